import assert from 'node:assert/strict';
import { DateTime } from 'luxon';
import { viewContext } from '../../../bot/desk.ts';
import { cardHash } from '../../../bot/rooms/card-hash.ts';
import { removedCard } from '../../../bot/rooms/removed-card.ts';
import { roomCards } from '../../../bot/rooms/room-cards.ts';
import type { Card } from '../../../cards/card.ts';
import { DeskBench } from '../../support/desk.ts';
import { testZone } from '../../support/domain.ts';
import { filledIn, MeetingDesk, meetingForm } from '../../support/meeting-desk.ts';
import { whole } from '../../support/whole.ts';

const add = { title: 'Ring til FGU', deadline: '2026-12-01', topic: 'education' };

/** What the room of a pathway shows, by key. */
async function roomOf({ desk }: DeskBench, pathway: string): Promise<Map<string, Card>> {
  const state = await desk.pathways.current(pathway);
  return roomCards(viewContext(desk, 'da'), whole(state), desk.models.get(state.model), (id) => desk.models.get(id));
}

/** What stands in the place of a card that the room no longer has. */
async function insteadOf({ desk }: DeskBench, pathway: string, key: string): Promise<string> {
  const state = await desk.pathways.current(pathway);
  return JSON.stringify(removedCard(viewContext(desk, 'da'), whole(state), key, desk.models.get(state.model)));
}

