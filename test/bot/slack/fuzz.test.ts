import assert from 'node:assert/strict';
import fc from 'fast-check';
import { z } from 'zod';
import { type SlackBot, startSlackBot } from '../../support/slack-bot.ts';
import {
  clickPayload,
  commandBody,
  interactionBody,
  joinedPayload,
  submissionPayload,
  suggestionPayload,
} from '../../support/slack-requests.ts';

const team = 'T0KOMMUNEN';
const click = { user: 'U0UFFE', channel: 'C0ROOM', verb: 'action.claim', data: { action: 'a1' } };
const values = { title: { title: { type: 'plain_text_input', value: 'x' } } };

/** A payload of each kind, as Slack would send it. */
const real = fc.constantFrom<object>(
  clickPayload(team, click),
  submissionPayload(team, { user: 'U0UFFE', verb: 'action.add', values }),
  suggestionPayload(team, 'U0UFFE', 'jo'),
  joinedPayload(team, 'U0UFFE', 'C0ROOM'),
);

/** A copy with something else in one place, at any depth. */
function changedAt(value: unknown, path: readonly number[], other: unknown): unknown {
  const [step, ...rest] = path;
  if (step === undefined || typeof value !== 'object' || value === null) return other;
  const keys = Object.keys(value);
  const key = keys[step % keys.length];
  if (key === undefined) return other;
  const inner = changedAt(Reflect.get(value, key), rest, other);
  return Array.isArray(value)
    ? value.map((item, index) => (String(index) === key ? inner : item))
    : { ...value, [key]: inner };
}

const mutated = fc
  .tuple(real, fc.array(fc.nat(30), { maxLength: 6 }), fc.jsonValue())
  .map(([payload, path, other]) => JSON.stringify(changedAt(payload, path, other)) ?? '');
const fields = fc.dictionary(fc.string(), fc.string()).map((extra) => commandBody({ team_id: team, ...extra }));
const body = fc.oneof(
  mutated.map((json) => `payload=${encodeURIComponent(json)}`),
  mutated,
  fields,
  fc.json({ maxDepth: 8 }),
  fc.json().map((json) => `payload=${encodeURIComponent(json)}`),
  fc.string({ unit: 'binary', maxLength: 500 }),
);
const contentType = fc.oneof(
  fc.constantFrom('application/json', 'application/x-www-form-urlencoded', 'text/plain', 'multipart/form-data'),
  fc.stringMatching(/^[\w/;= -]{1,40}$/),
);

describe('the Slack door, whatever a valid sender sends,', () => {
  let bot: SlackBot;
  before(async () => {
    bot = await startSlackBot({ teamId: team });
  });
  after(() => bot.close());

  it('never answers 5xx, never falls silent, and still works afterwards', async function () {
    this.timeout(60_000);
    await fc.assert(
      fc.asyncProperty(body, contentType, async (sent, type) => {
        const { status } = await bot.send(sent, { contentType: type });
        assert.ok([200, 400, 403].includes(status), `status ${status}`);
      }),
      { numRuns: 3000 },
    );
    const before = bot.doors.verbRequests.length;
    assert.equal((await bot.send(interactionBody(clickPayload(team, { ...click, triggerId: 'last' })))).status, 200);
    assert.equal(bot.doors.verbRequests.length, before + 1);
  });

  it('hands on nothing but texts as inputs, and an object as data', () => {
    assert.ok(bot.doors.verbRequests.length > 0);
    for (const { verb, data, inputs, account } of bot.doors.verbRequests) {
      assert.equal(typeof verb, 'string');
      assert.equal(Object.prototype.toString.call(data), '[object Object]');
      assert.equal(account.tenant, team);
      for (const value of Object.values(inputs)) assert.ok(typeof value === 'string' && value !== '');
    }
  });

  it('is logged by codes alone, and no sender’s words are', () => {
    const line = z.object({ msg: z.string(), code: z.string().optional(), detail: z.string().optional() });
    const lines = bot.logged.map((logged) => line.parse(JSON.parse(logged)));
    const expected = [
      'slack.notTold unavailable no_answer',
      'slack.refused broken',
      'slack.refused external',
      'slack.refused foreignWorkspace',
      'slack.unreachable unavailable no_answer',
    ];
    for (const { msg, code, detail } of lines) assert.ok(expected.includes([msg, code, detail].join(' ').trim()), msg);
  });
});
