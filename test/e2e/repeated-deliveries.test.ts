import assert from 'node:assert/strict';
import { eventually } from '../support/eventually.ts';
import { addAction, opening, readyPathway } from '../support/town/pathway.ts';
import { type Actor, cardOf, type Delivery, roomOf, type SendOptions } from '../support/town/seen.ts';
import type { Town } from '../support/town/town.ts';
import { startTowns, type Towns } from '../support/town/towns.ts';
import { showsTruth } from '../support/town/truth.ts';

interface Stage {
  readonly town: Town;
  readonly code: string;
}

/** As Slack marks what it delivers again. */
const again: SendOptions = { headers: { 'x-slack-retry-num': '1', 'x-slack-retry-reason': 'http_timeout' } };

describe('the same delivery several times has one effect and the same answer', function () {
  this.timeout(60_000);
  let towns: Towns<Stage>;
  before(async () => {
    towns = await startTowns(async (town) => ({ town, code: await readyPathway(town) }), { bots: 2 });
  });
  after(() => towns?.stop());

  /** Adds an action that nobody has, and resolves once the room of somebody shows it. */
  const freeAction = async ({ town, code }: Stage, actor: Actor, title: string) => {
    await addAction(town.teams('karen'), code, title);
    await showsTruth(town, actor, code);
    return cardOf((await roomOf(actor, code)).cards, title);
  };
  const commits = async ({ town, code }: Stage): Promise<number> => (await (await town.look()).read(code, 1)).length;
  const said = async (delivery: Delivery, options?: SendOptions): Promise<string> => {
    const sent = await delivery.send(options);
    assert.equal(sent.status, 200);
    return (await sent.answer()).text;
  };
  /** Sends it three times, in each way in which that happens, and holds that only one commit comes of it. */
  const deliver = async (stage: Stage, delivery: Delivery, ways: readonly (SendOptions | undefined)[]) => {
    const before = await commits(stage);
    const first = await Promise.all([said(delivery), said(delivery, ways[0])]);
    const later = await said(delivery, ways[1]);
    assert.equal((await commits(stage)) - before, 1);
    assert.deepEqual([...first, later], Array(3).fill(first[0]));
    return first[0] ?? '';
  };

  it('a click in Slack, with Slack’s retry headers', () =>
    towns.each(async (stage) => {
      const card = await freeAction(stage, stage.town.slackOf('jonna'), 'Kontoudtog');
      assert.equal(await deliver(stage, await card.prepare('action.claim'), [again, again]), 'Opgaven er din.');
    }));

  it('a click in Teams', () =>
    towns.each(async (stage) => {
      const card = await freeAction(stage, stage.town.teams('uffe'), 'Studievalg');
      assert.match(await deliver(stage, await card.prepare('action.claim'), []), /Opgaven er din\./);
    }));

  it('a click of which another process gets the repetition', () =>
    towns.each(async (stage) => {
      const card = await freeAction(stage, stage.town.slackOf('jonna'), 'Boligsøgning');
      const click = await card.prepare('action.claim');
      const text = await deliver(stage, click, [
        { ...again, bot: 1 },
        { ...again, bot: 1 },
      ]);
      assert.equal(text, 'Opgaven er din.');
    }));

  it('a form that opens a pathway', () =>
    towns.each(async ({ town }) => {
      const form = await town.teams('kirsten').types('opret');
      const sending = await form.prepare('pathway.open', opening(['uffe']));
      const texts = await Promise.all([said(sending), said(sending), said(sending, { bot: 1 })]);
      assert.match(texts[0] ?? '', /Forløb \w{6} er oprettet/);
      assert.deepEqual(texts, Array(3).fill(texts[0]));
      // Whose pathways these are is derived, and may follow a moment later.
      await eventually(async () => assert.match((await town.teams('kirsten').types('status')).text, /\n1 forløb, /));
    }));

  it('a double click, which is two deliveries, is answered twice and done once', () =>
    towns.each(async (stage) => {
      const card = await freeAction(stage, stage.town.teams('uffe'), 'Jobsøgning');
      const before = await commits(stage);
      const answers = await Promise.all([card.press('action.claim'), card.press('action.claim')]);
      assert.equal((await commits(stage)) - before, 1);
      const texts = answers.map(({ text }) => /Opgaven er (?:allerede )?din\./.exec(text)?.[0]).sort();
      assert.deepEqual(texts, ['Opgaven er allerede din.', 'Opgaven er din.']);
    }));

  it('a click that comes again after the process has ended and started anew', () =>
    towns.each(async (stage) => {
      const card = await freeAction(stage, stage.town.slackOf('jonna'), 'Gældsråd');
      const click = await card.prepare('action.claim');
      const before = await said(click);
      await stage.town.restartBot('stop');
      const count = await commits(stage);
      assert.equal(await said(click, again), before);
      assert.equal(await commits(stage), count);
    }));
});
