import assert from 'node:assert/strict';
import { crc32, inflateSync } from 'node:zlib';
import { colorIcon, outlineIcon } from '../../manifest/icons.ts';

interface Picture {
  readonly width: number;
  readonly height: number;
  at(x: number, y: number): number[];
}

/** Reads what the encoder writes, and checks each chunk's sum as a reader would. */
function decode(bytes: Uint8Array): Picture {
  const png = Buffer.from(bytes);
  assert.equal(png.subarray(0, 8).toString('latin1'), '\x89PNG\r\n\x1a\n');
  const chunks = new Map<string, Buffer>();
  for (let at = 8; at < png.length; ) {
    const length = png.readUInt32BE(at);
    const body = png.subarray(at + 4, at + 8 + length);
    assert.equal(png.readUInt32BE(at + 8 + length), crc32(body));
    chunks.set(body.subarray(0, 4).toString('latin1'), body.subarray(4));
    at += 12 + length;
  }
  assert.deepEqual([...chunks.keys()], ['IHDR', 'IDAT', 'IEND']);
  const header = chunks.get('IHDR') ?? Buffer.alloc(0);
  const [width, height] = [header.readUInt32BE(0), header.readUInt32BE(4)];
  const raw = inflateSync(chunks.get('IDAT') ?? Buffer.alloc(0));
  assert.equal(raw.length, height * (1 + width * 4));
  const at = (x: number, y: number) => {
    const start = y * (1 + width * 4) + 1 + x * 4;
    return [...raw.subarray(start, start + 4)];
  };
  return { width, height, at };
}

describe('the app’s icons', () => {
  it('in colour is 192 by 192 pixels, without a transparent one', () => {
    const icon = decode(colorIcon());
    assert.deepEqual([icon.width, icon.height], [192, 192]);
    for (let y = 0; y < 192; y += 7) for (let x = 0; x < 192; x += 7) assert.equal(icon.at(x, y)[3], 255);
    assert.deepEqual(icon.at(0, 0), [0x1f, 0x5f, 0x5b, 255]);
    assert.deepEqual(icon.at(96, 58), [255, 255, 255, 255]);
  });

  it('as outline is 32 by 32 pixels, white on nothing', () => {
    const icon = decode(outlineIcon());
    assert.deepEqual([icon.width, icon.height], [32, 32]);
    for (let y = 0; y < 32; y++)
      for (let x = 0; x < 32; x++) assert.deepEqual(icon.at(x, y).slice(0, 3), [255, 255, 255]);
    assert.equal(icon.at(0, 0)[3], 0);
    assert.equal(icon.at(16, 10)[3], 255);
  });
});
