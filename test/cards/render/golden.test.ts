import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { galleryCards, galleryForms } from '../../../bot/demo/gallery-cards.ts';
import { toAdaptiveCard } from '../../../cards/render/adaptive-card.ts';
import { formToAdaptiveCard } from '../../../cards/render/adaptive-form.ts';
import { toBlocks } from '../../../cards/render/block-kit.ts';
import { formToModal } from '../../../cards/render/modal.ts';
import { locales } from '../../../cards/text/catalog.ts';
import { adaptiveProblems } from '../../support/adaptive-check.ts';
import { messageProblems, modalProblems } from '../../support/block-kit-limits.ts';
import { assertGolden } from '../../support/golden.ts';

for (const locale of locales) {
  describe(`every card in ${locale}`, () => {
    for (const [name, card] of galleryCards(locale)) {
      it(`${name} is the Adaptive Card that was reviewed, and Microsoft's library accepts it`, () => {
        const rendered = toAdaptiveCard(card);
        assert.deepEqual(adaptiveProblems(rendered), []);
        assertGolden(`${locale}/adaptive/${name}`, rendered);
      });

      it(`${name} is the Slack message that was reviewed, within Slack's limits`, () => {
        const rendered = toBlocks(card);
        assert.deepEqual(messageProblems(rendered.blocks), []);
        assertGolden(`${locale}/slack/${name}`, rendered);
      });
    }
  });

  describe(`every form in ${locale}`, () => {
    for (const [name, form] of galleryForms(locale)) {
      it(`${name} is the Adaptive Card that was reviewed, and Microsoft's library accepts it`, () => {
        const rendered = formToAdaptiveCard(form);
        assert.deepEqual(adaptiveProblems(rendered), []);
        assertGolden(`${locale}/adaptive/${name}`, rendered);
      });

      it(`${name} is the modal that was reviewed, within Slack's limits`, () => {
        const rendered = formToModal(form);
        assert.deepEqual(modalProblems(rendered), []);
        assertGolden(`${locale}/slack/${name}`, rendered);
      });
    }
  });
}

describe('the golden files', () => {
  it('are those of the cards that exist, and no others', () => {
    for (const locale of locales) {
      const names = [...galleryCards(locale).keys(), ...galleryForms(locale).keys()]
        .map((name) => `${name}.json`)
        .sort();
      for (const format of ['adaptive', 'slack']) {
        const folder = join(import.meta.dirname, '../../golden', locale, format);
        assert.deepEqual(readdirSync(folder).sort(), names);
      }
    }
  });
});
