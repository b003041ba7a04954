import assert from 'node:assert/strict';
import { type SlackBot, startSlackBot } from '../../support/slack-bot.ts';
import { clickPayload, commandBody, interactionBody, signedRequest } from '../../support/slack-requests.ts';

const formHeaders = { 'content-type': 'application/x-www-form-urlencoded' } as const;

describe('the Slack door lets in what Slack has signed within five minutes', () => {
  let bot: SlackBot;
  before(async () => {
    bot = await startSlackBot();
  });
  after(() => bot.close());
  beforeEach(() => {
    bot.logged.length = 0;
    bot.doors.verbRequests.length = 0;
    bot.doors.owners.clear();
  });

  const click = () =>
    interactionBody(clickPayload(bot.teamId, { user: 'U0UFFE', channel: 'C0ROOM', verb: 'action.claim' }));
  const nothingHappened = () => {
    assert.equal(bot.doors.verbRequests.length + bot.doors.wordRequests.length, 0);
    assert.equal(bot.doors.owners.size, 0);
  };

  const year = 365 * 24 * 60 * 60;
  const refused: readonly (readonly [string, string, () => RequestInit])[] = [
    ['without a signature', 'unsigned', () => ({ body: click(), headers: formHeaders })],
    ['with a signature of another secret', 'badSignature', () => signedRequest('another secret', click())],
    [
      'with the signature of another body',
      'badSignature',
      () => ({ ...signedRequest(bot.signingSecret, click()), body: click() }),
    ],
    ['six minutes old', 'badTimestamp', () => signedRequest(bot.signingSecret, click(), { skewSeconds: -360 })],
    [
      'six minutes in the future',
      'badTimestamp',
      () => signedRequest(bot.signingSecret, click(), { skewSeconds: 360 }),
    ],
    ['a year in the future', 'badTimestamp', () => signedRequest(bot.signingSecret, click(), { skewSeconds: year })],
  ];
  for (const [what, code, request] of refused) {
    it(`a click ${what} is 401, without a word, with one line in the log`, async () => {
      assert.deepEqual(await bot.sendRaw(request()), { status: 401, body: '' });
      nothingHappened();
      assert.equal(bot.logged.length, 1);
      assert.match(bot.logged[0] ?? '', new RegExp(`"code":"${code}"`));
    });
  }

  for (const header of ['x-slack-signature', 'x-slack-request-timestamp'] as const) {
    for (const value of [undefined, '', 'v0=', 'NaN', '1e9', '-1', '99999999999999999999']) {
      it(`${header} ${value === undefined ? 'missing' : `"${value}"`} is 401`, async () => {
        const { headers, ...request } = signedRequest(bot.signingSecret, click());
        const { [header]: _, ...others } = headers;
        const given = value === undefined ? others : { ...others, [header]: value };
        assert.deepEqual(await bot.sendRaw({ ...request, headers: given }), { status: 401, body: '' });
        nothingHappened();
      });
    }
  }

  it('a click four minutes off in either direction is let in', async () => {
    for (const skewSeconds of [-240, 240]) assert.equal((await bot.send(click(), { skewSeconds })).status, 200);
    assert.equal(bot.doors.verbRequests.length, 2);
  });

  it('a letter of the signature in upper case is another signature', async () => {
    const request = signedRequest(bot.signingSecret, click());
    const signature = request.headers['x-slack-signature'].replace('v0=', 'V0=');
    const reply = await bot.sendRaw({ ...request, headers: { ...request.headers, 'x-slack-signature': signature } });
    assert.equal(reply.status, 401);
  });

  it('the check of the certificate is answered, unsigned as it comes, and carries nothing in', async () => {
    assert.deepEqual(await bot.sendRaw({ body: 'ssl_check=1&token=old', headers: formHeaders }), {
      status: 200,
      body: '',
    });
    const command = commandBody({ team_id: bot.teamId, user_id: 'U0UFFE', channel_id: 'C0ROOM', text: 'mine' });
    assert.equal((await bot.sendRaw({ body: `${command}&ssl_check=1`, headers: formHeaders })).status, 200);
    nothingHappened();
  });

  it('the address is verified when the question is signed, and not otherwise', async () => {
    const body = JSON.stringify({ type: 'url_verification', token: 'old', challenge: 'chosen' });
    assert.deepEqual(await bot.send(body), { status: 200, body: '{"challenge":"chosen"}' });
    const unsigned = await bot.sendRaw({ body, headers: { 'content-type': 'application/json' } });
    assert.deepEqual(unsigned, { status: 401, body: '' });
  });
});
