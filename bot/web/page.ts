import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Locale } from '../../cards/text/catalog.ts';
import { type Html, html } from './template.ts';

/** A page of ours. */
export interface Page {
  readonly locale: Locale;
  readonly title: string;
  /** A class of the body, for what only this page looks like. */
  readonly kind: string;
  /** Names of our own files under `/assets/`. */
  readonly styles: readonly string[];
  readonly scripts?: readonly string[];
  /** Without JavaScript the page is loaded again after so many seconds. */
  readonly reloadSeconds?: number;
  readonly body: Html;
}

/**
 * What every page of ours is sent with. Nothing but our own files may run, be shown or be asked for; nobody may show the page
 * inside another, keep it, list it, or learn its address from where it leads.
 */
export const pageHeaders: Readonly<Record<string, string>> = {
  'content-security-policy': [
    "default-src 'none'",
    "style-src 'self'",
    "script-src 'self'",
    "img-src 'self'",
    "font-src 'self'",
    "connect-src 'self'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ].join('; '),
  'cache-control': 'no-store',
  'referrer-policy': 'no-referrer',
  'x-robots-tag': 'noindex, nofollow, noarchive, nosnippet',
  'x-frame-options': 'DENY',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'permissions-policy': 'camera=(), geolocation=(), microphone=()',
};

/** Our files as a page one folder down (`/wall/TOKEN`) reaches them, also where a proxy puts us under a path of its own. */
const assets = '../assets';

/** The whole page as HTML. */
export function pageHtml({ locale, title, kind, styles, scripts = [], reloadSeconds, body }: Page): string {
  const reload =
    reloadSeconds !== undefined && html`<noscript><meta http-equiv="refresh" content="${reloadSeconds}"></noscript>`;
  return html`<!doctype html>
<html lang="${locale}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title} · Vejviser</title>
<link rel="icon" href="${assets}/icon.svg">
${styles.map((name) => html`<link rel="stylesheet" href="${assets}/${name}">`)}
${scripts.map((name) => html`<script type="module" src="${assets}/${name}"></script>`)}
${reload}
</head>
<body class="${kind}">
${body}
</body>
</html>`.toString();
}

/** Sends a page; of a `HEAD` only that there is one. */
export function sendPage(
  req: IncomingMessage,
  res: ServerResponse,
  status: number,
  page: Page,
  headers: Readonly<Record<string, string>> = {},
): void {
  res.writeHead(status, { ...pageHeaders, 'content-type': 'text/html; charset=utf-8', ...headers });
  res.end(req.method === 'HEAD' ? undefined : pageHtml(page));
}
