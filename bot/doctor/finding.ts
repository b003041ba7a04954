/**
 * Something that the doctor has found. What a code means in words is in `doctor-text.ts`; one without a sentence does not compile.
 * No finding holds a secret, or a name.
 */
export type Finding =
  // the configuration
  | { code: 'configProblem'; problem: string }
  | { code: 'keyStrong' }
  | { code: 'keyWeak'; variable: string }
  | { code: 'keyHasComma' }
  | { code: 'formerKeys'; count: number }
  | { code: 'addressRight'; address: string }
  | { code: 'addressNotHttps' }
  | { code: 'addressOnlyHere' }
  | { code: 'tokensUnchecked'; variable: string }
  // the clock
  | { code: 'clockRight'; seconds: number }
  | { code: 'clockOff'; seconds: number }
  | { code: 'clockUnknown' }
  // the store
  | { code: 'storeAnswers' }
  | { code: 'storeProblem'; problem: string }
  | { code: 'storeSilent'; detail: string }
  | { code: 'fileNotYet' }
  | { code: 'filePrivate' }
  | { code: 'fileOpen'; path: string; mode: string; wanted: string }
  | { code: 'modeUnknown' }
  | { code: 'nobodyYet' }
  | { code: 'noCoordinator' }
  | { code: 'staff'; people: number; coordinators: number }
  // what was erased
  | { code: 'listWritable'; path: string }
  | { code: 'listMustStay'; path: string }
  | { code: 'listUnwritable'; path: string; detail: string }
  | { code: 'erasuresStuck'; count: number }
  // Slack
  | { code: 'slackSilent'; detail: string }
  | { code: 'slackRefused'; detail: string }
  | { code: 'slackOtherWorkspace' }
  | { code: 'slackNoBot' }
  | { code: 'slackScopes' }
  | { code: 'slackScopesUnknown' }
  | { code: 'slackMissing'; names: readonly string[] }
  | { code: 'slackTooMany'; names: readonly string[] }
  // Teams
  | { code: 'teamsSilent'; detail: string }
  | { code: 'teamsRefused'; service: string; detail: string }
  | { code: 'teamsOtherTenant' }
  | { code: 'teamsKeysSilent' }
  | { code: 'graphRoles' }
  | { code: 'graphRolesUnknown' }
  | { code: 'graphMissing'; names: readonly string[] }
  | { code: 'graphTooMany'; names: readonly string[] }
  | { code: 'ownerGrants'; names: readonly string[] }
  // what the municipality decides
  | { code: 'privacyFilled' }
  | { code: 'privacyUnfilled'; names: readonly string[] }
  | { code: 'privacyProblem'; problem: string };
export type FindingCode = Finding['code'];

/**
 * - `right`: as it must be;
 * - `note`: nothing is wrong, and somebody should know;
 * - `wrong`: something is missing, too much, or dangerous;
 * - `unknown`: could not be looked at.
 */
export type Level = 'right' | 'note' | 'wrong' | 'unknown';

export const levels: Readonly<Record<FindingCode, Level>> = {
  configProblem: 'unknown',
  keyStrong: 'right',
  keyWeak: 'wrong',
  keyHasComma: 'note',
  formerKeys: 'note',
  addressRight: 'right',
  addressNotHttps: 'wrong',
  addressOnlyHere: 'wrong',
  tokensUnchecked: 'wrong',
  clockRight: 'right',
  clockOff: 'wrong',
  clockUnknown: 'unknown',
  storeAnswers: 'right',
  storeProblem: 'wrong',
  storeSilent: 'unknown',
  fileNotYet: 'note',
  filePrivate: 'right',
  fileOpen: 'wrong',
  modeUnknown: 'note',
  nobodyYet: 'wrong',
  noCoordinator: 'wrong',
  staff: 'right',
  listWritable: 'right',
  listMustStay: 'note',
  listUnwritable: 'wrong',
  erasuresStuck: 'wrong',
  slackSilent: 'unknown',
  slackRefused: 'wrong',
  slackOtherWorkspace: 'wrong',
  slackNoBot: 'wrong',
  slackScopes: 'right',
  slackScopesUnknown: 'unknown',
  slackMissing: 'wrong',
  slackTooMany: 'wrong',
  teamsSilent: 'unknown',
  teamsRefused: 'wrong',
  teamsOtherTenant: 'wrong',
  teamsKeysSilent: 'unknown',
  graphRoles: 'right',
  graphRolesUnknown: 'unknown',
  graphMissing: 'wrong',
  graphTooMany: 'wrong',
  ownerGrants: 'note',
  privacyFilled: 'right',
  privacyUnfilled: 'wrong',
  privacyProblem: 'wrong',
};

/** 0: everything is as it must be. 1: something must be changed. 2: nothing wrong was found, but not everything could be looked at. */
export type DoctorExit = 0 | 1 | 2;

export function exitOf(findings: readonly Finding[]): DoctorExit {
  const found = new Set(findings.map(({ code }) => levels[code]));
  if (found.has('wrong')) return 1;
  return found.has('unknown') ? 2 : 0;
}

/** What is wanted and not granted, and what is granted and not wanted; in the order of the alphabet. */
export function compare(
  wanted: readonly string[],
  granted: readonly string[],
): { readonly missing: readonly string[]; readonly tooMany: readonly string[] } {
  const [want, have] = [new Set(wanted), new Set(granted)];
  return { missing: [...want.difference(have)].sort(), tooMany: [...have.difference(want)].sort() };
}
