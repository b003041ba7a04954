import assert from 'node:assert/strict';
import { blocksToHtml, modalToHtml } from '../../../bot/demo/block-kit-html.ts';
import { galleryCards, galleryForms } from '../../../bot/demo/gallery-cards.ts';
import { toBlocks } from '../../../cards/render/block-kit.ts';
import { formToModal } from '../../../cards/render/modal.ts';
import { cardWithPicture, formWith, inputKinds } from '../../support/every-input.ts';

const cards = galleryCards('da');
const forms = galleryForms('da');
function card(name: string): string {
  const found = cards.get(name);
  assert.ok(found, name);
  return blocksToHtml(toBlocks(found).blocks);
}
function modal(name: string): string {
  const found = forms.get(name);
  assert.ok(found, name);
  return modalToHtml(formToModal(found));
}

describe('Block Kit as HTML', () => {
  it('knows every block and element that the product sends', () => {
    for (const [name] of cards) assert.doesNotMatch(card(name), /bk-unknown/, name);
    for (const [name] of forms) assert.doesNotMatch(modal(name), /bk-unknown/, name);
    assert.doesNotMatch(blocksToHtml(toBlocks(cardWithPicture()).blocks), /bk-unknown/);
    assert.doesNotMatch(modalToHtml(formToModal(formWith())), /bk-unknown/);
  });

  it('shows a picture with its words, and the words alone where it is none of the web', () => {
    const image = (image_url: string) => blocksToHtml([{ type: 'image', image_url, alt_text: 'Vejen "frem"' }]);
    assert.match(
      image('https://a.example/x.png'),
      /<img src="https:\/\/a\.example\/x\.png" alt="Vejen &quot;frem&quot;">/,
    );
    assert.match(image('javascript:alert(1)'), /<p class="bk-context">Vejen &quot;frem&quot;<\/p>/);
    assert.doesNotMatch(image('javascript:alert(1)'), /<img|javascript/);
  });

  it('opens the page of a button beside this one, and tells which button it was', () => {
    const html = blocksToHtml(toBlocks(cardWithPicture()).blocks);
    assert.match(
      html,
      /<a class="bk-link" href="https:\/\/vejviser\.example\/wall\/abc" target="_blank" rel="noopener"/,
    );
    assert.match(html, /data-action-id="link:0" data-block-id="links">Åbn væggen<\/a>/);
    const bad = { type: 'button', action_id: 'link:0', url: 'javascript:alert(1)', text: { text: 'x' } };
    assert.doesNotMatch(blocksToHtml([{ type: 'actions', elements: [bad] }]), /javascript/);
  });

  it('has buttons with what Slack would send back', () => {
    const claim = card('action-free').match(/<button[^>]*data-action-id="action\.claim"[^>]*>/)?.[0] ?? '';
    assert.match(claim, /class="primary"/);
    assert.match(claim, /data-block-id="card"/);
    assert.match(claim, /data-value="\{&quot;pathway&quot;:&quot;K7F3XQ&quot;,&quot;action&quot;:&quot;a1&quot;/);
  });

  it('shows text as text, whatever came over the wire', () => {
    const text = blocksToHtml([
      { type: 'header', text: { type: 'plain_text', text: '<img src=x onerror=alert(1)>' } },
      { type: 'rich_text', elements: [{ type: 'rich_text_section', elements: [{ type: 'text', text: '<b>"&' }] }] },
      { type: 'context', elements: [{ type: 'plain_text', text: '</p><script>' }] },
    ]);
    assert.doesNotMatch(text, /<img|<b>|<script/);
    assert.match(text, /&lt;b&gt;&quot;&amp;/);
  });

  it('follows a link only to the web', () => {
    const link = (url: string) =>
      blocksToHtml([
        { type: 'rich_text', elements: [{ type: 'rich_text_section', elements: [{ type: 'link', url, text: 'x' }] }] },
      ]);
    assert.match(link('https://rum.example/'), /href="https:\/\/rum\.example\/"/);
    assert.doesNotMatch(link('javascript:alert(1)'), /href/);
  });

  it('reads Slack’s own markup in a sentence: entities, bold and italics', () => {
    const text = blocksToHtml([
      { type: 'section', text: { type: 'mrkdwn', text: 'A &amp; B *fed* og _kursiv_ &lt;!channel&gt;' } },
    ]);
    assert.match(text, /A &amp; B <strong>fed<\/strong> og <em>kursiv<\/em> &lt;!channel&gt;/);
  });

  it('survives what is no block at all', () => {
    for (const value of [undefined, null, 'x', 7, {}, [null, 1, 'x', {}, { type: 'actions' }, { type: 'input' }]]) {
      assert.match(blocksToHtml(value), /^<div class="bk">/);
      assert.match(modalToHtml(value), /^<form class="bk bk-modal"/);
    }
  });

  it('says so where it does not know a block', () => {
    assert.match(blocksToHtml([{ type: 'carousel' }]), /<p class="bk-unknown">carousel<\/p>/);
  });
});

describe('a modal as HTML', () => {
  it('carries what goes back: the verb, the data, and each input by its id', () => {
    const text = modal('form-action-add');
    assert.match(text, /data-callback-id="action\.add"/);
    assert.match(text, /data-private-metadata="\{&quot;pathway&quot;:&quot;K7F3XQ&quot;/);
    for (const id of ['title', 'deadline', 'topic', 'responsible']) assert.match(text, new RegExp(`name="${id}"`));
  });

  it('ties each label to its input, and marks what must be filled in', () => {
    const text = modal('form-action-add');
    assert.match(text, /<label for="bk-title">Opgaven<\/label><input type="text" id="bk-title" name="title" required/);
    assert.match(text, /<label for="bk-responsible">Ansvarlig <span class="bk-optional">/);
    assert.doesNotMatch(text, /name="responsible" required/);
  });

  it('leaves a search in the staff directory to the page', () => {
    assert.match(modal('form-open'), /<select id="bk-members" name="members" data-external multiple>/);
    assert.match(modal('form-open'), /<input type="search" data-search-for="members"/);
    assert.match(modal('form-member-add'), /<select id="bk-person" name="person" required data-external>/);
  });

  it('has options as Slack was given them, grouped ones too', () => {
    assert.match(modal('form-open'), /<option value="galleri-model" selected>Vejen til uddannelse/);
    const choices = Array.from({ length: 150 }, (_, index) => ({ value: `p${index}`, label: `Person ${index}` }));
    const grouped = modalToHtml(
      formToModal({
        locale: 'da',
        verb: 'v',
        data: {},
        heading: 'H',
        submit: 'S',
        inputs: [{ id: 'to', type: 'choice', label: 'L', required: true, error: 'E', choices }],
      }),
    );
    assert.equal(grouped.match(/<optgroup/g)?.length, 2);
    assert.equal(grouped.match(/<option value="p/g)?.length, 150);
  });

  it('asks for a day and a time of day as Slack’s user would see it, in their own time zone', () => {
    const value = { local: '2026-07-03T13:00', instant: '2026-07-03T11:00:00.000Z' };
    const text = modalToHtml(formToModal(formWith({ ...inputKinds.datetime, value })));
    assert.match(text, /<input type="datetime-local" id="bk-at" name="at" required value="2026-07-03T13:00">/);
  });

  it('asks for a number within its bounds', () => {
    const text = modalToHtml(formToModal(formWith({ ...inputKinds.number, whole: true, value: 8 })));
    assert.match(text, /<input type="number" id="bk-hours" name="hours" step="1" min="0" max="40" value="8">/);
  });

  it('has a box each for many, and marks what is chosen', () => {
    const few = modalToHtml(formToModal(formWith({ ...inputKinds.few, value: ['c1'] })));
    assert.match(few, /<fieldset class="bk-input" data-block-id="item\.came" data-required><legend>Hvem kom\?/);
    assert.match(few, /<input type="checkbox" id="bk-item\.came-1" name="item\.came" value="c1" checked>/);
    assert.match(few, /<label for="bk-item\.came-1">Rolle 1<\/label>/);
    const many = modalToHtml(formToModal(formWith({ ...inputKinds.many, value: ['c3', 'c4'] })));
    assert.match(many, /<fieldset class="bk-input" data-block-id="item\.present"><legend>Hvem var med\?/);
    assert.equal(many.match(/type="checkbox"/g)?.length, 20);
    assert.equal(many.match(/ checked/g)?.length, 2);
  });

  it('has a box for each of many in groups too', () => {
    const choices = Array.from({ length: 150 }, (_, index) => ({ value: `p${index}`, label: `Person ${index}` }));
    const html = modalToHtml(formToModal(formWith({ ...inputKinds.many, choices })));
    assert.equal(html.match(/type="checkbox"/g)?.length, 150);
  });

  it('has no button to send what cannot be sent', () => {
    assert.doesNotMatch(modal('form-member-remove-nobody'), /type="submit"/);
    assert.match(modal('form-close'), /<button type="submit">Luk forløbet<\/button>/);
  });
});
