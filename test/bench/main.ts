import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { clock } from './rows/clock.ts';
import { slackDoor, teamsDoor } from './rows/doors.ts';
import { lists } from './rows/lists.ts';
import { memory } from './rows/memory.ts';
import { messages } from './rows/messages.ts';
import { simultaneousClaims } from './rows/simultaneous-claims.ts';
import { start } from './rows/start.ts';
import { storePerClick } from './rows/store-per-click.ts';
import type { Bench, Measurement, Row } from './support/row.ts';
import { tableOf } from './support/table.ts';

/**
 * `npm run bench`: measures what `docs/` promises, as ratios within one run. `--only TEXT` runs the rows whose name contains it,
 * `--json FILE` writes every figure. A figure that falls short is shown and no error; a row that cannot be measured is one.
 */
const rows: readonly Row[] = [
  teamsDoor,
  slackDoor,
  storePerClick,
  simultaneousClaims,
  lists,
  clock,
  messages,
  memory,
  start,
];

async function main(): Promise<void> {
  const { values } = parseArgs({ options: { only: { type: 'string' }, json: { type: 'string' } } });
  const chosen = rows.filter(({ name }) => name.includes(values.only ?? ''));
  if (chosen.length === 0) throw new Error(`--only: no row of ${rows.map(({ name }) => name).join(', ')}`);
  const folder = await mkdtemp(join(tmpdir(), 'vejviser-bench-'));
  const bench: Bench = { folder, say: (text) => console.error(`  ${text} …`) };
  try {
    const lines: Measurement[] = [];
    for (const row of chosen) lines.push(...(await measured(row, bench)));
    console.log(tableOf(lines));
    if (values.json !== undefined) await writeFile(values.json, `${JSON.stringify(lines, null, 2)}\n`);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function measured(row: Row, bench: Bench): Promise<readonly Measurement[]> {
  const started = performance.now();
  try {
    const lines = await row.measure(bench);
    bench.say(`${row.name}: ${Math.round((performance.now() - started) / 1000)} s`);
    return lines;
  } catch (error) {
    console.error(`${row.name} could not be measured:`, error);
    process.exitCode = 1;
    return [];
  }
}

await main();
