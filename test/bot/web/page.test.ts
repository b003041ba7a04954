import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createHttp, type Handler } from '../../../bot/http.ts';
import { createLog } from '../../../bot/log.ts';
import { pageHeaders, pageHtml, sendPage } from '../../../bot/web/page.ts';
import { assetRoutes } from '../../../bot/web/page-assets.ts';
import { html } from '../../../bot/web/template.ts';
import { listen, stop } from '../../support/listen.ts';

const page = {
  locale: 'da',
  title: '<b>Titel</b>',
  kind: 'wall',
  styles: ['page.css'],
  scripts: ['wall.js'],
  reloadSeconds: 20,
  body: html`<main><p>Æbler & pærer</p></main>`,
} as const;

describe('a page of ours', () => {
  let base: string;
  let close: () => Promise<void>;
  before(async () => {
    const routes = new Map<string, Handler>([
      ...assetRoutes(),
      ['GET /page', (req, res) => sendPage(req, res, 403, page, { 'retry-after': '5' })],
    ]);
    const server = createHttp(routes, createLog('silent'));
    base = await listen(server);
    close = () => stop(server);
  });
  after(() => close());

  it('is in its language, has its title as text, and holds no script or style of its own', () => {
    const made = pageHtml(page);
    assert.ok(made.startsWith('<!doctype html>\n<html lang="da">'));
    assert.ok(made.includes('<title>&lt;b&gt;Titel&lt;/b&gt; · Vejviser</title>'));
    assert.ok(made.includes('<p>Æbler & pærer</p>'));
    assert.doesNotMatch(made, /<style|<script(?! type="module" src="\.\.\/assets\/)|\son\w+=|style=/);
    assert.doesNotMatch(made, /https?:|\/\//);
  });

  it('is loaded again by itself only where there is no script', () => {
    assert.ok(pageHtml(page).includes('<noscript><meta http-equiv="refresh" content="20"></noscript>'));
    const { reloadSeconds: _, ...still } = page;
    assert.ok(!pageHtml(still).includes('http-equiv'));
  });

  it('is sent so that nothing foreign runs in it, nobody keeps, frames or lists it, or learns its address', async () => {
    const reply = await fetch(`${base}/page`);
    assert.equal(reply.status, 403);
    const policy = reply.headers.get('content-security-policy') ?? '';
    assert.match(policy, /^default-src 'none'; /);
    assert.match(policy, /frame-ancestors 'none'$/);
    assert.doesNotMatch(policy, /unsafe|\*|https?:|data:/);
    const sent = Object.fromEntries(reply.headers);
    for (const [name, value] of Object.entries(pageHeaders)) assert.equal(sent[name], value);
    assert.equal(sent['cache-control'], 'no-store');
    assert.equal(sent['referrer-policy'], 'no-referrer');
    assert.match(sent['x-robots-tag'] ?? '', /noindex/);
    assert.equal(sent['x-content-type-options'], 'nosniff');
    assert.equal(sent['retry-after'], '5');
    assert.equal(sent['set-cookie'], undefined);
  });

  it('answers a HEAD with the same headers and nothing else', async () => {
    const reply = await fetch(`${base}/page`, { method: 'HEAD' });
    assert.equal(reply.status, 403);
    assert.equal(reply.headers.get('content-type'), 'text/html; charset=utf-8');
    assert.equal(await reply.text(), '');
  });

  it('finds its styles, scripts and letters here, and asks again only whether they are still the same', async () => {
    for (const [name, type] of [
      ['page.css', /^text\/css/],
      ['wall.css', /^text\/css/],
      ['wall.js', /^text\/javascript/],
      ['icon.svg', /^image\/svg/],
      ['regular.ttf', /^font\/ttf/],
      ['bold.ttf', /^font\/ttf/],
    ] as const) {
      const reply = await fetch(`${base}/assets/${name}`);
      assert.equal(reply.status, 200, name);
      assert.match(reply.headers.get('content-type') ?? '', type);
      assert.ok((await reply.arrayBuffer()).byteLength > 100);
      const etag = reply.headers.get('etag') ?? '';
      assert.equal((await fetch(`${base}/assets/${name}`, { headers: { 'if-none-match': etag } })).status, 304);
    }
  });

  it('finds nothing else there', async () => {
    for (const name of ['', 'wall.ts', '../page.ts', '%2e%2e/page.ts', '..%2fpage.ts', 'page.css/x', '__proto__'])
      assert.equal((await fetch(`${base}/assets/${name}`)).status, 404, name);
  });

  it('refers in its styles only to what is there', async () => {
    for (const name of ['page.css', 'wall.css']) {
      const css = readFileSync(new URL(`../../../bot/web/assets/${name}`, import.meta.url), 'utf8');
      assert.doesNotMatch(css, /@import|https?:/);
      for (const [, file] of css.matchAll(/url\("([^"]+)"\)/g))
        assert.equal((await fetch(`${base}/assets/${file}`)).status, 200);
    }
  });
});
