/** A table; bars in cells would break it. */
export function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.map((cell) => cell.replaceAll('|', '/')).join(' | ')} |`;
  return [line(head), `|${head.map(() => '---|').join('')}`, ...rows.map(line)].join('\n');
}

export const code = (text: string): string => `\`${text}\``;

/** `a, b og c` */
export const list = (parts: readonly string[]): string => new Intl.ListFormat('da').format(parts);

/** What every page begins with. */
export function pageHead(title: string, about: string): string {
  return `# ${title}\n\n<!-- Skrevet af \`npm run privacy\`. Ret i tools/privacy/, ikke her: en test fejler, når siden ikke passer til koden. -->\n\n${about}\n`;
}
