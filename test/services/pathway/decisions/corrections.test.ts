import assert from 'node:assert/strict';
import { seenBy } from '../../../../services/audience/seen-by.ts';
import { openCorrections } from '../../../../services/pathway/correction.ts';
import { shippedRules } from '../../../../services/privacy/sharing-rules.ts';
import { accountOf } from '../../../../services/records/account-of.ts';
import { openedPathway, type PathwayBench, testModels, testNow, testPeople } from '../../../support/domain.ts';

describe('a correction', () => {
  let bench: PathwayBench;
  beforeEach(() => {
    bench = openedPathway({ model: 'test-meetings' });
    bench.do('karen', { type: 'goal.add', text: 'Blive kok', topic: 'education' });
  });
  const ask = (text = 'Jeg vil være bager') =>
    bench.do('youngPerson', { type: 'correction.ask', about: 'goal:g1', text });
  const only = () => [...bench.state.corrections.values()];

  it('keeps both texts, also when the thing itself is worded anew afterwards', () => {
    ask();
    bench.do('karen', { type: 'goal.reword', goal: 'g1', text: 'Blive bager' });
    bench.do('karen', { type: 'correction.note', correction: 'r1' });
    const [correction] = only();
    assert.equal(correction?.stood, 'Blive kok');
    assert.equal(correction?.text, 'Jeg vil være bager');
    assert.deepEqual([correction?.settled?.outcome, correction?.settled?.by], ['noted', 'karen']);
    assert.equal(bench.state.goals.get('g1')?.text, 'Blive bager');
  });

  it('that is declined leaves the young person’s own words beside it, with the reason', () => {
    ask();
    assert.equal(bench.refusal('karen', { type: 'correction.decline', correction: 'r1', note: ' ' }), 'inputMissing');
    bench.do('karen', { type: 'correction.decline', correction: 'r1', note: 'Det står i planen' });
    const [correction] = only();
    assert.equal(correction?.text, 'Jeg vil være bager');
    assert.deepEqual([correction?.settled?.outcome, correction?.settled?.note], ['declined', 'Det står i planen']);
    assert.equal(bench.refusal('karen', { type: 'correction.note', correction: 'r1' }), 'correctionSettled');
  });

  it('is asked once, settled once, and noted by the coordinator for whoever says it', () => {
    ask();
    assert.deepEqual(ask(' Jeg vil være bager '), []);
    bench.do('karen', { type: 'correction.note', correction: 'r1' });
    assert.deepEqual(bench.do('karen', { type: 'correction.note', correction: 'r1' }), []);
    ask();
    bench.do('karen', { type: 'correction.note', about: 'other', text: 'To brødre' });
    assert.deepEqual(
      only().map(({ id, by, settled }) => [id, by, settled?.outcome]),
      [
        ['r1', 'youngPerson', 'noted'],
        ['r2', 'youngPerson', undefined],
        ['r3', 'karen', 'noted'],
      ],
    );
    assert.deepEqual(
      openCorrections(bench.state).map(({ id }) => id),
      ['r2'],
    );
  });

  it('is the young person’s to ask and the coordinator’s to answer, of something that there is', () => {
    assert.equal(bench.refusal('uffe', { type: 'correction.ask', about: 'other', text: 'x' }), 'youngPersonOnly');
    assert.equal(bench.refusal('chosenAdult', { type: 'correction.ask', about: 'other', text: 'x' }), 'notOfTheTeam');
    assert.equal(bench.refusal('uffe', { type: 'correction.note', about: 'other', text: 'x' }), 'onlyCoordinator');
    assert.equal(bench.refusal('youngPerson', { type: 'correction.note', about: 'other', text: 'x' }), 'notOfTheTeam');
    for (const about of ['goal:g2', 'goal:', 'goal', 'x:g1', '__proto__', 'meeting:m1'])
      assert.equal(bench.refusal('youngPerson', { type: 'correction.ask', about, text: 'x' }), 'inputInvalid', about);
    assert.equal(bench.refusal('youngPerson', { type: 'correction.ask', about: '', text: 'x' }), 'inputMissing');
    assert.equal(bench.refusal('karen', { type: 'correction.note', correction: 'r1' }), 'correctionUnknown');
  });

  it('with a CPR number in it is stopped', () => {
    const wish = { type: 'correction.ask', about: 'other', text: 'Mit nummer er 140509-1234' } as const;
    assert.equal(bench.refusal('youngPerson', wish), 'cprNumber');
  });

  it('can be noted after the pathway has ended, and stands in what is written out', () => {
    ask();
    bench.do('karen', { type: 'pathway.close', reason: 'goalReached' });
    bench.do('karen', { type: 'correction.note', correction: 'r1' });
    const sources = {
      name: 'Ida',
      person: (id: string) => testPeople.get(id),
      model: (id: string) => testModels.get(id),
      locale: 'da',
    } as const;
    const { corrections } = accountOf(bench.state, bench.commits, sources);
    assert.deepEqual(
      corrections.map(({ stood, text, settled }) => [stood, text, settled?.outcome]),
      [['Blive kok', 'Jeg vil være bager', 'noted']],
    );
  });

  it('is shown to the young person and the coordinator, and to nobody else', () => {
    ask('HEMMELIG RETTELSE');
    const context = {
      now: testNow,
      sharing: shippedRules,
      person: (id: string) => testPeople.get(id),
      model: (id: string) => testModels.get(id),
    };
    const shown = (audience: Parameters<typeof seenBy>[1]) => seenBy(bench.state, audience, context).corrections.size;
    assert.equal(shown({ kind: 'person', person: 'karen' }), 1);
    assert.equal(shown({ kind: 'youngPerson' }), 1);
    assert.equal(shown({ kind: 'person', person: 'uffe' }), 0);
    assert.equal(shown({ kind: 'chosenAdult' }), 0);
  });
});
