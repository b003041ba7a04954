import type { SeenState } from '../../../services/audience/seen-state.ts';
import type { ModelDefinition } from '../../../services/models/definition.ts';
import { isOpenMeeting } from '../../../services/pathway/meeting.ts';
import type { Action } from '../../../services/pathway/state.ts';
import { currentSpells } from '../../../services/pathway/status-spell.ts';
import type { Block, Button, Card, ListItem } from '../../card.ts';
import type { ViewContext } from '../../view-context.ts';
import { actionItem } from '../action-state.ts';
import { meetingData, meetingTitle } from '../meetings/meeting-parts.ts';
import { buttonData } from '../parts.ts';
import { goalItem } from '../plan/goal-item.ts';
import { statusName } from '../plan/spell-forms.ts';
import { spellDetail } from '../plan/spells-block.ts';

/**
 * What the room does not show, as far as the one who asks may know it, each with the way to everything about it: `state` is what they may
 * know, `room` what the room shows. It never says what else there is.
 */
export function hiddenThingsCard(
  ctx: ViewContext,
  state: SeenState,
  room: SeenState,
  model: ModelDefinition | undefined,
): Card {
  const { audience, cards, plan } = ctx.text;
  const actions = [...state.actions.values()].filter(({ id, status }) => status === 'open' && !room.actions.has(id));
  const hiddenGoals = [...state.goals.values()].filter(({ id, status }) => status === 'active' && !room.goals.has(id));
  const spells = currentSpells(state).filter(({ id }) => !room.spells.has(id));
  const lists = [
    ...list(
      cards.openActions,
      actions.map((action) => ({ ...actionItem(ctx, action), buttons: actionButtons(ctx, state, action) })),
    ),
    ...list(
      plan.goals,
      hiddenGoals.map((goal) => goalItem(ctx, goal)),
    ),
    ...list(
      plan.spells,
      spells.map((spell) => ({ text: statusName(ctx, spell.code), detail: spellDetail(ctx, spell) })),
    ),
    ...list(plan.meetings, meetingItems(ctx, state, room, model)),
  ];
  return {
    view: 'hiddenThings',
    locale: ctx.locale,
    heading: audience.own.heading(state.id),
    blocks: [{ type: 'text', text: lists.length === 0 ? audience.own.none : audience.own.intro }, ...lists],
    buttons: [
      { label: cards.buttons.status, verb: 'pathway.status', data: buttonData(state) },
      { label: ctx.text.agreement.buttons.goals, verb: 'agreement.show', data: buttonData(state) },
    ],
    summary: audience.own.summary(state.id),
  };
}

const list = (title: string, items: readonly ListItem[]): Block[] =>
  items.length === 0 ? [] : [{ type: 'list', title, items }];

/** What somebody would have done on the action's own card in the room, and the rest of it. */
function actionButtons(ctx: ViewContext, state: SeenState, action: Action): Button[] {
  const { buttons } = ctx.text.cards;
  const data = buttonData(state, action);
  const more: Button = { label: buttons.more, verb: 'action.show', data };
  if (state.status !== 'open') return [more];
  const first: Button = action.responsible
    ? { label: buttons.done, verb: 'action.done', data }
    : { label: buttons.claim, verb: 'action.claim', data, style: 'primary' };
  return [first, more];
}

/** Meetings that are open, and of which the room shows less than there is for the one who asks. */
function meetingItems(
  ctx: ViewContext,
  state: SeenState,
  room: SeenState,
  model: ModelDefinition | undefined,
): ListItem[] {
  const { audience, cards } = ctx.text;
  return [...state.meetings.values()]
    .filter((meeting) => isOpenMeeting(meeting) && isMore(meeting.id, state, room))
    .map((meeting) => ({
      text: audience.own.meeting(meetingTitle(ctx, meeting, model)),
      buttons: [{ label: cards.buttons.more, verb: 'meeting.show', data: meetingData(state, meeting) }],
    }));
}

/** Whether the room hides something of a meeting that is not hidden here. */
function isMore(id: string, { hidden: own }: SeenState, room: SeenState): boolean {
  const { hidden } = room;
  const parts = [
    [hidden.agenda.get(id), own.agenda.get(id)],
    [hidden.answers.get(id), own.answers.get(id)],
    [hidden.corrections.filter((meeting) => meeting === id), own.corrections],
  ] as const;
  if (!room.meetings.has(id) || (hidden.places && !own.places)) return true;
  return parts.some(([there = [], here = []]) => there.some((one) => !here.includes(one)));
}
