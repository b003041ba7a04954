import type { SeenState } from '../../../services/audience/seen-state.ts';
import { type Agreement, agreementInForce } from '../../../services/pathway/agreement.ts';
import { isOverdue } from '../../../services/pathway/state.ts';
import type { Block, Fact, ListItem } from '../../card.ts';
import type { ViewContext } from '../../view-context.ts';
import { dayOfInstant, dayText, instantText, today } from '../parts.ts';
import { wordedByOther } from '../plan/goal-item.ts';
import { oneLine, shorten } from '../shorten.ts';
import { agreementPhase, shortHash, troubleOf, whoIsGone } from './agreement-parts.ts';

/** UTF-16 units of each text of the agreement: whoever signs should be able to read all of it, as far as a message holds it. */
export const wholeText = 3000;

/** Which version holds, and what the coordinator has to do about it. */
export function standingBlocks(ctx: ViewContext, state: SeenState, agreement: Agreement): Block[] {
  const { agreement: text } = ctx.text;
  const trouble = troubleOf(ctx, state);
  const holds = holdsText(ctx, state, agreement);
  return [
    ...(holds === undefined ? [] : [{ type: 'text', text: holds } satisfies Block]),
    ...(trouble === undefined
      ? []
      : [{ type: 'text', text: text.nextStep(text.nextSteps[trouble]), style: 'strong' } satisfies Block]),
  ];
}

function holdsText(ctx: ViewContext, state: SeenState, agreement: Agreement): string | undefined {
  const { holds } = ctx.text.agreement;
  const inForce = agreementInForce(state);
  switch (agreementPhase(ctx, state, agreement)) {
    case 'inForce':
      return undefined;
    case 'objected':
      return holds.objected;
    case 'proposed':
      return inForce ? holds.stillThis(inForce.version, agreement.version) : holds.notYet;
    default:
      return inForce ? holds.still(inForce.version) : holds.nothing;
  }
}

/** Who proposed it, until when it can be signed or since when it holds, and what its text can be compared by. */
export function agreementFacts(ctx: ViewContext, state: SeenState, agreement: Agreement, hash: string): Fact[] {
  const { agreement: text } = ctx.text;
  const { proposedBy, proposedAt, inForceSince, withdrawnAt, expiresOn } = agreement;
  const phase = agreementPhase(ctx, state, agreement);
  const gone = phase === 'partyGone' ? whoIsGone(ctx, state, agreement) : undefined;
  return [
    ...(inForceSince === undefined ? [] : [{ label: text.inForceSince, value: dayOfInstant(ctx, inForceSince) }]),
    ...(withdrawnAt === undefined ? [] : [{ label: text.withdrawn, value: instantText(ctx, withdrawnAt) }]),
    ...(phase === 'proposed' || phase === 'expired' ? [signByFact(ctx, expiresOn, phase === 'expired')] : []),
    ...(gone === undefined ? [] : [{ label: text.gone, value: ctx.name(gone), tone: 'attention' } satisfies Fact]),
    { label: text.proposedBy, value: text.by(ctx.name(proposedBy), instantText(ctx, proposedAt)) },
    // Of what is not wholly shown there is none.
    ...(agreement.hash === '' ? [] : [{ label: text.hash, value: hash }]),
  ];
}

function signByFact(ctx: ViewContext, day: string, isOver: boolean): Fact {
  const fact: Fact = { label: ctx.text.agreement.signBy, value: dayText(ctx, day) };
  return isOver ? { ...fact, tone: 'attention' } : fact;
}

/** The hash as a card shows it. */
export function shortHashText(ctx: ViewContext, { hash }: Agreement): string {
  return ctx.text.agreement.shortHash(shortHash(hash));
}

/**
 * What is signed, word for word: the goals in the young person's own words, and who has promised what by when. Nothing beside a goal
 * that the hash does not bind, which would look as if it were signed too; that one is reached or kept by now is a badge.
 * `max`: UTF-16 units of each text; that something is cut is said, since nobody should sign what they have not read.
 */
export function contentBlocks(ctx: ViewContext, state: SeenState, { text }: Agreement, max: number): Block[] {
  const { agreement: words } = ctx.text;
  const typed = [...text.goals.map((goal) => goal.text), ...text.promises.map(({ title }) => title)];
  const isCut = typed.some((one) => shorten(ctx, one, max) !== one.toWellFormed().trim());
  return [
    {
      type: 'list',
      title: words.goals,
      items: text.goals.map((goal) => goalLine(ctx, state, goal, max)),
      weight: 1,
    },
    {
      type: 'list',
      title: words.promises,
      items: text.promises.map((promise) => ({
        text: oneLine(ctx, promise.title, max),
        detail: words.promise(ctx.name(promise.responsible), dayText(ctx, promise.deadline)),
        ...promiseBadge(ctx, state, promise.action),
      })),
      weight: 1,
    },
    ...(isCut
      ? [{ type: 'text', text: max < wholeText ? words.cutHere : words.cut, style: 'subtle' } satisfies Block]
      : []),
  ];
}

function goalLine(
  ctx: ViewContext,
  state: SeenState,
  { id, text }: { id: string; text: string },
  max: number,
): ListItem {
  const goal = state.goals.get(id);
  // The words of a goal that has been reworded since are no longer those of whoever did.
  const other = goal?.text === text ? wordedByOther(ctx, goal) : undefined;
  return {
    text: ctx.text.goals.quoted(shorten(ctx, text, max)),
    ...(other === undefined ? {} : { detail: other }),
    ...goalState(ctx, goal?.status ?? 'active'),
  };
}

function goalState(
  { text: { goals } }: ViewContext,
  status: 'active' | 'reached' | 'dropped',
): Pick<ListItem, 'badge'> {
  if (status === 'active') return {};
  return {
    badge: status === 'reached' ? { text: goals.reached, tone: 'good' } : { text: goals.dropped, tone: 'neutral' },
  };
}

/** Whether the promise is kept, late or given up; nothing while there is time. */
function promiseBadge(ctx: ViewContext, state: SeenState, id: string): Pick<ListItem, 'badge'> {
  const { cards } = ctx.text;
  const action = state.actions.get(id);
  if (action?.status === 'done') return { badge: { text: cards.done, tone: 'good' } };
  if (action?.status === 'dropped') return { badge: { text: cards.dropped, tone: 'neutral' } };
  return action && isOverdue(action, today(ctx)) ? { badge: { text: cards.overdue, tone: 'attention' } } : {};
}
