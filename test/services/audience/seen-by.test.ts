import assert from 'node:assert/strict';
import { nothingHidden } from '../../../services/audience/seen-state.ts';
import type { Audience } from '../../../services/audience/viewer.ts';
import { adultSights } from '../../../services/pathway/events.ts';
import { noPathway } from '../../../services/pathway/state.ts';
import { bytesOf, SharingBench } from '../../support/sharing-bench.ts';

const uffe: Audience = { kind: 'person', person: 'uffe' };
const pia: Audience = { kind: 'person', person: 'pia' };
const room = (...people: string[]): Audience => ({ kind: 'room', people, strangers: 0 });
const youngPerson: Audience = { kind: 'youngPerson' };
const chosenAdult: Audience = { kind: 'chosenAdult' };
const custodian: Audience = { kind: 'custodian' };

/** Something of each kind, about health and about education. */
function full(): SharingBench {
  const bench = new SharingBench();
  for (const topic of ['health', 'education'] as const) {
    bench.action(topic);
    bench.do('karen', { type: 'goal.add', text: `mål om ${topic}`, topic });
  }
  bench.do('karen', { type: 'meeting.plan', at: '2026-12-03T13:00', kind: 'network', place: 'Havneskolen' });
  for (const code of ['sygdom', 'fgu_agu'])
    bench.do('karen', { type: 'spell.begin', code, from: '2026-11-20', source: 'team' });
  bench.do('karen', { type: 'plan.settle', step: 'start', outcome: 'done', note: 'Gjort' });
  return bench;
}

