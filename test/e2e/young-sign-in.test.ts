import assert from 'node:assert/strict';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { IdentityDoor } from '../../bot/web/eid/identity-door.ts';
import { IdentityProvider } from '../../bot/web/eid/identity-provider.ts';
import { idleSeconds } from '../../bot/web/young/young-frame.ts';
import { catalogOf } from '../../cards/text/catalog.ts';
import { tieIdentity } from '../../services/young-access/identity.ts';
import type { Invite } from '../../services/young-access/invite.ts';
import { accessSecret, otherCode } from '../support/access-bench.ts';
import { openBrowser } from '../support/browser.ts';
import { eventually } from '../support/eventually.ts';
import { OidcBench } from '../support/oidc-bench.ts';
import { fitsSideways, isAccessible } from '../support/page-check.ts';
import { inside, YoungBench } from '../support/young-bench.ts';

const da = catalogOf('da').youngAccess;
const en = catalogOf('en').youngAccess;
/** What is pressed, and is too low for a thumb. */
const tooSmall = `[...document.querySelectorAll('button, input:not([type=hidden]), .button, header a')]
  .filter((each) => each.checkVisibility() && each.getBoundingClientRect().height < 44).map((each) => each.outerHTML)`;
/** As if the page had stood there for so long. */
const animatedTo = (ms: number): string =>
  `for (const animation of document.getAnimations()) animation.currentTime = ${ms};`;
/** Where to put what was seen, for somebody to look at; nowhere unless asked. */
const pictures = process.env.YOUNG_PICTURES;

/** A telephone; the same at 200 % zoom has half as many pixels of its own. */
const screens = {
  'a telephone of 360 pixels': { width: 360, height: 740 },
  'a desktop at 200 % zoom': { width: 640, height: 400 },
} as const;

for (const hasScript of [true, false]) {
  for (const [screen, viewport] of Object.entries(screens)) {
    describe(`signing in on ${screen}, ${hasScript ? 'with' : 'without'} JavaScript`, function () {
      this.timeout(60_000);
      let browser: Browser;
      let context: BrowserContext;
      let scripted: BrowserContext | undefined;
      let page: Page;
      let bench: YoungBench;
      const asked: string[] = [];
      const refused: string[] = [];

      before(async () => {
        browser = await openBrowser();
      });
      after(() => browser.close());
      beforeEach(async () => {
        bench = await YoungBench.start({ parts: () => ({ hideTo: 'about:blank' }) });
        const scale = screen.includes('zoom') ? 2 : 3;
        context = await browser.newContext({
          viewport,
          deviceScaleFactor: scale,
          javaScriptEnabled: hasScript,
          hasTouch: true,
        });
        page = await context.newPage();
        asked.length = 0;
        refused.length = 0;
        page.on('request', (request) => asked.push(request.url()));
        page.on('console', (message) => message.type() === 'error' && refused.push(message.text()));
      });
      afterEach(async () => {
        await context.close();
        await scripted?.close();
        scripted = undefined;
        await bench.stop();
      });

      /** Nothing sticks out, nothing is too small to press, nothing breaks a rule of accessibility, nothing comes from elsewhere. */
      async function look(name: string): Promise<void> {
        if (pictures !== undefined) {
          await mkdir(pictures, { recursive: true });
          const path = join(pictures, `${name}-${viewport.width}-${hasScript ? 'js' : 'nojs'}.png`);
          await page.screenshot({ path, fullPage: true });
        }
        await isAccessible(hasScript ? page : await twin());
        await fitsSideways(page);
        const small = await page.evaluate(tooSmall);
        assert.deepEqual(small, [], name);
        assert.deepEqual(
          asked.filter((url) => !url.startsWith(bench.base) && !url.startsWith('about:')),
          [],
        );
        // The status of a page is told in the console as well; anything else is a rule that was broken.
        assert.deepEqual(
          refused.filter((text) => !/the server responded with a status of 4\d\d/.test(text)),
          [],
        );
      }

      /** The page as it stands, where scripts may run: without them, nothing can look for what is hard to use. */
      async function twin(): Promise<Page> {
        scripted ??= await browser.newContext({ viewport });
        const other = await scripted.newPage();
        const body = await page.content();
        await other.route(page.url(), (route) => route.fulfill({ body, contentType: 'text/html; charset=utf-8' }));
        await other.route('**/*.js', (route) => route.fulfill({ body: '', contentType: 'text/javascript' }));
        await other.goto(page.url());
        return other;
      }

      async function enter(code: string): Promise<void> {
        await page.getByLabel(da.signIn.label).fill(code);
        await Promise.all([page.waitForEvent('load'), page.getByRole('button', { name: da.signIn.button }).click()]);
      }

      async function open(invite?: Invite): Promise<Invite> {
        const made = invite ?? (await bench.invite());
        await page.goto(bench.address(made));
        return made;
      }
      const heading = () => page.getByRole('heading', { level: 1 }).textContent();

      it('asks for the code, says what was wrong, and lets in', async () => {
        const { code } = await open();
        assert.equal(await heading(), da.signIn.heading);
        await look('sign-in');
        await enter(otherCode(code));
        assert.equal(await page.getByRole('alert').textContent(), da.wrongCode('4 gange'));
        assert.equal(await page.getByLabel(da.signIn.label).inputValue(), '');
        await look('wrong-code');
        await enter(`${code.slice(0, 3)} ${code.slice(3)}`);
        assert.equal(await heading(), inside);
        await look('inside');
      });

      it('says how long to wait after five wrong codes', async () => {
        const { code } = await open();
        for (let count = 0; count < 5; count++) await enter(otherCode(code));
        assert.equal(await heading(), da.paused.heading);
        assert.equal(await page.getByRole('alert').textContent(), da.paused.text('1 minut'));
        await look('paused');
        bench.access.later(1);
        await enter(code);
        assert.equal(await heading(), inside);
      });

      it('says that a link is dead, in the language that one chooses', async () => {
        await page.goto(`${bench.base}/u/${'Z'.repeat(24)}`);
        assert.equal(await heading(), da.dead.heading);
        await look('dead');
        await page.getByRole('link', { name: da.otherLanguage }).click();
        assert.equal(await heading(), en.dead.heading);
        assert.equal(await page.getAttribute('html', 'lang'), 'en');
        await look('dead-english');
      });

      it('logs out, and in again with the code alone', async () => {
        const { code } = await open();
        await enter(code);
        await page.getByRole('button', { name: da.signOut }).click();
        assert.equal(await heading(), da.signedOut.heading);
        await look('signed-out');
        await page.getByRole('link', { name: da.signedOut.button }).click();
        assert.equal(await page.getByText(da.signIn.known).isVisible(), true);
        await enter(code);
        assert.equal(await heading(), inside);
      });

      it('hides at one press: signed out, away, and nothing to come back to', async () => {
        const { code } = await open();
        await enter(code);
        await Promise.all([page.waitForURL('about:blank'), page.getByRole('button', { name: da.hide }).click()]);
        await eventually(async () => {
          const devices = await bench.devices();
          assert.deepEqual(
            devices.map(({ isSignedIn }) => isSignedIn),
            [false],
          );
        });
        await page.goBack({ timeout: 3000 }).catch(() => null);
        await eventually(async () => assert.ok(!(await page.content()).includes(inside)));
      });

      it('keeps what was written while the code is asked for, and sends it then', async () => {
        const { code } = await open();
        await enter(code);
        await page.getByLabel('Hvad vil du?').fill('Jeg vil bo\nselv <3');
        bench.access.later(16);
        await page.getByRole('button', { name: 'Send' }).click();
        assert.equal(await page.getByText(da.signIn.held).isVisible(), true);
        await look('held');
        await enter(code);
        assert.deepEqual(new Map(bench.acted[0]?.entries).get('goal'), 'Jeg vil bo\nselv <3');
        assert.equal(await heading(), inside);
      });

      it('goes out of sight when nobody does anything for longer than the sign-in holds', async () => {
        const { code } = await open();
        if (hasScript) await page.clock.install();
        await enter(code);
        const text = page.getByText(inside);
        assert.equal(await text.isVisible(), true);
        bench.access.later(16);
        if (hasScript) {
          await page.clock.fastForward((idleSeconds + 6) * 1000);
          await page.getByLabel(da.signIn.label).waitFor();
        } else {
          await page.evaluate(animatedTo(idleSeconds * 1000 - 100));
          assert.equal(await text.isVisible(), true);
          await page.evaluate(animatedTo(idleSeconds * 1000 + 100));
          assert.equal(await text.isVisible(), false);
          await page.getByRole('link', { name: da.show }).click();
          await page.getByLabel(da.signIn.label).waitFor();
        }
        assert.ok(!(await page.content()).includes(inside));
      });

      it('goes by the keyboard alone, in the order in which it is read', async () => {
        const { code } = await open();
        const order: string[] = [];
        for (let count = 0; count < 4; count++) {
          await page.keyboard.press('Tab');
          order.push(String(await page.evaluate('document.activeElement.tagName')));
        }
        assert.deepEqual(order, ['BUTTON', 'A', 'INPUT', 'BUTTON']);
        await page.getByLabel(da.signIn.label).focus();
        await page.keyboard.type(code);
        await Promise.all([page.waitForEvent('load'), page.keyboard.press('Enter')]);
        assert.equal(await heading(), inside);
      });
    });
  }
}

