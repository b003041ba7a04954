import { createHmac, timingSafeEqual } from 'node:crypto';

/** What a link opens. A link for one purpose opens nothing else. */
export type LinkPurpose = 'wall' | 'road' | 'meeting' | 'calendar';

/** No link of ours is longer; what is need not be looked at. */
const maxLength = 300;
/** 144 bits. */
const signatureLength = 24;
const separator = '\u0000';

/** An address part that nobody can make without the secret, and that names what it opens to the program alone. */
export function signLink(secret: string, purpose: LinkPurpose, fields: readonly string[]): string {
  const payload = Buffer.from(fields.join(separator)).toString('base64url');
  return `${payload}.${signature(secret, purpose, payload)}`;
}

/** What was signed, with any of these secrets; undefined for what was not. */
export function readLink(secrets: readonly string[], purpose: LinkPurpose, token: string): string[] | undefined {
  if (token.length > maxLength) return undefined;
  const [payload = '', given = '', more] = token.split('.');
  if (more !== undefined || !/^[\w-]*$/.test(payload) || given.length !== signatureLength) return undefined;
  const isSigned = secrets.some((secret) => isSame(signature(secret, purpose, payload), given));
  return isSigned ? Buffer.from(payload, 'base64url').toString('utf8').split(separator) : undefined;
}

function signature(secret: string, purpose: LinkPurpose, payload: string): string {
  return createHmac('sha256', secret).update(`${purpose}|${payload}`).digest('base64url').slice(0, signatureLength);
}

function isSame(one: string, other: string): boolean {
  const [a, b] = [Buffer.from(one), Buffer.from(other)];
  return a.length === b.length && timingSafeEqual(a, b);
}
