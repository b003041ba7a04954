import assert from 'node:assert/strict';
import { galleryCards } from '../../../bot/demo/gallery-cards.ts';
import type { Card, ListItem } from '../../../cards/card.ts';
import { toBlocks } from '../../../cards/render/block-kit.ts';
import { parts } from '../../support/adaptive-check.ts';
import { messageProblems } from '../../support/block-kit-limits.ts';

const cards = galleryCards('da');
function message(name: string): ReturnType<typeof toBlocks> {
  const card = cards.get(name);
  assert.ok(card, name);
  return toBlocks(card);
}
const ofType = (value: object, type: string): Readonly<Record<string, unknown>>[] =>
  [...parts(value)].filter((part) => part.type === type);
const cardOf = (more: Partial<Card>): Card => ({
  view: 'test',
  locale: 'da',
  heading: 'Prøve',
  blocks: [],
  buttons: [],
  summary: 'Prøve.',
  ...more,
});

describe('a message in Slack', () => {
  it('has the card’s heading as its header, and the state under it in words', () => {
    const [header, context] = message('action-overdue').blocks;
    assert.deepEqual(header, {
      type: 'header',
      text: { type: 'plain_text', text: 'Få NemKonto og budget på plads', emoji: false },
    });
    assert.deepEqual(context, {
      type: 'context',
      elements: [{ type: 'plain_text', text: 'Overskredet', emoji: false }],
    });
  });

  it('notifies with the summary, in which nothing is markup', () => {
    assert.equal(message('action-free').text, 'Opgave i forløb K7F3XQ: ingen har den endnu, frist 11. december 2026.');
    const text = toBlocks(cardOf({ summary: 'A & B <!channel> <@U1>.' })).text;
    assert.equal(text, 'A &amp; B &lt;!channel&gt; &lt;@U1&gt;.');
  });

  it('never uses Slack’s markup for anything: only plain and rich text', () => {
    for (const [name] of cards) assert.deepEqual(ofType(message(name).blocks, 'mrkdwn'), [], name);
  });

  it('shows what was typed unchanged, where nothing in it is read', () => {
    const [header] = message('action-markup').blocks;
    assert.match(JSON.stringify(header), /\*\*fed\*\* _kursiv_ <!channel> @everyone <b>html<\/b>/);
    const [quote] = ofType(message('action-emoji').blocks, 'rich_text_quote');
    assert.match(JSON.stringify(quote), /&amp; <script>alert\(1\)<\/script>/);
  });

  it('has buttons whose id is exactly the verb, and whose value is the data', () => {
    const buttons = ofType(message('action-free').blocks, 'button');
    assert.deepEqual(
      buttons.map(({ action_id }) => action_id),
      ['action.claim', 'action.done', 'action.show', 'concern.show'],
    );
    assert.match(String(buttons[0]?.value), /^\{"pathway":"K7F3XQ","action":"a1","v":\d+\}$/);
  });

  it('asks for the form where a button has one: the click opens a modal', () => {
    const [add] = ofType(message('overview-lively').blocks, 'button');
    assert.equal(add?.action_id, 'action.add');
    assert.equal(JSON.parse(String(add?.value)).ask, 1);
  });

  it('puts the same verb for two items in two blocks, since an action_id is unique within one', () => {
    const rows = ofType(message('mine').blocks, 'actions');
    assert.ok(rows.length >= 5);
    assert.equal(new Set(rows.map(({ block_id }) => block_id)).size, rows.length);
    const twice = { label: 'Tag', verb: 'action.claim', data: { v: 1 } };
    const { blocks } = toBlocks(cardOf({ buttons: [twice, twice] }));
    assert.deepEqual(messageProblems(blocks), []);
    assert.equal(ofType(blocks, 'actions').length, 2);
  });

  it('tells a screen reader which item a button is for', () => {
    const [done] = ofType(message('mine').blocks, 'button');
    assert.match(String(done?.accessibility_label), /^Færdig: Aftal med uddannelsesvejlederen/);
    assert.ok(String(done?.accessibility_label).length <= 75);
  });

  it('leads to the room by a link, not by a button that somebody would have to answer', () => {
    const [link] = ofType(message('pathway-list').blocks, 'link');
    assert.deepEqual(link, { type: 'link', url: 'https://rum.example/RZ5H2N', text: 'Åbn rummet' });
  });

  it('leaves out what one message cannot hold, and says how much', () => {
    const items: ListItem[] = Array.from({ length: 80 }, (_, index) => ({
      text: `Opgave ${index}`,
      buttons: [{ label: 'Færdig', verb: 'action.done', data: { v: index } }],
    }));
    const { blocks } = toBlocks(cardOf({ blocks: [{ type: 'list', items }] }));
    assert.deepEqual(messageProblems(blocks), []);
    assert.ok(blocks.length >= 48);
    assert.match(JSON.stringify(blocks.at(-1)), /… og \d+ mere, som ikke vises her/);
  });

  it('stays under the length at which Slack refuses a message without saying why', () => {
    const items: ListItem[] = Array.from({ length: 45 }, () => ({ text: 'x'.repeat(400) }));
    const { blocks } = toBlocks(cardOf({ blocks: [{ type: 'list', items }] }));
    assert.deepEqual(messageProblems(blocks), []);
  });

  it('puts something in the place of an empty text, which Slack refuses', () => {
    const { blocks } = toBlocks(
      cardOf({
        heading: '',
        blocks: [
          { type: 'facts', facts: [{ label: 'A', value: '' }] },
          { type: 'list', items: [] },
        ],
      }),
    );
    assert.deepEqual(messageProblems(blocks), []);
  });
});
