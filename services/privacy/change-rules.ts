import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { issueSentences } from '../models/grounds.ts';
import { actionTopic, actionTopics, professionCode } from '../pathway/events.ts';
import { statusCode } from '../pathway/status-codes.ts';
import { looserThanLaw } from './looser-than-law.ts';
import {
  giverRule,
  legalGround,
  type SharingRules,
  sharingRules,
  shippedRules,
  topicRule,
  years,
} from './sharing-rules.ts';

const source = z.string().min(1);
const days = z.number().int().min(1).max(3650);

/**
 * What a municipality says differently of the rules of sharing: what is absent stays as it is. Each change says where it was
 * decided (`source`).
 */
export const rulesChange = z.strictObject({
  version: z.number().int().positive().optional(),
  topics: z
    .partialRecord(actionTopic, topicRule.partial().required({ source: true }).omit({ basis: true }))
    .default({}),
  statusTopics: z.strictObject({ topics: z.partialRecord(statusCode, actionTopic), source }).optional(),
  authority: z.strictObject({ professions: z.array(professionCode), source }).optional(),
  consent: z
    .strictObject({
      ageOfConsent: years.omit({ basis: true }).optional(),
      custodyUntil: years.omit({ basis: true }).optional(),
      warnDays: z.strictObject({ days, source }).optional(),
      /** In place of the whole table. */
      givers: z.array(giverRule).min(1).optional(),
    })
    .default({}),
  sharingWithoutConsent: z
    .strictObject({ maxDays: days.optional(), grounds: z.array(legalGround).min(1).optional(), source })
    .optional(),
  protection: z
    .strictObject({
      topics: z.array(actionTopic).optional(),
      professions: z.array(professionCode).optional(),
      source,
    })
    .optional(),
  chosenAdult: z.strictObject({ topics: z.array(actionTopic), source }).optional(),
  custodian: z.strictObject({ topics: z.array(actionTopic), source }).optional(),
  retention: z.strictObject({ days, source }).optional(),
  accessLog: z.strictObject({ days, source }).optional(),
  massReading: z.strictObject({ pathwaysADay: z.number().int().positive(), source }).optional(),
  concern: z
    .strictObject({
      procedure: z.strictObject({ da: z.string().min(1), en: z.string().min(1) }).optional(),
      phone: z.string().min(1).optional(),
    })
    .optional(),
});
export type RulesChange = z.infer<typeof rulesChange>;

/** The rules as one municipality has them; or everything that is wrong with what it wants, in sentences. */
export function changeRules(
  rules: SharingRules,
  change: RulesChange,
): { readonly rules: SharingRules } | { readonly problems: readonly string[] } {
  const topics = Object.fromEntries(
    actionTopics.map((topic) => [topic, { ...rules.topics[topic], ...change.topics[topic] }]),
  );
  const { consent } = change;
  const parsed = sharingRules.safeParse({
    ...rules,
    version: change.version ?? rules.version,
    topics,
    statusTopics: { ...rules.statusTopics, ...change.statusTopics },
    authority: { ...rules.authority, ...change.authority },
    consent: {
      ...rules.consent,
      ageOfConsent: { ...rules.consent.ageOfConsent, ...consent.ageOfConsent },
      custodyUntil: { ...rules.consent.custodyUntil, ...consent.custodyUntil },
      warnDays: { ...rules.consent.warnDays, ...consent.warnDays },
      givers: consent.givers ?? rules.consent.givers,
    },
    sharingWithoutConsent: { ...rules.sharingWithoutConsent, ...change.sharingWithoutConsent },
    protection: { ...rules.protection, ...change.protection },
    chosenAdult: { ...rules.chosenAdult, ...change.chosenAdult },
    custodian: { ...rules.custodian, ...change.custodian },
    retention: { ...rules.retention, ...change.retention },
    accessLog: { ...rules.accessLog, ...change.accessLog },
    massReading: { ...rules.massReading, ...change.massReading },
    concern: { ...rules.concern, ...change.concern },
  });
  if (!parsed.success) return { problems: issueSentences(parsed.error) };
  const problems = looserThanLaw(rules, parsed.data);
  return problems.length > 0 ? { problems } : { rules: parsed.data };
}

/**
 * The rules of sharing, as the municipality's own file (`PRIVACY_FILE`) changes them. Throws with what is wrong when the file cannot be
 * read, is not as {@link rulesChange} says, or is looser than the law.
 */
export function loadSharingRules(file?: string): SharingRules {
  if (file === undefined) return shippedRules;
  const change = rulesChange.safeParse(readJson(file));
  if (!change.success) throw new Error(issueSentences(change.error).join('; '));
  const changed = changeRules(shippedRules, change.data);
  if ('problems' in changed) throw new Error(changed.problems.join('; '));
  return changed.rules;
}

function readJson(file: string): unknown {
  const text = readFileSync(file, 'utf8');
  try {
    return JSON.parse(text);
  } catch {
    throw new Error('is not JSON');
  }
}
