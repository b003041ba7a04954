import { isIP } from 'node:net';

/** Ends of host names that mean nothing outside somebody's own network (RFC 2606, RFC 6762, RFC 8375, ICANN's `.internal`). */
const privateEnds = ['localhost', 'local', 'internal', 'lan', 'home.arpa', 'test', 'example', 'invalid'];

/**
 * Whether cards may carry pictures. Slack's and Microsoft's servers fetch a picture themselves, without any sign-in, and only
 * from a public https address; where they cannot, a card would show a broken one. In the demo everything happens on this
 * machine, whose own browser fetches it.
 */
export function canShowPictures(publicUrl: string, isLocalDemo: boolean): boolean {
  if (isLocalDemo) return true;
  if (!URL.canParse(publicUrl)) return false;
  const { protocol, hostname } = new URL(publicUrl);
  return protocol === 'https:' && isPublicName(hostname);
}

/** An address of numbers has no certificate that their servers would accept, so only names count. */
function isPublicName(hostname: string): boolean {
  const host = hostname.replace(/^\[|\]$|\.$/g, '');
  if (isIP(host) !== 0 || !host.includes('.')) return false;
  return !privateEnds.some((end) => host.endsWith(`.${end}`));
}