describe('a pathway as an audience sees it', () => {
  it('is whole for the coordinator and for the young person, but what is the program’s own', () => {
    const bench = full();
    for (const audience of [{ kind: 'person', person: 'karen' }, youngPerson] as const) {
      const { hidden, isNothing, ...seen } = bench.seen(audience);
      assert.deepEqual(JSON.parse(bytesOf(seen)), JSON.parse(bytesOf({ ...bench.state, recentCommands: [] })));
      assert.equal(isNothing, false);
      assert.deepEqual(hidden, nothingHidden);
      for (const key of ['actions', 'goals', 'spells', 'meetings', 'settledSteps', 'consents', 'shares'] as const)
        assert.equal(seen[key], bench.state[key], 'the very same things');
    }
  });

  it('is without what they may not know, of which it keeps the ids', () => {
    const seen = full().seen(pia);
    assert.deepEqual([...seen.actions.keys()], ['a2']);
    assert.deepEqual([...seen.goals.keys()], ['g2']);
    assert.deepEqual([...seen.spells.keys()], ['s2']);
    assert.deepEqual(
      { ...seen.hidden, answers: new Map() },
      { ...nothingHidden, actions: ['a1'], goals: ['g1'], spells: ['s1'] },
    );
    assert.doesNotMatch(bytesOf(seen), /health|sygdom/);
    assert.deepEqual(seen.recentCommands, []);
    assert.equal(seen.isNothing, false);
  });

  it('has what somebody has put down themselves, and what they are responsible for, whatever it is about', () => {
    const bench = new SharingBench();
    bench.action('health', { by: 'pia' });
    bench.action('health');
    bench.consent();
    bench.do('karen', { type: 'action.handOver', action: 'a2', to: 'pia' });
    bench.action('health');
    bench.do('karen', { type: 'consent.withdraw', consent: 'c1' });
    bench.do('pia', { type: 'goal.add', text: 'Sove', topic: 'health' });
    bench.do('karen', { type: 'goal.add', text: 'Spise', topic: 'health' });
    for (const [by, code] of [
      ['pia', 'sygdom'],
      ['karen', 'behandling'],
    ] as const)
      bench.do(by, { type: 'spell.begin', code, from: '2026-11-20', source: 'team' });
    const seen = bench.seen(pia);
    assert.deepEqual([...seen.actions.keys()], ['a1', 'a2']);
    assert.deepEqual([...seen.goals.keys()], ['g1']);
    assert.deepEqual([...seen.spells.keys()], ['s1']);
    assert.deepEqual([...bench.seenAs('mads').actions.keys()], []);
    bench.do('pia', { type: 'action.release', action: 'a2' });
    assert.deepEqual([...bench.seen(pia).actions.keys()], ['a1']);
  });

  it('has statuses by what they tell: of education, of work, or of something more guarded', () => {
    for (const [topic, shown] of [
      ['education', ['job_deltid']],
      ['employment', ['fgu_agu', 'vejledningsforloeb', 'ingen']],
    ] as const) {
      const bench = new SharingBench();
      const { topics } = bench.rules;
      bench.rules = { ...bench.rules, topics: { ...topics, [topic]: { ...topics[topic], team: 'authority' } } };
      for (const code of ['fgu_agu', 'job_deltid', 'vejledningsforloeb', 'ingen', 'frihedsberoevet'])
        bench.do('karen', { type: 'spell.begin', code, from: '2026-11-20', source: 'team' });
      assert.deepEqual(
        [...bench.seen(pia).spells.values()].map(({ code }) => code),
        shown,
      );
    }
  });

  it('has of a crowd what each of them may know', () => {
    const bench = full();
    bench.action('network');
    bench.consent({ recipients: [{ person: 'pia' }] });
    const ids = (audience: Audience) => [...bench.seen(audience).actions.keys()];
    assert.deepEqual(ids(room('karen')), ['a1', 'a2', 'a3']);
    assert.deepEqual(ids(room('karen', 'pia')), ['a1', 'a2']);
    assert.deepEqual(ids(room('karen', 'uffe')), ['a2', 'a3']);
    assert.deepEqual(ids(room('karen', 'uffe', 'pia')), ['a2']);
    assert.deepEqual(ids({ kind: 'wall', people: ['karen'], others: [], strangers: 0 }), ['a1', 'a2', 'a3']);
    assert.deepEqual(ids({ kind: 'wall', people: ['karen'], others: ['custodian'], strangers: 0 }), []);
  });

  it('is nothing when somebody looks who may not, or nobody is known to look', () => {
    const bench = full();
    const nobody: readonly Audience[] = [
      { kind: 'person', person: 'fremmed' },
      { kind: 'person', person: 'leder' },
      { kind: 'person', person: 'ukendt' },
      { kind: 'person', person: 'youngPerson' },
      room('karen', 'fremmed'),
      { kind: 'room', people: ['karen', 'uffe'], strangers: 1 },
      room(),
      { kind: 'wall', people: [], others: [], strangers: 0 },
      { kind: 'wall', people: ['karen'], others: ['chosenAdult'], strangers: 0 },
      { kind: 'wall', people: ['karen'], others: [], strangers: 1 },
      chosenAdult,
    ];
    for (const audience of nobody) {
      const { hidden, isNothing, ...seen } = bench.seen(audience);
      assert.equal(isNothing, true, JSON.stringify(audience));
      assert.deepEqual(hidden, nothingHidden);
      assert.equal(bytesOf(seen), bytesOf(noPathway('K7F3XQ')));
    }
  });

  it('says the same of a hidden thing whatever has become of it, and in the order of the ids', () => {
    const bench = new SharingBench();
    for (let number = 0; number < 11; number++) bench.action(number === 4 ? 'education' : 'health');
    const before = bench.seen(pia);
    bench.do('karen', { type: 'action.claim', action: 'a2' });
    bench.do('karen', { type: 'action.done', action: 'a2', note: 'Gjort' });
    bench.do('karen', { type: 'action.drop', action: 'a3', note: 'Nej' });
    bench.do('karen', { type: 'action.move', action: 'a1', deadline: '2027-01-01' });
    const after = bench.seen(pia);
    assert.deepEqual(before.hidden.actions, ['a1', 'a2', 'a3', 'a4', 'a6', 'a7', 'a8', 'a9', 'a10', 'a11']);
    assert.equal(bytesOf({ ...after, version: 0 }), bytesOf({ ...before, version: 0 }));
    const state = { ...bench.state, actions: new Map([...bench.state.actions].reverse()) };
    bench.state = state;
    assert.deepEqual(bench.seen(pia).hidden.actions, before.hidden.actions);
  });

  it('keeps no reference to what is not in it', () => {
    const bench = new SharingBench();
    bench.do('karen', { type: 'goal.add', text: 'Sove', topic: 'health' });
    bench.do('karen', { type: 'goal.add', text: 'Skole', topic: 'education', partOf: 'g1' });
    bench.do('karen', { type: 'goal.add', text: 'Fri', topic: 'education' });
    bench.do('karen', { type: 'goal.add', text: 'Prøve', topic: 'education', partOf: 'g3' });
    const { goals } = bench.seen(pia);
    assert.equal('partOf' in (goals.get('g2') ?? {}), false);
    assert.equal(goals.get('g4')?.partOf, 'g3');
    assert.equal(goals.get('g4'), bench.state.goals.get('g4'));
    assert.equal(bench.seenAs('karen').goals.get('g2')?.partOf, 'g1');
  });

  it('keeps with an action the meeting in which it was decided, where that is shown', () => {
    const bench = full();
    bench.do('karen', {
      type: 'action.add',
      title: 'Ring',
      deadline: '2027-01-01',
      topic: 'other',
      meeting: 'm1',
      responsible: 'uffe',
    });
    assert.equal(bench.seen(pia).actions.get('a3')?.meeting, 'm1');
    bench.do('youngPerson', { type: 'adult.choose', sees: ['promises'] });
    const seen = bench.seen(chosenAdult).actions.get('a3');
    assert.equal(seen?.title, 'Ring');
    assert.equal('meeting' in (seen ?? {}), false);
  });

  it('has one’s own wishes not to be reminded, and nobody else’s', () => {
    const bench = full();
    for (const by of ['karen', 'uffe']) bench.do(by, { type: 'reminder.snooze', item: 'meeting:m1' });
    assert.deepEqual([...bench.seen(uffe).snoozed.keys()], ['uffe|meeting:m1']);
    assert.deepEqual([...bench.seen(pia).snoozed.keys()], []);
    assert.deepEqual([...bench.seen(room('uffe', 'karen')).snoozed.keys()], []);
    assert.deepEqual([...bench.seen(youngPerson).snoozed.keys()], []);
  });

  it('has why nothing of it may be erased for the coordinator, the young person and whoever said so', () => {
    const bench = full();
    assert.equal('hold' in bench.seenAs('karen'), false);
    bench.do('karen', { type: 'hold.place', reason: 'En sag om erstatning' });
    const sees = (audience: Audience) => bench.seen(audience).hold?.reason;
    assert.deepEqual(
      [sees({ kind: 'person', person: 'karen' }), sees(youngPerson)],
      Array(2).fill('En sag om erstatning'),
    );
    assert.deepEqual([sees(uffe), sees(pia), sees(custodian)], [undefined, undefined, undefined]);
    const { hold } = bench.state;
    assert.ok(hold);
    bench.state = { ...bench.state, hold: { ...hold, by: 'pia' } };
    assert.deepEqual([sees(uffe), sees(pia)], [undefined, 'En sag om erstatning']);
  });

  it('tells that the young person wants to talk to the coordinator and to themselves alone, whatever is shared', () => {
    const bench = full();
    bench.do('youngPerson', { type: 'talk.request' });
    bench.do('youngPerson', { type: 'adult.choose', sees: [...adultSights] });
    bench.consent({ recipients: [{ person: 'uffe' }] });
    const hears = (audience: Audience) => bench.seen(audience).talkWantedAt !== undefined;
    assert.deepEqual([hears({ kind: 'person', person: 'karen' }), hears(youngPerson)], [true, true]);
    assert.deepEqual([uffe, pia, chosenAdult, custodian, room('karen', 'uffe')].map(hears), [
      false,
      false,
      false,
      false,
      false,
    ]);
  });

  it('is nothing for anybody once it is being erased', () => {
    const bench = full();
    bench.state = { ...bench.state, erasingSince: '2026-11-23T08:00:00.000Z' };
    for (const audience of [{ kind: 'person', person: 'karen' }, youngPerson, room('karen'), custodian] as const)
      assert.equal(bench.seen(audience).isNothing, true, audience.kind);
  });

  it('has the closing, the handover, the wish to talk and the chosen adult, where there are such', () => {
    const bench = full();
    const keys = ['closed', 'proposal', 'talkWantedAt', 'chosenAdult', 'protection'] as const;
    for (const key of keys) assert.equal(key in bench.seen(uffe), false, key);
    bench.do('youngPerson', { type: 'talk.request' });
    bench.do('youngPerson', { type: 'adult.choose', sees: ['goals'] });
    bench.do('karen', { type: 'coordinator.propose', to: 'kirsten' });
    bench.do('karen', { type: 'protection.set', cleared: ['uffe'] });
    for (const key of ['proposal', 'chosenAdult', 'protection'] as const) {
      assert.deepEqual(bench.seen(uffe)[key], bench.state[key], key);
      assert.notEqual(bench.seen(uffe)[key], undefined, key);
    }
    bench.do('karen', { type: 'pathway.close', reason: 'movedAway' });
    assert.deepEqual(bench.seen(uffe).closed, bench.state.closed);
    assert.equal(bench.seen(uffe).status, 'closed');
  });
});

