import assert from 'node:assert/strict';
import type { PathwayBench } from '../../../support/domain.ts';
import { answer, complete, meetingOf, meetingUnderWay } from '../../../support/meeting-bench.ts';

const spells = ({ state }: PathwayBench) =>
  [...state.spells.values()].map(({ code, from, ended, hours }) =>
    [code, from, ended ? `–${ended.on} ${ended.how}` : '', hours ?? ''].join(' ').trim(),
  );
const begin = (bench: PathwayBench, code: string, from: string) =>
  bench.do('uffe', { type: 'spell.begin', code, from, source: 'team' });
const told = (status: Record<string, string>) => ({ youngPerson: 'present', ...status });

describe('education and employment, told in a checklist', () => {
  it('become a spell from the day of the meeting, told by the team, when the meeting is completed and not before', () => {
    const bench = meetingUnderWay();
    answer(bench, 'uffe', { statusCode: 'fgu_agu' });
    assert.deepEqual(spells(bench), []);
    complete(bench, 'karen', told({ statusHours: '26,5' }));
    assert.deepEqual(spells(bench), ['fgu_agu 2026-12-03  26.5']);
    assert.equal(bench.state.spells.get('s1')?.source, 'team');
    assert.equal(bench.state.spells.get('s1')?.verified.by, 'karen');
  });

  it('are what was answered last, when two people have answered', () => {
    const bench = meetingUnderWay();
    const base = bench.state.version;
    answer(bench, 'uffe', { statusCode: 'fgu_agu', statusSince: '2026-08-10' }, { base });
    answer(bench, 'jonna', { statusCode: 'job_deltid' }, { base });
    complete(bench, 'karen');
    assert.deepEqual(spells(bench), ['job_deltid 2026-08-10']);
  });

  it('that are still so are verified, with the hours that they have now', () => {
    const bench = meetingUnderWay();
    begin(bench, 'fgu_agu', '2026-08-10');
    complete(bench, 'karen', told({ statusCode: 'fgu_agu', statusHours: '20' }));
    assert.deepEqual(spells(bench), ['fgu_agu 2026-08-10  20']);
    assert.equal(bench.state.spells.get('s1')?.verified.by, 'karen');
  });

  it('that are new take the place of what was, which lasted until the day before', () => {
    const bench = meetingUnderWay();
    begin(bench, 'fgu_agu', '2026-08-10');
    complete(bench, 'karen', told({ statusCode: 'eud_gf1', statusSince: '2026-11-01' }));
    assert.deepEqual(spells(bench), ['fgu_agu 2026-08-10 –2026-10-31 changed', 'eud_gf1 2026-11-01']);
  });

  it('that begin before what they take the place of leave that the one day on which it began', () => {
    for (const since of ['2026-08-10', '2026-06-01']) {
      const bench = meetingUnderWay();
      begin(bench, 'fgu_agu', '2026-08-10');
      complete(bench, 'karen', told({ statusCode: 'eud_gf1', statusSince: since }));
      assert.deepEqual(spells(bench), ['fgu_agu 2026-08-10 –2026-08-10 changed', `eud_gf1 ${since}`]);
    }
  });

  it('take the place of what took most time, and what there is beside it goes on', () => {
    for (const code of ['eud_gf1', 'job_fuldtid', 'sygdom']) {
      const bench = meetingUnderWay();
      begin(bench, 'fgu_agu', '2026-08-10');
      bench.do('uffe', { type: 'spell.begin', code: 'fritidsjob', from: '2026-09-01', hours: 8, source: 'employer' });
      complete(bench, 'karen', told({ statusCode: code }));
      assert.deepEqual(spells(bench), [
        'fgu_agu 2026-08-10 –2026-12-02 changed',
        'fritidsjob 2026-09-01  8',
        `${code} 2026-12-03`,
      ]);
    }
  });

  it('that are nothing at all take the place of everything', () => {
    const bench = meetingUnderWay();
    begin(bench, 'fgu_agu', '2026-08-10');
    begin(bench, 'fritidsjob', '2026-09-01');
    complete(bench, 'karen', told({ statusCode: 'ingen' }));
    assert.deepEqual(
      spells(bench).map((spell) => spell.endsWith('2026-12-02 changed')),
      [true, true, false],
    );
  });

  it('that nobody told change nothing', () => {
    const bench = meetingUnderWay();
    begin(bench, 'fgu_agu', '2026-08-10');
    const before = bench.state.spells;
    complete(bench, 'karen', told({ statusSince: '2026-09-01', statusHours: '12' }));
    assert.equal(bench.state.spells, before);
  });

  it('that are no longer asked change nothing either, whatever had been answered', () => {
    const bench = meetingUnderWay({ model: 'test-own' });
    answer(bench, 'uffe', { hasStatus: 'yes', statusCode: 'fgu_agu', statusHours: '20' });
    complete(bench, 'karen', told({ custodian: 'no', hasStatus: 'no' }));
    assert.deepEqual(spells(bench), []);
    assert.equal(meetingOf(bench).status, 'completed');
  });

  it('answered in another checklist than the one that holds now are checked once more before they become facts', () => {
    const bench = meetingUnderWay({ model: 'test-own' });
    answer(bench, 'uffe', { hasStatus: 'yes', statusCode: 'fgu_agu', statusSince: '2009-05-14', distance: '200' });
    bench.do('karen', { type: 'pathway.correct', birthDate: '2010-05-14', model: 'test-own' });
    assert.deepEqual(complete(bench, 'karen', told({ custodian: 'no' })), {
      refusal: { code: 'datesReversed', input: 'item.statusSince' },
    });
    assert.deepEqual(spells(bench), []);
  });
});
