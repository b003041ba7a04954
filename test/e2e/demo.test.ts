import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { DateTime } from 'luxon';
import type { Browser, Locator, Page } from 'playwright-core';
import { demoSecret } from '../../bot/demo/demo-config.ts';
import { openBrowser } from '../support/browser.ts';
import { answers, type DemoProcess, startDemoProcess } from '../support/demo.ts';
import { fitsSideways, isAccessible } from '../support/page-check.ts';
import { PlaygroundPage } from '../support/playground-page.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

const pictures = join(import.meta.dirname, '../../docs/pictures');
const maxPictureBytes = 300 * 1024;
const phone = { width: 390, height: 844 };
const narrow = { width: 360, height: 740 };
const desk = { width: 1280, height: 900 };
const timeoutMs = 20_000;

/** A picture that shows something; `UPDATE_PICTURES=1` keeps it for the documentation. */
async function picture(page: Page, name?: string, { whole = false } = {}): Promise<void> {
  const taken = await page.screenshot({ fullPage: whole });
  assert.ok(taken.length > 10_000, `the picture ${name ?? ''} shows next to nothing`);
  assert.ok(taken.length < maxPictureBytes, `the picture ${name ?? ''} has ${taken.length} bytes`);
  if (name === undefined || process.env.UPDATE_PICTURES !== '1') return;
  mkdirSync(pictures, { recursive: true });
  writeFileSync(join(pictures, `${name}.png`), taken);
}

/** `npm run verify`, beside the demo and on its store. */
async function verify(sqlitePath: string, code: string): Promise<{ code: number | null; out: string }> {
  const script = join(import.meta.dirname, '../../bot/cli/verify.ts');
  const { PATH = '' } = process.env;
  const env = { PATH, SQLITE_PATH: sqlitePath, SECRET_KEY: demoSecret };
  const child = spawn(process.execPath, [script, code], { env, stdio: ['ignore', 'pipe', 'inherit'] });
  const [out, [exit]] = await Promise.all([text(child.stdout), once(child, 'close')]);
  return { code: exit, out };
}

