import assert from 'node:assert/strict';
import type { Agreement, Signature } from '../../../services/pathway/agreement.ts';
import { adultSights } from '../../../services/pathway/events.ts';
import { SharingBench } from '../../support/sharing-bench.ts';

/** An agreement with goals and promises about health and education; Karen, Mads and Uffe have promised something. */
function proposed(): SharingBench {
  const bench = new SharingBench();
  for (const topic of ['health', 'education'] as const)
    bench.do('karen', { type: 'goal.add', text: `mål om ${topic}`, topic });
  bench.action('health', { by: 'mads' });
  bench.do('mads', { type: 'action.claim', action: 'a1' });
  bench.action('education', { by: 'uffe' });
  bench.do('uffe', { type: 'action.claim', action: 'a2' });
  bench.do('karen', { type: 'agreement.propose', actions: [], base: 0 });
  return bench;
}

function changed(bench: SharingBench, change: Partial<Agreement>): SharingBench {
  const [agreement] = bench.state.agreements;
  assert.ok(agreement);
  bench.state = { ...bench.state, agreements: [{ ...agreement, ...change }] };
  return bench;
}

const seenAs = (bench: SharingBench, person: string) => bench.seenAs(person).agreements[0];
const signed = (party: string): [string, Signature] => [
  party,
  { party, by: party, at: '2026-11-24T08:00:00.000Z', method: 'chat', seal: 's' },
];
const at = '2026-11-24T08:00:00.000Z';

describe('an agreement of which something is hidden', () => {
  it('has the goals and promises that are for the audience, and says that it is not whole', () => {
    const bench = proposed();
    const seen = seenAs(bench, 'uffe');
    assert.deepEqual(
      seen?.text.goals.map(({ id }) => id),
      ['g2'],
    );
    assert.deepEqual(
      seen?.text.promises.map(({ action }) => action),
      ['a2'],
    );
    assert.deepEqual(bench.seenAs('uffe').hidden.agreements, [1]);
    assert.deepEqual(seen?.version, 1);
  });

  it('has no hash, by which somebody could try whether they have guessed a text', () => {
    const bench = proposed();
    assert.match(bench.state.agreements[0]?.hash ?? '', /^[0-9a-f]{64}$/);
    assert.equal(seenAs(bench, 'uffe')?.hash, '');
  });

  it('is whole where all of it is for the audience, and then it is the very same', () => {
    const bench = proposed();
    assert.equal(seenAs(bench, 'karen'), bench.state.agreements[0]);
    assert.equal(bench.seen({ kind: 'youngPerson' }).agreements[0], bench.state.agreements[0]);
    assert.deepEqual(bench.seenAs('karen').hidden.agreements, []);
    bench.consent({ recipients: [{ person: 'uffe' }] });
    assert.equal(seenAs(bench, 'uffe'), bench.state.agreements[0]);
  });

  it('is not whole when a goal alone is hidden, or a promise alone', () => {
    const bench = proposed();
    const [agreement] = bench.state.agreements;
    assert.ok(agreement);
    const { text } = agreement;
    changed(bench, { text: { ...text, promises: text.promises.slice(1) } });
    assert.equal(seenAs(bench, 'uffe')?.hash, '');
    changed(bench, { text: { ...text, goals: text.goals.slice(1) } });
    assert.equal(seenAs(bench, 'uffe')?.hash, '');
    changed(bench, { text: { goals: text.goals.slice(1), promises: text.promises.slice(1) } });
    assert.notEqual(seenAs(bench, 'uffe')?.hash, '');
  });

  it('shows nothing of what the pathway does not have', () => {
    const bench = proposed();
    changed(bench, { text: { goals: [{ id: 'g9', text: 'Ukendt' }], promises: [] } });
    assert.deepEqual(seenAs(bench, 'karen')?.text.goals, []);
    const [first] = proposed().state.agreements[0]?.text.promises ?? [];
    assert.ok(first);
    changed(bench, { text: { goals: [], promises: [{ ...first, action: 'a9' }] } });
    assert.deepEqual(seenAs(bench, 'karen')?.text.promises, []);
  });

  it('keeps whether whoever has custody signs', () => {
    const bench = proposed();
    const [agreement] = bench.state.agreements;
    assert.ok(agreement);
    changed(bench, { text: { ...agreement.text, custodianSigns: true } });
    assert.equal(seenAs(bench, 'uffe')?.text.custodianSigns, true);
  });

  it('names nobody who has signed for a hidden promise alone', () => {
    const parties = ['youngPerson', 'custodian', 'karen', 'kirsten', 'uffe', 'mads'];
    const bench = changed(proposed(), { proposedBy: 'kirsten', signatures: new Map(parties.map(signed)) });
    assert.deepEqual([...(seenAs(bench, 'uffe')?.signatures.keys() ?? [])], parties.slice(0, 5));
    assert.deepEqual([...(seenAs(bench, 'karen')?.signatures.keys() ?? [])], parties);
  });

  it('tells neither why somebody said no, nor who did for a hidden promise alone', () => {
    const note = 'Det om medicinen vil jeg ikke';
    const bench = proposed();
    changed(bench, { declined: { party: 'uffe', by: 'karen', at, note } });
    assert.deepEqual(seenAs(bench, 'uffe')?.declined, { party: 'uffe', by: 'karen', at, note: '' });
    changed(bench, { declined: { party: 'mads', by: 'mads', at, note } });
    assert.deepEqual(seenAs(bench, 'uffe')?.declined, { party: '', by: '', at, note: '' });
    assert.deepEqual(seenAs(bench, 'karen')?.declined, { party: 'mads', by: 'mads', at, note });
    changed(bench, { objected: { by: 'youngPerson', at, note } });
    assert.deepEqual(seenAs(bench, 'uffe')?.objected, { by: 'youngPerson', at, note: '' });
    const plain = seenAs(proposed(), 'uffe') ?? {};
    assert.deepEqual(['declined' in plain, 'objected' in plain], [false, false]);
  });

  it('is for those outside the team a part of its own, in which they see what they may know', () => {
    const bench = proposed();
    bench.do('youngPerson', { type: 'adult.choose', sees: ['agreement'] });
    const [adults] = bench.seen({ kind: 'chosenAdult' }).agreements;
    assert.deepEqual(
      [adults?.text.goals.map(({ id }) => id), adults?.text.promises.map(({ action }) => action)],
      [['g2'], ['a2']],
    );
    bench.do('youngPerson', { type: 'adult.show', sees: adultSights.filter((sight) => sight !== 'agreement') });
    const seen = bench.seen({ kind: 'chosenAdult' });
    assert.deepEqual([seen.agreements, seen.hidden.agreements], [[], []]);
    assert.equal(bench.seen({ kind: 'custodian' }).agreements.length, 1);
  });
});
