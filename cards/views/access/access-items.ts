import type { SeenState } from '../../../services/audience/seen-state.ts';
import type { PageAudience } from '../../../services/pathway/events.ts';
import type { AccessOverview, OpenInvite, RememberedDevice } from '../../../services/young-access/overview.ts';
import type { ListItem } from '../../card.ts';
import type { ViewContext } from '../../view-context.ts';
import { instantText } from '../parts.ts';
import { pageButtons } from './access-buttons.ts';

/** Everything about one page, with what can be done about it beside how it stands. `who`: who it is for, where that must be said. */
export function pageItems(
  ctx: ViewContext,
  state: SeenState,
  to: PageAudience,
  overview: AccessOverview,
  who?: string,
): ListItem[] {
  const { detail: what, ...standing } = standingItem(ctx, state, to, overview);
  const detail = [what, who].filter((part) => part !== undefined).join(' · ');
  const buttons = pageButtons(ctx, state, to, overview);
  const first: ListItem = {
    ...standing,
    ...(detail === '' ? {} : { detail }),
    ...(buttons.length === 0 ? {} : { buttons }),
  };
  return [first, ...detailItems(ctx, state, to, overview)];
}

/** How somebody stands: with phones, with a link only, or with nothing. That a link was locked is said until there is a new one. */
function standingItem(ctx: ViewContext, state: SeenState, to: PageAudience, overview: AccessOverview): ListItem {
  const { access: text } = ctx.text;
  const lockedAt = state.lockedOut?.get(to);
  if (lockedAt !== undefined)
    return {
      text: text.ends.wrongCodes(instantText(ctx, lockedAt)),
      detail: text.lockedWhat,
      badge: { text: text.lockedBadge, tone: 'attention' },
    };
  return { text: standingText(ctx, overview) };
}

function standingText(ctx: ViewContext, { devices, invite, lastEnd }: AccessOverview): string {
  const { access: text } = ctx.text;
  if (devices.length > 0) return text.has(devices.length);
  if (invite) return text.invited;
  return lastEnd ? text.noneLeft : text.none;
}

/** Each link and phone, an identity that is tied, and what became of the last link where nobody gets in by another. */
function detailItems(ctx: ViewContext, state: SeenState, to: PageAudience, overview: AccessOverview): ListItem[] {
  const { access: text } = ctx.text;
  const { invite, devices, identityTiedAt, lastEnd } = overview;
  const isShut = !invite && devices.length === 0 && !state.lockedOut?.has(to);
  return [
    ...devices.map((device, index) => phoneItem(ctx, device, index + 1)),
    ...(invite ? [inviteItem(ctx, invite)] : []),
    ...(identityTiedAt === undefined ? [] : [{ text: text.identity(instantText(ctx, identityTiedAt)) }]),
    ...(lastEnd && isShut ? [{ text: text.ends[lastEnd.why](instantText(ctx, lastEnd.at)) }] : []),
  ];
}

function phoneItem(ctx: ViewContext, { since, seenAt, isSignedIn, isPaused }: RememberedDevice, n: number): ListItem {
  const { access: text } = ctx.text;
  const detail = text.phoneSeen(instantText(ctx, since), instantText(ctx, seenAt));
  const item: ListItem = { text: text.phone(n), detail };
  if (isPaused) return { ...item, badge: { text: text.paused, tone: 'warning' } };
  return isSignedIn ? { ...item, badge: { text: text.signedIn, tone: 'good' } } : item;
}

function inviteItem(ctx: ViewContext, { createdBy, createdAt, expiresAt, isPaused }: OpenInvite): ListItem {
  const { access: text } = ctx.text;
  const detail = text.inviteBy(ctx.name(createdBy), instantText(ctx, createdAt), instantText(ctx, expiresAt));
  const item: ListItem = { text: text.invite, detail };
  return isPaused ? { ...item, badge: { text: text.paused, tone: 'warning' } } : item;
}
