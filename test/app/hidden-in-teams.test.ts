import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { DateTime } from 'luxon';
import { loadModels } from '../../services/models/catalog.ts';
import { openNewPathway } from '../../services/open-pathway.ts';
import type { PathwayCommand } from '../../services/pathway/commands.ts';
import { Pathways } from '../../services/pathways.ts';
import { Directory } from '../../services/people/directory.ts';
import { sealer } from '../../services/seal.ts';
import { AppBench, AppTown, benchKey } from '../support/app-bench.ts';
import { opening } from '../support/app-story.ts';
import { testPeople, testZone } from '../support/domain.ts';
import { eventually } from '../support/eventually.ts';
import { teamsIds } from '../support/fake-teams.ts';
import { MemoryStore } from '../support/memory-store.ts';
import { executeActivity } from '../support/teams/activities.ts';

const clock = () => DateTime.now().setZone(testZone);

/** A pathway in Teams with a meeting, and something about health that Karen has written. */
async function told(store: MemoryStore, town: AppTown) {
  const directory = new Directory(store);
  const identity = (name: string) => ({
    platform: 'teams' as const,
    tenant: teamsIds.tenantId,
    user: town.tenant.person(name).id,
    at: '2026-11-01T08:00:00.000Z',
  });
  await directory.saveAll([...testPeople.values()].map((one) => ({ ...one, identities: [identity(one.name)] })));
  await directory.refresh();
  const models = loadModels();
  const pathways = new Pathways({
    store,
    clock,
    person: (id) => directory.person(id),
    model: (id) => models.get(id),
    seal: sealer(benchKey),
    onCommitted: () => undefined,
  });
  const wish = opening(randomUUID());
  const opened = await openNewPathway(
    { pathways, documents: store, secret: benchKey },
    { ...wish, command: { ...wish.command, platform: 'teams' } },
  );
  if (!opened.done) throw new Error(opened.refusal.code);
  const pathwayId = opened.state.id;
  const does = async (command: PathwayCommand) => {
    const outcome = await pathways.perform({ pathwayId, commandId: randomUUID(), by: 'karen', via: 'teams', command });
    assert.ok(outcome.done, command.type);
  };
  const day = (days: number) => clock().plus({ days }).toISODate() ?? '';
  await does({ type: 'action.add', title: 'Ring til psykiater Rosenkilde', deadline: day(20), topic: 'health' });
  await does({ type: 'meeting.plan', at: `${day(3)}T13:00`, kind: 'network' });
  return { pathway: pathwayId, state: () => pathways.current(pathwayId) };
}

describe('what not everybody in a Teams room may know', function () {
  this.timeout(120_000);

  it('is not in the room, is one click away for whoever may, and outlives the form of whoever may not', async () => {
    const store = new MemoryStore();
    const town = await AppTown.start();
    const { pathway, state } = await told(store, town);
    const bench = await AppBench.start(town, { store });
    const { teams, graph } = town.tenant;
    const clicks = async (who: string, verb: string, data: object = {}) => {
      const person = town.tenant.person(testPeople.get(who)?.name ?? '');
      const activity = executeActivity(teams.frame, person, teams.world.install(person), {
        verb,
        data: { pathway, ...data },
      });
      return (await teams.deliver(activity)).text;
    };
    try {
      await eventually(() => {
        const room = [...graph.state.rooms.values()].find(({ title }) => title === pathway);
        const shown = room ? JSON.stringify(town.tenant.conversation(room.id).messages) : '';
        assert.match(shown, /hidden\.show/);
        assert.doesNotMatch(shown, /Rosenkilde/);
      }, 40_000);
      assert.match(await clicks('karen', 'hidden.show'), /Rosenkilde/);
      assert.doesNotMatch(await clicks('uffe', 'hidden.show'), /Rosenkilde/);

      const health = { 'item.statusCode': 'sygdom', 'item.statusSince': '2026-11-01', 'item.statusHours': '20' };
      await clicks('karen', 'meeting.answer', { meeting: 'm1', ...health });
      assert.doesNotMatch(await clicks('uffe', 'meeting.answer', { meeting: 'm1', ask: 1 }), /item\.status/);
      await clicks('uffe', 'meeting.complete', { meeting: 'm1', form: 1, 'item.youngPerson': 'present' });
      const after = await state();
      const answers = after.meetings.get('m1')?.answers;
      const stands = ['statusCode', 'statusSince', 'statusHours'].map((key) => answers?.get(key)?.at(-1)?.value);
      assert.deepEqual(stands, ['sygdom', '2026-11-01', '20']);
      assert.equal(after.meetings.get('m1')?.status, 'completed');
      assert.deepEqual(
        [...after.spells.values()].map(({ code, noted }) => [code, noted.by]),
        [['sygdom', 'karen']],
      );
      for (const line of bench.logged) assert.doesNotMatch(line, /Rosenkilde|sygdom/);
    } finally {
      await bench.stop();
      await town.close();
    }
  });
});
