import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { agreementThatHolds } from '../../support/agreement-bench.ts';
import { OpenStore } from '../../support/agreement-store.ts';
import { testSecret } from '../../support/domain.ts';

const script = new URL('../../../bot/cli/verify.ts', import.meta.url).pathname;

describe('the verify command as a process', () => {
  let open: OpenStore;
  before(async () => {
    open = await OpenStore.with(agreementThatHolds());
  });
  after(() => open.close());

  function run(args: readonly string[], env: Record<string, string> = {}) {
    const { PATH = '' } = process.env;
    const result = spawnSync(process.execPath, [script, ...args], {
      encoding: 'utf8',
      env: { PATH, SQLITE_PATH: open.path, SECRET_KEY: testSecret, ...env },
    });
    return { code: result.status, out: result.stdout, err: result.stderr };
  }

  it('ends with 0 when everything holds, with 1 when something does not, and with 2 for an unknown code', () => {
    assert.deepEqual(run(['K7F3XQ']), {
      code: 0,
      out: 'Forløb K7F3XQ: 1 aftale og 3 underskrifter er regnet efter.\nAlt holder.\n',
      err: '',
    });
    assert.equal(run(['X9X9X9']).code, 2);
    const at = open.find('K7F3XQ', 'AgreementSigned');
    const row = open.read('K7F3XQ', at);
    open.change('K7F3XQ', at, () => ({ ...row, t: '2026-11-20T07:02:00.000Z' }));
    const { code, out } = run(['K7F3XQ'], { LOCALE: 'en' });
    assert.equal(code, 1);
    assert.match(
      out,
      new RegExp(`^Event ${at}: The signature of the young person on agreement 1 is not as it was given`, 'm'),
    );
    open.change('K7F3XQ', at, () => row);
    assert.equal(run(['K7F3XQ']).code, 0);
  });

  it('tells how it is used, and what is wrong with the configuration, and ends with 2', () => {
    for (const args of [[], ['K7F3XQ', 'B2C3D4'], ['--all']]) {
      const { code, err, out } = run(args);
      assert.deepEqual([code, out], [2, '']);
      assert.match(err, /npm run verify -- KODE/);
    }
    assert.deepEqual(run(['K7F3XQ'], { SECRET_KEY: ' ' }), {
      code: 2,
      out: '',
      err: 'SECRET_KEY mangler: den nøgle, som underskrifterne er lavet med. Intet er regnet efter.\n',
    });
    assert.match(run(['K7F3XQ'], { SECRET_KEY: '', LOCALE: 'en' }).err, /^SECRET_KEY is missing: the key /);
    const { code, err } = run(['K7F3XQ'], { SECRET_KEY: ' ', STORE: 'paper' });
    assert.equal(code, 2);
    assert.match(err, /STORE: .*\n.*SECRET_KEY: is missing/);
  });

  it('makes no store where there is none, and says so', () => {
    const path = join(tmpdir(), `ingen-${process.pid}`, 'ingen.sqlite');
    const { code, err } = run(['K7F3XQ'], { SQLITE_PATH: path });
    assert.equal(code, 2);
    assert.match(err, /^Der er ingen database på SQLITE_PATH\. Intet er regnet efter\.$/m);
    assert.ok(!existsSync(dirname(path)));
  });

  it('says when the store does not answer, and that nothing was verified', () => {
    const { code, err } = run(['K7F3XQ'], { SQLITE_PATH: '/dev/null', LOCALE: 'en' });
    assert.equal(code, 2);
    assert.match(err, /^The store does not answer as it should \(\w+\)\. Nothing was verified; try again\.$/m);
  });
});
