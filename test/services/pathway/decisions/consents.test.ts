import assert from 'node:assert/strict';
import type { CommandOf } from '../../../../services/pathway/commands.ts';
import type { RefusalCode } from '../../../../services/pathway/refusals.ts';
import { consentOf, SharingBench } from '../../../support/sharing-bench.ts';

type Given = Partial<CommandOf<'consent.give'>>;

const give = (bench: SharingBench, given: Given = {}) => consentOf(bench.now, given);
/** On their own page the young person speaks for themselves. */
const own: Given = { topics: ['network'], givenBy: ['youngPerson'], form: 'page' };

describe('putting a consent on record', () => {
  it('keeps what it is to, for whom, for what, until when, who gave it and how', () => {
    const bench = new SharingBench();
    bench.consent({ topics: ['health', 'network', 'health'], purposeText: ' Søvn ', witness: 'uffe' });
    assert.deepEqual(bench.state.consents.get('c1'), {
      id: 'c1',
      kind: 'share',
      topics: ['health', 'network'],
      recipients: [{ person: 'pia' }],
      purpose: 'cooperate',
      purposeText: 'Søvn',
      from: '2026-11-23',
      until: '2027-09-19',
      givings: ['youngPerson', 'custodian'].map((giver) => ({
        giver,
        on: '2026-11-23',
        form: 'written',
        recordedBy: 'karen',
        at: '2026-11-23T07:02:00.000Z',
        witness: 'uffe',
      })),
      recordedBy: 'karen',
      recordedAt: '2026-11-23T07:02:00.000Z',
    });
    bench.consent({ topics: ['network'] });
    assert.deepEqual([...bench.state.consents.keys()], ['c1', 'c2']);
    assert.equal('purposeText' in (bench.state.consents.get('c2') ?? {}), false);
    assert.equal('witness' in (bench.state.consents.get('c2')?.givings[0] ?? {}), false);
  });

  it('is for the coordinator, and for the young person on their own page', () => {
    const bench = new SharingBench();
    assert.equal(bench.refusal('uffe', give(bench)), 'onlyCoordinator');
    assert.equal(bench.refusal('fremmed', give(bench)), 'notOfTheTeam');
    assert.equal(bench.refusal('chosenAdult', give(bench)), 'notOfTheTeam');
    assert.equal(bench.refusal('youngPerson', give(bench, own)), 'done');
    assert.equal(bench.refusal('karen', give(bench)), 'done');
  });

  const refused: readonly (readonly [what: string, given: Given, refusal: RefusalCode | 'done'])[] = [
    ['to share nothing', { topics: [] }, 'inputMissing'],
    ['to share with nobody', { recipients: [] }, 'inputMissing'],
    ['to take part, which is about no topic and for nobody', { kind: 'takePart', topics: [], recipients: [] }, 'done'],
    ['for a purpose that the rules do not know', { purpose: 'nysgerrighed' }, 'inputInvalid'],
    ['for another purpose, which is not told', { purpose: 'other' }, 'inputMissing'],
    ['for another purpose, of blanks', { purpose: 'other', purposeText: ' \n' }, 'inputMissing'],
    ['for another purpose, in words', { purpose: 'other', purposeText: 'Kørekort' }, 'done'],
    ['whose purpose is told at too great a length', { purposeText: 'x'.repeat(12_001) }, 'textTooLong'],
    ['to somebody who is not in the directory', { recipients: [{ person: 'ukendt' }] }, 'inputInvalid'],
    ['to one who is, and one who is not', { recipients: [{ person: 'pia' }, { person: 'ukendt' }] }, 'inputInvalid'],
    ['to somebody who is not in the team yet', { recipients: [{ person: 'fremmed' }] }, 'done'],
    ['to a unit without a name', { recipients: [{ unit: ' ' }] }, 'inputInvalid'],
    ['to a unit with a CPR number for a name', { recipients: [{ unit: 'Ida 010199-1234' }] }, 'inputInvalid'],
    ['to a unit of a name that is too long', { recipients: [{ unit: 'x'.repeat(201) }] }, 'inputInvalid'],
    ['to a unit and a role', { recipients: [{ unit: 'x'.repeat(200) }, { role: 'mentor' }] }, 'done'],
    ['that begins on no day', { from: '2026-02-30' }, 'noSuchDate'],
    ['that begins tomorrow', { from: '2026-11-24' }, 'dateInTheFuture'],
    ['that began last week', { from: '2026-11-16' }, 'done'],
    ['that ends on no day', { until: '2027-02-29' }, 'noSuchDate'],
    ['that ended yesterday', { from: '2026-11-16', until: '2026-11-22' }, 'dateInThePast'],
    ['that ends today', { until: '2026-11-23' }, 'done'],
    ['that ends on the last day of the year after', { until: '2027-11-22' }, 'done'],
    ['that lasts a day more than a year', { until: '2027-11-23' }, 'consentTooLong'],
    ['whose year began last week', { from: '2026-11-16', until: '2027-11-16' }, 'consentTooLong'],
    ['about health by word of mouth', { form: 'oral' }, 'consentFormRefused'],
    ['about health and more by word of mouth', { topics: ['network', 'health'], form: 'oral' }, 'consentFormRefused'],
    ['about the network by word of mouth', { topics: ['network'], form: 'oral' }, 'done'],
    ['on the young person’s page, by somebody else', { form: 'page' }, 'inputInvalid'],
    ['with an identity, by somebody else', { form: 'eid' }, 'inputInvalid'],
    ['given by nobody', { givenBy: [] }, 'inputMissing'],
    ['before a witness whom nobody knows', { witness: 'ukendt' }, 'personUnknown'],
    ['of the basis for processing, given by somebody', { kind: 'basis' }, 'inputInvalid'],
    ['of the basis for processing', { kind: 'basis', givenBy: [] }, 'done'],
  ];
  for (const [what, given, refusal] of refused)
    it(`${refusal === 'done' ? 'takes' : 'refuses'} one ${what}`, () => {
      const bench = new SharingBench();
      assert.equal(bench.refusal('karen', give(bench, given)), refusal);
    });

  it('says the latest day when it would last too long', () => {
    const bench = new SharingBench();
    const decision = bench.run('karen', give(bench, { until: '2030-01-01' }));
    assert.deepEqual(decision, { refusal: { code: 'consentTooLong', latest: '2027-11-22' } });
  });

  it('refuses a witness, and a recipient, whose rights have ended', () => {
    const bench = new SharingBench();
    for (const id of ['mads', 'pia']) {
      const person = bench.people.get(id);
      if (person) bench.people.set(id, { ...person, endedAt: '2026-01-01T00:00:00.000Z' });
    }
    assert.equal(bench.refusal('karen', give(bench, { witness: 'mads' })), 'inputInvalid');
    const recipients = [{ person: 'skolen' }];
    assert.equal(bench.refusal('karen', give(bench, { recipients, witness: 'mads' })), 'personUnknown');
    assert.equal(bench.refusal('karen', give(bench, { recipients, witness: 'uffe' })), 'done');
  });

  const onThePage: readonly (readonly [what: string, given: Given, refusal: RefusalCode | 'done'])[] = [
    ['for themselves', own, 'done'],
    ['with their identity', { ...own, form: 'eid' }, 'done'],
    ['on paper', { ...own, form: 'written' }, 'inputInvalid'],
    ['for whoever has custody', { ...own, givenBy: ['custodian'] }, 'inputInvalid'],
    ['for both', { ...own, givenBy: ['youngPerson', 'custodian'] }, 'inputInvalid'],
    ['for nobody', { ...own, givenBy: [] }, 'inputMissing'],
    ['twice', { ...own, givenBy: ['youngPerson', 'youngPerson'] }, 'done'],
  ];
  for (const [what, given, refusal] of onThePage)
    it(`${refusal === 'done' ? 'takes' : 'refuses'} one that the young person gives ${what} on their page`, () => {
      const bench = new SharingBench();
      assert.equal(bench.refusal('youngPerson', give(bench, given)), refusal);
    });

  const ages: readonly (readonly [born: string, given: Given, refusal: RefusalCode | 'done'])[] = [
    ['2011-11-23', { topics: ['network'], givenBy: ['youngPerson'] }, 'done'],
    ['2011-11-24', { topics: ['network'], givenBy: ['youngPerson'] }, 'tooYoungToConsent'],
    ['2011-11-24', { topics: ['network'], givenBy: ['youngPerson', 'custodian'] }, 'tooYoungToConsent'],
    ['2011-11-24', { topics: ['network'], givenBy: ['custodian'] }, 'done'],
    // 15 since yesterday, and it was given before.
    ['2011-11-22', { topics: ['network'], givenBy: ['youngPerson'], from: '2026-11-21' }, 'tooYoungToConsent'],
    ['2008-11-24', { givenBy: ['custodian'] }, 'done'],
    ['2008-11-23', { givenBy: ['custodian'] }, 'custodyEnded'],
    ['2008-11-23', { givenBy: ['youngPerson', 'custodian'] }, 'custodyEnded'],
    // Custody ended yesterday, and it was given before.
    ['2008-11-22', { givenBy: ['custodian'], from: '2026-11-20' }, 'custodyEnded'],
    ['2008-11-23', { givenBy: ['youngPerson'] }, 'done'],
  ];
  for (const [born, given, refusal] of ages)
    it(`${refusal === 'done' ? 'takes' : 'refuses'} one by ${given.givenBy?.join(' and ')} of somebody born on ${born}${given.from ? `, given on ${given.from}` : ''}`, () => {
      const bench = new SharingBench({ birthDate: born });
      assert.equal(bench.refusal('karen', give(bench, given)), refusal);
    });

  it('tells the age of consent to whoever records for somebody who is too young', () => {
    const bench = new SharingBench({ birthDate: '2012-01-01' });
    const decision = bench.run('karen', give(bench, { givenBy: ['youngPerson'] }));
    assert.deepEqual(decision, { refusal: { code: 'tooYoungToConsent', from: 15 } });
  });

  it('is so already when the same comes again, and is another when anything of it is different', () => {
    const bench = new SharingBench();
    bench.do('karen', give(bench));
    assert.deepEqual(bench.run('karen', give(bench)), { events: [] });
    assert.deepEqual(bench.run('karen', give(bench, { topics: ['health', 'health'] })), { events: [] });
    const others: readonly Given[] = [
      { topics: ['health', 'network'] },
      { recipients: [{ person: 'mads' }] },
      { purpose: 'support' },
      { purposeText: 'Søvn' },
      { until: '2027-01-01' },
      { from: '2026-11-22' },
      { givenBy: ['youngPerson'] },
      { kind: 'takePart' },
    ];
    for (const other of others) assert.equal(bench.do('karen', give(bench, other)).length, 1, JSON.stringify(other));
    bench.do('karen', { type: 'consent.withdraw', consent: 'c1' });
    assert.equal(bench.do('karen', give(bench)).length, 1, 'what was withdrawn can be given again');
  });

  it('by somebody else is one of its own', () => {
    const bench = new SharingBench();
    bench.do('youngPerson', give(bench, own));
    assert.equal(bench.do('karen', give(bench, { ...own, form: 'written' })).length, 1);
  });
});

