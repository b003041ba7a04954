import assert from 'node:assert/strict';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DateTime } from 'luxon';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { z } from 'zod';
import { locales } from '../../../cards/text/catalog.ts';
import { StoreError } from '../../../storage/ports.ts';
import { openBrowser } from '../../support/browser.ts';
import { testZone } from '../../support/domain.ts';
import { eventually } from '../../support/eventually.ts';
import { MemoryStore } from '../../support/memory-store.ts';
import { fitsSideways, isAccessible } from '../../support/page-check.ts';
import { WallBench, type WallBenchOptions } from '../../support/wall-bench.ts';
import { tellWallStory, wallPeople } from '../../support/wall-story.ts';

const pictures = join(import.meta.dirname, '../../../docs/pictures');
const maxPictureBytes = 300 * 1024;
const projector = { viewport: { width: 1920, height: 1080 } };
/** A small computer whose screen is shared. */
const shared = { viewport: { width: 1366, height: 660 } };
/** The same projector with the browser's own bars on it. */
const projectorWithBars = { viewport: { width: 1920, height: 940 } };
const phone = { viewport: { width: 360, height: 740 } };
/** A screen of 1280 pixels at 200 %. */
const zoomed = { viewport: { width: 640, height: 400 }, deviceScaleFactor: 2 };

/** Runs in the page: the size of each text that somebody can read. */
const textSizes = `[...document.querySelectorAll('body *')]
  .filter((element) => [...element.childNodes].some((node) => node.nodeType === 3 && node.data.trim() !== ''))
  .filter((element) => element.getClientRects().length > 0)
  .map((element) => parseFloat(getComputedStyle(element).fontSize))`;

