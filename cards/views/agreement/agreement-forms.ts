import type { SeenState } from '../../../services/audience/seen-state.ts';
import {
  type Agreement,
  custodianId,
  lastAgreement,
  type PartyId,
  requiredParties,
} from '../../../services/pathway/agreement.ts';
import {
  type Action,
  activeGoals,
  currentMembers,
  isMember,
  isOverdue,
  openActions,
  type PersonId,
} from '../../../services/pathway/state.ts';
import { youngPersonId } from '../../../services/pathway/young-person.ts';
import type { Choice, Form, Input } from '../../card.ts';
import type { ViewContext } from '../../view-context.ts';
import { choiceInput, textInput, verbForm } from '../inputs.ts';
import { dayText, personChoices, today } from '../parts.ts';
import { topicChoices } from '../plan/goal-forms.ts';
import { oneLine, shown } from '../shorten.ts';
import { agreementData, signingData } from './agreement-parts.ts';

/**
 * Proposes the next version: the goals as they stand, perhaps one more with what it is about, and what is promised. It carries the newest version that its
 * reader could see, 0 for none, so that nobody replaces what they do not know.
 */
export function proposeAgreementForm(ctx: ViewContext, state: SeenState): Form {
  const data = agreementData(state, lastAgreement(state) ?? { version: 0 });
  const goal = textInput(ctx, { id: 'goal', hint: 'proposedGoal', required: activeGoals(state).length === 0 });
  const topic = choiceInput(ctx, { id: 'topic', hint: 'proposedTopic' }, topicChoices(ctx), 'education');
  return verbForm(ctx, 'agreement.propose', data, [goal, topic, promisesInput(ctx, state)]);
}

/**
 * What can be promised: every open action of somebody who can sign. All of them, unless the coordinator takes some out; what is late already is not ticked, since nobody can keep it any more.
 */
function promisesInput(ctx: ViewContext, state: SeenState): Input {
  const { inputs, hints, errors } = ctx.text.forms;
  const choices = openActions(state).flatMap((action): Choice[] => {
    const { id, title, deadline, responsible } = action;
    if (!responsible || !canSign(ctx, state, action)) return [];
    const by = ctx.text.agreement.promise(ctx.name(responsible.person), dayText(ctx, deadline));
    const late = isOverdue(action, today(ctx)) ? ` · ${ctx.text.cards.overdue}` : '';
    return [{ value: id, label: `${oneLine(ctx, title, shown.name)} – ${by}${late}` }];
  });
  const timely = choices.filter(({ value }) => {
    const action = state.actions.get(value);
    return action !== undefined && !isOverdue(action, today(ctx));
  });
  return {
    id: 'actions',
    type: 'choice',
    multiple: true,
    label: inputs.actions,
    hint: hints.promises,
    required: false,
    error: errors.choice,
    choices,
    value: timely.map(({ value }) => value),
  };
}

function canSign(ctx: ViewContext, state: SeenState, { responsible }: Action): boolean {
  const person = responsible?.person ?? '';
  return person === youngPersonId || (isMember(state, person) && ctx.isActive?.(person) !== false);
}

/** Says no, always with the reason: for oneself, or for somebody who has said so by letter or by word of mouth. */
export function declineAgreementForm(ctx: ViewContext, state: SeenState, agreement: Agreement): Form {
  const { agreement: text, forms } = ctx.text;
  const isInForce = agreement.inForceSince !== undefined;
  const choices = withoutAccount(ctx, state, agreement).filter(({ value }) => !isInForce || value === youngPersonId);
  // To what is in force only the young person can say no.
  const asked = isInForce ? { required: true } : { hint: 'declineParty' as const };
  const party = choiceInput(ctx, { id: 'party', ...asked }, choices, isInForce ? youngPersonId : undefined);
  const note = textInput(ctx, { id: 'note', hint: 'declineNote', required: true });
  const inputs = [note, { ...party, label: text.whoDeclines }];
  const { intro = '' } = forms.texts['agreement.decline'];
  return verbForm(ctx, 'agreement.decline', agreementData(state, agreement), inputs, { style: 'danger', intro });
}

/** Who of the team can have seen a signature on paper that the reader of the card notes: any other. */
export function witnessesOf({ viewer }: ViewContext, state: SeenState): PersonId[] {
  return currentMembers(state).flatMap(({ person }) => (person === viewer ? [] : [person]));
}

/** Notes a signature on paper, of those who have no account, and who else of the team saw it. Nobody is proposed as the witness. */
export function signOnPaperForm(ctx: ViewContext, state: SeenState, agreement: Agreement): Form {
  const parties = withoutAccount(ctx, state, agreement).filter(({ value }) => !agreement.signatures.has(value));
  const witnesses = personChoices(ctx, state, witnessesOf(ctx, state));
  return verbForm(ctx, 'agreement.signPaper', signingData(state, agreement), [
    choiceInput(ctx, { id: 'party', required: true }, parties, parties.length === 1 ? parties[0]?.value : undefined),
    choiceInput(ctx, { id: 'witness', hint: 'witness', required: true }, witnesses),
  ]);
}

/** The parties who have no account: the young person, and whoever has custody where they must sign. */
function withoutAccount(ctx: ViewContext, state: SeenState, agreement: Agreement): Choice[] {
  const required: readonly PartyId[] = requiredParties(state, agreement, ctx.now);
  return [youngPersonId, custodianId]
    .filter((party) => required.includes(party))
    .map((party) => ({ value: party, label: ctx.name(party) }));
}
