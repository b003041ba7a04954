import { z } from 'zod';
import { instant } from '../../services/pathway/events.ts';
import type { PersonId } from '../../services/pathway/state.ts';
import type { DocumentStore, StoredDocument } from '../../storage/ports.ts';
import { timeOf } from './send-day.ts';

/** A person's message of a working day. What is in it is seen when it is sent. */
const digest = z.object({ kind: z.literal('digest'), person: z.string() });

/** Something that cannot wait, told to one person. Ids alone. */
const notice = z.object({
  kind: z.literal('notice'),
  person: z.string(),
  pathway: z.string(),
  /** The pathway's version with which it happened. */
  version: z.number().int().positive(),
  at: instant,
  what: z.enum([
    'meetingPlanned',
    'meetingMoved',
    'meetingCancelled',
    'actionForYou',
    'talkWanted',
    'accessLocked',
    'shareToTell',
    'correctionAsked',
  ]),
  /** Of a meeting, an action or a share, or the pathway's own; of `accessLocked` whose page it is. */
  about: z.string(),
});
export type OutgoingNotice = z.infer<typeof notice>;

const outgoing = z.discriminatedUnion('kind', [digest, notice]);
export type Outgoing = z.infer<typeof outgoing>;

/** A message that waits to be sent. The ids of a day order its messages: by the time of the day, and what cannot wait first. */
export interface QueuedMessage {
  readonly day: string;
  readonly id: string;
  readonly message: Outgoing;
}

/** Before any time of the day that people may choose. */
export const atOnce = '00:00';
/** What a meeting or an action brought at once is of no use after so long. */
export const noticeLivesMs = 24 * 60 * 60 * 1000;

/** Where the messages of a local day wait. */
export function outgoingPartition(day: string): string {
  return `outgoing:${day}`;
}

/** The time of the day that a queued message is for, from its id. */
export function timeOfQueued(id: string): string {
  return id.slice(0, atOnce.length);
}

/** What the messages have in common that must not be sent twice to a person: those of one day, or those of one commit. */
export function claimKeyOf({ day, message }: QueuedMessage): string {
  return message.kind === 'digest' ? day : `${message.pathway}-${message.version}`;
}

/** A stored document as the message that it is. */
export function toQueued(day: string, { id, body }: StoredDocument): QueuedMessage {
  return { day, id, message: outgoing.parse(body) };
}

/** Has the person's message of that day sent at an hour. It may be queued already, by another pathway or process. */
export async function queueDigest(
  documents: DocumentStore,
  day: string,
  hour: number,
  person: PersonId,
): Promise<void> {
  await documents.put(outgoingPartition(day), digestId(hour, person), { kind: 'digest', person }, 'absent');
}

/** Has the person's message of that day sent now, whatever the time. */
export async function queueDigestAtOnce(documents: DocumentStore, day: string, person: PersonId): Promise<void> {
  await documents.put(outgoingPartition(day), `${atOnce}|digest|${person}`, { kind: 'digest', person }, 'absent');
}

/** Has a notice sent as soon as may be. */
export async function queueNotice(documents: DocumentStore, day: string, message: OutgoingNotice): Promise<void> {
  const id = `${atOnce}|notice|${message.pathway}-${message.version}|${message.person}`;
  await documents.put(outgoingPartition(day), id, message, 'absent');
}

/** The person wants to be reminded at another hour: so is a message that waits already. */
export async function moveDigest(
  documents: DocumentStore,
  day: string,
  person: PersonId,
  hours: { readonly from: number; readonly to: number },
): Promise<void> {
  if (hours.from === hours.to || !(await documents.get(outgoingPartition(day), digestId(hours.from, person)))) return;
  await queueDigest(documents, day, hours.to, person);
  await documents.delete(outgoingPartition(day), digestId(hours.from, person));
}

function digestId(hour: number, person: PersonId): string {
  return `${timeOf(hour)}|digest|${person}`;
}