describe('what is practical', () => {
  /** The municipality lets only the authority know of it. */
  function strict(): SharingBench {
    const bench = full();
    const { topics } = bench.rules;
    bench.rules = { ...bench.rules, topics: { ...topics, other: { ...topics.other, team: 'authority' } } };
    bench.do('youngPerson', { type: 'talk.request' });
    bench.do('youngPerson', { type: 'adult.choose', sees: ['meetings'] });
    return bench;
  }

  it('is guarded like everything else, where the municipality wants it so', () => {
    const bench = strict();
    const kept = bench.seen(pia);
    assert.deepEqual([kept.meetings.size, kept.settledSteps.size, kept.chosenAdult], [0, 0, undefined]);
    assert.deepEqual([kept.hidden.meetings, kept.hidden.steps], [['m1'], ['start']]);
    assert.equal(kept.hidden.answers.size, 0, 'of a meeting that is not shown nothing is told');
    const shown = bench.seen(uffe);
    assert.deepEqual([shown.meetings.size, shown.settledSteps.size], [1, 1]);
    assert.notEqual(shown.chosenAdult, undefined);
    assert.deepEqual([shown.hidden.meetings, shown.hidden.steps], [[], []]);
  });

  it('is known to whoever planned it or noted it', () => {
    const bench = strict();
    bench.do('pia', { type: 'meeting.plan', at: '2026-12-04T13:00', kind: 'network' });
    assert.deepEqual([...bench.seen(pia).meetings.keys()], ['m2']);
    const step = bench.state.settledSteps.get('start');
    assert.ok(step);
    bench.state = { ...bench.state, settledSteps: new Map([['start', { ...step, by: 'pia' }]]) };
    assert.deepEqual([...bench.seen(pia).settledSteps.keys()], ['start']);
  });
});

