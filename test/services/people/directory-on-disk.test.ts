import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Directory } from '../../../services/people/directory.ts';
import { importStaff } from '../../../services/people/import.ts';
import { openStore } from '../../../storage/open-store.ts';
import type { Store } from '../../../storage/ports.ts';

const at = '2026-11-22T08:00:00.000Z';
const header = 'name,email,department,role';

describe('the staff directory on a real store', () => {
  let folder: string;
  let one: Store;
  let other: Store;

  beforeEach(async () => {
    folder = mkdtempSync(join(tmpdir(), 'vejviser-directory-'));
    const where = { kind: 'sqlite', path: join(folder, 'store.sqlite') } as const;
    one = await openStore(where);
    other = await openStore(where);
  });
  afterEach(async () => {
    await one.close();
    await other.close();
    rmSync(folder, { recursive: true });
  });

  it('is the same through both connections, whichever wrote', async () => {
    const [here, there] = [new Directory(one), new Directory(other)];
    const file = new TextEncoder().encode(`${header}\nKaren Holm,karen@fjordby.example,Myndighed,coordinator`);
    await importStaff(here, file, at);
    const account = { platform: 'teams', tenant: 'tenant', user: 'entra' } as const;
    assert.equal((await there.tie(account, 'karen@fjordby.example', at))?.name, 'Karen Holm');
    await here.refresh();
    assert.equal(here.byAccount(account)?.name, 'Karen Holm');
  });

  it('ties 50 first contacts through both connections at once, each to its own person', async () => {
    const [here, there] = [new Directory(one), new Directory(other)];
    const lines = Array.from({ length: 50 }, (_, n) => `Person ${n},p${n}@fjordby.example,Afdeling,other`);
    await importStaff(here, new TextEncoder().encode([header, ...lines].join('\n')), at);
    const tied = await Promise.all(
      lines.map((_, n) =>
        (n % 2 === 0 ? here : there).tie(
          { platform: 'slack', tenant: 'T1', user: `U${n}` },
          `p${n}@fjordby.example`,
          at,
        ),
      ),
    );
    assert.deepEqual(
      tied.map((person) => person?.name),
      lines.map((_, n) => `Person ${n}`),
    );
    await there.refresh();
    assert.equal(there.all().filter(({ identities }) => identities.length === 1).length, 50);
  });

  it('gives one account to one of two people who both claim it in one process', async () => {
    const here = new Directory(one);
    const lines = ['A,a@fjordby.example,x,other', 'B,b@fjordby.example,x,other'];
    await importStaff(here, new TextEncoder().encode([header, ...lines].join('\n')), at);
    const account = { platform: 'slack', tenant: 'T1', user: 'U1' } as const;
    const first = await here.tie(account, 'a@fjordby.example', at);
    const second = await here.tie(account, 'b@fjordby.example', at);
    assert.deepEqual([first?.name, second], ['A', undefined]);
  });
});
