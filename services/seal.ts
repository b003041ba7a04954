import { createHmac, timingSafeEqual } from 'node:crypto';

/** Makes seals with the municipality's key: nobody without it can make one, or move one to another text. */
export function sealer(secret: string): (text: string) => string {
  return (text) => sealOf(secret, text);
}

/** Whether a seal was made over this text with one of the keys. */
export function isSealed(secrets: readonly string[], text: string, seal: string): boolean {
  const given = Buffer.from(seal);
  return secrets.some((secret) => {
    const expected = Buffer.from(sealOf(secret, text));
    return expected.length === given.length && timingSafeEqual(expected, given);
  });
}

/** The purpose is in it, so that a seal is no good as anything else that the key makes. */
function sealOf(secret: string, text: string): string {
  return createHmac('sha256', secret).update(`seal|${text}`).digest('base64url');
}
