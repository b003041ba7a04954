import assert from 'node:assert/strict';
import { knows, type Matter, mayKnow } from '../../../services/audience/may-know.ts';
import { sightOf } from '../../../services/audience/sight.ts';
import { type Viewer, viewerOf } from '../../../services/audience/viewer.ts';
import { type ActionTopic, actionTopics, adultSights } from '../../../services/pathway/events.ts';
import { noPathway } from '../../../services/pathway/state.ts';
import { SharingBench } from '../../support/sharing-bench.ts';

const about = (topic: ActionTopic, rest: Partial<Matter> = {}): Matter => ({
  topics: [topic],
  involved: [],
  part: 'team',
  ...rest,
});

const may = (bench: SharingBench, who: string, matter: Matter) =>
  mayKnow(viewerOf(who), matter, bench.state, bench.context);

/** The topics of which somebody may know what others have written. */
const known = (bench: SharingBench, who: string, rest: Partial<Matter> = {}) =>
  actionTopics.filter((topic) => may(bench, who, about(topic, rest)));

const everybodys = ['education', 'employment', 'leisure', 'other'];
const authoritys = ['education', 'employment', 'housing', 'economy', 'network', 'leisure', 'other'];
const all = [...actionTopics];

const end = (bench: SharingBench, id: string) => {
  const person = bench.people.get(id);
  if (person) bench.people.set(id, { ...person, endedAt: '2026-01-01T00:00:00.000Z' });
};

describe('without any consent', () => {
  const table: Readonly<Record<string, readonly string[]>> = {
    karen: all,
    youngPerson: all,
    uffe: authoritys,
    jonna: authoritys,
    pia: everybodys,
    skolen: everybodys,
    mads: everybodys,
    // Of the staff, and not of the team; one with every right in the municipality; nobody.
    kirsten: [],
    fremmed: [],
    leder: [],
    ukendt: [],
    clock: [],
    chosenAdult: [],
    custodian: [],
  };
  for (const [who, topics] of Object.entries(table))
    it(`${who} may know ${topics.length === all.length ? 'everything' : topics.join(', ') || 'nothing'}`, () => {
      assert.deepEqual(known(new SharingBench(), who), topics);
    });

  it('an unknown account may know nothing', () => {
    const { state, context } = new SharingBench();
    const stranger: Viewer = { kind: 'stranger' };
    assert.deepEqual(
      actionTopics.filter((topic) => mayKnow(stranger, about(topic), state, context)),
      [],
    );
  });

  it('nobody may know anything of a pathway that there is not', () => {
    const { context } = new SharingBench();
    for (const who of ['karen', 'youngPerson', 'chosenAdult', 'custodian'])
      assert.equal(sightOf(viewerOf(who), noPathway('K7F3XQ'), context), undefined, who);
  });

  it('authors and whoever is responsible know their own, whatever it is about; the others do not by that', () => {
    const bench = new SharingBench();
    assert.deepEqual(known(bench, 'mads', { involved: ['jonna', 'mads'] }), all);
    assert.deepEqual(known(bench, 'pia', { involved: ['jonna', 'mads'] }), everybodys);
  });

  it('what is about several things is for those who may know each of them', () => {
    const bench = new SharingBench();
    const both: Matter = { topics: ['education', 'housing'], involved: [], part: 'team' };
    assert.equal(may(bench, 'uffe', both), true);
    assert.equal(may(bench, 'mads', both), false);
  });

  it('what is about nothing that anybody has said is for the coordinator, and for those involved', () => {
    const bench = new SharingBench();
    const vague: Matter = { topics: [], involved: ['mads'], part: 'team' };
    assert.deepEqual(
      ['karen', 'youngPerson', 'mads', 'uffe'].map((who) => may(bench, who, vague)),
      [true, true, true, false],
    );
  });
});