describe('the chosen adult', () => {
  function chosen(...sees: readonly (typeof adultSights)[number][]): SharingBench {
    const bench = full();
    bench.do('karen', { type: 'action.claim', action: 'a2' });
    bench.action('leisure');
    bench.do('karen', { type: 'agreement.propose', actions: [], base: 0 });
    bench.do('youngPerson', { type: 'talk.request' });
    bench.do('youngPerson', { type: 'adult.choose', sees });
    bench.do('karen', { type: 'coordinator.propose', to: 'kirsten' });
    bench.do('karen', { type: 'protection.set', cleared: [] });
    bench.do('karen', { type: 'protection.lift' });
    return bench;
  }
  const sizes = (bench: SharingBench) => {
    const { actions, goals, meetings, agreements } = bench.seen(chosenAdult);
    return [actions.size, goals.size, meetings.size, agreements.length];
  };

  it('sees each part that the young person shows, and no other', () => {
    assert.deepEqual(sizes(chosen('promises')), [1, 0, 0, 0]);
    assert.deepEqual(sizes(chosen('goals')), [0, 1, 0, 0]);
    assert.deepEqual(sizes(chosen('meetings')), [0, 0, 1, 0]);
    assert.deepEqual(sizes(chosen('agreement')), [0, 0, 0, 1]);
    assert.deepEqual(sizes(chosen()), [0, 0, 0, 0]);
  });

  it('sees of the actions what somebody has promised', () => {
    const bench = chosen('promises');
    assert.deepEqual([...bench.seen(chosenAdult).actions.keys()], ['a2']);
    bench.do('karen', { type: 'action.claim', action: 'a3' });
    assert.deepEqual([...bench.seen(chosenAdult).actions.keys()], ['a2', 'a3']);
    assert.deepEqual([...bench.seen(uffe).actions.keys()], ['a2', 'a3']);
  });

  it('is told that there is more only of what they are shown', () => {
    const { hidden } = chosen('promises').seen(chosenAdult);
    assert.deepEqual(hidden, { ...nothingHidden, actions: ['a1'] });
    assert.deepEqual(chosen('goals').seen(chosenAdult).hidden, { ...nothingHidden, goals: ['g1'] });
    assert.deepEqual(chosen('meetings').seen(chosenAdult).hidden, nothingHidden);
    assert.deepEqual(chosen('agreement').seen(chosenAdult).hidden, { ...nothingHidden, agreements: [1] });
    assert.deepEqual(chosen().seen(chosenAdult).hidden, nothingHidden);
  });

  it('sees nothing of the team’s own: statuses, plan, consents, talks, handovers, what is protected', () => {
    const bench = chosen(...adultSights);
    bench.consent({ topics: ['education'] });
    bench.do('karen', { type: 'protection.set', cleared: [] });
    const seen = bench.seen(chosenAdult);
    assert.deepEqual([seen.spells.size, seen.settledSteps.size, seen.consents.size, seen.shares.size], [0, 0, 0, 0]);
    for (const key of ['proposal', 'talkWantedAt', 'protection'] as const) assert.equal(key in seen, false, key);
    assert.deepEqual(seen.chosenAdult, bench.state.chosenAdult, 'what is about themselves they see');
    assert.deepEqual([seen.hidden.spells, seen.hidden.steps, seen.hidden.consents], [[], [], []]);
  });

  it('is nothing to whoever has custody', () => {
    assert.equal('chosenAdult' in chosen(...adultSights).seen(custodian), false);
  });
});

