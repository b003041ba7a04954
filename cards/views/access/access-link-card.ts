import type { SeenState } from '../../../services/audience/seen-state.ts';
import type { PageAudience } from '../../../services/pathway/events.ts';
import type { Card } from '../../card.ts';
import type { ViewContext } from '../../view-context.ts';
import { instantText } from '../parts.ts';
import { accessButton } from './access-parts.ts';

/** What somebody gets in with. */
export interface GivenLink {
  readonly to: PageAudience;
  readonly address: string;
  /** Six digits. */
  readonly code: string;
  readonly expiresAt: string;
}

/**
 * A link and its code, shown once, to the coordinator who has just made them. The address is a text and no button: it is to be sent
 * on, and not to be opened here. The summary, which chat services put into notifications, has neither.
 */
export function accessLinkCard(ctx: ViewContext, state: SeenState, link: GivenLink): Card {
  const { link: text } = ctx.text.access;
  const { to, address, code, expiresAt } = link;
  return {
    view: 'accessLink',
    locale: ctx.locale,
    heading: text.heading[to](state.id),
    badge: { text: text.badge, tone: 'attention' },
    blocks: [
      {
        type: 'facts',
        facts: [
          { label: text.address, value: address },
          { label: text.code, value: `${code.slice(0, 3)} ${code.slice(3)}` },
          { label: text.until, value: instantText(ctx, expiresAt) },
        ],
      },
      { type: 'list', title: text.how, items: text.steps[to].map((step) => ({ text: step })) },
      { type: 'text', text: text.once, style: 'strong' },
    ],
    buttons: [accessButton(ctx, state)],
    summary: text.summary(state.id),
  };
}
