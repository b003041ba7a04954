import { z } from 'zod';
import { lookedAt } from '../access-log/look.ts';
import { itemKind } from '../journal/journal-item.ts';
import { actionTopic, instant, localDate, recipient } from '../pathway/events.ts';
import { account, accountHead, accountPerson } from '../records/account.ts';
import { linkEnds } from '../young-access/access-document.ts';

/** The format by which an extract calls itself; what comes after a change that breaks a reader is `/2`. */
export const accessFormat = 'vejviser.subject-access/1';

const id = z.string();

/** Whom something of the young person was shared with, why, and for how long. */
const shared = z.strictObject({
  /** A person of the team, a recipient of a consent or of a sharing without one, the chosen adult, or the case system. */
  why: z.enum(['team', 'consent', 'law', 'adult', 'caseSystem']),
  person: id.optional(),
  recipients: z.array(recipient).optional(),
  /** About what; everything that one may know by the rules of sharing, when absent. */
  topics: z.array(actionTopic).optional(),
  from: z.union([instant, localDate]),
  /** Absent while it goes on. */
  until: z.union([instant, localDate]).optional(),
});

const link = z.strictObject({
  audience: z.enum(['youngPerson', 'chosenAdult']),
  createdBy: id,
  createdAt: instant,
  usedAt: instant.optional(),
  lastSeenAt: instant.optional(),
  endedAt: instant.optional(),
  why: z.enum(linkEnds).optional(),
});

/**
 * Everything that is known of a young person (databeskyttelsesforordningen art. 15). Published as
 * `docs/schemas/subject-access.schema.json`.
 */
export const subjectAccess = z.strictObject({
  format: z.literal(accessFormat),
  madeAt: instant,
  madeBy: id,
  head: accountHead,
  people: z.array(accountPerson),
  pathway: account,
  sharedWith: z.array(shared),
  /** Who has looked at what, day by day. */
  looks: z.array(z.strictObject({ viewer: id, day: localDate, seen: z.array(lookedAt) })),
  /** What has gone to the case system, or is on its way. */
  journal: z.array(
    z.strictObject({
      kind: itemKind,
      id: id.optional(),
      edition: z.string(),
      queuedAt: instant,
      by: id,
      status: z.enum(['waiting', 'accepted', 'received']),
      reference: z.string().optional(),
      receivedAt: instant.optional(),
    }),
  ),
  /** Where it is shown in a chat. */
  places: z.array(z.strictObject({ platform: z.string(), cards: z.number(), archived: z.boolean() })),
  /** The links and devices of the young person and of their adult; what is secret of them is not kept. */
  access: z.array(link),
  /** Other documents about them, as they are kept. */
  other: z.array(z.strictObject({ partition: z.string(), id, body: z.unknown() })),
});
export type SubjectAccess = z.infer<typeof subjectAccess>;
