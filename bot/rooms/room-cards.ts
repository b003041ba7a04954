import type { Card } from '../../cards/card.ts';
import type { ViewContext } from '../../cards/view-context.ts';
import { actionCard } from '../../cards/views/action-card.ts';
import { agreementCard } from '../../cards/views/agreement/agreement-card.ts';
import { agreementPhase, shownAgreement } from '../../cards/views/agreement/agreement-parts.ts';
import { hidesOf } from '../../cards/views/audience/hidden-block.ts';
import { hiddenCard } from '../../cards/views/audience/hidden-card.ts';
import { handoverCard } from '../../cards/views/handover-card.ts';
import { meetingCard } from '../../cards/views/meetings/meeting-card.ts';
import { phaseOf } from '../../cards/views/meetings/meeting-parts.ts';
import { proposalCard } from '../../cards/views/meetings/proposal-card.ts';
import { overviewCard } from '../../cards/views/overview-card.ts';
import type { SeenState } from '../../services/audience/seen-state.ts';
import type { ModelDefinition } from '../../services/models/definition.ts';
import type { PlacedStep } from '../../services/models/process-plan.ts';
import { type Agreement, requiredParties } from '../../services/pathway/agreement.ts';
import { agreementsAt } from '../../services/pathway/agreements.ts';
import { isOpenMeeting, type Meeting, meetingDay } from '../../services/pathway/meeting.ts';
import type { Action } from '../../services/pathway/state.ts';
import { proposedMeetings } from './proposed-meetings.ts';
import { Remembered } from './remembered.ts';

/** The card of an action, as the rooms know it. */
export function actionCardKey(actionId: string): string {
  return `action:${actionId}`;
}

/** The card of the agreement: one for all its versions. */
export const agreementCardKey = 'agreement';

/** The card of a meeting, from its planning to its record. */
export function meetingCardKey(meetingId: string): string {
  return `meeting:${meetingId}`;
}

const proposalPrefix = 'proposal:';

/** The card of a meeting of the plan that proposes itself, by the step's id in the model. */
export function proposalCardKey(step: string): string {
  return `${proposalPrefix}${step}`;
}

/** The step that a card proposes a meeting for; undefined for any other card. */
export function stepOfProposal(key: string): string | undefined {
  return key.startsWith(proposalPrefix) ? key.slice(proposalPrefix.length) : undefined;
}

/**
 * What a pathway's room shows: the overview (pinned), a handover that waits for an answer, the agreement, the meetings that propose
 * themselves, each meeting's own card and each action's, in the order in which they were added. Everybody in the room sees the same:
 * that the young person wants to talk to somebody is for the coordinator alone, and never stands there. What one of them may not know is
 * not in it; an action that is not for all of them has no card of its own.
 * `modelOf`: models by id, since a record is that of the model which it was filled in with.
 */
export function roomCards(
  view: ViewContext,
  state: SeenState,
  model: ModelDefinition | undefined,
  modelOf: (id: string) => ModelDefinition | undefined = () => model,
): Map<string, Card> {
  if (state.isNothing) return new Map([['overview', hiddenCard(view, state)]]);
  const cards = new Map<string, Card>([['overview', overviewCard(view, state, model)]]);
  if (state.proposal) cards.set('handover', handoverCard(view, state));
  const moment = [view.locale, view.now.toISODate(), view.now.zoneName, view.escalation];
  const agreement = shownAgreement(state);
  if (agreement) {
    const parts = [...moment, ...agreementParts(view, state, agreement)];
    cards.set(
      agreementCardKey,
      agreements.of(agreement, parts, () => agreementCard(view, state, agreement)),
    );
  }
  for (const proposal of proposedMeetings(state, model, view.now)) {
    const parts = [...moment, state.id, model, state.members, state.coordinator];
    const card = proposals.of(proposal.step, parts, () => proposalCard(view, state, proposal, model));
    cards.set(proposalCardKey(proposal.step.step.id), card);
  }
  const names = state.meetings.size === 0 ? '' : namesOf(view, state.members.keys());
  for (const meeting of state.meetings.values()) {
    // What the checklist asks depends on the age.
    const { status, members, coordinator, birthDate, meetings: others } = state;
    const its = meeting.completed ? modelOf(meeting.completed.model) : model;
    const own = [hidesOf(state, meeting), phaseOf(view, meeting), its, ...actionsOn(view, state, meeting)];
    const parts = [...moment, names, status, members, coordinator, birthDate, others, ...own];
    const card = meetings.of(meeting, parts, () => meetingCard(view, state, meeting, its));
    cards.set(meetingCardKey(meeting.id), card);
  }
  for (const action of state.actions.values()) {
    const people = [
      action.addedBy,
      action.responsible?.person,
      action.ended?.by,
      action.released?.by,
      state.coordinator,
    ];
    const decidedIn = action.meeting === undefined ? undefined : state.meetings.get(action.meeting);
    const parts = [...moment, state.status, namesOf(view, people), decidedIn];
    cards.set(
      actionCardKey(action.id),
      actions.of(action, parts, () => actionCard(view, state, action)),
    );
  }
  return cards;
}

/** What the agreement's card is made from besides the agreement itself: how its goals and promises stand, and who is there. */
function agreementParts(view: ViewContext, state: SeenState, agreement: Agreement): readonly unknown[] {
  const { promises } = agreement.text;
  const parties = requiredParties(state, agreement, view.now);
  const people = [agreement.proposedBy, ...parties, ...agreement.signatures.keys(), ...state.members.keys()];
  const promised = promises.map(({ action: id }) => {
    const action = state.actions.get(id);
    return `${action?.status} ${action?.deadline}`;
  });
  const phase = agreementPhase(view, state, agreement);
  return [
    state.status,
    state.coordinator,
    state.members,
    state.agreements,
    state.goals,
    namesOf(view, people),
    state.hidden.agreements.includes(agreement.version),
    promised.join(),
    phase,
  ];
}

/** Most of what a room shows is as it was at the last look. */
const agreements = new Remembered<Agreement, Card>();
const proposals = new Remembered<PlacedStep, Card>();
const meetings = new Remembered<Meeting, Card>();
const actions = new Remembered<Action, Card>();

/** The actions that a meeting's card shows, and those that it counts. Most meetings are over, and most actions are not theirs. */
function actionsOn(view: ViewContext, state: SeenState, meeting: Meeting): readonly unknown[] {
  if (isOpenMeeting(meeting)) return [state.actions];
  const decided = [...state.actions.values()].filter((action) => action.meeting === meeting.id);
  const counted = agreementsAt(state, meeting, meetingDay(meeting, view.now));
  return [...decided, counted.map(({ id }) => id).join()];
}

function namesOf(view: ViewContext, people: Iterable<string | undefined>): string {
  return [...people].map((person) => (person === undefined ? '' : view.name(person))).join('|');
}
