import type { Measurement } from './row.ts';

const heads = ['what', 'must', 'measured', ''] as const;
const whatWidth = 58;
const measuredWidth = 74;

/** The lines as one table for a terminal. */
export function tableOf(lines: readonly Measurement[]): string {
  const rows = lines.map(({ what, must, measured, verdict }) => [
    what,
    must,
    measured,
    verdict === 'told' ? '' : verdict,
  ]);
  const mustWidth = Math.max(...rows.map(([, must = '']) => must.length), heads[1].length);
  const widths = [whatWidth, mustWidth, measuredWidth, 5];
  const text = [[...heads], widths.map((width) => '─'.repeat(width)), ...rows];
  return text.flatMap((cells) => layOut(cells, widths)).join('\n');
}

/** One row, its cells broken where they are too long. */
function layOut(cells: readonly string[], widths: readonly number[]): string[] {
  const broken = cells.map((cell, index) => wrap(cell, widths[index] ?? cell.length));
  const height = Math.max(...broken.map((lines) => lines.length));
  return Array.from({ length: height }, (_, line) =>
    broken
      .map((lines, index) => (lines[line] ?? '').padEnd(widths[index] ?? 0))
      .join('  ')
      .trimEnd(),
  );
}

function wrap(text: string, width: number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ')) {
    if (line !== '' && line.length + 1 + word.length > width) {
      lines.push(line);
      line = word;
    } else {
      line = line === '' ? word : `${line} ${word}`;
    }
  }
  return [...lines, line];
}
