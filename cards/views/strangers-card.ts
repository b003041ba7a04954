import type { SeenState } from '../../services/audience/seen-state.ts';
import type { PlatformName } from '../../services/pathway/events.ts';
import type { PersonId } from '../../services/pathway/state.ts';
import type { Block, Button, Card, ListItem } from '../card.ts';
import type { ViewContext } from '../view-context.ts';

/** An account in a room that is of nobody in the team. `person`: whose of the staff it is. */
export interface StrangerView {
  readonly platform: PlatformName;
  readonly user: string;
  readonly person?: PersonId;
}

/** What of the pathway its coordinator is told when they have not asked for it: its code. */
type Pathway = Pick<SeenState, 'id' | 'version'>;

/** Somebody is in the pathway's room who is not of the team. For the coordinator, who decides with one click. */
export function strangersCard(ctx: ViewContext, pathway: Pathway, strangers: readonly StrangerView[]): Card {
  const { strangers: text, operator, buttons, summaries } = ctx.text.cards;
  return {
    view: 'strangers',
    locale: ctx.locale,
    heading: text.heading(pathway.id),
    blocks: [
      { type: 'text', text: text.happened },
      ...strangersBlock(ctx, pathway, strangers),
      { type: 'list', title: operator.todo, items: text.todo.map((todo) => ({ text: todo })) },
    ],
    buttons: [
      { label: buttons.team, verb: 'pathway.team', data: { pathway: pathway.id, v: pathway.version } },
      { label: ctx.text.review.buttons.show, verb: 'review.show', data: { pathway: pathway.id, v: pathway.version } },
    ],
    summary: summaries.strangers(pathway.id),
  };
}

/** The accounts, and for each what can be done about it; nothing where there is none. */
export function strangersBlock(ctx: ViewContext, pathway: Pathway, strangers: readonly StrangerView[]): Block[] {
  if (strangers.length === 0) return [];
  const items = strangers.map((one) => strangerItem(ctx, pathway, one));
  return [{ type: 'list', title: ctx.text.cards.strangers.who, items }];
}

function strangerItem(ctx: ViewContext, pathway: Pathway, { platform, user, person }: StrangerView): ListItem {
  const { strangers: text } = ctx.text.cards;
  const data = { pathway: pathway.id, v: pathway.version };
  const takeIn: Button[] =
    person === undefined ? [] : [{ label: text.takeIn, verb: 'member.add', data: { ...data, person } }];
  const remove: Button = {
    label: text.putOut,
    verb: 'stranger.remove',
    data: { ...data, platform, user },
    style: 'danger',
  };
  return {
    text: person === undefined ? text.unknown : nameOf(ctx, person),
    detail: text.where(ctx.text.platforms[platform]),
    buttons: [...takeIn, remove],
  };
}

function nameOf(ctx: ViewContext, person: PersonId): string {
  const department = ctx.department(person);
  return department === undefined ? ctx.name(person) : `${ctx.name(person)} (${department})`;
}
