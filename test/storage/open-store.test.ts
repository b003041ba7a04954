import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { openStore } from '../../storage/open-store.ts';
import { claimCommit } from '../support/commits.ts';
import { startCosmosServer } from '../support/cosmos-server.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

describe('the configured store', () => {
  it('is a SQLite file', async () => {
    const folder = await temporaryFolder();
    const options = { kind: 'sqlite', path: join(folder.path, 'data', 'vejviser.db') } as const;
    const store = await openStore(options);
    await store.append(claimCommit('K7F3XQ', 1));
    await store.close();
    const again = await openStore(options);
    assert.equal((await again.read('K7F3XQ', 1)).length, 1);
    await again.close();
    await folder.remove();
  });

  it('is a database in Cosmos DB', async () => {
    const server = await startCosmosServer();
    const options = { kind: 'cosmos', endpoint: server.endpoint, key: server.key, database: 'vejviser' } as const;
    const store = await openStore(options);
    await store.append(claimCommit('K7F3XQ', 1));
    const again = await openStore(options);
    assert.equal((await again.read('K7F3XQ', 1)).length, 1);
    await again.close();
    await store.close();
    await server.close();
  });

  it('that cannot be opened rejects', async () => {
    await assert.rejects(openStore({ kind: 'sqlite', path: import.meta.dirname }), { code: 'unavailable' });
    await assert.rejects(openStore({ kind: 'cosmos', endpoint: 'http://cosmos.example', database: 'd' }), {
      name: 'StoreSetupError',
    });
  });

  it('of one kind does not load what only the other needs, so that starting is quick', async () => {
    const folder = await temporaryFolder();
    const opening = JSON.stringify(join(import.meta.dirname, '../../storage/open-store.ts'));
    const script = `
      import { registerHooks } from 'node:module';
      registerHooks({ resolve(specifier, context, next) { console.log(specifier); return next(specifier, context); } });
      const { openStore } = await import(${opening});
      const store = await openStore({ kind: 'sqlite', path: ${JSON.stringify(join(folder.path, 'v.db'))} });
      await store.close();
    `;
    const { stdout } = await promisify(execFile)(process.execPath, ['--input-type=module', '-e', script]);
    assert.match(stdout, /sqlite-store/);
    assert.doesNotMatch(stdout, /azure|cosmos-store/);
    await folder.remove();
  });
});
