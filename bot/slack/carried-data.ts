import { z } from 'zod';

/** https://docs.slack.dev/surfaces/modals; a button's value may be 2,000. */
const maxLength = 3000;
const data = z.record(z.string(), z.unknown());
/** Where the answer to a form goes: the conversation in which it was opened. Beside the verb's own data, an id like them. */
const roomKey = 'room';

/** The JSON object in a button's `value` or a modal's `private_metadata`; empty when there is none, or something else. */
export function carriedData(text: string): Record<string, unknown> {
  if (text === '' || text.length > maxLength) return {};
  try {
    const parsed = data.safeParse(JSON.parse(text));
    return parsed.success ? parsed.data : {};
  } catch {
    return {};
  }
}

/** A form's data with the conversation in which it was opened, as `private_metadata`. */
export function packMetadata(carried: Readonly<Record<string, unknown>>, room: string | undefined): string {
  return JSON.stringify(room === undefined ? carried : { ...carried, [roomKey]: room });
}

/** The form's own data, and the conversation in which it was opened. */
export function unpackMetadata(text: string): { data: Record<string, unknown>; room: string | undefined } {
  const { [roomKey]: room, ...rest } = carriedData(text);
  return { data: rest, room: typeof room === 'string' ? room : undefined };
}
