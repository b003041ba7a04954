import { randomUUID } from 'node:crypto';
import { StoreError } from '../../../../../storage/ports.ts';
import { errorFields } from '../../../../log.ts';
import type { ConfirmedIdentity } from '../../../eid/identity-door.ts';
import { Form } from '../../form-body.ts';
import { redirect } from '../../young-posts.ts';
import type { PageVisit } from '../page-part.ts';
import { perform } from '../perform.ts';
import { saidMark } from '../said-mark.ts';

/** What somebody confirms who signs with their electronic identity: one version, word for word. Under 200 characters. */
export function confirmedSubject({ version, hash }: { readonly version: number; readonly hash: string }): string {
  return `agreement:${version}:${hash}`;
}

const shape = /^agreement:(\d{1,6}):([0-9a-f]{64})$/;

/**
 * The young person has shown who they are, in order to sign. The signature is given to the words that they went to confirm: when others
 * wait for an answer by then, nothing is signed, and the page shows what has changed. They stand at the address of the identity
 * provider's answer, so whatever came of it is told at the page itself.
 */
export async function signConfirmed(page: PageVisit, { subject, level }: ConfirmedIdentity): Promise<void> {
  const [, version, hash] = shape.exec(subject) ?? [];
  if (version === undefined || hash === undefined) return redirect(page.visit, '?at=agreement&eid=refused');
  const agreement = Number(version);
  const given = { method: 'eid', ...(level === undefined ? {} : { level }) } as const;
  try {
    const form = new Form([['id', randomUUID()]]);
    const outcome = await perform(page, form, { type: 'agreement.sign', agreement, hash, ...given });
    const came = outcome.done
      ? `said=${saidMark({ ...page, state: outcome.state }, 'agreementSigned')}`
      : `eid=refused&seen=${agreement}`;
    redirect(page.visit, `?at=agreement&${came}#`);
  } catch (error) {
    if (!(error instanceof StoreError)) throw error;
    // The proof is used up, and cannot be sent again like a form.
    page.desk.log.warn('young page signature not stored', errorFields(error));
    redirect(page.visit, '?at=agreement&eid=lost');
  }
}
