import assert from 'node:assert/strict';
import type { Card } from '../../../cards/card.ts';
import { DeskBench } from '../../support/desk.ts';
import { MemoryStore } from '../../support/memory-store.ts';

const texts = (card: Card | undefined): string => JSON.stringify(card?.blocks ?? []);
const verbs = (card: Card | undefined): string[] => (card?.buttons ?? []).map(({ verb }) => verb);

/** Karen coordinates, Uffe and Jonna are in the team. */
async function holdDesk() {
  const store = new MemoryStore();
  const bench = await DeskBench.create({ store });
  const pathway = await bench.open();
  const does = (who: string, verb: string, data: object = {}, inputs: Record<string, string> = {}) =>
    bench.click(who, verb, { pathway, ...data }, inputs);
  return { bench, store, pathway, does, state: () => bench.desk.pathways.current(pathway) };
}

describe('the card of when a pathway is erased', () => {
  it('is one click from what is not needed every day, for the coordinator alone and in no room', async () => {
    const { does } = await holdDesk();
    const more = await does('karen', 'pathway.more');
    assert.match(texts(more.card), /hold\.show/);
    assert.doesNotMatch(texts((await does('uffe', 'pathway.more')).card), /hold\.show/);
    const shown = await does('karen', 'hold.show');
    assert.equal(shown.personal, true);
    assert.match(texts(shown.card), /åbent og bliver ikke slettet/);
    const refused = await does('uffe', 'hold.show');
    assert.equal(refused.card, undefined);
    assert.equal(refused.tone, 'refusal');
  });

  it('tells the first day on which a closed one may be erased, and that it must be on record', async () => {
    const { does } = await holdDesk();
    await does('karen', 'pathway.close', {}, { reason: 'goalReached' });
    const { card } = await does('karen', 'hold.show');
    assert.match(texts(card), /Forløbet bliver slettet .*2027, eller når alt er journaliseret/);
  });
});

describe('a legal hold', () => {
  it('is placed with a reason, shown with who and why, changed, and lifted, in an open pathway and in a closed one', async () => {
    const { does, state } = await holdDesk();
    for (const isClosed of [false, true]) {
      if (isClosed) await does('karen', 'pathway.close', {}, { reason: 'goalReached' });
      assert.equal((await does('karen', 'hold.place', { ask: 1 })).form?.verb, 'hold.place');
      const placed = await does('karen', 'hold.place', {}, { reason: 'Klagesag' });
      assert.equal(placed.personal, true);
      assert.match(texts(placed.card), /Klagesag/);
      assert.deepEqual(verbs(placed.card).slice(0, 2), ['hold.lift', 'hold.place']);
      assert.equal((await does('karen', 'hold.place', { ask: 1 })).form?.inputs[0]?.type, 'text');
      await does('karen', 'hold.place', {}, { reason: 'Retssag' });
      assert.equal((await state()).hold?.reason, 'Retssag');
      const lifted = await does('karen', 'hold.lift');
      assert.equal(verbs(lifted.card)[0], 'hold.place');
      assert.equal((await state()).hold, undefined);
    }
  });

  it('needs a reason, takes no CPR number, and is nobody’s but the coordinator’s', async () => {
    const { does, state } = await holdDesk();
    for (const reason of ['', '   ', 'Sag om 010203-1234']) {
      const answer = await does('karen', 'hold.place', { form: 1 }, { reason });
      assert.notEqual(answer.tone, 'good', reason);
    }
    for (const who of ['uffe', 'sofus'])
      assert.equal((await does(who, 'hold.place', {}, { reason: 'x' })).tone, 'refusal');
    assert.equal((await state()).hold, undefined);
  });

  it('tells nobody else of the team that it is there, or why', async () => {
    const { does } = await holdDesk();
    await does('karen', 'hold.place', {}, { reason: 'Klagesag mod kommunen' });
    for (const verb of ['pathway.status', 'pathway.team', 'pathway.more', 'consent.show'])
      assert.doesNotMatch(JSON.stringify(await does('uffe', verb)), /Klagesag|i bero/);
  });
});

describe('a pathway that is being erased', () => {
  it('is shown to nobody, whatever they click, and can neither be opened again nor held any more', async () => {
    const { bench, pathway, does, state } = await holdDesk();
    await does('karen', 'pathway.close', {}, { reason: 'goalReached' });
    bench.now = bench.now.plus({ days: 91 });
    const command = { type: 'erasure.begin', base: (await state()).version } as const;
    const request = { pathwayId: pathway, commandId: 'e', by: 'clock', via: 'clock' as const, command };
    assert.ok((await bench.desk.pathways.perform(request)).done);
    const clicks = [
      ['pathway.reopen', {}],
      ['hold.place', { reason: 'For sent' }],
      ['hold.lift', {}],
      ['hold.show', {}],
      ['pathway.status', {}],
      ['pathway.more', {}],
      ['goal.add', { text: 'x', topic: 'other' }],
    ] as const;
    for (const who of ['karen', 'uffe'])
      for (const [verb, inputs] of clicks) {
        const answer = await does(who, verb, {}, inputs);
        assert.equal(answer.card, undefined, verb);
        assert.match(answer.said ?? '', /ved at blive slettet/, `${who} ${verb}`);
      }
    assert.ok((await state()).closed !== undefined);
  });

  it('is unknown once it is gone: the answer to an old card says how that can be', async () => {
    const { bench, store, pathway, does } = await holdDesk();
    await store.eraseStream(pathway);
    bench.desk.pathways.forget(pathway);
    for (const verb of ['action.claim', 'pathway.status', 'pathway.reopen', 'hold.show']) {
      const { said, card } = await does('karen', verb, { action: 'a1' });
      assert.equal(card, undefined);
      assert.match(said ?? '', /slettet/, verb);
    }
    // The same as to somebody who has never had to do with it: nobody learns that there was one.
    assert.equal((await does('sofus', 'pathway.status')).said, (await does('karen', 'pathway.status')).said);
  });
});