describe('leaving the team, and the end of rights', () => {
  it('end everything at once, also what was one’s own', () => {
    const bench = new SharingBench();
    const mine = { involved: ['uffe'] };
    assert.deepEqual(known(bench, 'uffe', mine), all);
    bench.do('karen', { type: 'member.remove', person: 'uffe' });
    assert.deepEqual(known(bench, 'uffe', mine), []);
    bench.do('karen', { type: 'member.add', member: { person: 'uffe', roles: ['educationGuide'] } });
    assert.deepEqual(known(bench, 'uffe', mine), all);
    end(bench, 'uffe');
    assert.deepEqual(known(bench, 'uffe', mine), []);
  });

  it('end what a coordinator knows, and a consent does not bring it back', () => {
    const bench = new SharingBench();
    bench.consent({ recipients: [{ person: 'karen' }, { person: 'fremmed' }] });
    end(bench, 'karen');
    assert.deepEqual(known(bench, 'karen'), []);
    assert.deepEqual(known(bench, 'fremmed'), []);
  });

  it('give a former coordinator what their role in the team gives', () => {
    const bench = new SharingBench();
    bench.do('karen', { type: 'coordinator.propose', to: 'kirsten' });
    assert.deepEqual(known(bench, 'kirsten'), authoritys, 'who is asked is in the team');
    bench.do('kirsten', { type: 'coordinator.accept' });
    assert.deepEqual(known(bench, 'kirsten'), all);
    assert.deepEqual(known(bench, 'karen'), authoritys);
  });
});

describe('a person with two roles', () => {
  it('is of the authority by the one in which they are in the team and still are', () => {
    const both = new SharingBench({ team: ['tove'] });
    assert.deepEqual(known(both, 'tove'), authoritys);
    const one = new SharingBench({ team: [] });
    one.do('karen', { type: 'member.add', member: { person: 'tove', roles: ['mentor'] } });
    assert.deepEqual(known(one, 'tove'), everybodys, 'taken in as a mentor only');
    const tove = both.people.get('tove');
    if (tove) both.people.set('tove', { ...tove, professions: ['mentor'] });
    assert.deepEqual(known(both, 'tove'), everybodys, 'no longer a contact person');
  });

  it('gets nothing by a role that the directory has given them since', () => {
    const bench = new SharingBench();
    const mads = bench.people.get('mads');
    if (mads) bench.people.set('mads', { ...mads, professions: ['mentor', 'childYouthAdviser'] });
    assert.deepEqual(known(bench, 'mads'), everybodys);
  });
});

