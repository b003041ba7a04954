import assert from 'node:assert/strict';
import { consentForms, type consentKinds } from '../../../services/pathway/consent-codes.ts';
import { actionTopics, professionCodes } from '../../../services/pathway/events.ts';
import { neededGivers } from '../../../services/privacy/giver-gaps.ts';
import {
  isStricter,
  sharingRules,
  shippedRules,
  teamLevels,
  unfilledRules,
} from '../../../services/privacy/sharing-rules.ts';

/** The whole of the rules that Vejviser comes with, once more. A change of them must be made here too, on purpose. */
const team = {
  education: 'everybody',
  employment: 'everybody',
  housing: 'authority',
  economy: 'authority',
  health: 'involved',
  network: 'authority',
  leisure: 'everybody',
  other: 'everybody',
} as const;

const authority = [
  'childYouthAdviser',
  'adultCaseworker',
  'educationGuide',
  'jobConsultant',
  'supportContact',
  'housingSupport',
];

/** By kind, whether it is about health, and the age: who must give it. */
const givers = [
  ['share', 'education', 14, ['custodian']],
  ['share', 'education', 15, ['youngPerson']],
  ['share', 'education', 17, ['youngPerson']],
  ['share', 'education', 18, ['youngPerson']],
  ['share', 'health', 14, ['custodian']],
  ['share', 'health', 15, ['youngPerson', 'custodian']],
  ['share', 'health', 17, ['youngPerson', 'custodian']],
  ['share', 'health', 18, ['youngPerson']],
  ['takePart', 'other', 14, ['custodian']],
  ['takePart', 'other', 15, ['youngPerson', 'custodian']],
  ['takePart', 'other', 17, ['youngPerson', 'custodian']],
  ['takePart', 'other', 18, ['youngPerson']],
  ['basis', 'other', 14, []],
  ['basis', 'health', 30, []],
] as const;

describe('the rules of sharing that Vejviser comes with', () => {
  for (const topic of actionTopics)
    it(`let ${team[topic]} of the team know of ${topic}, and a consent hold a year at the longest`, () => {
      assert.equal(shippedRules.topics[topic].team, team[topic]);
      assert.equal(shippedRules.topics[topic].consentMonths, 12);
    });

  it('take a consent by word of mouth for everything but health, which is in writing', () => {
    for (const topic of actionTopics) {
      const wanted = consentForms.filter((form) => topic !== 'health' || form !== 'oral');
      assert.deepEqual([...shippedRules.topics[topic].forms].sort(), [...wanted].sort(), topic);
    }
  });

  for (const profession of professionCodes)
    it(`count ${profession} ${authority.includes(profession) ? '' : 'not '}to the municipality’s own authority`, () => {
      assert.equal(shippedRules.authority.professions.includes(profession), authority.includes(profession));
    });

  for (const [kind, topic, age, needs] of givers)
    it(`need ${needs.join(' and ') || 'nobody'} for a consent to ${kind} about ${topic} at ${age}`, () => {
      assert.deepEqual(neededGivers(shippedRules.consent.givers, kind, [topic], age), needs);
    });

  it('keep what tells of an illness or a detention as close as health', () => {
    assert.deepEqual(shippedRules.statusTopics.topics, {
      behandling: 'health',
      sygdom: 'health',
      frihedsberoevet: 'health',
    });
  });

  it('hide housing and education with a protected address, and where the people of these places work', () => {
    assert.deepEqual(shippedRules.protection.topics, ['housing', 'education']);
    assert.deepEqual(shippedRules.protection.professions, ['fosterFamily', 'placement', 'school']);
  });

  it('show the chosen adult no health, and whoever has custody neither health, economy nor network', () => {
    const hidden = (shown: readonly string[]) => actionTopics.filter((topic) => !shown.includes(topic));
    assert.deepEqual(hidden(shippedRules.chosenAdult.topics), ['health']);
    assert.deepEqual(hidden(shippedRules.custodian.topics), ['economy', 'health', 'network']);
  });

  it('know the ages, the warning, the retention and what is unusual', () => {
    const { consent, retention, massReading, sharingWithoutConsent } = shippedRules;
    assert.equal(consent.ageOfConsent.years, 15);
    assert.equal(consent.custodyUntil.years, 18);
    assert.equal(consent.warnDays.days, 30);
    assert.equal(retention.days, 90);
    assert.equal(massReading.pathwaysADay, 40);
    assert.equal(sharingWithoutConsent.maxDays, 90);
  });

  it('say of each rule what it rests on, and name a paragraph where that is the law', () => {
    const found: { basis: string; source: string }[] = [];
    const look = (value: unknown): void => {
      if (typeof value !== 'object' || value === null) return;
      if ('basis' in value && 'source' in value) found.push({ basis: `${value.basis}`, source: `${value.source}` });
      for (const inner of Object.values(value)) look(inner);
    };
    look(shippedRules);
    assert.ok(found.length > 25, `${found.length} rules`);
    for (const { basis, source } of found.filter((one) => one.basis === 'law'))
      assert.match(source, /§|Forældremyndigheden er ophørt|kapitel/, `${basis}: ${source}`);
  });

  it('leave to the municipality what to do with a concern, and say that it is missing', () => {
    assert.deepEqual(unfilledRules(shippedRules), ['concern.procedure.da', 'concern.procedure.en', 'concern.phone']);
    const procedure = { da: 'Ring til Børnevagten.', en: 'Call the duty team.' };
    const filled = { ...shippedRules, concern: { ...shippedRules.concern, procedure, phone: '12 34 56 78' } };
    assert.deepEqual(unfilledRules(filled), []);
    const blank = { ...filled, concern: { ...filled.concern, phone: ' ' } };
    assert.deepEqual(unfilledRules(blank), ['concern.phone']);
  });
});

