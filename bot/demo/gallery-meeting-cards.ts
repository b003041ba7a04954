import type { Card, Form } from '../../cards/card.ts';
import type { ViewContext } from '../../cards/view-context.ts';
import { agendaForm } from '../../cards/views/meetings/agenda-form.ts';
import { calendarCard } from '../../cards/views/meetings/calendar-card.ts';
import { cancelMeetingForm } from '../../cards/views/meetings/cancel-meeting-form.ts';
import { checklistForm, completeForm } from '../../cards/views/meetings/checklist-forms.ts';
import { correctMeetingForm } from '../../cards/views/meetings/correct-meeting-form.ts';
import { meetingCard } from '../../cards/views/meetings/meeting-card.ts';
import { meetingDetailCard } from '../../cards/views/meetings/meeting-detail-card.ts';
import { meetingListCard } from '../../cards/views/meetings/meeting-list-card.ts';
import { moveMeetingForm } from '../../cards/views/meetings/move-meeting-form.ts';
import { planMeetingForm } from '../../cards/views/meetings/plan-meeting-form.ts';
import { proposalCard, proposalPreset } from '../../cards/views/meetings/proposal-card.ts';
import { settledProposalCard } from '../../cards/views/meetings/settled-proposal-card.ts';
import { wallCard } from '../../cards/views/meetings/wall-card.ts';
import type { SeenState } from '../../services/audience/seen-state.ts';
import type { Proposal } from '../../services/road.ts';
import { proposalsOf } from '../../services/road.ts';
import {
  galleryMeeting,
  meetingAhead,
  meetingBare,
  meetingCancelled,
  meetingCompleted,
  meetingCorrected,
  meetingHostile,
  meetingHostileOpen,
  meetingMissing,
  meetingNow,
  meetingUnderWay,
  meetingWaiting,
  meetingWithoutThem,
} from './gallery-meetings.ts';
import { galleryModel as model } from './gallery-model.ts';
import { lively } from './gallery-states.ts';

/** Meetings in every state worth looking at, and what belongs to them, by name. */
export function galleryMeetingCards(ctx: ViewContext): [string, Card][] {
  const card = (state: SeenState) => meetingCard(ctx, state, galleryMeeting(state), model);
  const detail = (state: SeenState) => meetingDetailCard(ctx, state, galleryMeeting(state), model);
  const address = 'https://vejviser.example';
  const ahead = galleryMeeting(meetingAhead);
  return [
    ['meeting-ahead', card(meetingAhead)],
    ['meeting-bare', card(meetingBare)],
    ['meeting-now', card(meetingNow)],
    ['meeting-under-way', card(meetingUnderWay)],
    ['meeting-waiting', card(meetingWaiting)],
    ['meeting-missing', card(meetingMissing)],
    ['meeting-completed', card(meetingCompleted)],
    ['meeting-corrected', card(meetingCorrected)],
    ['meeting-without-them', card(meetingWithoutThem)],
    ['meeting-cancelled', card(meetingCancelled)],
    ['meeting-hostile', card(meetingHostile)],
    ['meeting-hostile-open', card(meetingHostileOpen)],
    ['meeting-no-model', meetingCard(ctx, meetingAhead, ahead, undefined)],
    ['meeting-detail-ahead', detail(meetingAhead)],
    ['meeting-detail-under-way', detail(meetingUnderWay)],
    ['meeting-detail-completed', detail(meetingCorrected)],
    ['meeting-detail-hostile', detail(meetingHostile)],
    ['meeting-detail-hostile-open', detail(meetingHostileOpen)],
    ['proposal', proposalCard(ctx, lively, galleryProposal, model)],
    ['proposal-planned', settledProposalCard(ctx, meetingAhead, 'meeting17half', model)],
    ['proposal-held', settledProposalCard(ctx, meetingCompleted, 'meeting17half', model)],
    [
      'meeting-list',
      meetingListCard(ctx, [
        { state: meetingWaiting, model, link: 'https://rum.example/2' },
        { state: meetingAhead, model, link: 'https://rum.example/1' },
        { state: meetingHostileOpen, model },
      ]),
    ],
    ['meeting-list-empty', meetingListCard(ctx, [])],
    ['wall', wallCard(ctx, meetingUnderWay, galleryMeeting(meetingUnderWay), `${address}/wall/abc`)],
    [
      'calendar',
      calendarCard(ctx, meetingAhead, ahead, {
        file: `${address}/meeting/abc.ics`,
        subscription: `${address}/calendar/abc.ics`,
        number: 1,
      }),
    ],
  ];
}

/** The forms of meetings, by name. */
export function galleryMeetingForms(ctx: ViewContext): [string, Form][] {
  const meeting = galleryMeeting(meetingUnderWay);
  const part = (section: string) => checklistForm(ctx, meetingUnderWay, meeting, model, section);
  const ahead = galleryMeeting(meetingAhead);
  return [
    ['form-meeting-plan', planMeetingForm(ctx, lively, model)],
    ['form-meeting-plan-proposed', planMeetingForm(ctx, lively, model, proposalPreset(ctx, galleryProposal))],
    ['form-meeting-move', moveMeetingForm(ctx, meetingAhead, ahead)],
    ['form-meeting-cancel', cancelMeetingForm(ctx, meetingAhead, ahead)],
    ['form-meeting-agenda', agendaForm(ctx, meetingAhead, ahead)],
    ['form-meeting-correct', correctMeetingForm(ctx, meetingCompleted, galleryMeeting(meetingCompleted))],
    ['form-checklist-attendance', part('attendance')],
    ['form-checklist-review', part('review')],
    ['form-checklist-status', part('status')],
    ['form-checklist-young-person', part('youngPersonsView')],
    ['form-checklist-next', part('next')],
    ['form-meeting-complete', completeForm(ctx, meetingUnderWay, meeting, model)],
    ['form-meeting-complete-hostile', completeForm(ctx, meetingHostileOpen, galleryMeeting(meetingHostileOpen), model)],
  ];
}

/** The meeting that proposes itself in {@link lively}. */
const galleryProposal: Proposal = firstProposal();

function firstProposal(): Proposal {
  const [first] = proposalsOf(model, lively.birthDate, '2026-08-17', new Set(), '2026-11-22');
  if (!first) throw new Error('no meeting of the gallery proposes itself');
  return first;
}
