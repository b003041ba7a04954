import assert from 'node:assert/strict';
import { appendFileSync, readFileSync, statSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { closedPathways, noteClosed } from '../../../services/erasure/closed-pathways.ts';
import { ErasedFile } from '../../../services/erasure/erased-list.ts';
import { isAbout, names, pruned, renamed } from '../../../services/erasure/mentions.ts';
import { namelessName, tombstoneOf } from '../../../services/erasure/tombstone.ts';
import { openedPathway, testNow } from '../../support/domain.ts';
import { MemoryStore } from '../../support/memory-store.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

describe('how a pathway stands in a document', () => {
  it('as a key or a part of one between signs, and not inside of a word', () => {
    for (const text of ['K7F3XQ', 'rooms:K7F3XQ', '00:00|notice|K7F3XQ-3|uffe', 'K7F3XQ:teams', '#K7F3XQ'])
      assert.ok(names(text, 'K7F3XQ'), text);
    for (const text of ['', 'XK7F3XQ', 'K7F3XQ9', 'k7f3xq', 'K7F3X']) assert.ok(!names(text, 'K7F3XQ'), text);
  });

  it('is about it when a value is its code, however deep, and not when a text only speaks of it', () => {
    assert.ok(isAbout({ pathwayId: 'K7F3XQ' }, 'K7F3XQ'));
    assert.ok(isAbout([{ a: { b: ['K7F3XQ'] } }], 'K7F3XQ'));
    assert.ok(isAbout({ K7F3XQ: 1 }, 'K7F3XQ'));
    for (const body of [{ text: 'Som i K7F3XQ' }, 7, null, 'K7F3XQ-1', {}]) assert.ok(!isAbout(body, 'K7F3XQ'));
  });

  it('is taken out of lists and records, also in JSON that is kept as a text, and leaves the others', () => {
    const body = { recent: [{ key: 'K7F3XQ-3' }, { key: '2026-11-23' }, { key: 'P2-3' }], note: 'x' };
    assert.deepEqual(pruned(body, 'K7F3XQ'), { recent: [{ key: '2026-11-23' }, { key: 'P2-3' }], note: 'x' });
    const position = JSON.stringify({
      start: 1,
      seen: [
        [1, 'K7F3XQ', 3],
        [2, 'P2', 1],
      ],
    });
    assert.deepEqual(pruned({ position }, 'K7F3XQ'), { position: '{"start":1,"seen":[[2,"P2",1]]}' });
    assert.deepEqual(pruned({ 'K7F3XQ|teams': 1, P2: 2 }, 'K7F3XQ'), { P2: 2 });
    for (const same of ['{ikke JSON K7F3XQ', '17', null, 7, { a: 'K7F3XQ' }])
      assert.deepEqual(pruned(same, 'K7F3XQ'), same);
  });

  it('is given another name as a key and as a value', () => {
    const body = {
      pathwayId: 'K7F3XQ',
      pathways: { K7F3XQ: 2, P2: 1 },
      text: 'K7F3XQ er lukket',
      list: ['K7F3XQ', 1, null],
    };
    assert.deepEqual(renamed(body, 'K7F3XQ', '#n'), {
      pathwayId: '#n',
      pathways: { '#n': 2, P2: 1 },
      text: 'K7F3XQ er lukket',
      list: ['#n', 1, null],
    });
  });
});

describe('a tombstone', () => {
  it('is another one for another code and for another opening of the same code, and tells neither', () => {
    const all = [tombstoneOf('K7F3XQ', 'c1'), tombstoneOf('K7F3XQ', 'c2'), tombstoneOf('P2', 'c1')];
    assert.equal(new Set(all).size, 3);
    for (const one of all) {
      assert.match(one, /^[\w-]{43}$/);
      assert.match(namelessName(one), /^#[\w-]{22}$/);
    }
    assert.notEqual(tombstoneOf('K', '7|c1'), tombstoneOf('K|7', 'c1'));
  });
});

describe('the file that says what was erased', () => {
  let folder: Awaited<ReturnType<typeof temporaryFolder>>;
  let path: string;
  const tombstones = Array.from({ length: 3 }, (_, n) => tombstoneOf('K7F3XQ', `c${n}`));
  const [first = '', second = '', third = ''] = tombstones;
  beforeEach(async () => {
    folder = await temporaryFolder();
    path = join(folder.path, 'data', 'erased');
  });
  afterEach(() => folder.remove());

  it('is there for the program and nobody else, and is read again as it was written, each once', () => {
    const file = new ErasedFile(path);
    assert.equal(file.all().size, 0);
    for (const one of [first, second, first]) file.add(one);
    assert.equal(statSync(path).mode & 0o777, 0o600);
    assert.deepEqual([...new ErasedFile(path).all()], [first, second]);
    assert.equal(readFileSync(path, 'utf8').split(first).length, 2);
    assert.match(readFileSync(path, 'utf8'), /^# Vejviser/);
  });

  it('that was cut off in the middle of a line loses that line alone, and takes up the next', () => {
    const file = new ErasedFile(path);
    file.add(first);
    file.add(second);
    truncateSync(path, statSync(path).size - 10);
    assert.deepEqual([...file.all()], [first]);
    file.add(third);
    file.add(second);
    assert.deepEqual([...file.all()], [first, third, second]);
  });

  it('takes no line for a tombstone that is none', () => {
    const file = new ErasedFile(path);
    file.add(first);
    appendFileSync(path, 'K7F3XQ\nIda Testesen\n\n');
    assert.deepEqual([...file.all()], [first]);
    writeFileSync(path, '');
    file.add(second);
    assert.deepEqual([...file.all()], [second]);
  });

  it('that cannot be written to is said, and not passed over', async () => {
    await assert.rejects(async () => new ErasedFile(folder.path).add(first), { code: 'EISDIR' });
  });
});

describe('the note of what is closed', () => {
  it('follows the pathway, late and twice, and an older state changes nothing', async () => {
    const store = new MemoryStore();
    const all = async () => Array.fromAsync(closedPathways(store));
    const bench = openedPathway();
    await noteClosed(store, bench.state);
    assert.deepEqual(await all(), []);
    bench.do('karen', { type: 'pathway.close', reason: 'turned23' });
    const closed = bench.state;
    for (let n = 0; n < 2; n++) await noteClosed(store, closed);
    assert.deepEqual(await all(), ['K7F3XQ']);
    assert.equal(store.calls.put, 1);
    bench.do('karen', { type: 'pathway.reopen' });
    await noteClosed(store, bench.state);
    assert.deepEqual(await all(), []);
    bench.do('karen', { type: 'pathway.close', reason: 'turned23' }, testNow.plus({ days: 1 }));
    await noteClosed(store, bench.state);
    await noteClosed(store, closed);
    const [note] = Object.values(store.contents('closed-pathways'));
    assert.deepEqual(note, { closedAt: '2026-11-24T07:02:00.000Z', version: bench.state.version });
  });
});
