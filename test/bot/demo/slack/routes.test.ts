import assert from 'node:assert/strict';
import type { Server } from 'node:http';
import { slackRoutes } from '../../../../bot/demo/slack/routes.ts';
import { createHttp, listen } from '../../../../bot/http.ts';
import { createLog } from '../../../../bot/log.ts';
import { chatParts } from '../../../support/chat-parts.ts';
import { type DemoSlack, startDemoSlack } from '../../../support/demo-slack.ts';
import { stop } from '../../../support/listen.ts';
import { smallForm } from '../../../support/slack-rooms.ts';

const hostile = '<img src=x onerror=alert(1)> & "æ"';

describe('the pages of the demo’s Slack', function () {
  this.timeout(20_000);
  let slack: DemoSlack;
  let server: Server;
  let url: string;
  let channel: string;
  let ts: string;

  before(async () => {
    slack = await startDemoSlack();
    server = createHttp(slackRoutes(slack.client), createLog('silent'));
    url = `http://127.0.0.1:${await listen(server, '127.0.0.1', 0)}`;
    ({ channel, ts } = await slack.room('K7F3XQ', 'samira', 'ole'));
    await slack.client.type('samira', 'w', channel, hostile);
  });
  after(async () => {
    await stop(server);
    await slack.close();
  });

  const page = async (query = ''): Promise<string> => (await fetch(`${url}/slack${query}`)).text();
  const state = (window = 'w1') => chatParts(`${url}/slack/state?person=samira&room=${channel}&window=${window}`);
  const post = (what: string, body: object) =>
    fetch(`${url}/slack/${what}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ person: 'samira', window: 'w1', room: channel, ...body }),
    });

  it('show the room without any script, and what somebody typed as typed', async () => {
    const html = await page(`?person=ole&room=${channel}`);
    assert.match(html, /<h1>forloeb-k7f3xq<\/h1>/);
    assert.match(html, /Ny opgave i forløbet/);
    assert.ok(html.includes('&lt;img src=x onerror=alert(1)&gt; &amp; &quot;æ&quot;'));
    assert.ok(!html.includes('<img src=x'));
    assert.match(html, /<option value="ole" selected>Ole Damgaard-Schjødt/);
    assert.match(html, /3 medlemmer<\/summary><p>[^<]*Samira Haddad Nørgaard/);
  });

  it('show somebody to whoever names nobody, or somebody who is not there', async () => {
    for (const query of ['', '?person=mallory', '?person=lene', '?person=%00']) {
      assert.match(await page(query), /<option value="samira" selected>/, query);
    }
  });

  it('give the parts that have changed, each message under an id that stays', async () => {
    const { items, heading, rooms, modal } = await state();
    assert.equal(items[0]?.id, `m-${ts}`);
    assert.match(items[0]?.html ?? '', /Fastgjort/);
    assert.match(heading, /forloeb-k7f3xq/);
    assert.match(rooms, /aria-current="page"/);
    assert.equal(modal, null);
  });

  it('carry out a click, a word, a form and its closing', async () => {
    slack.bot.doors.onWord('opgave', () => ({ locale: 'da', form: smallForm }));
    const button = { item: `m-${ts}`, actionId: 'action.claim', blockId: 'card', value: '{}' };
    assert.equal((await post('click', button)).status, 200);
    assert.equal(slack.bot.doors.verbRequests[0]?.verb, 'action.claim');
    assert.equal((await post('type', { text: '/vejviser opgave' })).status, 200);
    const modal = await slack.until(async () => (await state()).modal ?? undefined);
    assert.match(modal.html, /Ny opgave/);
    assert.equal((await state('w2')).modal, null);
    slack.bot.doors.onVerb('action.add', () => ({ locale: 'da', said: 'Nej.', tone: 'refusal' }));
    const sent = await (await post('submit', { inputs: { title: ['x'] } })).json();
    assert.deepEqual(sent, { errors: { title: 'Nej.' } });
    assert.equal((await post('close', {})).status, 200);
    assert.equal((await state()).modal, null);
  });

  it('lead a link into Slack to the same channel here', async () => {
    const link = { label: 'Åbn rummet', url: `https://app.slack.com/client/${slack.workspace.teamId}/${channel}` };
    const items = [{ text: 'En opgave', link }];
    slack.bot.doors.onWord('mine', () => ({
      locale: 'da',
      card: {
        view: 'mine',
        locale: 'da',
        heading: 'Dine opgaver',
        blocks: [{ type: 'list', items }],
        buttons: [],
        summary: 'Dine opgaver',
      },
    }));
    await post('type', { text: '/vejviser mine' });
    const shown = JSON.stringify((await state()).items);
    assert.ok(shown.includes(`/slack?person=samira&amp;room=${channel}`));
    assert.ok(!shown.includes('app.slack.com'));
  });

  it('refuse what is not of the staff, and what is no click', async () => {
    for (const [what, body] of [
      ['type', { person: 'mallory', text: 'x' }],
      ['type', { person: 'lene', text: 'x' }],
      ['type', {}],
      ['click', { item: 'm-1' }],
      ['submit', { inputs: { title: 'x' } }],
      ['dismiss', {}],
    ] as const) {
      assert.equal((await post(what, body)).status, 400, what);
    }
  });
});
