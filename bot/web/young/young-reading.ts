import type { IncomingMessage } from 'node:http';
import { readReadingCookie } from './young-cookies.ts';
import { queryOf } from './young-language.ts';

/** How much there is to read: everything, or little, with pictures and larger letters. */
const readings = ['all', 'less'] as const;
export type Reading = (typeof readings)[number];

/** Whether somebody reads less: as chosen on the page (`?text=less`), else as chosen before. */
export function isShort(req: IncomingMessage): boolean {
  return (chosenReading(req) ?? known(readReadingCookie(req))) === 'less';
}

/** What is chosen by this very request. */
export function chosenReading(req: IncomingMessage): Reading | undefined {
  return known(queryOf(req).get('text'));
}

/** The same page with more or less to read: what else stands behind the question mark stays, but for what has been said. */
export function otherReading(req: IncomingMessage): string {
  const query = queryOf(req);
  query.set('text', isShort(req) ? 'all' : 'less');
  query.delete('said');
  return `?${query}`;
}

const known = (text: string | null | undefined): Reading | undefined => readings.find((each) => each === text);
