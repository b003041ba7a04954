import { createHmac } from 'node:crypto';

/** Without vowels and look-alikes: no words by accident, none misread over the telephone. 28 characters. */
const alphabet = '23456789BCDFGHJKLMNPQRSTVWXZ';
/** 28^6: half a thousand million codes. A code that is taken is not used again; the next attempt gives another. */
const codeLength = 6;

/**
 * The pathway's code for a delivery: random to anyone without the secret, and the same for the same delivery, so that a form
 * sent twice opens one pathway.
 */
export function pathwayCode(secret: string, commandId: string, attempt: number): string {
  const bytes = createHmac('sha256', secret).update(`pathway|${commandId}|${attempt}`).digest();
  let number = bytes.readBigUInt64BE(0);
  let code = '';
  for (let i = 0; i < codeLength; i++) {
    code += alphabet[Number(number % BigInt(alphabet.length))];
    number /= BigInt(alphabet.length);
  }
  return code;
}

/** Whether a text could be a pathway's code. */
export function isPathwayCode(text: string): boolean {
  return text.length === codeLength && [...text].every((character) => alphabet.includes(character));
}
