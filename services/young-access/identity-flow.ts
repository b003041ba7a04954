import { DateTime } from 'luxon';
import { toInstant } from '../clock.ts';
import { type identityPurposes, maxSubject } from './access-document.ts';
import type { AccessPorts, Caller } from './access-ports.ts';
import { changeLink, findLink } from './access-store.ts';
import { isRecent } from './link-rules.ts';
import { standingOf } from './look.ts';
import { hashSecret, isSameText, newSecret } from './secrets.ts';

export interface IdentityErrand {
  readonly purpose: (typeof identityPurposes)[number];
  /** What is to be confirmed, as ids of at most 200 characters. */
  readonly subject?: string;
}

export interface EndedErrand extends IdentityErrand {
  readonly startedAt: DateTime;
}

/** Whoever has not come back by then begins anew. */
export const flowMinutes = 10;

/**
 * Notes that the caller goes to the identity provider, and gives the secret with which alone they can come back, once, in the same
 * session. Throws for a subject that is longer than what can be kept. A second errand takes the place of the first. Only somebody signed in may tie or confirm.
 */
export async function beginErrand(
  { documents, clock }: AccessPorts,
  caller: Caller,
  errand: IdentityErrand,
): Promise<string | 'dead' | 'signedOut'> {
  if ((errand.subject?.length ?? 0) > maxSubject) throw new Error('ids alone are confirmed, not texts');
  const { session } = caller;
  const found = await findLink(documents, caller.token);
  if (!found || session === undefined) return 'dead';
  const state = newSecret();
  const begun = await changeLink<'begun' | 'dead' | 'signedOut'>(
    documents,
    found.key,
    found.link.token,
    (link, access) => {
      const now = clock();
      const { kind } = standingOf({ ...found, access, link }, caller, now);
      if (kind === 'dead') return { result: 'dead' };
      if (errand.purpose !== 'signIn' && kind !== 'in') return { result: 'signedOut' };
      const flow = {
        ...errand,
        hash: hashSecret('flow', state),
        session: hashSecret('session', session),
        startedAt: toInstant(now),
      };
      return { link: { ...link, flow }, result: 'begun' };
    },
  );
  if (begun === 'begun') return state;
  return begun === 'gone' ? 'dead' : begun;
}

/** What the caller went for, if they come back with its secret in the same session and in time. It can be asked once. */
export async function endErrand(
  { documents, clock }: AccessPorts,
  caller: Caller,
  state: string,
): Promise<EndedErrand | undefined> {
  const { session } = caller;
  const found = await findLink(documents, caller.token);
  if (!found || session === undefined) return undefined;
  const ended = await changeLink<EndedErrand | undefined>(documents, found.key, found.link.token, (link) => {
    const { flow, ...without } = link;
    if (!flow || !isSameText(flow.hash, hashSecret('flow', state))) return { result: undefined };
    const isOwn = isSameText(flow.session, hashSecret('session', session));
    const isInTime = isRecent(flow.startedAt, clock(), flowMinutes);
    const { purpose, subject } = flow;
    const startedAt = DateTime.fromISO(flow.startedAt);
    const errand = { purpose, startedAt, ...(subject === undefined ? {} : { subject }) };
    return { link: without, result: isOwn && isInTime ? errand : undefined };
  });
  return ended === 'gone' ? undefined : ended;
}
