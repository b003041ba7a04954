import { z } from 'zod';
import { proposeAgreementForm } from '../../cards/views/agreement/agreement-forms.ts';
import { actionTopic } from '../../services/pathway/events.ts';
import { agreementCardKey } from '../rooms/room-cards.ts';
import { agreementCardOf } from './agreement-card-of.ts';
import { agreementTarget, newestSeen } from './agreement-seen.ts';
import { idList, typedText } from './inputs.ts';
import { pathwayVerb } from './pathway-verb.ts';

/** A click that brings neither a goal nor actions asks for the form; a form in which both were left empty is meant so. */
const input = agreementTarget
  .extend({
    goal: typedText.optional(),
    topic: actionTopic.optional(),
    actions: idList.optional(),
    form: z.literal(1).optional(),
  })
  .refine(({ goal, actions, form }) => goal !== undefined || actions !== undefined || form === 1, { path: ['goal'] });

/** The coordinator proposes the next version of the agreement. */
export const agreementPropose = pathwayVerb({
  verb: 'agreement.propose',
  input,
  command: async ({ goal, topic, actions = [], ...target }, { desk }) => ({
    type: 'agreement.propose',
    ...(goal === undefined ? {} : { goal }),
    ...(topic === undefined ? {} : { topic }),
    actions,
    base: await newestSeen(desk, target),
  }),
  form: ({ view }, state) => proposeAgreementForm(view, state),
  card: agreementCardOf,
  cardKey: agreementCardKey,
});
