import { z } from 'zod';
import { proposeAgreementForm } from '../../cards/views/agreement/agreement-forms.ts';
import { cannotSignText } from '../../cards/views/agreement/cannot-sign.ts';
import { doneText } from '../../cards/views/done-text.ts';
import type { CommandOf } from '../../services/pathway/commands.ts';
import { actionTopic } from '../../services/pathway/events.ts';
import { agreementCardKey } from '../rooms/room-cards.ts';
import { agreementCardOf } from './agreement-card-of.ts';
import { agreementTarget, newestSeen } from './agreement-seen.ts';
import { idList, typedText } from './inputs.ts';
import { pathwayVerb } from './pathway-verb.ts';
import type { VerbCall } from './verb.ts';
import { cannotSignYet } from './who-cannot-sign.ts';

/** A click that brings neither a goal nor actions asks for the form; a form in which both were left empty is meant so. */
const input = agreementTarget
  .extend({
    goal: typedText.optional(),
    topic: actionTopic.optional(),
    actions: idList.optional(),
    form: z.literal(1).optional(),
  })
  .refine(({ goal, actions, form }) => goal !== undefined || actions !== undefined || form === 1, { path: ['goal'] });

async function proposal(
  { goal, topic, actions = [], ...target }: z.infer<typeof input>,
  { desk }: VerbCall,
): Promise<CommandOf<'agreement.propose'>> {
  return {
    type: 'agreement.propose',
    ...(goal === undefined ? {} : { goal }),
    ...(topic === undefined ? {} : { topic }),
    actions,
    base: await newestSeen(desk, target),
  };
}

/** The coordinator proposes the next version of the agreement. */
export const agreementPropose = pathwayVerb({
  verb: 'agreement.propose',
  input,
  command: proposal,
  // Who may not know all of it cannot sign it, and the coordinator should know at once.
  carryOut: async (input, call, request) => {
    const command = await proposal(input, call);
    const outcome = await call.desk.pathways.perform({ ...request, command });
    const missing = outcome.done ? cannotSignYet(call, outcome.state) : [];
    if (!outcome.done || missing.length === 0) return { outcome };
    const said = doneText(call.view, command, outcome);
    return { outcome, said: `${said} ${cannotSignText(call.view, missing)}` };
  },
  form: ({ view }, state) => proposeAgreementForm(view, state),
  card: agreementCardOf,
  cardKey: agreementCardKey,
});
