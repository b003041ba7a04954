import assert from 'node:assert/strict';
import { BusyDrawing, DrawingThread } from '../../../bot/web/drawing-thread.ts';
import type { Road } from '../../../services/road.ts';
import { modelWith, roadOn } from '../../support/roads.ts';

const road = roadOn('2026-11-10');
const drawing = { locale: 'da', road } as const;

/** The size that a PNG says it has (https://www.w3.org/TR/png-3/#11IHDR). */
function sizeOf(png: Uint8Array): [width: number, height: number] {
  const view = new DataView(png.buffer, png.byteOffset, png.byteLength);
  assert.equal(Buffer.from(png.subarray(0, 8)).toString('latin1'), '\u0089PNG\r\n\u001a\n');
  return [view.getUint32(16), view.getUint32(20)];
}

describe('the drawing thread', () => {
  let thread: DrawingThread;
  beforeEach(() => {
    thread = new DrawingThread();
  });
  afterEach(() => thread.close());

  it('draws a PNG, 1200 wide, small enough to be sent to a telephone', async () => {
    const png = await thread.draw(drawing);
    const [width, height] = sizeOf(png);
    assert.equal(width, 1200);
    assert.ok(height > 400 && height < 1200, String(height));
    assert.ok(png.byteLength > 20_000 && png.byteLength < 250_000, String(png.byteLength));
  });

  it('draws the same picture of the same road, and another in the other language', async () => {
    const [one, same, english] = await Promise.all([
      thread.draw(drawing),
      thread.draw(drawing),
      thread.draw({ locale: 'en', road }),
    ]);
    assert.deepEqual(one, same);
    assert.notDeepEqual(one, english);
  });

  it('leaves the event loop free to answer those who click', async () => {
    await thread.draw(drawing);
    let turns = 0;
    let drawn = false;
    const count = () => {
      turns++;
      if (!drawn) setImmediate(count);
    };
    const done = thread.draw({ locale: 'en', road }).then(() => {
      drawn = true;
    });
    count();
    await done;
    assert.ok(turns > 20, `${turns} turns`);
  });

  it('draws whatever stands in a title', async () => {
    for (const title of ['<b>&"\u0000\ud800', '中文 مرحبا 😀', 'x'.repeat(3000), ' ']) {
      sizeOf(await thread.draw({ locale: 'da', road: roadOn('2026-11-10', { model: modelWith(() => title) }) }));
    }
  });

  it('goes on after one that cannot be drawn, and tells nothing of what stood in it', async () => {
    const broken: Road = JSON.parse(JSON.stringify(road).replaceAll('"title"', '"Hemmelig"'));
    await assert.rejects(thread.draw({ locale: 'da', road: broken }), /^Error: not drawn: TypeError$/);
    const notToBeSent = new Proxy(road, {});
    await assert.rejects(thread.draw({ locale: 'da', road: notToBeSent }));
    sizeOf(await thread.draw(drawing));
  });

  it('goes on after it has ended, and rejects what it was drawing then', async () => {
    await thread.draw(drawing);
    const cut = assert.rejects(thread.draw({ locale: 'en', road }), /ended/);
    await new Promise((resolve) => setImmediate(resolve));
    await thread.close();
    await cut;
    sizeOf(await thread.draw(drawing));
  });

  it('refuses at once when too many wait', async () => {
    const outcomes: string[] = [];
    const drawn = Array.from({ length: 60 }, () =>
      thread.draw(drawing).then(
        () => outcomes.push('drawn'),
        (error: unknown) => outcomes.push(error instanceof BusyDrawing ? 'busy' : String(error)),
      ),
    );
    await Promise.all(drawn);
    assert.deepEqual(outcomes, [...Array(20).fill('busy'), ...Array(40).fill('drawn')]);
    sizeOf(await thread.draw(drawing));
  });
});
