import type { IncomingMessage } from 'node:http';
import { queryOf } from './young-language.ts';

/** The pages that an address may name before anybody has signed in; nothing else of an address is taken along. */
export const wantedPages = ['meeting', 'goals', 'promises', 'people', 'agreement', 'adult', 'shared'] as const;

/** The way to the page that somebody wanted who has to sign in first: `?at=NAME`, or nothing. */
export function wantedPage(req: IncomingMessage): string {
  const at = queryOf(req).get('at');
  const name = wantedPages.find((each) => each === at);
  return name === undefined ? '' : `?at=${name}`;
}
