import assert from 'node:assert/strict';
import { eventually } from '../support/eventually.ts';
import { joinedPayload, signedRequest } from '../support/slack-requests.ts';
import { baseActivity } from '../support/teams/activities.ts';
import { addAction, readyPathway } from '../support/town/pathway.ts';
import { roomOf, type Seen } from '../support/town/seen.ts';
import { startTown, type Town } from '../support/town/town.ts';
import { showsTruth, storedPathway } from '../support/town/truth.ts';

const secret = 'Kontoudtog';
const withinMs = 25_000;

describe('somebody who is let into a room by hand', function () {
  this.timeout(120_000);
  let town: Town;
  let code: string;
  before(async () => {
    town = await startTown('sqlite');
    code = await readyPathway(town);
    await addAction(town.teams('karen'), code, secret);
    await both(() => showsSecret('karen', true));
  });
  after(() => town?.stop());

  /** A card that was taken away meanwhile stands there as a neutral sentence, and is posted anew below. */
  const both = async (look: () => Promise<void>, mayStandTwice = 2) => {
    const actors = [town.teams('karen'), town.slackOf('jonna')];
    await Promise.all(actors.map((actor) => showsTruth(town, actor, code, { withinMs, mayStandTwice })));
    await look();
  };
  const actorOf = (platform: 'teams' | 'slack', key: string) =>
    platform === 'teams' ? town.teams(key) : town.slackOf(key);
  const showsSecret = async (key: string, isShown: boolean, platform: 'teams' | 'slack' = 'teams') => {
    const room = await roomOf(actorOf(platform, key), code);
    assert.equal(
      room.cards.some(({ raw }) => JSON.stringify(raw).includes(secret)),
      isShown,
      room.cards.map(({ text }) => text).join('\n--\n'),
    );
  };

  /** Somebody of the town adds them in the client, and the platform tells the bot. */
  const letIn = {
    async teams(key: string) {
      const { teams, graph } = town.tenant;
      const { account } = town.teams(key);
      const room = [...graph.state.rooms.values()].find(({ title }) => title === code);
      assert.ok(room);
      graph.state.join(room.members, account.id, []);
      const conversation = town.tenant.conversation(room.id);
      conversation.members.add(account.id);
      const base = baseActivity(teams.frame, town.teams('karen').account, conversation);
      const membersAdded = [{ id: account.userId, aadObjectId: account.id }];
      await teams.deliver({ ...base, type: 'conversationUpdate', membersAdded });
    },
    async slack(key: string) {
      const { user } = town.slackOf(key);
      const { id } = await roomOf(town.slackOf('jonna'), code);
      await town.slack.call('conversations.invite', { channel: id, users: user });
      const body = JSON.stringify(joinedPayload(town.slack.teamId, user, id));
      await fetch(`${town.bots[0]?.url}/slack/events`, signedRequest(town.slack.signingSecret, body));
    },
  };

  /** What Karen is told in her own chat. A click of hers puts something else in its place. */
  const told = (): Promise<Seen> =>
    eventually(async () => {
      const [card, another] = (await town.teams('karen').own()).filter(({ text }) =>
        /^Der er nogen i rummet/.test(text),
      );
      assert.ok(card);
      assert.equal(another, undefined, 'told once');
      return card;
    }, withinMs);

  for (const platform of ['teams', 'slack'] as const)
    it(`sees nothing of the young person in ${platform}, is told to the coordinator, and is out after one click of theirs`, async () => {
      await letIn[platform]('leo');
      await eventually(() => showsSecret('leo', false, platform), withinMs);
      const notice = await told();
      assert.ok(!notice.verbs.includes('member.add'), 'nobody of the staff can be taken in');
      const answer = await notice.press('stranger.remove', undefined, platform);
      assert.doesNotMatch(answer.text, new RegExp(secret));
      await eventually(async () => assert.deepEqual(await actorOf(platform, 'leo').rooms(code), []), withinMs);
      await both(() => showsSecret(platform === 'teams' ? 'uffe' : 'jonna', true, platform));
    });

  it('is of the team after one click of the coordinator, when they are of the staff; until then nobody there is shown anything', async () => {
    await letIn.teams('ejnar');
    await eventually(() => showsSecret('ejnar', false), withinMs);
    await eventually(() => showsSecret('uffe', false), withinMs);
    const { id } = town.teams('ejnar').person;
    await (await told()).press('member.add', undefined, id);
    await eventually(async () => assert.ok((await storedPathway(town, code)).members.has(id)), withinMs);
    await both(async () =>
      assert.deepEqual((await roomOf(town.teams('karen'), code)).members, ['ejnar', 'karen', 'uffe']),
    );
  });
});