describe('giving a consent too', () => {
  const waiting = () => {
    const bench = new SharingBench();
    bench.do('youngPerson', give(bench, { givenBy: ['youngPerson'], form: 'page' }));
    return bench;
  };
  const join = { type: 'consent.join', consent: 'c1', giver: 'custodian', form: 'written' } as const;

  it('makes it whole, and says who gave it, when and how', () => {
    const bench = waiting();
    bench.action('health');
    assert.equal(bench.seenAs('pia').actions.size, 0);
    bench.at('2026-12-01T10:00').do('karen', { ...join, witness: 'uffe' });
    assert.deepEqual(bench.state.consents.get('c1')?.givings[1], {
      giver: 'custodian',
      on: '2026-12-01',
      form: 'written',
      recordedBy: 'karen',
      at: '2026-12-01T09:00:00.000Z',
      witness: 'uffe',
    });
    assert.equal(bench.seenAs('pia').actions.size, 1);
  });

  it('works in either order', () => {
    const bench = new SharingBench();
    bench.do('karen', give(bench, { givenBy: ['custodian'] }));
    bench.do('youngPerson', { ...join, giver: 'youngPerson', form: 'page' });
    assert.equal('witness' in (bench.state.consents.get('c1')?.givings[1] ?? {}), false);
    bench.action('health');
    assert.equal(bench.seenAs('pia').actions.size, 1);
  });

  it('is so already when it was given', () => {
    const bench = waiting();
    bench.do('karen', join);
    assert.deepEqual(bench.run('karen', join), { events: [] });
    assert.deepEqual(bench.run('youngPerson', { ...join, giver: 'youngPerson', form: 'page' }), { events: [] });
  });

  it('is refused of a consent that there is not, that waits for nobody, or for somebody else, and that is over', () => {
    const bench = waiting();
    assert.equal(bench.refusal('karen', { ...join, consent: 'c9' }), 'consentUnknown');
    bench.consent({ topics: ['network'], givenBy: ['youngPerson'] });
    assert.equal(bench.refusal('karen', { ...join, consent: 'c2' }), 'consentNotAwaited');
    bench.do('karen', { type: 'consent.withdraw', consent: 'c1' });
    assert.equal(bench.refusal('karen', join), 'consentNotAwaited');
    const late = waiting().at('2027-10-01T10:00');
    assert.equal(late.refusal('karen', join), 'custodyEnded');
    const short = new SharingBench();
    short.do('karen', give(short, { givenBy: ['youngPerson'], until: '2026-11-30' }));
    assert.equal(short.at('2026-12-01T10:00').refusal('karen', join), 'consentNotAwaited');
  });

  it('is refused where nobody waits for that one', () => {
    const bench = new SharingBench({ birthDate: '2012-01-01' });
    bench.do('karen', give(bench, { givenBy: ['custodian'] }));
    bench.at('2027-01-02T10:00');
    const own = { ...join, giver: 'youngPerson', form: 'page' } as const;
    assert.equal(bench.refusal('youngPerson', own), 'consentNotAwaited', 'it holds by what custody gave at 14');
    const other = new SharingBench();
    other.do('karen', give(other, { givenBy: ['custodian'], topics: ['network'] }));
    assert.equal(other.refusal('youngPerson', own), 'done');
    const whole = new SharingBench();
    whole.do('karen', give(whole, { givenBy: ['custodian'], topics: ['network'] }));
    assert.equal(whole.refusal('karen', { ...own, form: 'written' }), 'done');
  });

  it('is refused in a form, by an age or before a witness with which it could not be given', () => {
    const bench = waiting();
    assert.equal(bench.refusal('karen', { ...join, form: 'oral' }), 'consentFormRefused');
    assert.equal(bench.refusal('karen', { ...join, form: 'page' }), 'inputInvalid');
    assert.equal(bench.refusal('karen', { ...join, witness: 'ukendt' }), 'personUnknown');
    assert.equal(bench.refusal('youngPerson', { ...join, form: 'page' }), 'inputInvalid');
    assert.equal(bench.refusal('uffe', join), 'onlyCoordinator');
    bench.at('2027-05-13T23:59');
    assert.equal(bench.refusal('karen', join), 'done', 'on the last day of custody');
  });

  it('of a consent that nobody has to give is refused', () => {
    const bench = new SharingBench();
    bench.do('karen', give(bench, { kind: 'basis', givenBy: [] }));
    assert.equal(bench.refusal('karen', join), 'inputInvalid');
  });
});

