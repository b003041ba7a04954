import assert from 'node:assert/strict';
import { DateTime } from 'luxon';
import type { Browser, Page } from 'playwright-core';
import { openBrowser } from '../support/browser.ts';
import { EventStream, htmlOf } from '../support/event-stream.ts';
import { eventually } from '../support/eventually.ts';
import { addAction, openPathway, youngPerson } from '../support/town/pathway.ts';
import { type Actor, cardOf, roomOf } from '../support/town/seen.ts';
import type { Town } from '../support/town/town.ts';
import { startTowns, type Towns } from '../support/town/towns.ts';
import { showsTruth } from '../support/town/truth.ts';

/** One town with two processes, and the address of the wall once the meeting has begun. */
interface Story {
  readonly town: Town;
  readonly karen: Actor;
  readonly uffe: Actor;
  code: string;
  token: string;
  page: Page;
}

const zone = 'Europe/Copenhagen';
/** Tomorrow at 13:00; never in the hour that the clock skips or repeats. */
const at = DateTime.now()
  .setZone(zone)
  .plus({ days: 1 })
  .set({ hour: 13 })
  .startOf('hour')
  .toFormat("yyyy-MM-dd'T'HH:mm");
const heading = 'Netværksmøde: ';

describe('the wall of a meeting, on both stores, with two real processes and a real browser', function () {
  this.timeout(60_000);
  let browser: Browser;
  let towns: Towns<Story>;
  const each = (work: (story: Story) => Promise<void>) => towns.each(work);
  const wallAt = ({ town, token }: Story, bot = 0) => `${town.bots[bot]?.url}/wall/${token}`;
  /** As somebody sees it: for who has pressed a button there, the answer may stand in its place. */
  const meetingCard = async ({ town, code }: Story, actor: Actor) => {
    await showsTruth(town, actor, code);
    return cardOf((await roomOf(actor, code)).cards, heading);
  };
  const tokenIn = (raw: unknown) => /\/wall\/([\w.-]+)/.exec(JSON.stringify(raw))?.[1] ?? assert.fail('no address');
  const sees = (page: Page, text: string) => page.getByText(text).first().waitFor();

  before(async () => {
    browser = await openBrowser();
    towns = await startTowns(
      async (town): Promise<Story> => {
        const karen = town.teams('karen');
        const code = await openPathway(karen, ['uffe', 'bente']);
        await showsTruth(town, karen, code);
        const page = await (await browser.newContext({ viewport: { width: 1920, height: 1080 } })).newPage();
        page.setDefaultTimeout(20_000);
        return { town, karen, uffe: town.teams('uffe'), code, token: '', page };
      },
      { bots: 2 },
    );
  });
  after(async () => {
    await browser?.close();
    await towns?.stop();
  });

  it('is shown at the address that whoever begins the meeting gets, by either process', () =>
    each(async (story) => {
      const { karen, code, page } = story;
      const form = await karen.types('møde', await roomOf(karen, code));
      await form.press('meeting.plan', { at, kind: 'network', place: 'Rådhuset' });
      story.token = tokenIn((await (await meetingCard(story, karen)).press('meeting.begin')).raw);
      await page.goto(wallAt(story));
      await sees(page, 'Netværksmøde');
      await sees(page, `Forløb ${code}`);
      assert.equal((await fetch(wallAt(story, 1))).status, 200);
    }));

  it('follows a click at its own process within a second, and one at the other within a few', () =>
    each(async (story) => {
      const { uffe, code, page } = story;
      await sees(page, 'Netværksmøde');
      const there = await EventStream.open(wallAt(story, 1));
      await addAction(uffe, code, 'Ring til værkstedet');
      const begun = performance.now();
      await sees(page, 'Ring til værkstedet');
      assert.ok(performance.now() - begun < 1000, `${performance.now() - begun} ms`);
      await there.shows('Ring til værkstedet');
      there.close();
    }));

  it('says that its process has died, and goes on by itself at the next one', () =>
    each(async (story) => {
      const { town, uffe, code, page } = story;
      await town.restartBot('kill');
      await page.getByText('Forbindelsen er væk').waitFor({ state: 'hidden' });
      await addAction(uffe, code, 'Efter genstarten');
      await sees(page, 'Efter genstarten');
    }));

  it('is not shown while the store cannot be reached, and nobody is told why', () =>
    each(async (story) => {
      const { proxy } = story.town.store;
      if (!proxy) return;
      proxy.plan(() => 'reset');
      const reply = await fetch(wallAt(story, 1));
      assert.equal(reply.status, 503);
      assert.ok(!(await reply.text()).includes(story.code));
      proxy.plan(() => 'pass');
      await eventually(async () => assert.equal((await fetch(wallAt(story, 1))).status, 200));
    }));

  it('holds up no process that is told to end', () =>
    each(async (story) => {
      const stream = await EventStream.open(wallAt(story, 1));
      await stream.last('wall');
      const begun = performance.now();
      await story.town.restartBot('stop', 1);
      assert.ok(performance.now() - begun < 10_000, `${performance.now() - begun} ms`);
      await eventually(() => assert.ok(stream.isEnded));
    }));

  it('has got another address at once when somebody asks for it, and the old one is dead at both processes', () =>
    each(async (story) => {
      const old = [wallAt(story), wallAt(story, 1)];
      const begun = await (await meetingCard(story, story.uffe)).press('meeting.begin');
      assert.equal(tokenIn(begun.raw), story.token, 'the same address as long as nobody wants another');
      story.token = tokenIn((await begun.press('meeting.begin')).raw);
      await sees(story.page, 'Væggen har fået en ny adresse');
      for (const address of old) assert.equal((await fetch(address)).status, 410);
      await story.page.goto(wallAt(story));
      await sees(story.page, 'Efter genstarten');
    }));

  it('is dead at both processes when the meeting is off, and nothing of it stays on the screen', () =>
    each(async (story) => {
      const { page, code } = story;
      const there = await EventStream.open(wallAt(story, 1));
      await there.last('wall');
      const more = await (await meetingCard(story, story.town.teams('bente'))).press('meeting.show');
      await more.press('meeting.cancel', { note: 'Alle er syge' });
      await sees(page, 'Mødet er slut');
      assert.ok(!(await page.content()).includes(code));
      assert.ok(htmlOf(await there.last('over')).includes('Mødet er slut'));
      for (const bot of [0, 1]) assert.equal((await fetch(wallAt(story, bot))).status, 410);
      const { documents } = await (await story.town.look()).list(`wall-screens:${code}:m1`);
      assert.deepEqual(documents, []);
    }));

  it('has put neither its address nor anything that stood on it into a log, and never knew a name', () =>
    each(async ({ town, token }) => {
      for (const word of [token, 'Ring til værkstedet', 'Efter genstarten', youngPerson])
        assert.ok(!town.output.includes(word), word);
    }));
});
