import { agreementPhase, whoIsGone } from '../../../../../cards/views/agreement/agreement-parts.ts';
import type { Agreement } from '../../../../../services/pathway/agreement.ts';
import { youngPersonId } from '../../../../../services/pathway/young-person.ts';
import type { PageVisit } from '../page-part.ts';
import { spokenDay, spokenDayOf } from '../spoken-time.ts';

export interface AgreementStanding {
  readonly look: 'good' | 'late' | 'plain';
  readonly words: { readonly badge: string; readonly text: string };
}

/** How a version stands for the young person, and what happens next. */
export function agreementStanding({ view, state }: PageVisit, agreement: Agreement): AgreementStanding {
  const { phases } = view.text.youngAgreement;
  const { declined, expiresOn, inForceSince = agreement.proposedAt } = agreement;
  const said = <T>({ badge, text }: { badge: string; text: (what: T) => string }, what: T) => ({
    badge,
    text: text(what),
  });
  switch (agreementPhase(view, state, agreement)) {
    case 'inForce':
      return { look: 'good', words: said(phases.inForce, spokenDayOf(view, inForceSince)) };
    case 'objected':
      return { look: 'late', words: phases.objected };
    case 'declined': {
      const isOwn = declined?.party === youngPersonId;
      const words = isOwn ? phases.declinedByYou : said(phases.declined, view.name(declined?.party ?? ''));
      return { look: isOwn ? 'plain' : 'late', words };
    }
    case 'partyGone':
      return {
        look: 'late',
        words: said(phases.partyGone, view.name(whoIsGone(view, state, agreement) ?? '')),
      };
    case 'expired':
    case 'withdrawn':
      return { look: 'late', words: phases.expired };
    case 'proposed': {
      const isSigned = agreement.signatures.has(youngPersonId);
      const day = spokenDay(view, expiresOn);
      return isSigned
        ? { look: 'good', words: said(phases.signed, day) }
        : { look: 'plain', words: said(phases.waiting, day) };
    }
  }
}
