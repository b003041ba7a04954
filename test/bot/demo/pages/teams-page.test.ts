import assert from 'node:assert/strict';
import type { Server } from 'node:http';
import { teamsRoutes } from '../../../../bot/demo/teams/routes.ts';
import { personalId } from '../../../../bot/demo/teams/teams-state.ts';
import { townsperson } from '../../../../bot/demo/town/staff.ts';
import { createHttp, listen } from '../../../../bot/http.ts';
import { createLog } from '../../../../bot/log.ts';
import { chatParts } from '../../../support/chat-parts.ts';
import { type DemoTeams, startDemoTeams } from '../../../support/demo-teams.ts';
import { stop } from '../../../support/listen.ts';

const [lene, gitte] = [townsperson('lene'), townsperson('gitte')];
const roomId = '19:room-1@thread.tacv2';

describe('the pages of the demo’s own Teams', () => {
  let teams: DemoTeams;
  let server: Server;
  let url: string;

  beforeEach(async () => {
    teams = await startDemoTeams();
    teams.service.state.open(roomId, 'channel', 'K7F3XQ', [lene.entraId]).hasBot = true;
    server = createHttp(teamsRoutes(teams.service, '/gallery/adaptivecards.js'), createLog('silent'));
    url = `http://127.0.0.1:${await listen(server, '127.0.0.1', 0)}`;
  });
  afterEach(async () => {
    await stop(server);
    await teams.close();
  });

  const post = (what: string, body: object) =>
    fetch(`${url}/teams/${what}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ person: 'lene', room: roomId, ...body }),
    });
  const state = (person = 'lene') => chatParts(`${url}/teams/state?person=${person}&room=${roomId}`);
  const posted = async (content: object): Promise<string> => {
    const attachments = [{ contentType: 'application/vnd.microsoft.card.adaptive', content }];
    const { body } = await teams.sends('POST', `/${roomId}/activities`, { type: 'message', attachments });
    return String(body.id);
  };

  it('carry a card as JSON that nothing in it can break out of', async () => {
    await posted({ type: 'AdaptiveCard', body: [{ type: 'TextBlock', text: '</script><script>alert(1)</script>' }] });
    const html = await (await fetch(`${url}/teams?person=lene&room=${roomId}`)).text();
    assert.ok(html.includes('\\u003c/script>\\u003cscript>alert(1)\\u003c/script>'));
    assert.ok(!html.includes('<script>alert(1)'));
    assert.match(html, /<script src="\/gallery\/adaptivecards.js" defer>/);
  });

  it('show a room to its people only', async () => {
    await posted({ type: 'AdaptiveCard', body: [] });
    assert.match((await state()).heading, /<h1>K7F3XQ<\/h1>/);
    const other = await state('gitte');
    assert.doesNotMatch(other.heading, /K7F3XQ/);
    assert.doesNotMatch(other.rooms, /K7F3XQ/);
    assert.equal((await post('type', { person: 'gitte', text: 'status' })).status, 200);
    assert.equal(teams.bot.taken.length, 0);
  });

  it('send a press, and show the sentence that comes back under the card, which keeps its inputs', async () => {
    const id = await posted({ type: 'AdaptiveCard', body: [] });
    const [before] = (await state()).items;
    teams.bot.answer = () => ({
      status: 200,
      body: { type: 'application/vnd.microsoft.activity.message', value: 'Din & "nu"' },
    });
    await post('click', { item: `m-${id}`, verb: 'action.claim', data: { action: 'a1' } });
    const { items } = await state();
    assert.deepEqual(items[0], before);
    assert.equal(items[1]?.id, `n-${id}`);
    assert.match(items[1]?.html ?? '', /role="status"[^>]*>Din &amp; &quot;nu&quot;</);
  });

  it('show what somebody wrote, and marks what is for them alone', async () => {
    await post('type', { text: '<b>status</b>' });
    const recipient = { id: '29:demo-lene', isTargeted: true };
    await teams.sends('POST', `/${roomId}/activities?isTargetedActivity=true`, {
      type: 'message',
      text: 'Kun dig',
      recipient,
    });
    const { items } = await state();
    assert.match(items[0]?.html ?? '', /&lt;b&gt;status&lt;\/b&gt;/);
    assert.match(items[1]?.html ?? '', /Kun synlig for dig/);
  });

  it('open the chat with the bot for somebody who is in no room', async () => {
    teams.service.state.open('19:demo-general@thread.tacv2', 'channel', 'General', []);
    const html = await (await fetch(`${url}/teams?person=gitte`)).text();
    assert.match(html, /<h1>Vejviser<\/h1>/);
    assert.ok(html.includes(encodeURIComponent(personalId(gitte))));
    assert.match(html, /Ingen endnu/);
  });

  it('refuse what is no press', async () => {
    for (const body of [{}, { item: 'x', verb: 'v', data: {} }, { item: 'm-1', verb: 'v', data: 'x' }])
      assert.equal((await post('click', body)).status, 400);
  });
});
