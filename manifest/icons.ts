import { encodePng } from './png.ts';

type Point = readonly [number, number];
type Polygon = readonly Point[];

/** A signpost (en vejviser) with an arm to each side, in a square of 1 by 1. */
const signpost: readonly Polygon[] = [
  [
    [0.46, 0.12],
    [0.54, 0.12],
    [0.54, 0.9],
    [0.46, 0.9],
  ],
  [
    [0.24, 0.2],
    [0.72, 0.2],
    [0.84, 0.31],
    [0.72, 0.42],
    [0.24, 0.42],
  ],
  [
    [0.76, 0.48],
    [0.3, 0.48],
    [0.18, 0.59],
    [0.3, 0.7],
    [0.76, 0.7],
  ],
];
/** The manifest's accent colour. */
const teal = [0x1f, 0x5f, 0x5b] as const;
/** Points looked at along each side of a pixel, so that slanted edges are smooth. */
const samples = 4;

/** The app's icon in colour: the signpost in white on the accent colour, 192 by 192 pixels as Teams wants it. */
export function colorIcon(): Uint8Array {
  return encodePng(192, (x, y) => {
    const white = coverage(x, y, 192);
    const mix = (channel: number) => Math.round(channel + (255 - channel) * white);
    return [mix(teal[0]), mix(teal[1]), mix(teal[2]), 255];
  });
}

/** The outline icon: white on nothing, 32 by 32 pixels. */
export function outlineIcon(): Uint8Array {
  return encodePng(32, (x, y) => [255, 255, 255, Math.round(255 * coverage(x, y, 32))]);
}

/** How much of a pixel the signpost covers, 0 to 1. */
function coverage(x: number, y: number, size: number): number {
  let inside = 0;
  for (let row = 0; row < samples; row++) {
    for (let column = 0; column < samples; column++) {
      const point: Point = [(x + (column + 0.5) / samples) / size, (y + (row + 0.5) / samples) / size];
      if (signpost.some((polygon) => contains(polygon, point))) inside++;
    }
  }
  return inside / samples ** 2;
}

/** Whether a ray to the right crosses the outline an odd number of times. */
function contains(polygon: Polygon, [x, y]: Point): boolean {
  let inside = false;
  for (const [index, [x1, y1]] of polygon.entries()) {
    const [x2, y2] = polygon[(index + 1) % polygon.length] ?? [x1, y1];
    if (y1 > y !== y2 > y && x < x1 + ((y - y1) / (y2 - y1)) * (x2 - x1)) inside = !inside;
  }
  return inside;
}
