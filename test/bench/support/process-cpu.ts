import { readdirSync, readFileSync } from 'node:fs';

/** CPU time that a process has used so far, in microseconds. */
export interface CpuTime {
  /** Of its main thread, on which JavaScript and all requests run. */
  readonly main: number;
  readonly allThreads: number;
}

/** What a process has used so far; undefined where the system does not tell (Linux does). */
export function cpuTimeOf(pid: number): CpuTime | undefined {
  try {
    const threads = readdirSync(`/proc/${pid}/task`);
    const used = threads.map((thread) => threadMicros(pid, thread));
    return { main: threadMicros(pid, String(pid)), allThreads: used.reduce((sum, micros) => sum + micros, 0) };
  } catch {
    return undefined;
  }
}

/** https://docs.kernel.org/scheduler/sched-stats.html: time on a CPU, in nanoseconds, comes first. */
function threadMicros(pid: number, thread: string): number {
  const [nanos] = readFileSync(`/proc/${pid}/task/${thread}/schedstat`, 'utf8').split(' ');
  return Number(nanos) / 1000;
}