describe('consents and what is shared without one', () => {
  it('are for those who may know what they are about, and for whoever put them on record', () => {
    const bench = new SharingBench();
    bench.consent({ topics: ['network'], recipients: [{ person: 'mads' }], purposeText: 'Familieråd' });
    bench.consent({ topics: ['education', 'health'] });
    bench.consent({ kind: 'takePart', topics: [], recipients: [] });
    const ids = (who: string) => [...bench.seenAs(who).consents.keys()];
    assert.deepEqual(ids('karen'), ['c1', 'c2', 'c3']);
    assert.deepEqual(ids('uffe'), ['c1', 'c3']);
    assert.deepEqual(ids('mads'), ['c1', 'c3']);
    assert.deepEqual(ids('skolen'), ['c3']);
    assert.deepEqual(ids('pia'), ['c2', 'c3']);
    assert.deepEqual(bench.seenAs('skolen').hidden.consents, ['c1', 'c2']);
    const recorded = [...bench.state.consents].map(([id, one]) => [id, { ...one, recordedBy: 'skolen' }] as const);
    bench.state = { ...bench.state, consents: new Map(recorded) };
    assert.deepEqual(ids('skolen'), ['c1', 'c2', 'c3']);
  });

  it('are kept, with a protected address, from all who are not cleared: whom they name may tell of a place', () => {
    const bench = new SharingBench();
    bench.consent({ topics: ['leisure'] });
    const no = { type: 'consent.refuse', kind: 'share', topics: ['leisure'], recipients: [{ person: 'pia' }] } as const;
    bench.do('karen', { ...no, purpose: 'cooperate', refusedBy: ['youngPerson'] });
    const sees = (who: string) => [bench.seenAs(who).consents.size, bench.seenAs(who).consentRefusals.length];
    assert.deepEqual(sees('uffe'), [1, 1]);
    bench.do('karen', { type: 'protection.set', cleared: ['mads'] });
    assert.deepEqual(['uffe', 'mads', 'karen'].map(sees), [
      [0, 0],
      [1, 1],
      [1, 1],
    ]);
    assert.deepEqual(bench.seenAs('uffe').hidden.consents, ['c1']);
  });

  it('a no is for those who may know what it is about', () => {
    const bench = new SharingBench();
    const no = { type: 'consent.refuse', kind: 'share', topics: ['network'], recipients: [{ person: 'pia' }] } as const;
    bench.do('karen', { ...no, purpose: 'cooperate', refusedBy: ['youngPerson'] });
    const sees = (who: string) => bench.seenAs(who).consentRefusals.length;
    assert.deepEqual(['karen', 'uffe', 'pia'].map(sees), [1, 1, 0]);
  });

  function shared(by = 'mads'): SharingBench {
    const bench = new SharingBench();
    bench.do(by, {
      type: 'share.propose',
      topic: 'health',
      recipients: [{ person: 'pia' }],
      ground: 'fvl28',
      reason: 'Akut',
      until: '2026-12-23',
    });
    return bench;
  }
  const sees = (bench: SharingBench, audience: Audience) => bench.seen(audience).shares.size === 1;
  const asPerson = (person: string): Audience => ({ kind: 'person', person });

  it('what is asked to be shared is for the one who asks, the coordinator and the authority, who decide it', () => {
    const bench = shared();
    const who = ['mads', 'karen', 'uffe', 'jonna', 'skolen', 'pia'];
    assert.deepEqual(
      who.map((person) => sees(bench, asPerson(person))),
      [true, true, true, true, false, false],
    );
    assert.equal(sees(bench, room('mads', 'karen')), true);
    assert.equal(sees(bench, room('mads', 'skolen')), false);
    bench.do('uffe', { type: 'share.approve', share: 'l1' });
    assert.equal(sees(bench, pia), true, 'whom it reaches');
    assert.equal(sees(bench, asPerson('skolen')), false);
  });

  it('the young person sees it once they have been told, and not what there is a reason not to tell', () => {
    const bench = shared();
    bench.do('uffe', { type: 'share.approve', share: 'l1' });
    const wall: Audience = { kind: 'wall', people: ['karen'], others: [], strangers: 0 };
    assert.deepEqual([sees(bench, youngPerson), sees(bench, wall)], [false, false]);
    bench.do('karen', { type: 'share.tell', share: 'l1', exempt: 'En grund' });
    assert.deepEqual([sees(bench, youngPerson), sees(bench, wall)], [false, false]);
    assert.equal(bytesOf(bench.seen(youngPerson)).includes('l1'), false, 'nor that there is something');
    bench.do('karen', { type: 'share.tell', share: 'l1' });
    assert.deepEqual([sees(bench, youngPerson), sees(bench, wall)], [true, true]);
  });

  it('is nothing for those outside the team, nor for those who are kept from places', () => {
    const bench = shared();
    bench.do('youngPerson', { type: 'adult.choose', sees: [...adultSights] });
    bench.do('uffe', { type: 'share.approve', share: 'l1' });
    assert.deepEqual([sees(bench, chosenAdult), sees(bench, custodian)], [false, false]);
    bench.do('karen', { type: 'protection.set', cleared: ['jonna'] });
    const who = ['mads', 'uffe', 'pia', 'jonna', 'karen'];
    assert.deepEqual(
      who.map((person) => sees(bench, asPerson(person))),
      [false, false, false, true, true],
    );
  });
});