describe('rules of sharing', () => {
  const { consent, sharingWithoutConsent } = shippedRules;
  const problems = (rules: unknown): string[] => {
    const parsed = sharingRules.safeParse(rules);
    return parsed.success ? [] : parsed.error.issues.map(({ message }) => message);
  };

  it('are whole: at every age, each kind and topic has somebody who consents', () => {
    for (const gone of consent.givers) {
      const rest = { ...shippedRules, consent: { ...consent, givers: consent.givers.filter((row) => row !== gone) } };
      assert.match(problems(rest)[0] ?? '', new RegExp(`do not say who consents to "${gone.kind}"`));
    }
    const named = problems({ ...shippedRules, consent: { ...consent, givers: consent.givers.slice(1) } });
    assert.equal(named[0], 'do not say who consents to "share" about "education" at the age of 0');
    assert.equal(named.length, actionTopics.length);
  });

  it('name each purpose and each ground once', () => {
    const purposes = [...consent.purposes, ...consent.purposes.slice(0, 1)];
    assert.deepEqual(problems({ ...shippedRules, consent: { ...consent, purposes } }), [
      'name the purpose "cooperate" twice',
    ]);
    const grounds = [...sharingWithoutConsent.grounds, ...sharingWithoutConsent.grounds.slice(1, 2)];
    assert.deepEqual(problems({ ...shippedRules, sharingWithoutConsent: { ...sharingWithoutConsent, grounds } }), [
      'name the ground "fvl28" twice',
    ]);
  });

  it('lack no topic, and know no other', () => {
    const { health: _, ...topics } = shippedRules.topics;
    assert.notDeepEqual(problems({ ...shippedRules, topics }), []);
    assert.notDeepEqual(problems({ ...shippedRules, topics: { ...shippedRules.topics, crime: topics.other } }), []);
    assert.notDeepEqual(problems({ ...shippedRules, more: 1 }), []);
  });

  it('order the levels: what fewer may know is stricter', () => {
    assert.deepEqual(teamLevels, ['everybody', 'authority', 'involved']);
    for (const [index, level] of teamLevels.entries())
      for (const [other, than] of teamLevels.entries()) assert.equal(isStricter(level, than), index > other);
  });
});

describe('who must give a consent', () => {
  const row = (kind: (typeof consentKinds)[number], needs: readonly ('youngPerson' | 'custodian')[], rest = {}) => ({
    kind,
    needs,
    fromAge: 0,
    ...rest,
  });

  it('is everybody, where no row speaks of it', () => {
    assert.deepEqual(neededGivers([], 'share', ['health'], 16), ['youngPerson', 'custodian']);
    assert.deepEqual(neededGivers([], 'takePart', [], 16), ['youngPerson', 'custodian']);
    assert.deepEqual(neededGivers([row('basis', [])], 'share', ['health'], 16), ['youngPerson', 'custodian']);
  });

  it('is everybody whom one of the topics needs, each once', () => {
    const rows = [row('share', ['custodian'], { topics: ['health'] }), row('share', ['youngPerson'])];
    assert.deepEqual(neededGivers(rows, 'share', ['health', 'education', 'leisure'], 16), ['youngPerson', 'custodian']);
    assert.deepEqual(neededGivers(rows, 'share', ['education', 'leisure'], 16), ['youngPerson']);
    assert.deepEqual(neededGivers(rows, 'share', ['health'], 16), ['custodian']);
  });

  it('is said by the first row that fits: from its age on, and below the other', () => {
    const rows = [
      row('share', ['custodian'], { fromAge: 10, belowAge: 15 }),
      row('share', ['youngPerson'], { fromAge: 12 }),
    ];
    assert.deepEqual(neededGivers(rows, 'share', ['other'], 9), ['youngPerson', 'custodian']);
    assert.deepEqual(neededGivers(rows, 'share', ['other'], 10), ['custodian']);
    assert.deepEqual(neededGivers(rows, 'share', ['other'], 14), ['custodian']);
    assert.deepEqual(neededGivers(rows, 'share', ['other'], 15), ['youngPerson']);
  });

  it('of a consent about no topic is said by a row about all of them', () => {
    const rows = [row('takePart', ['custodian'], { topics: ['health'] }), row('takePart', ['youngPerson'])];
    assert.deepEqual(neededGivers(rows, 'takePart', [], 16), ['youngPerson']);
  });
});
