import { z } from 'zod';
import { instant, platformName, professionCode, professionCodes } from '../pathway/events.ts';

/** Rights in the municipality, beside the roles that a person may have around a young person. */
const rightCodes = ['coordinator', 'leader', 'admin'] as const;
export const rightCode = z.enum(rightCodes);
export type RightCode = z.infer<typeof rightCode>;
export const roleCodes = [...rightCodes, ...professionCodes] as const;
export type RoleCode = (typeof roleCodes)[number];

/** A platform account that belongs to a person, tied on first contact by the e-mail that the platform vouches for. */
const identity = z.object({
  platform: platformName,
  /** Microsoft Entra tenant, or Slack team. */
  tenant: z.string(),
  /** Entra object id, or Slack user id. */
  user: z.string(),
  at: instant,
});
export type Identity = z.infer<typeof identity>;

/** One of the municipality's staff. */
export const person = z.object({
  id: z.string(),
  name: z.string(),
  /** Lower case. */
  email: z.string(),
  department: z.string(),
  rights: z.array(rightCode),
  professions: z.array(professionCode),
  identities: z.array(identity),
  /** The accounts of somebody whose rights have ended: they let nobody in, and are put out of every room. */
  untied: z.array(identity).optional(),
  /** When the staff file last held this person, and since when it no longer does. */
  importedAt: instant,
  missingSince: instant.optional(),
  /** Rights have ended; the person is kept because the pathways' history names them. */
  endedAt: instant.optional(),
});
export type Person = z.infer<typeof person>;

/** Whether somebody is in the staff directory and their rights have not ended. */
export function isActive(person: Person | undefined): person is Person {
  return person !== undefined && person.endedAt === undefined;
}

/** Whether this person may open and coordinate pathways. */
export function mayCoordinate(person: Person): boolean {
  return isActive(person) && person.rights.includes('coordinator');
}

/** The person's account on a platform, if tied. */
export function identityOn(person: Person, platform: Identity['platform']): Identity | undefined {
  return person.identities.find((identity) => identity.platform === platform);
}

/** Whether two descriptions of a person say the same, in whatever order their fields stand. */
export function isSamePerson(one: Person, other: Person): boolean {
  return one === other || JSON.stringify(person.parse(one)) === JSON.stringify(person.parse(other));
}