describe('a consent', () => {
  const health = ['education', 'employment', 'health', 'leisure', 'other'];

  it('opens its topics to the person, the unit or the role that it names, and to nobody else', () => {
    const cases = [
      [{ person: 'pia' }, ['pia']],
      [{ unit: 'Fjordskolen' }, ['skolen']],
      [{ unit: 'fjordskolen' }, []],
      [{ role: 'mentor' }, ['mads']],
      [{ role: 'chosenAdult' }, []],
    ] as const;
    for (const [recipient, reached] of cases) {
      const bench = new SharingBench();
      bench.consent({ recipients: [recipient] });
      for (const who of ['pia', 'skolen', 'mads'])
        assert.deepEqual(known(bench, who), reached.some((one) => one === who) ? health : everybodys, who);
    }
  });

  it('opens every topic and reaches every recipient that it names', () => {
    const bench = new SharingBench();
    bench.consent({ topics: ['health', 'economy'], recipients: [{ person: 'uffe' }, { person: 'mads' }] });
    assert.deepEqual(known(bench, 'mads'), ['education', 'employment', 'economy', 'health', 'leisure', 'other']);
    assert.deepEqual(known(bench, 'uffe'), all);
  });

  it('reaches the role in which somebody is in the team, not another of theirs', () => {
    const bench = new SharingBench({ team: [] });
    bench.do('karen', { type: 'member.add', member: { person: 'tove', roles: ['supportContact'] } });
    bench.consent({ recipients: [{ role: 'mentor' }] });
    assert.equal(known(bench, 'tove').includes('health'), false);
    bench.consent({ recipients: [{ role: 'supportContact' }] });
    assert.equal(known(bench, 'tove').includes('health'), true);
    const both = new SharingBench({ team: ['tove'] });
    both.consent({ recipients: [{ role: 'mentor' }] });
    assert.equal(known(both, 'tove').includes('health'), true, 'one of two is enough');
  });

  it('follows somebody into another unit, and out of the one that it names', () => {
    const bench = new SharingBench();
    bench.consent({ recipients: [{ unit: 'Fjordskolen' }] });
    const skolen = bench.people.get('skolen');
    if (skolen) bench.people.set('skolen', { ...skolen, department: 'Havneskolen' });
    assert.deepEqual(known(bench, 'skolen'), everybodys);
    const mads = bench.people.get('mads');
    if (mads) bench.people.set('mads', { ...mads, department: 'Fjordskolen' });
    assert.deepEqual(known(bench, 'mads'), health);
  });

  it('to take part, or the basis for processing, opens nothing', () => {
    for (const kind of ['takePart', 'basis'] as const) {
      const bench = new SharingBench();
      bench.consent({ kind, givenBy: kind === 'basis' ? [] : ['youngPerson', 'custodian'] });
      assert.deepEqual(known(bench, 'pia'), everybodys, kind);
    }
  });

  it('opens nothing while it waits, after its last day, and once it is withdrawn', () => {
    const waiting = new SharingBench();
    waiting.consent({ givenBy: ['youngPerson'] });
    assert.deepEqual(known(waiting, 'pia'), everybodys);
    const bench = new SharingBench();
    bench.consent({ until: '2026-12-31' });
    assert.deepEqual(known(bench.at('2026-12-31T23:59:59.999'), 'pia'), health);
    assert.deepEqual(known(bench.at('2027-01-01T00:00'), 'pia'), everybodys);
    bench.at('2026-12-01T10:00').do('youngPerson', { type: 'consent.withdraw', consent: 'c1' });
    assert.deepEqual(known(bench, 'pia'), everybodys);
  });

  it('that rests on custody ends with the 18th birthday, at local midnight', () => {
    const bench = new SharingBench({ birthDate: '2008-12-24' });
    bench.consent({ topics: ['network'], givenBy: ['youngPerson'], recipients: [{ person: 'mads' }] });
    const younger = new SharingBench({ birthDate: '2011-12-24' });
    younger.consent({ topics: ['network'], givenBy: ['custodian'], recipients: [{ person: 'mads' }] });
    const network = ['education', 'employment', 'network', 'leisure', 'other'];
    assert.deepEqual(known(younger, 'mads'), network);
    assert.deepEqual(known(bench.at('2026-12-24T00:00'), 'mads'), network, 'the young person gave it themselves');
    const consents = new Map(younger.state.consents);
    const custody = { ...bench.state, consents };
    const matter = about('network');
    const at = (local: string) => ({ ...bench.context, now: bench.at(local).now });
    assert.equal(
      mayKnow(viewerOf('mads'), matter, { ...custody, birthDate: '2011-12-24' }, at('2026-12-24T00:00')),
      true,
    );
    assert.equal(mayKnow(viewerOf('mads'), matter, custody, at('2026-12-23T23:59')), false, 'it was given at 17');
  });

  it('does not take anything from those who know it without', () => {
    const bench = new SharingBench();
    bench.consent({ topics: ['network'], recipients: [{ person: 'mads' }] });
    bench.do('karen', { type: 'consent.withdraw', consent: 'c1' });
    assert.deepEqual(known(bench, 'uffe'), authoritys);
  });
});

describe('sharing without a consent', () => {
  it('opens its topic to its recipients once a second person has said yes', () => {
    const bench = new SharingBench();
    const until = '2026-12-23';
    const recipients = [{ person: 'pia' }, { role: 'mentor' as const }];
    bench.do('karen', { type: 'share.propose', topic: 'health', recipients, ground: 'fvl28', reason: 'Fordi', until });
    assert.equal(known(bench, 'pia').includes('health'), false);
    bench.do('uffe', { type: 'share.approve', share: 'l1' });
    for (const who of ['pia', 'mads']) assert.equal(known(bench, who).includes('health'), true, who);
    assert.equal(known(bench, 'pia').includes('economy'), false);
    assert.equal(known(bench, 'skolen').includes('health'), false);
    assert.equal(known(bench.at('2026-12-24T00:00'), 'pia').includes('health'), false);
  });
});

