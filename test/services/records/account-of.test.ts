import assert from 'node:assert/strict';
import fc from 'fast-check';
import { foldAll } from '../../../services/pathway/fold.ts';
import { account, accountHead } from '../../../services/records/account.ts';
import { type AccountSources, accountOf, headOf, peopleIn } from '../../../services/records/account-of.ts';
import { anyWish, asShown } from '../../support/any-command.ts';
import { openedPathway, PathwayBench, testModels, testNow, testPeople } from '../../support/domain.ts';

const sources: AccountSources = {
  name: 'Ida Testesen',
  person: (id) => testPeople.get(id),
  model: (id) => testModels.get(id),
  locale: 'da',
};

/** A pathway in which something of most kinds has happened. */
function fullPathway(): PathwayBench {
  const bench = new PathwayBench();
  const members = [{ person: 'uffe', roles: ['educationGuide' as const] }];
  bench.do('karen', {
    type: 'pathway.open',
    model: 'test-meetings',
    birthDate: '2009-05-14',
    platform: 'teams',
    members,
  });
  bench.do('karen', { type: 'goal.add', text: 'Blive tømrer', topic: 'education', start: 2, target: 8 });
  bench.do('karen', { type: 'goal.reword', goal: 'g1', text: 'Blive møbelsnedker' });
  bench.do('uffe', { type: 'action.add', title: 'Ring til skolen', deadline: '2026-12-01', topic: 'education' });
  bench.do('uffe', { type: 'action.claim', action: 'a1' });
  bench.do('uffe', { type: 'meeting.plan', at: '2026-12-03T13:00', kind: 'network', place: 'Rådhuset' });
  bench.do('uffe', { type: 'meeting.addAgenda', text: 'Bolig', from: 'youngPerson' });
  return bench;
}

describe('a pathway written out', () => {
  it('has what happened, who did it, and every former wording', () => {
    const { state, commits } = fullPathway();
    const written = accountOf(state, commits, sources);
    assert.equal(written.goals[0]?.text, 'Blive møbelsnedker');
    assert.deepEqual(written.actions[0]?.responsible?.person, 'uffe');
    assert.equal(written.meetings[0]?.agenda[0]?.text, 'Bolig');
    assert.ok(JSON.stringify(written.history).includes('Blive tømrer'), 'what was corrected stays');
    assert.equal(written.history.length, commits.length);
  });

  it('names everybody of the staff whom it speaks of once, and nobody else', () => {
    const { state, commits } = fullPathway();
    const people = peopleIn(accountOf(state, commits, sources), sources);
    assert.deepEqual(
      people.map(({ id }) => id),
      ['karen', 'uffe'],
    );
    assert.equal(people[0]?.name, 'Karen Testesen');
  });

  it('says whom it is about by name only where the name is known', () => {
    const { state } = fullPathway();
    assert.deepEqual(headOf(state, sources).youngPerson, { name: 'Ida Testesen', birthDate: '2009-05-14' });
    assert.deepEqual(headOf(state, { ...sources, name: undefined }).youngPerson, { birthDate: '2009-05-14' });
  });

  it('says what was asked in the words of the checklist, how it stands, and all that was answered before', () => {
    const bench = fullPathway();
    const now = testNow.plus({ days: 10, hours: 6 });
    bench.do('uffe', { type: 'meeting.begin', meeting: 'm1', renew: false }, now);
    for (const value of ['present', 'partly']) {
      const base = bench.state.version;
      bench.do('karen', { type: 'meeting.answer', meeting: 'm1', answers: { youngPerson: value }, base }, now);
    }
    const [meeting] = accountOf(bench.state, bench.commits, sources).meetings;
    const item = meeting?.record.find(({ key }) => key === 'youngPerson');
    assert.equal(item?.value, 'partly');
    assert.deepEqual(
      item.answers.map(({ value }) => value),
      ['present', 'partly'],
    );
    assert.ok((item.question ?? '').length > 3);
  });

  it('is what its schema says, whatever people do, and survives being written as JSON', function () {
    this.timeout(60_000);
    fc.assert(
      fc.property(fc.array(anyWish, { maxLength: 40 }), (wishes) => {
        const bench = openedPathway({ model: 'test-meetings' });
        for (const [by, command] of wishes) bench.run(by, asShown(command, bench.state));
        const written = accountOf(bench.state, bench.commits, sources);
        assert.deepEqual(account.parse(JSON.parse(JSON.stringify(written))), JSON.parse(JSON.stringify(written)));
        accountHead.parse(headOf(bench.state, sources));
        // From the store, it is the same as from memory.
        const again = foldAll(bench.state.id, bench.commits);
        assert.deepEqual(accountOf(again, bench.commits, sources), written);
      }),
      { numRuns: 150 },
    );
  });
});
