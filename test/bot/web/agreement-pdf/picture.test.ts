import assert from 'node:assert/strict';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import type { AgreementDocument } from '../../../../bot/web/agreement-pdf/agreement-document.ts';
import { agreementPdf } from '../../../../bot/web/agreement-pdf/agreement-pdf.ts';
import { catalogOf, type Locale, locales } from '../../../../cards/text/catalog.ts';
import { openBrowser } from '../../../support/browser.ts';
import { manyPromises, plainAgreement } from '../../../support/paper.ts';
import { drawPaper, type Look } from '../../../support/paper-browser.ts';

const pictures = join(import.meta.dirname, '../../../../docs/pictures');
const scale = 1.4;
/** White at the edges, in points: most printers cannot print nearer than 5 mm. */
const border = 40;

describe('an agreement on paper, drawn in a real browser', function () {
  this.timeout(60_000);
  let browser: Browser;
  before(async () => {
    browser = await openBrowser();
  });
  after(() => browser.close());

  async function draw(document: AgreementDocument, locale: Locale = 'da') {
    return drawPaper(browser, await agreementPdf(document, catalogOf(locale), locale), scale);
  }

  function assertPrintable(looks: readonly Look[]): void {
    for (const { width, height, left, top, right, bottom, dots, colour } of looks) {
      assert.ok(Math.abs(height / width - Math.SQRT2) < 0.01, 'it is A4');
      assert.ok(left >= border * scale && right <= width - border * scale, `ink from ${left} to ${right} of ${width}`);
      assert.ok(top >= border * scale && bottom <= height - 20 * scale, `ink from ${top} to ${bottom} of ${height}`);
      assert.equal(colour, 0, 'it is black and white');
      const share = dots / (width * height);
      assert.ok(share > 0.002 && share < 0.15, `${(share * 100).toFixed(2)} % ink`);
    }
  }

  it('is black on white, and stays within what a printer can print, in both languages', async () => {
    for (const locale of locales) {
      const { page, looks, complaints } = await draw(plainAgreement, locale);
      assert.equal(looks.length, 2);
      assertPrintable(looks);
      assert.deepEqual(complaints, []);
      await page.close();
    }
  });

  it('does so with 40 promises, a goal of 5,000 characters, and letters that the font does not have', async () => {
    const goals = [{ text: 'Jeg vil 😀 bo selv. '.repeat(260) }, { text: 'W'.repeat(300) }, { text: 'مرحبا' }];
    const { page, looks, complaints } = await draw({ ...plainAgreement, goals, promises: manyPromises(40) });
    assert.ok(looks.length >= 7);
    assertPrintable(looks);
    assert.deepEqual(complaints, []);
    await page.close();
  });

  it('gives the picture of the documentation', async () => {
    const { page } = await draw(plainAgreement);
    await page.setViewportSize({ width: 1720, height: 1210 });
    const picture = await page.locator('body').screenshot();
    assert.ok(picture.length > 30_000 && picture.length < 350_000, `${picture.length} bytes`);
    if (process.env.UPDATE_PICTURES === '1') {
      mkdirSync(pictures, { recursive: true });
      writeFileSync(join(pictures, 'agreement-pdf.png'), picture);
    }
    await page.close();
  });
});
