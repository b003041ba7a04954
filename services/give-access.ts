import { StoreError } from '../storage/ports.ts';
import { adultWithPage } from './choose-adult.ts';
import type { PageAudience } from './pathway/events.ts';
import type { PathwayState } from './pathway/state.ts';
import type { Outcome, PathwayRequest, Pathways } from './pathways.ts';
import type { AccessPorts } from './young-access/access-ports.ts';
import { type Invite, revokeAll } from './young-access/invite.ts';
import { orderedInvite } from './young-access/ordered-invite.ts';

export interface GiveAccessPorts {
  readonly pathways: Pathways;
  readonly access: AccessPorts;
}

export interface GiveAccessRequest extends Omit<PathwayRequest, 'command'> {
  readonly to: PageAudience;
  /** For one more browser: those that are remembered stay so. */
  readonly oneMore?: boolean;
}

/** `invite` is absent when it was refused, and when another command has overtaken this one. */
export interface GivenAccess {
  readonly outcome: Outcome;
  readonly invite?: Invite;
}

/**
 * Puts on record that a link is given, and then makes it. The same delivery makes the same link once, also by a process that comes
 * after one which died in between. Throws {@link StoreError} `unknown` when it is on record and the link could not be made.
 */
export async function giveAccess(
  { pathways, access }: GiveAccessPorts,
  { to, oneMore = false, ...request }: GiveAccessRequest,
): Promise<GivenAccess> {
  const outcome = await pathways.perform({ ...request, command: { type: 'access.give', to } });
  if (!outcome.done || !outcome.commit) return { outcome };
  const { commandId, version, at } = outcome.commit;
  const adult = to === 'chosenAdult' ? adultSince(outcome.state, at) : undefined;
  if (to === 'chosenAdult' && adult === undefined) return { outcome };
  const { pathwayId, by } = request;
  const input = { pathwayId, audience: to, by, oneMore, ...(adult === undefined ? {} : { adult }) };
  const invite = await halfDone(orderedInvite(access, input, { commandId, version }));
  return invite === 'over' ? { outcome } : { outcome, invite };
}

/** The adult for whom a link was made then, as long as that one may have a page. */
function adultSince(state: PathwayState, at: string): string | undefined {
  const isSame = state.chosenAdult !== undefined && state.chosenAdult.chosenAt <= at;
  return isSame ? adultWithPage(state) : undefined;
}

/**
 * Signs out everywhere, and puts it on record. First it is done: of a process that dies in between, nobody is signed in any longer.
 * Once it is on record it is done again, so that a link which was being made at that moment is ended as well. Repeated by a delivery
 * that comes again, it ends nothing that was given since.
 */
export async function endAccess(
  { pathways, access }: GiveAccessPorts,
  { to, ...request }: Omit<GiveAccessRequest, 'oneMore'>,
): Promise<Outcome> {
  const wish = { ...request, command: { type: 'access.end', to } } as const;
  const { pathwayId, by } = request;
  if ((await pathways.foresee(wish)) !== 'new') return pathways.perform(wish);
  await revokeAll(access, { pathwayId, by, of: [to] });
  const outcome = await halfDone(pathways.perform(wish));
  if (outcome.done && outcome.commit)
    await halfDone(revokeAll(access, { pathwayId, by, of: [to], order: outcome.commit.version }));
  return outcome;
}

/** "Nothing has changed" would not be true any more. */
async function halfDone<T>(work: Promise<T>): Promise<T> {
  try {
    return await work;
  } catch (error) {
    throw error instanceof StoreError ? new StoreError('unknown', { cause: error }) : error;
  }
}
