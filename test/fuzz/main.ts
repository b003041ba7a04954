import { parseArgs } from 'node:util';
import { fuzz } from '../support/fuzz/fuzz-run.ts';

/**
 * `npm run fuzz -- --requests 20000 --seed N`: broken requests to every door of the whole program, over a store in memory, with Teams and
 * Slack on this machine. Ends with 1 and says what it was when anything was answered that must not be.
 */
const { values } = parseArgs({
  options: {
    requests: { type: 'string', default: '20000' },
    seed: { type: 'string', default: String(Date.now() % 1_000_000) },
  },
});
const options = { requests: Number(values.requests), seed: Number(values.seed) };
if (!Number.isInteger(options.requests) || options.requests < 1 || !Number.isInteger(options.seed)) {
  console.error('usage: npm run fuzz -- [--requests N] [--seed N]');
  process.exit(1);
}
console.log(`${options.requests} requests, seed ${options.seed}`);
const started = performance.now();
const { sent, doors, wrong } = await fuzz({
  ...options,
  onProgress: (count) => process.stderr.write(`  ${count} …\r`),
});
for (const [door, statuses] of [...doors].sort(([a], [b]) => a.localeCompare(b))) {
  const counted = [...statuses].sort(([a], [b]) => a - b).map(([status, count]) => `${status}: ${count}`);
  console.log(`${door.padEnd(18)} ${counted.join('  ')}`);
}
for (const sentence of wrong) console.error(`WRONG ${sentence}`);
console.log(`${sent} sent in ${Math.round((performance.now() - started) / 1000)} s, ${wrong.length} wrong`);
process.exit(wrong.length === 0 ? 0 : 1);
