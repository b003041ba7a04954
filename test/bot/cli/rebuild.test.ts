import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const script = new URL('../../../bot/cli/rebuild.ts', import.meta.url).pathname;

describe('the rebuild command as a process', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'vejviser-rebuild-'));
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  function run(env: Record<string, string>) {
    const { PATH = '' } = process.env;
    const SQLITE_PATH = join(folder, 'store.sqlite');
    const { status, stdout, stderr } = spawnSync(process.execPath, [script], {
      cwd: folder,
      encoding: 'utf8',
      env: { PATH, SQLITE_PATH, ...env },
    });
    return { code: status, out: stdout, err: stderr, hasOpened: existsSync(SQLITE_PATH) };
  }

  const rules = (text: string): string => {
    const path = join(folder, 'rules.json');
    writeFileSync(path, text);
    return path;
  };

  it('ends with 0 when everything is made anew', () => {
    const { code, out, err } = run({ LOCALE: 'da' });
    assert.deepEqual([code, err], [0, '']);
    assert.match(out, /0 forløb/);
  });

  for (const [what, text] of [
    ['is not JSON', '{'],
    ['is looser than the law', '{"topics":{"health":{"consentMonths":24,"source":"Byrådet"}}}'],
    ['says something unknown', '{"nonsense":1}'],
  ] as const)
    it(`says what is wrong with the municipality's own rules of sharing, and touches nothing: a file that ${what}`, () => {
      const { code, err, hasOpened } = run({ PRIVACY_FILE: rules(text) });
      assert.equal(code, 1);
      assert.match(err, /^PRIVACY_FILE: /);
      assert.doesNotMatch(err, /\n\s+at |Error:/, 'no trace of the stack');
      assert.equal(hasOpened, false);
    });

  it('says so of rules that are not there, and of models, in one go', () => {
    const { code, err } = run({ PRIVACY_FILE: join(folder, 'none.json'), MODELS_FOLDER: join(folder, 'none') });
    assert.equal(code, 1);
    assert.match(err, /MODELS_FOLDER: .*\n.*PRIVACY_FILE: |PRIVACY_FILE: .*\n.*MODELS_FOLDER: /);
  });
});
