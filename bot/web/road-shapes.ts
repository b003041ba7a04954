import type { StationStatus } from '../../services/road.ts';

/** Every colour of the picture. Text and shapes are at least 4.5 : 1 against what they stand on (WCAG 2.2, 1.4.3 and 1.4.11). */
export const roadColours = {
  background: '#ffffff',
  text: '#1b2733',
  travelled: '#44525f',
  ahead: '#69737d',
  line: '#ffffff',
  done: '#1b6b3a',
  notRelevant: '#5a6570',
  late: '#b3261e',
  now: '#0b57a4',
  here: '#7a1fa2',
} as const;

/** What is said of a station is said in its colour; the shape and the word say the same. */
export const statusColours: Readonly<Record<StationStatus, string>> = {
  done: roadColours.done,
  notRelevant: roadColours.notRelevant,
  late: roadColours.late,
  now: roadColours.now,
  ahead: roadColours.text,
};

/** Half a station's height. */
export const stationRadius = 32;

/**
 * A station's sign on the road, its middle at (0, 0), each of its own shape: done is filled with a tick, late a triangle with an
 * exclamation mark, now a ring with a dot, ahead is hollow, and what does not concern the young person is filled with a dash.
 */
export function stationShape(status: StationStatus): string {
  const colour = statusColours[status];
  const stroke = `fill="none" stroke="#ffffff" stroke-width="8" stroke-linecap="round" stroke-linejoin="round"`;
  const disc = (fill: string, ring: string, width: number) =>
    `<circle r="34" fill="#ffffff"/><circle r="${30 - width / 2}" fill="${fill}" stroke="${ring}" stroke-width="${width}"/>`;
  switch (status) {
    case 'done':
      return `${disc(colour, colour, 2)}<path d="M-13 1 L-4 11 L14 -11" ${stroke}/>`;
    case 'notRelevant':
      return `${disc(colour, colour, 2)}<path d="M-13 0 H13" ${stroke}/>`;
    case 'now':
      return `${disc('#ffffff', colour, 10)}<circle r="9" fill="${colour}"/>`;
    case 'ahead':
      return disc('#ffffff', roadColours.ahead, 5);
    case 'late':
      return [
        '<path d="M0 -40 L42 34 H-42 Z" fill="#ffffff" stroke="#ffffff" stroke-width="8" stroke-linejoin="round"/>',
        `<path d="M0 -34 L36 30 H-36 Z" fill="${colour}" stroke="${colour}" stroke-width="6" stroke-linejoin="round"/>`,
        `<path d="M0 -14 V8 M0 21 V21.1" ${stroke}/>`,
      ].join('');
  }
}

/** The pin whose tip is at (0, 0). */
export const herePin = [
  `<path d="M0 0 C-10 -22 -30 -32 -30 -56 A30 30 0 1 1 30 -56 C30 -32 10 -22 0 0 Z" fill="${roadColours.here}"/>`,
  '<circle cx="0" cy="-56" r="12" fill="#ffffff"/>',
].join('');
/** From the pin's tip to its top. */
export const pinHeight = 86;
