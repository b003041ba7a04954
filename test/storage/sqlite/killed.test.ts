import assert from 'node:assert/strict';
import { join } from 'node:path';
import fc from 'fast-check';
import { openSqliteStore } from '../../../storage/sqlite/sqlite-store.ts';
import { startAppendingChild } from '../../support/appending-child.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

const streams = ['K7F3XQ', 'BBBBBB', 'CCCCCC', 'DDDDDD', 'FFFFFF', 'GGGGGG', 'HHHHHH', 'JJJJJJ'];

describe('a process that is killed at any moment', () => {
  it('has lost nothing that it had acknowledged, and leaves streams without a hole', async function () {
    this.timeout(60_000);
    // After how many acknowledged commits the process is killed; fast-check prints its seed when this fails.
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 1, max: 600 }), async (lines) => {
        const folder = await temporaryFolder();
        const path = join(folder.path, 'vejviser.db');
        const child = startAppendingChild({ path, name: 'child', streams, upTo: 100_000 });
        await child.after(lines);
        await child.kill();
        const store = await openSqliteStore({ path });
        // Reading checks by itself that there is no hole.
        const read = await Promise.all(streams.map(async (id) => [id, await store.read(id, 1)] as const));
        const stored = new Map(read);
        assert.ok(child.acknowledged.length >= lines);
        for (const { pathwayId, version, commandId } of child.acknowledged) {
          assert.equal(stored.get(pathwayId)?.[version - 1]?.commandId, commandId, `${pathwayId} ${version}`);
        }
        await store.close();
        await folder.remove();
      }),
      { numRuns: 6 },
    );
  });
});
