import type { Locale } from '../../cards/text/catalog.ts';
import { doctorTextDa } from './doctor-text-da.ts';
import { doctorTextEn } from './doctor-text-en.ts';
import type { Finding, FindingCode, Level } from './finding.ts';

/** A sentence for each finding, with what it needs. */
export type FindingSentences = {
  readonly [C in FindingCode]: (finding: Extract<Finding, { code: C }>) => string;
};

/** Everything that `npm run doctor` says, in one language. */
export interface DoctorText {
  /** What a line begins with; all of one length. */
  readonly marks: Readonly<Record<Level, string>>;
  readonly findings: FindingSentences;
  readonly usage: string;
  /** The last line: how many are wrong, and how many could not be looked at. */
  readonly summary: (wrong: number, unknown: number) => string;
}

export function doctorText(locale: Locale): DoctorText {
  return locale === 'da' ? doctorTextDa : doctorTextEn;
}

/** A finding in one sentence or two. */
export function findingText<C extends FindingCode>(text: DoctorText, finding: Extract<Finding, { code: C }>): string {
  const sentence: (finding: Extract<Finding, { code: C }>) => string = text.findings[finding.code];
  return sentence(finding);
}
