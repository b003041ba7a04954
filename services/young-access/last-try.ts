import { z } from 'zod';
import type { DocumentStore } from '../../storage/ports.ts';
import { toInstant } from '../clock.ts';
import { instant } from '../pathway/events.ts';
import { audience } from './access-document.ts';
import type { AccessPorts } from './access-ports.ts';
import { type AccessKey, changeAccess } from './access-store.ts';
import { endLinks } from './end-link.ts';
import { isRecent, maxTries } from './link-rules.ts';

/** Where the links are noted that may be about to die of wrong codes; the id of each note is the link's. */
const partition = 'young-last-tries';
/** After so long a try has been looked at, or the process that was to do it has died. */
const tryMinutes = 2;

const note = z.object({ pathwayId: z.string(), audience, at: instant });

/** A link whose last code may have been tried. */
export interface LastTry {
  readonly link: string;
  readonly key: AccessKey;
  readonly at: string;
  readonly etag: string;
}

/**
 * Notes that the last code of a link is about to be tried, before it is: whatever becomes of this process, somebody finds out that the
 * link is dead, and the coordinator hears of it.
 */
export async function noteLastTry(
  { documents, clock }: Pick<AccessPorts, 'documents' | 'clock'>,
  key: AccessKey,
  link: string,
): Promise<void> {
  await documents.put(partition, link, { ...key, at: toInstant(clock()) }, 'any');
}

/** The links of which it is not settled yet what became of their last try. Hardly ever any. */
export async function lastTries(documents: DocumentStore): Promise<LastTry[]> {
  const { documents: found } = await documents.list(partition, { limit: 100 });
  return found.map(({ id, body, etag }) => {
    const { at, ...key } = note.parse(body);
    return { link: id, key, at, etag };
  });
}

/**
 * What became of it: `locked`, the link has died of wrong codes; `open`, it was the right one, or there is no such link any more;
 * `waiting`, nobody knows yet. A link that a process has left half dead is put away.
 */
export function outcomeOf(
  { documents, clock }: Pick<AccessPorts, 'documents' | 'clock'>,
  { link: id, key, at }: LastTry,
): Promise<'locked' | 'open' | 'waiting'> {
  return changeAccess<'locked' | 'open' | 'waiting'>(documents, key, (access) => {
    const now = clock();
    if (access.ended.some((link) => link.id === id && link.why === 'wrongCodes')) return { result: 'locked' };
    const link = access.links.find((each) => each.id === id);
    if (!link) return { result: 'open' };
    if (isRecent(link.triedAt ?? at, now, tryMinutes) || isRecent(at, now, tryMinutes)) return { result: 'waiting' };
    if (link.tries < maxTries) return { result: 'open' };
    return { access: endLinks(access, [link], { at: toInstant(now), why: () => 'wrongCodes' }), result: 'locked' };
  });
}

/** It is settled, unless it has been noted again in the meantime. */
export async function forgetLastTry(documents: DocumentStore, { link, etag }: LastTry): Promise<void> {
  await documents.delete(partition, link, etag);
}