describe('electronic identity in a real browser', function () {
  this.timeout(60_000);
  let browser: Browser;
  before(async () => {
    browser = await openBrowser();
  });
  after(() => browser.close());

  for (const hasScript of [true, false]) {
    it(`leads to the provider and back to the page, ${hasScript ? 'with' : 'without'} JavaScript and against our own rules of content`, async () => {
      let provider: IdentityProvider | undefined;
      const made = (): IdentityProvider => provider ?? assert.fail('no provider yet');
      const bench = await YoungBench.start({
        parts: () => ({
          eid: new IdentityDoor({
            address: (...args) => made().address(...args),
            isThere: () => made().isThere(),
            proof: (...args) => made().proof(...args),
          }),
        }),
      });
      const oidc = await OidcBench.start(`${bench.base}/u/eid`);
      oidc.nowSeconds = () => bench.access.now.toSeconds();
      provider = new IdentityProvider(oidc.config, { publicUrl: bench.base, secret: accessSecret });
      const context = await browser.newContext({
        viewport: screens['a telephone of 360 pixels'],
        javaScriptEnabled: hasScript,
      });
      try {
        const page = await context.newPage();
        const invite = await bench.invite();
        const first = bench.access.browser(invite.token);
        await first.signIn(invite.code);
        await tieIdentity(bench.access.ports, first.caller, { issuer: oidc.issuer, subject: oidc.shown.accountId });
        const next = await bench.invite();
        await page.goto(bench.address(next));
        if (hasScript) await isAccessible(page);
        if (pictures !== undefined)
          await page.screenshot({ path: join(pictures, `eid-${hasScript}.png`), fullPage: true });
        await page.getByRole('button', { name: da.eid.signIn }).click();
        await page.getByText(inside).waitFor();
        assert.equal(page.url(), bench.address(next));
      } finally {
        await context.close();
        await oidc.stop();
        await bench.stop();
      }
    });
  }
});
