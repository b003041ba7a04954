import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import type { DateTime } from 'luxon';
import { z } from 'zod';
import { keyedHash } from '../../../services/young-access/secrets.ts';
import { Form } from './form-body.ts';

/** What is held for longer was meant for another day. */
const heldMinutes = 60;
/** So that what is held fits into a form again. */
const maxHeldBytes = 96 * 1024;
const algorithm = 'aes-256-gcm';
const ivBytes = 12;
const tagBytes = 16;

const held = z.object({ at: z.number(), entries: z.array(z.tuple([z.string(), z.string()]).readonly()).readonly() });

/**
 * A form that could not be carried out yet (the sign-in has run out, the store is down), sealed so that it can wait in the page
 * itself: nobody who finds the phone reads it there, and it need not be typed again. It is of one link alone. Undefined when it
 * is too long to wait.
 */
export function holdForm(secret: string, token: string, form: Form, now: DateTime): string | undefined {
  const text = JSON.stringify({ at: now.toMillis(), entries: form.entries } satisfies z.input<typeof held>);
  if (Buffer.byteLength(text) > maxHeldBytes) return undefined;
  const iv = randomBytes(ivBytes);
  const cipher = createCipheriv(algorithm, keyOf(secret), iv, { authTagLength: tagBytes });
  cipher.setAAD(Buffer.from(token));
  const sealed = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
  return Buffer.concat([iv, sealed, cipher.getAuthTag()]).toString('base64url');
}

/** The form that was held for this link, if it was sealed here not long ago; undefined for everything else. Never throws. */
export function releaseForm(
  secrets: readonly string[],
  token: string,
  sealed: string,
  now: DateTime,
): Form | undefined {
  const bytes = Buffer.from(sealed, 'base64url');
  if (bytes.length <= ivBytes + tagBytes) return undefined;
  for (const secret of secrets) {
    const read = opened(secret, token, bytes);
    if (read && Math.abs(now.toMillis() - read.at) < heldMinutes * 60_000) return new Form(read.entries);
  }
  return undefined;
}

function opened(secret: string, token: string, bytes: Buffer): z.infer<typeof held> | undefined {
  try {
    const decipher = createDecipheriv(algorithm, keyOf(secret), bytes.subarray(0, ivBytes), {
      authTagLength: tagBytes,
    });
    decipher.setAAD(Buffer.from(token));
    decipher.setAuthTag(bytes.subarray(-tagBytes));
    const text = Buffer.concat([decipher.update(bytes.subarray(ivBytes, -tagBytes)), decipher.final()]).toString(
      'utf8',
    );
    return held.safeParse(JSON.parse(text)).data;
  } catch {
    // Not sealed by us, or not with this key: there is nothing to tell it by but that.
    return undefined;
  }
}

const keyOf = (secret: string): Buffer => Buffer.from(keyedHash(secret, 'held', ''), 'base64url');
