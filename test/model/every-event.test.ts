import assert from 'node:assert/strict';
import { deserialize, serialize } from 'node:v8';
import fc from 'fast-check';
import { type Commit, commit as commitSchema, pathwayEvent } from '../../services/pathway/events.ts';
import { foldAll, foldCommit } from '../../services/pathway/fold.ts';
import { noPathway, type PathwayState } from '../../services/pathway/state.ts';
import { parseStoredCommit, toStoredCommit } from '../../storage/stored-commit.ts';
import { agreementThatHolds, proposedAgreement } from '../support/agreement-bench.ts';
import { anyWish, asShown } from '../support/any-command.ts';
import { openedPathway, type PathwayBench } from '../support/domain.ts';
import { complete, meetingTime, meetingUnderWay, plannedMeeting } from '../support/meeting-bench.ts';
import { followsOn, holdsForMeetings } from '../support/meeting-invariants.ts';

const tries = fc.array(fc.tuple(anyWish, fc.integer({ min: 0, max: 30 })), {
  maxLength: 200,
  size: 'max',
});
const begun = fc.constantFrom(
  () => openedPathway(),
  plannedMeeting,
  () => plannedMeeting({ model: 'test-own' }),
  () => onRecord(),
  () => proposedAgreement({ model: 'test-custody' }),
  agreementThatHolds,
  () => closedLongAgo(),
);

/** So long that it may be erased. */
function closedLongAgo(): PathwayBench {
  const bench = openedPathway();
  bench.do('karen', { type: 'pathway.close', reason: 'movedAway' }, meetingTime.minus({ days: 200 }));
  return bench;
}

/** A meeting that is completed, and one that is under way. */
function onRecord(): PathwayBench {
  const bench = meetingUnderWay();
  bench.do('uffe', { type: 'meeting.plan', at: '2026-12-17T13:00', kind: 'extra' });
  bench.do('uffe', { type: 'meeting.begin', meeting: 'm2', renew: false });
  complete(bench, 'karen', { youngPerson: 'present', statusCode: 'fgu_agu' });
  return bench;
}

/** Carries the tries out, some hours after one another, and looks at each commit and each state on the way. */
function carryOut(
  bench: PathwayBench,
  wishes: readonly (readonly [readonly [string, Parameters<PathwayBench['run']>[1]], number])[],
) {
  let now = meetingTime;
  for (const [[by, command], hours] of wishes) {
    now = now.plus({ hours });
    const before = bench.state;
    const decision = bench.run(by, asShown(command, before, now), now);
    if ('refusal' in decision) assert.equal(bench.state, before);
    followsOn(before, bench.state);
    holdsForMeetings(bench.state, now.toUTC().toISO() ?? '');
  }
  return bench;
}

const stored = (commit: Commit) =>
  parseStoredCommit(commit.pathwayId, commit.version, JSON.parse(JSON.stringify(toStoredCommit(commit))));

describe('whatever people try', () => {
  it('every event that is decided is read again as it was written, and no record is changed by what comes after', () => {
    const seen = new Set<string>();
    fc.assert(
      fc.property(begun, tries, (open, wishes) => {
        const bench = carryOut(open(), wishes);
        for (const commit of bench.commits) {
          assert.deepEqual(commitSchema.parse(commit), commit, 'nothing in it is unknown to the schema');
          assert.deepEqual(stored(commit), commit);
          for (const { type } of commit.events) seen.add(type);
        }
        assert.deepEqual(foldAll(bench.state.id, bench.commits.map(stored)), bench.state);
      }),
      { numRuns: 1000 },
    );
    const types = pathwayEvent.options.map(({ shape }) => shape.type.value);
    assert.deepEqual(
      types.filter((type) => !seen.has(type)),
      [],
      'every type of event has occurred, or this test says nothing about it',
    );
  });

  it('the stream folds to the same in one go, in pieces and from any state on the way, and no fold changes another', () => {
    fc.assert(
      fc.property(begun, tries, fc.array(fc.nat(200), { maxLength: 4 }), (open, wishes, cuts) => {
        const { state, commits } = carryOut(open(), wishes);
        const states: PathwayState[] = [noPathway(state.id)];
        const asMade: Buffer[] = [];
        for (const commit of commits) {
          const next = foldCommit(states.at(-1) ?? state, commit);
          states.push(next);
          asMade.push(serialize(next));
        }
        for (const cut of cuts.map((number) => number % states.length)) {
          const from = states[cut] ?? state;
          const rest = commits.slice(cut).map(stored);
          assert.deepEqual(rest.reduce(foldCommit, from), state);
        }
        assert.deepEqual(foldAll(state.id, commits), foldAll(state.id, commits));
        // Read back before they are compared: the engine may write one and the same number in two ways.
        const read = (made: PathwayState | Buffer): unknown =>
          deserialize(made instanceof Buffer ? made : serialize(made));
        for (const [index, made] of asMade.entries())
          assert.deepEqual(read(states[index + 1] ?? state), read(made), 'a fold leaves every former state as it was');
      }),
      { numRuns: 400 },
    );
  });
});
