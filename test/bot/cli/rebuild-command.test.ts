import assert from 'node:assert/strict';
import { runRebuild } from '../../../bot/cli/rebuild-command.ts';
import { RoomStore, roomIndexPartition } from '../../../bot/rooms/room-store.ts';
import { pathwaysOf } from '../../../services/projections/memberships.ts';
import { defaultEscalation } from '../../../services/reminders/escalation.ts';
import { saveSubject } from '../../../services/subjects.ts';
import { testModel } from '../../support/domain.ts';
import { code, RoomBench } from '../../support/rooms.ts';

describe('npm run rebuild', () => {
  let bench: RoomBench;
  let lines: string[];
  beforeEach(async () => {
    bench = new RoomBench();
    lines = [];
    await bench.open();
    await bench.quiet();
  });
  afterEach(() => bench.end());

  const run = (locale: 'da' | 'en' = 'en') =>
    runRebuild({
      store: bench.store,
      models: { get: (id) => (id === testModel.id ? testModel : undefined), all: [testModel] },
      clock: bench.now,
      escalation: defaultEscalation,
      locale,
      print: (line) => void lines.push(line),
      wait: async () => undefined,
    });

  it('makes lists and rooms findable again, and says only how many', async () => {
    const { id } = bench.teams.room(code);
    await bench.store.delete(roomIndexPartition('teams'), id);
    await bench.store.put(roomIndexPartition('teams'), 'old-room', { pathway: code }, 'any');
    await bench.store.put(roomIndexPartition('slack'), 'C9', { pathway: 'P9' }, 'any');
    await saveSubject(bench.store, 'P7', { name: 'Navn Hemmelig', commandId: 'c7' });
    await run();
    assert.equal((await pathwaysOf(bench.store, 'karen')).length, 1);
    assert.equal(await new RoomStore(bench.store).pathwayOf('teams', id), code);
    assert.deepEqual(Object.keys(bench.store.contents(roomIndexPartition('teams'))), [id]);
    assert.deepEqual(bench.store.contents(roomIndexPartition('slack')), {});
    assert.deepEqual(lines, [
      "Makes the lists and due days anew from the pathways' own events. Vejviser may run meanwhile.",
      'There are names without a pathway. Waiting 60 seconds to be sure that nobody is about to open them.',
      '1 pathway and 1 room gone through; 2 stale documents and 1 name without a pathway removed.',
    ]);
  });

  it('says it in Danish', async () => {
    await run('da');
    assert.equal(lines.at(-1), '1 forløb og 1 rum gennemgået; 0 forældede dokumenter og 0 navne uden forløb fjernet.');
  });
});
