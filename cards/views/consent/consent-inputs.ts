import type { SeenState } from '../../../services/audience/seen-state.ts';
import { type ConsentGiver, consentGivers, outsideRoles } from '../../../services/pathway/consent-codes.ts';
import { actionTopics, professionCode, type Recipient } from '../../../services/pathway/events.ts';
import { currentMembers } from '../../../services/pathway/state.ts';
import type { Choice, Input } from '../../card.ts';
import type { ViewContext } from '../../view-context.ts';
import { today, unitOf } from '../parts.ts';
import { recipientText } from './consent-words.ts';

/** More choices than this no list in Slack holds (https://docs.slack.dev/reference/block-kit/block-elements/multi-select-menu-element/). */
const maxChoices = 100;

type InputId = keyof ViewContext['text']['forms']['inputs'];

/** How a recipient stands in a form: without a comma, which parts the choices of a list. */
export function recipientValue(recipient: Recipient): string {
  if ('person' in recipient) return `person:${encodeURIComponent(recipient.person)}`;
  return 'unit' in recipient ? `unit:${encodeURIComponent(recipient.unit)}` : `role:${recipient.role}`;
}

/** People of the team, then professions and the young person's own, then the units of those in the team. */
export function recipientChoices(ctx: ViewContext, state: SeenState): Choice[] {
  const people = currentMembers(state).map(({ person }) => person);
  const units = new Set(people.flatMap((person) => unitOf(ctx, state, person) ?? []).filter((unit) => unit !== ''));
  const recipients: Recipient[] = [
    ...people.map((person) => ({ person })),
    ...[...professionCode.options, ...outsideRoles].map((role) => ({ role })),
    ...[...units].sort((a, b) => a.localeCompare(b, 'da')).map((unit) => ({ unit })),
  ];
  return recipients.map((one) => ({ value: recipientValue(one), label: recipientText(ctx, one) })).slice(0, maxChoices);
}

/** The topics, by the words that people know them by. */
export function topicChoices({ text }: ViewContext): Choice[] {
  return actionTopics.map((topic) => ({ value: topic, label: text.topics[topic] }));
}

/** Who can give it or say no. */
export function giverChoices({ text }: ViewContext, givers: readonly ConsentGiver[] = consentGivers): Choice[] {
  return givers.map((giver) => ({ value: giver, label: text.consent.givers[giver] }));
}

/** Any number of many. */
export function manyInput(
  ctx: ViewContext,
  { id, hint, required = false }: { id: InputId; hint?: string; required?: boolean },
  choices: readonly Choice[],
  value: readonly string[] = [],
): Input {
  return {
    id,
    type: 'choice',
    multiple: true,
    label: ctx.text.forms.inputs[id],
    ...(hint === undefined ? {} : { hint }),
    required,
    error: ctx.text.consent.asked.many,
    choices,
    ...(value.length === 0 ? {} : { value }),
  };
}

/** The last day on which it holds, from today to the latest that the rules allow. */
export function untilInput(ctx: ViewContext, latest: string): Input {
  const { inputs, errors } = ctx.text.forms;
  return {
    id: 'until',
    type: 'date',
    label: inputs.until,
    required: true,
    error: errors.date,
    min: today(ctx),
    max: latest,
    value: latest,
  };
}
