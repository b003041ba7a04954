import type { IncomingMessage } from 'node:http';
import { readBody } from '../../read-body.ts';

/** Room for a form with several long texts, each letter of which may take six bytes on its way. */
export const formLimitBytes = 192 * 1024;
/** No form of ours has more. */
const maxFields = 200;
const formType = /^application\/x-www-form-urlencoded\s*(?:;|$)/i;

/** What a form brought, as text. Line breaks are `\n`, and there are no zero characters; nothing else is changed. */
export class Form {
  readonly entries: readonly (readonly [name: string, value: string])[];

  constructor(entries: readonly (readonly [name: string, value: string])[]) {
    this.entries = entries;
  }

  /** The first value of that name; undefined when the form had no such field. */
  get(name: string): string | undefined {
    return this.entries.find(([each]) => each === name)?.[1];
  }

  /** Every value of that name, as boxes of one name send them. */
  all(name: string): string[] {
    return this.entries.filter(([each]) => each === name).map(([, value]) => value);
  }
}

/** The form in the body of a request; or why there is none. Never throws for what was sent. */
export async function readForm(req: IncomingMessage): Promise<Form | 'tooLarge' | 'notAForm' | 'aborted'> {
  const body = await readBody(req, formLimitBytes);
  if (typeof body === 'string') return body;
  return formType.test(req.headers['content-type'] ?? '') ? parseForm(body.toString('utf8')) : 'notAForm';
}

function parseForm(text: string): Form | 'tooLarge' {
  const entries = [...new URLSearchParams(text)];
  if (entries.length > maxFields) return 'tooLarge';
  return new Form(entries.map(([name, value]) => [name, plain(value)] as const));
}

const plain = (value: string): string => value.replaceAll('\0', '').replace(/\r\n?/g, '\n');
