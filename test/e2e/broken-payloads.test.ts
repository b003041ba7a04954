import assert from 'node:assert/strict';
import fc from 'fast-check';
import { teamsIds } from '../support/fake-teams.ts';
import {
  clickPayload,
  commandBody,
  interactionBody,
  joinedPayload,
  signedRequest,
  submissionPayload,
  suggestionPayload,
} from '../support/slack-requests.ts';
import {
  arrivalActivity,
  executeActivity,
  messageActivity,
  searchActivity,
  submitActivity,
} from '../support/teams/activities.ts';
import { brokenPayload } from '../support/town/broken.ts';
import { addAction, readyPathway } from '../support/town/pathway.ts';
import { startTown, type Town } from '../support/town/town.ts';
import { showsTruth } from '../support/town/truth.ts';

const runs = 1500;
const seed = Number(process.env.SEED ?? Date.now() % 1_000_000);
/** Sent at the same time. */
const atOnce = 10;

describe(`a valid sender with broken payloads never gets a 5xx and never ends the process (seed ${seed})`, function () {
  this.timeout(60_000);
  let town: Town;
  let code: string;
  before(async () => {
    town = await startTown('sqlite');
    code = await readyPathway(town);
    await addAction(town.teams('karen'), code, 'Kontoudtog');
  });
  after(() => town?.stop());

  afterEach(async () => {
    assert.deepEqual(await (await fetch(`${town.bots[0]?.url}/healthz`)).json(), { status: 'ok' });
    const failed = town.output.split('\n').filter((line) => /"level":(?:50|60)/.test(line));
    assert.deepEqual(failed, [], 'no request was a surprise');
    // And who sends what is right is served as before.
    const [karen, jonna] = [town.teams('karen'), town.slackOf('jonna')];
    await Promise.all([showsTruth(town, karen, code), showsTruth(town, jonna, code)]);
  });

  const notServed = (send: (json: string) => Promise<number>, payloads: readonly object[]) =>
    fc.assert(
      fc.asyncProperty(fc.array(brokenPayload(payloads), { minLength: atOnce, maxLength: atOnce }), async (some) => {
        const statuses = await Promise.all(some.map(send));
        const worst = Math.max(...statuses);
        assert.ok(worst < 500 || worst === 501, `${worst}: ${some[statuses.indexOf(worst)]?.slice(0, 2000)}`);
      }),
      { numRuns: runs / atOnce, seed, endOnFailure: true },
    );

  it('at the Teams door', async () => {
    const { teams, graph } = town.tenant;
    const uffe = town.teams('uffe').account;
    const [room] = graph.state.rooms.values();
    const conversation = town.tenant.conversation(room?.id ?? '');
    const data = { pathway: code, action: 'a1', v: 2 };
    const { frame } = teams;
    const payloads = [
      executeActivity(frame, uffe, conversation, { verb: 'action.claim', data }),
      executeActivity(frame, uffe, conversation, { verb: 'action.done', data: { ...data, note: 'x' } }),
      executeActivity(frame, uffe, conversation, { verb: 'action.add', data: { pathway: code, title: 'y' } }),
      executeActivity(frame, uffe, conversation, { verb: 'pathway.open', data: { youngPerson: 'z', model: 'm' } }),
      submitActivity(frame, uffe, conversation, { verb: 'action.move', ...data, deadline: '2027-02-31' }),
      messageActivity(frame, uffe, conversation, 'status'),
      messageActivity(frame, uffe, conversation, `team ${code}`, { slash: true }),
      searchActivity(frame, uffe, conversation, 'Uffe'),
      arrivalActivity(frame, uffe, conversation),
    ];
    const { serviceUrl } = teams.connector;
    const authorization = `Bearer ${await teams.signer.token({ appId: teamsIds.appId, serviceUrl })}`;
    const send = async (json: string) => (await teams.deliver(json, { authorization })).status;
    await notServed(send, payloads);
  });

  it('at the Slack door', async () => {
    const { teamId, signingSecret, standIn } = town.slack;
    const { user } = town.slackOf('jonna');
    const channel = (await town.slack.channels())[0]?.id ?? '';
    const data = { pathway: code, action: 'a1', v: 2 };
    const click = { user, channel, responseUrl: standIn.responseUrl(channel, user) };
    const note = { note: { note: { type: 'plain_text_input', value: 'x' } } };
    const metadata = JSON.stringify(data);
    const interactions = [
      clickPayload(teamId, { ...click, verb: 'action.claim', data }),
      clickPayload(teamId, { ...click, verb: 'action.show', data }),
      clickPayload(teamId, { ...click, verb: 'action.add', data: { ...data, ask: 1 } }),
      submissionPayload(teamId, { user, verb: 'action.done', metadata, values: note }),
      submissionPayload(teamId, { user, verb: 'action.move', metadata, values: {} }),
      suggestionPayload(teamId, user, 'Uffe'),
    ];
    const url = `${town.bots[0]?.url}/slack/events`;
    const send = async (body: string) => (await fetch(url, signedRequest(signingSecret, body))).status;
    await notServed((json) => send(`payload=${encodeURIComponent(json)}`), interactions);
    await notServed(send, [joinedPayload(teamId, user, channel)]);
    const fields = { text: 'status', team_id: teamId, user_id: user, channel_id: channel };
    await notServed((json) => send(asForm(json)), [{ command: '/vejviser', ...fields }]);
    assert.equal(await send(commandBody({ ...fields, text: 'x'.repeat(900_000) })), 200);
    assert.equal(await send(interactionBody({ filler: 'x'.repeat(5_000_000) })), 413);
  });
});

/** What a form can carry of it. */
function asForm(json: string): string {
  const value: unknown = JSON.parse(json);
  const entries = typeof value === 'object' && value !== null ? Object.entries(value) : [];
  return new URLSearchParams(
    entries.map(([key, part]) => [key, typeof part === 'string' ? part : (JSON.stringify(part) ?? '')]),
  ).toString();
}
