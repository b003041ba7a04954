import assert from 'node:assert/strict';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { catalogOf } from '../../cards/text/catalog.ts';
import { lastAgreement } from '../../services/pathway/agreement.ts';
import { adultSights } from '../../services/pathway/events.ts';
import { openBrowser } from '../support/browser.ts';
import { startWithIdentity } from '../support/eid-page-bench.ts';
import type { OidcBench } from '../support/oidc-bench.ts';
import { fitsSideways, isAccessible } from '../support/page-check.ts';
import type { YoungPageBench } from '../support/young-page-bench.ts';
import { YoungStory } from '../support/young-story.ts';

const da = catalogOf('da');
const { youngAgreement: text, youngAdult: adultText, youngAccess: access } = da;
/** Where to put what was seen, for somebody to look at; nowhere unless asked. */
const seen = process.env.YOUNG_PICTURES;

/** What is pressed, and is too low for a thumb. */
const tooSmall = `[...document.querySelectorAll('button, summary, input:not([type=hidden], [type=checkbox]), .box, textarea, .button, header a')]
  .filter((each) => each.checkVisibility() && each.getBoundingClientRect().height < 44).map((each) => each.outerHTML)`;
const cutOff = `[...document.querySelectorAll('main *')]
  .filter((each) => each.checkVisibility() && !each.closest('.hide-words') && each.getBoundingClientRect().right > innerWidth + 1)
  .map((each) => each.outerHTML.slice(0, 120))`;
const openAll = `for (const details of document.querySelectorAll('details')) details.open = true;`;

const screens = {
  'a telephone of 360 pixels': { viewport: { width: 360, height: 740 }, deviceScaleFactor: 2 },
  // Of 360 pixels, each twice as large.
  'that telephone at 200 % zoom': { viewport: { width: 180, height: 370 }, deviceScaleFactor: 4 },
} as const;
type Screen = keyof typeof screens;

