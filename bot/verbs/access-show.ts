import { z } from 'zod';
import { accessQuestions } from '../../cards/views/access/access-buttons.ts';
import { accessQuestionCard } from '../../cards/views/access/access-question-card.ts';
import { pageAudience } from '../../services/pathway/events.ts';
import { accessCardOf } from './access-card-of.ts';
import { viewVerb } from './view-verb.ts';

const asked = z.object({ question: z.enum(accessQuestions).optional(), to: pageAudience.default('youngPerson') });

/**
 * Who gets in to the young person's page and their adult's, to the coordinator alone and in no room; with `question`, whether they
 * mean to sign phones out.
 */
export const accessShow = viewVerb({
  verb: 'access.show',
  personal: true,
  show: async (call, state) => {
    // Teams sends `to` along as if it had been filled in: elsewhere it is an input.
    const parsed = asked.safeParse({ ...call.request.inputs, ...call.request.data });
    if (!parsed.success) return undefined;
    const { question, to } = parsed.data;
    if (question !== undefined && state.status === 'open') return accessQuestionCard(call.view, state, to, question);
    return accessCardOf(call, state);
  },
});
