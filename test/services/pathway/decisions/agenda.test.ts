import assert from 'node:assert/strict';
import type { AgendaSource } from '../../../../services/pathway/events.ts';
import { agendaOf } from '../../../../services/pathway/meeting.ts';
import { openedPathway, type PathwayBench, testNow } from '../../../support/domain.ts';
import { meetingOf, meetingTime, plannedMeeting } from '../../../support/meeting-bench.ts';

const add = (text: string, from: AgendaSource = 'team') => ({ type: 'meeting.addAgenda', text, from }) as const;
const drop = (point: string) => ({ type: 'meeting.dropAgenda', meeting: 'm1', point }) as const;
const texts = (bench: PathwayBench, id = 'm1') => agendaOf(meetingOf(bench, id)).map(({ text }) => text);

describe('the agenda', () => {
  it("has the young person's own points first, each in the order in which it came", () => {
    const bench = plannedMeeting();
    bench.do('uffe', add('Praktik'));
    bench.do('jonna', add('Jeg vil have en lejlighed', 'youngPerson'));
    bench.do('karen', add('Økonomi'));
    bench.do('karen', add('Min mor', 'youngPerson'));
    assert.deepEqual(texts(bench), ['Jeg vil have en lejlighed', 'Min mor', 'Praktik', 'Økonomi']);
  });

  it('has a point once that the same person sends twice, and twice when two people want it', () => {
    const bench = plannedMeeting();
    bench.do('uffe', add('Bolig'));
    assert.deepEqual(bench.run('uffe', add(' Bolig ')), { events: [] });
    bench.do('jonna', add('Bolig'));
    bench.do('uffe', add('Bolig', 'youngPerson'));
    assert.equal(texts(bench).length, 3);
  });

  it('is added to by anyone while the meeting is under way', () => {
    const bench = plannedMeeting();
    bench.do('karen', { type: 'meeting.begin', meeting: 'm1', renew: false }, meetingTime);
    bench.do('jonna', add('Fritidsjob'), meetingTime);
    assert.deepEqual(texts(bench), ['Fritidsjob']);
  });

  it('loses a point through whoever put it there or the coordinator, and through nobody else', () => {
    const bench = plannedMeeting();
    for (const text of ['Et', 'To']) bench.do('uffe', add(text));
    assert.deepEqual(bench.run('jonna', drop('p1')), { refusal: { code: 'onlyCoordinator', coordinator: 'karen' } });
    bench.do('uffe', drop('p1'));
    bench.do('karen', drop('p2'));
    assert.deepEqual(texts(bench), []);
  });

  it('loses through the young person what was noted for them, and nothing of the team’s', () => {
    const bench = plannedMeeting();
    bench.do('uffe', add('Min mor', 'youngPerson'));
    bench.do('uffe', add('Bolig'));
    bench.do('youngPerson', drop('p1'));
    assert.equal(bench.refusal('youngPerson', drop('p2')), 'onlyCoordinator');
    assert.deepEqual(texts(bench), ['Bolig']);
  });

  it('has lost a point that is dropped twice already, and never knew one that never was', () => {
    const bench = plannedMeeting();
    bench.do('uffe', add('Bolig'));
    bench.do('uffe', drop('p1'));
    assert.deepEqual(bench.run('jonna', drop('p1')), { events: [] });
    for (const point of ['p2', 'p0', 'p01', '', 'bolig', '__proto__'])
      assert.equal(bench.refusal('uffe', drop(point)), 'agendaPointUnknown', point);
  });

  it('never gives an id twice: an answer about a point that was dropped is about no other', () => {
    const bench = plannedMeeting();
    bench.do('uffe', add('Et'));
    bench.do('uffe', drop('p1'));
    bench.do('uffe', add('To'));
    assert.deepEqual([...meetingOf(bench).agenda.keys()], ['p2']);
  });

  it('takes no empty point, and none over 12,000 characters', () => {
    const bench = plannedMeeting();
    assert.equal(bench.refusal('uffe', add(' \n ')), 'inputMissing');
    assert.equal(bench.refusal('uffe', add('x'.repeat(12_001))), 'textTooLong');
    assert.equal(bench.refusal('uffe', add('x'.repeat(12_000))), 'done');
  });
});

describe('a point for no meeting in particular', () => {
  it('goes to the next that is not over, and not to one that still lacks its checklist', () => {
    const bench = plannedMeeting();
    bench.do('uffe', { type: 'meeting.plan', at: '2026-12-20T10:00', kind: 'network' });
    const next = { type: 'meeting.plan', at: '2026-12-14T10:00', kind: 'extra' } as const;
    bench.do('uffe', next);
    bench.do('jonna', add('Før mødet'), testNow);
    bench.do('jonna', add('Samme dag'), meetingTime.endOf('day'));
    bench.do('jonna', add('Dagen efter'), meetingTime.plus({ days: 1 }).startOf('day'));
    assert.deepEqual(texts(bench, 'm1'), ['Før mødet', 'Samme dag']);
    assert.deepEqual(texts(bench, 'm3'), ['Dagen efter']);
    assert.deepEqual(texts(bench, 'm2'), []);
  });

  it('is refused where no meeting is planned', () => {
    assert.equal(openedPathway().refusal('uffe', add('Bolig')), 'noMeetingPlanned');
    const bench = plannedMeeting();
    bench.do('uffe', { type: 'meeting.cancel', meeting: 'm1' });
    assert.equal(bench.refusal('uffe', add('Bolig')), 'noMeetingPlanned');
    assert.equal(plannedMeeting().refusal('uffe', add('Bolig'), meetingTime.plus({ days: 9 })), 'noMeetingPlanned');
  });
});
