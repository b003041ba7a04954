import assert from 'node:assert/strict';
import { DateTime } from 'luxon';
import type { PathwayCommand } from '../../../services/pathway/commands.ts';
import type { PathwayState } from '../../../services/pathway/state.ts';
import { defaultEscalation } from '../../../services/reminders/escalation.ts';
import { itemsFor, peopleToRemind } from '../../../services/reminders/items-for.ts';
import type { ReminderContext } from '../../../services/reminders/reminder-span.ts';
import { daysAfter, isWorkday } from '../../../services/workdays.ts';
import { testZone } from '../../support/domain.ts';
import { carriedOut, shippedModel } from '../../support/eventful-pathway.ts';

const at = (text: string) => DateTime.fromISO(text, { zone: testZone });
const gone = new Set<string>();

function on(day: string): ReminderContext {
  const isActive = (person: string) => !gone.has(person);
  return { now: at(`${day}T08:00`), model: shippedModel, escalation: defaultEscalation, isActive };
}

/** What a message shows that day, in short. */
function shows(person: string, state: PathwayState, day: string): string[] {
  return itemsFor(person, state, on(day)).map((one) => ('reason' in one ? `${one.item} ${one.reason}` : one.item));
}

/** The days from one to another on which somebody gets a message. */
function messages(person: string, state: PathwayState, from: string, to: string): string[] {
  const days: string[] = [];
  for (let day = from; day <= to; day = daysAfter(day, 1))
    if (peopleToRemind(state, on(day), day).includes(person)) days.push(day);
  return days;
}

/** Opened on Monday 23 November 2026; half way between two steps of the plan unless the birth date is another. */
function pathway(
  deeds: readonly { by: string; command: PathwayCommand; daysLater?: number }[],
  birthDate = '2010-02-03',
): PathwayState {
  const at9 = at('2026-11-23T09:00');
  const carried = deeds.map(({ by, command, daysLater = 0 }) => ({ by, daysLater, command: () => command }));
  return carriedOut(at9, birthDate, carried).state;
}

/** Of the plan nothing is left: these tests are about something else. */
const settled = shippedModel.steps.map(({ id }) => ({
  by: 'karen',
  command: { type: 'plan.settle', step: id, outcome: 'done' } as const,
}));
const added = { by: 'karen', command: action('2026-12-10') };
const claimed = { by: 'uffe', command: { type: 'action.claim', action: 'a1' } as const };

function action(deadline: string): PathwayCommand {
  return { type: 'action.add', title: 'Ring til FGU', deadline, topic: 'education' };
}

afterEach(() => gone.clear());

