import assert from 'node:assert/strict';
import { createServer, type Server } from 'node:http';
import { RoomChannels } from '../../../bot/slack/room-channels.ts';
import { SlackApi } from '../../../bot/slack/slack-api.ts';
import { listen } from '../../support/listen.ts';

const bot = { userId: async () => 'U0BOT' };

/** Slack with one channel of that name, made by somebody; each further name is free. */
async function slackWith(creator: string | undefined): Promise<{ channels: RoomChannels; server: Server }> {
  const existing = { id: 'C0OLD', name: 'forloeb-k7f3xq', ...(creator === undefined ? {} : { creator }) };
  const server = createServer((req, res) => {
    let body = '';
    req.on('data', (chunk) => {
      body += chunk;
    });
    req.on('end', () => {
      const isTaken = /forloeb-k7f3xq(?!-)/.test(body);
      const made = { ok: true, channel: { id: 'C0NEW', name: 'forloeb-k7f3xq-2', creator: 'U0BOT' } };
      const created = isTaken ? { ok: false, error: 'name_taken' } : made;
      const answer = req.url?.endsWith('conversations.create') ? created : { ok: true, channels: [existing] };
      res.setHeader('content-type', 'application/json');
      res.end(JSON.stringify(answer));
    });
  });
  const url = await listen(server);
  return { channels: new RoomChannels(new SlackApi('xoxb-test', `${url}/api/`), bot), server };
}

describe('the channel of a room', () => {
  let server: Server | undefined;
  afterEach(() => void server?.close());

  it('is the one that the bot has made before it died', async () => {
    const slack = await slackWith('U0BOT');
    server = slack.server;
    assert.equal((await slack.channels.make('K7F3XQ')).id, 'C0OLD');
  });

  for (const creator of ['U0SOMEBODY', undefined]) {
    it(`is never one that ${creator ? 'somebody else' : 'nobody knows who'} has made and brought the bot into: they would read what the room shows`, async () => {
      const slack = await slackWith(creator);
      server = slack.server;
      assert.equal((await slack.channels.make('K7F3XQ')).id, 'C0NEW');
    });
  }
});
