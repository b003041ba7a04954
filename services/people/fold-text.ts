/** How the Danish letters are written by those who have no key for them: `oe` for ø by habit, plain `o` in a hurry. */
const byHabit: Readonly<Record<string, string>> = { æ: 'ae', ø: 'oe', å: 'aa', ä: 'ae', ö: 'oe' };
const inAHurry: Readonly<Record<string, string>> = { æ: 'ae', ø: 'o', å: 'a', ä: 'a', ö: 'o' };

/** The text as it is compared in a search: lower case, without accents, the Danish letters as `ae`, `oe`, `aa`. */
export function foldText(text: string): string {
  return fold(text, byHabit);
}

/** The words of a text, folded; whatever is neither letter nor number separates them. */
export function foldedWords(text: string): string[] {
  return words(foldText(text));
}

/** The words of a text as somebody may type them: each folded, and once more with the Danish letters as plain ones. */
export function searchableWords(text: string): string[] {
  return [...new Set([...foldedWords(text), ...words(fold(text, inAHurry))])];
}

function fold(text: string, letters: Readonly<Record<string, string>>): string {
  const written = (part: string) => part.replace(/[æøåäö]/g, (letter) => letters[letter] ?? letter);
  const plain = written(text.normalize('NFC').toLocaleLowerCase('da')).normalize('NFD').replace(/\p{M}/gu, '');
  // A Danish letter may itself have had an accent (`ǽ`), and shows only now.
  return written(plain);
}

function words(text: string): string[] {
  return text.split(/[^\p{L}\p{N}]+/u).filter(Boolean);
}
