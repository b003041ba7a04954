import type { SeenState } from '../../services/audience/seen-state.ts';
import { actionTopics } from '../../services/pathway/events.ts';
import { maxTextLength } from '../../services/pathway/rules.ts';
import { currentMembers } from '../../services/pathway/state.ts';
import type { Form } from '../card.ts';
import type { ViewContext } from '../view-context.ts';
import { deadlineInput } from './action-forms.ts';
import { buttonData, personChoices } from './parts.ts';

/**
 * Adds an action to the pathway; with a meeting, as decided in it. Nobody need be responsible at once: then anyone of the team
 * can take it.
 */
export function actionAddForm(ctx: ViewContext, state: SeenState, meeting?: string): Form {
  const { inputs, errors, hints, texts } = ctx.text.forms;
  const members = currentMembers(state).map(({ person }) => person);
  return {
    locale: ctx.locale,
    verb: 'action.add',
    data: meeting === undefined ? buttonData(state) : { ...buttonData(state), meeting },
    ...texts['action.add'],
    style: 'primary',
    inputs: [
      {
        id: 'title',
        type: 'text',
        multiline: false,
        maxLength: maxTextLength,
        label: inputs.title,
        hint: hints.title,
        required: true,
        error: errors.text,
      },
      deadlineInput(ctx),
      {
        id: 'topic',
        type: 'choice',
        label: inputs.topic,
        required: true,
        error: errors.choice,
        choices: actionTopics.map((topic) => ({ value: topic, label: ctx.text.topics[topic] })),
      },
      {
        id: 'responsible',
        type: 'choice',
        label: inputs.responsible,
        hint: hints.responsible,
        required: false,
        error: errors.person,
        choices: personChoices(ctx, state, members),
      },
    ],
  };
}
