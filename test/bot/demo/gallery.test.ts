import assert from 'node:assert/strict';
import { mkdirSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { z } from 'zod';
import { galleryRoutes } from '../../../bot/demo/gallery.ts';
import { galleryCards, galleryForms } from '../../../bot/demo/gallery-cards.ts';
import { hostConfig } from '../../../bot/demo/gallery-style.ts';
import { locales } from '../../../cards/text/catalog.ts';
import { openBrowser } from '../../support/browser.ts';

const pictures = join(import.meta.dirname, '../../../docs/pictures');
/** Pictures for the documentation; `UPDATE_PICTURES=1` writes them anew. */
const documented: Readonly<Record<string, readonly [section: string, width: number]>> = {
  'card-overview': ['da-overview-lively', 1100],
  'card-action': ['da-action-released', 1100],
  'card-open-form': ['da-form-open', 1100],
  'card-mine-phone': ['da-mine', 390],
};
const names = locales.flatMap((locale) =>
  [...galleryCards(locale).keys(), ...galleryForms(locale).keys()].map((name) => `${locale}-${name}`),
);

const drawnPlace = z.object({
  id: z.string(),
  platform: z.enum(['teams', 'slack']),
  text: z.string(),
  height: z.number(),
  /** Pixels by which something inside is wider than its place. */
  overflow: z.number(),
  /** Inputs that no label is tied to. */
  unlabelled: z.number(),
});
type Drawn = z.infer<typeof drawnPlace>;

/** Runs in the page: what stands there, card by card. */
const measuring = `[...document.querySelectorAll('section.view')].flatMap((section) =>
  [...section.querySelectorAll('.teams .drawn, .slack > .bk')].map((place) => {
    const { right, height } = place.getBoundingClientRect();
    const inside = [...place.querySelectorAll('*')].map((part) => part.getBoundingClientRect().right - right);
    const named = (input) =>
      input.labels?.length > 0 || input.hasAttribute('aria-label') || input.hasAttribute('aria-labelledby');
    return {
      id: section.id,
      platform: place.closest('.teams') ? 'teams' : 'slack',
      text: place.innerText.trim(),
      height,
      overflow: Math.max(0, ...inside),
      unlabelled: [...place.querySelectorAll('input, select, textarea')].filter((input) => !named(input)).length,
    };
  }))`;

async function measure(page: Page): Promise<Drawn[]> {
  // The page draws what one looks at; here everything is looked at.
  await page.addStyleTag({ content: 'section.view { content-visibility: visible !important }' });
  return z.array(drawnPlace).parse(await page.evaluate(measuring));
}

describe('the gallery', function () {
  this.timeout(60_000);
  let server: Server;
  let browser: Browser;
  let address: string;

  before(async () => {
    server = createServer((request, response) => {
      const route = galleryRoutes.find(({ path }) => path === request.url);
      if (!route) response.writeHead(404).end();
      else response.writeHead(200, { 'content-type': route.contentType }).end(route.body());
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const { port }: AddressInfo = Object(server.address());
    address = `http://127.0.0.1:${port}/gallery`;
    browser = await openBrowser();
  });

  after(async () => {
    await browser.close();
    server.close();
  });

  async function open(width: number, section = ''): Promise<{ page: Page; complaints: string[] }> {
    const page = await browser.newPage({ viewport: { width, height: 900 }, locale: 'da-DK' });
    const complaints: string[] = [];
    page.on('pageerror', (error) => complaints.push(error.message));
    page.on('request', (request) => {
      const url = request.url();
      if (!url.startsWith(address) && !url.startsWith('data:')) complaints.push(`asks for ${url}`);
    });
    await page.goto(`${address}#${section}`);
    await page.waitForFunction('window.drawn === true');
    return { page, complaints };
  }

  for (const width of [1280, 390]) {
    it(`draws every card on both platforms at ${width} pixels: none empty, none wider than its place`, async () => {
      const { page, complaints } = await open(width);
      const drawn = await measure(page);
      assert.equal(drawn.length, names.length * 2);
      assert.deepEqual(new Set(drawn.map(({ id }) => id)), new Set(names));
      for (const { id, platform, text, height, overflow, unlabelled } of drawn) {
        const where = `${id} in ${platform} at ${width}`;
        assert.ok(text.length > 10, `${where} shows "${text}"`);
        assert.ok(height > 30, `${where} is ${height} high`);
        assert.ok(overflow <= 1, `${where} overflows by ${overflow}`);
        assert.equal(unlabelled, 0, `${where} has inputs without a label`);
      }
      const tooWide = await page.evaluate('document.documentElement.scrollWidth - window.innerWidth');
      assert.ok(Number(tooWide) <= 0, 'the page scrolls sideways');
      assert.deepEqual(complaints, []);
      await page.close();
    });
  }

  it('shows in Teams what was typed as typed, and runs none of it', async () => {
    const { page, complaints } = await open(1280);
    const text = await page.locator('#da-action-markup .teams .drawn').textContent();
    assert.ok(
      text?.includes('**fed** _kursiv_ <!channel> @everyone <b>html</b> [link](https://example.com) :tada: {{DATE('),
    );
    const note = await page.locator('#da-action-emoji .teams .drawn').textContent();
    assert.ok(note?.includes('# ikke en overskrift') && note.includes('&amp; <script>alert(1)</script>'));
    assert.deepEqual(complaints, []);
    await page.close();
  });

  it('opens a form inside the card, and says in words what is missing', async () => {
    const { page } = await open(390);
    const card = page.locator('#da-overview-lively .teams .drawn');
    await card.getByRole('button', { name: 'Ny opgave' }).click();
    await card.getByLabel('Opgaven').waitFor();
    await card.getByRole('button', { name: 'Tilføj opgave' }).click();
    const text = (await card.textContent()) ?? '';
    assert.match(text, /Udfyld feltet\./);
    assert.match(text, /Vælg en dato fra i dag og frem\./);
    const [overflow] = (await measure(page)).filter(
      ({ id, platform }) => id === 'da-overview-lively' && platform === 'teams',
    );
    assert.ok((overflow?.overflow ?? 99) <= 1, 'the opened form overflows');
    await page.close();
  });

  it('gives the pictures of the documentation', async () => {
    for (const [name, [section, width]] of Object.entries(documented)) {
      const { page } = await open(width, section);
      const picture = await page.locator(`#${section} .pair`).screenshot();
      assert.ok(picture.length > 8_000 && picture.length < 250_000, `${name} has ${picture.length} bytes`);
      if (process.env.UPDATE_PICTURES === '1') {
        mkdirSync(pictures, { recursive: true });
        writeFileSync(join(pictures, `${name}.png`), picture);
      }
      await page.close();
    }
  });
});

/** The contrast of two colours by WCAG 2, from 1 to 21. */
function contrast(a: string, b: string): number {
  const luminance = (colour: string): number => {
    const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
      const value = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
      return value <= 0.03928 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  };
  const [light = 0, dark = 0] = [luminance(a), luminance(b)].sort((x, y) => y - x);
  return (light + 0.05) / (dark + 0.05);
}

describe('the colours of the gallery', () => {
  it('can be read: at least 4.5 to 1 on their ground', () => {
    for (const { backgroundColor, foregroundColors } of Object.values(hostConfig.containerStyles)) {
      for (const [name, colours] of Object.entries(foregroundColors)) {
        for (const colour of Object.values(colours)) {
          assert.ok(contrast(colour, backgroundColor) >= 4.5, `${name} ${colour} on ${backgroundColor}`);
        }
      }
    }
  });
});
