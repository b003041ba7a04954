import { createHmac, timingSafeEqual } from 'node:crypto';

/** What a link opens. A link for one purpose opens nothing else. */
export type LinkPurpose = 'wall' | 'road' | 'meeting' | 'calendar' | 'agreement' | 'extract';

/** No link of ours is longer; what is need not be looked at. */
const maxLength = 300;
/** 144 bits: a multiple of six, so that no two texts stand for one signature. */
const signatureLength = 24;
const separator = '\u0000';
const shape = /^([\w-]*)\.([\w-]{24})$/;

/**
 * An address part that nobody can make without the secret: the fields, readable to whoever decodes them, and an HMAC-SHA256
 * of them and of the purpose. So the fields are ids, never a name. Throws for what could not be read back: a field with a
 * zero character, no field at all, or more than {@link readLink} takes.
 */
export function signLink(secret: string, purpose: LinkPurpose, fields: readonly string[]): string {
  if (fields.length === 0 || fields.some((field) => field.includes(separator))) throw new Error('not fields of a link');
  const payload = Buffer.from(fields.join(separator)).toString('base64url');
  const token = `${payload}.${signature(secret, purpose, payload)}`;
  if (token.length > maxLength) throw new Error('too much for a link');
  return token;
}

/**
 * The fields that were signed for this purpose with any of these secrets: the first signs, the others are former ones, so
 * that links live on when the secret is changed. Undefined for everything else; never throws. Compares in constant time.
 */
export function readLink(
  secrets: readonly string[],
  purpose: LinkPurpose,
  token: string,
): readonly string[] | undefined {
  if (token.length > maxLength) return undefined;
  const [, payload = '', given = ''] = shape.exec(token) ?? [];
  // The signature is of the text as it stands there, so a text that decodes to the same fields is refused as well.
  const isSigned = given !== '' && secrets.some((secret) => isSame(signature(secret, purpose, payload), given));
  return isSigned ? Buffer.from(payload, 'base64url').toString('utf8').split(separator) : undefined;
}

/** The secret also makes the pathways' codes; what is signed here begins in a way that nothing there does. */
function signature(secret: string, purpose: LinkPurpose, payload: string): string {
  return createHmac('sha256', secret)
    .update(`link|${purpose}|${payload}`)
    .digest('base64url')
    .slice(0, signatureLength);
}

/** Both have the length of a signature. */
function isSame(one: string, other: string): boolean {
  return timingSafeEqual(Buffer.from(one), Buffer.from(other));
}
