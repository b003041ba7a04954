import assert from 'node:assert/strict';
import { chmod, mkdir, readdir, readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { FolderCaseSystem } from '../../../bot/journal/folder-case-system.ts';
import type { Delivery } from '../../../services/journal/case-system.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

const bytes = (text: string) => new TextEncoder().encode(text);
const delivery: Delivery = { key: 'VLpf_IIoEHU', json: bytes('{"navn":"Ida"}'), pdf: bytes('%PDF Ida') };

describe('a case system that is a folder', () => {
  let folder: Awaited<ReturnType<typeof temporaryFolder>>;
  let path: string;
  let system: FolderCaseSystem;
  beforeEach(async () => {
    folder = await temporaryFolder();
    path = join(folder.path, 'til-esdh');
    system = new FolderCaseSystem(path);
  });
  afterEach(() => folder.remove());

  it('gets a package as two files that only we may read, with names that tell nothing, and nothing half-done beside them', async () => {
    assert.deepEqual(await system.deliver(delivery), { state: 'accepted' });
    assert.deepEqual((await readdir(path)).sort(), ['VLpf_IIoEHU.json', 'VLpf_IIoEHU.pdf']);
    assert.equal(await readFile(join(path, 'VLpf_IIoEHU.json'), 'utf8'), '{"navn":"Ida"}');
    assert.equal((await stat(join(path, 'VLpf_IIoEHU.pdf'))).mode & 0o777, 0o600);
  });

  it('never shows a file under its name before all of it is there: the JSON is last', async () => {
    // Whoever takes what stands there with a JSON has both, whole.
    const seen: string[][] = [];
    let isDone = false;
    const looking = (async () => {
      while (!isDone) {
        const names = await readdir(path).catch((): string[] => []);
        if (names.includes('VLpf_IIoEHU.json')) seen.push(names);
        await new Promise((resolve) => setImmediate(resolve));
      }
    })();
    const large = bytes('x'.repeat(3_000_000));
    for (let n = 0; n < 5; n++) await system.deliver({ ...delivery, json: large, pdf: large });
    isDone = true;
    await looking;
    assert.ok(seen.every((names) => names.includes('VLpf_IIoEHU.pdf')));
    assert.equal((await stat(join(path, 'VLpf_IIoEHU.json'))).size, large.length);
  });

  it('keeps a package once, however often it is delivered, and puts right what a crash has left', async () => {
    await mkdir(path);
    await writeFile(join(path, 'VLpf_IIoEHU.pdf.part'), 'half');
    for (let n = 0; n < 3; n++) await system.deliver(delivery);
    assert.deepEqual((await readdir(path)).sort(), ['VLpf_IIoEHU.json', 'VLpf_IIoEHU.pdf']);
  });

  it('gives the number that was put beside it, and none before', async () => {
    assert.equal(await system.receiptOf(delivery.key), undefined, 'not even a folder');
    await system.deliver(delivery);
    assert.equal(await system.receiptOf(delivery.key), undefined);
    const receipt = join(path, 'VLpf_IIoEHU.receipt.json');
    for (const notYet of ['', '{"refer', '{}', '{"reference": " "}', '[]']) {
      await writeFile(receipt, notYet);
      assert.equal(await system.receiptOf(delivery.key), undefined, notYet);
    }
    await writeFile(receipt, '{"reference": " 2026-17 "}');
    assert.deepEqual(await system.receiptOf(delivery.key), { reference: '2026-17' });
    assert.deepEqual(await system.deliver(delivery), { state: 'received', receipt: { reference: '2026-17' } });
  });

  it('that was taken away together with its package is not delivered again once there is a receipt', async () => {
    await mkdir(path);
    await writeFile(join(path, 'VLpf_IIoEHU.receipt.json'), '{"reference": "2026-17"}');
    await system.deliver(delivery);
    assert.deepEqual(await readdir(path), ['VLpf_IIoEHU.receipt.json']);
  });

  it('that is no folder, or may not be written to, says so in codes alone', async () => {
    await writeFile(path, 'en fil');
    await assert.rejects(system.deliver(delivery), {
      name: 'CaseSystemError',
      code: 'misconfigured',
      detail: /ENOTDIR|EEXIST/,
    });
    // Whoever runs as root may do anything.
    if (process.getuid?.() === 0) return;
    const closed = join(folder.path, 'lukket');
    await mkdir(closed, { mode: 0o500 });
    await assert.rejects(new FolderCaseSystem(closed).deliver(delivery), { code: 'misconfigured', detail: 'EACCES' });
    await chmod(closed, 0o700);
  });

  it('is never led out of its folder by a key', async () => {
    for (const key of ['../ud', 'a/b', '', '.', 'x'.repeat(65)])
      await assert.rejects(system.deliver({ ...delivery, key }), { code: 'misconfigured', detail: 'key' });
    assert.deepEqual(await readdir(folder.path), []);
  });
});
