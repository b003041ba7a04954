import assert from 'node:assert/strict';
import { DateTime } from 'luxon';
import { checklistOf } from '../../../../services/models/checklist.ts';
import { askedItems, itemsFor } from '../../../../services/pathway/decisions/checklist.ts';
import { type PathwayBench, testModels, testZone } from '../../../support/domain.ts';
import { answer, meetingOf, meetingTime, meetingUnderWay, plannedMeeting } from '../../../support/meeting-bench.ts';

const template = checklistOf(testModels.get('test-own'));
const keys = (bench: PathwayBench, now = meetingTime) =>
  itemsFor(template, bench.state, meetingOf(bench), now).map(({ key }) => key);

describe('the items of a meeting', () => {
  it('stand in the order of the checklist', () => {
    const first = keys(meetingUnderWay({ model: 'test-own' })).slice(0, 4);
    assert.deepEqual(first, ['youngPerson', 'youngPersonAbsence', 'attendees', 'custodian']);
  });

  it('are asked in the kinds of meeting that they are for', () => {
    assert.equal(keys(meetingUnderWay({ model: 'test-own', kind: 'meeting17Half' })).includes('constructor'), true);
    assert.equal(keys(meetingUnderWay({ model: 'test-own', kind: 'network' })).includes('constructor'), false);
  });

  const ages = [
    ['the day before the 18th birthday', '2008-12-04', true],
    ['the 18th birthday', '2008-12-03', false],
  ] as const;
  for (const [what, birthDate, expected] of ages) {
    it(`on ${what} ${expected ? 'are' : 'are not'} those of somebody under 18, whenever the form is filled in`, () => {
      const bench = meetingUnderWay({ model: 'test-own', birthDate });
      for (const days of [0, 1, 30])
        assert.equal(keys(bench, meetingTime.plus({ days })).includes('custodian'), expected);
    });
  }

  it('of somebody born on 29 February are those of somebody under 18 until 28 February of a common year', () => {
    for (const [day, expected] of [
      ['2026-02-28', true],
      ['2026-03-01', false],
    ] as const) {
      const bench = plannedMeeting({ model: 'test-own', birthDate: '2008-02-29' });
      const now = DateTime.fromISO(`${day}T10:00`, { zone: testZone });
      const meeting = { ...meetingOf(bench), at: now.toUTC().toISO() ?? '' };
      const found = itemsFor(template, bench.state, meeting, now).some(({ key }) => key === 'custodian');
      assert.equal(found, expected, day);
    }
  });

  it('that depend on an answer are asked when it is given, and no longer when it is taken back', () => {
    const bench = meetingUnderWay({ model: 'test-own' });
    const asked = () => askedItems(template, bench.state, meetingOf(bench), meetingTime).map(({ key }) => key);
    assert.equal(asked().includes('youngPersonAbsence'), false);
    answer(bench, 'uffe', { youngPerson: 'absent' });
    assert.equal(asked().includes('youngPersonAbsence'), true);
    answer(bench, 'karen', { youngPerson: '' });
    assert.equal(asked().includes('youngPersonAbsence'), false);
  });
});
