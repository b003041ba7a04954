import assert from 'node:assert/strict';
import { ChatLimit } from '../../bot/chat-limit.ts';
import { handleWord } from '../../bot/handle-word.ts';
import type { WordRequest } from '../../bot/request.ts';
import { AppBench, AppTown } from '../support/app-bench.ts';
import { type AppStory, tellStory } from '../support/app-story.ts';
import { DeskBench } from '../support/desk.ts';
import { MemoryStore } from '../support/memory-store.ts';
import { commandBody, signedRequest } from '../support/slack-requests.ts';

const perMinute = 5;

/** A word of somebody, by the platform's account. */
function word(user: string, platform: 'slack' | 'teams' = 'slack'): WordRequest {
  return {
    account: { platform, tenant: 'T1', user },
    platform,
    email: async () => `${user.toLowerCase()}@kommunen.example`,
    place: { kind: 'personal' },
    deliveryId: `${user}-${Math.random()}`,
    text: 'mine',
  };
}

describe('what one person may ask in the chat', () => {
  it('is enough for whoever works by hand, and then ends with a sentence that says what to do', async () => {
    const { desk, logged } = await DeskBench.create();
    const limit = new ChatLimit(desk, perMinute);
    for (let time = 0; time < perMinute; time++) assert.equal(limit.refuse(word('karen')), undefined);
    const answer = limit.refuse(word('karen'));
    assert.equal(answer?.tone, 'refusal');
    assert.match(answer?.said ?? '', /mere end 5 beskeder og klik fra dig på et minut.*Vent et minut/);
    assert.equal(limit.refuse(word('uffe')), undefined, 'and takes nothing from others');
    limit.refuse(word('karen'));
    assert.equal(logged.filter((line) => line.includes('held to the limit')).length, 1, 'and is noted once');
  });

  it('is counted over all the accounts that a person has', async () => {
    const { desk } = await DeskBench.create();
    await handleWord(desk, word('karen', 'slack'));
    await handleWord(desk, word('karen', 'teams'));
    const limit = new ChatLimit(desk, perMinute);
    const asked = Array.from({ length: perMinute + 1 }, (_, time) => word('karen', time % 2 ? 'slack' : 'teams'));
    assert.deepEqual(
      asked.map((request) => limit.refuse(request) !== undefined),
      [false, false, false, false, false, true],
    );
  });

  it('holds a stranger as well, before any platform is asked who they are', async () => {
    const { desk } = await DeskBench.create();
    const limit = new ChatLimit(desk, perMinute);
    const stranger = { ...word('nobody'), email: () => assert.fail('asked') };
    for (let time = 0; time < perMinute; time++) limit.refuse(stranger);
    assert.notEqual(limit.refuse(stranger), undefined);
  });
});

describe('the program as it is started', function () {
  this.timeout(60_000);
  let town: AppTown;
  let story: AppStory;
  let bench: AppBench;
  before(async () => {
    town = await AppTown.start();
  });
  beforeEach(async () => {
    const store = new MemoryStore();
    const key = 'a-key-of-the-invented-municipality-of-Fjordby';
    story = await tellStory(store, key);
    const env = { LIMIT_PERSON_PER_MINUTE: String(perMinute), LIMIT_ADDRESS_PER_MINUTE: '20' };
    bench = await AppBench.start(town, { store, keys: [key], env });
  });
  afterEach(() => bench.stop());
  after(() => town.close());

  const from = (path: string, address: string) => bench.fetch(path, { headers: { 'x-forwarded-for': address } });

  it('holds an address to its requests over all the pages, with 429, a time to wait and words', async () => {
    const paths = Object.values(story.paths);
    const statuses: number[] = [];
    for (let time = 0; time < 20; time++)
      statuses.push((await from(paths[time % paths.length] ?? '', '203.0.113.7')).status);
    assert.deepEqual(new Set(statuses), new Set([200]));
    for (const path of paths) {
      const answer = await from(path, '203.0.113.7');
      assert.deepEqual([answer.status, answer.headers.get('retry-after')], [429, '60']);
      assert.match(await answer.text(), /For mange forespørgsler/);
    }
    assert.equal((await from(story.paths.road, '203.0.113.8')).status, 200, 'and nobody else');
  });

  it('lets nobody get more by writing an address of their own before the one that our proxy has noted', async () => {
    for (let time = 0; time < 20; time++) await from(story.paths.road, `198.51.100.${time}, 203.0.113.7`);
    assert.equal((await from(story.paths.road, '198.51.100.99, 203.0.113.7')).status, 429);
  });

  it('tells whoever sends too much in the chat so, in words, and does nothing of it', async () => {
    const { teamId, signingSecret, standIn } = town.slack;
    const user = town.slack.user('uffe');
    const channel = await town.slack.directChannel(user);
    const says = async (trigger_id: string) => {
      const fields = { text: 'mine', team_id: teamId, user_id: user, channel_id: channel, trigger_id };
      const url = standIn.responseUrl(channel, user);
      const request = signedRequest(signingSecret, commandBody({ ...fields, response_url: url }));
      return (await fetch(`${bench.base}/slack/events`, request)).text();
    };
    await says('trigger.firstContact');
    for (let time = 0; time < perMinute; time++) assert.doesNotMatch(await says(`trigger.${time}`), /Vent et minut/);
    assert.match(await says('trigger.more'), /mere end 5 beskeder og klik fra dig.*Vent et minut/);
    assert.equal(bench.logged.filter((line) => line.includes('held to the limit')).length, 1);
  });
});
