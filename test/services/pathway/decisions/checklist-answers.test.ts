import assert from 'node:assert/strict';
import { answerTo } from '../../../../services/pathway/meeting.ts';
import type { PathwayBench } from '../../../support/domain.ts';
import { answer, meetingOf, meetingUnderWay, record } from '../../../support/meeting-bench.ts';

const shown = (bench: PathwayBench, key: string) => answerTo(meetingOf(bench), key);
const own = () => meetingUnderWay({ model: 'test-own' });
/** How it was refused, and at which input; `done` when it was not. */
function told(decision: ReturnType<typeof answer>): string {
  if ('events' in decision) return 'done';
  const { refusal } = decision;
  return 'input' in refusal ? `${refusal.code} ${refusal.input}` : refusal.code;
}

describe('a checklist that several fill in at once', () => {
  it('has both answers to an item that two people tick at once on record, and shows the later one', () => {
    const bench = meetingUnderWay();
    const base = bench.state.version;
    answer(bench, 'uffe', { goalsShown: 'yes', heard: '3' }, { base });
    answer(bench, 'jonna', { goalsShown: 'no', heard: '3' }, { base });
    assert.deepEqual(record(bench, 'goalsShown'), ['uffe: yes', 'jonna: no']);
    assert.deepEqual(record(bench, 'heard'), ['uffe: 3', 'jonna: 3']);
    assert.equal(shown(bench, 'goalsShown'), 'no');
    assert.equal(meetingOf(bench).answers.get('goalsShown')?.at(-1)?.version, bench.state.version);
  });

  it('keeps what others answered since a form was made, item by item, wherever that form was not touched', () => {
    const bench = meetingUnderWay();
    answer(bench, 'karen', { heard: '4', resources: 'no', goalsShown: 'yes' });
    const base = bench.state.version;
    answer(bench, 'uffe', { heard: '9', resources: '', goalsShown: 'yes' }, { base });
    // Jonna's form still shows what Karen wrote; she changes the goals alone.
    answer(bench, 'jonna', { heard: '4', resources: 'no', goalsShown: 'no' }, { base });
    assert.deepEqual([shown(bench, 'heard'), shown(bench, 'resources')], ['9', undefined]);
    assert.equal(shown(bench, 'goalsShown'), 'no');
    assert.deepEqual(record(bench, 'heard'), ['karen: 4', 'uffe: 9']);
  });

  it('keeps the boxes of a list that others ticked and unticked since a form was made, and has each list on record', () => {
    const bench = meetingUnderWay();
    answer(bench, 'karen', { attendees: 'karen' });
    const base = bench.state.version;
    answer(bench, 'uffe', { attendees: 'karen,uffe' }, { base });
    answer(bench, 'jonna', { attendees: 'jonna,karen' }, { base });
    assert.equal(shown(bench, 'attendees'), 'jonna,karen,uffe');
    answer(bench, 'uffe', { attendees: '' }, { base });
    assert.equal(shown(bench, 'attendees'), 'jonna,uffe', 'takes off what the form showed ticked, and nothing else');
    const lists = ['karen: karen', 'uffe: karen,uffe', 'jonna: jonna,karen,uffe', 'uffe: jonna,uffe'];
    assert.deepEqual(record(bench, 'attendees'), lists);
  });

  it('takes the list of somebody’s newest form as it is', () => {
    const bench = meetingUnderWay();
    answer(bench, 'uffe', { attendees: 'jonna,karen,uffe' });
    answer(bench, 'jonna', { attendees: 'jonna' });
    assert.equal(shown(bench, 'attendees'), 'jonna');
  });

  it('says to whoever sends an untouched form that there was nothing new', () => {
    const bench = meetingUnderWay();
    answer(bench, 'karen', { heard: '4' });
    const base = bench.state.version;
    answer(bench, 'uffe', { heard: '5' }, { base });
    const untouched = { heard: ' 4 ', mine: '', goalsShown: '   ' };
    assert.deepEqual(answer(bench, 'jonna', untouched, { base }), { events: [] });
  });

  it('has an answer once that one person sends twice, and again when somebody else has answered meanwhile', () => {
    const bench = meetingUnderWay();
    const base = bench.state.version;
    answer(bench, 'uffe', { heard: '5' }, { base });
    assert.deepEqual(answer(bench, 'uffe', { heard: '5' }, { base }), { events: [] });
    answer(bench, 'jonna', { heard: '6' });
    answer(bench, 'uffe', { heard: '5' }, { base });
    assert.deepEqual(record(bench, 'heard'), ['uffe: 5', 'jonna: 6', 'uffe: 5']);
  });

  it('takes an answer back when somebody empties it, and keeps on record that it was given', () => {
    const bench = meetingUnderWay();
    answer(bench, 'uffe', { heard: '5' });
    answer(bench, 'jonna', { heard: '  ' });
    assert.equal(shown(bench, 'heard'), undefined);
    assert.deepEqual(record(bench, 'heard'), ['uffe: 5', 'jonna: ']);
  });

  it('takes nothing back through a form that does not say from when it is', () => {
    for (const base of [0, -1, -1e9, Number.NaN, 0.5]) {
      const bench = meetingUnderWay();
      answer(bench, 'uffe', { heard: '5', mine: '6' });
      answer(bench, 'jonna', { heard: '', mine: '7' }, { base });
      assert.deepEqual([shown(bench, 'heard'), shown(bench, 'mine')], ['5', '7'], `${base}`);
    }
  });

  it('takes a form from a version that is still to come for one of now', () => {
    const bench = meetingUnderWay();
    answer(bench, 'uffe', { heard: '5' });
    assert.deepEqual(answer(bench, 'jonna', { heard: '5', mine: '' }, { base: 1e9 }), { events: [] });
  });

  it('stores all of a form or nothing of it', () => {
    const bench = meetingUnderWay();
    const before = bench.state;
    assert.equal(told(answer(bench, 'uffe', { heard: '5', mine: '11' })), 'inputInvalid item.mine');
    assert.equal(bench.state, before);
  });
});

