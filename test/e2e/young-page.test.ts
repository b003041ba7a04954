import assert from 'node:assert/strict';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { catalogOf } from '../../cards/text/catalog.ts';
import type { Invite } from '../../services/young-access/invite.ts';
import { openBrowser } from '../support/browser.ts';
import { fitsSideways, isAccessible } from '../support/page-check.ts';
import { YoungPageBench } from '../support/young-page-bench.ts';
import { YoungStory } from '../support/young-story.ts';

const da = catalogOf('da');
const text = da.youngPage;
/** Pictures for the documentation; `UPDATE_PICTURES=1` writes them anew. `YOUNG_PICTURES` names a folder for all that is seen. */
const documentation = fileURLToPath(new URL('../../docs/pictures/', import.meta.url));
const seen = process.env.YOUNG_PICTURES;
const parts = ['home', 'people', 'meeting', 'goals', 'promises', 'agreement', 'adult', 'shared'] as const;

/** What is pressed, and is too low for a thumb. A link within a sentence need not be high. */
const tooSmall = `[...document.querySelectorAll('button, summary, input:not([type=hidden], [type=checkbox]), .box, select, textarea, .button, header a, .links a')]
  .filter((each) => each.checkVisibility() && each.getBoundingClientRect().height < 44).map((each) => each.outerHTML)`;
const openAll = `for (const details of document.querySelectorAll('details')) details.open = true;`;
/** What sticks out of the part that it is in, also where the page itself does not scroll. */
const cutOff = `[...document.querySelectorAll('main *')]
  .filter((each) => each.checkVisibility() && !each.closest('.hide-words') && each.getBoundingClientRect().right > innerWidth + 1)
  .map((each) => each.outerHTML.slice(0, 120))`;

const screens = {
  'a telephone of 360 pixels': { viewport: { width: 360, height: 740 }, deviceScaleFactor: 3 },
  // Of 360 pixels, each twice as large.
  'that telephone at 200 % zoom': { viewport: { width: 180, height: 370 }, deviceScaleFactor: 6 },
  'a desktop at 200 % zoom': { viewport: { width: 640, height: 400 }, deviceScaleFactor: 2 },
} as const;

/** A voice of the device, one that would send the text away, and what was spoken. */
const voices = `
  const spoken = [];
  globalThis.spoken = spoken;
  const speech = Object.assign(new EventTarget(), {
    getVoices: () => [
      { lang: 'da-DK', localService: false, name: 'away' },
      { lang: 'en-GB', localService: true, name: 'english' },
      ...(globalThis.name === 'mute' ? [] : [{ lang: 'da_DK', localService: true, name: 'own' }]),
    ],
    speak: (part) => spoken.push([part.text, part.voice.name]),
    cancel: () => spoken.push(['silence']),
  });
  Object.defineProperty(globalThis, 'speechSynthesis', { value: speech });
  globalThis.SpeechSynthesisUtterance = class extends EventTarget {
    constructor(text) { super(); this.text = text; }
  };`;

