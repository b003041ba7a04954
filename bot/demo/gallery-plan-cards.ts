import type { Card, Form } from '../../cards/card.ts';
import type { ViewContext } from '../../cards/view-context.ts';
import { overviewCard } from '../../cards/views/overview-card.ts';
import { correctForm } from '../../cards/views/plan/correct-form.ts';
import { goalAddForm, goalRewordForm } from '../../cards/views/plan/goal-forms.ts';
import { settleForm } from '../../cards/views/plan/settle-form.ts';
import { spellBeginForm, spellEndForm } from '../../cards/views/plan/spell-forms.ts';
import { digestCard } from '../../cards/views/reminders/digest-card.ts';
import { noticeCard } from '../../cards/views/reminders/notice-card.ts';
import { reminderHourForm } from '../../cards/views/reminders/reminder-hour-form.ts';
import { statusCard } from '../../cards/views/status-card.ts';
import {
  galleryMeeting,
  lateStarter,
  meetingAhead,
  meetingCancelled,
  meetingHostile,
  meetingMissing,
} from './gallery-meetings.ts';
import { galleryModel as model } from './gallery-model.ts';
import { everyReminder, manyReminders, oneReminder } from './gallery-reminders.ts';
import { galleryAction, lively } from './gallery-states.ts';

/** Where the gallery says that the picture of a road is. */
export const galleryPicture = 'https://vejviser.example/road/abc.png';

/** The plan, the goals and the status, and the messages to one person, by name. */
export function galleryPlanCards(ctx: ViewContext): [string, Card][] {
  const link = 'https://rum.example/M3QD7A';
  const about = { state: meetingAhead, meeting: galleryMeeting(meetingAhead), model, link };
  return [
    ['status-meetings', statusCard(ctx, meetingAhead, model, [], { picture: galleryPicture })],
    ['status-late', statusCard(ctx, lateStarter, model)],
    ['status-late-member', statusCard({ ...ctx, viewer: 'anne' }, lateStarter, model)],
    ['status-missing', statusCard(ctx, meetingMissing, model)],
    ['status-goals-hostile', statusCard(ctx, meetingHostile, model)],
    ['overview-meeting', overviewCard(ctx, meetingAhead, model)],
    ['overview-late', overviewCard(ctx, lateStarter, model)],
    ['digest', digestCard(ctx, everyReminder)],
    ['digest-one', digestCard(ctx, oneReminder)],
    ['digest-many', digestCard(ctx, manyReminders)],
    ['notice-meeting-planned', noticeCard(ctx, { ...about, kind: 'meetingPlanned' })],
    ['notice-meeting-moved', noticeCard(ctx, { ...about, kind: 'meetingMoved' })],
    [
      'notice-meeting-cancelled',
      noticeCard(ctx, {
        state: meetingCancelled,
        meeting: galleryMeeting(meetingCancelled),
        model,
        link,
        kind: 'meetingCancelled',
      }),
    ],
    [
      'notice-action',
      noticeCard(ctx, { state: lively, action: galleryAction(lively, 'a7'), link, kind: 'actionForYou' }),
    ],
  ];
}

/** The forms of the plan, the goals, the status and the reminders, by name. */
export function galleryPlanForms(ctx: ViewContext): [string, Form][] {
  const [goal] = meetingAhead.goals.values();
  const [spell] = meetingAhead.spells.values();
  if (!goal || !spell) throw new Error('the gallery lacks a goal or a status');
  return [
    ['form-settle', settleForm(ctx, lateStarter, 'youthPlan', model)],
    ['form-correct', correctForm(ctx, lateStarter, [model])],
    ['form-goal-add', goalAddForm(ctx, meetingAhead)],
    ['form-goal-reword', goalRewordForm(ctx, meetingAhead, goal)],
    ['form-spell-begin', spellBeginForm(ctx, meetingAhead)],
    ['form-spell-end', spellEndForm(ctx, meetingAhead, spell)],
    ['form-reminder-hour', reminderHourForm(ctx, 8)],
  ];
}
