import { crc32, deflateSync } from 'node:zlib';

/** Red, green, blue and opacity, 0 to 255 each. */
export type Pixel = readonly [number, number, number, number];

const signature = Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a);
/** Eight bits a channel, true colour with opacity, and the only compression, filter and order there are. */
const format = [8, 6, 0, 0, 0];

/** A square picture as PNG (https://www.w3.org/TR/png-3), each pixel by its column and row. */
export function encodePng(size: number, pixelAt: (x: number, y: number) => Pixel): Uint8Array {
  const bytesPerRow = 1 + size * 4;
  const raw = new Uint8Array(size * bytesPerRow);
  for (let y = 0; y < size; y++) {
    // The first byte of a row is its filter: none.
    for (let x = 0; x < size; x++) raw.set(pixelAt(x, y), y * bytesPerRow + 1 + x * 4);
  }
  const header = Buffer.alloc(13);
  header.writeUInt32BE(size, 0);
  header.writeUInt32BE(size, 4);
  header.set(format, 8);
  return Buffer.concat([
    signature,
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(raw)),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

function chunk(type: string, data: Uint8Array): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const length = Buffer.alloc(4);
  length.writeUInt32BE(data.length);
  const check = Buffer.alloc(4);
  check.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, check]);
}
