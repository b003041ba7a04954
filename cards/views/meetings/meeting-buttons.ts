import type { SeenState } from '../../../services/audience/seen-state.ts';
import { type Meeting, openMeetings } from '../../../services/pathway/meeting.ts';
import type { Button, Form } from '../../card.ts';
import type { ViewContext } from '../../view-context.ts';
import { actionAddForm } from '../action-add-form.ts';
import { buttonData } from '../parts.ts';
import { agendaForm } from './agenda-form.ts';
import { cancelMeetingForm } from './cancel-meeting-form.ts';
import { correctMeetingForm } from './correct-meeting-form.ts';
import { meetingData, phaseOf } from './meeting-parts.ts';
import { moveMeetingForm } from './move-meeting-form.ts';

/** Every button that a meeting's cards have; each card makes those that are of use on it. */
export function meetingButton(ctx: ViewContext, state: SeenState, meeting: Meeting) {
  const { buttons } = ctx.text.meeting;
  const data = meetingData(state, meeting);
  const withForm = (label: string, form: Form): Button => ({ label, verb: form.verb, data: form.data, form });
  // The form is made when it is asked for: it must hold what has been answered until then.
  const complete = (label: string): Button => ({ label, verb: 'meeting.complete', data: { ...data, ask: 1 } });
  return {
    agenda: () => withForm(buttons.addAgenda, agendaForm(ctx, state, meeting)),
    move: () => withForm(buttons.move, moveMeetingForm(ctx, state, meeting)),
    cancel: () => withForm(buttons.cancel, cancelMeetingForm(ctx, state, meeting)),
    correct: () => withForm(buttons.correct, correctMeetingForm(ctx, state, meeting)),
    action: () => withForm(ctx.text.cards.buttons.addAction, actionAddForm(ctx, state, meeting.id)),
    begin: () => ({ label: meeting.begun ? buttons.wall : buttons.begin, verb: 'meeting.begin', data }),
    complete: () => complete(buttons.complete),
    finish: () => complete(buttons.finish),
    calendar: () => ({ label: buttons.calendar, verb: 'meeting.calendar', data }),
    more: () => ({ label: ctx.text.cards.buttons.more, verb: 'meeting.show', data }),
    less: () => ({ label: ctx.text.cards.buttons.less, verb: 'meeting.show', data: { ...data, back: 1 }, back: true }),
    plan: () => ({ label: buttons.planNext, verb: 'meeting.plan', data: { ...buttonData(state), ask: 1 } }),
  } satisfies Record<string, () => Button>;
}

/** What can be done with a meeting from its card in the room: at most six, and one of them the obvious one. */
export function meetingButtons(ctx: ViewContext, state: SeenState, meeting: Meeting): Button[] {
  if (state.status !== 'open') return [];
  const all = meetingButton(ctx, state, meeting);
  switch (phaseOf(ctx, meeting)) {
    case 'ahead':
      return [primary(all.agenda()), all.begin(), all.move(), all.cancel(), all.calendar(), all.more()];
    case 'now':
      return [primary(all.begin()), all.agenda(), all.action(), all.move(), all.cancel(), all.more()];
    case 'underWay':
      return [primary(all.complete()), all.action(), all.begin(), all.agenda(), all.more()];
    case 'waiting':
    case 'missing':
      return [primary(all.finish()), all.action(), all.move(), all.cancel(), all.more()];
    case 'completed':
      return [...planNext(state, all.plan()), all.correct(), all.more()];
    case 'cancelled':
      return [...planNext(state, all.plan()), all.more()];
  }
}

/** Once a meeting is over the next one is what matters, as long as there is none. */
function planNext(state: SeenState, plan: Button): Button[] {
  return openMeetings(state).length === 0 ? [primary(plan)] : [];
}

/** The one thing that is obvious to do. */
export function primary(button: Button): Button {
  return { ...button, style: 'primary' };
}