describe('the agreement and the chosen adult in a real browser', function () {
  this.timeout(180_000);
  let browser: Browser;
  let story: YoungStory;
  let bench: YoungPageBench;
  let oidc: OidcBench;
  let contexts: BrowserContext[];
  const asked: string[] = [];
  const refused: string[] = [];

  before(async () => {
    browser = await openBrowser();
  });
  after(() => browser.close());
  beforeEach(async () => {
    story = await YoungStory.tell();
    contexts = [];
    asked.length = 0;
    refused.length = 0;
    ({ bench, oidc } = await startWithIdentity(story.bench));
    // What the young person is given to pass on must lead here.
    Object.assign(story.bench.desk, { publicUrl: bench.young.base });
  });
  afterEach(async () => {
    for (const context of contexts) await context.close();
    await oidc.stop();
    await bench.stop();
  });

  async function newPage(screen: Screen, javaScriptEnabled: boolean): Promise<Page> {
    const context = await browser.newContext({ ...screens[screen], javaScriptEnabled, hasTouch: true });
    contexts.push(context);
    const page = await context.newPage();
    page.setDefaultTimeout(15_000);
    page.on('request', (request) => asked.push(request.url()));
    page.on('console', (message) => message.type() === 'error' && refused.push(message.text()));
    page.on('pageerror', (error) => refused.push(error.message));
    return page;
  }

  /** The young person, signed in on a screen. */
  async function enter(screen: Screen, hasScript: boolean): Promise<Page> {
    const invite = await bench.young.invite({ pathwayId: story.pathway });
    return signIn(await newPage(screen, hasScript), bench.young.address(invite), invite.code);
  }

  async function signIn(page: Page, address: string, code: string): Promise<Page> {
    await page.goto(address);
    await page.getByLabel(access.signIn.label).fill(code);
    await press(page, access.signIn.button);
    return page;
  }

  async function press(page: Page, name: string): Promise<void> {
    const button = page.getByRole('button', { name, exact: true }).last();
    await Promise.all([page.waitForEvent('load'), button.click()]);
  }

  const unfold = (page: Page, label: string) => page.locator('summary', { hasText: label }).first().click();
  const here = (page: Page) => new URL(page.url()).pathname;
  const go = (page: Page, part: string, more = '') => page.goto(`${bench.young.base}${here(page)}?at=${part}${more}`);
  const words = async (page: Page) => ((await page.locator('main').textContent()) ?? '').replace(/\s+/g, ' ');
  const state = () => story.bench.desk.pathways.current(story.pathway);
  const newVersion = async () => {
    await story.young({ type: 'goal.reword', goal: 'g1', text: 'Jeg vil være elektriker og tjene mine egne penge' });
    const base = lastAgreement(await state())?.version ?? 0;
    await story.does('karen', { type: 'agreement.propose', actions: ['a1', 'a2', 'a3'], base });
  };
  const allOthersSign = async () => {
    const { version: agreement, hash, text: agreed } = lastAgreement(await state()) ?? assert.fail();
    for (const who of new Set(['karen', ...agreed.promises.map(({ responsible }) => responsible)]))
      if (who !== 'youngPerson') await story.does(who, { type: 'agreement.sign', agreement, hash, method: 'chat' });
  };

  /** Nothing sticks out, nothing is too small to press, nothing breaks a rule of accessibility, nothing comes from elsewhere. */
  async function look(page: Page, name: string): Promise<void> {
    if (seen !== undefined) {
      await mkdir(seen, { recursive: true });
      const { width } = page.viewportSize() ?? { width: 0 };
      await page.screenshot({ path: join(seen, `agreement-${name}-${width}.png`), fullPage: true, scale: 'css' });
    }
    await page.evaluate(openAll);
    await fitsSideways(page);
    assert.deepEqual(await page.evaluate(cutOff), [], name);
    assert.deepEqual(await page.evaluate(tooSmall), [], name);
    await isAccessible(page);
    assert.deepEqual(
      asked.filter((url) => !url.startsWith(bench.young.base) && !url.startsWith(oidc.issuer)),
      [],
    );
    assert.deepEqual(
      refused.filter((each) => !/the server responded with a status of 4\d\d/.test(each)),
      [],
    );
  }

  for (const screen of ['a telephone of 360 pixels', 'that telephone at 200 % zoom'] as const) {
    it(`fits on ${screen} and breaks no rule of accessibility, however it stands, in both languages`, async () => {
      const page = await enter(screen, true);
      const everywhere = async (part: string, name: string) => {
        for (const more of ['&lang=en&text=less', '&lang=en&text=all', '&lang=da&text=less', '&lang=da&text=all']) {
          await go(page, part, more);
          await look(page, `${name}${more.replaceAll(/&\w+=/g, '-')}`);
        }
      };
      await everywhere('agreement', 'waits');
      await allOthersSign();
      await press(page, text.sign.button);
      await everywhere('agreement', 'holds');
      await newVersion();
      await everywhere('agreement', 'changed');
      await unfold(page, text.decline.open);
      await press(page, text.decline.button);
      await look(page, 'no-reason');
      await story.young({ type: 'agreement.decline', agreement: 2, note: 'Jeg vil hellere noget andet' });
      await everywhere('agreement', 'declined');
      await everywhere('adult', 'adult-none');
      await page.getByLabel(adultText.sees.what.meetings).check();
      await press(page, adultText.choose);
      await look(page, 'adult-refused');
      await page.getByLabel(adultText.name.label).fill('Birgitte-Annelise Østergaard Thorbjørnsen');
      await page.getByLabel(adultText.relation.label).fill('Hun var min lærer i 7. klasse, og nu er hun min nabo');
      await press(page, adultText.choose);
      await look(page, 'adult-chosen');
      await press(page, adultText.link.make);
      await look(page, 'adult-invite');
      await everywhere('adult', 'adult-invited');
      await story.young({ type: 'adult.show', sees: [...adultSights] });
      const { chosenAdult } = await state();
      const invite = await bench.young.invite({
        pathwayId: story.pathway,
        audience: 'chosenAdult',
        adult: chosenAdult?.id ?? '',
        by: 'youngPerson',
      });
      const theirs = await signIn(await newPage(screen, true), bench.young.address(invite), invite.code);
      for (const more of ['&lang=en&text=less', '&lang=en&text=all', '&lang=da&text=less', '&lang=da&text=all']) {
        await go(theirs, 'adultHome', more);
        await look(theirs, `adults-page${more.replaceAll(/&\w+=/g, '-')}`);
      }
      await press(theirs, adultText.own.decline.button);
      await look(theirs, 'adults-no');
      await everywhere('adult', 'adult-declined');
    });
  }

  for (const hasScript of [true, false]) {
    const how = hasScript ? 'with' : 'without';

    it(`is read, refused when it has changed, signed, taken home and said no to, ${how} JavaScript`, async () => {
      const page = await enter('a telephone of 360 pixels', hasScript);
      await page.getByRole('link', { name: da.youngPage.home.agreement.link }).click();
      assert.match(await words(page), /Venter på dig/);
      await newVersion();
      await press(page, text.sign.button);
      assert.match((await page.getByRole('alert').textContent()) ?? '', /ny aftale/);
      assert.match(await words(page), /Ændret ?Jeg vil være elektriker[^.]*Før stod der: ?Jeg vil være automekaniker/);
      if (hasScript) await look(page, 'changed-while-reading');
      assert.equal((await state()).agreements.flatMap(({ signatures }) => [...signatures]).length, 0);
      await press(page, text.sign.button);
      assert.equal(await page.getByRole('status').textContent(), text.said.agreementSigned);
      assert.ok(lastAgreement(await state())?.signatures.has('youngPerson'));
      const [file] = await Promise.all([
        page.waitForEvent('download'),
        page.getByRole('link', { name: text.paper }).first().click(),
      ]);
      assert.equal(file.suggestedFilename(), `aftale-${story.pathway}-2.pdf`);
      await unfold(page, text.decline.openAfter);
      await page.getByLabel(text.decline.label).fill('Jeg <b>når</b> det ikke');
      await press(page, text.decline.button);
      assert.equal(await page.getByRole('status').textContent(), text.said.agreementDeclined);
      assert.match(await words(page), /Fordi: Jeg <b>når<\/b> det ikke/);
    });

    it(`is signed with MitID, ${how} JavaScript and against our own rules of content`, async () => {
      const page = await enter('a telephone of 360 pixels', hasScript);
      await go(page, 'agreement');
      await page.getByRole('button', { name: text.sign.tie }).click();
      await page.getByRole('heading', { name: access.eid.tied.heading }).waitFor();
      await go(page, 'agreement');
      if (hasScript) await look(page, 'eid');
      await page.getByRole('button', { name: text.sign.eid }).click();
      await page.getByText(text.said.agreementSigned).waitFor();
      assert.equal(lastAgreement(await state())?.signatures.get('youngPerson')?.method, 'eid');
      assert.match(await words(page), /Med MitID\./);
    });

    it(`lets the young person choose an adult, who comes in with link and code, and says no thanks, ${how} JavaScript`, async () => {
      const page = await enter('a telephone of 360 pixels', hasScript);
      await page.getByRole('link', { name: da.youngPage.home.links.adult }).click();
      await page.getByLabel(adultText.name.label).fill('Bente Prøvesen');
      await page.getByLabel(adultText.sees.what.goals).check();
      await press(page, adultText.choose);
      assert.equal(await page.getByRole('status').textContent(), adultText.said.adultChosen);
      await press(page, adultText.link.make);
      const address = await page.getByLabel(adultText.invite.address).inputValue();
      const code = (await page.locator('.secret').textContent()) ?? '';
      assert.ok(address.startsWith(`${bench.young.base}/u/`), address);
      const theirs = await signIn(await newPage('a telephone of 360 pixels', hasScript), address, code);
      assert.match(await words(theirs), /Den unges mål ?Jeg vil være automekaniker/);
      assert.doesNotMatch(await words(theirs), /Ungdommens Hus|Gå til tandlæge/);
      await page.getByRole('link', { name: adultText.invite.done }).click();
      await page.getByLabel(adultText.sees.what.meetings).first().check();
      await page.getByLabel(adultText.sees.what.goals).first().uncheck();
      await press(page, adultText.sees.button);
      await theirs.reload();
      assert.match(await words(theirs), /Ungdommens Hus, Nørregade 14/);
      assert.doesNotMatch(await words(theirs), /automekaniker/);
      assert.equal(await theirs.getByRole('button', { name: adultText.own.decline.button }).isVisible(), false);
      await unfold(theirs, adultText.own.decline.open);
      await press(theirs, adultText.own.decline.button);
      assert.match(await words(theirs), /Du har sagt nej tak/);
      await theirs.goto(address);
      assert.match(await words(theirs), new RegExp(access.dead.heading));
      await go(page, 'adult');
      assert.match(await words(page), /Har sagt nej tak ?Bente Prøvesen/);
      await unfold(page, adultText.remove.open);
      await press(page, adultText.remove.button);
      assert.match(await words(page), new RegExp(adultText.said.adultRemoved));
      assert.doesNotMatch(await words(page), /Bente/);
    });
  }
});