describe('the demo', function () {
  this.timeout(120_000);
  let folder: Awaited<ReturnType<typeof temporaryFolder>>;
  let demo: DemoProcess;
  let browser: Browser;
  let teams: PlaygroundPage;
  let slack: Page;
  let young: Page;
  const complaints: string[] = [];

  before(async () => {
    folder = await temporaryFolder();
    browser = await openBrowser();
    demo = await startDemoProcess(folder.path);
  });

  after(async () => {
    if (demo?.child.exitCode === null) await demo.end('SIGTERM');
    await browser?.close();
    await folder.remove();
  });

  /** A page of the demo's own, in a browser that reports what goes wrong and reaches nothing else. */
  async function open(path: string, viewport = desk): Promise<Page> {
    const address = new URL(path, demo.startUrl);
    const page = await (await browser.newContext({ viewport, locale: 'da-DK' })).newPage();
    page.setDefaultTimeout(timeoutMs);
    page.on('pageerror', (error) => complaints.push(error.message));
    page.on('request', (request) => {
      if (new URL(request.url()).origin !== address.origin) complaints.push(`asks for ${request.url()}`);
    });
    await page.goto(address.href);
    return page;
  }

  const message = (page: Page, text: string): Locator => page.locator('#items > li', { hasText: text }).last();
  const room = (): string => `slack?person=samira&room=forloeb-${demo.code.toLowerCase()}`;

  it('says within twenty seconds where to look, what to try and what it cannot show, and nothing else', () => {
    assert.ok(demo.startedInMs < 20_000, `${demo.startedInMs} ms`);
    const printed = demo.printed();
    for (const part of ['Begynd her', 'Prøv det her først', '1. ', 'kan ikke vise', 'In English', 'Ctrl-C'])
      assert.ok(printed.includes(part), part);
    assert.doesNotMatch(printed, /"level"|Error|undefined|Listening|Deprecat/);
  });

  it('shows on its first page whom one can be, at a desk and on a phone', async () => {
    for (const [viewport, name] of [
      [desk, 'demo-start'],
      [phone, undefined],
    ] as const) {
      const page = await open('', viewport);
      await page.getByRole('heading', { name: 'Vejviser i Fjordby Kommune' }).waitFor();
      await fitsSideways(page);
      await picture(page, name);
      assert.equal(await page.getByRole('link', { name: /^Teams/ }).getAttribute('href'), demo.playgroundUrl);
      for (const link of await page.locator('main a[href^="/"]').all()) {
        const path = (await link.getAttribute('href')) ?? '';
        assert.equal((await fetch(new URL(path, demo.startUrl))).status, 200, path);
      }
      await page.close();
    }
  });

  it('lets a coordinator open a pathway in the Playground: the form, and the room with its card', async () => {
    teams = await PlaygroundPage.open(browser, demo.playgroundUrl);
    await teams.write('opret');
    const form = teams.card('Opret et forløb');
    await form.getByLabel('Den unges navn').fill('Sofie Strandgaard');
    const sixteen = DateTime.now().minus({ years: 16, months: 2 }).toISODate();
    await teams.date(form, 'Fødselsdato', sixteen);
    await teams.chooseAll(form, 'Personer i teamet', ['Nanna Ravnkilde', 'Marie-Louise', 'Samira Haddad']);
    await form.getByRole('button', { name: 'Opret forløb' }).click();
    await teams.page
      .getByText(/Forløb \w{6} er oprettet/)
      .first()
      .waitFor();
    assert.equal(await teams.page.getByLabel('Den unges navn').count(), 0, 'the form could be sent again');
    await teams.go('Nyt forløb');
    const overview = teams.card('Åbne opgaver');
    await overview.getByText('Nanna Ravnkilde').waitFor();
    assert.doesNotMatch((await overview.textContent()) ?? '', /Sofie|Strandgaard/);
  });

  it('lets anyone of the team add an action there with a mention, and claim it: the card says who has it', async () => {
    await teams.write('opgave', 'Vejviser');
    const form = teams.card('Ny opgave').filter({ has: teams.page.getByRole('textbox', { name: 'Opgaven' }) });
    await form.getByRole('textbox', { name: 'Opgaven' }).fill('Ring til uddannelsesvejlederen');
    await teams.date(form, 'Frist', DateTime.now().plus({ days: 9 }).toISODate());
    await teams.choose(form, 'Emne', 'Uddannelse');
    await form.getByRole('button', { name: 'Tilføj opgave' }).click();
    const card = teams.card(/Ring til uddannelsesvejlederen.*Ansvarlig/s);
    await card.getByRole('button', { name: 'Jeg tager den' }).click();
    await card.getByText(/Ansvarlig: Lene Bruun Mikkelsen/).waitFor();
  });

  it('shows the new pathway in Slack, too, to the one who can be reached there alone', async () => {
    slack = await open(room());
    await slack.locator('#rooms').getByRole('link').nth(2).waitFor();
    await message(slack, 'Åbne opgaver').getByText('Fastgjort').waitFor();
    const links = await slack.locator('#rooms [data-room]').allInnerTexts();
    assert.equal(links.filter((name) => name.trim().startsWith('forloeb-')).length, 3, links.join());
  });

  it('shows a claim in Teams at once in Slack', async () => {
    await teams.go(`Unge i Fjordby - ${demo.code}`);
    const thread = teams.page.locator('.fui-Card').filter({ hasText: 'Emne: Økonomi' });
    await thread.getByRole('button', { name: 'Jeg tager den' }).click();
    const seen = message(slack, 'Emne: Økonomi');
    await seen.getByText('Lene Bruun Mikkelsen').waitFor();
    assert.equal(await seen.getByRole('button', { name: 'Jeg tager den' }).count(), 0);
  });

  it('shows a claim in Slack at once in Teams, and answers the one who clicked alone', async () => {
    const card = message(slack, 'Emne: Sundhed og trivsel');
    const other = await open(`slack?person=ole&room=forloeb-${demo.code.toLowerCase()}`);
    await card.getByRole('button', { name: 'Jeg tager den' }).click();
    await message(slack, 'Kun synlig for dig').getByText('Opgaven er din.').waitFor();
    const thread = teams.page.locator('.fui-Card').filter({ hasText: 'Emne: Sundhed og trivsel' });
    await thread.getByText(/Ansvarlig: Samira Haddad Nørgaard/).waitFor();
    await message(other, 'Emne: Sundhed og trivsel').getByText('Samira Haddad Nørgaard').waitFor();
    assert.equal(await other.getByText('Kun synlig for dig').count(), 0);
    await other.close();
    await thread.scrollIntoViewIfNeeded();
    await picture(teams.page, 'teams-room');
    const overview = message(slack, 'Åbne opgaver');
    await overview.filter({ hasText: /Book tid til samtale om søvn\s*Frist [^·]+· Samira Haddad Nørgaard/ }).waitFor();
    await overview.scrollIntoViewIfNeeded();
    await picture(slack, 'slack-room');
  });

  it('shows the rooms again when the Playground is loaded anew, as they are now', async () => {
    await teams.reload();
    await teams.go(`Unge i Fjordby - ${demo.code}`);
    const thread = teams.page.locator('.fui-Card').filter({ hasText: 'Emne: Sundhed og trivsel' });
    await thread.getByText(/Ansvarlig: Samira Haddad Nørgaard/).waitFor();
    await thread.getByRole('button', { name: 'Mere' }).waitFor();
  });

  it('lets the young person in on a phone, with the address and the code that it has printed, and nobody else', async () => {
    const { address, code } = demo.youngPage;
    young = await open(address, narrow);
    const field = young.getByLabel('Din kode');
    await field.fill(code === '000000' ? '111111' : '000000');
    await young.getByRole('button', { name: 'Log ind', exact: true }).click();
    await young.getByText('Koden er forkert').waitFor();
    await field.fill(code);
    await young.getByRole('button', { name: 'Log ind', exact: true }).click();
    await young.getByRole('heading', { name: 'Din side', level: 1 }).waitFor();
    await fitsSideways(young);
    await isAccessible(young);
    assert.doesNotMatch((await young.textContent('body')) ?? '', /Freja|Lindtoft/);
    await picture(young);
    // Whoever has the address as well is in another browser, and gets nothing.
    const other = await open(address, narrow);
    await other.getByRole('heading', { name: 'Linket virker ikke længere' }).waitFor();
    await other.context().close();
  });

  it('lets the young person sign, and says in Teams and in Slack that the agreement holds', async () => {
    await young.getByRole('link', { name: 'Læs aftalen' }).click();
    await young.getByRole('heading', { name: 'Aftalen', level: 1 }).waitFor();
    await young.getByText('Ringe selv til værkstedet og sige hej').waitFor();
    await fitsSideways(young);
    await isAccessible(young);
    await picture(young, 'young-agreement', { whole: true });
    const waiting = message(slack, 'Aftalen: version 1');
    await waiting.getByText('Aftalen gælder først, når alle har skrevet under.').waitFor();
    await young.getByRole('button', { name: 'Ja, jeg skriver under' }).click();
    await young.getByText('Tak. Du har skrevet under.').waitFor();
    await young.getByText(/^Alle har skrevet under/).waitFor();
    await picture(young);
    for (const [page, card, name] of [
      [teams.page, teams.card('Aftalen: version 1'), 'teams-agreement'],
      [slack, message(slack, 'Aftalen: version 1'), 'slack-agreement'],
    ] as const) {
      await card.filter({ hasText: /Gælder siden/ }).waitFor();
      await card.getByText(/på sin egen side/).waitFor();
      await card.getByText(/på sin egen side/).scrollIntoViewIfNeeded();
      await picture(page, name);
    }
  });

  it('shows the chosen adult on a page of their own what the young person lets them see, and nothing else', async () => {
    const { address, code } = demo.adultPage;
    const adult = await open(address, narrow);
    await adult.getByLabel('Din kode').fill(code);
    await adult.getByRole('button', { name: 'Log ind', exact: true }).click();
    await adult.getByRole('heading', { name: 'Du er valgt', level: 1 }).waitFor();
    const shown = (await adult.textContent('body')) ?? '';
    for (const seen of ['Individuelt møde', 'læreplads som tømrer', 'Hjælp med at flytte ind i egen bolig'])
      assert.ok(shown.includes(seen), seen);
    assert.doesNotMatch(shown, /Malik|Brandstrup|Yasmin|underskrift|brev om penge|vil tale med/i);
    await fitsSideways(adult);
    await isAccessible(adult);
    await adult.context().close();
  });

  it('holds when it is verified, with the signature that has just been given', async () => {
    const [made] = readdirSync(folder.path).filter((name) => name.startsWith('vejviser-demo-'));
    const { code, out } = await verify(join(folder.path, made ?? '', 'demo.sqlite'), demo.code);
    assert.match(out, new RegExp(`${demo.code}: 1 aftale og 4 underskrifter`));
    assert.equal(code, 0, out);
  });

  it('opens forms in Slack, finds people in the directory, and says at the input what is wrong', async () => {
    const page = await open('slack?person=rikke');
    await page.getByRole('button', { name: '/vejviser opret' }).click();
    const form = page.getByRole('dialog');
    const search = form.getByLabel(/^Personer i teamet/);
    for (const [typed, found] of [
      ['åkj', 'Bjarne'],
      ['Kontaktperson', 'Nanna'],
    ] as const) {
      await search.fill(typed);
      await form.locator('.found button').filter({ hasText: found }).click();
    }
    assert.deepEqual(await form.locator('.chosen li').allTextContents(), [
      'Bjarne Åkjær (Børne- og Ungehjemmet Strandbakken)×',
      'Nanna Ravnkilde (Kontaktpersonordningen)×',
    ]);
    await form.getByLabel('Den unges navn').fill('Aksel Mosegaard');
    await form.getByLabel('Fødselsdato').fill(DateTime.now().minus({ years: 9 }).toISODate());
    await form.getByRole('button', { name: 'Opret forløb' }).click();
    await form.locator('[data-block-id=birthDate]').getByRole('alert').waitFor();
    await form.getByLabel('Fødselsdato').fill(DateTime.now().minus({ years: 17 }).toISODate());
    await form.getByRole('button', { name: 'Opret forløb' }).click();
    await page.getByText(/Forløb \w{6} er oprettet/).waitFor();
    await form.waitFor({ state: 'hidden' });
    await page.locator('#rooms [data-room]').nth(2).waitFor();
    await page.close();
  });

  it('can be read on a phone', async () => {
    await slack.setViewportSize(phone);
    await fitsSideways(slack);
    await message(slack, 'Emne: Sundhed og trivsel').scrollIntoViewIfNeeded();
    await picture(slack, 'phone');
    await slack.getByRole('button', { name: '/vejviser opgave' }).click();
    await slack.getByRole('dialog').getByLabel('Opgaven').waitFor();
    await fitsSideways(slack);
    await picture(slack);
    await slack.keyboard.press('Escape');
    await slack.getByRole('dialog').waitFor({ state: 'hidden' });
    const own = await open('teams?person=christian', phone);
    await message(own, 'Åbne opgaver').getByRole('button', { name: 'Ny opgave' }).waitFor();
    await fitsSideways(own);
    await picture(own);
    await own.close();
  });

  it('shows the other rooms in Teams on a page of its own, where several people can click', async () => {
    const [gitte, lene] = [await open('teams?person=gitte'), await open('teams?person=lene')];
    const name = (await gitte.locator('#heading h1').textContent()) ?? '';
    await lene.locator('#rooms').getByRole('link', { name }).click();
    const free = message(gitte, 'Ring til erhvervsskolen');
    await free.getByRole('button', { name: 'Jeg tager den' }).click();
    await free.getByText(/Gitte Overgaard/).waitFor();
    await message(lene, 'Ring til erhvervsskolen')
      .getByText(/Gitte Overgaard/)
      .waitFor();
    await gitte.getByRole('button', { name: 'mine', exact: true }).click();
    await gitte.getByRole('link', { name: 'Vejviser', exact: true }).click();
    await message(gitte, 'Dine opgaver').getByText('Ring til erhvervsskolen').waitFor();
    await gitte.close();
    await lene.close();
  });

  it('does nothing wrong in the browser, and asks for nothing from anywhere else', () => {
    assert.deepEqual(complaints, []);
  });

  it('ends within three seconds of Ctrl-C, and leaves nothing behind', async () => {
    await Promise.all([slack.close(), young.close()]);
    const { code, endedInMs } = await demo.end('SIGINT');
    assert.equal(code, 0, demo.printed());
    assert.ok(endedInMs < 3000, `${endedInMs} ms`);
    assert.equal(await answers(demo.startUrl), false);
    assert.equal(await answers(demo.playgroundUrl), false);
    assert.deepEqual(
      readdirSync(folder.path).filter((name) => name.startsWith('vejviser-demo-')),
      [],
    );
  });
});
