import type { Form } from '../../form-body.ts';
import { textOf } from '../form-values.ts';
import type { DeedEnd, PageDeed, PageVisit } from '../page-part.ts';
import { performSaying } from '../perform.ts';
import { confirmedSubject } from './confirmed-signature.ts';

/** The version that a form is about, and the hash of the words that stood there. */
function shownIn(form: Form): { agreement: number; hash: string } {
  const version = textOf(form, 'agreement');
  return { agreement: /^\d{1,6}$/.test(version) ? Number(version) : 0, hash: textOf(form, 'hash') };
}

/** Signs what was shown, and nothing else: when another version has come meanwhile, that one is shown instead. */
const signDeed: PageDeed = {
  does: 'agreementSign',
  part: 'agreement',
  carryOut: (page, form) =>
    performSaying(page, form, 'agreementSigned', { type: 'agreement.sign', ...shownIn(form), method: 'page' }),
};

/** Leads to the identity provider, with what is to be signed; goes on in `signConfirmed`. */
const signWithIdentityDeed: PageDeed = {
  does: 'agreementSignEid',
  part: 'agreement',
  carryOut: async ({ visit, state }, form): Promise<DeedEnd> => {
    const { agreement: version, hash } = shownIn(form);
    const agreement = state.agreements[version - 1];
    if (!agreement) return { refusal: { code: 'noAgreement' } };
    // Who would come back to something else need not go.
    const newest = state.agreements.length;
    if (version < newest || agreement.hash !== hash)
      return { refusal: { code: 'agreementChanged', agreement: newest } };
    if (!visit.eid) return { refusal: { code: 'notUnderstood' } };
    await visit.eid.confirm(confirmedSubject({ version, hash }));
    return 'answered';
  },
};

/** Ties the electronic identity to the page. */
const tieDeed: PageDeed = {
  does: 'identityTie',
  part: 'agreement',
  carryOut: async ({ visit }: PageVisit): Promise<DeedEnd> => {
    if (!visit.eid) return { refusal: { code: 'notUnderstood' } };
    await visit.eid.tie();
    return 'answered';
  },
};

/** Says no for oneself; there is no other for whom one could. */
const declineDeed: PageDeed = {
  does: 'agreementDecline',
  part: 'agreement',
  carryOut: (page, form) => {
    const { agreement } = shownIn(form);
    const note = textOf(form, 'note');
    return performSaying(page, form, 'agreementDeclined', { type: 'agreement.decline', agreement, note });
  },
};

/** What the young person can do about the agreement. */
export const agreementDeeds: readonly PageDeed[] = [signDeed, signWithIdentityDeed, tieDeed, declineDeed];
