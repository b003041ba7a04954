import assert from 'node:assert/strict';
import { eventually } from '../support/eventually.ts';
import { type DeliverOptions, teamsIds } from '../support/fake-teams.ts';
import {
  clickPayload,
  commandBody,
  interactionBody,
  joinedPayload,
  type SignOptions,
  signedRequest,
  submissionPayload,
  suggestionPayload,
} from '../support/slack-requests.ts';
import { executeActivity } from '../support/teams/activities.ts';
import { addAction, readyPathway } from '../support/town/pathway.ts';
import type { SlackActor } from '../support/town/slack-actor.ts';
import type { TeamsActor } from '../support/town/teams-actor.ts';
import { startTown, type Town } from '../support/town/town.ts';
import { showsTruth } from '../support/town/truth.ts';
import { everything } from '../support/town/whole.ts';

const soon = (seconds: number) => Math.floor(Date.now() / 1000) + seconds;

describe('whoever is not let in gets 401 or 403, without a word, changes nothing, and leaves one line in the log', function () {
  this.timeout(60_000);
  let town: Town;
  let uffe: TeamsActor;
  let jonna: SlackActor;
  let code: string;
  before(async () => {
    town = await startTown('sqlite');
    uffe = town.teams('uffe');
    jonna = town.slackOf('jonna');
    code = await readyPathway(town);
    await addAction(town.teams('karen'), code, 'Kontoudtog');
    await Promise.all([showsTruth(town, uffe, code), showsTruth(town, jonna, code)]);
  });
  after(() => town?.stop());

  const assertRefused = async (status: 401 | 403, knock: () => Promise<{ status: number; text: string }>) => {
    const before = await everything(town);
    const lines = town.output.split('\n').length;
    assert.deepEqual(await knock(), { status, text: '' });
    assert.deepEqual(await everything(town), before);
    const fresh = () => town.output.split('\n').slice(lines);
    await eventually(() => assert.match(fresh()[0] ?? '', /"(?:teams|slack)\.refused"/));
    assert.equal(fresh().length, 1);
  };

  describe('at the Teams door', () => {
    /** The click of somebody of the team on a real action. */
    const click = (change: object = {}) => {
      const [room] = town.tenant.graph.state.rooms.values();
      const conversation = town.tenant.conversation(room?.id ?? '');
      const data = { pathway: code, action: 'a1', v: 2 };
      const action = { verb: 'action.claim', data };
      return { ...executeActivity(town.tenant.teams.frame, uffe.account, conversation, action), ...change };
    };
    const knock = async (options: DeliverOptions, change?: object) => {
      const { status, text } = await town.tenant.teams.deliver(click(change), options);
      return { status, text };
    };

    const tokens: readonly [what: string, options: () => DeliverOptions][] = [
      ['no token', () => ({ authorization: null })],
      ['a token signed by somebody else', () => ({ forged: true })],
      ['an expired token', () => ({ claims: { exp: soon(-600) } })],
      ['a token that never expires', () => ({ claims: { exp: undefined } })],
      ['a token for later', () => ({ claims: { nbf: soon(900) } })],
      ['a token for another bot', () => ({ claims: { aud: 'aaaaaaaa-0000-4000-8000-000000000000' } })],
      ['a token of another issuer', () => ({ claims: { iss: `https://sts.windows.net/${teamsIds.tenantId}/` } })],
      ['a token for another service address', () => ({ claims: { serviceurl: 'https://elsewhere.example/' } })],
      ['a token under an unknown key', () => ({ header: { kid: 'nobody' } })],
    ];
    it('lets the same click in with a valid token, so that the refusals mean something', async () => {
      assert.match((await town.tenant.teams.deliver(click())).text, /Opgaven er din/);
      await Promise.all([showsTruth(town, uffe, code), showsTruth(town, jonna, code)]);
    });
    for (const [what, options] of tokens) it(what, () => assertRefused(401, () => knock(options())));

    it('somebody of another tenant', () => {
      const tenant = { id: 'bbbbbbbb-0000-4000-8000-000000000000' };
      return assertRefused(403, () => knock({}, { channelData: { tenant } }));
    });
  });

  describe('at the Slack door', () => {
    const click = (teamId = town.slack.teamId) => {
      const data = { pathway: code, action: 'a1', v: 2 };
      return interactionBody(clickPayload(teamId, { user: jonna.user, channel: 'C0ROOM', verb: 'action.claim', data }));
    };
    const knock = async (body: string, options: SignOptions & { secret?: string } = {}, change: RequestInit = {}) => {
      const { secret = town.slack.signingSecret, ...sign } = options;
      const url = `${town.bots[0]?.url}/slack/events`;
      const reply = await fetch(url, { ...signedRequest(secret, body, sign), ...change });
      return { status: reply.status, text: await reply.text() };
    };

    it('no signature', () =>
      assertRefused(401, () =>
        knock(click(), {}, { headers: { 'content-type': 'application/x-www-form-urlencoded' } }),
      ));
    it('another secret', () => assertRefused(401, () => knock(click(), { secret: 'somebody-else' })));
    it('a signature of another body', () => assertRefused(401, () => knock(click(), {}, { body: click() })));
    it('a timestamp more than five minutes old', () => assertRefused(401, () => knock(click(), { skewSeconds: -310 })));
    it('a timestamp more than five minutes ahead', () =>
      assertRefused(401, () => knock(click(), { skewSeconds: 310 })));

    const other = 'T0ELSEWHERE';
    const foreign: readonly [what: string, body: () => string][] = [
      ['a click', () => click(other)],
      ['a word', () => commandBody({ text: 'mine', team_id: other, user_id: jonna.user, channel_id: 'C0ROOM' })],
      ['a form', () => interactionBody(submissionPayload(other, { user: jonna.user, verb: 'action.add' }))],
      ['a search', () => interactionBody(suggestionPayload(other, jonna.user, 'Uffe'))],
      ['an event', () => JSON.stringify(joinedPayload(other, jonna.user, 'C0ROOM'))],
    ];
    for (const [what, body] of foreign)
      it(`${what} from another workspace`, () => assertRefused(403, () => knock(body())));
  });
});
