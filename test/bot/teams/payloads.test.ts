import assert from 'node:assert/strict';
import fc from 'fast-check';
import { messageActivity, searchActivity } from '../../support/teams/activities.ts';
import { claimActivity } from '../../support/teams/claim.ts';
import type { Conversation, TeamsPerson } from '../../support/teams/world.ts';
import { startTeamsBot, type TeamsBot } from '../../support/teams-bot.ts';
import { startTeamsTenant, type TeamsTenant } from '../../support/teams-tenant.ts';

describe('a valid sender with a broken payload', () => {
  let tenant: TeamsTenant;
  let bot: TeamsBot;
  let room: Conversation;
  let uffe: TeamsPerson;

  before(async () => {
    tenant = await startTeamsTenant();
    uffe = tenant.person('Uffe Holm');
    room = tenant.teams.world.open('19:room@thread.tacv2', 'channel', [uffe.id], true);
    tenant.teams.world.install(uffe);
    bot = await startTeamsBot({ config: tenant.config(), teams: tenant.teams });
  });
  after(async () => {
    await bot.close();
    await tenant.close();
  });
  beforeEach(() => {
    bot.doors.verbRequests.length = 0;
    bot.doors.wordRequests.length = 0;
  });

  const claim = (change: object = {}) => ({ ...claimActivity(tenant.teams, uffe, room), ...change });

  /** A click that is right in everything but for one more field. */
  const nested = (json: string) => JSON.stringify(claim({ filler: 0 })).replace('"filler":0', `"filler":${json}`);

  const broken: readonly [what: string, body: () => unknown, status: number][] = [
    ['no JSON', () => '{', 400],
    ['nothing', () => '', 400],
    ['null', () => 'null', 400],
    ['a list', () => '[]', 400],
    ['a text', () => '"x"', 400],
    ['no type', () => claim({ type: undefined }), 400],
    ['a type that is a number', () => claim({ type: 5 }), 400],
    ['no conversation', () => claim({ conversation: undefined }), 400],
    ['a conversation without an id', () => claim({ conversation: {} }), 400],
    ['no sender', () => claim({ from: undefined }), 400],
    ['a sender that is a text', () => claim({ from: 'uffe' }), 400],
    ['no recipient', () => claim({ recipient: null }), 400],
    ['no channel', () => claim({ channelId: undefined }), 400],
    ['a channel that is a number', () => claim({ channelId: 7 }), 400],
    ['no address', () => claim({ serviceUrl: undefined }), 400],
    ['channel data that is a text', () => claim({ channelData: 'x' }), 400],
    ['answers wanted in the response', () => claim({ deliveryMode: 'expectReplies' }), 400],
    ['60,000 levels', () => nested(`${'['.repeat(60_000)}${']'.repeat(60_000)}`), 400],
    ['levels hidden behind a text', () => nested(`["\\"[[", ${'{"c":'.repeat(70)}1${'}'.repeat(70)}]`), 400],
  ];
  for (const [what, body, status] of broken) {
    it(`is refused with ${status}: ${what}`, async () => {
      const reply = await tenant.teams.deliver(body());
      assert.deepEqual({ status: reply.status, text: reply.text }, { status, text: '' });
      assert.equal(bot.doors.verbRequests.length, 0);
    });
  }

  it('is refused with 413 at 5 MB, announced or not', async () => {
    const large = JSON.stringify(claim({ filler: 'x'.repeat(5_000_000) }));
    const announced = await tenant.teams.deliver(large);
    assert.deepEqual({ status: announced.status, text: announced.text }, { status: 413, text: '' });
  });

  it('is refused with 415 when it does not say that it is JSON', async () => {
    const reply = await tenant.teams.deliver(claim(), { headers: { 'content-type': 'text/plain' } });
    assert.equal(reply.status, 415);
  });

  it('may nest as deep as cards do', async () => {
    assert.equal((await tenant.teams.deliver(nested(`${'['.repeat(40)}${']'.repeat(40)}`))).status, 200);
  });

  it('may hold brackets in a text, however many', async () => {
    const reply = await tenant.teams.deliver(claim({ filler: '[{'.repeat(1000) }));
    assert.equal(reply.status, 200);
  });

  const clicks: readonly [what: string, value: unknown][] = [
    ['no value', undefined],
    ['a value that is a text', 'x'],
    ['no action', {}],
    ['an action that is null', { action: null }],
    ['no verb', { action: { type: 'Action.Execute', data: {} } }],
    ['a verb that is a number', { action: { type: 'Action.Execute', verb: 7 } }],
    ['a verb of 10,000 characters', { action: { type: 'Action.Execute', verb: 'v'.repeat(10_000) } }],
    ['another kind of action', { action: { type: 'Action.Submit', verb: 'action.claim', data: {} } }],
    ['data that is a list', { action: { type: 'Action.Execute', verb: 'action.claim', data: [1] } }],
  ];
  for (const [what, value] of clicks) {
    it(`is told politely that a click cannot be read: ${what}`, async () => {
      const reply = await tenant.teams.deliver(claim({ value }));
      assert.equal(reply.status, 200);
      assert.equal(reply.statusCode, 400);
      assert.equal(reply.type, 'application/vnd.microsoft.error');
      assert.deepEqual(reply.value, {
        code: '400',
        message: 'Kortet kan ikke læses. Skriv hjælp for at se, hvad jeg kan.',
      });
    });
  }

  it('reaches the program with an unknown verb, which answers it', async () => {
    const value = { action: { type: 'Action.Execute', verb: 'action.explode', data: {} } };
    const reply = await tenant.teams.deliver(claim({ value }));
    assert.equal(reply.type, 'application/vnd.microsoft.activity.message');
    assert.equal(reply.value, 'Det kunne ikke forstås.');
  });

  it('brings nothing but plain data to the program, whatever the keys are called', async () => {
    const data =
      '{"pathway":"K7F3XQ","__proto__":{"admin":true},"constructor":"x","note":"til Karla","count":7,"list":["a"],"deep":{"a":1},"mixed":["a",{"b":1}],"empty":""}';
    const activity = JSON.stringify(
      claim({ value: { action: { type: 'Action.Execute', verb: 'action.done', data: 0 } } }),
    );
    await tenant.teams.deliver(activity.replace('"data":0', `"data":${data}`));
    const [request] = bot.doors.verbRequests;
    assert.deepEqual(request?.data, { pathway: 'K7F3XQ' });
    assert.deepEqual(Object.entries(request?.inputs ?? {}), [
      ['constructor', 'x'],
      ['note', 'til Karla'],
      ['count', '7'],
      ['list', 'a'],
      ['mixed', 'a'],
    ]);
    assert.equal(Object.getPrototypeOf(request?.inputs ?? null), Object.prototype);
  });

  for (const name of ['task/fetch', 'signin/verifyState', 'composeExtension/query', '', undefined]) {
    it(`is told with 501 that the invoke "${name}" is not for this bot`, async () => {
      const reply = await tenant.teams.deliver(claim({ name }));
      assert.deepEqual({ status: reply.status, text: reply.text }, { status: 501, text: '' });
    });
  }

  for (const type of ['typing', 'messageReaction', 'event', 'endOfConversation', 'trace', 'invoke2']) {
    it(`has the activity "${type}" taken and ignored`, async () => {
      const reply = await tenant.teams.deliver(claim({ type }));
      assert.deepEqual({ status: reply.status, text: reply.text }, { status: 200, text: '' });
      assert.equal(bot.doors.verbRequests.length + bot.doors.wordRequests.length, 0);
    });
  }

  it('is told so when the sender has no account in the tenant, or is a bot', async () => {
    const { from } = claim();
    const anonymous = await tenant.teams.deliver(claim({ from: { id: from.id, name: 'Gæst' } }));
    assert.equal(anonymous.statusCode, 403);
    const robot = await tenant.teams.deliver(claim({ from: { ...from, role: 'bot' } }));
    assert.equal(robot.statusCode, 403);
    assert.equal(bot.doors.verbRequests.length, 0);
  });

  it('never gets an error of ours, whatever is sent', async function () {
    this.timeout(60_000);
    const seeds = [
      claim(),
      messageActivity(tenant.teams.frame, uffe, room, 'status'),
      searchActivity(tenant.teams.frame, uffe, room, 'mad'),
    ];
    const path = fc.array(fc.nat({ max: 30 }), { minLength: 1, maxLength: 5 });
    const replacement = fc.oneof(fc.jsonValue({ maxDepth: 3 }), fc.constant(undefined), fc.string({ unit: 'binary' }));
    const mutation = fc.record({ seed: fc.nat({ max: 2 }), path, replacement });
    const mutations = fc.array(mutation, { minLength: 1, maxLength: 3 });
    await fc.assert(
      fc.asyncProperty(fc.array(mutations, { minLength: 40, maxLength: 40 }), async (many) => {
        const replies = await Promise.all(
          many.map((changes) => {
            const body = structuredClone(seeds[changes[0]?.seed ?? 0]);
            for (const change of changes) mutate(body, change.path, change.replacement);
            return tenant.teams.deliver(JSON.stringify(body) ?? 'null');
          }),
        );
        for (const { status } of replies) assert.ok(status < 500 || status === 501, `status ${status}`);
      }),
      { numRuns: 100 },
    );
  });

  it('never gets an error of ours for bytes that are no activity at all', async () => {
    await fc.assert(
      fc.asyncProperty(fc.oneof(fc.json(), fc.string({ unit: 'binary' })), async (body) => {
        const { status } = await tenant.teams.deliver(body);
        assert.equal(status, 400);
      }),
      { numRuns: 300 },
    );
  });
});

/** Replaces one part, found by going down as far as the path goes. */
function mutate(value: unknown, path: readonly number[], replacement: unknown): void {
  const [index = 0, ...rest] = path;
  if (typeof value !== 'object' || value === null) return;
  const keys = Object.keys(value);
  const key = keys[index % Math.max(keys.length, 1)];
  if (key === undefined) return;
  const child: unknown = Reflect.get(value, key);
  if (rest.length > 0 && typeof child === 'object' && child !== null) mutate(child, rest, replacement);
  else Reflect.set(value, key, replacement);
}
