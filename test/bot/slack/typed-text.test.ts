import assert from 'node:assert/strict';
import { z } from 'zod';
import { type SlackBot, startSlackBot } from '../../support/slack-bot.ts';
import { type SlackWorkspace, startSlackWorkspace } from '../../support/slack-emulator.ts';
import { commandBody } from '../../support/slack-requests.ts';
import { desiredRoom, smallCard } from '../../support/slack-rooms.ts';
import { shown, shownTexts } from '../../support/slack-texts.ts';

const typed = [
  '<!channel> <!here> <!everyone> <!subteam^S0TEAM>',
  '<@U0UFFE> @everyone @channel @uffe #general <#C0ROOM>',
  '*bold* _italic_ ~gone~ `code` ```block``` > quote',
  '[click](https://example.org) <https://example.org|click> https://example.org',
  '<b>bold</b> &lt;b&gt; &amp; <script>alert(1)</script>',
  ':smile: :+1: 👩‍👩‍👧‍👦 🇩🇰',
  'שלום עולם \u202Ereversed\u202C العربية',
  'æøå ÆØÅ é\u0301 \u0000 \t end',
] as const;
const long = `Ring til praktikstedet ${'og skriv ned hvad der blev sagt '.repeat(400)}`;

describe('text that somebody typed, in Slack,', () => {
  let workspace: SlackWorkspace;
  let bot: SlackBot;
  let room: string;
  let uffe: string;

  beforeEach(async () => {
    workspace = await startSlackWorkspace();
    uffe = workspace.user('uffe');
    bot = await startSlackBot({ ...workspace, apiUrl: workspace.standIn.apiUrl });
    const { ref } = await bot.door.platform.prepare(desiredRoom(), undefined);
    await bot.door.platform.invite(ref, [uffe]);
    room = bot.door.platform.roomId(ref) ?? '';
  });
  afterEach(async () => {
    await bot.close();
    await workspace.close();
  });

  /** Nothing of it could be read as markup: not in the blocks, and not in the line for notifications. */
  const isHarmless = (message: { text: string; blocks?: unknown }) => {
    assert.doesNotMatch(message.text, /<[!@#]/);
    for (const text of shownTexts(message.blocks)) {
      assert.notEqual(text.type, 'mrkdwn');
      if (text.type === 'plain_text') assert.equal(text.emoji, false);
    }
  };
  const isAsTyped = (args: Readonly<Record<string, string>> | undefined) => {
    const { parse, link_names, mrkdwn, unfurl_links, unfurl_media } = args ?? {};
    assert.deepEqual([parse, link_names, mrkdwn], ['none', 'false', 'false']);
    assert.deepEqual([unfurl_links, unfurl_media], ['false', 'false']);
  };
  const lastCall = (method: string) => workspace.standIn.calls.findLast((call) => call.method === method)?.args;

  for (const text of typed) {
    it(`stands on a card as it was typed, and notifies nobody: ${JSON.stringify(text)}`, async () => {
      const ref = { channel: room };
      const id = await bot.door.platform.post(ref, smallCard(text, { heading: text, summary: text }));
      isAsTyped(lastCall('chat.postMessage'));
      await bot.door.platform.edit(ref, id, smallCard(`${text}!`));
      isAsTyped(lastCall('chat.update'));
      const [message] = await workspace.messages(room);
      assert.ok(message && shown(message.blocks).includes(`${text}!`));
      isHarmless(message);
    });

    it(`stands in an answer as it was typed: ${JSON.stringify(text)}`, async () => {
      bot.doors.onVerb('action.claim', () => ({ locale: 'da', said: `Opgaven »${text}« er nu din.`, tone: 'good' }));
      const click = { user: uffe, channel: room, verb: 'action.claim' };
      await bot.click({ ...click, responseUrl: workspace.standIn.responseUrl(room, uffe) });
      await bot.click({ ...click, data: { again: 1 } });
      await bot.door.stop();
      assert.equal(workspace.standIn.ephemerals.length, 2);
      for (const told of workspace.standIn.ephemerals) {
        assert.equal(shown(told.blocks), `Opgaven »${text}« er nu din.`);
        isHarmless(told);
      }
      isAsTyped(lastCall('chat.postEphemeral'));
    });
  }

  it('reaches the program as it was typed, in a form and as a word, 10,000 characters of it', async () => {
    for (const text of [...typed, long]) {
      await bot.submit({ user: uffe, verb: 'action.add', values: { title: { title: { value: text } } } });
      assert.equal(bot.doors.verbRequests.at(-1)?.inputs.title, text);
      const command = { team_id: workspace.teamId, user_id: uffe, channel_id: room, text: `opgave ${text}` };
      await bot.send(commandBody(command));
      assert.equal(bot.doors.wordRequests.at(-1)?.text, `opgave ${text}`);
    }
  });

  it('is cut in an answer where Slack takes no more, and not through the middle of a character', async () => {
    bot.doors.onWord('status', () => ({ locale: 'da', said: `x${'👩'.repeat(3000)}` }));
    const { body } = await bot.send(
      commandBody({ team_id: workspace.teamId, user_id: uffe, channel_id: room, text: 'status' }),
    );
    const answer = z.object({ text: z.string(), blocks: z.array(z.unknown()) }).parse(JSON.parse(body));
    for (const text of [answer.text, shown(answer.blocks)]) {
      assert.ok(text.length <= 3000 && text.isWellFormed() && text.endsWith('…'));
    }
  });
});
