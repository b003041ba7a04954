import assert from 'node:assert/strict';
import type { PathwayCommand } from '../../../../services/pathway/commands.ts';
import { youngPersonId } from '../../../../services/pathway/young-person.ts';
import { agreementThatHolds, proposedAgreement } from '../../../support/agreement-bench.ts';
import { openedPathway, type PathwayBench } from '../../../support/domain.ts';

const unseen = '\u200b\u2800\u00ad\u3164\ufe0f\u202e';
const turned = 'Nu \u202eneteb\u202c \u2066det\u2069';
const plain = 'Nu neteb det';

function planned(): PathwayBench {
  const bench = openedPathway();
  bench.do('karen', { type: 'meeting.plan', at: '2026-12-10T08:00', kind: 'network' });
  return bench;
}

/** What must be written, by whom and where. */
const required: readonly (readonly [string, () => PathwayBench, (text: string) => PathwayCommand])[] = [
  ['karen', openedPathway, (title) => ({ type: 'action.add', title, deadline: '2026-12-01', topic: 'other' })],
  [youngPersonId, openedPathway, (text) => ({ type: 'goal.add', text, topic: 'housing' })],
  [youngPersonId, proposedAgreement, (text) => ({ type: 'goal.reword', goal: 'g1', text })],
  [youngPersonId, proposedAgreement, (text) => ({ type: 'goal.raise', goal: 'g1', text, target: 9 })],
  [youngPersonId, proposedAgreement, (note) => ({ type: 'goal.drop', goal: 'g1', note })],
  [youngPersonId, planned, (text) => ({ type: 'meeting.addAgenda', meeting: 'm1', text, from: 'team' })],
  ['uffe', proposedAgreement, (note) => ({ type: 'agreement.decline', agreement: 1, note })],
  [youngPersonId, agreementThatHolds, (note) => ({ type: 'agreement.decline', agreement: 1, note })],
];

/** What may be written. */
const optional: readonly (readonly [string, () => PathwayBench, (text: string) => PathwayCommand])[] = [
  ['karen', openedPathway, (note) => ({ type: 'action.done', action: 'a1', note })],
  ['karen', openedPathway, (note) => ({ type: 'action.drop', action: 'a1', note })],
  ['karen', planned, (note) => ({ type: 'meeting.cancel', meeting: 'm1', note })],
  ['karen', openedPathway, (place) => ({ type: 'meeting.plan', at: '2026-12-10T08:00', kind: 'network', place })],
];

const last = (bench: PathwayBench) => JSON.stringify(bench.commits.at(-1)?.events);

describe('what is typed into a pathway', () => {
  it('is missing where nothing of it is to be seen', () => {
    for (const [who, begin, command] of required) {
      const bench = begin();
      assert.equal(bench.refusal(who, command(unseen)), 'inputMissing', command('').type);
    }
  });

  it('is as if it had been left empty where nothing has to be written', () => {
    for (const [who, begin, command] of optional) {
      const [bench, empty] = [begin(), begin()];
      bench.do(who, command(unseen));
      empty.do(who, command(''));
      assert.equal(last(bench), last(empty), command('').type);
    }
  });

  it('is kept without what turns the direction of a line', () => {
    for (const [who, begin, command] of [...required, ...optional]) {
      const bench = begin();
      bench.do(who, command(turned));
      assert.ok(last(bench)?.includes(plain), command('').type);
      assert.doesNotMatch(last(bench) ?? '', /\p{Bidi_Control}/u);
    }
  });

  it('adds no goal to a proposal where nothing of it is to be seen', () => {
    const bench = proposedAgreement();
    bench.do('karen', { type: 'agreement.withdraw', agreement: 1 });
    bench.do('karen', { type: 'agreement.propose', base: 1, actions: [], goal: unseen });
    assert.equal(bench.state.goals.size, 1);
  });
});
