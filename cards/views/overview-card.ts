import type { SeenState } from '../../services/audience/seen-state.ts';
import type { ModelDefinition } from '../../services/models/definition.ts';
import { checklistDue } from '../../services/pathway/checklist-due.ts';
import { openMeetings } from '../../services/pathway/meeting.ts';
import { openActions } from '../../services/pathway/state.ts';
import { vacantRoles } from '../../services/team-roles.ts';
import type { Block, Button, Card } from '../card.ts';
import type { ViewContext } from '../view-context.ts';
import { actionAddForm } from './action-add-form.ts';
import { actionItem } from './action-state.ts';
import { agreementFact } from './agreement/agreement-fact.ts';
import { hiddenBlock, hidesAny } from './audience/hidden-block.ts';
import { concernButton } from './consent/concern-card.ts';
import { nextMeetingButton, nextMeetingFact, unwrittenFacts } from './meetings/meetings-block.ts';
import { buttonData, instantText } from './parts.ts';
import { actionCounts, coordinatorFact, countsFact, countsText, nextStepFact } from './pathway-facts.ts';
import { lateFact } from './plan/late-block.ts';
import { pathwayRoad } from './plan/pathway-road.ts';
import { teamFacts } from './team-facts.ts';

/** Actions that the pinned card lists. */
const listedActions = 6;

/** The pinned card of a room: who coordinates, who is in the team, what is next, what is open. */
export function overviewCard(ctx: ViewContext, state: SeenState, model: ModelDefinition | undefined): Card {
  return state.closed ? closedCard(ctx, state) : openCard(ctx, state, model);
}

function openCard(ctx: ViewContext, state: SeenState, model: ModelDefinition | undefined): Card {
  const { cards } = ctx.text;
  const road = pathwayRoad(ctx, state, model);
  const facts = [
    coordinatorFact(ctx, state),
    ...(model ? [{ label: cards.model, value: model.title[ctx.locale] }] : []),
    ...(model ? [nextStepFact(ctx, road?.nextStation?.step)] : []),
    nextMeetingFact(ctx, state, model),
    ...unwrittenFacts(ctx, state, model),
    ...agreementFact(ctx, state),
    ...lateFact(ctx, road),
    countsFact(ctx, state),
  ];
  const badge = overviewBadge(ctx, state, model);
  return {
    view: 'overview',
    locale: ctx.locale,
    heading: cards.pathway(state.id),
    ...(badge ? { badge } : {}),
    blocks: [
      { type: 'facts', facts },
      { type: 'text', text: cards.team, style: 'strong', weight: 1 },
      { type: 'facts', facts: teamFacts(ctx, state, model), weight: 1 },
      actionList(ctx, state),
      ...hiddenBlock(ctx, state, hidesAny(state)),
    ],
    buttons: overviewButtons(ctx, state),
    summary: cards.summaries.overview(state.id, countsText(ctx, state)),
  };
}

function overviewBadge(ctx: ViewContext, state: SeenState, model: ModelDefinition | undefined): Card['badge'] {
  const { cards } = ctx.text;
  if (actionCounts(ctx, state).overdue > 0) return { text: cards.overdue, tone: 'attention' };
  if (openMeetings(state).some((meeting) => checklistDue(meeting, ctx.now) === 'missing'))
    return { text: ctx.text.meeting.badges.missing, tone: 'attention' };
  const vacant = model ? vacantRoles(model, state).length : 0;
  return vacant > 0 ? { text: cards.vacantRoles(vacant), tone: 'warning' } : undefined;
}

/** Only the nearest deadlines: each action has a card of its own in the room. */
function actionList(ctx: ViewContext, state: SeenState): Block {
  const { cards } = ctx.text;
  const open = openActions(state);
  const rest = open.length - listedActions;
  return {
    type: 'list',
    title: cards.openActions,
    items: [
      ...open.slice(0, listedActions).map((action) => actionItem(ctx, action)),
      ...(rest > 0 ? [{ text: cards.more(rest) }] : []),
    ],
    empty: cards.noOpenActions,
    weight: 2,
  };
}

function overviewButtons(ctx: ViewContext, state: SeenState): Button[] {
  const { buttons } = ctx.text.cards;
  const data = buttonData(state);
  return [
    { label: buttons.addAction, verb: 'action.add', data, style: 'primary', form: actionAddForm(ctx, state) },
    nextMeetingButton(ctx, state),
    { label: buttons.status, verb: 'pathway.status', data },
    { label: ctx.text.agreement.buttons.goals, verb: 'agreement.show', data },
    { label: buttons.team, verb: 'pathway.team', data },
    concernButton(ctx),
  ];
}

function closedCard(ctx: ViewContext, state: SeenState): Card {
  const { cards, closeReasons } = ctx.text;
  const { closed } = state;
  const facts = [
    ...(closed ? [{ label: cards.closedReason, value: closeReasons[closed.reason] }] : []),
    { label: cards.actions, value: countsText(ctx, state) },
  ];
  return {
    view: 'overview',
    locale: ctx.locale,
    heading: cards.pathway(state.id),
    badge: { text: cards.closed, tone: 'neutral' },
    blocks: [
      ...(closed
        ? [{ type: 'text', text: cards.closedBy(ctx.name(closed.by), instantText(ctx, closed.at)) } satisfies Block]
        : []),
      { type: 'facts', facts },
      { type: 'text', text: cards.closedUndo, style: 'subtle' },
    ],
    buttons: [{ label: cards.buttons.reopenPathway, verb: 'pathway.reopen', data: buttonData(state) }],
    summary: cards.summaries.closed(state.id),
  };
}
