import { DateTime } from 'luxon';
import type { SeenState } from '../../../services/audience/seen-state.ts';
import type { ModelDefinition } from '../../../services/models/definition.ts';
import { checklistDue } from '../../../services/pathway/checklist-due.ts';
import { endOf, generalMeetingKinds, type Meeting } from '../../../services/pathway/meeting.ts';
import type { Button, ButtonData } from '../../card.ts';
import type { ViewContext } from '../../view-context.ts';
import { oneLine, shown } from '../shorten.ts';

/**
 * Where a meeting stands, for whoever looks at its card: `now` when its time has come and nobody has begun it; `waiting` and
 * `missing` when it is over and lacks its checklist.
 */
export type MeetingPhase = keyof ViewContext['text']['meeting']['badges'];

/** Where a meeting stands now. */
export function phaseOf(ctx: ViewContext, meeting: Meeting): MeetingPhase {
  if (meeting.status === 'completed' || meeting.status === 'cancelled') return meeting.status;
  const due = checklistDue(meeting, ctx.now);
  if (due) return due;
  if (meeting.status === 'underWay') return 'underWay';
  return ctx.now < startOf(ctx, meeting) ? 'ahead' : 'now';
}

/** What a button about a meeting carries. */
export function meetingData(state: SeenState, meeting: Meeting): ButtonData {
  return { pathway: state.id, meeting: meeting.id, v: state.version };
}

/** Leads back to the room's card of the meeting. */
export function meetingButtonBack(ctx: ViewContext, state: SeenState, meeting: Meeting): Button {
  const data = { ...meetingData(state, meeting), back: 1 };
  return { label: ctx.text.meeting.list.show, verb: 'meeting.show', data, back: true };
}

/** What a kind of meeting is called: as the model's step, or as a general kind; a neutral word for one that is no more. */
export function kindName(ctx: ViewContext, kind: string, model: ModelDefinition | undefined): string {
  const step = model?.steps.find(({ id }) => id === kind);
  if (step) return step.title[ctx.locale];
  const general = generalMeetingKinds.find((id) => id === kind);
  return ctx.text.meetingKinds[general ?? 'extra'];
}

/** When the meeting begins, in the municipality's zone. */
export function startOf(ctx: ViewContext, meeting: Meeting): DateTime {
  return DateTime.fromISO(meeting.at, { zone: ctx.now.zone });
}

/** `torsdag 3. december kl. 13.00`, of an instant or a local time. */
export function momentText(ctx: ViewContext, time: string): string {
  const at = DateTime.fromISO(time, { zone: ctx.now.zone });
  return at.isValid ? ctx.text.time.moment(at, ctx.now) : time;
}

/** `torsdag 3. december 2026`, of a local day. */
export function weekdayText(ctx: ViewContext, day: string): string {
  const date = DateTime.fromISO(day, { zone: 'utc' });
  return date.isValid ? ctx.text.time.weekday(date) : day;
}

/** How long the meeting is to last, and until when: `1 time, til kl. 14.00`. */
export function lengthText(ctx: ViewContext, meeting: Meeting): string {
  const end = DateTime.fromISO(endOf(meeting), { zone: ctx.now.zone });
  return ctx.text.meeting.lengthUntil(ctx.text.forms.hoursAndMinutes(meeting.minutes), ctx.text.time.clock(end));
}

/** `Mødet ved 17½ år: torsdag 3. december kl. 13.00`: a meeting by its kind and time, without anything that was typed. */
export function meetingTitle(ctx: ViewContext, meeting: Meeting, model: ModelDefinition | undefined): string {
  return ctx.text.meeting.heading(kindName(ctx, meeting.kind, model), momentText(ctx, meeting.at));
}

/** Where a meeting is held; the same, whether a place is known or not, where places are kept from whoever looks. */
export function placeText(ctx: ViewContext, { hidden }: SeenState, { place }: Pick<Meeting, 'place'>): string {
  const { noPlace, placeKept } = ctx.text.meeting;
  if (place === undefined) return hidden.places ? placeKept : noPlace;
  return oneLine(ctx, place, shown.listed);
}
