import assert from 'node:assert/strict';
import fc from 'fast-check';
import { type WhoSees, whoSees } from '../../../services/access-review/who-sees.ts';
import { mayKnow } from '../../../services/audience/may-know.ts';
import { viewerOf } from '../../../services/audience/viewer.ts';
import { actionTopics } from '../../../services/pathway/events.ts';
import { SharingBench } from '../../support/sharing-bench.ts';
import { anyStory, told } from '../../support/sharing-story.ts';

const waysOf = ({ people }: WhoSees, person: string) => people.find((one) => one.person === person)?.ways;

const shared = {
  type: 'consent.give',
  kind: 'share',
  topics: ['health'],
  recipients: [{ person: 'uffe' }],
  purpose: 'cooperate',
  from: '2026-11-23',
  until: '2026-12-31',
  form: 'written',
  givenBy: ['youngPerson', 'custodian'],
} as const;

describe('who can see the young person', () => {
  it('is everybody of the team, and for each by what', () => {
    const bench = new SharingBench();
    bench.do('karen', { ...shared });
    const who = whoSees(bench.state, bench.context);
    assert.deepEqual(
      who.people.map(({ person }) => person),
      ['karen', 'uffe', 'jonna', 'pia', 'skolen', 'mads'],
    );
    assert.deepEqual(waysOf(who, 'karen'), [{ by: 'coordinator' }]);
    const uffe = waysOf(who, 'uffe') ?? [];
    assert.deepEqual(
      uffe.map(({ by }) => by),
      ['team', 'authority', 'consent'],
    );
    assert.deepEqual(uffe.at(-1), { by: 'consent', id: 'c1', topics: ['health'], until: '2026-12-31' });
    assert.deepEqual(
      waysOf(who, 'mads')?.map(({ by }) => by),
      ['team'],
      'a volunteer is of no authority',
    );
  });

  it('names a consent only where it opens something that nothing else does', () => {
    const bench = new SharingBench();
    bench.do('karen', { ...shared, topics: ['education'] });
    assert.deepEqual(
      waysOf(whoSees(bench.state, bench.context), 'uffe')?.map(({ by }) => by),
      ['team', 'authority'],
    );
  });

  it('has no way for somebody whose rights have ended, who is still in the team', () => {
    const bench = new SharingBench();
    const uffe = bench.people.get('uffe');
    assert.ok(uffe);
    bench.people.set('uffe', { ...uffe, endedAt: '2026-11-01T00:00:00.000Z' });
    assert.deepEqual(waysOf(whoSees(bench.state, bench.context), 'uffe'), []);
  });

  it('has nothing more for somebody with every right in the municipality and a small part in the team', () => {
    const bench = new SharingBench();
    const before = waysOf(whoSees(bench.state, bench.context), 'mads');
    const mads = bench.people.get('mads');
    assert.ok(mads);
    bench.people.set('mads', { ...mads, rights: ['leader', 'admin', 'coordinator'] });
    assert.deepEqual(waysOf(whoSees(bench.state, bench.context), 'mads'), before);
  });

  it('leaves out what could tell of a protected place, for those who are not cleared', () => {
    const bench = new SharingBench();
    bench.do('karen', { type: 'protection.set', cleared: ['jonna'] });
    const who = whoSees(bench.state, bench.context);
    assert.equal(who.people.find(({ person }) => person === 'uffe')?.isKeptFromPlaces, true);
    assert.equal(who.people.find(({ person }) => person === 'jonna')?.isKeptFromPlaces, false);
    assert.doesNotMatch(JSON.stringify(waysOf(who, 'uffe')), /housing|education/);
    assert.match(JSON.stringify(waysOf(who, 'jonna')), /housing/);
  });

  it('has the chosen adult with what the young person shows them, until they say no', () => {
    const bench = new SharingBench();
    assert.equal(whoSees(bench.state, bench.context).adult, undefined);
    bench.do('youngPerson', { type: 'adult.choose', sees: ['goals'] });
    assert.deepEqual(whoSees(bench.state, bench.context).adult, { sees: ['goals'] });
    bench.do('chosenAdult', { type: 'adult.decline' });
    assert.equal(whoSees(bench.state, bench.context).adult, undefined);
  });

  it('is marked anew by whatever changes it, and by nothing else', () => {
    const bench = new SharingBench();
    const marks = [whoSees(bench.state, bench.context).mark];
    const note = () => marks.push(whoSees(bench.state, bench.context).mark);
    bench.do('karen', { type: 'goal.add', text: 'Kok', topic: 'education' });
    assert.equal(whoSees(bench.state, bench.context).mark, marks[0], 'a goal is nobody who sees');
    bench.do('karen', { ...shared });
    note();
    bench.do('karen', { type: 'member.remove', person: 'mads' });
    note();
    bench.do('youngPerson', { type: 'adult.choose', sees: [] });
    note();
    bench.do('karen', { type: 'protection.set', cleared: [] });
    note();
    bench.now = bench.now.plus({ months: 2 });
    note();
    assert.equal(new Set(marks).size, marks.length, 'also a consent that has run out by itself');
    assert.match(marks[0] ?? '', /^[0-9a-f]{16}$/);
  });

  it('is what the one place that decides says, in any story: nothing more and nothing less', () => {
    fc.assert(
      fc.property(anyStory, (story) => {
        const { state, context } = told(story);
        for (const { person, ways } of whoSees(state, context).people) {
          const named = new Set(ways.flatMap((way) => (way.by === 'coordinator' ? actionTopics : way.topics)));
          for (const topic of actionTopics) {
            const may = mayKnow(viewerOf(person), { topics: [topic], involved: [], part: 'team' }, state, context);
            assert.equal(state.status !== 'none' && named.has(topic), may, `${person} ${topic}`);
          }
        }
      }),
      { numRuns: 150 },
    );
  });
});