describe('a no', () => {
  const no = (given: Partial<CommandOf<'consent.refuse'>> = {}): CommandOf<'consent.refuse'> => ({
    type: 'consent.refuse',
    kind: 'share',
    topics: ['health'],
    recipients: [{ person: 'pia' }],
    purpose: 'cooperate',
    refusedBy: ['youngPerson'],
    ...given,
  });

  it('is kept, and stops nothing', () => {
    const bench = new SharingBench();
    bench.action('education');
    const before = bench.seenAs('pia').actions;
    bench.do('youngPerson', no({ topics: ['education', 'education'], purposeText: ' Nej ' }));
    assert.deepEqual(bench.state.consentRefusals, [
      {
        kind: 'share',
        topics: ['education'],
        recipients: [{ person: 'pia' }],
        purpose: 'cooperate',
        purposeText: 'Nej',
        refusedBy: ['youngPerson'],
        recordedBy: 'youngPerson',
        at: '2026-11-23T07:02:00.000Z',
      },
    ]);
    assert.deepEqual(bench.seenAs('pia').actions, before);
    assert.equal(bench.refusal('karen', give(bench, { topics: ['education'] })), 'done');
  });

  it('ends no consent that was given before', () => {
    const bench = new SharingBench();
    bench.consent();
    bench.action('health');
    bench.do('youngPerson', no());
    assert.equal(bench.seenAs('pia').actions.size, 1);
  });

  it('is so already when it comes again, and another when anything is different', () => {
    const bench = new SharingBench();
    bench.do('karen', no());
    assert.deepEqual(bench.run('karen', no()), { events: [] });
    const others = [no({ topics: ['network'] }), no({ refusedBy: ['custodian'] }), no({ purpose: 'plan' })];
    for (const other of others) assert.equal(bench.do('karen', other).length, 1);
    assert.equal(bench.do('youngPerson', no()).length, 1);
    assert.equal(bench.do('karen', no()).length, 1);
  });

  it('is refused to nothing, for no purpose, by nobody, and by the young person for somebody else', () => {
    const bench = new SharingBench();
    assert.equal(bench.refusal('karen', no({ topics: [] })), 'inputMissing');
    assert.equal(bench.refusal('karen', no({ purpose: 'x' })), 'inputInvalid');
    assert.equal(bench.refusal('karen', no({ refusedBy: [] })), 'inputMissing');
    assert.equal(bench.refusal('youngPerson', no({ refusedBy: ['custodian'] })), 'inputInvalid');
    assert.equal(bench.refusal('karen', no({ kind: 'basis' })), 'inputInvalid');
    assert.equal(bench.refusal('karen', no({ kind: 'basis', refusedBy: [] })), 'done');
    assert.equal(bench.refusal('uffe', no()), 'onlyCoordinator');
  });

  it('is taken from somebody who is too young to say yes', () => {
    const bench = new SharingBench({ birthDate: '2013-01-01' });
    assert.equal(bench.refusal('youngPerson', no()), 'done');
  });
});

