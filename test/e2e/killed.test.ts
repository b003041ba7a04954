import assert from 'node:assert/strict';
import { setTimeout as pause } from 'node:timers/promises';
import fc from 'fast-check';
import type { PathwayEvent } from '../../services/pathway/events.ts';
import { Clicker } from '../support/town/clicker.ts';
import { addAction, readyPathway } from '../support/town/pathway.ts';
import type { Town } from '../support/town/town.ts';
import { startTowns } from '../support/town/towns.ts';
import { showsTruth, storedPathway } from '../support/town/truth.ts';

const seed = Number(process.env.SEED ?? Date.now() % 1_000_000);
/** How long after each start the process is killed. */
const [lives = []] = fc.sample(fc.array(fc.integer({ min: 200, max: 1800 }), { minLength: 3, maxLength: 3 }), {
  seed,
  numRuns: 1,
});
const titles = ['Kontoudtog', 'Studievalg'];
const backWithinMs = 30_000;
/** So many clicks that are answered say something about what a process loses. */
const enough = 10;

describe(`a process that is killed while people click (seed ${seed})`, function () {
  this.timeout(120_000);

  it('has lost nothing that it acknowledged, and within 30 s of the next start the rooms show the truth', async () => {
    const towns = await startTowns(async (town) => ({
      town,
      code: await readyPathway(town, ['uffe', 'bente', 'jonna', 'sofus']),
    }));
    try {
      await towns.each(async ({ town, code }) => {
        const karen = town.teams('karen');
        for (const title of titles) await addAction(karen, code, title);
        await Promise.all([showsTruth(town, karen, code), showsTruth(town, town.slackOf('jonna'), code)]);
        const actors = [karen, town.teams('uffe'), town.slackOf('jonna'), town.slackOf('sofus')];
        const clickers = actors.map((actor) => new Clicker(actor, code, titles));
        for (const clicker of clickers) clicker.start();
        for (const [index, life] of lives.entries()) {
          // A new card is on its way into the rooms.
          await addAction(karen, code, `Ny ${index}`);
          await pause(life);
          await town.restartBot('kill');
        }
        // A machine with much to do starts a process late: those who click go on until enough was answered to be lost.
        const until = Date.now() + backWithinMs;
        while (acknowledgedOf(clickers).length <= enough && Date.now() < until) await pause(100);
        await Promise.all(clickers.map((clicker) => clicker.stop()));
        await nothingIsLost(town, code, clickers);
        const options = { withinMs: backWithinMs, mayStandTwice: lives.length };
        await Promise.all([
          // Bente has not clicked: what somebody is answered stands in the place of the card for them, until it is edited again.
          showsTruth(town, town.teams('bente'), code, options),
          showsTruth(town, town.slackOf('jonna'), code, options),
        ]);
      });
    } finally {
      await towns.stop();
    }
  });
});

const acknowledgedOf = (clickers: readonly Clicker[]) => clickers.flatMap((clicker) => clicker.acknowledged);

/** Everything that somebody was told stands in the stream, as often as it was told. */
async function nothingIsLost(town: Town, code: string, clickers: readonly Clicker[]): Promise<void> {
  const commits = await (await town.look()).read(code, 1);
  const { actions } = await storedPathway(town, code);
  const idOf = (title: string) => [...actions.values()].find((action) => action.title === title)?.id;
  const events: PathwayEvent[] = commits.flatMap((commit) => commit.events);
  const acknowledged = acknowledgedOf(clickers);
  assert.ok(acknowledged.length > enough, `only ${acknowledged.length} clicks were acknowledged`);
  for (const { did, note } of acknowledged) {
    if (did === 'claim') continue;
    const stored = events.filter((event) => event.type === 'ActionReleased' && event.note === note);
    assert.equal(stored.length, 1, note);
  }
  for (const { person, title } of acknowledged) {
    const told = acknowledged.filter((one) => one.did === 'claim' && one.person === person && one.title === title);
    const stored = events.filter(
      (event) => event.type === 'ActionClaimed' && event.person === person && event.action === idOf(title),
    );
    assert.ok(stored.length >= told.length, `${title}: told ${told.length} times, stored ${stored.length} times`);
  }
}
