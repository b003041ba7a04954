import assert from 'node:assert/strict';
import { whoKnows } from '../../../services/access-review/who-knows.ts';
import { mayKnow } from '../../../services/audience/may-know.ts';
import { viewerOf } from '../../../services/audience/viewer.ts';
import { actionTopics } from '../../../services/pathway/events.ts';
import { currentMembers } from '../../../services/pathway/state.ts';
import { SharingBench } from '../../support/sharing-bench.ts';

/** The same, asked of the one place that decides it, topic by topic and one by one. */
function asked(bench: SharingBench): Record<string, string[]> {
  const { state, context } = bench;
  const people = currentMembers(state).map(({ person }) => person);
  return Object.fromEntries(
    actionTopics.map((topic) => {
      const matter = { topics: [topic], involved: [], part: 'goals' } as const;
      return [topic, people.filter((person) => mayKnow(viewerOf(person), matter, state, context))];
    }),
  );
}

function told(bench: SharingBench): Record<string, readonly string[]> {
  const groups = whoKnows(bench.state, bench.context);
  return Object.fromEntries(groups.flatMap(({ topics, people }) => topics.map((topic) => [topic, people])));
}

describe('who of the team may know what', () => {
  it('is told as it is decided for every card: before, during and after a consent, and where places are protected', () => {
    const bench = new SharingBench();
    assert.deepEqual(told(bench), asked(bench));
    const before = told(bench);
    const consent = bench.consent();
    assert.deepEqual(told(bench), asked(bench));
    assert.notDeepEqual(told(bench), before, 'the consent opens something');
    bench.do('karen', { type: 'protection.set', cleared: [] });
    assert.deepEqual(told(bench), asked(bench));
    bench.do('karen', { type: 'protection.lift' });
    bench.do('youngPerson', { type: 'consent.withdraw', consent });
    assert.deepEqual(told(bench), before);
  });

  it('names each topic once, and topics with the same people together', () => {
    const groups = whoKnows(new SharingBench().state, new SharingBench().context);
    assert.deepEqual(groups.flatMap(({ topics }) => topics).toSorted(), [...actionTopics].toSorted());
    assert.equal(new Set(groups.map(({ people }) => people.join())).size, groups.length);
  });
});
