import assert from 'node:assert/strict';
import { PlatformError, type RoomPlatform, type RoomRef } from '../../../bot/rooms/port.ts';
import { cardWithPicture } from '../../support/every-input.ts';
import { type SlackBot, startSlackBot } from '../../support/slack-bot.ts';
import { type SlackWorkspace, startSlackWorkspace } from '../../support/slack-emulator.ts';
import { desiredRoom, smallCard } from '../../support/slack-rooms.ts';
import { shown } from '../../support/slack-texts.ts';

/** What a call fails with. */
async function failure(call: Promise<unknown>): Promise<Pick<PlatformError, 'code' | 'detail' | 'retryAfterMs'>> {
  const error = await call.then(
    () => undefined,
    (reason: unknown) => reason,
  );
  assert.ok(error instanceof PlatformError, `not a PlatformError: ${String(error)}`);
  return { code: error.code, detail: error.detail, retryAfterMs: error.retryAfterMs };
}

describe('a room in Slack', () => {
  let workspace: SlackWorkspace;
  let bot: SlackBot;
  let rooms: RoomPlatform;

  const start = async (scopes?: readonly string[]) => {
    workspace = await startSlackWorkspace(scopes);
    bot = await startSlackBot({ ...workspace, apiUrl: workspace.standIn.apiUrl });
    rooms = bot.door.platform;
  };
  const prepared = async (title = 'K7F3XQ', ref?: RoomRef) => (await rooms.prepare(desiredRoom({ title }), ref)).ref;
  const channelId = (ref: RoomRef) => rooms.roomId(ref) ?? '';
  const calls = (method: string) => workspace.standIn.calls.filter((call) => call.method === method);

  afterEach(async () => {
    await bot.close();
    await workspace.close();
  });

  describe('is made', () => {
    beforeEach(() => start());

    it('as a private channel whose name tells the code and nothing else, with nobody in it yet', async () => {
      const preparation = await rooms.prepare(desiredRoom(), undefined);
      assert.equal(preparation.state, 'ready');
      const [channel, ...others] = await workspace.channels();
      assert.deepEqual(others, []);
      assert.equal(channel?.name, 'forloeb-k7f3xq');
      assert.equal(channel?.is_private, true);
      assert.equal(rooms.roomId(preparation.ref), channel?.id);
      assert.deepEqual(await rooms.members(preparation.ref), new Set());
      assert.deepEqual(await workspace.messages(channelId(preparation.ref)), []);
    });

    it('once, however often it is asked for', async () => {
      const ref = await prepared();
      assert.deepEqual(await prepared('K7F3XQ', ref), ref);
      assert.equal((await workspace.channels()).length, 1);
    });

    it('once, when the program has died before it could note it', async () => {
      const first = await prepared();
      const second = await prepared();
      assert.deepEqual(second, first);
      assert.equal((await workspace.channels()).length, 1);
    });

    it('once, when the reply of Slack is lost', async () => {
      workspace.standIn.failNext('conversations.create', 'loseReply');
      assert.equal((await failure(prepared())).code, 'unavailable');
      await prepared();
      assert.equal((await workspace.channels()).length, 1);
    });

    it('beside a channel of others that has its name', async () => {
      await workspace.call('conversations.create', { name: 'forloeb-k7f3xq' });
      const ref = await prepared();
      assert.equal(ref.name, 'forloeb-k7f3xq-2');
      assert.equal((await prepared()).channel, ref.channel);
    });

    it('anew when it has been archived, since a bot cannot open it again', async () => {
      const first = await prepared();
      await rooms.archive(first);
      assert.deepEqual(await failure(rooms.unarchive(first)), {
        code: 'gone',
        detail: 'cannot_unarchive',
        retryAfterMs: undefined,
      });
      const second = await prepared();
      assert.equal(second.name, 'forloeb-k7f3xq-2');
      await rooms.post(second, smallCard('Videre herfra'));
      assert.equal((await prepared()).channel, second.channel);
    });

    it('and has an address that opens it', async () => {
      const ref = await prepared();
      assert.equal(rooms.link(ref), `https://app.slack.com/client/${workspace.teamId}/${ref.channel}`);
      assert.equal(rooms.link({}), undefined);
    });

    it('and is not touched when somebody has opened it to another organisation', async () => {
      const ref = await prepared();
      for (const shared of [{ is_ext_shared: true }, { is_pending_ext_shared: true }]) {
        const body = { ok: true, channel: { id: ref.channel, name: ref.name, ...shared } };
        workspace.standIn.failNext('conversations.info', { status: 200, body });
        const { code, detail } = await failure(prepared('K7F3XQ', ref));
        assert.deepEqual([code, detail], ['forbidden', 'ext_shared_channel']);
      }
    });
  });

  describe('holds exactly the people', () => {
    beforeEach(() => start());

    it('who are invited, in one call, and not those who are removed', async () => {
      const ref = await prepared();
      const [uffe, jonna, sofus] = [workspace.user('uffe'), workspace.user('jonna'), workspace.user('sofus')];
      await rooms.invite(ref, [uffe, jonna, sofus]);
      assert.equal(calls('conversations.invite').length, 1);
      await rooms.remove(ref, jonna);
      assert.deepEqual(await rooms.members(ref), new Set([uffe, sofus]));
      assert.deepEqual(new Set(await workspace.members(channelId(ref))), new Set([uffe, sofus]));
    });

    it('also when inviting and removing is repeated', async () => {
      const ref = await prepared();
      const [uffe, jonna] = [workspace.user('uffe'), workspace.user('jonna')];
      await rooms.invite(ref, [uffe]);
      await rooms.invite(ref, [uffe]);
      await rooms.invite(ref, [uffe, jonna]);
      await rooms.remove(ref, jonna);
      await rooms.remove(ref, jonna);
      assert.deepEqual(await rooms.members(ref), new Set([uffe]));
    });

    it('who can be invited, when one of them cannot, and says so', async () => {
      const ref = await prepared();
      const [uffe, jonna] = [workspace.user('uffe'), workspace.user('jonna')];
      const { code, detail } = await failure(rooms.invite(ref, [uffe, 'U0LEFT', jonna]));
      assert.deepEqual([code, detail], ['invalid', 'user_not_found']);
      assert.deepEqual(await rooms.members(ref), new Set([uffe, jonna]));
    });

    it('and invites nobody one by one when Slack asks to wait', async () => {
      const ref = await prepared();
      const limited = { status: 429, headers: { 'retry-after': '7' } };
      workspace.standIn.failNext('conversations.invite', limited);
      const failed = await failure(rooms.invite(ref, [workspace.user('uffe'), workspace.user('jonna')]));
      assert.deepEqual(failed, { code: 'rateLimited', detail: 'ratelimited', retryAfterMs: 7000 });
      assert.equal(calls('conversations.invite').length, 1);
    });

    it('finds somebody by e-mail, and nobody where there is nobody', async () => {
      assert.equal(await rooms.findUser?.('uffe@kommunen.example'), workspace.user('uffe'));
      assert.equal(await rooms.findUser?.('nobody@kommunen.example'), undefined);
    });
  });

  describe('shows cards', () => {
    beforeEach(() => start());

    it('posted once, edited in place, and pinned', async () => {
      const ref = await prepared();
      const id = await rooms.post(ref, smallCard('Ingen har opgaven'));
      await rooms.edit(ref, id, smallCard('Uffe har opgaven'));
      await rooms.pin(ref, id);
      await rooms.pin(ref, id);
      const [message, ...others] = await workspace.messages(channelId(ref));
      assert.deepEqual(others, []);
      assert.equal(message?.ts, id);
      assert.match(shown(message?.blocks), /Uffe har opgaven/);
      assert.deepEqual(await workspace.pins(channelId(ref)), [id]);
    });

    it('with its picture in words where Slack cannot fetch the picture, rather than not at all', async () => {
      const ref = await prepared();
      const refused = { ok: false, error: 'invalid_blocks', errors: ['downloading image failed'] };
      workspace.standIn.failNext('chat.postMessage', { status: 200, body: refused });
      const id = await rooms.post(ref, cardWithPicture());
      workspace.standIn.failNext('chat.update', { status: 200, body: refused });
      await rooms.edit(ref, id, cardWithPicture({ heading: 'Et skridt videre' }));
      const [message] = await workspace.messages(channelId(ref));
      assert.match(shown(message?.blocks), /Et skridt videre\nDu er her: mødet som 16-årig\.\nVis mødet\nÅbn væggen/);
      assert.doesNotMatch(JSON.stringify(message?.blocks), /road\.png/);
      assert.equal(calls('chat.postMessage').length, 2);
    });

    it('once only where Slack refuses what has no picture', async () => {
      const ref = await prepared();
      workspace.standIn.failNext('chat.postMessage', { status: 200, body: { ok: false, error: 'invalid_blocks' } });
      const failed = await failure(rooms.post(ref, smallCard('x')));
      assert.deepEqual([failed.code, failed.detail], ['invalid', 'invalid_blocks']);
      assert.equal(calls('chat.postMessage').length, 1);
    });

    it('and deletes them, once or twice; not where the bot was put out with the archiving', async () => {
      const ref = await prepared();
      const id = await rooms.post(ref, smallCard('Ingen har opgaven'));
      assert.equal(await rooms.delete(ref, id), 'deleted');
      assert.equal(await rooms.delete(ref, id), 'notThere');
      assert.deepEqual(await workspace.messages(channelId(ref)), []);
      const last = await rooms.post(ref, smallCard('Lukket'));
      await rooms.archive(ref);
      const out = await failure(rooms.delete(ref, last));
      assert.deepEqual([out.code, out.detail], ['gone', 'channel_not_found']);
      assert.equal(rooms.archivingIsFinal, true);
      // Somebody lets it in again.
      await workspace.call('conversations.unarchive', { channel: channelId(ref) });
      assert.equal(await rooms.delete(ref, last), 'deleted');
    });

    it('and one that somebody has deleted is gone', async () => {
      const ref = await prepared();
      assert.equal((await failure(rooms.edit(ref, '1.000001', smallCard('x')))).code, 'gone');
      const elsewhere = { channel: 'C0GONE' };
      assert.equal((await failure(rooms.post(elsewhere, smallCard('x')))).code, 'gone');
      assert.equal((await failure(rooms.post({}, smallCard('x')))).code, 'gone');
    });

    it('and none any more once it is archived', async () => {
      const ref = await prepared();
      await rooms.archive(ref);
      await rooms.archive(ref);
      assert.equal((await workspace.channels())[0]?.is_archived, true);
      assert.equal((await failure(rooms.post(ref, smallCard('x')))).code, 'archived');
    });

    it('to one person alone in the direct messages', async () => {
      const uffe = workspace.user('uffe');
      await rooms.postPersonal(uffe, { text: 'Husk opgaven i morgen.' });
      await rooms.postPersonal(uffe, { card: smallCard('Din opgave') });
      await rooms.postPersonal(uffe, {});
      const [text, card, ...others] = await workspace.directMessages(uffe);
      assert.deepEqual(others, []);
      assert.equal(shown(text?.blocks), 'Husk opgaven i morgen.');
      assert.match(shown(card?.blocks), /Din opgave/);
      assert.equal(calls('conversations.open').length, 1);
    });
  });

  describe('whose platform is ill', () => {
    beforeEach(() => start());
    const illnesses = [
      ['asks to wait', { status: 429, headers: { 'retry-after': '30' } }, 'rateLimited', 30_000],
      [
        'asks to wait without an HTTP status',
        { status: 200, body: { ok: false, error: 'ratelimited' } },
        'rateLimited',
        1000,
      ],
      ['asks to wait without saying how long', { status: 429 }, 'rateLimited', 1000],
      [
        'asks to wait until a date',
        { status: 429, headers: { 'retry-after': 'Fri, 27 Nov 2026 09:00:00 GMT' } },
        'rateLimited',
        1000,
      ],
      ['sends elsewhere', { status: 302, headers: { location: 'http://127.0.0.1:9/' } }, 'invalid', undefined],
      ['has nothing to say', { status: 204 }, 'invalid', undefined],
      ['answers 500', { status: 500 }, 'unavailable', undefined],
      ['answers 503', { status: 503 }, 'unavailable', undefined],
      [
        'answers that it is ill',
        { status: 200, body: { ok: false, error: 'internal_error' } },
        'unavailable',
        undefined,
      ],
      ['does not answer', 'noAnswer', 'unavailable', undefined],
      ['loses the reply', 'loseReply', 'unavailable', undefined],
      ['answers something else', { status: 200, body: { ok: true } }, 'unavailable', undefined],
      ['has revoked the token', { status: 200, body: { ok: false, error: 'token_revoked' } }, 'forbidden', undefined],
      [
        'forbids it in its settings',
        { status: 200, body: { ok: false, error: 'restricted_action' } },
        'forbidden',
        undefined,
      ],
      [
        'does not take what was sent',
        { status: 200, body: { ok: false, error: 'invalid_blocks' } },
        'invalid',
        undefined,
      ],
    ] as const;
    for (const [what, how, code, retryAfterMs] of illnesses) {
      it(`(${what}) is said so at once, and nothing is repeated on the quiet`, async () => {
        const ref = await prepared();
        workspace.standIn.failNext('chat.postMessage', how);
        const failed = await failure(rooms.post(ref, smallCard('x')));
        assert.deepEqual([failed.code, failed.retryAfterMs], [code, retryAfterMs]);
        assert.equal(calls('chat.postMessage').length, 1);
      });
    }
  });

  it('whose bot lacks a scope is said so, by the scope’s name', async () => {
    await start(['chat:write', 'commands', 'users:read']);
    const { code, detail } = await failure(prepared());
    assert.deepEqual([code, detail], ['forbidden', 'missing_scope:groups:write']);
  });
});
