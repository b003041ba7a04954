import assert from 'node:assert/strict';
import { DateTime } from 'luxon';
import type { PathwayCommand } from '../../../../services/pathway/commands.ts';
import { meetingKinds } from '../../../../services/pathway/decisions/meetings.ts';
import { openedPathway, type PathwayBench, testModels, testNow, testZone } from '../../../support/domain.ts';
import {
  answer,
  meetingAt,
  meetingInstant,
  meetingOf,
  meetingTime,
  meetingUnderWay,
  plannedMeeting,
  record,
} from '../../../support/meeting-bench.ts';

const plan = { type: 'meeting.plan', at: '2026-12-10T09:00', kind: 'network' } as const;
const move = { type: 'meeting.move', meeting: 'm1', at: '2026-12-10T09:00' } as const;
const begin = { type: 'meeting.begin', meeting: 'm1', renew: false } as const;
const withMeetings = () => openedPathway({ model: 'test-meetings' });

describe('planning a meeting', () => {
  it('keeps its kind, its instant, its place without the spaces around it, and an hour when nobody says how long', () => {
    const bench = withMeetings();
    bench.do('uffe', { ...plan, place: '  Rådhuset, lokale 3 ' });
    const { kind, at, minutes, place, status, planned } = meetingOf(bench);
    assert.deepEqual(
      { kind, at, minutes, place, status },
      {
        kind: 'network',
        at: '2026-12-10T08:00:00.000Z',
        minutes: 60,
        place: 'Rådhuset, lokale 3',
        status: 'planned',
      },
    );
    assert.deepEqual(planned, { by: 'uffe', at: '2026-11-23T07:02:00.000Z' });
  });

  it('with a place of spaces only has no place', () => {
    const bench = withMeetings();
    bench.do('uffe', { ...plan, place: '   ' });
    assert.equal('place' in meetingOf(bench), false);
  });

  it('takes an instant as well as a local time, for the same meeting', () => {
    const bench = withMeetings();
    bench.do('uffe', { ...plan, at: '2026-12-10T08:00:00.000Z' });
    assert.equal(meetingOf(bench).at, '2026-12-10T08:00:00.000Z');
  });

  it('never gives an id twice, whatever has been cancelled', () => {
    const bench = plannedMeeting();
    bench.do('uffe', { type: 'meeting.cancel', meeting: 'm1' });
    bench.do('uffe', plan);
    assert.deepEqual([...bench.state.meetings.keys()], ['m1', 'm2']);
  });

  it('offers the timed meetings of the model in its order and then the general ones, without a step that has no time', () => {
    assert.deepEqual(meetingKinds(testModels.get('test-meetings')), [
      'meeting16',
      'meeting17Half',
      'closing',
      'individual',
      'network',
      'extra',
    ]);
    assert.deepEqual(meetingKinds(undefined), ['individual', 'network', 'extra']);
  });

  const refusals: readonly [string, Partial<Extract<PathwayCommand, { type: 'meeting.plan' }>>, string][] = [
    ['of an unknown kind', { kind: 'fest' }, 'inputInvalid kind'],
    ['of a step that is no meeting', { kind: 'youthPlan' }, 'inputInvalid kind'],
    ['of a step that has no time', { kind: 'extraMeeting' }, 'inputInvalid kind'],
    ['of a kind that every object has', { kind: 'constructor' }, 'inputInvalid kind'],
    ['of four minutes', { minutes: 4 }, 'inputInvalid minutes'],
    ['of more than twelve hours', { minutes: 721 }, 'inputInvalid minutes'],
    ['of half a minute more', { minutes: 60.5 }, 'inputInvalid minutes'],
    ['of minutes that are no number', { minutes: Number.NaN }, 'inputInvalid minutes'],
    ['with a place of 12,001 characters', { place: 'x'.repeat(12_001) }, 'textTooLong place'],
  ];
  for (const [what, change, expected] of refusals) {
    it(`${what} is refused, and nothing is stored`, () => {
      const bench = withMeetings();
      const before = bench.state;
      const decision = bench.run('uffe', { ...plan, ...change });
      assert.ok('refusal' in decision);
      const { refusal } = decision;
      assert.equal(`${refusal.code} ${'input' in refusal ? refusal.input : ''}`, expected);
      assert.equal(bench.state, before);
    });
  }

  it('of five minutes or of twelve hours is as good as any', () => {
    const bench = withMeetings();
    bench.do('uffe', { ...plan, minutes: 5 });
    bench.do('uffe', { ...plan, at: '2026-12-11T09:00', minutes: 720 });
    assert.equal(bench.state.meetings.size, 2);
  });

  it('of a kind that only the former model knew is refused once the model is corrected, and what was planned stays', () => {
    const bench = plannedMeeting({ kind: 'meeting16' });
    bench.do('karen', { type: 'pathway.correct', birthDate: '2009-05-14', model: 'test-own' });
    assert.equal(bench.refusal('uffe', { ...plan, kind: 'meeting16' }), 'inputInvalid');
    assert.equal(meetingOf(bench).kind, 'meeting16');
    assert.equal(bench.refusal('uffe', move), 'done');
  });
});

