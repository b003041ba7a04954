import type { Commit } from '../../services/pathway/events.ts';

/** A commit in which somebody claims an action; as small as a click makes it. */
export function claimCommit(pathwayId: string, version: number, overrides: Partial<Commit> = {}): Commit {
  return {
    pathwayId,
    version,
    commandId: `slack|T0FORSYNING|${pathwayId}|${version}`,
    at: '2026-11-23T08:02:00.000Z',
    by: 'uffe',
    via: 'slack',
    events: [{ type: 'ActionClaimed', action: `a${version}`, person: 'uffe' }],
    ...overrides,
  };
}

/** A commit that carries a text as somebody typed it. */
export function textCommit(pathwayId: string, version: number, title: string): Commit {
  const events: Commit['events'] = [
    { type: 'ActionAdded', action: `a${version}`, title, deadline: '2026-12-01', topic: 'education' },
  ];
  return claimCommit(pathwayId, version, { events });
}

/** Texts that people may type, each 10,000 characters: emoji with joiners, right-to-left with marks, what looks like code. */
export const longTexts: Readonly<Record<string, string>> = {
  emoji: '👩🏽‍🚒🏳️‍🌈🇩🇰'.repeat(1000).slice(0, 10_000),
  rightToLeft: '‫مرحبا بكم‬ שלום־עולם '.repeat(500).slice(0, 10_000),
  danish: 'Blåbærgrød på Ærø, 3 spsk. æblemost — “åh nej”\n\t'.repeat(250).slice(0, 10_000),
  markup: '<!channel> @everyone **fed** <b>&amp;</b> \\ " \' `x` {{y}} %2F \u0000 \u2028 '.repeat(250).slice(0, 10_000),
};

/** Ids that would break a path, a query, a header or a file; each must be kept apart from the others. */
export const strangeIds: readonly string[] = [
  '',
  ' ',
  'a',
  'A',
  'a ',
  ' a',
  'a/b',
  'a\\b',
  'a?b',
  'a#b',
  'a%2Fb',
  'a%b',
  '.',
  '..',
  '../a',
  "a'b",
  'a"b',
  'a:b',
  'a|b',
  'a\nb',
  'a\u0000b',
  'a_b',
  '~007C',
  '!',
  'æøå',
  'ÆØÅ',
  'שלום',
  '👩🏽‍🚒',
  '\ud83d',
  '\uffff',
  '__proto__',
  '2026-11-22',
  '2026-11-22|K7F3XQ',
  'x'.repeat(3000),
  `${'x'.repeat(3000)}y`,
  'å'.repeat(700),
];
