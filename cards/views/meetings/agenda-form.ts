import type { SeenState } from '../../../services/audience/seen-state.ts';
import { agendaSources } from '../../../services/pathway/events.ts';
import type { Meeting } from '../../../services/pathway/meeting.ts';
import type { Form } from '../../card.ts';
import type { ViewContext } from '../../view-context.ts';
import { choiceInput, textInput, verbForm } from '../inputs.ts';
import { buttonData } from '../parts.ts';
import { topicChoices } from '../plan/goal-forms.ts';
import { meetingData } from './meeting-parts.ts';

/** Puts a point on the agenda of a meeting; without one, of the next. */
export function agendaForm(ctx: ViewContext, state: SeenState, meeting: Meeting | undefined): Form {
  const sources = agendaSources.map((value) => ({ value, label: ctx.text.agendaSources[value] }));
  return verbForm(ctx, 'meeting.addAgenda', meeting ? meetingData(state, meeting) : buttonData(state), [
    textInput(ctx, { id: 'text', hint: 'agendaText', required: true }),
    choiceInput(ctx, { id: 'from', hint: 'agendaFrom', required: true }, sources, 'team'),
    // Who gets to see the point follows from it.
    choiceInput(ctx, { id: 'topic', required: true }, topicChoices(ctx), 'other'),
  ]);
}
