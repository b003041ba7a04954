import { z } from 'zod';
import { accessLinkCard } from '../../cards/views/access/access-link-card.ts';
import { giveAccess } from '../../services/give-access.ts';
import { pageAudience } from '../../services/pathway/events.ts';
import { seenByPerson } from '../seen.ts';
import { youngAddress } from '../web/young/young-address.ts';
import { accessCardOf, forCoordinator } from './access-card-of.ts';
import { pathwayVerb } from './pathway-verb.ts';

/**
 * The coordinator gets a link to the young person's page, or their adult's, and its code: in the answer to this click, outside of
 * every room, and nowhere else. The same click again gets the same, as long as nothing has overtaken it.
 */
export const accessGive = pathwayVerb({
  verb: 'access.give',
  personal: true,
  input: z.object({ to: pageAudience, oneMore: z.literal(1).optional() }),
  command: ({ to }) => ({ type: 'access.give', to }),
  carryOut: async ({ to, oneMore }, call, request) => {
    const { view, desk } = call;
    const { invite, ...given } = await giveAccess(desk, { ...request, to, oneMore: oneMore === 1 });
    const outcome = forCoordinator(call, 'access.give', given.outcome);
    if (!outcome.done) return { outcome };
    const state = seenByPerson(desk, outcome.state, call.person.id);
    if (!invite) return { outcome, said: view.text.access.link.over, reply: await accessCardOf(call, state) };
    const { token, code, expiresAt } = invite;
    const link = { to, address: youngAddress(desk, token), code, expiresAt };
    return { outcome, reply: accessLinkCard(view, state, link) };
  },
});