describe('two people who plan the same meeting', () => {
  const already = (bench: PathwayBench, by: string, command: PathwayCommand) => bench.run(by, command);

  it('of a timed step get one: the second is told who planned it, and for when', () => {
    const bench = plannedMeeting({ kind: 'meeting17Half' });
    assert.deepEqual(already(bench, 'jonna', { ...plan, kind: 'meeting17Half' }), {
      refusal: { code: 'meetingPlannedAlready', meeting: 'm1', by: 'uffe', at: meetingInstant },
    });
  });

  it('at exactly the same time get one, of whatever kind', () => {
    const bench = plannedMeeting();
    for (const kind of ['network', 'extra', 'meeting17Half'])
      assert.equal(bench.refusal('jonna', { ...plan, at: meetingAt, kind }), 'meetingPlannedAlready');
    assert.equal(bench.refusal('jonna', { ...plan, at: meetingInstant }), 'meetingPlannedAlready');
  });

  it('are the same person whose form came twice: it is so already', () => {
    const bench = withMeetings();
    bench.do('uffe', { ...plan, place: 'Rådhuset' });
    assert.deepEqual(bench.run('uffe', { ...plan, place: ' Rådhuset' }), { events: [] });
    assert.equal(bench.refusal('uffe', { ...plan, place: 'Jobcenteret' }), 'meetingPlannedAlready');
    assert.equal(bench.refusal('uffe', { ...plan, minutes: 90 }), 'meetingPlannedAlready');
  });

  it('of a general kind at two times get two', () => {
    const bench = plannedMeeting();
    assert.equal(bench.refusal('jonna', plan), 'done');
  });

  it('of a timed step get a second one once the first is cancelled or completed', () => {
    const bench = meetingUnderWay({ kind: 'meeting17Half' });
    const again = { ...plan, kind: 'meeting17Half' } as const;
    assert.equal(bench.refusal('jonna', again, meetingTime), 'meetingPlannedAlready');
    const done = { type: 'meeting.complete', meeting: 'm1', base: 0, answers: { youngPerson: 'present' } } as const;
    bench.do('karen', done, meetingTime);
    bench.do('jonna', again, meetingTime);
    bench.do('jonna', { type: 'meeting.cancel', meeting: 'm2' }, meetingTime);
    assert.equal(bench.refusal('karen', again, meetingTime), 'done');
  });
});

