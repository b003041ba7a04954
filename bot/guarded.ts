import { randomBytes } from 'node:crypto';

import type { ViewContext } from '../cards/view-context.ts';
import type { RefusalCode } from '../services/pathway/refusals.ts';
import { StoreError } from '../storage/ports.ts';
import { type Judged, refusalAnswer } from './answers.ts';
import { type Desk, instantNow } from './desk.ts';
import { errorFields } from './log.ts';
import { noteRefused } from './looking.ts';
import type { Answer, VerbRequest, WordRequest } from './request.ts';

/** Refusals that are about who somebody is; each is put on the record. */
const onRecord: ReadonlySet<RefusalCode> = new Set([
  'stranger',
  'rightsEnded',
  'notOfTheTeam',
  'onlyCoordinator',
  'coordinatorsOnly',
]);

interface Subject {
  readonly view: ViewContext;
  /** The verb or the word, of those that there are: what else somebody sends is not put on the record. */
  readonly about: string;
  readonly pathwayId: string | undefined;
}

/** Answers whatever happens: what fails inside becomes a sentence with a reference that the log has too. */
export async function guarded(
  desk: Desk,
  request: VerbRequest | WordRequest,
  { view, about, pathwayId }: Subject,
  work: () => Promise<Judged>,
): Promise<Answer> {
  try {
    const { refusal, refusedPathway = pathwayId, shows: _, ...answer } = await work();
    if (refusal !== undefined && onRecord.has(refusal))
      await record(desk, request, { about, pathwayId: refusedPathway }, refusal);
    return answer;
  } catch (error) {
    if (error instanceof StoreError) {
      desk.log.error('store failed', { verb: about, code: error.code });
      // A write whose reply was lost may have been done: "nothing has changed" could be a lie.
      return refusalAnswer(view, { code: error.code === 'unknown' ? 'storeUncertain' : 'storeUnavailable' });
    }
    const reference = randomBytes(4).toString('hex');
    desk.log.error('request failed', { verb: about, reference, ...errorFields(error) });
    return refusalAnswer(view, { code: 'failed', reference });
  }
}

async function record(
  desk: Desk,
  { account, platform }: VerbRequest | WordRequest,
  { about, pathwayId }: Pick<Subject, 'about' | 'pathwayId'>,
  code: RefusalCode,
): Promise<void> {
  const person = desk.directory.byAccount(account)?.id;
  const known = pathwayId === undefined ? {} : { pathwayId };
  desk.log.warn('refused', { platform, verb: about, code, ...(person === undefined ? {} : { person }) });
  try {
    await desk.recordRefusal({
      at: instantNow(desk),
      account: `${account.platform}:${account.user}`,
      verb: about,
      code,
      ...known,
      ...(person === undefined ? {} : { person }),
    });
    await noteRefused(desk, { pathwayId, viewer: person ?? `${account.platform}:${account.user}`, what: about, code });
  } catch {
    desk.log.error('refusal not recorded', { code });
  }
}
