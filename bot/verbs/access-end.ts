import { z } from 'zod';
import { endAccess } from '../../services/give-access.ts';
import { pageAudience } from '../../services/pathway/events.ts';
import { seenByPerson } from '../seen.ts';
import { accessCardOf, forCoordinator } from './access-card-of.ts';
import { pathwayVerb } from './pathway-verb.ts';

/** The coordinator signs the young person, or their adult, out everywhere: no phone and no link lets anybody in from then on. */
export const accessEnd = pathwayVerb({
  verb: 'access.end',
  personal: true,
  input: z.object({ to: pageAudience }),
  command: ({ to }) => ({ type: 'access.end', to }),
  carryOut: async ({ to }, call, request) => {
    const outcome = forCoordinator(call, 'access.end', await endAccess(call.desk, { ...request, to }));
    return outcome.done
      ? { outcome, reply: await accessCardOf(call, seenByPerson(call.desk, outcome.state, call.person.id)) }
      : { outcome };
  },
});
