/** One thing that somebody asked for, and what came of it. Times are any numbers that grow. */
export interface Operation {
  readonly input: string;
  /** What was answered; absent when no answer came: it may have happened at any later time, or never. */
  readonly output?: string;
  readonly start: number;
  readonly end: number;
}

/** What one thing that is used by one person at a time would answer, and what it would be after. */
export type Specification = (state: string, input: string) => { readonly output: string; readonly state: string };

/**
 * Whether everything that was answered could have been answered by one thing that does one at a time, each operation at some
 * moment between its start and its end (Herlihy and Wing 1990). Exhaustive search, with a memory of what was tried in vain
 * (Wing and Gong 1993, Lowe 2017).
 */
export function isLinearizable(history: readonly Operation[], initial: string, specification: Specification): boolean {
  const inVain = new Set<string>();

  function canFinish(done: bigint, state: string): boolean {
    const open = history.map((_, index) => index).filter((index) => !(done & (1n << BigInt(index))));
    const answered = open.filter((index) => history[index]?.output !== undefined);
    if (answered.length === 0) return true;
    const place = `${done}|${state}`;
    if (inVain.has(place)) return false;
    // Nothing that started after another had ended can come before it.
    const earliestEnd = Math.min(...answered.map((index) => history[index]?.end ?? 0));
    for (const index of open) {
      const operation = history[index];
      if (!operation || operation.start > earliestEnd) continue;
      const next = specification(state, operation.input);
      if (operation.output !== undefined && operation.output !== next.output) continue;
      if (canFinish(done | (1n << BigInt(index)), next.state)) return true;
    }
    inVain.add(place);
    return false;
  }

  return canFinish(0n, initial);
}
