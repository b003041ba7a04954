import assert from 'node:assert/strict';
import { answerTo } from '../../../../services/pathway/meeting.ts';
import { openedPathway } from '../../../support/domain.ts';
import {
  answer,
  complete,
  meetingInstant,
  meetingOf,
  meetingTime,
  meetingUnderWay,
  plannedMeeting,
  record,
} from '../../../support/meeting-bench.ts';

const completedRefusal = { refusal: { code: 'meetingCompleted', by: 'karen', at: meetingInstant } };

describe('completing a meeting', () => {
  it('needs the required items, and says which one is empty; nothing of the form is stored until then', () => {
    const bench = meetingUnderWay();
    const before = bench.state;
    assert.deepEqual(complete(bench, 'karen', { heard: '8' }), {
      refusal: { code: 'inputMissing', input: 'item.youngPerson' },
    });
    assert.deepEqual(complete(bench, 'karen', { youngPerson: 'absent', heard: '8' }), {
      refusal: { code: 'inputMissing', input: 'item.youngPersonAbsence' },
    });
    assert.deepEqual(complete(bench, 'karen', { youngPerson: 'absent', youngPersonAbsence: '  ' }), {
      refusal: { code: 'inputMissing', input: 'item.youngPersonAbsence' },
    });
    assert.equal(bench.state, before);
  });

  it('counts what others have answered', () => {
    const bench = meetingUnderWay();
    answer(bench, 'uffe', { youngPerson: 'absent', youngPersonAbsence: 'Syg' });
    assert.ok('events' in complete(bench, 'karen', {}));
    assert.deepEqual(record(bench, 'youngPersonAbsence'), ['uffe: Syg']);
  });

  it('is refused when somebody has emptied a required item meanwhile', () => {
    const bench = meetingUnderWay();
    answer(bench, 'uffe', { youngPerson: 'present' });
    const base = bench.state.version;
    answer(bench, 'jonna', { youngPerson: '' });
    assert.deepEqual(complete(bench, 'karen', { youngPerson: 'present' }, { base }), {
      refusal: { code: 'inputMissing', input: 'item.youngPerson' },
    });
  });

  it('asks a required item of the kinds of meeting and the ages that it is for, and of no others', () => {
    const filled = { youngPerson: 'present', custodian: 'yes' };
    const half = meetingUnderWay({ model: 'test-own', kind: 'meeting17Half' });
    assert.deepEqual(complete(half, 'karen', filled), {
      refusal: { code: 'inputMissing', input: 'item.constructor' },
    });
    assert.ok('events' in complete(half, 'karen', { ...filled, constructor: 'Ja' }));
    const network = meetingUnderWay({ model: 'test-own' });
    assert.deepEqual(complete(network, 'karen', { youngPerson: 'present' }), {
      refusal: { code: 'inputMissing', input: 'item.custodian' },
    });
    const grown = meetingUnderWay({ model: 'test-own', birthDate: '2008-12-03' });
    assert.ok('events' in complete(grown, 'karen', { youngPerson: 'present' }));
  });

  it('says on which day it was held, by which model and in which version its checklist was', () => {
    const bench = meetingUnderWay({ model: 'test-own' });
    complete(bench, 'karen', { youngPerson: 'present', custodian: 'no' }, { now: meetingTime.plus({ days: 5 }) });
    const { completed, status } = meetingOf(bench);
    assert.equal(status, 'completed');
    assert.deepEqual(completed, {
      by: 'karen',
      at: '2026-12-08T12:00:00.000Z',
      heldOn: '2026-12-03',
      model: 'test-own',
      checklist: 7,
    });
    bench.do('karen', { type: 'pathway.correct', birthDate: '2009-05-14', model: 'test-meetings' });
    assert.equal(meetingOf(bench).completed?.model, 'test-own');
  });

  it('needs no beginning once its day has come: somebody writes it up afterwards', () => {
    for (const days of [0, 1, 30]) {
      const bench = plannedMeeting();
      assert.ok('events' in complete(bench, 'karen', undefined, { now: meetingTime.startOf('day').plus({ days }) }));
      assert.equal(meetingOf(bench).completed?.heldOn, '2026-12-03');
    }
  });

  it('may be completed before its day: it was then held earlier, today', () => {
    const bench = plannedMeeting();
    const now = meetingTime.minus({ days: 1 });
    assert.ok('events' in complete(bench, 'karen', undefined, { now }));
    assert.equal(meetingOf(bench).completed?.heldOn, now.toISODate());
  });

  it('is not completed by a form from before it was moved to a later day', () => {
    const bench = plannedMeeting();
    const base = bench.state.version;
    bench.do('uffe', { type: 'meeting.move', meeting: 'm1', at: '2027-01-14T13:00' });
    const moved = { refusal: { code: 'meetingToCome', at: '2027-01-14T12:00:00.000Z' } };
    assert.deepEqual(complete(bench, 'karen', undefined, { base }), moved);
    assert.equal(meetingOf(bench).status, 'planned');
    assert.ok('events' in complete(bench, 'karen', undefined, { base: bench.state.version }));
  });
});

