import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { changeRules, loadSharingRules, rulesChange } from '../../../services/privacy/change-rules.ts';
import { type SharingRules, shippedRules } from '../../../services/privacy/sharing-rules.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

const source = 'Byrådets beslutning';

/** The rules after a change as a municipality writes it; or what is wrong with it. */
function changed(change: unknown, rules: SharingRules = shippedRules): SharingRules | readonly string[] {
  const parsed = rulesChange.safeParse(change);
  if (!parsed.success) return parsed.error.issues.map(({ path, message }) => `${path.join('.')} ${message}`);
  const result = changeRules(rules, parsed.data);
  return 'rules' in result ? result.rules : result.problems;
}

function rulesOf(change: unknown, rules?: SharingRules): SharingRules {
  const result = changed(change, rules);
  if (Array.isArray(result)) assert.fail(result.join());
  assert.ok('topics' in result);
  return result;
}

function problemsOf(change: unknown, rules?: SharingRules): readonly string[] {
  const result = changed(change, rules);
  assert.ok(Array.isArray(result), 'there is a problem');
  return result;
}

/** The rules as if everything in them rested on the law. */
const allLaw: SharingRules = {
  ...shippedRules,
  statusTopics: { ...shippedRules.statusTopics, basis: 'law' },
  authority: { ...shippedRules.authority, basis: 'law' },
  consent: {
    ...shippedRules.consent,
    ageOfConsent: { ...shippedRules.consent.ageOfConsent, basis: 'law' },
    givers: shippedRules.consent.givers.map((row) => ({ ...row, basis: 'law' as const })),
  },
  sharingWithoutConsent: { ...shippedRules.sharingWithoutConsent, basis: 'law' },
  protection: { ...shippedRules.protection, basis: 'law' },
  chosenAdult: { ...shippedRules.chosenAdult, basis: 'law' },
  custodian: { ...shippedRules.custodian, basis: 'law' },
};

