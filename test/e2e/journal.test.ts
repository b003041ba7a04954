import assert from 'node:assert/strict';
import { entriesOf } from '../../services/journal/journal-entry.ts';
import { journalPackage } from '../../services/journal/journal-package.ts';
import { type CaseServer, caseToken, startCaseServer } from '../support/case-server.ts';
import { eventually } from '../support/eventually.ts';
import { addAction, openPathway, youngPerson } from '../support/town/pathway.ts';
import { type Actor, pressIn, roomOf, type Seen } from '../support/town/seen.ts';
import { startTown, type Town } from '../support/town/town.ts';
import { showsTruth } from '../support/town/truth.ts';

const title = 'Ring til Kontoudtog';
/** A round of the journal, and what the machine is slow besides. */
const withinMs = 60_000;

/** What somebody gets to see in their own chat with the bot, and in no room. */
const ownCard = (actor: Actor, heading: string): Promise<Seen> =>
  eventually(async () => {
    const card = (await actor.own()).findLast(({ text }) => text.startsWith(heading));
    assert.ok(card, heading);
    return card;
  }, withinMs);

describe('"Til journal", from the click to the case system', function () {
  this.timeout(240_000);
  let town: Town;
  let caseServer: CaseServer;
  before(async () => {
    caseServer = await startCaseServer();
    const env = { CASE_SYSTEM: caseServer.address, CASE_SYSTEM_TOKEN: caseToken };
    town = await startTown('sqlite', { env });
  });
  after(async () => {
    await town?.stop();
    await caseServer?.close();
  });
  const packages = () => [...caseServer.kept.values()].map(({ json }) => journalPackage.parse(json));

  for (const platform of ['teams', 'slack'] as const)
    it(`brings an action there with its number back on the coordinator’s card, and nothing of it to anybody else (${platform})`, async () => {
      const coordinator: Actor = platform === 'teams' ? town.teams('karen') : town.slackOf('rikke');
      const code = await openPathway(coordinator, [platform === 'teams' ? 'uffe' : 'jonna']);
      await showsTruth(town, coordinator, code, { withinMs });
      await addAction(coordinator, code, title);
      await showsTruth(town, coordinator, code, { withinMs });
      const before = caseServer.kept.size;
      const other = platform === 'teams' ? town.teams('uffe') : town.slackOf('jonna');
      await showsTruth(town, other, code, { withinMs });
      const theirs = await pressIn(other, code, title, 'action.show');
      assert.ok(!theirs.verbs.includes('journal.file'));

      const detail = await pressIn(coordinator, code, title, 'action.show');
      const filed = await detail.press('journal.file');
      assert.match(filed.text, /lagt klar til sagen/);
      await eventually(async () => assert.equal(caseServer.kept.size, before + 1), withinMs);
      const made = packages().at(-1);
      assert.equal(made?.item.kind, 'action');
      assert.equal(made?.action?.title, title);
      assert.equal(made?.head.youngPerson.name, youngPerson, 'the case system must know whose case it is');
      assert.doesNotMatch(caseServer.requests.join('\n'), new RegExp(`${code}|no token`));

      await eventually(async () => {
        const entries = await entriesOf(await town.look(), code);
        assert.deepEqual(
          entries.map(({ entry }) => entry.status),
          ['received'],
        );
      }, withinMs);
      const status = await coordinator.types('status', await roomOf(coordinator, code));
      await status.press('pathway.more');
      const more = await ownCard(coordinator, `Mere om forløb ${code}`);
      const pressed = await more.press('journal.show');
      // Slack shows it in place of what was pressed.
      const isThere = pressed.text.startsWith('Journal for forløb');
      const { text } = isThere ? pressed : await ownCard(coordinator, `Journal for forløb ${code}`);
      assert.match(text, /nr\. ESDH-\d/);
      assert.match(text, /Intet venter/);
      assert.ok(!town.sent.includes(youngPerson) && !town.output.includes(youngPerson));
    });
});
