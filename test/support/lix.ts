/** How a text reads: how many words a sentence has, and how many of them are long. */
export interface Readability {
  readonly words: number;
  readonly sentences: number;
  readonly longWords: number;
  /** Readability by Björnsson (1968): below 25 is easy, as books for children; 35 and more is a newspaper. */
  readonly lix: number;
}

/** A word of more letters is long. */
const longWordLetters = 6;
const word = /[\p{L}\p{N}]+(?:[-’'][\p{L}\p{N}]+)*/gu;

/**
 * LIX: words a sentence, and long words in a hundred words. Each text ends a sentence, whether it has a full stop or not: a heading,
 * a button. Counts nothing for a text without words.
 */
export function lix(texts: readonly string[]): Readability {
  const sentences = texts.flatMap(sentencesOf);
  const words = sentences.flatMap((sentence) => sentence.match(word) ?? []);
  const longWords = words.filter((each) => [...each].length > longWordLetters).length;
  const counts = { words: words.length, sentences: sentences.length, longWords };
  if (words.length === 0) return { ...counts, lix: 0 };
  return { ...counts, lix: words.length / sentences.length + (longWords * 100) / words.length };
}

/** The sentences of a text, each with at least one word. */
export function sentencesOf(text: string): string[] {
  return text
    .split(/(?<=[.!?:…])\s+|\n+/u)
    .map((sentence) => sentence.trim())
    .filter((sentence) => sentence.match(word) !== null);
}
