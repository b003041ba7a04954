import type { Catalog } from '../../../cards/text/catalog.ts';

/** What a sign is that our letters do not have. */
export type SignKind = keyof Catalog['paper']['missing'];

const kinds: readonly (readonly [SignKind, RegExp])[] = [
  ['arabic', /\p{Script=Arabic}/u],
  ['cyrillic', /\p{Script=Cyrillic}/u],
  ['ethiopic', /\p{Script=Ethiopic}/u],
  ['greek', /\p{Script=Greek}/u],
  ['hebrew', /\p{Script=Hebrew}/u],
  ['japanese', /[\p{Script=Hiragana}\p{Script=Katakana}]/u],
  ['chinese', /\p{Script=Han}/u],
  ['korean', /\p{Script=Hangul}/u],
  ['thai', /\p{Script=Thai}/u],
  [
    'indic',
    /[\p{Script=Devanagari}\p{Script=Bengali}\p{Script=Gujarati}\p{Script=Gurmukhi}\p{Script=Tamil}\p{Script=Telugu}]/u,
  ],
  ['emoji', /\p{Extended_Pictographic}|\p{Regional_Indicator}/u],
];

/** The kind of a sign as somebody sees it (a grapheme, several code points perhaps): the words that stand for it. */
export function signKind(sign: string): SignKind {
  return kinds.find(([, pattern]) => pattern.test(sign))?.[0] ?? 'other';
}
