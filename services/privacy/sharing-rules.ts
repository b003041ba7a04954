import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { duplicates, localText } from '../models/grounds.ts';
import { consentForm, consentGiver, consentKind } from '../pathway/consent-codes.ts';
import { actionTopic, professionCode } from '../pathway/events.ts';
import { statusCode } from '../pathway/status-codes.ts';
import { giverGaps } from './giver-gaps.ts';

/**
 * What a rule rests on: a paragraph that `source` names, a practice or a choice, or what is held to be so and was read in no
 * source. A municipality may loosen whatever does not rest on the law.
 */
const basis = z.enum(['law', 'practice', 'unverified']);
const ground = { basis, source: z.string().min(1) };

/**
 * Who of the team may know something without a consent, the strictest last:
 * - `everybody`: whoever is in the team;
 * - `authority`: whoever is in it with a profession of the municipality's own authority;
 * - `involved`: the author, the one responsible, and the coordinator.
 */
export const teamLevels = ['everybody', 'authority', 'involved'] as const;
export const teamLevel = z.enum(teamLevels);
export type TeamLevel = z.infer<typeof teamLevel>;

const code = z.string().regex(/^[a-z][a-zA-Z0-9]{0,40}$/);
const topicList = z.array(actionTopic);

export const topicRule = z.strictObject({
  team: teamLevel,
  /** The longest period of a consent, in months from the day on which it was given. */
  consentMonths: z.number().int().min(1).max(120),
  /** In which forms a consent may be given. */
  forms: z.array(consentForm).min(1),
  ...ground,
});

/** From `fromAge` and until they turn `belowAge`, a consent of that kind is whole when all of `needs` have given it. */
export const giverRule = z.strictObject({
  kind: consentKind,
  /** All, when absent. */
  topics: topicList.min(1).optional(),
  fromAge: z.number().int().min(0),
  belowAge: z.number().int().positive().optional(),
  needs: z.array(consentGiver),
  ...ground,
});

export const years = z.strictObject({ years: z.number().int().min(1).max(30), ...ground });
const days = z.number().int().min(1).max(3650);

const purpose = z.strictObject({
  code,
  title: localText,
  /** The purpose must be told in words besides. */
  needsText: z.boolean().default(false),
});

export const legalGround = z.strictObject({ code, title: localText, ...ground });

export const sharingRules = z
  .strictObject({
    version: z.number().int().positive(),
    about: z.string().min(1),
    topics: z.record(actionTopic, topicRule),
    /** Statuses that tell something more guarded than that somebody is in education or at work, by code. */
    statusTopics: z.strictObject({ topics: z.partialRecord(statusCode, actionTopic), ...ground }),
    authority: z.strictObject({ professions: z.array(professionCode), ...ground }),
    consent: z.strictObject({
      ageOfConsent: years,
      custodyUntil: years,
      /** How long before a consent runs out its end is told. */
      warnDays: z.strictObject({ days, ...ground }),
      /** The first that fits counts. */
      givers: z.array(giverRule).min(1),
      purposes: z.array(purpose).min(1),
    }),
    sharingWithoutConsent: z.strictObject({ maxDays: days, grounds: z.array(legalGround).min(1), ...ground }),
    /** What is hidden besides the places themselves when name and address are protected. */
    protection: z.strictObject({ topics: topicList, professions: z.array(professionCode), ...ground }),
    /** What the young person may show their adult without a consent that names the adult. */
    chosenAdult: z.strictObject({ topics: topicList, ...ground }),
    /** What whoever has custody may know without a consent that names them. */
    custodian: z.strictObject({ topics: topicList, ...ground }),
    /** Days that a closed and journaled pathway is kept. */
    retention: z.strictObject({ days, ...ground }),
    /** Days that it is kept who has looked at what. */
    accessLog: z.strictObject({ days, ...ground }),
    /** More pathways than this opened by one person in a day are reported. */
    massReading: z.strictObject({ pathwaysADay: z.number().int().positive(), ...ground }),
    /** What to do with a concern for a child (bekymring). Empty until the municipality has told its own. */
    concern: z.strictObject({
      procedure: z.strictObject({ da: z.string(), en: z.string() }),
      phone: z.string(),
      ...ground,
    }),
  })
  .superRefine(({ consent, sharingWithoutConsent }, context) => {
    const twice = [
      ...[...duplicates(consent.purposes.map((one) => one.code))].map((code) => `name the purpose "${code}" twice`),
      ...[...duplicates(sharingWithoutConsent.grounds.map((one) => one.code))].map(
        (code) => `name the ground "${code}" twice`,
      ),
    ];
    for (const message of [...twice, ...giverGaps(consent.givers)]) context.addIssue({ code: 'custom', message });
  });
export type SharingRules = z.infer<typeof sharingRules>;

/** The rules that Vejviser comes with. */
export const shippedRules: SharingRules = sharingRules.parse(
  JSON.parse(readFileSync(join(import.meta.dirname, 'sharing-rules.json'), 'utf8')),
);

/** Whether one of the team may know less under `level` than under the other. */
export function isStricter(level: TeamLevel, than: TeamLevel): boolean {
  return teamLevels.indexOf(level) > teamLevels.indexOf(than);
}

/** What the municipality still has to fill in, as paths in the file; `npm run doctor` names them. */
export function unfilledRules({ concern }: SharingRules): string[] {
  const missing = {
    'concern.procedure.da': concern.procedure.da,
    'concern.procedure.en': concern.procedure.en,
    'concern.phone': concern.phone,
  };
  return Object.entries(missing).flatMap(([path, text]) => (text.trim() === '' ? [path] : []));
}
