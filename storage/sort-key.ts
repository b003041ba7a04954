/**
 * Ids and partitions may hold any characters; a key in an engine may not: Cosmos DB forbids `/ \ ? #` in an id and advises
 * against everything outside plain ASCII, SQLite ends some texts at U+0000, and neither keeps a lone surrogate. Every key is
 * therefore escaped to digits, letters and `- ! . = _ ~`, reversibly, and so that keys sort as the texts do.
 *
 * Digits, letters and `-` stand for themselves. Any other UTF-16 unit becomes a mark and four hexadecimal digits, where the
 * mark lies between the same plain characters as the unit itself: that is what keeps the order.
 */
const plain = /^[0-9A-Za-z-]+$/;
const special = /[^0-9A-Za-z-]/g;
const escaped = /[!.=_~]([0-9A-F]{4})/g;
/** The empty text: before every other, and never empty as a key (Cosmos DB gives an empty id a random name). */
const emptyKey = '!';

/** The text as a key. Keys compare, byte by byte, as the texts compare by UTF-16 unit. */
export function toSortKey(text: string): string {
  if (plain.test(text)) return text;
  if (text === '') return emptyKey;
  return text.replace(special, (unit) => {
    const code = unit.charCodeAt(0);
    return markFor(code) + code.toString(16).toUpperCase().padStart(4, '0');
  });
}

/** The text behind a key. */
export function fromSortKey(key: string): string {
  if (key === emptyKey) return '';
  return key.replace(escaped, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
}

function markFor(code: number): string {
  if (code < 0x2d) return '!'; // before `-`
  if (code < 0x30) return '.'; // `.` and `/`, before the digits
  if (code < 0x41) return '='; // between digits and capitals
  if (code < 0x61) return '_'; // between capitals and small letters
  return '~'; // after everything
}