describe('an item of the checklist', () => {
  const refused: readonly [string, string, string][] = [
    ['youngPerson', 'maybe', 'inputInvalid'],
    ['custodian', 'Yes', 'inputInvalid'],
    ['heard', '11', 'inputInvalid'],
    ['heard', '-1', 'inputInvalid'],
    ['heard', '07', 'inputInvalid'],
    ['heard', '7,5', 'inputInvalid'],
    ['attendees', 'uffe,fremmed', 'inputInvalid'],
    ['attendees', '__proto__', 'inputInvalid'],
    ['agendaCovered', 'p1', 'inputInvalid'],
    ['agreementsKept', 'a1,a9', 'inputInvalid'],
    ['statusCode', 'toString', 'inputInvalid'],
    ['statusHours', '81', 'inputInvalid'],
    ['statusHours', 'mange', 'inputInvalid'],
    ['statusHours', '1e1', 'inputInvalid'],
    ['distance', '-4', 'inputInvalid'],
    ['toldOn', '2026-02-30', 'noSuchDate'],
    ['toldOn', '2026-W10', 'noSuchDate'],
    ['toldOn', '2026-12-04', 'dateInTheFuture'],
    ['toldOn', '2009-05-13', 'datesReversed'],
    ['nextAt', '2026-12-03T12:59', 'dateInThePast'],
    ['nextAt', '2027-03-28T02:30', 'timeSkipped'],
    ['nextAt', '2027-10-31T02:30', 'timeRepeated'],
    ['nextAt', '2027-02-29T10:00', 'noSuchDate'],
    ['nextAt', '2036-01-01T10:00', 'dateTooFar'],
    ['youngPersonAbsence', 'x'.repeat(12_001), 'textTooLong'],
  ];
  for (const [key, value, code] of refused) {
    it(`${key} is not answered by "${value.slice(0, 20)}": ${code}, at its input, and nothing is stored`, () => {
      const bench = own();
      const before = bench.state;
      assert.equal(told(answer(bench, 'uffe', { [key]: value })), `${code} item.${key}`);
      assert.equal(bench.state, before);
    });
  }

  const taken: readonly [string, string, string][] = [
    ['youngPerson', ' partly ', 'partly'],
    ['heard', '10', '10'],
    ['statusHours', '37,5', '37.5'],
    ['statusHours', '80', '80'],
    ['distance', '120,50', '120.5'],
    ['toldOn', '2026-12-03', '2026-12-03'],
    ['toldOn', '2009-05-14', '2009-05-14'],
    ['nextAt', '2027-01-14T13:00', '2027-01-14T12:00:00.000Z'],
    ['nextAt', '2027-01-14T12:00:00Z', '2027-01-14T12:00:00.000Z'],
    ['attendees', 'uffe, karen,uffe,,', 'karen,uffe'],
    ['agreementsKept', 'a1,a1', 'a1'],
    ['youngPersonAbsence', ' To linjer\r\nog så\ren ', 'To linjer\nog så\nen'],
    ['youngPersonAbsence', 'x'.repeat(12_000), 'x'.repeat(12_000)],
  ];
  for (const [key, typed, kept] of taken) {
    it(`${key} answered by "${typed.slice(0, 24)}" is kept as "${kept.slice(0, 24)}"`, () => {
      const bench = own();
      assert.equal(told(answer(bench, 'uffe', { [key]: typed })), 'done');
      assert.equal(shown(bench, key), kept);
    });
  }

  it('that is written otherwise by another platform, and not changed, is nobody’s new answer', () => {
    const bench = own();
    const told = {
      statusHours: '37,5',
      nextAt: '2027-01-14T13:00',
      attendees: 'karen,uffe',
      youngPersonAbsence: 'a\nb',
    };
    answer(bench, 'uffe', told);
    const otherwise = {
      statusHours: '37.50',
      nextAt: '2027-01-14T12:00:00.000Z',
      attendees: 'uffe,karen',
      youngPersonAbsence: 'a\r\nb',
    };
    assert.deepEqual(answer(bench, 'jonna', otherwise), { events: [] });
  });

  it('of a key that nothing has is refused, even one that every object has, and stores nothing', () => {
    for (const key of ['ukendt', 'toString', '', 'hasOwnProperty']) {
      const bench = own();
      assert.equal(told(answer(bench, 'uffe', { heard: '5', [key]: 'x' })), `inputInvalid item.${key}`);
      assert.equal(shown(bench, 'heard'), undefined);
    }
    const bench = own();
    const hostile: Record<string, string> = JSON.parse('{"__proto__":"x"}');
    assert.equal(told(answer(bench, 'uffe', hostile)), 'inputInvalid item.__proto__');
    assert.deepEqual(answer(bench, 'uffe', { ukendt: '' }), { events: [] });
  });

  it('may be called what every object has', () => {
    const bench = meetingUnderWay({ model: 'test-own', kind: 'meeting17Half' });
    assert.equal(told(answer(bench, 'uffe', { constructor: 'Et svar' })), 'done');
    assert.deepEqual(record(bench, 'constructor'), ['uffe: Et svar']);
  });

  it('that depends on another is kept when that one changes, and only no longer asked', () => {
    const bench = own();
    answer(bench, 'uffe', { youngPerson: 'absent', youngPersonAbsence: 'Syg' });
    const base = bench.state.version;
    answer(bench, 'karen', { youngPerson: 'present' }, { base });
    answer(bench, 'uffe', { youngPersonAbsence: 'Syg, og kom senere' }, { base });
    assert.deepEqual(record(bench, 'youngPersonAbsence'), ['uffe: Syg', 'uffe: Syg, og kom senere']);
  });
});

