import { consentKinds } from '../pathway/consent-codes.ts';
import { actionTopics } from '../pathway/events.ts';
import { statusCodes } from '../pathway/status-codes.ts';
import { giverRow, neededGivers } from './giver-gaps.ts';
import { isStricter, type SharingRules } from './sharing-rules.ts';

/** Whole years of age up to which the tables of who consents are compared. */
const ages = Array.from({ length: 31 }, (_, age) => age);

/**
 * What of the changed rules is looser than a rule of `before` that rests on the law, in sentences; empty when nothing is. Fewer who
 * may know, shorter periods, fewer forms and more who must agree are stricter.
 */
export function looserThanLaw(before: SharingRules, after: SharingRules): string[] {
  return [
    ...topics(before, after),
    ...statuses(before, after),
    ...authority(before, after),
    ...ofAge(before, after),
    ...givers(before, after),
  ].concat(lists(before, after), limits(before, after));
}

/** A status that the law guards keeps a topic that is guarded as much. */
function statuses(before: SharingRules, after: SharingRules): string[] {
  if (before.statusTopics.basis !== 'law') return [];
  return statusCodes
    .filter((code) => before.statusTopics.topics[code] !== undefined)
    .filter((code) => after.statusTopics.topics[code] !== before.statusTopics.topics[code])
    .map((code) => `statusTopics.topics.${code} is not the law's "${before.statusTopics.topics[code]}"`);
}

function topics(before: SharingRules, after: SharingRules): string[] {
  return actionTopics.flatMap((topic) => {
    const [law, wanted] = [before.topics[topic], after.topics[topic]];
    if (law.basis !== 'law') return [];
    return [
      ...(isStricter(law.team, wanted.team) ? [`topics.${topic}.team is looser than the law: "${law.team}"`] : []),
      ...(wanted.consentMonths > law.consentMonths
        ? [`topics.${topic}.consentMonths is longer than the law's ${law.consentMonths}`]
        : []),
      ...wanted.forms
        .filter((form) => !law.forms.includes(form))
        .map((form) => `topics.${topic}.forms has "${form}", which the law does not`),
    ];
  });
}

function authority({ authority: law }: SharingRules, { authority: wanted }: SharingRules): string[] {
  if (law.basis !== 'law') return [];
  return wanted.professions
    .filter((profession) => !law.professions.includes(profession))
    .map((profession) => `authority.professions has "${profession}", which the law does not`);
}

function ofAge({ consent: law }: SharingRules, { consent: wanted }: SharingRules): string[] {
  const { ageOfConsent, custodyUntil } = law;
  return [
    ...(ageOfConsent.basis === 'law' && wanted.ageOfConsent.years < ageOfConsent.years
      ? [`consent.ageOfConsent is below the law's ${ageOfConsent.years}`]
      : []),
    ...(custodyUntil.basis === 'law' && wanted.custodyUntil.years !== custodyUntil.years
      ? [`consent.custodyUntil is not the law's ${custodyUntil.years}`]
      : []),
  ];
}

/** At each age for which the law says who gives a consent, the same have to, and perhaps more. */
function givers({ consent: law }: SharingRules, { consent: wanted }: SharingRules): string[] {
  const looser = consentKinds.flatMap((kind) =>
    actionTopics.flatMap((topic) =>
      ages.flatMap((age) => {
        const row = giverRow(law.givers, kind, topic, age);
        if (row?.basis !== 'law') return [];
        const needs = neededGivers(wanted.givers, kind, [topic], age);
        const missing = row.needs.find((giver) => !needs.includes(giver));
        return missing ? [`consent.givers lack "${missing}" for "${kind}" about "${topic}" at the age of ${age}`] : [];
      }),
    ),
  );
  return looser.slice(0, 1);
}

/** More is hidden, or less shown, is stricter. */
function lists(before: SharingRules, after: SharingRules): string[] {
  const unhidden = before.protection.basis === 'law' ? before.protection.topics : [];
  const shown = [
    ['chosenAdult', before.chosenAdult, after.chosenAdult],
    ['custodian', before.custodian, after.custodian],
  ] as const;
  return [
    ...unhidden
      .filter((topic) => !after.protection.topics.includes(topic))
      .map((topic) => `protection.topics lack "${topic}", which the law hides`),
    ...shown.flatMap(([name, law, wanted]) =>
      law.basis !== 'law'
        ? []
        : wanted.topics
            .filter((topic) => !law.topics.includes(topic))
            .map((topic) => `${name}.topics have "${topic}", which the law does not show`),
    ),
  ];
}

function limits(
  { sharingWithoutConsent: law }: SharingRules,
  { sharingWithoutConsent: wanted }: SharingRules,
): string[] {
  return law.basis === 'law' && wanted.maxDays > law.maxDays
    ? [`sharingWithoutConsent.maxDays is longer than the law's ${law.maxDays}`]
    : [];
}
