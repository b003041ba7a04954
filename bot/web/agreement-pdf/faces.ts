/** Letters of a kind: sizes in points (1/72 inch). */
export interface Face {
  readonly font: 'regular' | 'bold';
  readonly size: number;
  /** From line to line. */
  readonly leading: number;
}

/** The letters of an agreement. What people read has 11 to 12 points; smaller is only what is looked up. */
export const faces = {
  title: { font: 'bold', size: 26, leading: 32 },
  heading: { font: 'bold', size: 15, leading: 20 },
  goal: { font: 'regular', size: 12, leading: 17 },
  body: { font: 'regular', size: 11.5, leading: 16 },
  strong: { font: 'bold', size: 11.5, leading: 16 },
  table: { font: 'regular', size: 11, leading: 15 },
  tableStrong: { font: 'bold', size: 11, leading: 15 },
  label: { font: 'regular', size: 10, leading: 13 },
  foot: { font: 'regular', size: 9, leading: 12 },
} satisfies Record<string, Face>;