describe('of an action', () => {
  it('whoever is responsible hears two working days before, on the last day, and on every working day after it', () => {
    const state = pathway([...settled, added, claimed]);
    assert.deepEqual(messages('uffe', state, '2026-11-24', '2026-12-16'), [
      '2026-12-08',
      '2026-12-10',
      '2026-12-11',
      '2026-12-14',
      '2026-12-15',
      '2026-12-16',
    ]);
    assert.deepEqual(shows('uffe', state, '2026-12-07'), []);
    assert.deepEqual(shows('uffe', state, '2026-12-09'), ['action:a1 dueSoon'], 'shown with other things in between');
    assert.deepEqual(shows('uffe', state, '2026-12-11'), ['action:a1 overdue']);
    assert.deepEqual(shows('jonna', state, '2026-12-11'), []);
  });

  it('with a last day on a Sunday hears on the Thursday and on the Friday before it', () => {
    const state = pathway([...settled, { by: 'karen', command: action('2026-12-13') }, claimed]);
    assert.deepEqual(messages('uffe', state, '2026-11-24', '2026-12-14'), ['2026-12-10', '2026-12-11', '2026-12-14']);
  });

  it('the coordinator hears on every working day once it is escalated, beside whoever is responsible', () => {
    const state = pathway([...settled, added, claimed]);
    assert.deepEqual(messages('karen', state, '2026-11-24', '2026-12-16'), ['2026-12-15', '2026-12-16']);
    assert.deepEqual(shows('karen', state, '2026-12-15'), ['escalated:a1 overdue']);
    const free = pathway([...settled, added]);
    assert.deepEqual(messages('karen', free, '2026-11-24', '2026-12-01'), ['2026-11-30', '2026-12-01']);
    assert.deepEqual(shows('karen', free, '2026-11-30'), ['escalated:a1 unclaimed']);
  });

  it('a coordinator who is responsible hears of it once and not twice', () => {
    const state = pathway([...settled, added, { by: 'karen', command: { type: 'action.claim', action: 'a1' } }]);
    assert.deepEqual(shows('karen', state, '2026-12-16'), ['action:a1 overdue']);
  });

  it('the coordinator hears in place of somebody whose rights have ended', () => {
    const state = pathway([...settled, added, claimed]);
    gone.add('uffe');
    assert.deepEqual(shows('karen', state, '2026-12-09'), ['action:a1 dueSoon']);
    assert.deepEqual(shows('karen', state, '2026-12-16'), ['action:a1 overdue']);
    assert.deepEqual(shows('uffe', state, '2026-12-16'), []);
  });

  it('of the young person’s nobody hears before it is escalated, and then the coordinator does', () => {
    const theirs = { by: 'youngPerson', command: { type: 'action.claim', action: 'a1' } as const };
    const state = pathway([...settled, added, theirs]);
    gone.add('youngPerson');
    for (const day of ['2026-12-08', '2026-12-10', '2026-12-14'])
      assert.deepEqual(shows('karen', state, day), [], 'their rights have not ended: they never had any');
    assert.deepEqual(messages('karen', state, '2026-11-24', '2026-12-16'), ['2026-12-15', '2026-12-16']);
    assert.deepEqual(shows('karen', state, '2026-12-15'), ['escalated:a1 overdue']);
    assert.deepEqual(messages('youngPerson', state, '2026-11-24', '2026-12-16'), []);
  });

  it('nobody hears once it is done', () => {
    const state = pathway([...settled, added, claimed, { by: 'uffe', command: { type: 'action.done', action: 'a1' } }]);
    for (const person of ['karen', 'uffe']) assert.deepEqual(shows(person, state, '2026-12-16'), []);
  });
});

describe('of a meeting', () => {
  const planned = {
    by: 'karen',
    command: { type: 'meeting.plan', at: '2026-12-10T13:00', kind: 'network' } as const,
  };

  it('everybody hears five working days before and on the working day before, and sees it in between', () => {
    const state = pathway([...settled, planned]);
    for (const person of ['karen', 'uffe', 'jonna', 'sofus'])
      assert.deepEqual(messages(person, state, '2026-11-24', '2026-12-10'), ['2026-12-03', '2026-12-09']);
    for (const day of ['2026-12-03', '2026-12-08', '2026-12-10'])
      assert.deepEqual(shows('jonna', state, day), ['meeting:m1'], day);
    assert.deepEqual(shows('jonna', state, '2026-12-02'), []);
    assert.deepEqual(shows('jonna', state, '2026-12-11'), []);
  });

  it('the coordinator hears of a checklist that is not done on the day after, and once a week: then it is missing', () => {
    const state = pathway([...settled, planned]);
    assert.deepEqual(messages('karen', state, '2026-12-10', '2026-12-29'), ['2026-12-11', '2026-12-18', '2026-12-28']);
    assert.deepEqual(shows('karen', state, '2026-12-17'), ['checklist:m1 waiting'], 'seven days after');
    assert.deepEqual(shows('karen', state, '2026-12-18'), ['checklist:m1 missing'], 'more than seven');
    assert.deepEqual(shows('uffe', state, '2026-12-18'), []);
  });

  it('nobody hears of one that has been called off', () => {
    const state = pathway([...settled, planned, { by: 'uffe', command: { type: 'meeting.cancel', meeting: 'm1' } }]);
    for (const day of ['2026-12-03', '2026-12-18']) assert.deepEqual(shows('karen', state, day), [], day);
  });
});