describe('a protected address', () => {
  it('says that places are kept, and of whom only the name may be told', () => {
    const bench = full();
    assert.deepEqual([bench.seen(pia).hidden.places, bench.seen(pia).hidden.workplaces], [false, []]);
    bench.do('karen', { type: 'protection.set', cleared: ['jonna'] });
    const { hidden, meetings, actions } = bench.seen(pia);
    assert.deepEqual([hidden.places, hidden.workplaces], [true, ['skolen']]);
    assert.equal('place' in (meetings.get('m1') ?? {}), false);
    assert.deepEqual([...actions.keys()], []);
    assert.deepEqual([bench.seenAs('jonna').hidden.places, bench.seenAs('jonna').hidden.workplaces], [false, []]);
    assert.equal(bench.seenAs('jonna').meetings.get('m1')?.place, 'Havneskolen');
    assert.equal(bench.seen(room('jonna', 'pia')).hidden.places, true);
    assert.equal(bench.seen(youngPerson).hidden.places, false);
  });

  it('counts also somebody of such a profession who is in the team as something else', () => {
    const bench = full();
    bench.do('karen', { type: 'member.add', member: { person: 'fremmed', roles: ['placement'] } });
    const mads = bench.people.get('mads');
    if (mads) bench.people.set('mads', { ...mads, professions: ['fosterFamily'] });
    bench.people.delete('uffe');
    bench.do('karen', { type: 'protection.set', cleared: [] });
    assert.deepEqual([...bench.seen(pia).hidden.workplaces].sort(), ['fremmed', 'mads', 'skolen']);
  });
});

