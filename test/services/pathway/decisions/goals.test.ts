import assert from 'node:assert/strict';
import { openedPathway, testNow } from '../../../support/domain.ts';

const add = { type: 'goal.add', text: 'Jeg vil være tømrer', topic: 'education' } as const;
const reword = { type: 'goal.reword', goal: 'g1', text: 'Jeg vil bygge huse' } as const;

describe('a goal', () => {
  it('stands in the words in which it was put, without the spaces around them', () => {
    const bench = openedPathway();
    const words = 'Jeg vil *selv* bestemme <!channel> 👩‍🚒\nog bo på Ærø';
    bench.do('uffe', { ...add, text: `  ${words} ` });
    assert.equal(bench.state.goals.get('g1')?.text, words);
  });

  it('is put down once that is put down twice, and is another one for another part of life', () => {
    const bench = openedPathway();
    bench.do('uffe', add);
    assert.deepEqual(bench.run('jonna', { ...add, text: `${add.text} ` }), { events: [] });
    bench.do('jonna', { ...add, topic: 'employment' });
    assert.deepEqual([...bench.state.goals.keys()], ['g1', 'g2']);
  });

  it('is reworded by anyone of the team, keeps its day, and its former words stay in the stream', () => {
    const bench = openedPathway();
    bench.do('uffe', add);
    bench.do('jonna', reword, testNow.plus({ days: 1 }));
    assert.deepEqual(bench.state.goals.get('g1'), {
      id: 'g1',
      text: 'Jeg vil bygge huse',
      topic: 'education',
      addedAt: '2026-11-23T07:02:00.000Z',
      rewordedAt: '2026-11-24T07:02:00.000Z',
      status: 'active',
      raised: 0,
    });
    assert.match(JSON.stringify(bench.commits), /Jeg vil være tømrer/);
    assert.deepEqual(bench.run('uffe', { ...reword, text: ' Jeg vil bygge huse ' }), { events: [] });
  });

  it('is refused when it is empty or over 12,000 characters, at first and reworded', () => {
    const bench = openedPathway();
    bench.do('uffe', add);
    for (const command of [add, reword] as const) {
      assert.equal(bench.refusal('uffe', { ...command, text: ' \n' }), 'inputMissing');
      assert.equal(bench.refusal('uffe', { ...command, text: 'x'.repeat(12_001) }), 'textTooLong');
      assert.equal(bench.refusal('uffe', { ...command, text: 'x'.repeat(12_000) }), 'done');
    }
  });

  it('that is none cannot be reworded', () => {
    assert.equal(openedPathway().refusal('uffe', reword), 'goalUnknown');
  });
});