describe('a protected address', () => {
  const place: Matter = { topics: ['other'], involved: ['uffe'], part: 'meetings', isPlace: true };

  it('keeps places, housing and education from all but the coordinator, the young person and those cleared', () => {
    const bench = new SharingBench();
    bench.do('karen', { type: 'protection.set', cleared: ['jonna'] });
    const rest = ['employment', 'economy', 'network', 'leisure', 'other'];
    assert.deepEqual(known(bench, 'uffe'), rest);
    assert.deepEqual(known(bench, 'jonna'), authoritys);
    assert.deepEqual(known(bench, 'karen'), all);
    assert.deepEqual(known(bench, 'youngPerson'), all);
    const seesPlace = (who: string) => may(bench, who, place);
    assert.deepEqual(['uffe', 'jonna', 'karen', 'youngPerson'].map(seesPlace), [false, true, true, true]);
  });

  it('keeps them also from whoever wrote them down, from a consent’s recipients and from those outside', () => {
    const bench = new SharingBench();
    bench.do('youngPerson', { type: 'adult.choose', sees: [...adultSights] });
    bench.consent({ topics: ['housing'], recipients: [{ person: 'pia' }, { role: 'chosenAdult' }] });
    const matter = about('housing', { part: 'goals', involved: ['uffe'] });
    assert.deepEqual(
      ['uffe', 'pia', 'chosenAdult', 'custodian'].map((who) => may(bench, who, matter)),
      [true, true, true, true],
    );
    bench.do('karen', { type: 'protection.set', cleared: [] });
    for (const who of ['uffe', 'pia', 'chosenAdult', 'custodian']) {
      assert.equal(may(bench, who, matter), false, who);
      assert.equal(may(bench, who, { ...place, involved: [who] }), false, who);
    }
  });

  it('clears nobody who has left', () => {
    const bench = new SharingBench();
    bench.do('karen', { type: 'protection.set', cleared: ['jonna'] });
    bench.do('karen', { type: 'member.remove', person: 'jonna' });
    assert.equal(may(bench, 'jonna', place), false);
  });

  it('keeps nothing where there is none', () => {
    const bench = new SharingBench();
    for (const who of ['uffe', 'mads', 'karen', 'custodian']) assert.equal(may(bench, who, place), true, who);
  });
});

describe('the adult whom the young person has chosen', () => {
  const chosen = (...sees: (typeof adultSights)[number][]) => {
    const bench = new SharingBench();
    bench.do('youngPerson', { type: 'adult.choose', sees });
    return bench;
  };

  it('sees of what the young person shows everything but health, and of the rest nothing', () => {
    const bench = chosen('goals');
    assert.deepEqual(
      known(bench, 'chosenAdult', { part: 'goals' }),
      all.filter((topic) => topic !== 'health'),
    );
    for (const part of ['meetings', 'promises', 'agreement', 'team'] as const)
      assert.deepEqual(known(bench, 'chosenAdult', { part }), [], part);
  });

  it('sees health where a consent names them, and not where it names whoever has custody', () => {
    const bench = chosen('goals');
    bench.consent({ recipients: [{ role: 'custodian' }] });
    assert.equal(known(bench, 'chosenAdult', { part: 'goals' }).includes('health'), false);
    bench.consent({ recipients: [{ role: 'chosenAdult' }] });
    assert.equal(known(bench, 'chosenAdult', { part: 'goals' }).includes('health'), true);
    assert.equal(known(bench, 'chosenAdult', { part: 'meetings' }).includes('health'), false);
  });

  it('sees nothing once they have said no, and before there is one', () => {
    const bench = chosen(...adultSights);
    bench.do('chosenAdult', { type: 'adult.decline' });
    for (const part of adultSights) assert.deepEqual(known(bench, 'chosenAdult', { part }), [], part);
    for (const part of adultSights) assert.deepEqual(known(new SharingBench(), 'chosenAdult', { part }), [], part);
  });

  it('is not involved in anything by an id, nor the coordinator', () => {
    const bench = chosen('goals');
    const state = { ...bench.state, coordinator: 'chosenAdult' };
    const matter = about('health', { part: 'goals', involved: ['chosenAdult'] });
    assert.equal(mayKnow({ kind: 'chosenAdult' }, matter, state, bench.context), false);
  });
});

