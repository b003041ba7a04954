import assert from 'node:assert/strict';
import { galleryContext } from '../../../bot/demo/gallery-states.ts';
import { roomCards } from '../../../bot/rooms/room-cards.ts';
import { seenInRoom } from '../../../bot/seen.ts';
import { DeskBench } from '../../support/desk.ts';

const secret = 'MEDICINEN';

/** A pathway in which Karen alone may know an action, a goal, an agenda point and a status about health. */
async function guarded(): Promise<{ bench: DeskBench; pathway: string }> {
  const bench = await DeskBench.create();
  const pathway = await bench.open();
  const karen = (verb: string, inputs: Record<string, string>, data: object = {}) =>
    bench.click('karen', verb, { pathway, ...data }, inputs);
  await karen('action.add', { title: secret, deadline: '2027-01-04', topic: 'health' });
  await karen('goal.add', { text: secret, topic: 'health' });
  await karen('meeting.plan', { at: '2026-12-03T13:00', kind: 'network', place: 'Rådhuset' });
  await karen('meeting.addAgenda', { text: secret, from: 'team', topic: 'health' }, { meeting: 'm1' });
  await karen('spell.begin', { code: 'sygdom', from: '2026-11-01', source: 'team' });
  return { bench, pathway };
}

describe('what a room does not show since not everybody in it may know it', () => {
  for (const platform of ['teams', 'slack'] as const) {
    it(`is one click away for somebody who may, with everything that can be done with it (${platform})`, async () => {
      const { bench, pathway } = await guarded();
      const answer = await bench.click('karen', 'hidden.show', { pathway }, {}, { platform });
      const text = JSON.stringify(answer.card);
      assert.equal(answer.personal, true, 'and not in the room');
      assert.equal(text.match(new RegExp(secret, 'g'))?.length, 2, 'the action and the goal');
      assert.match(text, /Syg/);
      const verbs = [...text.matchAll(/"verb":"([\w.]+)"/g)].map(([, verb]) => verb);
      assert.deepEqual(verbs.slice(0, 3), ['action.claim', 'action.show', 'meeting.show']);
      const shown = await bench.click('karen', 'action.show', { pathway, action: 'a1' }, {}, { platform });
      assert.match(JSON.stringify(shown.card), new RegExp(secret));
      const meeting = await bench.click('karen', 'meeting.show', { pathway, meeting: 'm1' }, {}, { platform });
      assert.match(JSON.stringify(meeting.card), new RegExp(secret));
    });
  }

  it('is nothing to somebody who may not, and the card tells not even how much there is', async () => {
    const { bench, pathway } = await guarded();
    const { card } = await bench.click('uffe', 'hidden.show', { pathway });
    const other = await DeskBench.create();
    const plain = await other.open();
    const none = await other.click('uffe', 'hidden.show', { pathway: plain });
    const withoutData = (one: unknown) => JSON.stringify(one).replaceAll(/"v":\d+/g, '"v":0');
    assert.equal(
      withoutData(card).replaceAll(pathway, '…'),
      withoutData(none.card).replaceAll(plain, '…'),
      'the very same as where there is nothing',
    );
  });

  it('is asked for with one and the same line and button on the room’s cards, however much it is', async () => {
    const { bench, pathway } = await guarded();
    const line = { text: 'Der er mere, som ikke vises her.' };
    const items = async () => {
      const state = await bench.desk.pathways.current(pathway);
      const view = { ...galleryContext('da'), now: bench.now };
      const room = seenInRoom(bench.desk, state, 0);
      const cards = roomCards(view, room, bench.desk.models.get(state.model));
      assert.doesNotMatch(JSON.stringify([...cards]), new RegExp(secret));
      return ['overview', 'meeting:m1'].map((key) =>
        cards
          .get(key)
          ?.blocks.flatMap((block) => (block.type === 'list' ? block.items : []))
          .filter(({ text }) => text === line.text),
      );
    };
    const button = { label: 'Se det, du må se', verb: 'hidden.show', data: { pathway } };
    const one = [{ ...line, buttons: [button] }];
    assert.deepEqual(await items(), [one, one]);
    await bench.click('karen', 'action.add', { pathway }, { title: secret, deadline: '2027-01-04', topic: 'health' });
    assert.deepEqual(await items(), [one, one]);
  });

  it('is as little for somebody of another pathway as for anybody', async () => {
    const { bench, pathway } = await guarded();
    const answer = await bench.click('fremmed', 'hidden.show', { pathway });
    assert.equal(answer.tone, 'refusal');
    assert.equal(answer.card, undefined);
  });
});

describe('a place that is kept from somebody', () => {
  it('is said not to be shown, the same whether one is known or not, and never that there is none', async () => {
    const shownTo = async (who: string, place: string) => {
      const bench = await DeskBench.create();
      const pathway = await bench.open();
      const form = { at: '2026-12-03T13:00', kind: 'network', place };
      await bench.click('karen', 'meeting.plan', { pathway }, form);
      await bench.click('karen', 'protection.set', { pathway, form: 1 });
      const verbs = [
        ['pathway.status', {}],
        ['meeting.show', { meeting: 'm1' }],
      ] as const;
      const cards = await Promise.all(verbs.map(([verb, data]) => bench.click(who, verb, { pathway, ...data })));
      return JSON.stringify(cards).replaceAll(pathway, '…');
    };
    const [one, none] = [await shownTo('uffe', 'Villa Havblik'), await shownTo('uffe', '')];
    assert.match(one, /Vises ikke her\. Spørg koordinatoren/);
    assert.doesNotMatch(one, /Villa Havblik|Ikke aftalt endnu/);
    assert.equal(one.replaceAll(/[\w-]{20,}/g, ''), none.replaceAll(/[\w-]{20,}/g, ''));
    assert.match(await shownTo('karen', 'Villa Havblik'), /Villa Havblik/);
  });
});
