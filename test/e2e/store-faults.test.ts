import assert from 'node:assert/strict';
import { DatabaseSync } from 'node:sqlite';
import { eventually } from '../support/eventually.ts';
import { addAction, readyPathway } from '../support/town/pathway.ts';
import { type Actor, cardOf, pressIn, roomOf } from '../support/town/seen.ts';
import { startTown, type Town } from '../support/town/town.ts';
import { showsTruth, storedPathway } from '../support/town/truth.ts';

interface Outage {
  readonly what: string;
  readonly engine: 'sqlite' | 'cosmos';
  /** Takes the store away from the processes; gives what brings it back. */
  readonly begin: (town: Town) => () => void;
}

const notSaved = /Det kunne ikke gemmes lige nu|det blev gemt/;

/** Every write is answered like this; what is only read goes on, as in a real account. */
const writesAnswer = (status: number) => (town: Town) => {
  const isWrite = (request: { method: string; headers: Readonly<Record<string, unknown>> }) =>
    request.method !== 'GET' && request.headers['x-ms-documentdb-isquery'] === undefined;
  town.store.proxy?.plan((request) => (isWrite(request) ? { status } : 'pass'));
  return () => town.store.proxy?.plan(() => 'pass');
};

const outages: readonly Outage[] = [
  {
    what: 'a SQLite file that another program holds',
    engine: 'sqlite',
    begin: (town) => {
      // The bot itself may be writing at this very moment.
      const other = new DatabaseSync(town.store.path, { timeout: 5000 });
      other.exec('BEGIN IMMEDIATE');
      return () => other.close();
    },
  },
  {
    what: 'a Cosmos DB that cannot be reached',
    engine: 'cosmos',
    begin: (town) => {
      town.store.proxy?.plan(() => 'reset');
      return () => town.store.proxy?.plan(() => 'pass');
    },
  },
  { what: 'a Cosmos DB that is ill', engine: 'cosmos', begin: writesAnswer(503) },
  { what: 'a Cosmos DB that is full', engine: 'cosmos', begin: writesAnswer(507) },
];

describe('a store that cannot be used', function () {
  this.timeout(60_000);

  for (const engine of ['sqlite', 'cosmos'] as const) {
    describe(engine, () => {
      let town: Town;
      let code: string;
      let uffe: Actor;
      let jonna: Actor;
      before(async () => {
        town = await startTown(engine);
        uffe = town.teams('uffe');
        jonna = town.slackOf('jonna');
        code = await readyPathway(town);
        await addAction(uffe, code, 'Kontoudtog');
        await roomsShowTruth();
      });
      after(() => town?.stop());

      const roomsShowTruth = () => Promise.all([showsTruth(town, uffe, code), showsTruth(town, jonna, code)]);
      const version = async () => (await (await town.look()).read(code, 1)).length;

      for (const { what, begin } of outages.filter((outage) => outage.engine === engine)) {
        it(`is said to whoever clicks, leaves nothing half-done, shows in /readyz, and works again afterwards: ${what}`, async () => {
          const before = await version();
          const end = begin(town);
          try {
            const [inTeams, inSlack] = await Promise.all([
              pressIn(uffe, code, 'Kontoudtog', 'action.claim'),
              clickedUntil(jonna, notSaved),
              town.bots[0]?.answersReady(503),
            ]);
            assert.match(inTeams.text, notSaved);
            assert.match(inSlack, notSaved);
            assert.equal((await fetch(`${town.bots[0]?.url}/healthz`)).status, 200);
          } finally {
            end();
          }
          assert.equal(await version(), before);
          await town.bots[0]?.answersReady(200);
          assert.match((await pressIn(uffe, code, 'Kontoudtog', 'action.claim')).text, /Opgaven er din\./);
          await roomsShowTruth();
          await pressIn(uffe, code, 'Kontoudtog', 'action.release');
          await roomsShowTruth();
        });
      }

      /** What somebody is told in the end, where that takes longer than Slack waits. */
      async function clickedUntil(actor: Actor, expected: RegExp): Promise<string> {
        const card = cardOf((await roomOf(actor, code)).cards, 'Kontoudtog');
        const sent = await (await card.prepare('action.claim')).send();
        assert.equal(sent.status, 200);
        await sent.answer();
        return eventually(() => {
          const told = town.slack.standIn.ephemerals.at(-1)?.text ?? '';
          assert.match(told, expected);
          return told;
        });
      }
    });
  }

  it('is said to whoever clicks when it is a SQLite file that cannot grow any more, and nothing is lost: there is room again', async () => {
    const town = await startTown('sqlite', { bots: 0 });
    try {
      const bot = await town.startBot(800);
      const code = await readyPathway(town);
      const karen = town.teams('karen');
      const added: string[] = [];
      for (let count = 1; count < 200; count++) {
        const text = await addAction(karen, code, `${count} ${'x'.repeat(4000)}`);
        if (notSaved.test(text)) break;
        assert.match(text, /Opgaven er oprettet/);
        added.push(`${count}`);
      }
      assert.ok(added.length > 3 && added.length < 190, `${added.length}`);
      await bot.answersReady(503);
      assert.equal((await fetch(`${bot.url}/healthz`)).status, 200);
      await town.restartBot('stop');
      await town.bots[0]?.answersReady(200);
      const { actions } = await storedPathway(town, code);
      assert.deepEqual(
        [...actions.values()].map(({ title }) => title.split(' ')[0]),
        added,
      );
      assert.match(await addAction(karen, code, 'Kontoudtog'), /Opgaven er oprettet/);
    } finally {
      await town.stop();
    }
  });
});
