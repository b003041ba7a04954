import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { copyFileSync, existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { DateTime } from 'luxon';
import { ErasedFile } from '../../services/erasure/erased-list.ts';
import { allProofs } from '../../services/erasure/tombstone.ts';
import { loadModels } from '../../services/models/catalog.ts';
import { openNewPathway } from '../../services/open-pathway.ts';
import type { PathwayCommand } from '../../services/pathway/commands.ts';
import { foldAll } from '../../services/pathway/fold.ts';
import { Pathways } from '../../services/pathways.ts';
import { Directory } from '../../services/people/directory.ts';
import { shippedRules } from '../../services/privacy/sharing-rules.ts';
import { sealer } from '../../services/seal.ts';
import { AccessCodes } from '../../services/young-access/access-codes.ts';
import { createInvite } from '../../services/young-access/invite.ts';
import type { KeptStore } from '../../storage/ports.ts';
import { backupSqlite } from '../../storage/sqlite/backup.ts';
import { openSqliteStore } from '../../storage/sqlite/sqlite-store.ts';
import { AppBench, AppTown, benchKey } from '../support/app-bench.ts';
import { opening } from '../support/app-story.ts';
import { testPeople, testZone } from '../support/domain.ts';
import { eventually } from '../support/eventually.ts';
import { teamsIds } from '../support/fake-teams.ts';
import { JournalBench } from '../support/journal-bench.ts';
import { executeActivity } from '../support/teams/activities.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

const mark = 'Sletmærke';
const { days } = shippedRules.retention;
const ends = ['', '-wal', '-shm'];

/** The bytes of a store’s files, as a text. */
const bytesOf = (path: string): string =>
  ends
    .map((end) => path + end)
    .filter(existsSync)
    .map((file) => readFileSync(file, 'utf8'))
    .join('\n');

/** What Karen, or anybody, does in another process than the one that erases. */
async function hands(store: KeptStore, town: AppTown) {
  const directory = new Directory(store);
  const accountOf = (name: string) => {
    const { id: user } = town.tenant.person(name);
    return { platform: 'teams', tenant: teamsIds.tenantId, user, at: '2026-11-01T08:00:00.000Z' } as const;
  };
  await directory.saveAll([...testPeople.values()].map((one) => ({ ...one, identities: [accountOf(one.name)] })));
  await directory.refresh();
  const models = loadModels();
  const clock = () => DateTime.now().setZone(testZone);
  const pathways = new Pathways({
    store,
    clock,
    person: (id) => directory.person(id),
    model: (id) => models.get(id),
    seal: sealer(benchKey),
    onCommitted: () => undefined,
  });
  const does = async (pathwayId: string, by: string, command: PathwayCommand) => {
    const outcome = await pathways.perform({ pathwayId, commandId: randomUUID(), by, via: 'teams', command });
    if (!outcome.done) throw new Error(`refused: ${command.type} ${outcome.refusal.code}`);
  };
  const opens = async (platform: 'teams' | 'slack', text: string): Promise<string> => {
    const wish = opening(randomUUID());
    const opened = await openNewPathway(
      { pathways, documents: store, secret: benchKey },
      { ...wish, command: { ...wish.command, platform }, youngPerson: `${text}-Navn` },
    );
    if (!opened.done) throw new Error(opened.refusal.code);
    const { id } = opened.state;
    const deadline = clock().plus({ days: 20 }).toISODate() ?? '';
    await does(id, 'uffe', { type: 'action.add', title: `${text}-Opgave`, deadline, topic: 'other' });
    return id;
  };
  const invites = (pathwayId: string) =>
    createInvite(
      { documents: store, clock, secrets: [benchKey], codes: new AccessCodes({ secrets: [benchKey] }) },
      { pathwayId, audience: 'youngPerson', by: 'karen' },
    );
  return { does, opens, invites, clock };
}

describe('erasing, in the whole program', function () {
  this.timeout(120_000);

  it('takes a pathway out of the store, out of the rooms of both platforms, and off its page; and an old copy of the store brings nothing back', async () => {
    const folder = await temporaryFolder();
    const path = join(folder.path, 'vejviser.sqlite');
    const list = join(folder.path, 'vejviser.erased');
    const copy = join(folder.path, 'kopi.sqlite');
    const town = await AppTown.start();
    let store = await openSqliteStore({ path });
    let bench: AppBench | undefined;
    const startAt = async (daysLater: number): Promise<AppBench> => {
      await bench?.stop();
      const clock = () => DateTime.now().setZone(testZone).plus({ days: daysLater });
      const ports = { clock, erased: new ErasedFile(list), erasing: { intervalMs: 100, settleMs: 0, paceMs: 0 } };
      bench = await AppBench.start(town, { store, ports });
      return bench;
    };
    try {
      const { does, opens, invites } = await hands(store, town);
      await startAt(0);
      const [inTeams, inSlack, kept] = [
        await opens('teams', mark),
        await opens('slack', mark),
        await opens('teams', 'Nabo'),
      ];
      const invite = await invites(inTeams);
      const teamsRoom = (code: string) =>
        [...town.tenant.graph.state.rooms.values()].find(({ title }) => title === code);
      const teamsPosts = (code: string) => town.tenant.conversation(teamsRoom(code)?.id ?? '').messages;
      const slackRoom = async () =>
        (await town.slack.channels()).find(({ name }) => name.includes(inSlack.toLowerCase()));
      const slackPosts = async () =>
        (await town.slack.messages((await slackRoom())?.id ?? '')).filter(({ blocks = [] }) => blocks.length > 0);
      await eventually(async () => {
        for (const code of [inTeams, kept]) assert.ok(teamsPosts(code).length >= 2);
        assert.ok((await slackPosts()).length >= 2);
      }, 40_000);
      assert.match(JSON.stringify([teamsPosts(inTeams), await slackPosts()]), new RegExp(`${mark}[^]*${mark}`));

      for (const code of [inTeams, inSlack])
        await does(code, 'karen', { type: 'pathway.close', reason: 'goalReached' });
      await eventually(async () => {
        assert.equal(teamsRoom(inTeams)?.archived, true);
        assert.equal((await slackRoom())?.is_archived, true);
      }, 40_000);
      // Before Slack takes the bot out of its channel, what is about the young person has gone.
      assert.doesNotMatch(JSON.stringify(await slackPosts()), new RegExp(mark));
      assert.equal((await bench?.fetch(`/u/${invite.token}`))?.status, 200);

      // Time has come, but nothing is on record.
      await startAt(days + 1);
      await new Promise((resolve) => setTimeout(resolve, 600));
      assert.ok((await store.read(inTeams, 1)).length > 0, 'what is not on record is never erased');
      for (const there of [inTeams, inSlack, mark]) assert.ok(bytesOf(path).includes(there));
      const journal = new JournalBench(store);
      journal.now = DateTime.now().setZone(testZone).plus({ days: 1 });
      for (const code of [inTeams, inSlack]) await journal.journal.follow(foldAll(code, await store.read(code, 1)));
      assert.equal(Object.hasOwn(backupSqlite(path, copy), 'counts'), true);
      await journal.sender.sendDue();
      await eventually(async () => {
        const proofs = [...(await allProofs(store)).values()];
        assert.equal(proofs.length, 2);
        for (const { scrubbedAt } of proofs) assert.ok(scrubbedAt !== undefined);
      }, 30_000);

      assert.deepEqual(teamsPosts(inTeams), []);
      assert.equal(teamsRoom(inTeams)?.archived, true);
      assert.doesNotMatch(JSON.stringify(await slackPosts()), new RegExp(mark));
      assert.ok(teamsPosts(kept).length >= 2);
      const bytes = bytesOf(path);
      for (const gone of [inTeams, inSlack, mark]) assert.ok(!bytes.includes(gone), gone);
      assert.ok(bytes.includes(kept) && bytes.includes('Nabo-Opgave'));
      assert.doesNotMatch(readFileSync(list, 'utf8'), new RegExp(`${inTeams}|${inSlack}|${mark}`));
      for (const line of bench?.logged ?? []) assert.ok(!line.includes(mark), line);

      // Whoever still has the code, or the young person's link.
      await startAt(0);
      assert.deepEqual(
        [(await bench?.fetch(`/u/${invite.token}`))?.status, (await bench?.fetch(`/u/${'x'.repeat(43)}`))?.status],
        [404, 404],
      );
      const karen = town.tenant.person(testPeople.get('karen')?.name ?? '');
      const own = town.tenant.teams.world.install(karen);
      const told = own.messages.length;
      await town.tenant.teams.says(karen, own, `status ${inTeams}`);
      await eventually(async () => assert.ok(own.messages.length > told), 5000);
      assert.match(JSON.stringify(own.messages.at(-1)), /eller det er slettet/);
      const { teams } = town.tenant;
      const data = { pathway: inTeams, action: 'a1' };
      const press = { verb: 'action.claim', data, messageId: own.messages.at(-1)?.id ?? '' };
      const reply = await teams.deliver(executeActivity(teams.frame, karen, own, press));
      assert.match(JSON.stringify(reply), /eller det er slettet/);
      await bench?.stop();
      bench = undefined;
      // Whoever asks for a code is on record with it, as they are with one that there never was; that is all.
      for (const gone of [inTeams, inSlack]) {
        const { documents, commits } = await store.search(gone);
        assert.deepEqual([commits, documents.filter(({ partition }) => !partition.startsWith('refusals:'))], [[], []]);
      }
      await store.close();

      // An old copy is put back by hand, past the command that would have erased in it.
      for (const end of ends) rmSync(path + end, { force: true });
      copyFileSync(copy, path);
      assert.ok(bytesOf(path).includes(mark), 'it is back');
      store = await openSqliteStore({ path });
      const again = await startAt(0);
      assert.deepEqual((await store.read(inTeams, 1)).length, 0);
      for (const gone of [inTeams, inSlack, mark]) assert.ok(!bytesOf(path).includes(gone), gone);
      assert.ok((await store.read(kept, 1)).length > 0);
      assert.ok(again.logged.some((line) => line.includes('"erased again"') && line.includes('"count":2')));
    } finally {
      await bench?.stop();
      await store.close();
      await town.close();
      await folder.remove();
    }
  });
});
