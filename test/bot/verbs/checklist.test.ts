import assert from 'node:assert/strict';
import type { Answer } from '../../../bot/request.ts';
import { filledIn, MeetingDesk } from '../../support/meeting-desk.ts';

const idsIn = ({ form }: Answer) => form?.inputs.map(({ id }) => id);

describe('the checklist', () => {
  let desk: MeetingDesk;
  const sends = (who: string, inputs: Record<string, string>, data: Record<string, unknown> = {}, options = {}) =>
    desk.does(who, 'meeting.answer', { section: 'attendance', ...data }, inputs, options);

  beforeEach(async () => {
    desk = await MeetingDesk.underWay();
  });

  it('is asked for part by part, and the form says of which version it was made', async () => {
    const asked = await desk.does('uffe', 'meeting.answer', { section: 'youngPersonsView' });
    assert.deepEqual(idsIn(asked), ['item.heard', 'item.mine', 'item.knows']);
    assert.equal(asked.form?.data.v, (await desk.state()).version);
    assert.equal(asked.form?.data.section, 'youngPersonsView');
  });

  it('of a part that there is not is asked for whole', async () => {
    const asked = await desk.does('uffe', 'meeting.answer', { section: 'vejret' });
    assert.ok(idsIn(asked)?.includes('item.heard') && idsIn(asked)?.includes('item.youngPerson'));
  });

  it('keeps what was filled in, and is not complete by it', async () => {
    const answer = await sends('uffe', { 'item.youngPerson': 'partly', 'item.attendees': 'uffe,karen' });
    assert.equal(answer.said, 'Det er gemt i tjeklisten. De andres svar står, som de stod.');
    assert.equal(answer.card?.view, 'meeting');
    assert.deepEqual(await desk.answers(), { youngPerson: 'partly', attendees: 'karen,uffe' });
    assert.equal((await desk.meeting()).status, 'underWay');
  });

  it('keeps what is sent before anybody has begun the meeting: not every team opens a wall', async () => {
    const planned = await MeetingDesk.create();
    await planned.does('uffe', 'meeting.answer', {}, { 'item.heard': '7' });
    assert.deepEqual(await planned.answers(), { heard: '7' });
  });

  describe('that two people fill in at once', () => {
    it('loses nothing of either: whoever sends later overwrites only what they themselves have changed', async () => {
      const { version: v } = await desk.state();
      await sends('uffe', { 'item.youngPerson': 'present', 'item.chosenAdult': 'absent' }, { v });
      await sends('jonna', { 'item.layRepresentative': 'yes' }, { v, form: 1 });
      assert.deepEqual(await desk.answers(), {
        youngPerson: 'present',
        chosenAdult: 'absent',
        layRepresentative: 'yes',
      });
    });

    it('has the same item from both in its record, and shows the later one', async () => {
      const { version: v } = await desk.state();
      await Promise.all([
        sends('uffe', { 'item.chosenAdult': 'present' }, { v }),
        sends('jonna', { 'item.chosenAdult': 'absent' }, { v }),
      ]);
      const given = (await desk.meeting()).answers.get('chosenAdult') ?? [];
      assert.deepEqual(given.map(({ by }) => by).sort(), ['jonna', 'uffe']);
      assert.equal((await desk.answers()).chosenAdult, given.at(-1)?.value);
      assert.equal(given[1]?.version, v + 2);
    });

    it('has the same tick from both in its record', async () => {
      const { version: v } = await desk.state();
      await Promise.all(['uffe', 'jonna'].map((who) => sends(who, { 'item.layRepresentative': 'yes' }, { v })));
      const given = (await desk.meeting()).answers.get('layRepresentative') ?? [];
      assert.deepEqual(given.map(({ by, value }) => [by, value]).sort(), [
        ['jonna', 'yes'],
        ['uffe', 'yes'],
      ]);
    });

    it('does not bring back what an old form shows and somebody has changed since', async () => {
      await sends('uffe', { 'item.chosenAdult': 'present', 'item.youngPerson': 'present' });
      const { version: v } = await desk.state();
      await sends('jonna', { 'item.chosenAdult': 'absent' }, { v });
      await sends('uffe', { 'item.chosenAdult': 'present', 'item.youngPerson': 'partly' }, { v });
      assert.deepEqual(await desk.answers(), { chosenAdult: 'absent', youngPerson: 'partly' });
    });
  });

  describe('in which something is emptied', () => {
    const filled = { 'item.youngPerson': 'absent', 'item.youngPersonAbsence': 'Syg', 'item.attendees': 'uffe' };
    const rest = { 'item.youngPerson': 'absent', 'item.attendees': 'uffe' };
    let v: number;

    beforeEach(async () => {
      await sends('uffe', filled);
      v = (await desk.state()).version;
    });

    it('has no answer there any more, when Slack says so', async () => {
      await sends('jonna', rest, { v, form: 1 }, { emptied: ['item.youngPersonAbsence', 'item.custodian'] });
      assert.deepEqual(await desk.answers(), { youngPerson: 'absent', attendees: 'uffe', youngPersonAbsence: '' });
    });

    it('has no answer there any more, when a Teams client says so or leaves it out of a sent form', async () => {
      const teams = { platform: 'teams' } as const;
      await sends('jonna', rest, { v }, { ...teams, emptied: ['item.youngPersonAbsence'] });
      assert.equal((await desk.answers()).youngPersonAbsence, '');
      await sends('uffe', { 'item.youngPersonAbsence': 'Ferie' });
      v = (await desk.state()).version;
      await sends('jonna', rest, { v, form: 1 }, teams);
      assert.equal((await desk.answers()).youngPersonAbsence, '');
    });

    it('keeps its answer, when it was not in the form: of another part, left out for size, or none at all', async () => {
      const teams = { platform: 'teams' } as const;
      await sends('jonna', { 'item.heard': '7' }, { v, form: 1, section: 'youngPersonsView' }, teams);
      await sends('jonna', rest, { v, form: 1, cut: 1 }, teams);
      await sends('jonna', { 'item.youngPerson': 'absent' }, { v }, teams);
      await sends('jonna', { 'item.youngPerson': 'absent' }, { v, form: 1 }, { platform: 'slack', emptied: [] });
      assert.equal((await desk.answers()).youngPersonAbsence, 'Syg');
      assert.equal((await desk.answers()).attendees, 'uffe');
    });

    it('keeps its answer, when somebody has changed it since the form was made', async () => {
      await sends('uffe', { 'item.youngPersonAbsence': 'Var syg, vil gerne' });
      await sends('jonna', rest, { v: v - 1, form: 1 }, { platform: 'teams' });
      assert.equal((await desk.answers()).youngPersonAbsence, 'Var syg, vil gerne');
    });
  });

  describe('in which something is kept from one of those who fill it in', () => {
    const told = { statusCode: 'sygdom', statusSince: '2026-11-01', statusHours: '20' };
    const status = { 'item.statusCode': 'sygdom', 'item.statusSince': '2026-11-01', 'item.statusHours': '20' };
    const shownOf = ({ statusCode, statusSince, statusHours }: Record<string, string>) => ({
      statusCode,
      statusSince,
      statusHours,
    });

    beforeEach(async () => {
      await sends('karen', { ...status, 'item.youngPerson': 'present' });
    });

    for (const platform of ['teams', 'slack'] as const) {
      it(`does not ask them for it, and loses nothing by what they send (${platform})`, async () => {
        const { form } = await desk.does('uffe', 'meeting.complete', { ask: 1 }, {}, { platform });
        assert.equal(form?.data.left, 'statusCode,statusSince,statusHours');
        assert.ok(!form.inputs.some(({ id }) => id.startsWith('item.status')));
        assert.doesNotMatch(JSON.stringify(form), /sygdom|2026-11-01/i);
        const inputs = { 'item.youngPerson': 'present', 'item.heard': '8' };
        const sent = await desk.does('uffe', 'meeting.complete', { ...form.data, form: 1 }, inputs, { platform });
        assert.equal(sent.tone, 'good');
        assert.doesNotMatch(JSON.stringify(sent), /sygdom|sygemeldt/i);
        const answers = await desk.answers();
        assert.deepEqual(shownOf(answers), told);
        assert.equal(answers.heard, '8');
        const [spell] = [...(await desk.state()).spells.values()];
        assert.deepEqual([spell?.code, spell?.noted.by], ['sygdom', 'karen']);
      });

      it(`loses nothing either when the form was made before it was answered (${platform})`, async () => {
        const inputs = { 'item.youngPerson': 'present', 'item.heard': '8' };
        await desk.does('uffe', 'meeting.answer', { v: 2, form: 1 }, inputs, {
          platform,
          emptied: Object.keys(status),
        });
        assert.deepEqual(shownOf(await desk.answers()), told);
      });
    }

    it('takes no guess at it, and says of a right one what it says of a wrong one', async () => {
      const tries = await Promise.all(
        ['sygdom', 'behandling', 'ingen'].map((code) => sends('uffe', { 'item.statusCode': code })),
      );
      assert.deepEqual(new Set(tries.map(({ tone }) => tone)), new Set(['refusal']));
      assert.equal(new Set(tries.map(({ said }) => said)).size, 1);
      assert.deepEqual(shownOf(await desk.answers()), told);
    });
  });

  const wrong = [
    ['a rating of eleven', { 'item.heard': '11' }],
    ['a rating in words', { 'item.mine': 'meget' }],
    ['a choice that there is not', { 'item.youngPerson': 'maybe' }],
    ['a day that is still to come', { 'item.statusSince': '2026-12-24' }],
    ['a day that does not exist', { 'item.statusSince': '2026-02-30' }],
    ['hours that are none', { 'item.statusHours': 'mange' }],
    ['a next meeting that has been', { 'item.nextAt': '2026-11-03T13:00' }],
    ['a next meeting on 30 February', { 'item.nextAt': '2027-02-30T13:00' }],
    ['a next meeting in the hour that the clock leaps over', { 'item.nextAt': '2027-03-28T02:30' }],
    ['a next meeting in the hour that comes twice', { 'item.nextAt': '2027-10-31T02:30' }],
    ['somebody who is not of the team', { 'item.attendees': 'uffe,fremmed' }],
    ['an item that there is not', { 'item.shoeSize': '44' }],
    ['an item named after a thing of the language', JSON.parse('{"item.__proto__": "x"}')],
  ] as const;
  for (const [what, inputs] of wrong) {
    it(`takes no ${what}, says so at the input, and keeps nothing of what came with it`, async () => {
      const { version } = await desk.state();
      for (const verb of ['meeting.answer', 'meeting.complete']) {
        const answer = await desk.does('uffe', verb, {}, { ...filledIn, ...inputs });
        assert.equal(answer.tone, 'refusal');
        assert.deepEqual(Object.keys(answer.problems ?? {}), Object.keys(inputs));
      }
      assert.equal((await desk.state()).version, version);
    });
  }

  it('names the item where it asks for it', async () => {
    const missing = await desk.does('uffe', 'meeting.complete', { form: 1 }, {});
    assert.match(missing.said ?? '', /”Var den unge med/);
  });

  for (const v of ['7', -1, 1.5, null, {}, 1e300]) {
    it(`is taken as about what is there now when its version is ${JSON.stringify(v)}`, async () => {
      const { tone } = await sends('uffe', { 'item.chosenAdult': 'present' }, { v });
      assert.equal(tone, 'good');
      assert.deepEqual(await desk.answers(), { chosenAdult: 'present' });
    });
  }
});
