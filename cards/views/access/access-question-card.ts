import type { SeenState } from '../../../services/audience/seen-state.ts';
import type { PageAudience } from '../../../services/pathway/events.ts';
import type { Button, Card } from '../../card.ts';
import type { ViewContext } from '../../view-context.ts';
import type { AccessQuestion } from './access-buttons.ts';
import { accessButton, pageData } from './access-parts.ts';

/**
 * Whether the coordinator means it: phones are signed out. A card and no form, so that what comes of it is shown to the asker alone
 * where they clicked, and does not stay in a chat.
 */
export function accessQuestionCard(
  ctx: ViewContext,
  state: SeenState,
  to: PageAudience,
  question: AccessQuestion,
): Card {
  const { access } = ctx.text;
  const text = access.questions[question];
  const verb = question === 'end' ? 'access.end' : 'access.give';
  const yes: Button = { label: text.yes, verb, data: pageData(state, to), style: 'danger' };
  return {
    view: 'accessQuestion',
    locale: ctx.locale,
    heading: text.heading[to],
    blocks: [{ type: 'text', text: text.text }],
    buttons: [yes, accessButton(ctx, state, access.questions.no)],
    summary: access.summary(state.id),
  };
}
