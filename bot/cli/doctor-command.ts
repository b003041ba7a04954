import type { Locale } from '../../cards/text/catalog.ts';
import { doctorText, findingText } from '../doctor/doctor-text.ts';
import { type DoctorExit, exitOf, type Finding, levels } from '../doctor/finding.ts';

/** Says what was found, a line each, and at last how it stands. Gives the exit code. */
export function tellFindings(findings: readonly Finding[], locale: Locale, print: (line: string) => void): DoctorExit {
  const text = doctorText(locale);
  for (const finding of findings) print(`${text.marks[levels[finding.code]]}${findingText(text, finding)}`);
  const count = (level: string) => findings.filter(({ code }) => levels[code] === level).length;
  print('');
  print(text.summary(count('wrong'), count('unknown')));
  return exitOf(findings);
}
