import type { HttpMessage } from './http-reader.ts';
import { runLoad } from './load.ts';
import { type CpuTime, cpuTimeOf } from './process-cpu.ts';
import { median } from './stats.ts';

/** A server in the comparison. */
export interface Contestant {
  readonly name: string;
  readonly port: number;
  readonly pid: number;
  /** Clicks for one round, each a different one. */
  clicks(count: number): Promise<readonly Buffer[]>;
  accepts(answer: HttpMessage): boolean;
  /** After its round, not timed: brings everything back to where the next round can begin. */
  settle?(): Promise<void>;
}

/** One figure per round. */
export interface Series {
  readonly perSecond: readonly number[];
  readonly medianMs: readonly number[];
  /** CPU time of the server's process per click in microseconds; empty where the system does not tell. */
  readonly cpu: readonly CpuTime[];
}

export interface RoundPlan {
  /** At least; more are played while there is time. */
  readonly minRounds: number;
  readonly maxRounds: number;
  readonly withinMs: number;
  /** Rounds before that are not counted: the servers' code is compiled in them. */
  readonly warmUps: number;
  readonly clicks: number;
  readonly atOnce: number;
}

/** Measures the contestants in turns, A B A B …, so that what else goes on in the machine meets each of them. */
export async function compareInRounds(contestants: readonly Contestant[], plan: RoundPlan): Promise<Series[]> {
  const series = contestants.map(emptySeries);
  const until = performance.now() + plan.withinMs;
  for (let round = -plan.warmUps; round < plan.maxRounds; round++) {
    if (round >= plan.minRounds && performance.now() > until) break;
    for (const [index, contestant] of contestants.entries()) {
      const figures = await playRound(contestant, plan);
      if (round < 0) continue;
      series[index]?.perSecond.push(figures.perSecond);
      series[index]?.medianMs.push(figures.medianMs);
      if (figures.cpu) series[index]?.cpu.push(figures.cpu);
    }
  }
  return series;
}

async function playRound({ port, pid, clicks, accepts, settle }: Contestant, { clicks: count, atOnce }: RoundPlan) {
  const requests = await clicks(count);
  const before = cpuTimeOf(pid);
  const { perSecond, latenciesMs } = await runLoad({ port, requests, atOnce, accepts });
  const after = cpuTimeOf(pid);
  await settle?.();
  const cpu = before && after && perClick(before, after, requests.length);
  return { perSecond, medianMs: median(latenciesMs), cpu };
}

function perClick(before: CpuTime, after: CpuTime, clicks: number): CpuTime {
  return { main: (after.main - before.main) / clicks, allThreads: (after.allThreads - before.allThreads) / clicks };
}

function emptySeries(): { perSecond: number[]; medianMs: number[]; cpu: CpuTime[] } {
  return { perSecond: [], medianMs: [], cpu: [] };
}