describe('what a municipality says differently of sharing', () => {
  it('leaves everything as it is that it does not speak of', () => {
    assert.deepEqual(rulesOf({}), shippedRules);
  });

  it('may be anything that does not rest on the law', () => {
    const rules = rulesOf({
      version: 2,
      topics: { leisure: { team: 'involved', consentMonths: 24, forms: ['eid'], source } },
      authority: { professions: ['substanceTherapist'], source },
      statusTopics: { topics: { barsel: 'health' }, source },
      consent: { ageOfConsent: { years: 14, source }, warnDays: { days: 14, source } },
      sharingWithoutConsent: { maxDays: 365, source },
      protection: { topics: [], professions: ['mentor'], source },
      chosenAdult: { topics: ['health'], source },
      custodian: { topics: ['health'], source },
      retention: { days: 30, source },
      massReading: { pathwaysADay: 5, source },
      concern: { phone: '12 34 56 78', procedure: { da: 'Ring.', en: 'Call.' } },
    });
    assert.equal(rules.version, 2);
    assert.deepEqual(rules.topics.leisure, {
      team: 'involved',
      consentMonths: 24,
      forms: ['eid'],
      basis: 'practice',
      source,
    });
    assert.deepEqual(rules.topics.other, shippedRules.topics.other);
    assert.deepEqual(rules.authority, { professions: ['substanceTherapist'], basis: 'unverified', source });
    assert.deepEqual(rules.statusTopics.topics, { barsel: 'health' });
    assert.equal(rules.consent.ageOfConsent.years, 14);
    assert.equal(rules.consent.warnDays.days, 14);
    assert.deepEqual(rules.consent.custodyUntil, shippedRules.consent.custodyUntil);
    assert.equal(rules.sharingWithoutConsent.maxDays, 365);
    assert.deepEqual(rules.sharingWithoutConsent.grounds, shippedRules.sharingWithoutConsent.grounds);
    assert.deepEqual(rules.protection.topics, []);
    assert.deepEqual(rules.protection.professions, ['mentor']);
    assert.deepEqual(rules.chosenAdult.topics, ['health']);
    assert.deepEqual(rules.custodian.topics, ['health']);
    assert.equal(rules.retention.days, 30);
    assert.equal(rules.massReading.pathwaysADay, 5);
    assert.equal(rules.concern.phone, '12 34 56 78');
    assert.deepEqual(rules.concern.procedure, { da: 'Ring.', en: 'Call.' });
  });

  it('may be stricter than the law everywhere', () => {
    const rules = rulesOf(
      {
        topics: {
          housing: { team: 'involved', source },
          health: { consentMonths: 6, forms: ['eid'], source },
        },
        authority: { professions: ['childYouthAdviser'], source },
        consent: { ageOfConsent: { years: 16, source } },
        sharingWithoutConsent: { maxDays: 30, source },
        protection: { topics: ['housing', 'education', 'leisure'], source },
        chosenAdult: { topics: [], source },
        custodian: { topics: ['other'], source },
      },
      allLaw,
    );
    assert.equal(rules.topics.housing.team, 'involved');
    assert.equal(rules.topics.health.consentMonths, 6);
    assert.deepEqual(rules.topics.health.forms, ['eid']);
  });

  const looser: readonly (readonly [what: string, change: unknown, problem: string])[] = [
    [
      'more who may know',
      { topics: { housing: { team: 'everybody', source } } },
      'topics.housing.team is looser than the law: "authority"',
    ],
    [
      'a longer consent',
      { topics: { health: { consentMonths: 13, source } } },
      "topics.health.consentMonths is longer than the law's 12",
    ],
    [
      'another form',
      { topics: { health: { forms: ['written', 'oral'], source } } },
      'topics.health.forms has "oral", which the law does not',
    ],
    [
      'another status',
      { statusTopics: { topics: { sygdom: 'education' }, source } },
      'statusTopics.topics.behandling is not the law\'s "health"',
    ],
    [
      'another profession',
      { authority: { professions: ['mentor'], source } },
      'authority.professions has "mentor", which the law does not',
    ],
    [
      'a lower age of consent',
      { consent: { ageOfConsent: { years: 14, source } } },
      "consent.ageOfConsent is below the law's 15",
    ],
    [
      'longer custody',
      { consent: { custodyUntil: { years: 19, source } } },
      "consent.custodyUntil is not the law's 18",
    ],
    [
      'shorter custody',
      { consent: { custodyUntil: { years: 17, source } } },
      "consent.custodyUntil is not the law's 18",
    ],
    [
      'longer sharing without a consent',
      { sharingWithoutConsent: { maxDays: 91, source } },
      "sharingWithoutConsent.maxDays is longer than the law's 90",
    ],
    [
      'fewer topics hidden',
      { protection: { topics: ['education'], source } },
      'protection.topics lack "housing", which the law hides',
    ],
    [
      'more for the chosen adult',
      { chosenAdult: { topics: ['health'], source } },
      'chosenAdult.topics have "health", which the law does not show',
    ],
    [
      'more for whoever has custody',
      { custodian: { topics: ['economy'], source } },
      'custodian.topics have "economy", which the law does not show',
    ],
  ];
  for (const [what, change, problem] of looser)
    it(`is refused where the law forbids ${what}`, () => {
      assert.equal(problemsOf(change, allLaw)[0], problem);
    });

  it('lets nobody off who must consent by law, at the age at which they must', () => {
    const givers = shippedRules.consent.givers.map((row) =>
      row.kind === 'takePart' && row.fromAge === 15 ? { ...row, needs: ['youngPerson'], source } : row,
    );
    assert.deepEqual(problemsOf({ consent: { givers } }), [
      'consent.givers lack "custodian" for "takePart" about "education" at the age of 15',
    ]);
    const more = shippedRules.consent.givers.map((row) =>
      row.kind === 'share' && row.fromAge === 15 ? { ...row, needs: ['youngPerson', 'custodian'], source } : row,
    );
    assert.deepEqual(rulesOf({ consent: { givers: more } }).consent.givers, more);
    const alone = shippedRules.consent.givers.map((row) =>
      row.topics?.includes('health') ? { ...row, needs: ['youngPerson'], source } : row,
    );
    assert.deepEqual(rulesOf({ consent: { givers: alone } }).consent.givers, alone, 'which is a practice');
  });

  it('lets each person off that the law does not name, whoever else must', () => {
    assert.deepEqual(
      rulesOf({ topics: { education: { team: 'authority', source } } }).topics.education.team,
      'authority',
    );
    assert.deepEqual(
      rulesOf({ topics: { education: { consentMonths: 36, forms: ['oral'], source } } }).topics.education.forms,
      ['oral'],
    );
  });

  it('is refused when the whole is none: a gap in who consents, a word that nobody knows, no source', () => {
    assert.match(
      problemsOf({ consent: { givers: shippedRules.consent.givers.slice(0, 3) } })[0] ?? '',
      /do not say who consents/,
    );
    assert.notDeepEqual(problemsOf({ topics: { crime: { team: 'everybody', source } } }), []);
    assert.notDeepEqual(problemsOf({ topics: { health: { team: 'involved' } } }), []);
    assert.notDeepEqual(problemsOf({ topics: { health: { basis: 'practice', source } } }), []);
    assert.notDeepEqual(problemsOf({ unknown: 1 }), []);
    assert.notDeepEqual(problemsOf({ retention: { days: 0, source } }), []);
  });
});

describe('the municipality’s own file of rules', () => {
  it('changes the rules that Vejviser comes with; without one they are as they are', async () => {
    const folder = await temporaryFolder();
    const file = join(folder.path, 'privacy.json');
    writeFileSync(file, JSON.stringify({ retention: { days: 30, source } }));
    assert.equal(loadSharingRules(file).retention.days, 30);
    assert.equal(loadSharingRules(), shippedRules);
    await folder.remove();
  });

  it('is refused in words when it cannot be read, is no JSON, says what nobody knows, or is looser than the law', async () => {
    const folder = await temporaryFolder();
    const file = join(folder.path, 'privacy.json');
    assert.throws(() => loadSharingRules(file), /ENOENT/);
    writeFileSync(file, 'nej');
    assert.throws(() => loadSharingRules(file), /^Error: is not JSON$/);
    writeFileSync(file, JSON.stringify({ retention: { days: 'x', source } }));
    assert.throws(() => loadSharingRules(file), /^Error: retention\.days /);
    writeFileSync(file, JSON.stringify({ topics: { economy: { team: 'everybody', consentMonths: 13, source } } }));
    assert.throws(() => loadSharingRules(file), /team is looser than the law: "authority"; topics\.economy\.consentM/);
    await folder.remove();
  });
});
