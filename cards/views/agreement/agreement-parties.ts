import type { SeenState } from '../../../services/audience/seen-state.ts';
import { type Agreement, concernedParties, type PartyId, type Signature } from '../../../services/pathway/agreement.ts';
import { youngPersonId } from '../../../services/pathway/young-person.ts';
import type { Block, ListItem } from '../../card.ts';
import type { ViewContext } from '../../view-context.ts';
import { instantText, today } from '../parts.ts';
import { shorten, shown } from '../shorten.ts';
import { agreementPhase, whoIsGone } from './agreement-parts.ts';

/** Who has signed, how and when; who has not yet; and who has said no, with the reason. The young person stands first. */
export function partiesBlock(ctx: ViewContext, state: SeenState, agreement: Agreement): Block {
  const phase = agreementPhase(ctx, state, agreement);
  const gone = phase === 'partyGone' ? whoIsGone(ctx, state, agreement) : undefined;
  const items = concernedParties(state, agreement, ctx.now).map((party) => partyItem(ctx, agreement, party, gone));
  return { type: 'list', title: ctx.text.agreement.parties, items };
}

function partyItem(ctx: ViewContext, agreement: Agreement, party: PartyId, gone: PartyId | undefined): ListItem {
  const { party: words } = ctx.text.agreement;
  const text = ctx.name(party);
  const signature = agreement.signatures.get(party);
  const no = refusalOf(agreement, party);
  if (no) {
    const noted = no.by === party ? [] : [ctx.text.agreement.notedBy(ctx.name(no.by))];
    const before = signature ? [ctx.text.agreement.signedBefore(instantText(ctx, signature.at))] : [];
    const why = ctx.text.agreement.declinedWhy(
      instantText(ctx, no.at),
      ctx.text.goals.quoted(shorten(ctx, no.note, shown.note)),
    );
    return {
      text,
      badge: { text: words.declined, tone: 'attention' },
      detail: [why, ...noted, ...before].join(' · '),
    };
  }
  if (signature) {
    return { text, badge: { text: words.signed, tone: 'good' }, detail: signedText(ctx, signature) };
  }
  if (party === gone) return { text, badge: { text: ctx.text.agreement.gone, tone: 'attention' } };
  const isWaiting = agreement.declined === undefined && agreement.withdrawnAt === undefined;
  const isOver = !isWaiting || agreement.inForceSince !== undefined || agreement.expiresOn < today(ctx);
  return { text, badge: isOver ? { text: words.never, tone: 'neutral' } : { text: words.missing, tone: 'warning' } };
}

function refusalOf({ declined, objected }: Agreement, party: PartyId) {
  if (declined?.party === party) return declined;
  return party === youngPersonId ? objected : undefined;
}

/** `på papir, 22. november kl. 19.09 · set af Søren Løvstrup` */
function signedText(ctx: ViewContext, { method, level, at, by, party, witness }: Signature): string {
  const { agreement: text, paper } = ctx.text;
  const how = level === undefined ? paper.methods[method] : text.eidLevel(paper.methods[method], level);
  const noted = witness === undefined || by === party ? [] : [text.notedBy(ctx.name(by))];
  return [
    text.signedHow(how, instantText(ctx, at)),
    ...(witness === undefined ? [] : [text.witness(ctx.name(witness))]),
    ...noted,
  ].join(' · ');
}
