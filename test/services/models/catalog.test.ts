import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { loadModels } from '../../../services/models/catalog.ts';

const text = { da: 'Noget', en: 'Something' };
const ownModel = {
  id: 'vores-egen',
  version: 1,
  title: { da: 'Vores egen', en: 'Our own' },
  ages: { from: 15, to: 30 },
  roles: [{ code: 'coordinator', required: true, responsibility: text }],
  coreElements: [{ id: 'one', title: text, description: text }],
  steps: [{ id: 'start', kind: 'start', title: text, afterStartDays: 0, source: 'Byrådet' }],
  sources: ['Byrådet'],
};

describe('the model catalog', () => {
  let folder: string;
  const write = (file: string, content: unknown) =>
    writeFileSync(join(folder, file), typeof content === 'string' ? content : JSON.stringify(content));

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'vejviser-models-'));
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  it('adds a municipality’s own model behind the shipped ones', () => {
    write('egen.json', ownModel);
    const { all, get } = loadModels(folder);
    assert.equal(all.length, 5);
    assert.equal(all.at(-1)?.id, 'vores-egen');
    assert.equal(get('vores-egen')?.ages.to, 30);
  });

  it('lets a municipality replace a shipped model, in its place', () => {
    write('vejen.json', { ...ownModel, id: 'vejen-til-uddannelse-og-beskaeftigelse' });
    const { all } = loadModels(folder);
    assert.equal(all.length, 4);
    assert.equal(all[0]?.title.da, 'Vores egen');
  });

  it('lets a municipality say only what is different, and keeps the model in its place', () => {
    write('vejen.json', {
      extends: 'vejen-til-uddannelse-og-beskaeftigelse',
      remove: ['followUp'],
      steps: [{ id: 'meeting17', kind: 'meeting', title: text, when: { age: 17 }, source: 'Byrådet' }],
    });
    const { all, get } = loadModels(folder);
    assert.equal(all.length, 4);
    assert.equal(all[0], get('vejen-til-uddannelse-og-beskaeftigelse'));
    const ids = all[0]?.steps.map(({ id }) => id) ?? [];
    assert.deepEqual([ids.includes('meeting17'), ids.includes('followUp')], [true, false]);
  });

  it('lets an overlay extend a model of the same folder, whatever the files are called', () => {
    write('a-aendring.json', { extends: 'vores-egen', title: text });
    write('b-egen.json', ownModel);
    assert.deepEqual(loadModels(folder).get('vores-egen')?.title, text);
  });

  it('refuses an overlay of no model, and tells which there are', () => {
    write('aendring.json', { extends: 'vejen' });
    assert.throws(
      () => loadModels(folder),
      /^Error: aendring\.json: extends "vejen", and there is no such model; there are vejen-til-uddannelse-.*styrket/,
    );
  });

  it('refuses two overlays of one model, since nobody could tell which counts', () => {
    write('a.json', { extends: 'unge-i-hjemloeshed' });
    write('b.json', { extends: 'unge-i-hjemloeshed' });
    assert.throws(() => loadModels(folder), /^Error: b\.json: "unge-i-hjemloeshed" is extended by another file/);
  });

  it('names the file of an overlay that takes a deadline of law away, or is misspelt', () => {
    write('aendring.json', { extends: 'unge-i-hjemloeshed', remove: ['youthAftercare'] });
    assert.throws(
      () => loadModels(folder),
      /^Error: aendring\.json: step "youthAftercare" rests on the law \(Barnets lov § 111\) and cannot be removed$/,
    );
    write('aendring.json', { extends: 'unge-i-hjemloeshed', removes: [] });
    assert.throws(() => loadModels(folder), /^Error: aendring\.json: .*"removes"/);
  });

  it('knows no model by an id that is none', () => {
    const { get } = loadModels();
    assert.equal(get('vores-egen'), undefined);
    assert.equal(get('constructor'), undefined);
  });

  it('names the file and the place of what is wrong', () => {
    write('a-good.json', ownModel);
    write('b-broken.json', { ...ownModel, id: 'broken', ages: { from: 15 } });
    assert.throws(() => loadModels(folder), /^Error: b-broken\.json: ages\.to /);
  });

  it('names the file that holds no definition at all', () => {
    for (const content of ['null', '7', '[]', '"vejen"']) {
      write('tom.json', content);
      assert.throws(() => loadModels(folder), /^Error: tom\.json: /);
    }
  });

  it('names the file that is no JSON', () => {
    write('halv.json', '{"id": "halv",');
    assert.throws(() => loadModels(folder), /^Error: halv\.json: is not JSON$/);
  });

  it('refuses two files for one model, since nobody could tell which counts', () => {
    write('a.json', ownModel);
    write('b.json', { ...ownModel, version: 2 });
    assert.throws(() => loadModels(folder), /^Error: b\.json: "vores-egen" is defined by another file/);
  });

  it('reads a file that an editor began with a byte order mark, and passes over what is no JSON file', () => {
    write('egen.json', `\uFEFF${JSON.stringify(ownModel)}`);
    write('LÆS MIG.txt', 'ikke en model');
    assert.equal(loadModels(folder).all.length, 5);
  });
});
