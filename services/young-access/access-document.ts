import { z } from 'zod';
import { instant } from '../pathway/events.ts';

/** Whom a link lets in. */
export const audiences = ['youngPerson', 'chosenAdult'] as const;
export const audience = z.enum(audiences);
export type Audience = z.infer<typeof audience>;

/** SHA-256 in base64url: what is kept in place of a random secret. */
const secretHash = z.string().length(43);

/** A short code, salted, peppered with our key, and hashed slowly. `key` tells with which of our keys. */
export const keptCode = z.object({ key: z.string(), salt: z.string(), hash: z.string(), cost: z.number().int() });
export type KeptCode = z.infer<typeof keptCode>;

/** A short sign-in on a device. `former` is the hash of what the browser had before it. */
const signedIn = z.object({
  hash: secretHash,
  former: secretHash.optional(),
  startedAt: instant,
  seenAt: instant,
});

/** The one browser that a link was used in. */
const device = z.object({
  hash: secretHash,
  /** What the browser had before it signed in for the first time. */
  from: secretHash,
  since: instant,
  seenAt: instant,
  /** It has come back with its secret once, so the answer that carried it did arrive. */
  isConfirmed: z.boolean(),
  signedIn: signedIn.optional(),
});
export type Device = z.infer<typeof device>;

/** What somebody who has gone to an identity provider means to do when they come back. */
export const identityPurposes = ['signIn', 'tie', 'confirm'] as const;
/** What is confirmed is named by ids, in so many characters. */
export const maxSubject = 200;
const identityFlow = z.object({
  hash: secretHash,
  /** The session from which it was begun, and to which it must come back. */
  session: secretHash,
  startedAt: instant,
  purpose: z.enum(identityPurposes),
  /** What is to be confirmed, as ids. */
  subject: z.string().max(maxSubject).optional(),
});

const link = z.object({
  /** Not secret: by it the coordinator and the log tell links apart. */
  id: z.string(),
  token: secretHash,
  /** Of a chosen adult's link: which adult it was made for (`v1`). It is no other's, whoever is chosen later. */
  adult: z.string().optional(),
  code: keptCode,
  createdBy: z.string(),
  createdAt: instant,
  /** Holds as long as nobody has used it. */
  expiresAt: instant,
  /** Codes tried since the last right one. A try is counted before it is looked at. */
  tries: z.number().int().nonnegative(),
  triedAt: instant.optional(),
  device: device.optional(),
  flow: identityFlow.optional(),
});
export type Link = z.infer<typeof link>;

/** Why a link lets nobody in any more. */
export const linkEnds = ['replaced', 'revoked', 'wrongCodes', 'expired'] as const;
export type LinkEnd = (typeof linkEnds)[number];

const endedLink = z.object({
  id: z.string(),
  createdBy: z.string(),
  createdAt: instant,
  usedAt: instant.optional(),
  endedAt: instant,
  why: z.enum(linkEnds),
  by: z.string().optional(),
});

/** Who somebody is to an identity provider, as a keyed hash that leads back to nobody. */
const tiedIdentity = z.object({ key: z.string(), hash: z.string(), tiedAt: instant });
export type TiedIdentity = z.infer<typeof tiedIdentity>;

/**
 * Everything about who gets in to one pathway as one audience, in one document, so that whatever changes it changes at once:
 * a link that is used is used, and one that is revoked is revoked, in the same instant for every process.
 */
export const accessDocument = z.object({
  links: z.array(link),
  /** The last links that have ended, newest first. */
  ended: z.array(endedLink),
  identity: tiedIdentity.optional(),
  /**
   * The pathway's version of the newest command, to give access or to end it, that was carried out here. One that is older changes
   * nothing any more, however late it arrives or is repeated.
   */
  order: z.number().int().positive().optional(),
});
export type AccessDocument = z.infer<typeof accessDocument>;

export const noAccess: AccessDocument = { links: [], ended: [] };