describe('the young person’s page in a real browser', function () {
  this.timeout(120_000);
  let browser: Browser;
  let story: YoungStory;
  let bench: YoungPageBench;
  let context: BrowserContext;
  let invite: Invite;
  const asked: string[] = [];
  const refused: string[] = [];

  before(async () => {
    browser = await openBrowser();
  });
  after(() => browser.close());
  beforeEach(async () => {
    story = await YoungStory.tell();
    bench = await YoungPageBench.start(story.bench);
    asked.length = 0;
    refused.length = 0;
  });
  afterEach(async () => {
    await context?.close();
    await bench.stop();
  });

  /** Somebody who has signed in on a screen. */
  async function enter(screen: keyof typeof screens, hasScript: boolean, before?: string): Promise<Page> {
    context = await browser.newContext({ ...screens[screen], javaScriptEnabled: hasScript, hasTouch: true });
    if (before !== undefined) await context.addInitScript(before);
    const page = await context.newPage();
    page.setDefaultTimeout(15_000);
    page.on('request', (request) => asked.push(request.url()));
    page.on('console', (message) => message.type() === 'error' && refused.push(message.text()));
    page.on('pageerror', (error) => refused.push(error.message));
    invite = await bench.young.invite({ pathwayId: story.pathway });
    await page.goto(bench.young.address(invite));
    await page.getByLabel(da.youngAccess.signIn.label).fill(invite.code);
    await press(page, da.youngAccess.signIn.button);
    return page;
  }

  async function press(page: Page, name: string): Promise<void> {
    const button = page.getByRole('button', { name, exact: true }).last();
    await Promise.all([page.waitForEvent('load'), button.click()]);
  }

  const go = (page: Page, part: string, more = '') => page.goto(`${bench.young.address(invite)}?at=${part}${more}`);
  const words = async (page: Page) => (await page.locator('main').textContent()) ?? '';

  /** Nothing sticks out, nothing is too small to press, nothing breaks a rule of accessibility, nothing comes from elsewhere. */
  async function look(page: Page, name: string): Promise<void> {
    await page.evaluate(openAll);
    if (seen !== undefined) {
      await mkdir(seen, { recursive: true });
      await page.screenshot({ path: join(seen, `page-${name}.png`), fullPage: true, scale: 'css' });
    }
    await fitsSideways(page);
    assert.deepEqual(await page.evaluate(cutOff), [], name);
    assert.deepEqual(await page.evaluate(tooSmall), [], name);
    assert.deepEqual(
      asked.filter((url) => !url.startsWith(bench.young.base)),
      [],
    );
    assert.deepEqual(
      refused.filter((each) => !/the server responded with a status of 4\d\d/.test(each)),
      [],
    );
  }

  for (const screen of [
    'a telephone of 360 pixels',
    'that telephone at 200 % zoom',
    'a desktop at 200 % zoom',
  ] as const) {
    it(`fits on ${screen} and breaks no rule of accessibility, in both languages, with much text and with little`, async () => {
      const page = await enter(screen, true);
      for (const more of ['&lang=da&text=all', '&lang=da&text=less', '&lang=en&text=all', '&lang=en&text=less']) {
        for (const part of parts) {
          await go(page, part, more);
          await look(page, `${part}${more.replaceAll(/&\w+=/g, '-')}-${screens[screen].viewport.width}`);
          await isAccessible(page);
        }
      }
    });
  }

  for (const hasScript of [true, false]) {
    it(`carries a young person through what they come for, ${hasScript ? 'with' : 'without'} JavaScript`, async () => {
      const page = await enter('a telephone of 360 pixels', hasScript);
      assert.match(await words(page), new RegExp(text.home.agreement.heading));
      await page.getByRole('link', { name: text.home.links.goals }).click();
      await page.getByText(text.goals.add).click();
      await page.getByLabel(text.goals.text.label).last().fill('Jeg vil <b>spille</b> trommer\ni et band');
      await press(page, text.goals.text.button);
      assert.match((await page.getByRole('alert').textContent()) ?? '', /Vælg, hvad det handler om/);
      const field = page.getByLabel(text.goals.text.label).last();
      assert.equal(await field.inputValue(), 'Jeg vil <b>spille</b> trommer\ni et band');
      assert.ok(await field.isVisible(), 'the form is not folded away');
      const isInSight = `document.querySelector('[role=alert]').getBoundingClientRect().top < innerHeight`;
      assert.ok(await page.evaluate(isInSight));
      if (hasScript) await look(page, 'refused');
      await page.getByLabel(text.goals.topic).last().selectOption('leisure');
      await press(page, text.goals.text.button);
      assert.match((await page.getByRole('status').textContent()) ?? '', /Dit mål er gemt/);
      await page.getByText('Jeg vil <b>spille</b> trommer').first().waitFor();
      await press(page, '7 af 10');
      assert.equal((await story.bench.desk.pathways.current(story.pathway)).goals.get('g4')?.rated, 7);
      await page.getByRole('link', { name: text.toHome }).click();
      await page.getByRole('link', { name: text.home.links.meeting }).click();
      await page.getByLabel(text.meeting.add.label).fill('Lommepenge');
      await press(page, text.meeting.add.button);
      assert.match(await words(page), /Lommepenge/);
      await press(page, text.talk.button);
      assert.match(await words(page), /Du bad om det i dag kl\. 8\.02/);
      await page.getByRole('link', { name: text.reading.less }).click();
      assert.equal(await page.locator('body').getAttribute('class'), 'young less');
      await page.getByRole('link', { name: text.home.links.people }).click();
      assert.equal(await page.locator('body').getAttribute('class'), 'young less');
      assert.equal(await page.getByRole('button', { name: text.reading.aloud }).isVisible(), false);
      await page.getByRole('link', { name: da.youngAccess.otherLanguage }).click();
      assert.equal(await page.getByRole('heading', { level: 1 }).textContent(), catalogOf('en').youngPage.people.title);
    });
  }

  it('is read aloud by a voice of the device itself, what is seen and nothing else, until one has had enough', async () => {
    const page = await enter('a telephone of 360 pixels', true, voices);
    await go(page, 'goals');
    const button = page.locator('button[data-read]');
    assert.equal(await button.textContent(), text.reading.aloud);
    await look(page, 'aloud');
    await go(page, 'goals');
    const before = asked.length;
    await button.click();
    assert.equal(await button.textContent(), text.reading.stop);
    const spoken = JSON.stringify(await page.evaluate('spoken'));
    assert.match(spoken, /\["Mine mål","own"\].*\["Jeg vil være automekaniker og tjene mine egne penge","own"\]/);
    assert.ok(!spoken.includes('away'));
    assert.ok(!spoken.includes(text.goals.drop.note), 'what is folded away is not read');
    await button.click();
    assert.match(JSON.stringify(await page.evaluate('spoken.at(-1)')), /silence/);
    assert.equal(await button.textContent(), text.reading.aloud);
    assert.equal(asked.length, before, 'nothing was asked of anybody');
  });

  it('offers no reading aloud where only a voice from elsewhere speaks the language', async () => {
    const page = await enter('a telephone of 360 pixels', true, `globalThis.name = 'mute';${voices}`);
    assert.equal(await page.locator('button[data-read]').isVisible(), false);
  });

  it('is gone through by the keyboard alone, and shows where one is', async () => {
    const page = await enter('a telephone of 360 pixels', true);
    await go(page, 'promises');
    await page.locator('header .leave').focus();
    const path: string[] = [];
    for (let count = 0; count < 9; count++) {
      const name = 'document.activeElement.textContent.trim()';
      path.push(String(await page.evaluate(name)));
      assert.notEqual(
        await page.evaluate('getComputedStyle(document.activeElement).outlineStyle'),
        count > 0 ? 'none' : '',
      );
      await page.keyboard.press('Tab');
    }
    assert.deepEqual(path.slice(0, 5), ['Skjul siden', 'English', text.reading.less, text.toHome, text.talk.jump]);
    assert.ok(path[5]?.startsWith(text.promises.do));
  });

  it('looks as the documentation shows it', async () => {
    const page = await enter('a telephone of 360 pixels', true, voices);
    const shots: [string, Buffer][] = [];
    const take = async (name: string) => {
      shots.push([name, await page.screenshot({ fullPage: true, scale: 'css' })]);
    };
    await go(page, 'home');
    await take('young-home');
    await go(page, 'goals');
    await take('young-goals');
    await go(page, 'home', '&text=less');
    await take('young-less');
    for (const [name, picture] of shots) {
      assert.ok(picture.length > 10_000, name);
      if (process.env.UPDATE_PICTURES === '1') await writeFile(join(documentation, `${name}.png`), picture);
    }
  });
});
