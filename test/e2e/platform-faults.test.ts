import assert from 'node:assert/strict';
import { eventually } from '../support/eventually.ts';
import { addAction, readyPathway } from '../support/town/pathway.ts';
import { type Actor, cardOf, pressIn, roomOf, type Seen } from '../support/town/seen.ts';
import { startTown, type Town } from '../support/town/town.ts';
import { showsTruth } from '../support/town/truth.ts';

const askedToWaitMs = 2000;
const wait = { status: 429, headers: { 'retry-after': String(askedToWaitMs / 1000) } };
const ill = { status: 503 };

describe('a platform that asks to wait, fails, or does not answer', function () {
  this.timeout(60_000);
  let town: Town;
  let code: string;
  let uffe: Actor;
  let jonna: Actor;
  const roomsShowTruth = (options?: Parameters<typeof showsTruth>[3]) =>
    Promise.all([showsTruth(town, uffe, code, options), showsTruth(town, jonna, code, options)]);
  const shown = async (actor: Actor, title: string): Promise<Seen[]> =>
    (await roomOf(actor, code)).cards.filter(({ text }) => text.startsWith(title));

  before(async () => {
    town = await startTown('sqlite');
    uffe = town.teams('uffe');
    jonna = town.slackOf('jonna');
    code = await readyPathway(town);
    await addAction(jonna, code, 'Kontoudtog');
    await roomsShowTruth();
  });
  after(() => town?.stop());

  it('is asked again when it said so, and the room ends up right; whoever clicked was answered long before', async () => {
    const { faults } = town.tenant.teams.connector;
    for (const fault of [wait, ill, 'lost'] as const) faults.next('PUT', /\/activities\//, fault);
    for (const fault of [wait, ill, 'loseReply'] as const) town.slack.standIn.failNext('chat.update', fault);
    const before = await shown(jonna, 'Kontoudtog');
    const startedMs = performance.now();
    assert.match((await pressIn(uffe, code, 'Kontoudtog', 'action.claim')).text, /Opgaven er din\./);
    assert.ok(performance.now() - startedMs < 1000);
    assert.equal(cardOf((await roomOf(jonna, code)).cards, 'Kontoudtog').text, before[0]?.text);
    await roomsShowTruth({ withinMs: 25_000 });
    for (const platform of ['teams', 'slack']) {
      const operations =
        town.bots[0]?.logged().filter((line) => line.platform === platform && line.step === 'edit') ?? [];
      const limited = operations.findIndex((line) => line.code === 'rateLimited');
      const pauseMs = Number(operations[limited + 1]?.time) - Number(operations[limited]?.time);
      assert.ok(pauseMs >= askedToWaitMs - 50, `${platform}: again after ${pauseMs} ms`);
      assert.deepEqual(
        operations.slice(limited, limited + 3).map((line) => line.code),
        ['rateLimited', 'unavailable', 'unavailable'],
      );
    }
  });

  it('is not waited for by anybody but the room when nothing comes from it', async () => {
    town.tenant.teams.connector.faults.next('PUT', /\/activities\//, 'hang');
    town.slack.standIn.failNext('chat.update', 'noAnswer');
    const card = cardOf((await roomOf(uffe, code)).cards, 'Kontoudtog');
    assert.match((await card.press('action.release')).text, /ledig igen/);
    const startedMs = performance.now();
    for (const actor of [uffe, jonna]) assert.match((await actor.types(`status ${code}`)).text, /^Status for forløb/);
    assert.ok(performance.now() - startedMs < 1000);
    await roomsShowTruth({ withinMs: 25_000 });
  });

  it('that loses the reply to a new card may have it twice, and both work', async () => {
    town.tenant.teams.connector.faults.next('POST', /\/activities$/, 'lost');
    town.slack.standIn.failNext('chat.postMessage', 'loseReply');
    await addAction(jonna, code, 'Boligsøgning');
    await roomsShowTruth({ withinMs: 25_000, mayStandTwice: 1 });
    for (const actor of [uffe, jonna]) {
      const cards = await eventually(async () => {
        const found = await shown(actor, 'Boligsøgning');
        assert.equal(found.length, 2);
        return found;
      });
      for (const card of cards) {
        assert.match((await card.press('action.claim')).text, /Opgaven er (?:allerede )?din\./);
      }
      const more = await cards[0]?.press('action.show');
      await more?.press('action.release', { note: '' });
    }
    await roomsShowTruth({ mayStandTwice: 1 });
  });
});