describe('the cards of a room', () => {
  let bench: DeskBench;
  let pathway: string;
  const cards = () => roomOf(bench, pathway);
  const does = (verb: string, data: Record<string, unknown>, inputs: Record<string, string> = {}, who = 'karen') =>
    bench.click(who, verb, { pathway, ...data }, inputs);
  const at = (local: string) => {
    bench.now = DateTime.fromISO(local, { zone: testZone });
  };

  beforeEach(async () => {
    bench = await DeskBench.create();
    pathway = await bench.open();
  });

  it('are the overview, a question that waits, what proposes itself, the meetings, the actions', async () => {
    await does('action.add', {}, add);
    await does('meeting.plan', {}, meetingForm);
    await does('meeting.plan', {}, { ...meetingForm, at: '2026-12-01T13:00', kind: 'extra' });
    await does('coordinator.propose', {}, { to: 'kirsten' });
    assert.deepEqual(
      [...(await cards()).keys()],
      ['overview', 'handover', 'proposal:meeting17Half', 'meeting:m1', 'meeting:m2', 'action:a1'],
    );
  });

  it('keep one card for a meeting’s whole life', async () => {
    const desk = await MeetingDesk.underWay();
    const shown = async () => (await roomOf(desk.bench, desk.pathway)).get('meeting:m1')?.badge?.text;
    assert.equal(await shown(), 'I gang');
    await desk.does('uffe', 'meeting.complete', {}, filledIn);
    assert.equal(await shown(), 'Afsluttet');
    const cancelled = await MeetingDesk.create();
    await cancelled.does('uffe', 'meeting.cancel', { form: 1 });
    assert.equal((await roomOf(cancelled.bench, cancelled.pathway)).get('meeting:m1')?.badge?.text, 'Aflyst');
  });

  it('show a record by the model that it was filled in with, though the pathway has another by now', async () => {
    await does('meeting.plan', {}, { ...meetingForm, kind: 'meeting17Half' });
    at('2026-12-03T14:30:00');
    await does('meeting.complete', { meeting: 'm1' }, { ...filledIn, 'item.heard': '9' });
    const before = (await cards()).get('meeting:m1');
    assert.match(before?.heading ?? '', /17½/);
    const model = bench.desk.models.all.find(({ steps }) => steps.every(({ id }) => id !== 'meeting17Half'))?.id ?? '';
    await does('pathway.correct', {}, { birthDate: '2009-05-14', model });
    const after = (await cards()).get('meeting:m1');
    assert.ok(before && after);
    assert.equal(after.heading, before.heading);
    assert.deepEqual(after.blocks, before.blocks);
    const shown = await does('meeting.show', { meeting: 'm1', back: 1 });
    assert.deepEqual(shown.card?.blocks, before.blocks);
  });

  describe('that propose a meeting', () => {
    const key = 'proposal:meeting17Half';

    /** As in life, where the room has shown it before. */
    beforeEach(async () => {
      await cards();
    });

    it('stand there from the day on which the plan says so, until its time is over', async () => {
      bench = await DeskBench.create();
      at('2026-08-03T08:00:00');
      pathway = await bench.open();
      assert.equal((await cards()).has(key), false);
      at('2026-11-23T08:00:00');
      assert.equal((await cards()).has(key), true);
      at('2027-06-23T08:00:00');
      assert.equal((await cards()).has(key), false);
      assert.match(await insteadOf(bench, pathway, key), /Perioden for mødet sluttede/);
    });

    it('give way to the meeting once it is planned, and come again when that is cancelled', async () => {
      await does('meeting.plan', { step: 'meeting17Half' }, { ...meetingForm, kind: 'meeting17Half' });
      assert.deepEqual([...(await cards()).keys()], ['overview', 'meeting:m1']);
      assert.match(await insteadOf(bench, pathway, key), /planlagt til torsdag 3\. december kl\. 13\.00/);
      await does('meeting.cancel', { meeting: 'm1', form: 1 });
      assert.equal((await cards()).has(key), true);
    });

    it('are gone once the meeting was held', async () => {
      await does('meeting.plan', {}, { ...meetingForm, kind: 'meeting17Half' });
      at('2026-12-03T14:30:00');
      await does('meeting.complete', { meeting: 'm1' }, filledIn);
      assert.equal((await cards()).has(key), false);
      assert.match(await insteadOf(bench, pathway, key), /Mødet er holdt 3\. december 2026/);
    });

    for (const [outcome, said] of [
      ['done', /Karen Testesen har noteret, at det er klaret på anden måde \(23\. november 2026\)/],
      ['notRelevant', /Karen Testesen har noteret, at det ikke er aktuelt/],
    ] as const) {
      it(`are gone once the step was settled as ${outcome}`, async () => {
        await does('plan.settle', { step: 'meeting17Half' }, { outcome });
        assert.equal((await cards()).has(key), false);
        assert.match(await insteadOf(bench, pathway, key), said);
      });
    }

    it('are gone when the birth date was wrong', async () => {
      const model = bench.desk.models.all[0]?.id ?? '';
      await does('pathway.correct', {}, { birthDate: '2010-11-14', model });
      assert.equal((await cards()).has(key), false);
      assert.match(await insteadOf(bench, pathway, key), /Planen er ændret/);
    });

    it('are gone when the pathway is closed, and there again when that was a mistake', async () => {
      await does('pathway.close', {}, { reason: 'openedByMistake' });
      assert.equal((await cards()).has(key), false);
      assert.match(await insteadOf(bench, pathway, key), /Forløbet er lukket/);
      await does('pathway.reopen', {});
      assert.equal((await cards()).has(key), true);
    });

    it('leave the question who coordinates to its own words', async () => {
      assert.match(await insteadOf(bench, pathway, 'handover'), /Karen Testesen er koordinator/);
    });
  });

  describe('are made once for as long as they show the same', () => {
    it('whatever else happens in the pathway: an action’s, and what proposes itself', async () => {
      await does('action.add', {}, add);
      const before = await cards();
      await does('goal.add', {}, { text: 'Kok', topic: 'education' });
      const after = await cards();
      for (const key of ['action:a1', 'proposal:meeting17Half']) assert.equal(after.get(key), before.get(key), key);
    });

    it('a meeting’s, until something of it changes, or an action', async () => {
      await does('meeting.plan', {}, meetingForm);
      const before = (await cards()).get('meeting:m1');
      await does('goal.add', {}, { text: 'Kok', topic: 'education' });
      assert.equal((await cards()).get('meeting:m1'), before);
    });

    const inMeeting = () => at('2026-12-03T13:05:00');
    /** What people do or what happens by itself, the card that has to show it, and how it had come that far. */
    const changes: readonly (readonly [what: string, key: string, change: () => unknown, before?: () => unknown])[] = [
      ['a point of the agenda', 'meeting:m1', () => does('meeting.addAgenda', { meeting: 'm1' }, { text: 'Praktik' })],
      ['another time', 'meeting:m1', () => does('meeting.move', { meeting: 'm1' }, { at: '2026-12-04T09:00' })],
      ['the time that has come', 'meeting:m1', inMeeting, () => at('2026-12-03T12:00:00')],
      ['the end without a checklist', 'meeting:m1', () => at('2026-12-03T18:00:00'), inMeeting],
      ['a week without a checklist', 'meeting:m1', () => at('2026-12-14T08:00:00'), () => at('2026-12-03T18:00:00')],
      ['a role that somebody fills', 'meeting:m1', () => does('member.add', {}, { person: 'sofus' })],
      ['a role that nobody fills any more', 'meeting:m1', () => does('member.remove', {}, { person: 'uffe' })],
      [
        'an action that was decided',
        'meeting:m1',
        () => does('action.add', { meeting: 'm1' }, { ...add, deadline: '2026-12-20' }),
        async () => {
          inMeeting();
          await does('meeting.begin', { meeting: 'm1' });
        },
      ],
      [
        'a next meeting that is planned',
        'meeting:m1',
        () => does('meeting.plan', {}, { ...meetingForm, at: '2027-01-07T13:00' }),
        async () => {
          inMeeting();
          await does('meeting.complete', { meeting: 'm1' }, filledIn);
        },
      ],
      ['that the pathway is closed', 'meeting:m1', () => does('pathway.close', {}, { reason: 'movedAway' })],
      ['a role that nobody fills', 'proposal:meeting17Half', () => does('member.remove', {}, { person: 'uffe' })],
      ['a day that is too near now', 'proposal:meeting17Half', () => at('2026-11-25T08:00:00')],
      ['a claim', 'action:a1', () => does('action.claim', { action: 'a1' }, {}, 'uffe')],
      [
        'another day of the meeting in which it was decided',
        'action:a2',
        () => does('meeting.move', { meeting: 'm1' }, { at: '2026-12-04T09:00' }),
        () => does('action.add', { meeting: 'm1' }, { ...add, deadline: '2026-12-20' }),
      ],
      ['a day too late', 'action:a1', () => at('2026-12-02T08:00:00')],
    ];
    for (const [what, key, change, first] of changes) {
      it(`and show ${what}`, async () => {
        await does('action.add', {}, add);
        await does('meeting.plan', {}, meetingForm);
        await first?.();
        const before = (await cards()).get(key);
        await change();
        const after = (await cards()).get(key);
        assert.ok(before && after);
        assert.notEqual(cardHash(after), cardHash(before));
      });
    }

    it('and show another name of somebody who is on them', async () => {
      await does('meeting.plan', {}, meetingForm, 'uffe');
      await does('action.add', {}, { ...add, responsible: 'uffe' });
      await cards();
      const uffe = bench.desk.directory.person('uffe');
      assert.ok(uffe);
      await bench.desk.directory.saveAll([{ ...uffe, name: 'Uffe Nygiftsen' }]);
      const after = await cards();
      for (const key of ['meeting:m1', 'action:a1']) assert.match(JSON.stringify(after.get(key)), /Nygiftsen/, key);
    });
  });
});
