import assert from 'node:assert/strict';
import { youngPersonId } from '../../../../services/pathway/young-person.ts';
import { openedPathway, type PathwayBench, testNow } from '../../../support/domain.ts';

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
      addedBy: 'uffe',
      addedAt: '2026-11-23T07:02:00.000Z',
      rewordedAt: '2026-11-24T07:02:00.000Z',
      wordedBy: 'jonna',
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

describe('whose doing it is', () => {
  const by = (bench: PathwayBench) => {
    const { wordedBy, ratedBy, raisedBy, endedBy } = bench.state.goals.get('g1') ?? assert.fail();
    return [wordedBy, ratedBy, raisedBy, endedBy];
  };

  it('is known of the words, the number, the raised bar and the end, each by itself', () => {
    const bench = openedPathway();
    bench.do('uffe', add);
    assert.deepEqual(by(bench), ['uffe', undefined, undefined, undefined]);
    bench.do(youngPersonId, { type: 'goal.rate', goal: 'g1', value: 4 });
    bench.do(youngPersonId, reword);
    assert.deepEqual(by(bench), [youngPersonId, youngPersonId, undefined, undefined]);
    bench.do('jonna', { type: 'goal.reach', goal: 'g1' });
    assert.deepEqual(by(bench), [youngPersonId, youngPersonId, undefined, 'jonna']);
    bench.do(youngPersonId, { type: 'goal.raise', goal: 'g1', text: reword.text, target: 9 });
    assert.deepEqual(by(bench), [youngPersonId, youngPersonId, youngPersonId, undefined]);
    bench.do('uffe', { type: 'goal.raise', goal: 'g1', text: 'Noget andet', target: 10 });
    bench.do(youngPersonId, { type: 'goal.drop', goal: 'g1', note: 'Nej' });
    assert.deepEqual(by(bench), ['uffe', youngPersonId, 'uffe', youngPersonId]);
  });
});

describe('where a goal stands', () => {
  const rated = { ...add, start: 3, target: 8 } as const;
  const goal = (bench: PathwayBench, id = 'g1') => bench.state.goals.get(id) ?? assert.fail(`there is no ${id}`);

  it('is from 0 to 10 in whole steps, and every value stays in the stream', () => {
    const bench = openedPathway();
    bench.do(youngPersonId, rated);
    assert.deepEqual([goal(bench).start, goal(bench).rated, goal(bench).target], [3, 3, 8]);
    for (const value of [4, 0, 10]) bench.do(youngPersonId, { type: 'goal.rate', goal: 'g1', value });
    assert.deepEqual([goal(bench).start, goal(bench).rated], [3, 10]);
    assert.deepEqual(bench.run('uffe', { type: 'goal.rate', goal: 'g1', value: 10 }), { events: [] });
    for (const value of [-1, 11, 2.5, Number.NaN]) {
      assert.equal(bench.refusal('uffe', { type: 'goal.rate', goal: 'g1', value }), 'inputInvalid');
      assert.equal(bench.refusal('uffe', { ...add, text: 'x', start: value }), 'inputInvalid');
      assert.equal(bench.refusal('uffe', { ...add, text: 'x', target: value }), 'inputInvalid');
    }
  });

  it('is put down beside the same words without it', () => {
    const bench = openedPathway();
    bench.do('uffe', rated);
    assert.deepEqual(bench.run('uffe', rated), { events: [] });
    assert.deepEqual(bench.run('uffe', add), { events: [] });
    bench.do('uffe', { ...rated, target: 9 });
    assert.equal(bench.state.goals.size, 2);
  });

  it('is reached, and goes on when the bar is raised, in other words if need be', () => {
    const bench = openedPathway();
    bench.do('uffe', rated);
    const reach = { type: 'goal.reach', goal: 'g1' } as const;
    bench.do(youngPersonId, reach);
    assert.deepEqual(bench.run('uffe', reach), { events: [] });
    assert.equal(bench.refusal('uffe', { type: 'goal.rate', goal: 'g1', value: 9 }), 'goalNotActive');
    const raise = { type: 'goal.raise', goal: 'g1', text: ` ${add.text}`, target: 8 } as const;
    bench.do(youngPersonId, raise);
    assert.deepEqual([goal(bench).status, goal(bench).raised, goal(bench).rewordedAt], ['active', 1, undefined]);
    assert.deepEqual(bench.run(youngPersonId, raise), { events: [] });
    bench.do(youngPersonId, { ...raise, text: 'Jeg vil være mester', target: 10 });
    const { text, target, raised, start, rewordedAt } = goal(bench);
    assert.deepEqual([text, target, raised, start], ['Jeg vil være mester', 10, 2, 3]);
    assert.ok(rewordedAt);
  });

  it('is put away with a reason, and then stays as it is', () => {
    const bench = openedPathway();
    bench.do('uffe', rated);
    const drop = { type: 'goal.drop', goal: 'g1', note: ' Jeg vil noget andet ' } as const;
    assert.equal(bench.refusal(youngPersonId, { ...drop, note: ' ' }), 'inputMissing');
    bench.do(youngPersonId, drop);
    assert.deepEqual([goal(bench).status, goal(bench).note], ['dropped', 'Jeg vil noget andet']);
    assert.deepEqual(bench.run('uffe', { ...drop, note: '' }), { events: [] });
    for (const command of [
      reword,
      { type: 'goal.rate', goal: 'g1', value: 9 },
      { type: 'goal.reach', goal: 'g1' },
      { type: 'goal.raise', goal: 'g1', text: 'x', target: 9 },
    ] as const)
      assert.equal(bench.refusal('uffe', command), 'goalNotActive', command.type);
    bench.do('uffe', rated);
    assert.equal(goal(bench, 'g2').text, add.text, 'it can be wanted again');
  });

  it('has steps towards it, which have none of their own, and go with it', () => {
    const bench = openedPathway();
    bench.do('uffe', add);
    const step = { ...add, text: 'Jeg vil i praktik', partOf: 'g1' } as const;
    bench.do(youngPersonId, step);
    bench.do(youngPersonId, { ...step, text: 'Jeg vil have et kørekort' });
    assert.equal(bench.refusal('uffe', { ...step, text: 'x', partOf: 'g2' }), 'goalUnknown');
    assert.equal(bench.refusal('uffe', { ...step, text: 'x', partOf: 'g9' }), 'goalUnknown');
    bench.do('uffe', { type: 'goal.reach', goal: 'g2' });
    bench.do('uffe', { type: 'goal.drop', goal: 'g1', note: 'Nej' });
    assert.deepEqual(
      [...bench.state.goals.values()].map(({ status }) => status),
      ['dropped', 'reached', 'dropped'],
    );
    assert.equal(bench.refusal('uffe', { ...step, text: 'x' }), 'goalNotActive');
  });
});
