import assert from 'node:assert/strict';
import { galleryCards, galleryForms } from '../../../bot/demo/gallery-cards.ts';
import { escapeHtml, formToHtml, toHtml } from '../../../cards/render/html.ts';
import { locales } from '../../../cards/text/catalog.ts';
import { cardWithPicture, formWith, inputKinds } from '../../support/every-input.ts';

const cards = galleryCards('da');
function html(name: string): string {
  const card = cards.get(name);
  assert.ok(card, name);
  return toHtml(card);
}
function formHtml(name: string): string {
  const form = galleryForms('da').get(name);
  assert.ok(form, name);
  return formToHtml(form);
}

/** Elements that are opened and not closed, or closed and not opened. */
function unbalanced(text: string): string[] {
  const open: string[] = [];
  for (const [, slash, tag = ''] of text.matchAll(/<(\/?)([a-z0-9]+)(?:\s[^>]*)?>/g)) {
    if (tag === 'input' || tag === 'br' || tag === 'img') continue;
    if (slash !== '/') open.push(tag);
    else if (open.pop() !== tag) return [`</${tag}>`];
  }
  return open;
}

describe('a card as HTML', () => {
  it('is one article in its language, with a heading', () => {
    assert.match(html('action-free'), /^<article class="card" lang="da" data-view="action"><h2 dir="auto">Find bolig/);
  });

  it('is well formed, each card and each form in each language', () => {
    for (const locale of locales) {
      for (const [name, card] of galleryCards(locale)) assert.deepEqual(unbalanced(toHtml(card)), [], name);
      for (const [name, form] of galleryForms(locale)) assert.deepEqual(unbalanced(formToHtml(form)), [], name);
    }
    assert.deepEqual(unbalanced(formToHtml(formWith())), []);
    assert.deepEqual(unbalanced(toHtml(cardWithPicture())), []);
  });

  it('shows markup as text', () => {
    const text = html('action-emoji') + html('action-markup');
    assert.doesNotMatch(text, /<script|<b>html/);
    assert.match(text, /&amp;amp; &lt;script&gt;alert\(1\)&lt;\/script&gt;/);
    assert.match(text, /&lt;b&gt;html&lt;\/b&gt;/);
  });

  it('escapes what could end an attribute', () => {
    assert.equal(escapeHtml(`<a href="x" title='y'>&`), '&lt;a href=&quot;x&quot; title=&#39;y&#39;&gt;&amp;');
  });

  it('lets text of another direction stand in its own', () => {
    assert.match(html('action-right-to-left'), /<h2 dir="auto">1\. אל/);
  });

  it('has buttons that tell what they stand for, and which item they belong to', () => {
    const claim = html('action-free').match(/<button[^>]*data-verb="action\.claim"[^>]*>/)?.[0] ?? '';
    assert.match(claim, /data-value="\{&quot;pathway&quot;:&quot;K7F3XQ&quot;,&quot;action&quot;:&quot;a1&quot;/);
    assert.match(html('mine'), /aria-label="Færdig: Besøg på FGU i Åbenrå sammen med den unge"/);
  });

  it('has links only to the web', () => {
    assert.match(html('pathway-list'), /<a href="https:\/\/rum\.example\/RZ5H2N">Åbn rummet<\/a>/);
    const card = cards.get('pathway-list');
    const link = { label: 'Klik', url: 'javascript:alert(1)' };
    assert.ok(card);
    const bad = { ...card, blocks: [{ type: 'list' as const, items: [{ text: 'x', link }] }] };
    assert.doesNotMatch(toHtml(bad), /javascript:/);
  });

  it('says the state in words, and tells a screen reader progress once', () => {
    assert.match(html('action-overdue'), /<span class="badge attention">Overskredet<\/span>/);
    assert.match(html('status-lively'), /1 \/ 6 <progress max="6" value="1" aria-hidden="true">/);
  });
});

describe('a form as HTML', () => {
  it('ties each label and hint to its input', () => {
    const text = formHtml('form-open');
    for (const id of ['youngPerson', 'birthDate', 'model', 'members']) {
      assert.match(text, new RegExp(`<label for="pathway\\.open\\.${id}">`));
      assert.match(text, new RegExp(`id="pathway\\.open\\.${id}" name="${id}"`));
    }
    assert.match(text, /aria-describedby="pathway\.open\.youngPerson-hint"/);
    assert.match(text, /<small id="pathway\.open\.youngPerson-hint">/);
  });

  it('requires what is required, and nothing else', () => {
    assert.match(formHtml('form-action-add'), /name="title" required/);
    assert.doesNotMatch(formHtml('form-done'), / required/);
  });

  it('marks what is chosen, and lets several be chosen where several can', () => {
    assert.match(formHtml('form-open'), /<option value="galleri-model" selected>/);
    assert.match(formHtml('form-open'), /name="members"[^>]* multiple>/);
  });

  it('stands under its button’s label on a card', () => {
    assert.match(html('overview-lively'), /<details><summary>Ny opgave<\/summary><form/);
  });

  it('asks for a day and a time of day in one field, from the first day on', () => {
    const value = { local: '2026-12-03T13:00', instant: '2026-12-03T12:00:00.000Z' };
    const text = formToHtml(formWith({ ...inputKinds.datetime, value }));
    assert.match(text, /<input type="datetime-local" id="meeting\.answer\.at" name="at" required/);
    assert.match(text, /min="2026-11-22T00:00" value="2026-12-03T13:00">/);
  });

  it('asks for a number within its bounds, whole or not', () => {
    assert.match(formToHtml(formWith(inputKinds.number)), /type="number"[^>]* min="0" max="40" step="any" value="">/);
    const whole = formToHtml(formWith({ ...inputKinds.number, whole: true, value: 8 }));
    assert.match(whole, /step="1" value="8">/);
  });

  it('has a box each for many of many, under what they are about, and ties the hint to them all', () => {
    const text = formToHtml(formWith({ ...inputKinds.few, value: ['c1'] }));
    assert.match(text, /<fieldset class="field" aria-describedby="meeting\.answer\.item\.came-hint"[^>]*>/);
    assert.match(text, /<legend>Hvem kom\?<\/legend>/);
    assert.equal(text.match(/type="checkbox"/g)?.length, 3);
    assert.match(text, /id="meeting\.answer\.item\.came-1" name="item\.came" value="c1" checked>/);
    assert.match(text, /<label for="meeting\.answer\.item\.came-1">Rolle 1<\/label>/);
    assert.equal(text.match(/ checked/g)?.length, 1);
  });

  it('lets one of many be emptied again', () => {
    assert.match(formToHtml(formWith({ ...inputKinds.one, value: 'c4' })), /<option value="">Vælg<\/option>/);
  });

  it('has a heading above each part, once', () => {
    const headings = [...formToHtml(formWith()).matchAll(/<h4 dir="auto">([^<]*)<\/h4>/g)].map(([, text]) => text);
    assert.deepEqual(headings, ['Mødet', 'Svar']);
  });
});

describe('a picture and links as HTML', () => {
  it('say in words what the picture shows, and where they lead', () => {
    const text = toHtml(cardWithPicture());
    assert.match(text, /<img src="https:\/\/vejviser\.example\/road\.png" alt="Du er her: mødet som 16-årig\.">/);
    assert.match(text, /<p class="links"><a href="https:\/\/vejviser\.example\/wall\/abc">Åbn væggen<\/a> <a /);
  });

  it('lead to the web only; of another picture the words are left', () => {
    const url = 'javascript:alert(1)';
    const text = toHtml(
      cardWithPicture({ blocks: [{ type: 'image', url, alt: '<Vejen>' }], links: [{ label: 'x', url }] }),
    );
    assert.doesNotMatch(text, /javascript:|<img|<a /);
    assert.match(text, /&lt;Vejen&gt;/);
  });
});
