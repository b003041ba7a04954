/** How wide a text is. */
export type Measure = (text: string) => number;

/**
 * A text as lines of at most this width, as even as they can be with as few lines as possible. A word that is wider than a
 * line is broken with a hyphen; what does not fit into `maxLines` ends in an ellipsis.
 */
export function wrapText(text: string, width: number, maxLines: number, measure: Measure): readonly string[] {
  const words = text
    .split(/\s+/)
    .filter((word) => word !== '')
    .flatMap((word) => breakWord(word, width, measure));
  const lines = fill(words, width, measure);
  if (lines.length <= maxLines) return evened(words, width, lines.length, measure);
  const kept = lines.slice(0, maxLines - 1);
  return [...kept, cutLine(lines[maxLines - 1] ?? '', width, measure)];
}

function fill(words: readonly string[], width: number, measure: Measure): string[] {
  const lines: string[] = [];
  for (const word of words) {
    const last = lines.at(-1);
    if (last !== undefined && measure(`${last} ${word}`) <= width) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
}

/** The narrowest lines of the same number. */
function evened(words: readonly string[], width: number, count: number, measure: Measure): string[] {
  const step = width / 20;
  let best = fill(words, width, measure);
  for (let narrower = width - step; narrower > step; narrower -= step) {
    if (words.some((word) => measure(word) > narrower)) break;
    const lines = fill(words, narrower, measure);
    if (lines.length > count) break;
    best = lines;
  }
  return best;
}

/** The word, or its parts that each fit: `helhedsorienterings-`, `samtale`. */
function breakWord(word: string, width: number, measure: Measure): string[] {
  if (measure(word) <= width) return [word];
  const characters = [...word];
  const head = fitting(characters, width, '-', measure);
  return [`${head.join('')}-`, ...breakWord(characters.slice(head.length).join(''), width, measure)];
}

function cutLine(line: string, width: number, measure: Measure): string {
  const kept = fitting([...line], width, '…', measure).join('');
  return `${kept.replace(/[\s,;:–-]+$/u, '')}…`;
}

/** As many characters as fit with the mark behind them; at least one. */
function fitting(characters: readonly string[], width: number, mark: string, measure: Measure): string[] {
  let count = 1;
  while (count < characters.length && measure(`${characters.slice(0, count + 1).join('')}${mark}`) <= width) count++;
  return characters.slice(0, count);
}
