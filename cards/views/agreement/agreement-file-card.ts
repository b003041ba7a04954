import type { DateTime } from 'luxon';
import type { SeenState } from '../../../services/audience/seen-state.ts';
import type { Agreement } from '../../../services/pathway/agreement.ts';
import type { PersonId } from '../../../services/pathway/state.ts';
import type { Block, Card } from '../../card.ts';
import type { ViewContext } from '../../view-context.ts';
import { buttonData } from '../parts.ts';
import { agreementData } from './agreement-parts.ts';

/** A link to one version on paper: whose it is, and until when it works. */
export interface AgreementFileLink {
  readonly address: string;
  readonly person: PersonId;
  readonly until: DateTime;
}

/** Where the agreement on paper is, for the one who asked alone: whoever has the link gets the young person's name. */
export function agreementFileCard(
  ctx: ViewContext,
  state: SeenState,
  agreement: Agreement,
  { address, person, until }: AgreementFileLink,
): Card {
  const { agreementFile: text, time } = ctx.text;
  return {
    view: 'agreementFile',
    locale: ctx.locale,
    heading: text.heading(state.id, agreement.version),
    blocks: [
      { type: 'text', text: text.what },
      { type: 'text', text: text.forWhom(ctx.name(person), time.instant(until, ctx.now)), style: 'strong' },
      { type: 'text', text: text.names, style: 'subtle' },
    ],
    buttons: [
      { label: text.renew, verb: 'agreement.paper', data: agreementData(state, agreement) },
      {
        label: ctx.text.agreement.buttons.show,
        verb: 'agreement.show',
        data: { ...buttonData(state), back: 1 },
        back: true,
      },
    ],
    links: [{ label: text.get, url: address }],
    summary: text.summary(state.id),
  };
}

/**
 * A line with which one gets a version on paper, whatever has become of it. Not among the card's buttons: Teams shows six, and a
 * proposal has as many.
 */
export function agreementFileBlock(ctx: ViewContext, state: SeenState, agreement: Agreement): Block {
  const { onPaper, get } = ctx.text.agreementFile.line;
  const button = { label: get, verb: 'agreement.paper', data: agreementData(state, agreement) };
  return { type: 'list', items: [{ text: onPaper, buttons: [button] }] };
}
