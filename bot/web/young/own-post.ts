import type { IncomingMessage } from 'node:http';

/**
 * Whether a form can have come from a page of ours, by what the browser itself says (Fetch Metadata, Origin). Browsers that say
 * nothing are let through, and so is `Origin: null` from those without Fetch Metadata: a page that tells no referrer sends just
 * that. What such a form can do rests on its token, and on cookies that no form of another site brings along.
 */
export function isOwnPost(req: IncomingMessage, publicUrl: string): boolean {
  const site = req.headers['sec-fetch-site'];
  if (site !== undefined && site !== 'same-origin') return false;
  const { origin } = req.headers;
  if (origin === undefined || origin === 'null') return true;
  return origin === new URL(publicUrl).origin;
}
