import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { PathwayCommand } from '../../services/pathway/commands.ts';
import { commit as commitSchema } from '../../services/pathway/events.ts';
import { foldAll } from '../../services/pathway/fold.ts';
import { isMember, type PathwayState } from '../../services/pathway/state.ts';
import { youngPersonId } from '../../services/pathway/young-person.ts';
import { openedPathway } from '../support/domain.ts';

const people = ['karen', 'kirsten', 'uffe', 'jonna', 'sofus', 'fremmed', 'ophoert', 'ukendt', youngPersonId];
const person = fc.constantFrom(...people);
const action = fc.constantFrom('a1', 'a2', 'a3', 'a9');
const note = fc
  .option(fc.constantFrom('', 'en note'), { nil: undefined })
  .map((text) => (text === undefined ? {} : { note: text }));
const deadline = fc.constantFrom('2026-12-01', '2027-02-29', '2020-01-01');

const anyCommand: fc.Arbitrary<PathwayCommand> = fc.oneof(
  fc.record({ type: fc.constantFrom('action.claim', 'action.reopen'), action }),
  fc
    .tuple(fc.constantFrom('action.release', 'action.done', 'action.drop'), action, note)
    .map(([type, id, rest]): PathwayCommand => ({ type, action: id, ...rest })),
  fc.record({ type: fc.constant('action.handOver'), action, to: person }),
  fc.record({ type: fc.constant('action.move'), action, deadline }),
  fc.record({
    type: fc.constant('action.add'),
    title: fc.constantFrom('Ring', ''),
    deadline,
    topic: fc.constant('other'),
  }),
  fc.record({ type: fc.constant('member.add'), member: fc.record({ person, roles: fc.constant([]) }) }),
  fc.record({ type: fc.constant('member.remove'), person }),
  fc.record({ type: fc.constant('coordinator.propose'), to: person }),
  fc.record({
    type: fc.constantFrom('coordinator.accept', 'coordinator.decline', 'coordinator.withdraw', 'pathway.reopen'),
  }),
  fc.record({ type: fc.constant('pathway.close'), reason: fc.constant('movedAway') }),
);

function holds(state: PathwayState): void {
  assert.ok(isMember(state, state.coordinator), 'the one coordinator is of the team');
  if (state.proposal) assert.notEqual(state.proposal.to, state.coordinator);
  for (const item of state.actions.values()) {
    const { responsible, status, ended } = item;
    if (status === 'open' && responsible)
      assert.ok(
        responsible.person === youngPersonId || isMember(state, responsible.person),
        'whoever answers for it is of the team, or the young person',
      );
    if (status === 'done') assert.ok(responsible, 'somebody answers for what is done');
    assert.equal(status === 'open', ended === undefined);
  }
}

describe('whatever people try on a pathway', () => {
  it('there is one coordinator, open actions belong to the team or the young person, and the stream tells the same story again', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(person, anyCommand), { maxLength: 60 }), (tries) => {
        const bench = openedPathway();
        for (const [by, command] of tries) {
          bench.run(by, command);
          holds(bench.state);
        }
        const stored = bench.commits.map((commit) => commitSchema.parse(JSON.parse(JSON.stringify(commit))));
        assert.deepEqual(foldAll(bench.state.id, stored), bench.state);
      }),
      { numRuns: 300 },
    );
  });
});