describe('the wall in a browser', function () {
  this.timeout(60_000);
  let browser: Browser;
  let bench: WallBench;
  let store: MemoryStore;
  let code: string;
  const complaints: string[] = [];

  before(async () => {
    browser = await openBrowser();
  });
  after(() => browser.close());

  afterEach(async () => {
    for (const context of browser.contexts()) await context.close();
    await bench.stop();
    assert.deepEqual(complaints.splice(0), []);
  });

  /** A wall with a story on it, and a process that shows it. */
  async function start(options: WallBenchOptions = {}): Promise<void> {
    store = new MemoryStore();
    const timing = { beatMs: 300, lostBeatMs: 50 };
    bench = await WallBench.start({ store, people: wallPeople, parts: { timing }, ...options });
    bench.now = DateTime.fromISO('2026-12-03T13:00:00', { zone: testZone });
    code = await tellWallStory(bench);
  }

  async function open(options: BrowserContextOptions = projector, url?: string): Promise<Page> {
    const context = await browser.newContext({ locale: 'da-DK', ...options });
    const page = await context.newPage();
    page.setDefaultTimeout(15_000);
    page.on('pageerror', (error) => complaints.push(error.message));
    page.on('console', (message) => {
      // A status other than 200, and a net that is gone, is what some of these tests are about, and a browser complains of each.
      if (message.type() === 'error' && !/status of (403|404|410|503)|ERR_INTERNET_DISCONNECTED/.test(message.text()))
        complaints.push(message.text());
    });
    page.on('request', (request) => {
      if (!request.url().startsWith(bench.base)) complaints.push(`asks for ${request.url()}`);
    });
    await page.goto(url ?? (await bench.address(code)));
    return page;
  }
  const sees = (page: Page, text: string) => page.getByText(text).first().waitFor();
  const overflow = async (page: Page) =>
    Number(await page.evaluate('document.documentElement.scrollHeight - window.innerHeight'));
  const sizes = async (page: Page) => z.array(z.number()).parse(await page.evaluate(textSizes));
  const addGoal = (text: string) => bench.do(code, 'karen', { type: 'goal.add', text, topic: 'other' });

  it('can be read from four metres: all on one projector without scrolling, no letter under 28 pixels', async () => {
    await start();
    for (const screen of [projector, projectorWithBars]) {
      const page = await open(screen);
      await sees(page, 'Hils på mester');
      assert.ok((await overflow(page)) <= 0, `${await overflow(page)} pixels too high`);
      const found = await sizes(page);
      assert.ok(found.length > 40, `${found.length} texts`);
      assert.ok(Math.min(...found) >= 28, `${Math.min(...found)} pixels`);
    }
  });

  it('stands whole on the shared screen of a small computer as well', async () => {
    await start();
    const page = await open(shared);
    await sees(page, 'Hils på mester');
    assert.ok((await overflow(page)) <= 0, `${await overflow(page)} pixels too high`);
  });

  it('fits a projector also with as much on it as there can be, and says what is left out', async () => {
    await start();
    const text = 'Vi skal sammen finde ud af, hvordan det kan lade sig gøre, og hvem der så gør hvad hvornår. '.repeat(
      3,
    );
    for (let count = 0; count < 12; count++) {
      await addGoal(text);
      await bench.do(code, 'karen', { type: 'meeting.addAgenda', text: `${count} ${text}`, from: 'youngPerson' });
      const action = {
        type: 'action.add',
        title: text,
        deadline: '2026-12-20',
        topic: 'other',
        responsible: 'karen',
      } as const;
      await bench.do(code, 'karen', action);
      await bench.do(code, 'karen', { ...action, meeting: 'm1' });
    }
    const page = await open(projectorWithBars);
    await sees(page, 'Aftalt i dag');
    assert.ok((await overflow(page)) <= 0, `${await overflow(page)} pixels too high`);
    assert.equal(await page.locator('.more').count(), 4);
    assert.ok((await page.locator('#wall').textContent())?.includes('(vises ikke helt)'));
    assert.ok(Math.min(...(await sizes(page))) >= 28);
    for (const screen of [phone, zoomed]) await fitsSideways(await open(screen));
  });

  it('does not break out of its place by a word as long as a line is not', async () => {
    await start();
    await addGoal('x'.repeat(400));
    await bench.do(code, 'karen', { type: 'meeting.addAgenda', text: 'ÆØÅ'.repeat(100), from: 'team' });
    for (const screen of [projector, phone, zoomed]) await fitsSideways(await open(screen));
  });

  for (const locale of locales) {
    it(`can be used by everybody, on a projector, a phone and at 200 %: ${locale}`, async () => {
      await start({ locale });
      for (const screen of [projector, phone, zoomed]) {
        const page = await open(screen);
        await page.locator('.kept li').first().waitFor();
        await isAccessible(page);
        await fitsSideways(page);
        await page.context().close();
      }
    });

    it(`says in ${locale} for everybody that a wall is over, full, unknown or not to be had`, async () => {
      await start({ locale });
      const url = await bench.address(code);
      const notices = new Set<string>();
      const look = async (status: number, address = url) => {
        const page = await open(projector, address);
        for (const { viewport } of [projector, phone, zoomed]) {
          await page.setViewportSize(viewport);
          await isAccessible(page);
          await fitsSideways(page);
        }
        notices.add((await page.locator('h1').textContent()) ?? '');
        assert.equal((await fetch(address)).status, status);
        await page.context().close();
      };
      await look(404, `${bench.base}/wall/guessed`);
      const read = store.read.bind(store);
      store.read = async () => {
        throw new StoreError('unavailable');
      };
      await look(503);
      store.read = read;
      for (const id of ['1', '2', '3'])
        await store.put(`wall-screens:${code}:m1`, `1.${id}`, { screen: id, seenAt: bench.now.toUTC().toISO() }, 'any');
      await look(403);
      await bench.do(code, 'karen', { type: 'meeting.begin', meeting: 'm1', renew: true });
      await look(410);
      await bench.do(code, 'karen', { type: 'meeting.cancel', meeting: 'm1' });
      await look(410);
      assert.equal(notices.size, 5);
    });
  }

  it('shows within a second what has been said, without being touched', async () => {
    await start();
    const page = await open();
    await sees(page, 'Vises på 1 skærm');
    const begun = performance.now();
    await bench.do(code, 'karen', { type: 'action.claim', action: 'a9' });
    await page.locator('.decided').getByText('Christian Dalsgaard').waitFor();
    await bench.do(code, 'karen', { type: 'goal.reword', goal: 'g1', text: 'Jeg vil være mekaniker' });
    await sees(page, 'Jeg vil være mekaniker');
    assert.ok(performance.now() - begun < 2000, `${performance.now() - begun} ms for two`);
  });

  it('shows nothing of the meeting any more when that ends, neither on the screen nor in the page', async () => {
    await start();
    const page = await open();
    await sees(page, 'Hils på mester');
    await bench.do(code, 'karen', {
      type: 'meeting.complete',
      meeting: 'm1',
      base: 0,
      answers: { youngPerson: 'present' },
    });
    await sees(page, 'Mødet er slut');
    const left = await page.content();
    for (const word of ['mester', 'biler', code, 'Samira', '17½']) assert.ok(!left.includes(word), word);
    await isAccessible(page);
    await page.reload();
    await sees(page, 'Mødet er slut');
    assert.equal(await page.goBack(), null);
  });

  it('shows typed markup as the text that it is', async () => {
    await start();
    await addGoal('<img src=x onerror="document.title=1"><script>document.title=2</script>');
    const page = await open();
    await sees(page, '<img src=x');
    assert.equal(await page.locator('#wall img, #wall script').count(), 0);
    assert.equal(await page.title(), 'Væggen · Vejviser');
  });

  it('is shown in three browsers, and in a fourth as soon as one of them has been gone for two minutes', async () => {
    await start();
    const pages = [await open(), await open(), await open()];
    for (const page of pages) await sees(page, 'Vises på 3 skærme');
    const fourth = await open();
    await sees(fourth, 'Væggen vises allerede på tre skærme');
    assert.ok(!(await fourth.content()).includes('mester'));
    await pages[0]?.context().close();
    await eventually(() => assert.equal(bench.wall.streams, 2));
    bench.now = bench.now.plus({ seconds: 70 });
    const before = JSON.stringify(store.contents(`wall-screens:${code}:m1`));
    await eventually(() => assert.notEqual(JSON.stringify(store.contents(`wall-screens:${code}:m1`)), before));
    bench.now = bench.now.plus({ seconds: 70 });
    await fourth.reload();
    await sees(fourth, 'Vises på 3 skærme');
  });

  it('says that it may be old while the store is down, and goes on by itself', async () => {
    await start();
    const page = await open();
    await sees(page, 'Hils på mester');
    const read = store.read.bind(store);
    store.read = async () => {
      throw new StoreError('unavailable');
    };
    await sees(page, 'Forbindelsen er væk. Det, der står her, kan være gammelt.');
    await isAccessible(page);
    store.read = read;
    await page.getByText('Forbindelsen er væk').waitFor({ state: 'hidden' });
    await addGoal('Efter afbrydelsen');
    await sees(page, 'Efter afbrydelsen');
  });

  it('comes by itself once the store answers again, when it could not be shown at first', async () => {
    await start();
    const url = await bench.address(code);
    const read = store.read.bind(store);
    store.read = async () => {
      throw new StoreError('unavailable');
    };
    const page = await open(projector, url);
    await sees(page, 'Væggen kan ikke vises lige nu');
    store.read = read;
    await sees(page, 'Hils på mester');
  });

  it('is loaded again by itself where scripts are not allowed, and says so', async () => {
    await start();
    const page = await open({ ...projector, javaScriptEnabled: false });
    await sees(page, 'Hils på mester');
    assert.equal(await page.locator('.no-script').textContent(), 'Siden henter sig selv igen hvert tyvende sekund.');
    assert.equal(await page.locator('meta[http-equiv=refresh]').getAttribute('content'), '20');
    await fitsSideways(page);
  });

  it('is one screen however often it is loaded', async () => {
    await start();
    const page = await open();
    for (let loaded = 0; loaded < 4; loaded++) await page.reload();
    await sees(page, 'Vises på 1 skærm lige nu.');
    assert.equal(Object.keys(store.contents(`wall-screens:${code}:m1`)).length, 1);
  });

  it('hides what may be old when nothing has been heard for five minutes, and shows it again when it is back', async () => {
    await start();
    const page = await open();
    await page.clock.install();
    await page.reload();
    await sees(page, 'Hils på mester');
    await page.context().setOffline(true);
    bench.wall.close();
    await page.clock.runFor(60_000);
    await sees(page, 'Forbindelsen er væk');
    assert.ok((await page.locator('#wall').textContent())?.includes('Hils på mester'));
    await page.clock.runFor(5 * 60_000);
    await sees(page, 'Forbindelsen har været væk for længe');
    assert.equal(await page.locator('#wall').textContent(), '');
  });

  it('gives the pictures of the documentation', async () => {
    await start();
    for (const [name, screen] of [
      ['wall', projector],
      ['wall-phone', phone],
    ] as const) {
      const page = await open(screen);
      await sees(page, 'Vises på');
      await page.evaluate('document.fonts.ready.then(() => true)');
      const picture = await page.screenshot({ fullPage: screen === phone });
      assert.ok(picture.length > 20_000 && picture.length < maxPictureBytes, `${name} has ${picture.length} bytes`);
      if (process.env.UPDATE_PICTURES === '1') {
        mkdirSync(pictures, { recursive: true });
        writeFileSync(join(pictures, `${name}.png`), picture);
      }
      await page.context().close();
      bench.now = bench.now.plus({ minutes: 3 });
    }
  });
});
