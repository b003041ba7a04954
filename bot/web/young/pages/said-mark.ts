import { isSameText, keyedHash } from '../../../../services/young-access/secrets.ts';
import { queryOf } from '../young-language.ts';
import { type PageVisit, type Said, saidSentences } from './page-part.ts';

/** How long a sentence about what was just done is true. */
const saidSeconds = 120;
const markLength = 16;
const shape = /^(\w{1,40})\.([0-9a-z]{1,9})\.([\w-]{16})$/;

/** Of what a mark is made: the session, the moment, and how far the pathway has come. */
type Marked = Pick<PageVisit, 'visit' | 'view'> & { readonly state: Pick<PageVisit['state'], 'id' | 'version'> };

/**
 * Names the sentence that somebody is met with, so that nobody else's link can put one on the page: it is of this session, of the
 * pathway as the deed left it, and of this moment. Nothing needs to be remembered for it.
 */
export function saidMark(page: Marked, name: Said): string {
  const at = Math.floor(page.view.now.toSeconds()).toString(36);
  return `${name}.${at}.${markOf(page, name, at)}`;
}

/** The sentence that stands in the address; undefined once it is old, when the pathway has changed since, and for all else. */
export function saidIn(page: PageVisit): string | undefined {
  const [, name = '', at = '', mark = ''] = shape.exec(queryOf(page.visit.req).get('said') ?? '') ?? [];
  const age = page.view.now.toSeconds() - Number.parseInt(at, 36);
  if (!(Math.abs(age) < saidSeconds) || !isSameText(mark, markOf(page, name, at))) return undefined;
  const sentences: Readonly<Record<string, string>> = saidSentences(page.view.text);
  return Object.hasOwn(sentences, name) ? sentences[name] : undefined;
}

/** Under the token of the session's forms, which is an HMAC itself, and known to nobody but this browser. */
function markOf({ visit, state }: Marked, name: string, at: string): string {
  const about = [name, at, state.id, state.version].join('|');
  return keyedHash(visit.formToken, 'said', about).slice(0, markLength);
}