describe('moving a meeting', () => {
  it('changes time, length and place; what is not told of its length stays, and a place that is not told is none', () => {
    const bench = withMeetings();
    bench.do('uffe', { ...plan, minutes: 90, place: 'Rådhuset' });
    bench.do('jonna', { ...move, at: '2026-12-11T10:00', place: 'Skolen' });
    assert.deepEqual([meetingOf(bench).at, meetingOf(bench).minutes], ['2026-12-11T09:00:00.000Z', 90]);
    assert.equal(meetingOf(bench).place, 'Skolen');
    bench.do('jonna', { ...move, at: '2026-12-11T10:00', minutes: 30 });
    assert.equal(meetingOf(bench).minutes, 30);
    assert.equal(meetingOf(bench).place, undefined);
  });

  it('to where it is already changes nothing', () => {
    const bench = plannedMeeting();
    assert.deepEqual(bench.run('jonna', { ...move, at: meetingInstant, place: 'Rådhuset, lokale 3 ' }), { events: [] });
  });

  it('onto another meeting is refused, and into its own time it is not', () => {
    const bench = plannedMeeting();
    bench.do('jonna', plan);
    assert.deepEqual(bench.run('uffe', { ...move, place: 'x' }), {
      refusal: { code: 'meetingPlannedAlready', meeting: 'm2', by: 'jonna', at: '2026-12-10T08:00:00.000Z' },
    });
    assert.equal(bench.refusal('uffe', { ...move, at: meetingAt, place: 'Skolen' }), 'done');
  });

  it('counts a revision with each change of time, place or length and with the calling off, and with nothing else', () => {
    const bench = plannedMeeting();
    const revisions = [meetingOf(bench).revision];
    const then = (by: string, command: PathwayCommand, now = testNow) => {
      bench.run(by, command, now);
      revisions.push(meetingOf(bench).revision);
    };
    then('uffe', { ...move, place: 'Rådhuset, lokale 3' }, testNow.plus({ hours: 1 }));
    then('uffe', { ...move, place: 'Skolen' });
    then('uffe', { ...move, place: 'Skolen', minutes: 45 });
    then('uffe', { ...move, place: 'Skolen', minutes: 45 });
    then('uffe', { type: 'meeting.addAgenda', text: 'Bolig', from: 'team' });
    then('uffe', begin);
    then('uffe', { type: 'meeting.cancel', meeting: 'm1' }, testNow.plus({ hours: 5 }));
    then('uffe', { type: 'meeting.cancel', meeting: 'm1' });
    assert.deepEqual(revisions, [0, 1, 2, 3, 3, 3, 3, 4, 4]);
    assert.equal(meetingOf(bench).revisedAt, '2026-11-23T12:02:00.000Z');
  });
});

describe('a meeting that is begun', () => {
  it('is under way, with a wall; to begin it again changes nothing, and a renewed wall has another number', () => {
    const bench = plannedMeeting();
    bench.do('karen', begin, meetingTime);
    assert.deepEqual([meetingOf(bench).status, meetingOf(bench).walls], ['underWay', 1]);
    assert.deepEqual(meetingOf(bench).begun, { by: 'karen', at: meetingInstant });
    assert.deepEqual(bench.run('uffe', begin, meetingTime), { events: [] });
    bench.do('uffe', { ...begin, renew: true }, meetingTime);
    assert.equal(meetingOf(bench).walls, 2);
  });

  it('and moved, is to come once more with what was answered; begun again, its wall has a number that never was', () => {
    const bench = meetingUnderWay();
    bench.do('karen', { ...begin, renew: true }, meetingTime);
    answer(bench, 'uffe', { heard: '7' });
    bench.do('karen', move, meetingTime);
    assert.deepEqual([meetingOf(bench).status, meetingOf(bench).begun], ['planned', undefined]);
    bench.do('karen', { ...begin, renew: true }, meetingTime.plus({ days: 7 }));
    assert.deepEqual([meetingOf(bench).status, meetingOf(bench).walls], ['underWay', 3]);
    assert.deepEqual(record(bench, 'heard'), ['uffe: 7']);
  });

  it('too early was held on that day, and one that was begun late on its own', () => {
    const done = { type: 'meeting.complete', meeting: 'm1', base: 0, answers: { youngPerson: 'present' } } as const;
    const early = plannedMeeting();
    early.do('karen', begin, DateTime.fromISO('2026-12-01T10:00', { zone: testZone }));
    early.do('karen', done, DateTime.fromISO('2026-12-02T10:00', { zone: testZone }));
    assert.equal(meetingOf(early).completed?.heldOn, '2026-12-01');
    const late = plannedMeeting();
    late.do('karen', begin, DateTime.fromISO('2026-12-09T10:00', { zone: testZone }));
    late.do('karen', done, DateTime.fromISO('2026-12-09T11:00', { zone: testZone }));
    assert.equal(meetingOf(late).completed?.heldOn, '2026-12-03');
  });
});

