import { createHmac, hash, randomBytes, timingSafeEqual } from 'node:crypto';

/** What a secret opens. A hash for one purpose is none for another. */
export type SecretPurpose = 'token' | 'device' | 'session' | 'flow';

/** 144 random bits. */
const secretBytes = 18;
const shape = /^[\w-]{24}$/;

/** A text that nobody can guess, fit for an address and for a cookie. */
export function newSecret(): string {
  return randomBytes(secretBytes).toString('base64url');
}

/** Whether it could be one of ours. Anything else need not be looked for. */
export function isSecretShaped(text: string): boolean {
  return shape.test(text);
}

/**
 * What is kept in place of a secret. A plain hash is enough: there is nothing to guess among 144 random bits, and links
 * live on when the program's own key is changed.
 */
export function hashSecret(purpose: SecretPurpose, secret: string): string {
  return hash('sha256', `young|${purpose}|${secret}`, 'base64url');
}

/** Compares in constant time. */
export function isSameText(one: string, other: string): boolean {
  const [a, b] = [Buffer.from(one), Buffer.from(other)];
  return a.length === b.length && timingSafeEqual(a, b);
}

/** A keyed hash, for what could be guessed. `use` keeps the uses of one key apart. */
export function keyedHash(key: string, use: string, text: string): string {
  return createHmac('sha256', key).update(`young|${use}|${text}`).digest('base64url');
}

/** Tells our keys apart without telling what they are. */
export function keyId(key: string): string {
  return keyedHash(key, 'key', '').slice(0, 8);
}
