import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const script = new URL('../../../bot/cli/people.ts', import.meta.url).pathname;

describe('the people command as a process', () => {
  let folder: string;

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'vejviser-people-'));
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  function run(args: readonly string[], env: Record<string, string> = {}) {
    const { PATH = '' } = process.env;
    const result = spawnSync(process.execPath, [script, ...args], {
      cwd: folder,
      encoding: 'utf8',
      env: { PATH, SQLITE_PATH: join(folder, 'store.sqlite'), ...env },
    });
    return { code: result.status, out: result.stdout, err: result.stderr };
  }

  it('keeps what it took in, from one run to the next', () => {
    const path = join(folder, 'staff.csv');
    const lines = [
      'name,email,department,role',
      'Søren Østergård,soren@fjordby.example,Ungevejledningen,educationGuide',
    ];
    writeFileSync(path, lines.join('\r\n'));
    const imported = run(['import', path], { LOCALE: 'en' });
    assert.deepEqual([imported.code, imported.err], [0, '']);
    assert.match(imported.out, /^1 added/);
    const listed = run(['list']);
    assert.equal(listed.code, 0);
    assert.match(listed.out, /Søren Østergård {2}soren@fjordby\.example/);
    assert.equal(run(['remove', 'soren@fjordby.example']).code, 0);
    assert.match(run(['list']).out, /afsluttet/);
  });

  it('ends with 1 when a line was refused', () => {
    const path = join(folder, 'staff.csv');
    writeFileSync(path, 'name,email,department,role\nBo,bo@fjordby.example,x,nobody\n');
    const { code, out } = run(['import', path]);
    assert.equal(code, 1);
    assert.match(out, /^Linje 2 er afvist: /);
  });

  it('tells how it is used when it does not understand, and opens no store', () => {
    const { code, out, err } = run(['importer'], { SQLITE_PATH: '/nowhere/at/all' });
    assert.deepEqual([code, out], [1, '']);
    assert.match(err, /npm run people -- import FIL\.csv/);
  });

  it('tells what is wrong with the configuration', () => {
    const { code, err } = run(['list'], { STORE: 'paper', LOCALE: 'da' });
    assert.equal(code, 1);
    assert.match(err, /^STORE: /);
  });

  it('says in a sentence that the store does not answer', () => {
    writeFileSync(join(folder, 'file'), '');
    const { code, err } = run(['list'], { SQLITE_PATH: join(folder, 'file', 'store.sqlite') });
    assert.equal(code, 1);
    assert.match(err, /^Databasen svarer ikke, som den skal \(unavailable\)/);
    assert.doesNotMatch(err, /at .*\.ts/);
  });
});