describe('a meeting that is called off', () => {
  const cancel = { type: 'meeting.cancel', meeting: 'm1' } as const;

  it('says who called it off and why, and to call it off again changes nothing', () => {
    const bench = plannedMeeting();
    bench.do('jonna', { ...cancel, note: ' Den unge er syg ' });
    assert.deepEqual(meetingOf(bench).cancelled, {
      by: 'jonna',
      at: '2026-11-23T07:02:00.000Z',
      note: 'Den unge er syg',
    });
    assert.deepEqual(bench.run('uffe', { ...cancel, note: 'Noget andet' }), { events: [] });
  });

  it('with a note of spaces only has no note', () => {
    const bench = plannedMeeting();
    bench.do('jonna', { ...cancel, note: '  ' });
    assert.equal('note' in (meetingOf(bench).cancelled ?? {}), false);
  });

  it('can be neither moved, nor begun, nor prepared, nor filled in, nor completed', () => {
    const bench = plannedMeeting();
    bench.do('jonna', cancel);
    const filled = { meeting: 'm1', base: 0, answers: { youngPerson: 'present' } };
    const tries: PathwayCommand[] = [
      move,
      begin,
      { type: 'meeting.addAgenda', meeting: 'm1', text: 'Bolig', from: 'team' },
      { type: 'meeting.dropAgenda', meeting: 'm1', point: 'p1' },
      { type: 'meeting.answer', ...filled },
      { type: 'meeting.complete', ...filled },
    ];
    for (const command of tries)
      assert.deepEqual(bench.run('uffe', command, meetingTime), {
        refusal: { code: 'meetingCancelled', by: 'jonna', at: '2026-11-23T07:02:00.000Z' },
      });
  });
});

describe('a meeting', () => {
  it('that is none is unknown to every command', () => {
    const bench = plannedMeeting();
    const meeting = '__proto__';
    const filled = { meeting, base: 0, answers: {} };
    const tries: PathwayCommand[] = [
      { ...move, meeting },
      { ...begin, meeting },
      { type: 'meeting.cancel', meeting },
      { type: 'meeting.addAgenda', meeting, text: 'Bolig', from: 'team' },
      { type: 'meeting.dropAgenda', meeting, point: 'p1' },
      { type: 'meeting.answer', ...filled },
      { type: 'meeting.complete', ...filled },
      { type: 'meeting.correct', meeting, text: 'x' },
      { type: 'action.add', title: 'Ring', deadline: '2026-12-24', topic: 'other', meeting },
    ];
    for (const command of tries) assert.equal(bench.refusal('uffe', command), 'meetingUnknown', command.type);
  });

  it('of a closed pathway rests as it is, and goes on when the closing is undone', () => {
    const bench = meetingUnderWay();
    bench.do('karen', { type: 'pathway.close', reason: 'movedAway' });
    for (const command of [plan, move, begin, { type: 'meeting.cancel', meeting: 'm1' }] as const)
      assert.equal(bench.refusal('uffe', command, meetingTime), 'pathwayClosed');
    assert.equal(meetingOf(bench).status, 'underWay');
    bench.do('karen', { type: 'pathway.reopen' });
    assert.ok('events' in answer(bench, 'uffe', { heard: '7' }));
  });

  it('is no business of somebody who has left the team', () => {
    const bench = plannedMeeting();
    bench.do('karen', { type: 'member.remove', person: 'uffe' });
    for (const command of [plan, move, begin] as const) assert.equal(bench.refusal('uffe', command), 'notOfTheTeam');
    assert.ok('refusal' in answer(bench, 'uffe', { heard: '7' }));
  });

  it('is remembered by what was decided in it', () => {
    const bench = meetingUnderWay();
    const added = { type: 'action.add', title: 'Ring', deadline: '2026-12-24', topic: 'other', meeting: 'm1' } as const;
    bench.do('uffe', added, meetingTime);
    assert.equal(bench.state.actions.get('a2')?.meeting, 'm1');
  });
});
