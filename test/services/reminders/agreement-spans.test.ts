import assert from 'node:assert/strict';
import { DateTime } from 'luxon';
import { youngPersonId } from '../../../services/pathway/young-person.ts';
import { agreementSpans } from '../../../services/reminders/agreement-spans.ts';
import { beatsWithin } from '../../../services/reminders/beat.ts';
import { defaultEscalation } from '../../../services/reminders/escalation.ts';
import type { ReminderContext } from '../../../services/reminders/reminder-span.ts';
import { talkSpans } from '../../../services/reminders/talk-spans.ts';
import { daysAfter } from '../../../services/workdays.ts';
import { agreementThatHolds, onPaper, propose, proposedAgreement, signature } from '../../support/agreement-bench.ts';
import { openedPathway, type PathwayBench, testZone } from '../../support/domain.ts';

const gone = new Set<string>();
const at = (local: string) => DateTime.fromISO(local, { zone: testZone });

function context(day: string): ReminderContext {
  const isActive = (person: string) => !gone.has(person);
  return { now: at(`${day}T08:02`), model: undefined, escalation: defaultEscalation, isActive };
}

const spans = ({ state }: PathwayBench, day: string) => [
  ...agreementSpans(state, context(day)),
  ...talkSpans(state, context(day)),
];

/** Of what somebody is reminded on a day, in short. */
function shows(person: string, bench: PathwayBench, day: string): string[] {
  return spans(bench, day)
    .filter(({ people, from, last = day }) => people.includes(person) && from <= day && day <= last)
    .map(({ on }) => {
      const item = on(day);
      return 'reason' in item ? `${item.kind} ${item.reason}` : item.kind;
    });
}

/** The days on which that is reason enough for a message. */
function messages(person: string, bench: PathwayBench, first: string, last: string): string[] {
  const days: string[] = [];
  for (let day = first; day <= last; day = daysAfter(day, 1)) {
    const reasons = spans(bench, day).filter(
      ({ people, from, last: until = day, beats }) =>
        people.includes(person) && from <= day && day <= until && beats.some((beat) => beatsWithin(beat, day, day)),
    );
    if (reasons.length > 0) days.push(day);
  }
  return days;
}

afterEach(() => gone.clear());

describe('an agreement that waits for signatures', () => {
  it('is told to each of the staff who must sign: when it is proposed, once a week, and before its last day', () => {
    const bench = proposedAgreement();
    assert.deepEqual(messages('uffe', bench, '2026-11-23', '2026-12-23'), [
      '2026-11-23',
      '2026-11-30',
      '2026-12-07',
      '2026-12-14',
      '2026-12-21',
    ]);
    assert.deepEqual(shows('uffe', bench, '2026-11-25'), ['agreement sign'], 'and shows in any message between');
    assert.deepEqual(shows('jonna', bench, '2026-11-25'), [], 'she is no party');
    assert.deepEqual(shows(youngPersonId, bench, '2026-11-25').length, 0, 'the young person has a page and no chat');
  });

  it('is no longer told to whoever has signed', () => {
    const bench = proposedAgreement();
    bench.do('uffe', signature(bench, 'uffe'));
    assert.deepEqual(shows('uffe', bench, '2026-11-30'), []);
    assert.deepEqual(shows('karen', bench, '2026-11-30'), ['agreement sign']);
  });

  it('is over when it is in force', () => {
    const bench = agreementThatHolds();
    assert.deepEqual(spans(bench, '2026-11-30'), []);
  });

  it('is told anew when it is changed', () => {
    const bench = agreementThatHolds();
    bench.do('karen', propose(bench, { goal: 'Jeg vil rejse' }));
    assert.deepEqual(shows('uffe', bench, '2026-11-23'), ['agreement sign']);
  });
});

describe('an agreement that does not go on', () => {
  it('because somebody said no is the coordinator’s, once a week from that day on', () => {
    const bench = proposedAgreement();
    bench.do('uffe', { type: 'agreement.decline', agreement: 1, note: 'Nej' });
    assert.deepEqual(shows('uffe', bench, '2026-11-23'), []);
    assert.deepEqual(shows('karen', bench, '2026-11-24'), ['agreement declined']);
    assert.deepEqual(messages('karen', bench, '2026-11-23', '2026-12-02'), ['2026-11-23', '2026-11-30']);
    bench.do('karen', { type: 'agreement.withdraw', agreement: 1 });
    assert.deepEqual(shows('karen', bench, '2026-11-24'), []);
  });

  it('because its time has run out is the coordinator’s from the day after, which is known before', () => {
    const bench = proposedAgreement();
    const ahead = agreementSpans(bench.state, context('2026-11-30')).find(({ item }) => item === 'agreement:expired');
    assert.equal(ahead?.from, '2026-12-24');
    assert.deepEqual(shows('karen', bench, '2026-12-23'), ['agreement sign']);
    assert.deepEqual(shows('karen', bench, '2026-12-24'), ['agreement expired']);
    assert.deepEqual(shows('uffe', bench, '2026-12-24'), []);
  });

  it('because a party has left, or has no rights any more, is the coordinator’s, and nobody is asked to sign it', () => {
    const left = proposedAgreement();
    left.do('karen', { type: 'member.remove', person: 'uffe' });
    assert.deepEqual(shows('karen', left, '2026-11-24'), ['agreement partyGone']);
    const ended = proposedAgreement();
    gone.add('uffe');
    assert.deepEqual(shows('karen', ended, '2026-11-24'), ['agreement partyGone']);
    assert.deepEqual(shows('uffe', ended, '2026-11-24'), []);
  });

  it('because the young person says no to what holds is the coordinator’s until another is proposed', () => {
    const bench = agreementThatHolds();
    bench.do(youngPersonId, { type: 'agreement.decline', agreement: 1, note: 'Nej' });
    assert.deepEqual(shows('karen', bench, '2026-11-24'), ['agreement objected']);
    bench.do('karen', propose(bench, { goal: 'Jeg vil rejse' }));
    assert.deepEqual(shows('karen', bench, '2026-11-24'), ['agreement sign']);
  });

  it('is told to nobody whose rights have ended', () => {
    const bench = proposedAgreement();
    bench.do('uffe', onPaper(bench, youngPersonId, 'karen'));
    bench.do('uffe', { type: 'agreement.decline', agreement: 1, note: 'Nej' });
    gone.add('karen');
    assert.ok(spans(bench, '2026-11-24').every(({ people }) => people.length === 0));
  });
});

describe('a young person who wants to talk', () => {
  it('is told to the coordinator on every working day, until somebody has got in touch', () => {
    const bench = openedPathway();
    bench.do(youngPersonId, { type: 'talk.request' });
    assert.deepEqual(messages('karen', bench, '2026-11-23', '2026-11-30'), [
      '2026-11-23',
      '2026-11-24',
      '2026-11-25',
      '2026-11-26',
      '2026-11-27',
      '2026-11-30',
    ]);
    assert.deepEqual(messages('uffe', bench, '2026-11-23', '2026-11-30'), []);
    bench.do('karen', { type: 'talk.settle' });
    assert.deepEqual(shows('karen', bench, '2026-11-24'), []);
  });
});