describe('whoever has custody', () => {
  const parts = ['meetings', 'goals', 'promises', 'agreement'] as const;

  it('sees neither health, economy nor network, and nothing that is the team’s own', () => {
    const bench = new SharingBench();
    for (const part of parts)
      assert.deepEqual(known(bench, 'custodian', { part }), ['education', 'employment', 'housing', 'leisure', 'other']);
    assert.deepEqual(known(bench, 'custodian'), []);
  });

  it('sees more where a consent names them', () => {
    const bench = new SharingBench();
    bench.consent({ topics: ['network'], recipients: [{ role: 'custodian' }] });
    assert.equal(known(bench, 'custodian', { part: 'goals' }).includes('network'), true);
  });

  it('sees nothing from the 18th birthday on, from local midnight', () => {
    const bench = new SharingBench();
    assert.notDeepEqual(known(bench.at('2027-05-13T23:59:59.999'), 'custodian', { part: 'goals' }), []);
    assert.deepEqual(known(bench.at('2027-05-14T00:00'), 'custodian', { part: 'goals' }), []);
  });

  it('sees nothing of somebody whose age nobody knows', () => {
    const { state, context } = new SharingBench();
    const matter = about('other', { part: 'goals' });
    assert.equal(mayKnow({ kind: 'custodian' }, matter, { ...state, birthDate: '' }, context), false);
  });
});

describe('the municipality’s own rules', () => {
  it('decide: a stricter level, another authority, another protection', () => {
    const bench = new SharingBench();
    const { rules } = bench;
    bench.rules = {
      ...rules,
      topics: { ...rules.topics, education: { ...rules.topics.education, team: 'authority' } },
      authority: { ...rules.authority, professions: ['mentor'] },
      protection: { ...rules.protection, topics: ['leisure'] },
      chosenAdult: { ...rules.chosenAdult, topics: ['health'] },
    };
    assert.deepEqual(known(bench, 'uffe'), ['employment', 'leisure', 'other']);
    assert.deepEqual(known(bench, 'mads'), authoritys);
    bench.do('karen', { type: 'protection.set', cleared: [] });
    assert.equal(known(bench, 'mads').includes('leisure'), false);
    assert.equal(known(bench, 'mads').includes('housing'), true);
    bench.do('youngPerson', { type: 'adult.choose', sees: ['goals'] });
    assert.deepEqual(known(bench, 'chosenAdult', { part: 'goals' }), ['health']);
  });
});

describe('a sight', () => {
  it('of one of the staff says whether they are the coordinator, and of the authority by their roles in the team', () => {
    const bench = new SharingBench();
    const sight = (who: string) => sightOf(viewerOf(who), bench.state, bench.context);
    const told = (who: string) => [
      sight(who)?.isCoordinator,
      sight(who)?.isAuthority,
      sight(who)?.isOwn,
      sight(who)?.person,
    ];
    assert.deepEqual(told('karen'), [true, true, false, 'karen']);
    assert.deepEqual(told('uffe'), [false, true, false, 'uffe']);
    assert.deepEqual(told('mads'), [false, false, false, 'mads']);
    assert.deepEqual(told('youngPerson'), [false, false, true, undefined]);
    assert.deepEqual(told('custodian'), [false, false, false, undefined]);
  });

  it('of the young person is everything, in every part', () => {
    const { state, context } = new SharingBench();
    const own = sightOf({ kind: 'youngPerson' }, state, context);
    assert.ok(own);
    assert.deepEqual([...own.topics], all);
    assert.deepEqual([...own.parts], [...adultSights, 'team']);
    assert.deepEqual([own.guarded.size, own.isKeptFromPlaces], [0, false]);
    assert.equal(knows(own, about('health', { isPlace: true })), true);
  });

  it('is kept from places where they are protected, and says which topics may tell of one', () => {
    const bench = new SharingBench();
    const guarded = (who: string) => {
      const sight = sightOf(viewerOf(who), bench.state, bench.context);
      return [sight?.isKeptFromPlaces, [...(sight?.guarded ?? [])]];
    };
    assert.deepEqual(guarded('uffe'), [false, []]);
    bench.do('karen', { type: 'protection.set', cleared: ['jonna'] });
    assert.deepEqual(guarded('uffe'), [true, ['housing', 'education']]);
    assert.deepEqual(guarded('jonna'), [false, []]);
    assert.deepEqual(guarded('karen'), [false, []]);
    assert.deepEqual(guarded('custodian'), [true, ['housing', 'education']]);
  });
});
