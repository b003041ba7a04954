import type { ServerResponse } from 'node:http';
import { pageHeaders } from '../page.ts';
import { html } from '../template.ts';
import type { Language } from './young-language.ts';

/**
 * Leads away at once, without JavaScript, to a page that has nothing to do with us. It is an answer and not a redirect: browsers hold a
 * form that is sent to us to our own addresses, redirects included (CSP, form-action).
 */
export function sendAway(
  res: ServerResponse,
  { locale, text }: Language,
  to: string,
  word = text.youngAccess.hidden,
): void {
  res.writeHead(200, { ...pageHeaders, 'content-type': 'text/html; charset=utf-8', refresh: `0; url=${to}` });
  res.end(
    html`<!doctype html>
<html lang="${locale}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>${word}</title></head>
<body><main><p><a href="${to}" rel="noreferrer">${word}</a></p></main></body></html>`.toString(),
  );
}
