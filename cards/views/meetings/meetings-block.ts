import type { SeenState } from '../../../services/audience/seen-state.ts';
import type { ModelDefinition } from '../../../services/models/definition.ts';
import { checklistDue } from '../../../services/pathway/checklist-due.ts';
import { comingMeeting, openMeetings } from '../../../services/pathway/meeting.ts';
import type { Block, Button, Fact, ListItem } from '../../card.ts';
import type { ViewContext } from '../../view-context.ts';
import { buttonData } from '../parts.ts';
import { meetingBadge } from './meeting-card.ts';
import { kindName, meetingData, meetingTitle, momentText, phaseOf, placeText } from './meeting-parts.ts';

/** The meetings that are neither completed nor cancelled, the first one first. */
export function meetingsBlock(ctx: ViewContext, state: SeenState, model: ModelDefinition | undefined): Block {
  const { meeting: text, cards, plan } = ctx.text;
  const items = openMeetings(state).map(
    (meeting): ListItem => ({
      text: meetingTitle(ctx, meeting, model),
      detail:
        meeting.place === undefined
          ? `${text.place}: ${placeText(ctx, state, meeting)}`
          : placeText(ctx, state, meeting),
      ...(phaseOf(ctx, meeting) === 'ahead' ? {} : { badge: meetingBadge(ctx, meeting) }),
      buttons: [{ label: cards.buttons.more, verb: 'meeting.show', data: meetingData(state, meeting) }],
    }),
  );
  return { type: 'list', title: plan.meetings, items, empty: `${text.noNext}.`, weight: 1 };
}

/** When the team meets next, or that no meeting is planned. */
export function nextMeetingFact(ctx: ViewContext, state: SeenState, model: ModelDefinition | undefined): Fact {
  const { next, noNext, heading } = ctx.text.meeting;
  const meeting = comingMeeting(state, ctx.now);
  if (!meeting) return { label: next, value: noNext };
  return { label: next, value: heading(kindName(ctx, meeting.kind, model), momentText(ctx, meeting.at)) };
}

/** The meetings that are over and lack their checklist, for as long as they do. */
export function unwrittenFacts(ctx: ViewContext, state: SeenState, model: ModelDefinition | undefined): Fact[] {
  return openMeetings(state).flatMap((meeting): Fact[] => {
    const due = checklistDue(meeting, ctx.now);
    if (!due) return [];
    const tone = due === 'missing' ? 'attention' : 'warning';
    return [{ label: ctx.text.meeting.badges[due], value: meetingTitle(ctx, meeting, model), tone }];
  });
}

/** Leads to the meeting that comes next; where there is none, to the form that plans one. */
export function nextMeetingButton(ctx: ViewContext, state: SeenState): Button {
  const { buttons, next } = ctx.text.meeting;
  const meeting = comingMeeting(state, ctx.now);
  if (meeting) return { label: next, verb: 'meeting.show', data: meetingData(state, meeting) };
  return { label: buttons.planNew, verb: 'meeting.plan', data: buttonData(state) };
}
