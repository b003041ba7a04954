import type { SeenState } from '../../services/audience/seen-state.ts';
import type { ModelDefinition } from '../../services/models/definition.ts';
import type { PlatformName } from '../../services/pathway/events.ts';
import { type Action, isOverdue, openActions } from '../../services/pathway/state.ts';
import type { Road } from '../../services/road.ts';
import { vacantRoles } from '../../services/team-roles.ts';
import type { Block, Button, Card, Fact } from '../card.ts';
import type { RoomStepName } from '../text/da/rooms.ts';
import type { ViewContext } from '../view-context.ts';
import { accessBlock } from './access/access-parts.ts';
import { actionAddForm } from './action-add-form.ts';
import { actionItem } from './action-state.ts';
import { agreementFact } from './agreement/agreement-fact.ts';
import { talkBlock } from './agreement/talk-block.ts';
import { hiddenBlock, hidesAny } from './audience/hidden-block.ts';
import { sharingBlock } from './consent/sharing-line.ts';
import { correctionBlock } from './correction/correction-card.ts';
import { meetingsBlock } from './meetings/meetings-block.ts';
import { moreBlock } from './more/more-card.ts';
import { overviewCard } from './overview-card.ts';
import { buttonData, dayOfInstant, overviewButton, today } from './parts.ts';
import { actionCounts, coordinatorFact, countsFact, countsText, nextStepFact } from './pathway-facts.ts';
import { goalsBlock } from './plan/goals-block.ts';
import { lateBlock } from './plan/late-block.ts';
import { pathwayRoad } from './plan/pathway-road.ts';
import { spellsBlock } from './plan/spells-block.ts';
import { roadAlt, roadLine } from './road-text.ts';
import { roleName } from './team-facts.ts';

/** A room of the pathway that cannot go on before somebody has done something. */
export interface WaitingRoom {
  readonly platform: PlatformName;
  readonly step: RoomStepName;
}

/**
 * Where the pathway stands, for the one who asked: to the coordinator that the young person wants to talk, a room that waits for somebody, then the road and what is late on it, the
 * meetings, what the young person wants and does, and the actions: the late ones, those that nobody has, those under way.
 * `picture` is the address of the road's picture.
 */
export function statusCard(
  ctx: ViewContext,
  state: SeenState,
  model: ModelDefinition | undefined,
  waiting: readonly WaitingRoom[] = [],
  { picture }: { readonly picture?: string } = {},
): Card {
  if (state.closed) return closedStatus(ctx, state, model);
  const { cards } = ctx.text;
  const { done, wanted } = actionCounts(ctx, state);
  const progress: Block[] =
    wanted === 0
      ? [{ type: 'text', text: cards.status.noActions }]
      : [{ type: 'progress', label: cards.status.progress, done, of: wanted }];
  const road = pathwayRoad(ctx, state, model);
  return {
    view: 'status',
    locale: ctx.locale,
    heading: cards.status.heading(state.id),
    blocks: [
      ...talkBlock(ctx, state),
      ...correctionBlock(ctx, state),
      ...waiting.map((room) => waitingBlock(ctx, room)),
      ...(state.proposal
        ? [{ type: 'text', text: cards.status.waitsFor(ctx.name(state.proposal.to)) } satisfies Block]
        : []),
      { type: 'facts', facts: statusFacts(ctx, state, model, road) },
      ...roadBlocks(ctx, road, picture),
      ...lateBlock(ctx, state, road),
      meetingsBlock(ctx, state, model),
      goalsBlock(ctx, state),
      spellsBlock(ctx, state),
      ...progress,
      ...actionLists(ctx, state),
      ...hiddenBlock(ctx, state, hidesAny(state)),
      ...accessBlock(ctx, state, 4),
      sharingBlock(ctx, state, 4),
      moreBlock(ctx, state, 4),
    ],
    buttons: statusButtons(ctx, state),
    summary: cards.summaries.status(state.id, countsText(ctx, state)),
  };
}

/** What the room's card says, and the way to what remains to be done about a pathway that is closed. */
function closedStatus(ctx: ViewContext, state: SeenState, model: ModelDefinition | undefined): Card {
  const card = overviewCard(ctx, state, model);
  return { ...card, view: 'status', blocks: [...card.blocks, moreBlock(ctx, state)] };
}

/** The road in one line, and as a picture where somebody makes it. */
function roadBlocks(ctx: ViewContext, road: Road | undefined, picture: string | undefined): Block[] {
  const line = road ? roadLine(ctx, road) : '';
  if (!road || line === '') return [];
  const image: Block[] =
    picture === undefined ? [] : [{ type: 'image', url: picture, alt: roadAlt(ctx, road), weight: 5 }];
  return [{ type: 'text', text: line }, ...image];
}

function waitingBlock(ctx: ViewContext, { platform, step }: WaitingRoom): Block {
  const { happened, todo } = ctx.text.rooms[platform][step];
  return { type: 'list', title: happened, items: todo.map((text) => ({ text })) };
}

function statusFacts(
  ctx: ViewContext,
  state: SeenState,
  model: ModelDefinition | undefined,
  road: Road | undefined,
): Fact[] {
  const { cards } = ctx.text;
  const vacant = model ? vacantRoles(model, state) : [];
  return [
    coordinatorFact(ctx, state),
    ...(model ? [nextStepFact(ctx, road?.nextStation?.step)] : []),
    ...agreementFact(ctx, state),
    countsFact(ctx, state),
    ...(vacant.length > 0
      ? [
          {
            label: cards.vacant,
            value: vacant.map((role) => roleName(ctx, role)).join(', '),
            tone: 'warning',
          } satisfies Fact,
        ]
      : []),
    { label: cards.openedAt, value: dayOfInstant(ctx, state.openedAt) },
  ];
}

/** Each open action stands in one list only: the first of these that is true of it. */
function actionLists(ctx: ViewContext, state: SeenState): Block[] {
  const { status } = ctx.text.cards;
  const open = openActions(state);
  const late = open.filter((action) => isOverdue(action, today(ctx)));
  const rest = open.filter((action) => !isOverdue(action, today(ctx)));
  const list = (title: string, actions: Action[], weight: number): Block[] =>
    actions.length === 0
      ? []
      : [{ type: 'list', title, items: actions.map((action) => actionItem(ctx, action)), weight }];
  return [
    ...list(status.overdue, late, 1),
    ...list(
      status.free,
      rest.filter(({ responsible }) => !responsible),
      2,
    ),
    ...list(
      status.taken,
      rest.filter(({ responsible }) => responsible),
      3,
    ),
  ];
}

function statusButtons(ctx: ViewContext, state: SeenState): Button[] {
  const { buttons } = ctx.text.cards;
  const data = buttonData(state);
  const mayCorrect = ctx.viewer === undefined || ctx.viewer === state.coordinator;
  return [
    { label: buttons.addAction, verb: 'action.add', data, style: 'primary', form: actionAddForm(ctx, state) },
    { label: ctx.text.meeting.buttons.planNew, verb: 'meeting.plan', data },
    { label: buttons.team, verb: 'pathway.team', data },
    { label: buttons.subject, verb: 'subject.show', data },
    ...(mayCorrect ? [{ label: ctx.text.plan.buttons.correct, verb: 'pathway.correct', data }] : []),
    overviewButton(ctx, state),
  ];
}
