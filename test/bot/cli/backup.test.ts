import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ErasedFile } from '../../../services/erasure/erased-list.ts';
import { openSqliteStore } from '../../../storage/sqlite/sqlite-store.ts';
import { ErasureBench, marks } from '../../support/erasure-bench.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

const script = (name: string) => new URL(`../../../bot/cli/${name}.ts`, import.meta.url).pathname;

describe('the backup, restore and erase commands as processes', function () {
  this.timeout(60_000);
  let folder: Awaited<ReturnType<typeof temporaryFolder>>;
  let path: string;
  let copy: string;
  let list: string;
  beforeEach(async () => {
    folder = await temporaryFolder();
    path = join(folder.path, 'vejviser.sqlite');
    copy = join(folder.path, 'kopi.sqlite');
    list = join(folder.path, 'vejviser.erased');
  });
  afterEach(() => folder.remove());

  function run(name: string, args: readonly string[], env: Record<string, string> = {}) {
    const { PATH = '' } = process.env;
    const options = { encoding: 'utf8', env: { PATH, SQLITE_PATH: path, ...env } } as const;
    const { status, stdout, stderr } = spawnSync(process.execPath, [script(name), ...args], options);
    return { code: status, out: stdout, err: stderr };
  }

  it('bring a store back as it was, without what was erased since, while nobody need think of it', async () => {
    const store = await openSqliteStore({ path });
    const bench = new ErasureBench(store, { list: new ErasedFile(list) });
    const [gone, kept] = [await bench.fill('K'), await bench.fill('L', { isNeighbour: true })];
    // While it is in use.
    const made = run('backup', [copy]);
    assert.deepEqual([made.code, made.err], [0, '']);
    assert.match(made.out, /^Kopien ligger i .*: 2 forløb, \d+ hændelser, \d+ dokumenter\.$/m);
    assert.match(made.out, /vejviser\.erased hører ikke med i den/);
    assert.equal(statSync(copy).mode & 0o777, 0o600);
    await bench.closeAndRecord(gone);
    assert.equal((await bench.run()).erased, 1);
    await bench.do(kept, 'uffe', { type: 'goal.add', text: 'Efter kopien', topic: 'leisure' });
    await store.close();

    const restored = run('restore', [copy]);
    assert.deepEqual([restored.code, restored.err], [0, '']);
    assert.match(restored.out, /^Databasen er gendannet: 1 forløb/m);
    assert.match(restored.out, /^1 forløb i kopien var slettet siden, og er slettet igen\.$/m);
    const bytes = ['', '-wal'].filter((end) => existsSync(path + end)).map((end) => readFileSync(path + end, 'utf8'));
    for (const mark of [gone, ...marks.map((text) => JSON.stringify(text).slice(1, -1)), 'Efter kopien'])
      assert.ok(!bytes.join('').includes(mark), mark);
    assert.ok(bytes.join('').includes(kept));
    assert.ok(!existsSync(`${path}.restoring`), 'what was erased is in no other file');
    const again = await openSqliteStore({ path });
    assert.equal((await again.read(kept, 1)).length > 0 && (await again.read(gone, 1)).length, 0);
    await again.close();
    assert.match(run('erase', ['proofs']).out, /^# slettet /m);
    assert.match(run('erase', ['list'], { LOCALE: 'en' }).out, /^No closed pathway/);
  });

  it('put nothing back while cards of what is being erased still stand in rooms: the store alone knows where', async () => {
    const store = await openSqliteStore({ path });
    const bench = new ErasureBench(store, { list: new ErasedFile(list) });
    const gone = await bench.fill('K');
    assert.equal(run('backup', [copy]).code, 0);
    await bench.closeAndRecord(gone);
    bench.rooms.left = 'unavailable';
    assert.deepEqual(await bench.run(), { begun: 1, erased: 0, going: 1 });
    const tooEarly = run('restore', [copy]);
    assert.equal(tooEarly.code, 1);
    assert.match(tooEarly.out, new RegExp(`^${gone} er ved at blive slettet`));
    assert.deepEqual((await store.read(gone, 1)).at(-1)?.events, [{ type: 'ErasureBegun' }]);
    bench.rooms.left = undefined;
    assert.equal((await bench.run()).erased, 1);
    await store.close();
    assert.equal(run('restore', [copy]).code, 0);
  });

  it('say so when it is not known what was erased', async () => {
    await (await openSqliteStore({ path })).close();
    run('backup', [copy]);
    const { code, out } = run('restore', [copy], { ERASED_LIST: join(folder.path, 'andet'), LOCALE: 'en' });
    assert.equal(code, 0);
    assert.match(out, /^There is no .*andet, so that it is not known whether anything has been erased since/m);
  });

  it('overwrite no file, make no store, and change nothing when there is something in the way', async () => {
    assert.match(run('backup', [copy]).err, /^Der er ingen database/);
    assert.match(run('erase', ['list']).err, /^Der er ingen database/);
    assert.ok(!existsSync(path));
    const store = await openSqliteStore({ path });
    await store.put('ping', 'x', { is: 'there' }, 'any');
    writeFileSync(copy, 'noget andet');
    const exists = run('backup', [copy]);
    assert.deepEqual([exists.code, readFileSync(copy, 'utf8')], [1, 'noget andet']);
    assert.match(exists.err, /findes allerede/);
    const damaged = run('restore', [copy]);
    assert.equal(damaged.code, 1);
    assert.match(damaged.out, /ikke en hel kopi/);
    assert.equal(run('restore', [join(folder.path, 'ingen')]).code, 1);
    assert.ok(await store.get('ping', 'x'));
    await store.close();
  });

  it('tell how they are used, what is wrong with the configuration, and that Cosmos DB has copies of its own', () => {
    for (const name of ['backup', 'restore'])
      for (const args of [[], ['a', 'b'], ['--all']]) {
        const { code, err } = run(name, args);
        assert.equal(code, 1);
        assert.match(err, new RegExp(`npm run ${name} -- FIL`));
      }
    const cosmos = { STORE: 'cosmos', COSMOS_ENDPOINT: 'https://c.example' };
    for (const name of ['backup', 'restore']) assert.match(run(name, [copy], cosmos).err, /docs\/backup\.md/);
    for (const name of ['backup', 'restore', 'erase']) {
      const { code, err } = run(name, [copy], { STORE: 'paper' });
      assert.ok(code !== 0);
      assert.match(err, /STORE: /);
    }
    const broken = join(folder.path, 'regler.json');
    writeFileSync(broken, '{');
    assert.match(run('restore', [copy], { PRIVACY_FILE: broken }).err, /^PRIVACY_FILE: /);
  });
});
