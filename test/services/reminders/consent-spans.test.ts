import assert from 'node:assert/strict';
import { DateTime } from 'luxon';
import { opened, pathway } from '../../../bot/demo/gallery-story.ts';
import type { PathwayEvent } from '../../../services/pathway/events.ts';
import type { PathwayState } from '../../../services/pathway/state.ts';
import { dueDayOf } from '../../../services/projections/due-day.ts';
import { defaultEscalation } from '../../../services/reminders/escalation.ts';
import { itemsFor, peopleToRemind } from '../../../services/reminders/items-for.ts';

type Given = Extract<PathwayEvent, { type: 'ConsentGiven' }>;
const given = (givenBy: Given['givenBy'], until: string): Given => ({
  type: 'ConsentGiven',
  consent: 'c1',
  kind: 'share',
  purpose: 'cooperate',
  topics: ['education'],
  recipients: [{ person: 'anne' }],
  from: '2026-02-01',
  until,
  givenBy,
  form: 'written',
});
const told = (...events: PathwayEvent[]) =>
  pathway('K7F3XQ', [
    ['2026-02-01T09:00', 'mette', ...opened('2009-06-03', 'mette', 'anne')],
    ['2026-02-01T10:00', 'mette', ...events],
  ]);
const at = (text: string) => ({
  now: DateTime.fromISO(text, { zone: 'Europe/Copenhagen' }),
  model: undefined,
  escalation: defaultEscalation,
  isActive: () => true,
});
const shown = (state: PathwayState, day: string, person = 'mette') =>
  itemsFor(person, state, at(`${day}T08:00`))
    .filter(({ kind }) => kind === 'consent' || kind === 'shareToTell')
    .map((item) => ('reason' in item ? `${item.kind} ${item.reason}` : item.kind));

describe('reminding of consents', () => {
  const state = told(given(['youngPerson'], '2026-12-31'));

  it('tells the coordinator alone, 30 days before a consent ends, and when it has', () => {
    assert.deepEqual(shown(state, '2026-11-30'), []);
    assert.deepEqual(shown(state, '2026-12-01'), ['consent endsSoon']);
    assert.deepEqual(shown(state, '2026-12-01', 'anne'), []);
    assert.deepEqual(shown(state, '2026-12-31'), ['consent endsSoon'], 'its last day');
    assert.deepEqual(shown(state, '2027-01-01'), ['consent ended']);
  });

  it('is reason for a message on the day itself, and not every day', () => {
    assert.deepEqual(peopleToRemind(state, at('2026-12-01T08:00'), '2026-12-01'), ['mette']);
    assert.deepEqual(peopleToRemind(state, at('2026-12-02T08:00'), '2026-12-02'), []);
    assert.deepEqual(peopleToRemind(state, at('2026-12-08T08:00'), '2026-12-08'), ['mette']);
  });

  it('wakes the pathway on the day of the warning, and at the midnight on which the consent has ended', () => {
    const reviewed = { ...state, reviewed: { by: 'mette', at: '2026-10-30T08:00:00.000Z' } };
    assert.equal(dueDayOf(reviewed, at('2026-11-01T08:00')), '2026-12-01');
    assert.equal(dueDayOf(told(given(['youngPerson'], '2026-12-05')), at('2026-12-05T23:59:59')), '2026-12-06');
  });

  it('ends when the young person has been asked again', () => {
    const asked = pathway('K7F3XQ', [
      ['2026-02-01T09:00', 'mette', ...opened('2009-06-03', 'mette', 'anne'), given(['youngPerson'], '2026-12-31')],
      ['2026-12-02T10:00', 'mette', { type: 'ConsentAskedAgain', consent: 'c1' }],
    ]);
    assert.deepEqual(shown(asked, '2026-12-03'), []);
  });

  it('asks anew from the 18th birthday on what only a custodian gave, and wakes the pathway on that day', () => {
    const own: Given = { ...given(['custodian'], '2027-12-31'), from: '2027-01-02' };
    const late = pathway('K7F3XQ', [
      ['2026-02-01T09:00', 'mette', ...opened('2009-06-03', 'mette', 'anne')],
      ['2027-01-02T10:00', 'mette', { ...own, kind: 'takePart', topics: [], givenBy: ['custodian', 'youngPerson'] }],
      ['2027-01-02T10:01', 'mette', { ...own, consent: 'c2' }],
    ]);
    assert.deepEqual(shown(late, '2027-06-02'), []);
    assert.deepEqual(shown(late, '2027-06-03'), ['consent custodyEnded']);
    assert.equal(dueDayOf(late, at('2027-06-02T23:59')), '2027-06-03');
  });

  it('tells the coordinator every day to tell the young person what is shared without a consent', () => {
    const share: PathwayEvent = {
      type: 'ShareProposed',
      share: 'l1',
      topic: 'health',
      recipients: [{ person: 'anne' }],
      ground: 'fvl28',
      reason: 'Fare',
      until: '2026-04-01',
    };
    assert.deepEqual(shown(told(share), '2026-02-03'), [], 'nobody has approved it');
    assert.deepEqual(shown(told(share, { type: 'ShareApproved', share: 'l1' }), '2026-02-03'), ['shareToTell']);
    const tell: PathwayEvent = { type: 'ShareTold', share: 'l1' };
    assert.deepEqual(shown(told(share, { type: 'ShareApproved', share: 'l1' }, tell), '2026-02-03'), []);
  });
});
