/** The middle value; the mean of the two middle ones when there is no middle. Refuses an empty list. */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const upper = sorted[sorted.length >> 1];
  const lower = sorted[(sorted.length - 1) >> 1];
  if (upper === undefined || lower === undefined) throw new Error('there is no median of nothing');
  return (lower + upper) / 2;
}

export interface Ratio {
  /** Median of the one by the median of the other. */
  readonly ratio: number;
  /** Smallest and largest ratio of two rounds that followed each other. */
  readonly min: number;
  readonly max: number;
}

/** How one series of rounds compares with another that was measured in turn with it. */
export function ratioOf(ours: readonly number[], theirs: readonly number[]): Ratio {
  const pairs = ours.flatMap((value, index) => {
    const other = theirs[index];
    return other === undefined ? [] : [value / other];
  });
  return { ratio: median(ours) / median(theirs), min: Math.min(...pairs), max: Math.max(...pairs) };
}

/** A number as the table shows it: three significant digits, thousands apart. */
export function shown(value: number): string {
  if (value >= 100) return Math.round(value).toLocaleString('en');
  return String(Number(value.toPrecision(3)));
}
