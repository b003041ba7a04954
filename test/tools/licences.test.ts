import assert from 'node:assert/strict';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { isAllowed, licencesOf } from '../../tools/licences/licence-list.ts';
import { licencesPage, objections, outOfDate } from '../../tools/licences/licences-page.ts';
import { checkLicences } from '../../tools/licences/main.ts';
import { shippedPackages } from '../../tools/licences/shipped-packages.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

const root = join(import.meta.dirname, '../..');

describe('the licences of what goes along', () => {
  it('are all on the list, and are named in docs/licences.md as the lockfile has them', () => {
    assert.deepEqual(checkLicences(root, process.env.UPDATE_DOCS === '1'), []);
  });

  it('are those of every dependency of the program, and of none that is for tests alone', async () => {
    const { dependencies, devDependencies } = JSON.parse(await readFile(join(root, 'package.json'), 'utf8'));
    const names = new Set(shippedPackages(root).map(({ name }) => name));
    for (const name of Object.keys(dependencies)) assert.ok(names.has(name), name);
    for (const name of ['mocha', 'typescript', 'sinon', 'emulate']) {
      assert.ok(name in devDependencies);
      assert.ok(!names.has(name), name);
    }
  });
});

describe('a licence', () => {
  const only = new Set(['MIT', 'ISC']);
  const cases: readonly [expression: string, allowed: boolean][] = [
    ['MIT', true],
    ['GPL-3.0', false],
    ['MIT OR GPL-3.0', true],
    ['MIT AND GPL-3.0', false],
    ['(MIT AND ISC)', true],
    ['GPL-3.0 OR MIT AND ISC', true],
    ['(GPL-3.0 OR MIT) AND ISC', true],
    ['(GPL-3.0 OR AGPL-3.0) AND MIT', false],
    ['((MIT))', true],
    ['', false],
    ['UNLICENSED', false],
    ['SEE LICENSE IN licence.txt', false],
    ['MIT-or-so', false],
  ];
  for (const [expression, allowed] of cases)
    it(`"${expression}" is ${allowed ? '' : 'not '}allowed where MIT and ISC are`, () =>
      assert.equal(isAllowed(expression, only), allowed));

  it('is looked up under each of its names', () => {
    assert.deepEqual(licencesOf('(MIT OR GPL-3.0) AND ISC'), ['MIT', 'GPL-3.0', 'ISC']);
  });
});

describe('a package that may not go along', () => {
  const packages = [
    { name: 'good', version: '1.0.0', licence: 'MIT' },
    { name: 'viral', version: '2.0.0', licence: 'AGPL-3.0' },
    { name: 'silent', version: '3.0.0', licence: undefined },
  ];

  it('is named, with its licence or that it says none', () => {
    assert.deepEqual(objections(packages, {}), [
      'viral@2.0.0 is under AGPL-3.0, which is not on the list',
      'silent@3.0.0 says no licence',
    ]);
  });

  it('may when somebody has looked in its files, for that version alone', () => {
    const found = (licence: string) => ({ licence, found: 'filen LICENSE' });
    assert.deepEqual(objections(packages.slice(2), { 'silent@3.0.0': found('ISC') }), []);
    assert.equal(objections(packages.slice(2), { 'silent@2.9.9': found('ISC') }).length, 1);
    assert.equal(objections(packages.slice(2), { 'silent@3.0.0': found('GPL-3.0') }).length, 1);
    assert.deepEqual(outOfDate(packages, { 'silent@2.9.9': found('ISC') }), [
      'silent@2.9.9 is clarified, and is not used any more',
    ]);
  });

  it('is counted under its licence on the page', () => {
    const page = licencesPage(packages.slice(0, 1), {});
    assert.match(page, /^## MIT \(1\)\n\n- good@1\.0\.0$/m);
    assert.doesNotMatch(page, /Apache/);
  });
});

describe('a lockfile', () => {
  it('is read whole: nested versions, optional packages, and what an entry does not say', async () => {
    const folder = await temporaryFolder();
    const packages = {
      '': { name: 'x' },
      'node_modules/a': { version: '1.0.0', license: 'MIT' },
      'node_modules/b/node_modules/a': { version: '2.0.0', license: 'ISC' },
      'node_modules/c/node_modules/a': { version: '2.0.0', license: 'ISC' },
      'node_modules/@s/o': { version: '1.0.0', license: 'MIT', optional: true },
      'node_modules/t': { version: '1.0.0', license: 'GPL-3.0', dev: true },
      'node_modules/old': { version: '0.1.0' },
      'node_modules/older': { version: '0.0.1' },
      'node_modules/gone': { version: '0.0.1' },
    };
    await writeFile(join(folder.path, 'package-lock.json'), JSON.stringify({ packages }));
    const install = async (name: string, manifest: object) => {
      await mkdir(join(folder.path, 'node_modules', name), { recursive: true });
      await writeFile(join(folder.path, 'node_modules', name, 'package.json'), JSON.stringify(manifest));
    };
    await install('old', { license: { type: 'MIT' } });
    await install('older', { licenses: [{ type: 'MIT' }, { type: 'Apache-2.0' }] });
    assert.deepEqual(
      shippedPackages(folder.path).map(({ name, version, licence }) => `${name}@${version} ${licence}`),
      [
        '@s/o@1.0.0 MIT',
        'a@1.0.0 MIT',
        'a@2.0.0 ISC',
        'gone@0.0.1 undefined',
        'old@0.1.0 MIT',
        'older@0.0.1 MIT OR Apache-2.0',
      ],
    );
    await folder.remove();
  });
});
