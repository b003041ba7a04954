/** One line of the table. */
export interface Measurement {
  readonly what: string;
  /** The threshold in words; `–` for what is told and not required. */
  readonly must: string;
  readonly measured: string;
  readonly verdict: 'ok' | 'short' | 'told';
  /** Figures for the JSON file. */
  readonly figures: Readonly<Record<string, unknown>>;
}

/** What a row measures with. */
export interface Bench {
  /** A folder of this run's own, removed at the end. */
  readonly folder: string;
  /** Says what is going on, on stderr. */
  say(text: string): void;
}

/** One thing to measure; gives one or a few lines of the table. Throws when it cannot be measured. */
export interface Row {
  /** For `--only`. */
  readonly name: string;
  measure(bench: Bench): Promise<readonly Measurement[]>;
}

/** A line with its verdict. */
export function judged(line: Omit<Measurement, 'verdict'>, holds: boolean): Measurement {
  return { ...line, verdict: holds ? 'ok' : 'short' };
}

/** A line that only informs. */
export function told(line: Omit<Measurement, 'verdict' | 'must'>): Measurement {
  return { ...line, must: '–', verdict: 'told' };
}