describe('a completed meeting', () => {
  it('is completed once: who comes second is told who was first, and what they wrote is not on record', () => {
    const bench = meetingUnderWay();
    const base = bench.state.version;
    complete(bench, 'karen', { youngPerson: 'present', heard: '8' }, { base });
    assert.deepEqual(complete(bench, 'uffe', { youngPerson: 'partly', heard: '2' }, { base }), completedRefusal);
    assert.deepEqual(complete(bench, 'uffe', { youngPerson: 'present', heard: '8' }, { base }), completedRefusal);
    assert.deepEqual(complete(bench, 'uffe', {}, { base }), completedRefusal);
    assert.deepEqual(record(bench, 'heard'), ['karen: 8']);
  });

  it('is so already for one whose form came twice, and not for one who would change it', () => {
    const bench = meetingUnderWay();
    const base = bench.state.version;
    const filled = { youngPerson: 'present', nextAt: '2027-01-14T13:00', statusCode: 'fgu_agu' };
    complete(bench, 'karen', filled, { base });
    assert.deepEqual(complete(bench, 'karen', filled, { base }), { events: [] });
    const later = meetingTime.plus({ years: 1 });
    assert.deepEqual(complete(bench, 'karen', filled, { base, now: later }), { events: [] });
    assert.deepEqual(complete(bench, 'karen', { ...filled, heard: '9' }, { base }), completedRefusal);
    assert.deepEqual(complete(bench, 'karen', { ...filled, ukendt: '9' }, { base }), completedRefusal);
  });

  it('cannot be changed by anything, and only be corrected', () => {
    const bench = meetingUnderWay();
    complete(bench, 'karen');
    const record = meetingOf(bench);
    for (const command of [
      { type: 'meeting.move', meeting: 'm1', at: '2027-01-14T13:00' },
      { type: 'meeting.cancel', meeting: 'm1' },
      { type: 'meeting.begin', meeting: 'm1', renew: true },
      { type: 'meeting.addAgenda', meeting: 'm1', text: 'Bolig', from: 'team' },
      { type: 'meeting.dropAgenda', meeting: 'm1', point: 'p1' },
      { type: 'meeting.answer', meeting: 'm1', answers: { heard: '3' }, base: bench.state.version },
    ] as const)
      assert.deepEqual(bench.run('uffe', command, meetingTime), completedRefusal);
    assert.equal(meetingOf(bench), record);
    bench.do('uffe', { type: 'meeting.correct', meeting: 'm1', text: ' Jonna kom også. ' }, meetingTime);
    assert.deepEqual(meetingOf(bench).corrections, [{ by: 'uffe', at: meetingInstant, text: 'Jonna kom også.' }]);
    assert.deepEqual({ ...meetingOf(bench), corrections: [] }, record);
  });

  it('gets each correction once that is sent twice, and every one that says something else', () => {
    const bench = meetingUnderWay();
    const correct = (by: string, text: string) => bench.run(by, { type: 'meeting.correct', meeting: 'm1', text });
    complete(bench, 'karen');
    correct('uffe', 'Jonna kom også.');
    assert.deepEqual(correct('uffe', 'Jonna kom også. '), { events: [] });
    correct('jonna', 'Jonna kom også.');
    correct('uffe', 'Jonna kom også.');
    assert.equal(meetingOf(bench).corrections.length, 3);
    assert.deepEqual(correct('uffe', '  '), { refusal: { code: 'inputMissing', input: 'text' } });
    const tooLong = { refusal: { code: 'textTooLong', input: 'text', max: 12_000 } };
    assert.deepEqual(correct('uffe', 'x'.repeat(12_001)), tooLong);
  });

  it('is what a correction is of: one that is not completed is changed directly', () => {
    const correct = { type: 'meeting.correct', meeting: 'm1', text: 'x' } as const;
    assert.equal(meetingUnderWay().refusal('uffe', correct), 'meetingNotCompleted');
    assert.equal(openedPathway().refusal('uffe', correct), 'meetingUnknown');
  });
});

describe('the next meeting, told in the checklist', () => {
  const filled = (nextAt: string) => ({ youngPerson: 'present', nextAt });
  const ids = (bench: ReturnType<typeof meetingUnderWay>) => [...bench.state.meetings.keys()];

  it('is planned in the same commit, as a network meeting of an hour', () => {
    const bench = meetingUnderWay();
    const commits = bench.commits.length;
    complete(bench, 'karen', filled('2027-01-14T13:00'));
    const { kind, at, minutes, planned } = meetingOf(bench, 'm2');
    assert.deepEqual([kind, at, minutes, planned.by], ['network', '2027-01-14T12:00:00.000Z', 60, 'karen']);
    assert.equal(bench.commits.length, commits + 1);
  });

  it('is not planned by saving, only by completing', () => {
    const bench = meetingUnderWay();
    answer(bench, 'uffe', { nextAt: '2027-01-14T13:00' });
    assert.deepEqual(ids(bench), ['m1']);
    complete(bench, 'karen');
    assert.deepEqual(ids(bench), ['m1', 'm2']);
  });

  it('is not planned a second time where one is planned for that very time, and is beside one at another', () => {
    const bench = meetingUnderWay();
    bench.do('uffe', { type: 'meeting.plan', at: '2027-01-14T13:00', kind: 'extra' });
    complete(bench, 'karen', filled('2027-01-14T13:00'));
    assert.deepEqual(ids(bench), ['m1', 'm2']);
    const other = meetingUnderWay();
    other.do('uffe', { type: 'meeting.plan', at: '2027-01-14T13:00', kind: 'extra' });
    complete(other, 'karen', filled('2027-01-21T13:00'));
    assert.deepEqual(ids(other), ['m1', 'm2', 'm3']);
  });

  it('that was told in time and has passed by the time of completing must be put right first, and nothing is stored', () => {
    const bench = meetingUnderWay();
    answer(bench, 'uffe', { nextAt: '2026-12-10T13:00', youngPerson: 'present' });
    const before = bench.state;
    const late = { now: meetingTime.plus({ days: 8 }) };
    assert.deepEqual(complete(bench, 'karen', {}, late), {
      refusal: { code: 'dateInThePast', input: 'item.nextAt' },
    });
    assert.equal(bench.state, before);
    assert.ok('events' in complete(bench, 'karen', { nextAt: '' }, late));
    assert.equal(answerTo(meetingOf(bench), 'nextAt'), undefined);
  });
});
