import assert from 'node:assert/strict';
import { type SlackBot, startSlackBot } from '../../support/slack-bot.ts';
import { clickPayload, commandBody, interactionBody, submissionPayload } from '../../support/slack-requests.ts';

const team = { id: 'T0KOMMUNEN' };
const user = { id: 'U0UFFE' };
const clicked = clickPayload(team.id, {
  user: user.id,
  channel: 'C0ROOM',
  verb: 'action.claim',
  data: { action: 'a1' },
});
const changed = (extra: object) => interactionBody({ ...clicked, ...extra });
const event = (fields: object) => JSON.stringify({ type: 'event_callback', team_id: team.id, ...fields });
const deep = `${'['.repeat(100_000)}${']'.repeat(100_000)}`;

const ignored: Readonly<Record<string, string>> = {
  'a closed form': interactionBody({ type: 'view_closed', team, user, view: { id: 'V1' } }),
  'a shortcut': interactionBody({ type: 'shortcut', callback_id: 'x', team, user }),
  'an interaction that does not exist yet': interactionBody({ type: 'block_thoughts', team, user }),
  'an event that nobody asked for': event({ event: { type: 'app_home_opened', user: user.id } }),
  'a message': event({ event: { type: 'message', channel: 'D0', text: 'mine' } }),
  'a notice about limits': JSON.stringify({ type: 'app_rate_limited', team_id: team.id }),
};

const broken: Readonly<Record<string, string>> = {
  'nothing at all': '',
  'half a JSON': '{"type":',
  'half a JSON in a form': 'payload=%7B',
  'an escape that is none': 'payload=%E0%A4%A',
  null: 'null',
  'a list': '[1,2]',
  'a number as the type': '{"type":7}',
  'no type': '{}',
  '100,000 levels of nesting': deep,
  '100,000 levels of nesting in a form': `payload=${deep}`,
  'a click without actions': changed({ actions: undefined }),
  'a click with an empty list of actions': changed({ actions: [] }),
  'a click with a text as action': changed({ actions: ['x'] }),
  'a click with a number as verb': changed({ actions: [{ action_id: 7 }] }),
  'a click without a person': changed({ user: undefined }),
  'a click with a text as channel': changed({ channel: 'C0ROOM' }),
  'a click with a list as state': changed({ state: { values: [] } }),
  'a click with a number as an input': changed({ state: { values: { b: { note: { value: 7 } } } } }),
  'a form without a view': interactionBody({ type: 'view_submission', team, user }),
  'a form without a verb': interactionBody({ type: 'view_submission', team, user, view: { id: 'V1' } }),
  'a form with 4,000 characters of metadata': interactionBody(
    submissionPayload(team.id, { user: user.id, verb: 'action.add', metadata: 'x'.repeat(4000) }),
  ),
  'a search without a field': interactionBody({ type: 'block_suggestion', team, user, value: 'jo' }),
  'an event without an event': event({}),
  'an arrival of nobody': event({ event: { type: 'member_joined_channel', channel: 'C0ROOM' } }),
  'a command without a person': commandBody({ team_id: team.id, channel_id: 'C0ROOM', text: 'mine' }),
};

describe('a payload from a valid sender', () => {
  let bot: SlackBot;
  before(async () => {
    bot = await startSlackBot({ teamId: team.id });
  });
  after(() => bot.close());
  beforeEach(() => {
    bot.doors.verbRequests.length = 0;
    bot.doors.owners.clear();
  });
  const nothingHappened = () => {
    assert.equal(bot.doors.verbRequests.length + bot.doors.wordRequests.length + bot.doors.arrivals.length, 0);
  };

  for (const [what, body] of Object.entries(ignored)) {
    it(`that is ${what} is acknowledged, and nothing else`, async () => {
      assert.deepEqual(await bot.send(body), { status: 200, body: '' });
      nothingHappened();
    });
  }

  for (const [what, body] of Object.entries(broken)) {
    it(`that is ${what} is 400, without a word`, async () => {
      assert.deepEqual(await bot.send(body), { status: 400, body: '' });
      nothingHappened();
    });
  }

  it('of five megabytes is 413, and not kept in memory', async () => {
    const reply = await bot.send(changed({ message: { text: 'x'.repeat(5_000_000) } }));
    assert.deepEqual(reply, { status: 413, body: '' });
    nothingHappened();
  });

  it('that breaks off in the middle is forgotten', async () => {
    const abort = new AbortController();
    const body = new ReadableStream({
      start(controller) {
        controller.enqueue(new TextEncoder().encode('payload=%7B'));
        setImmediate(() => abort.abort());
      },
    });
    await assert.rejects(fetch(bot.url, { method: 'POST', body, duplex: 'half', signal: abort.signal }));
    assert.equal((await bot.send(interactionBody(clicked))).status, 200);
  });

  it('with a charset beside the content type is read like any other', async () => {
    const contentType = 'Application/X-WWW-Form-URLencoded; charset=utf-8';
    assert.equal((await bot.send(changed({ trigger_id: 't1' }), { contentType })).status, 200);
    assert.equal(bot.doors.verbRequests.length, 1);
  });

  it('with a blank as plus and a field beside it is read like any other', async () => {
    const action = { ...clicked.actions[0], value: '{"action": "a1 og a2"}' };
    const body = changed({ actions: [action] }).replaceAll('%20', '+');
    await bot.send(body);
    await bot.send(`unknown=1&${body}`);
    assert.deepEqual(
      bot.doors.verbRequests.map(({ data }) => data),
      Array(2).fill({ action: 'a1 og a2' }),
    );
  });

  for (const value of ['not JSON', '[1]', 'null', '"text"', '7', '']) {
    it(`with a button that carries ${value || 'nothing'} is passed on without data`, async () => {
      const reply = await bot.send(changed({ actions: [{ ...clicked.actions[0], value }] }));
      assert.equal(reply.status, 200);
      assert.deepEqual(bot.doors.verbRequests[0]?.data, {});
    });
  }

  it('with an unknown verb is passed on, and acknowledged', async () => {
    assert.equal((await bot.click({ user: user.id, channel: 'C0ROOM', verb: 'action.explode' })).status, 200);
    assert.equal(bot.doors.verbRequests[0]?.verb, 'action.explode');
  });

  it('with names that mean something to JavaScript changes nothing but its own fields', async () => {
    const values = JSON.parse('{"b":{"__proto__":{"value":"x"},"constructor":{"value":"y"},"note":{"value":"z"}}}');
    const polluting = JSON.stringify({ ...clicked, state: { values } }).replace('{', '{"__proto__":{"polluted":1},');
    await bot.send(`payload=${encodeURIComponent(polluting)}`);
    const [request] = bot.doors.verbRequests;
    assert.equal(Reflect.get({}, 'polluted'), undefined);
    assert.equal(request?.inputs.note, 'z');
    assert.equal(Object.getPrototypeOf(request?.inputs), Object.prototype);
  });
});