describe('of the plan', () => {
  it('the coordinator hears of what is late at the opening in one, on the next working day and then every two weeks', () => {
    // 17 years and 11 months.
    const state = pathway([], '2008-12-23');
    const [late] = itemsFor('karen', state, on('2026-11-24')).filter(({ kind }) => kind === 'lateSteps');
    assert.ok(late?.kind === 'lateSteps');
    assert.deepEqual(late.steps, ['meeting16', 'youthPlan', 'meeting17Half', 'youthAftercare']);
    const only = pathway(
      [...settled.filter(({ command }) => command.step === 'eighteen' || command.step === 'meeting18Half')],
      '2008-12-23',
    );
    assert.deepEqual(messages('karen', only, '2026-11-23', '2026-12-31'), ['2026-11-24', '2026-12-08', '2026-12-22']);
    assert.deepEqual(shows('uffe', only, '2026-11-24'), []);
  });

  it('the coordinator hears at once when one more becomes late, and two weeks later again', () => {
    // 16 on 15 October 2026: the meeting's window is over on 29 November.
    const state = pathway(
      settled.filter(({ command }) => command.step !== 'meeting16'),
      '2010-10-15',
    );
    assert.deepEqual(messages('karen', state, '2026-11-29', '2026-12-31'), ['2026-11-30', '2026-12-14', '2026-12-28']);
    assert.deepEqual(shows('karen', state, '2026-12-01'), ['late']);
  });

  it('the coordinator hears once a week of a meeting that proposes itself, until it is planned', () => {
    const all = settled.filter(({ command }) => command.step !== 'meeting16');
    const state = pathway(all, '2011-01-20');
    const [proposal] = itemsFor('karen', state, on('2026-12-09'));
    assert.deepEqual(proposal, { item: 'proposal:meeting16', kind: 'proposal', step: 'meeting16', day: '2027-01-20' });
    assert.deepEqual(messages('karen', state, '2026-11-24', '2026-12-29'), ['2026-12-09', '2026-12-16', '2026-12-23']);
    const plan = { type: 'meeting.plan', at: '2027-01-20T13:00', kind: 'meeting16' } as const;
    assert.deepEqual(shows('karen', pathway([...all, { by: 'karen', command: plan }], '2011-01-20'), '2026-12-16'), []);
  });

  it('the coordinator hears once a week of a legal deadline that comes near', () => {
    const all = settled.filter(({ command }) => command.step !== 'eighteen');
    // 18 on 4 February 2027; the window opens 60 days before.
    const state = pathway(all, '2009-02-04');
    assert.deepEqual(messages('karen', state, '2026-11-24', '2026-12-23'), ['2026-12-07', '2026-12-14', '2026-12-21']);
    assert.deepEqual(shows('karen', state, '2027-02-04'), ['deadline:eighteen']);
    assert.deepEqual(shows('karen', state, '2027-02-05'), ['late']);
  });
});

