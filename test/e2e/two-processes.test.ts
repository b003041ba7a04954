import assert from 'node:assert/strict';
import { addAction, readyPathway } from '../support/town/pathway.ts';
import { crowd } from '../support/town/people.ts';
import { type Actor, cardOf, roomOf } from '../support/town/seen.ts';
import type { Town } from '../support/town/town.ts';
import { startTowns, type Towns } from '../support/town/towns.ts';
import { showsTruth, storedPathway } from '../support/town/truth.ts';

interface Stage {
  readonly town: Town;
  readonly code: string;
  readonly claimants: readonly Actor[];
}

const people = crowd(50);

describe('two processes on one store', function () {
  this.timeout(60_000);
  let towns: Towns<Stage>;
  before(async () => {
    towns = await startTowns(
      async (town) => ({
        town,
        code: await readyPathway(
          town,
          people.map(({ key }) => key),
        ),
        claimants: people.map(({ key, on }) => (on[0] === 'teams' ? town.teams(key) : town.slackOf(key))),
      }),
      { bots: 2, crowd: people.length },
    );
  });
  after(() => towns?.stop());

  it('50 people who claim one action at the same time get one owner, and the others are told who it is', () =>
    towns.each(async ({ town, code, claimants }) => {
      const [inTeams, inSlack] = claimants;
      assert.ok(inTeams && inSlack);
      await addAction(town.teams('karen'), code, 'Ring til FGU');
      await Promise.all([showsTruth(town, inTeams, code), showsTruth(town, inSlack, code)]);
      const clicks = await Promise.all(
        claimants.map(async (actor) =>
          cardOf((await roomOf(actor, code)).cards, 'Ring til FGU').prepare('action.claim'),
        ),
      );
      const answers = await Promise.all(
        clicks.map(async (click, index) => (await (await click.send({ bot: index % 4 < 2 ? 0 : 1 })).answer()).text),
      );
      const owner = (await storedPathway(town, code)).actions.get('a1')?.responsible?.person;
      const winner = people.find(({ id }) => id === owner);
      assert.ok(winner);
      const won = claimants.filter((_, index) => /Opgaven er din\./.test(answers[index] ?? ''));
      assert.deepEqual(
        won.map(({ person }) => person.key),
        [winner.key],
      );
      const told = answers.filter((text) => text.includes(`${winner.name} har opgaven og tog den i dag kl. `));
      assert.equal(told.length, people.length - 1);
      await Promise.all([showsTruth(town, inTeams, code), showsTruth(town, inSlack, code)]);
    }));
});
