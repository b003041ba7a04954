import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import type { Server } from 'node:http';
import axe from 'axe-core';
import type { Browser, Page } from 'playwright-core';
import { z } from 'zod';
import { galleryRoutes } from '../../../bot/demo/gallery.ts';
import { Live } from '../../../bot/demo/live.ts';
import { slackRoutes } from '../../../bot/demo/slack/routes.ts';
import { teamsRoutes } from '../../../bot/demo/teams/routes.ts';
import { townsperson } from '../../../bot/demo/town/staff.ts';
import { sendText } from '../../../bot/demo/web.ts';
import { createHttp, type Handler, listen } from '../../../bot/http.ts';
import { createLog } from '../../../bot/log.ts';
import { parseActivity } from '../../../bot/teams/inbound/activity.ts';
import { executed } from '../../../bot/teams/inbound/verb-input.ts';
import { formToAdaptiveCard } from '../../../cards/render/adaptive-form.ts';
import { openBrowser } from '../../support/browser.ts';
import { type DemoSlack, startDemoSlack } from '../../support/demo-slack.ts';
import { type DemoTeams, startDemoTeams } from '../../support/demo-teams.ts';
import { eventually } from '../../support/eventually.ts';
import { cardWithPicture, formWith } from '../../support/every-input.ts';
import { stop } from '../../support/listen.ts';

const violations = z.array(z.object({ id: z.string() }));
const library = galleryRoutes.find(({ contentType }) => contentType.startsWith('text/javascript'));
const libraryPath = library?.path ?? '/gallery/adaptivecards.js';

/** What somebody fills in, and how it reaches the program from each platform. */
const filled = { note: 'Talt om bolig', from: '2026-12-01', hours: '37.5', heard: 'Tal 9' };
const common = {
  'item.note': filled.note,
  from: filled.from,
  hours: filled.hours,
  'item.heard': 'c9',
  'item.came': 'c0,c2',
};

function script(name: string): [string, Handler] {
  const text = readFileSync(new URL(`../../../bot/demo/browser/${name}.js`, import.meta.url), 'utf8');
  return [`GET /browser/${name}.js`, (_req, res) => sendText(res, 'text/javascript; charset=utf-8', text)];
}

