import { CsvError, parse } from 'csv-parse/sync';

/** One record of a CSV text with the line where it begins, counted from 1; `broken` holds the line when it cannot be read. */
export type CsvRecord =
  | { readonly line: number; readonly fields: readonly string[] }
  | { readonly line: number; readonly broken: string };

/** A quoted field may hold line breaks, but one that goes on for longer than this was never closed. */
const maxLinesOfARecord = 10;

/**
 * The records of a CSV text one by one, so that a quote that nobody closed spoils its own line and not the rest of the file.
 * Blank lines, and lines of nothing but separators (as spreadsheets leave them behind), are passed over.
 */
export function* csvRecords(text: string, delimiter: string): Generator<CsvRecord> {
  const lines = text.split(/\r\n|\n|\r/);
  for (let index = 0; index < lines.length; ) {
    const span = linesOfRecord(lines, index);
    const fields = span === undefined ? undefined : readFields(lines.slice(index, index + span).join('\n'), delimiter);
    if (!fields) yield { line: index + 1, broken: lines[index] ?? '' };
    else if (fields.some((field) => field !== '')) yield { line: index + 1, fields };
    index += fields && span !== undefined ? span : 1;
  }
}

/** How many lines belong together: as many as it takes until every quote is closed. Undefined when none is enough. */
function linesOfRecord(lines: readonly string[], start: number): number | undefined {
  let quotes = 0;
  for (let span = 1; span <= maxLinesOfARecord && start + span <= lines.length; span++) {
    quotes += lines[start + span - 1]?.split('"').length ?? 1;
    quotes -= 1;
    if (quotes % 2 === 0) return span;
  }
  return undefined;
}

function readFields(record: string, delimiter: string): string[] | undefined {
  if (record.trim() === '') return [];
  try {
    const [fields] = parse(record, { delimiter, trim: true, relax_column_count: true });
    return fields;
  } catch (error) {
    if (error instanceof CsvError) return undefined;
    throw error;
  }
}
