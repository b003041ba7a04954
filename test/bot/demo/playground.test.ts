import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { startPlayground } from '../../../bot/demo/playground.ts';
import { choosePort } from '../../../bot/demo/ports.ts';
import { answers } from '../../support/demo.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

describe('Microsoft’s Playground, as it comes', function () {
  this.timeout(30_000);
  let folder: Awaited<ReturnType<typeof temporaryFolder>>;

  beforeEach(async () => {
    folder = await temporaryFolder();
  });
  afterEach(() => folder.remove());

  const start = async () => {
    const { port } = await choosePort('0.0.0.0', 0);
    return startPlayground({
      folder: folder.path,
      port,
      botUrl: 'http://127.0.0.1:9/playground/messages',
      roomName: 'K7F3XQ',
      newRoomName: 'Nyt forløb',
    });
  };

  it('takes our configuration: its conversations and people are ours', async () => {
    const playground = await start();
    try {
      const { groupChat, team } = JSON.parse(await readFile(join(folder.path, 'playground.yml'), 'utf8'));
      assert.equal(groupChat.name, 'Nyt forløb');
      assert.deepEqual(
        team.channels.map(({ name }: { name: string }) => name),
        ['K7F3XQ'],
      );
      const reply = await fetch(`${playground.connectorUrl}/v3/conversations/${groupChat.id}/members`);
      const members: unknown = await reply.json();
      assert.match(JSON.stringify(members), /lene@fjordby\.example/);
      assert.match(JSON.stringify(members), /gitte@fjordby\.example/);
    } finally {
      await playground.stop();
    }
  });

  it('ends at once, and twice does no harm', async () => {
    const playground = await start();
    assert.equal(await answers(playground.url), true);
    const startedAt = Date.now();
    await playground.stop();
    await playground.stop();
    assert.ok(Date.now() - startedAt < 1500);
    assert.equal(await answers(playground.url), false);
  });
});