describe('of education and employment', () => {
  const begun = (by: string, code: string) => ({
    by,
    command: { type: 'spell.begin', code, from: '2026-11-23', source: 'team' } as const,
  });

  it('whoever said so last is asked after a month whether it is still true, and then once a week', () => {
    const state = pathway([...settled, begun('sofus', 'fgu_agu')]);
    assert.deepEqual(messages('sofus', state, '2026-11-24', '2027-01-10'), ['2026-12-23', '2026-12-30', '2027-01-06']);
    assert.deepEqual(shows('sofus', state, '2026-12-22'), []);
    assert.deepEqual(shows('karen', state, '2026-12-23'), []);
    const answered = pathway([
      ...settled,
      begun('sofus', 'fgu_agu'),
      { by: 'jonna', command: { type: 'spell.verify', spell: 's1' }, daysLater: 30 },
    ]);
    assert.deepEqual(messages('jonna', answered, '2026-12-23', '2027-01-29'), ['2027-01-25']);
    assert.deepEqual(shows('sofus', answered, '2027-01-25'), []);
  });

  it('when they are gone it is whoever knows by profession, and else the coordinator', () => {
    gone.add('sofus');
    const who = (code: string) =>
      ['karen', 'uffe', 'jonna'].filter(
        (person) => shows(person, pathway([...settled, begun('sofus', code)]), '2026-12-23').length > 0,
      );
    assert.deepEqual(who('fgu_agu'), ['uffe'], 'the education guide');
    assert.deepEqual(who('fritidsjob'), ['jonna'], 'the job consultant');
    assert.deepEqual(who('ingen'), ['karen']);
    gone.add('uffe');
    assert.deepEqual(who('fgu_agu'), ['karen']);
  });

  it('nobody is asked once it has ended', () => {
    const end = { type: 'spell.end', spell: 's1', on: '2026-11-23', how: 'dropped' } as const;
    const state = pathway([...settled, begun('sofus', 'fgu_agu'), { by: 'sofus', command: end }]);
    assert.deepEqual(shows('sofus', state, '2026-12-23'), []);
  });
});

describe('of a handover', () => {
  it('whoever has been asked hears on the next working day, and once a week', () => {
    const state = pathway([
      ...settled,
      { by: 'karen', command: { type: 'member.add', member: { person: 'kirsten', roles: [] } } },
      { by: 'karen', command: { type: 'coordinator.propose', to: 'kirsten' } },
    ]);
    assert.deepEqual(messages('kirsten', state, '2026-11-23', '2026-12-05'), ['2026-11-24', '2026-12-01']);
    assert.deepEqual(shows('karen', state, '2026-11-24'), []);
  });
});

describe('what somebody has put off', () => {
  it('is left out for some days, comes back by itself on a working day, and stays with the others', () => {
    const state = pathway([
      ...settled,
      { by: 'karen', command: action('2026-11-26') },
      claimed,
      { by: 'uffe', command: { type: 'reminder.snooze', item: 'action:a1' }, daysLater: 9 },
    ]);
    // Put off on Wednesday 2 December, for three days: Saturday, and so Monday.
    assert.deepEqual(messages('uffe', state, '2026-12-03', '2026-12-08'), ['2026-12-07', '2026-12-08']);
    assert.deepEqual(shows('uffe', state, '2026-12-04'), []);
    assert.deepEqual(shows('karen', state, '2026-12-04'), ['escalated:a1 overdue']);
  });

  it('is a reason for a message on its day, even if it would not have been one by itself', () => {
    const state = pathway([
      ...settled,
      { by: 'sofus', command: { type: 'spell.begin', code: 'fgu_agu', from: '2026-11-23', source: 'team' } },
      { by: 'sofus', command: { type: 'reminder.snooze', item: 'spell:s1' }, daysLater: 30 },
    ]);
    assert.deepEqual(messages('sofus', state, '2026-12-23', '2027-01-05'), ['2026-12-28', '2026-12-30']);
  });
});

describe('messages', () => {
  it('are for working days alone', () => {
    const state = pathway([added, claimed], '2008-12-23');
    for (const person of ['karen', 'uffe'])
      for (const day of messages(person, state, '2026-11-23', '2027-02-01')) assert.ok(isWorkday(day), day);
  });

  it('make up for days on which nobody looked, once', () => {
    const state = pathway([...settled, added, claimed]);
    const context = on('2026-12-09');
    assert.deepEqual(peopleToRemind(state, context, '2026-12-09'), [], 'nothing of its own');
    assert.deepEqual(peopleToRemind(state, context, '2026-12-08'), ['uffe'], 'but yesterday had been one');
  });

  it('are none of a closed pathway', () => {
    const state = pathway(
      [added, claimed, { by: 'karen', command: { type: 'pathway.close', reason: 'movedAway' } }],
      '2008-12-23',
    );
    assert.deepEqual(shows('karen', state, '2026-12-16'), []);
    assert.deepEqual(peopleToRemind(state, on('2026-12-16'), '2026-11-24'), []);
  });
});
