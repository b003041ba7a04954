import assert from 'node:assert/strict';
import {
  accessAdult,
  accessClosed,
  accessLocked,
  accessNone,
  galleryAccessCards,
} from '../../../../bot/demo/gallery-access-cards.ts';
import { galleryContext } from '../../../../bot/demo/gallery-states.ts';
import type { Button, Card } from '../../../../cards/card.ts';
import { toAdaptiveCard } from '../../../../cards/render/adaptive-card.ts';
import { toBlocks } from '../../../../cards/render/block-kit.ts';
import { accessCard } from '../../../../cards/views/access/access-card.ts';
import { accessLinkCard } from '../../../../cards/views/access/access-link-card.ts';
import { accessBlock } from '../../../../cards/views/access/access-parts.ts';
import { accessQuestionCard } from '../../../../cards/views/access/access-question-card.ts';

const ctx = galleryContext('da', 'mette');
const nobody = { youngPerson: { devices: [] }, chosenAdult: { devices: [] }, adult: undefined };
const phone = {
  id: 'l1',
  since: '2026-11-02T09:20:00.000Z',
  seenAt: '2026-11-22T18:02:00.000Z',
  isSignedIn: false,
  isPaused: false,
};
const link = {
  to: 'youngPerson',
  address: 'https://vejviser.example/u/fN3rQ8vXkT2wL0aZbY7cUe1D',
  code: '042817',
  expiresAt: '2026-11-29T18:09:00.000Z',
} as const;

function buttonsOf({ blocks, buttons }: Card): Button[] {
  const inLists = blocks.flatMap((block) =>
    block.type === 'list' ? block.items.flatMap((item) => item.buttons ?? []) : [],
  );
  return [...inLists, ...buttons];
}

describe('the card of who gets in', () => {
  it('offers for each page what can be done about it, and what signs phones out behind a question', () => {
    const pages = { ...nobody, youngPerson: { devices: [phone] } };
    const verbs = buttonsOf(accessCard(ctx, accessAdult, pages)).map(({ verb, data }) =>
      [verb, data.to, data.oneMore, data.question].filter((part) => part !== undefined).join(' '),
    );
    assert.deepEqual(verbs, [
      'access.give youngPerson 1',
      'access.show youngPerson renew',
      'access.show youngPerson end',
      'access.give chosenAdult',
    ]);
  });

  it('offers to end what only an electronic identity could still open', () => {
    const pages = { ...nobody, youngPerson: { devices: [], identityTiedAt: phone.since } };
    const verbs = buttonsOf(accessCard(ctx, accessNone, pages)).map(({ verb }) => verb);
    assert.deepEqual(verbs, ['access.give', 'access.show']);
  });

  it('of a pathway that has ended offers nothing', () => {
    assert.deepEqual(buttonsOf(accessCard(ctx, accessClosed, { ...nobody, youngPerson: { devices: [phone] } })), []);
  });

  it('says once that a link is locked, whatever else the store knows of it', () => {
    const lastEnd = { why: 'wrongCodes', at: '2026-11-22T01:14:00.000Z' } as const;
    const card = accessCard(ctx, accessLocked, { ...nobody, youngPerson: { devices: [], lastEnd } });
    assert.equal(JSON.stringify(card.blocks).match(/blev låst/g)?.length, 1);
  });

  it('shows a name as it was typed, however long it is', () => {
    const adult = { name: `# <b>${'x'.repeat(5000)}`, relation: '' };
    const card = accessCard(ctx, accessAdult, { ...nobody, adult });
    assert.match(JSON.stringify(card), /# <b>x/);
    assert.ok(JSON.stringify(toAdaptiveCard(card)).length < 10_000);
    assert.doesNotMatch(card.summary, /x{10}/);
  });
});

describe('the card of a link', () => {
  it('has the address as a text to send on and the code apart, and neither in what a notification shows', () => {
    const card = accessLinkCard(ctx, accessAdult, link);
    assert.equal(card.links, undefined);
    assert.match(JSON.stringify(card.blocks), /042 817/);
    assert.doesNotMatch(`${card.summary} ${card.heading}`, /042|817|fN3r/);
    assert.doesNotMatch(JSON.stringify(buttonsOf(card)), /042|817|fN3r/);
    assert.doesNotMatch(toBlocks(card).text, /042|817|fN3r/);
    const { speak, fallbackText } = toAdaptiveCard(card);
    assert.doesNotMatch(`${speak} ${fallbackText}`, /042|817|fN3r/);
  });

  it('says how to pass them on: the code by another way than the link', () => {
    for (const locale of ['da', 'en'] as const)
      for (const to of ['youngPerson', 'chosenAdult'] as const) {
        const text = JSON.stringify(accessLinkCard(galleryContext(locale), accessAdult, { ...link, to }).blocks);
        assert.match(
          text,
          locale === 'da' ? /Sig koden højt.*Skriv den aldrig sammen med linket/ : /Say the code aloud/,
        );
      }
  });
});

describe('the question', () => {
  it('says what will happen, and has a way back', () => {
    for (const question of ['end', 'renew'] as const) {
      const card = accessQuestionCard(ctx, accessAdult, 'chosenAdult', question);
      assert.match(card.heading, /den unges voksne/);
      assert.deepEqual(
        card.buttons.map(({ verb, style }) => `${verb} ${style}`),
        [`access.${question === 'end' ? 'end' : 'give'} danger`, 'access.show undefined'],
      );
    }
  });
});

describe('the line that leads there', () => {
  it('is for the coordinator: not for others, and on no card that a whole room sees', () => {
    assert.equal(accessBlock(ctx, accessAdult).length, 1);
    assert.deepEqual(accessBlock(galleryContext('da', 'anne'), accessAdult), []);
    assert.deepEqual(accessBlock(galleryContext('da'), accessAdult), []);
  });
});

describe('what the gallery shows of it', () => {
  it('is every view there is', () => {
    const views = new Set(galleryAccessCards(galleryContext('da')).map(([, { view }]) => view));
    for (const view of ['access', 'accessLink', 'accessQuestion']) assert.ok(views.has(view));
  });
});
