import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { type Audited, readAudit } from './known-vulnerabilities.ts';

const timeoutMs = 120_000;

/**
 * `npm run audit:known`: whether anything that goes along with the program has a vulnerability that is publicly known, as npm's own
 * registry tells. Ends with 0 when nothing grave is known, with 1 when something is, and with 2 when nobody could be asked.
 */
export function tellAudit(audited: Audited, print: (line: string) => void): 0 | 1 | 2 {
  if (audited.kind === 'unreachable') {
    print(`NOT EXAMINED: the registry could not be asked (${audited.why}).`);
    print(
      'Nothing is known about vulnerabilities from this run. Run it again where the registry of npm can be reached.',
    );
    return 2;
  }
  for (const line of audited.lines) print(line);
  const { length } = audited.lines;
  print(
    length === 0 ? 'No vulnerability is known in what goes along.' : `${length} known, ${audited.grave} of them grave.`,
  );
  return audited.grave > 0 ? 1 : 0;
}

if (import.meta.main) {
  const { stdout } = spawnSync('npm', ['audit', '--omit=dev', '--json'], {
    cwd: join(import.meta.dirname, '../..'),
    encoding: 'utf8',
    timeout: timeoutMs,
    shell: process.platform === 'win32',
  });
  process.exitCode = tellAudit(readAudit(stdout ?? ''), (line) => console.log(line));
}
