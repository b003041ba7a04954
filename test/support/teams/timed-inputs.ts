import { DateTime } from 'luxon';

type Inputs = Readonly<Record<string, string>>;

/**
 * What one can fill in, as both platforms name it. An Adaptive Card asks for a moment with two inputs, `at.date` and `at.time`:
 * here they are one, `at`.
 */
export function neutralIds(ids: readonly string[]): string[] {
  return [...new Set(ids.map((id) => momentOf(id, ids) ?? id))];
}

/** What is filled in, as the card's own inputs take it: a moment (local time, or an instant with a zone) in its two halves. */
export function asFilledIn(ids: readonly string[], inputs: Inputs): Inputs {
  const entries = Object.entries(inputs).flatMap(([id, value]): [string, string][] => {
    if (ids.includes(id) || !ids.includes(`${id}.date`)) return [[id, value]];
    const [date = '', time = ''] = localOf(value).split('T');
    return [
      [`${id}.date`, date],
      [`${id}.time`, time],
    ];
  });
  return Object.fromEntries(entries);
}

function momentOf(id: string, ids: readonly string[]): string | undefined {
  const base = /^(.+)\.(?:date|time)$/.exec(id)?.[1];
  return base !== undefined && ids.includes(`${base}.date`) && ids.includes(`${base}.time`) ? base : undefined;
}

function localOf(value: string): string {
  if (!/(?:Z|[+-]\d{2}:\d{2})$/.test(value)) return value;
  return DateTime.fromISO(value, { zone: 'Europe/Copenhagen' }).toFormat("yyyy-MM-dd'T'HH:mm");
}
