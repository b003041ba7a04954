/** Whether only this machine can reach the address. Something that is no address is not. */
export function isLoopbackUrl(url: string): boolean {
  if (!URL.canParse(url)) return false;
  const { hostname } = new URL(url);
  return hostname === 'localhost' || hostname === '[::1]' || /^127(\.\d{1,3}){3}$/.test(hostname);
}

/** Whether a secret may be sent there, or keys be fetched from there: over TLS, or without leaving this machine. */
export function isSafeUrl(url: string): boolean {
  return URL.canParse(url) && (new URL(url).protocol === 'https:' || isLoopbackUrl(url));
}
