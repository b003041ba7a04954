import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DateTime } from 'luxon';
import { entriesOf } from '../../services/journal/journal-entry.ts';
import { journalPackage } from '../../services/journal/journal-package.ts';
import { AppBench, AppTown, benchKey } from '../support/app-bench.ts';
import { tellStory, typed, typedMark } from '../support/app-story.ts';
import { closing } from '../support/closing.ts';
import { testZone } from '../support/domain.ts';
import { eventually } from '../support/eventually.ts';
import { MemoryStore } from '../support/memory-store.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

describe('a closed pathway, in the whole program', function () {
  this.timeout(90_000);

  it('goes to the folder of the case system by itself, whole, in files whose names tell nothing; the receipt beside them closes it', async () => {
    const folder = await temporaryFolder();
    const path = join(folder.path, 'til-esdh');
    const town = await AppTown.start();
    const store = new MemoryStore();
    let later = 0;
    const clock = () => DateTime.now().setZone(testZone).plus({ minutes: later });
    const { code } = await tellStory(store, benchKey, randomUUID());
    await closing(store, code, benchKey);
    const ports = { clock, journaling: { intervalMs: 50 } };
    const bench = await AppBench.start(town, { store, ports, env: { CASE_SYSTEM: path } });
    const statuses = async () =>
      (await entriesOf(store, code)).map(({ entry }) => [entry.kind, entry.status, entry.by]);
    try {
      await eventually(async () => assert.deepEqual(await statuses(), [['pathway', 'accepted', 'clock']]), 30_000);
      const names = readdirSync(path);
      assert.equal(names.length, 2);
      for (const name of names) assert.ok(!name.includes(code) && !name.includes(typedMark), name);
      const json = names.find((name) => name.endsWith('.json')) ?? '';
      assert.ok(existsSync(join(path, json.replace('.json', '.pdf'))));
      const made = journalPackage.parse(JSON.parse(readFileSync(join(path, json), 'utf8')));
      assert.equal(made.head.youngPerson.name, typed.youngPerson);
      assert.ok(made.pathway?.actions.some(({ title }) => title === typed.action));
      assert.ok(!bench.logged.join('').includes(typedMark));

      writeFileSync(join(path, json.replace('.json', '.receipt.json')), JSON.stringify({ reference: '26/1234-7' }));
      later = 11;
      await eventually(async () => assert.deepEqual(await statuses(), [['pathway', 'received', 'clock']]), 30_000);
    } finally {
      await bench.stop();
      await town.close();
      await folder.remove();
    }
  });
});