describe('taking a consent back', () => {
  const withdraw = { type: 'consent.withdraw', consent: 'c1' } as const;

  it('works at once, for the young person and for the coordinator, and is so already the second time', () => {
    for (const by of ['youngPerson', 'karen']) {
      const bench = new SharingBench();
      bench.consent();
      bench.action('health');
      assert.equal(bench.seenAs('pia').actions.size, 1);
      bench.do(by, withdraw);
      assert.equal(bench.seenAs('pia').actions.size, 0);
      assert.deepEqual(bench.state.consents.get('c1')?.withdrawn, { by, at: '2026-11-23T07:02:00.000Z' });
      assert.deepEqual(bench.run('karen', withdraw), { events: [] });
    }
  });

  it('is for nobody else, and of nothing that is not there', () => {
    const bench = new SharingBench();
    bench.consent();
    assert.equal(bench.refusal('pia', withdraw), 'onlyCoordinator');
    assert.equal(bench.refusal('chosenAdult', withdraw), 'notOfTheTeam');
    assert.equal(bench.refusal('karen', { ...withdraw, consent: 'c2' }), 'consentUnknown');
  });

  it('is possible when the pathway is closed, at any age, and after it has run out', () => {
    const bench = new SharingBench();
    bench.consent();
    bench.do('karen', { type: 'pathway.close', reason: 'movedAway' });
    assert.equal(bench.refusal('karen', give(bench, { topics: ['network'] })), 'pathwayClosed');
    assert.equal(bench.at('2029-01-01T10:00').refusal('youngPerson', withdraw), 'done');
  });
});

describe('asking again', () => {
  const ask = { type: 'consent.askAgain', consent: 'c1' } as const;

  it('is noted once a day', () => {
    const bench = new SharingBench();
    bench.consent();
    bench.do('karen', ask);
    assert.equal(bench.state.consents.get('c1')?.askedAgainAt, '2026-11-23T07:02:00.000Z');
    assert.deepEqual(bench.at('2026-11-23T23:59').run('karen', ask), { events: [] });
    assert.equal(bench.at('2026-11-24T00:00').do('karen', ask).length, 1);
  });

  it('is for the coordinator, and of a consent that is there', () => {
    const bench = new SharingBench();
    bench.consent();
    assert.equal(bench.refusal('uffe', ask), 'onlyCoordinator');
    assert.equal(bench.refusal('youngPerson', ask), 'notOfTheTeam');
    assert.equal(bench.refusal('karen', { ...ask, consent: 'c2' }), 'consentUnknown');
  });
});