describe('an answer that names what has gone since', () => {
  it('is taken: somebody who has left the team was there, and an action that was dropped had been kept', () => {
    const bench = meetingUnderWay();
    const base = bench.state.version;
    bench.do('karen', { type: 'member.remove', person: 'uffe' });
    bench.do('jonna', { type: 'action.drop', action: 'a1' });
    answer(bench, 'jonna', { attendees: 'jonna,uffe', agreementsKept: 'a1' }, { base });
    assert.deepEqual([shown(bench, 'attendees'), shown(bench, 'agreementsKept')], ['jonna,uffe', 'a1']);
    answer(bench, 'karen', { attendees: 'jonna', agreementsKept: '' });
    assert.deepEqual([shown(bench, 'attendees'), shown(bench, 'agreementsKept')], ['jonna', undefined]);
  });

  it('keeps a point that was dropped, which no form offers any longer, and so nobody can mean to untick', () => {
    const bench = meetingUnderWay();
    for (const text of ['Et', 'To']) bench.do('uffe', { type: 'meeting.addAgenda', meeting: 'm1', text, from: 'team' });
    const base = bench.state.version;
    answer(bench, 'karen', { agendaCovered: 'p2' });
    bench.do('uffe', { type: 'meeting.dropAgenda', meeting: 'm1', point: 'p2' });
    assert.deepEqual(answer(bench, 'jonna', { agendaCovered: '' }), { events: [] });
    answer(bench, 'jonna', { agendaCovered: 'p1' });
    assert.equal(shown(bench, 'agendaCovered'), 'p1,p2');
    answer(bench, 'uffe', { agendaCovered: 'p1,p2' }, { base });
    assert.deepEqual(record(bench, 'agendaCovered'), ['karen: p2', 'jonna: p1,p2', 'uffe: p1,p2']);
  });
});

describe('what a form suggests where nobody has answered', () => {
  const withSpell = () => {
    const bench = meetingUnderWay();
    bench.do('uffe', { type: 'spell.begin', code: 'fgu_agu', from: '2026-08-10', source: 'school' });
    bench.do('jonna', { type: 'action.done', action: 'a1' });
    return bench;
  };

  it('is an answer when it is sent as it stands', () => {
    const bench = withSpell();
    answer(bench, 'karen', { statusCode: 'fgu_agu', agreementsKept: 'a1' });
    assert.deepEqual(record(bench, 'statusCode'), ['karen: fgu_agu']);
    assert.deepEqual(record(bench, 'agreementsKept'), ['karen: a1']);
  });

  it('overwrites nothing that somebody has answered meanwhile: it was not touched', () => {
    const bench = withSpell();
    bench.do('karen', { type: 'action.add', title: 'Besøg', deadline: '2026-12-01', topic: 'other' });
    bench.do('jonna', { type: 'action.claim', action: 'a2' });
    const base = bench.state.version;
    answer(bench, 'uffe', { statusCode: 'eud_gf1', agreementsKept: 'a1,a2' }, { base });
    const untouched = { statusCode: 'fgu_agu', agreementsKept: 'a1', heard: '7' };
    answer(bench, 'karen', untouched, { base });
    assert.deepEqual(record(bench, 'statusCode'), ['uffe: eud_gf1']);
    assert.deepEqual(record(bench, 'agreementsKept'), ['uffe: a1,a2']);
    assert.equal(shown(bench, 'heard'), '7');
    answer(bench, 'karen', { statusCode: 'fgu_agu' });
    assert.deepEqual(record(bench, 'statusCode'), ['uffe: eud_gf1', 'karen: fgu_agu']);
  });
});