describe('who got no further at the door of the young person’s page', () => {
  it('is told to the coordinator alone, and in no room', () => {
    const bench = full();
    const lockedOut = (audience: Audience) => bench.seen(audience).lockedOut;
    assert.equal('lockedOut' in bench.seen({ kind: 'person', person: 'karen' }), false);
    bench.commit('clock', [{ type: 'AccessLocked', to: 'youngPerson' }]);
    assert.deepEqual(lockedOut({ kind: 'person', person: 'karen' }), bench.state.lockedOut);
    assert.equal(bench.state.lockedOut?.size, 1);
    bench.do('youngPerson', { type: 'adult.choose', sees: ['meetings'] });
    for (const audience of [uffe, pia, room('karen'), room('karen', 'uffe'), youngPerson, chosenAdult, custodian])
      assert.equal('lockedOut' in bench.seen(audience), false, JSON.stringify(audience));
  });
});

describe('the agreements of a pathway', () => {
  it('are the very same list for whoever may know each of them whole, and another for whoever may not', () => {
    const bench = full();
    for (const action of ['a1', 'a2']) bench.do('karen', { type: 'action.claim', action });
    bench.do('karen', { type: 'agreement.propose', actions: ['a2'], base: 0 });
    bench.do('karen', { type: 'goal.drop', goal: 'g1', note: 'Ikke nu' });
    bench.do('karen', { type: 'agreement.propose', actions: ['a2'], base: 1 });
    assert.equal(bench.seen({ kind: 'person', person: 'karen' }).agreements, bench.state.agreements);
    assert.equal(bench.seen(youngPerson).agreements, bench.state.agreements);
    const seen = bench.seen(pia);
    assert.deepEqual(seen.hidden.agreements, [1]);
    assert.equal(seen.agreements[1], bench.state.agreements[1]);
    assert.deepEqual(
      seen.agreements[0]?.text.goals.map(({ id }) => id),
      ['g2'],
    );
  });
});

describe('what the young person says is not right about them', () => {
  it('is for them and the coordinator, whatever it is about and whoever wrote what it is about', () => {
    const bench = full();
    bench.action('leisure', { by: 'uffe' });
    bench.do('youngPerson', { type: 'adult.choose', sees: [...adultSights] });
    bench.do('youngPerson', { type: 'correction.ask', about: 'action:a3', text: 'Sådan er det' });
    bench.consent({ recipients: [{ person: 'uffe' }] });
    for (const audience of [{ kind: 'person', person: 'karen' }, youngPerson] as const)
      assert.equal(bench.seen(audience).corrections, bench.state.corrections);
    for (const audience of [uffe, pia, room('karen', 'uffe'), chosenAdult, custodian]) {
      assert.equal(bench.seen(audience).corrections.size, 0, JSON.stringify(audience));
      assert.doesNotMatch(bytesOf(bench.seen(audience)), /Sådan er det/);
    }
  });
});

describe('when the coordinator has looked through who can see what', () => {
  it('is told to the team and the young person, and to nobody outside', () => {
    const bench = full();
    bench.do('youngPerson', { type: 'adult.choose', sees: [...adultSights] });
    assert.equal('reviewed' in bench.seen(uffe), false);
    bench.commit('karen', [{ type: 'AccessReviewed' }]);
    assert.ok(bench.state.reviewed);
    for (const audience of [uffe, pia, room('karen', 'uffe'), youngPerson])
      assert.equal(bench.seen(audience).reviewed, bench.state.reviewed);
    for (const audience of [chosenAdult, custodian]) assert.equal('reviewed' in bench.seen(audience), false);
  });
});