describe('each kind of input, filled in in a real browser', function () {
  this.timeout(60_000);
  let browser: Browser;
  let page: Page;
  let server: Server;
  let live: Live;

  before(async () => {
    browser = await openBrowser();
  });
  after(() => browser.close());
  beforeEach(async () => {
    live = new Live();
    page = await browser.newPage({ timezoneId: 'America/New_York' });
  });
  afterEach(async () => {
    await page.close();
    live.close();
    await stop(server);
  });

  const served = async (platform: string, routes: ReadonlyMap<string, Handler>): Promise<string> => {
    const all = new Map<string, Handler>([
      ...routes,
      script('chat'),
      script(platform),
      ['GET /live', (_req, res) => live.connect(res)],
      [`GET ${libraryPath}`, (_req, res) => sendText(res, 'text/javascript', library?.body() ?? '')],
    ]);
    server = createHttp(all, createLog('silent'));
    return `http://127.0.0.1:${await listen(server, '127.0.0.1', 0)}`;
  };
  const problemsIn = async (selector: string) => {
    await page.evaluate(axe.source);
    return violations.parse(await page.evaluate(`axe.run('${selector}').then(({ violations }) => violations)`));
  };
  /** What both clients ask for in the same way. */
  const fillInCommon = async () => {
    await page.getByLabel('Note').fill(filled.note);
    await page.getByLabel('Fra').fill(filled.from);
    await page.getByLabel('Timer om ugen').fill(filled.hours);
    await page.getByLabel('Hørt').selectOption({ label: filled.heard });
    await page.getByLabel('Rolle 0').check();
    await page.getByLabel('Rolle 2').check();
  };

  describe('of the demo’s Slack', () => {
    let slack: DemoSlack;
    let url: string;
    let channel: string;

    beforeEach(async () => {
      slack = await startDemoSlack(() => live.changed());
      url = await served('slack', slackRoutes(slack.client));
      ({ channel } = await slack.room('K7F3XQ', 'samira'));
      slack.bot.doors.onVerb('action.claim', () => ({ locale: 'da', form: formWith() }));
      slack.bot.doors.onVerb('meeting.answer', () => ({ locale: 'da', said: 'Gemt.', tone: 'good' }));
      await page.goto(`${url}/slack?person=samira&room=${channel}`);
    });
    afterEach(() => slack.close());

    const opened = async () => {
      await page.getByRole('button', { name: 'Tag den' }).click();
      await page.locator('#modal form').waitFor();
    };

    it('reaches the program as Slack would send it, in the time zone of the people and not of the machine', async () => {
      await opened();
      assert.deepEqual(await problemsIn('#modal'), []);
      await fillInCommon();
      await page.getByLabel('Dag').fill('2026-12-03T13:00');
      await page.getByLabel('Person 4', { exact: true }).check();
      await page.getByLabel('Person 17').check();
      await page.getByRole('button', { name: 'Gem' }).click();
      const request = await eventually(() => {
        const found = slack.bot.doors.verbRequests.find(({ verb }) => verb === 'meeting.answer');
        if (!found) throw new Error('not sent');
        return found;
      });
      assert.deepEqual(request.inputs, { ...common, at: '2026-12-03T12:00:00.000Z', 'item.present': 'c4,c17' });
      assert.deepEqual(request.data, { ...formWith().data, form: 1 });
    });

    it('that must be answered holds the form until it is', async () => {
      await opened();
      await page.getByLabel('Dag').fill('2026-12-03T13:00');
      await page.getByRole('button', { name: 'Gem' }).click();
      const first = page.getByLabel('Rolle 0');
      assert.equal(await first.evaluate((box) => box.matches(':invalid')), true);
      assert.equal(slack.bot.doors.verbRequests.length, 1);
      await page.getByLabel('Rolle 1').check();
      assert.equal(await first.evaluate((box) => box.matches(':invalid')), false);
    });

    it('is beside links that open a page of their own, of which the bot is told and says nothing', async () => {
      const { platform } = slack.bot.door;
      const links = [{ label: 'Åbn væggen', url: `${url}/slack?person=ole` }];
      await platform.post({ channel }, cardWithPicture({ blocks: [], links }));
      live.changed();
      const wall = page.waitForEvent('popup');
      const told = page.waitForResponse(/\/slack\/click$/);
      await page.getByRole('link', { name: 'Åbn væggen' }).click();
      assert.equal((await wall).url(), `${url}/slack?person=ole`);
      assert.equal((await told).status(), 200);
      assert.deepEqual(slack.bot.doors.verbRequests, []);
      assert.deepEqual(slack.workspace.standIn.ephemerals, []);
    });
  });

  describe('of the demo’s Teams', () => {
    let teams: DemoTeams;
    let url: string;
    const roomId = '19:room-1@thread.tacv2';

    beforeEach(async () => {
      teams = await startDemoTeams();
      teams.service.state.open(roomId, 'channel', 'K7F3XQ', [townsperson('lene').entraId]).hasBot = true;
      url = await served('teams', teamsRoutes(teams.service, libraryPath));
      const content = formToAdaptiveCard(formWith());
      const attachments = [{ contentType: 'application/vnd.microsoft.card.adaptive', content }];
      await teams.sends('POST', `/${roomId}/activities`, { type: 'message', attachments });
      teams.bot.answer = () => ({
        status: 200,
        body: { statusCode: 200, type: 'application/vnd.microsoft.activity.message', value: 'Gemt.' },
      });
      await page.goto(`${url}/teams?person=lene&room=${encodeURIComponent(roomId)}`);
    });
    afterEach(() => teams.close());

    it('reaches the door as Teams would send it, which joins the day and the time of day', async () => {
      await fillInCommon();
      await page.getByLabel('Dag').fill('2026-12-03');
      await page.getByLabel('Tidspunkt').fill('13:00');
      await page.getByLabel('Person 4', { exact: true }).check();
      await page.getByLabel('Person 17').check();
      await page.getByRole('button', { name: 'Gem' }).click();
      await teams.bot.came(1);
      const activity = parseActivity(teams.bot.taken[0]?.body);
      assert.ok(activity);
      const read = executed(activity);
      assert.equal(read?.verb, 'meeting.answer');
      assert.deepEqual(read?.inputs, { ...common, at: '2026-12-03T13:00', 'item.present': 'c4,c17' });
      assert.deepEqual(read?.data, { ...formWith().data, form: 1 });
    });

    it('that must be answered holds the form until it is', async () => {
      await page.getByRole('button', { name: 'Gem' }).click();
      assert.equal(await page.getByText('Ret feltet.').count(), 3);
      assert.deepEqual(teams.bot.taken, []);
    });
  });
});
