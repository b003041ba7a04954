import { locales } from '../../cards/text/catalog.ts';
import { systemClock } from '../../services/clock.ts';
import { loadConfig } from '../config.ts';
import { doctorText } from '../doctor/doctor-text.ts';
import { examine } from '../doctor/examine.ts';
import type { DoctorExit, Finding } from '../doctor/finding.ts';
import { tellFindings } from './doctor-command.ts';

/**
 * `npm run doctor`: whether a deployment's configuration and permissions are what they must be, which are missing and which are too
 * many. Ends with 0 when all is well, with 1 when something must be changed, and with 2 when not everything could be looked at.
 */
async function main(): Promise<DoctorExit> {
  const locale = locales.find((known) => known === process.env.LOCALE?.trim()) ?? 'da';
  if (process.argv.length > 2) {
    console.error(doctorText(locale).usage);
    return 2;
  }
  const loaded = loadConfig(process.env);
  const findings: Finding[] =
    'problems' in loaded
      ? loaded.problems.map((problem) => ({ code: 'configProblem', problem }))
      : await examine(loaded.config, systemClock(loaded.config.timeZone));
  return tellFindings(findings, locale, (line) => console.log(line));
}

process.exitCode = await main();
