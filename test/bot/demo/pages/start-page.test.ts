import assert from 'node:assert/strict';
import { startPage } from '../../../../bot/demo/pages/start-page.ts';

const codes = new Map([
  ['demo-moving-on', 'K7F3XQ'],
  ['demo-just-started', 'B4T8WM'],
  ['demo-almost-there', 'L6WPW9'],
]);

const ownPages = {
  youngPerson: { address: 'http://127.0.0.1:3978/u/abc', code: '042917' },
  chosenAdult: { address: 'http://127.0.0.1:3978/u/def', code: '308465' },
};

describe('the first page of the demo', () => {
  it('leads to both clients as somebody who has something to do, and to the gallery', () => {
    const html = startPage({ codes, ownPages, playgroundUrl: 'http://localhost:3982' });
    assert.match(html, /href="http:\/\/localhost:3982"/);
    assert.match(html, /href="\/slack\?person=samira&amp;room=forloeb-k7f3xq"/);
    assert.match(html, /href="\/gallery"/);
    for (const code of codes.values()) assert.ok(html.includes(code), code);
  });

  it('leads to the young person’s own page, says what opens it, and opens it as wide as a phone', () => {
    const html = startPage({ codes, ownPages, playgroundUrl: undefined });
    assert.match(html, /<a [^>]*data-phone[^>]* href="http:\/\/127\.0\.0\.1:3978\/u\/abc"/);
    assert.match(html, /042917/);
    assert.match(html, /<a [^>]*data-phone[^>]* href="http:\/\/127\.0\.0\.1:3978\/u\/def"/);
    assert.match(html, /308465/);
    assert.match(html, /src="\/browser\/start\.js"/);
  });

  it('says that the Playground did not start, and what to use instead', () => {
    const html = startPage({ codes, ownPages, playgroundUrl: undefined });
    assert.match(html, /Playground kunne ikke starte/);
    assert.doesNotMatch(html, /href="undefined"|localhost:/);
  });

  it('says what cannot be shown, in Danish, and what this is in English', () => {
    const html = startPage({ codes, ownPages, playgroundUrl: undefined });
    assert.match(html, /Det kan demoen ikke vise/);
    assert.match(html, /<p lang="en">/);
    assert.match(html, /<html lang="da">/);
  });

  it('asks nobody else for anything', () => {
    const html = startPage({ codes, ownPages, playgroundUrl: undefined });
    assert.doesNotMatch(html, /(src|href)="(https?:)?\/\/(?!127\.0\.0\.1:)/);
  });
});
