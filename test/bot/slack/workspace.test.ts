import assert from 'node:assert/strict';
import { type SlackBot, startSlackBot } from '../../support/slack-bot.ts';
import { type SlackWorkspace, startSlackWorkspace } from '../../support/slack-emulator.ts';
import {
  clickPayload,
  commandBody,
  interactionBody,
  joinedPayload,
  submissionPayload,
  suggestionPayload,
} from '../../support/slack-requests.ts';
import { shown } from '../../support/slack-texts.ts';

const foreign = 'T0ELSEWHERE';
const external =
  'Vejviser virker kun for medarbejdere i kommunens eget Slack-workspace og ikke i kanaler, der deles med andre organisationer.';

describe('the Slack door serves one workspace', () => {
  let workspace: SlackWorkspace;
  let bot: SlackBot;
  before(async () => {
    workspace = await startSlackWorkspace();
  });
  after(() => workspace.close());
  beforeEach(async () => {
    workspace.standIn.ephemerals.length = 0;
    bot = await startSlackBot({ ...workspace, apiUrl: workspace.standIn.apiUrl });
  });
  afterEach(() => bot.close());

  const click = (teamId: string, extra: object = {}) => ({
    ...clickPayload(teamId, { user: 'U0UFFE', channel: 'C0ROOM', verb: 'action.claim', data: { action: 'a1' } }),
    ...extra,
  });
  const nothingHappened = () => {
    const { verbRequests, wordRequests, searches, arrivals } = bot.doors;
    assert.equal(verbRequests.length + wordRequests.length + searches.length + arrivals.length, 0);
  };

  const bodies: readonly (readonly [string, () => string])[] = [
    ['a click', () => interactionBody(click(foreign))],
    ['a form', () => interactionBody(submissionPayload(foreign, { user: 'U0UFFE', verb: 'action.add' }))],
    ['a search', () => interactionBody(suggestionPayload(foreign, 'U0UFFE', 'jo'))],
    ['a word', () => commandBody({ team_id: foreign, user_id: 'U0UFFE', channel_id: 'C0ROOM', text: 'mine' })],
    ['an arrival', () => JSON.stringify(joinedPayload(foreign, 'U0VEJVISER', 'C0ROOM'))],
    [
      'an installation for a whole organisation',
      () => interactionBody(click(foreign, { team: null, enterprise: { id: 'E0' } })),
    ],
    ['nowhere', () => interactionBody(click(foreign, { team: undefined }))],
  ];
  for (const [what, body] of bodies) {
    it(`${what} from elsewhere is 403, without a word, with one line in the log`, async () => {
      bot.logged.length = 0;
      assert.deepEqual(await bot.send(body()), { status: 403, body: '' });
      nothingHappened();
      assert.equal(bot.logged.length, 1);
      assert.match(bot.logged[0] ?? '', /"code":"foreignWorkspace"/);
    });
  }

  it('a click by somebody from another organisation is refused in a sentence', async () => {
    const responseUrl = workspace.standIn.responseUrl('C0ROOM', 'U0GUEST');
    const user = { id: 'U0GUEST', team_id: foreign };
    const reply = await bot.send(interactionBody(click(bot.teamId, { user, response_url: responseUrl })));
    assert.equal(reply.status, 200);
    await bot.door.stop();
    nothingHappened();
    assert.equal(shown(workspace.standIn.ephemerals[0]?.blocks), external);
  });

  it('a form of somebody from another organisation is refused in a sentence, at its first input', async () => {
    const form = submissionPayload(bot.teamId, { user: 'U0GUEST', verb: 'action.add', values: { title: {} } });
    const sent = { ...form, user: { id: 'U0GUEST', team_id: foreign } };
    const reply = await bot.send(interactionBody(sent));
    assert.deepEqual(JSON.parse(reply.body), { response_action: 'errors', errors: { title: external } });
    nothingHappened();
  });

  it('a form that was opened through a shared channel is refused', async () => {
    const form = submissionPayload(bot.teamId, { user: 'U0UFFE', verb: 'action.add', values: { title: {} } });
    const sent = { ...form, view: { ...form.view, app_installed_team_id: foreign } };
    assert.match((await bot.send(interactionBody(sent))).body, /errors/);
    nothingHappened();
  });

  it('a search by somebody from another organisation finds nobody', async () => {
    const search = { ...suggestionPayload(bot.teamId, 'U0GUEST', 'jo'), user: { id: 'U0GUEST', team_id: foreign } };
    assert.deepEqual(await bot.send(interactionBody(search)), { status: 200, body: '{"options":[]}' });
    nothingHappened();
  });

  for (const [what, extra] of [
    ['shared with another organisation', { is_ext_shared_channel: true }],
    ['of another organisation', { context_team_id: foreign }],
    ['for which another installation is authorised', { authorizations: [{ team_id: foreign }] }],
  ] as const) {
    it(`an arrival in a channel ${what} is none of the bot’s, and has it looked who is in that room`, async () => {
      const body = JSON.stringify(joinedPayload(bot.teamId, workspace.botUserId, 'C0ROOM', extra));
      assert.deepEqual(await bot.send(body), { status: 200, body: '' });
      assert.deepEqual(bot.doors.arrivals.splice(0), [{ platform: 'slack', roomId: 'C0ROOM', users: [] }]);
      nothingHappened();
    });
  }

  it('within an organisation the person’s home may be given as the organisation', async () => {
    const enterprise = { id: 'E0KOMMUNEN', name: 'Kommunen' };
    const user = { id: 'U0UFFE', team_id: 'E0KOMMUNEN' };
    await bot.send(interactionBody(click(bot.teamId, { enterprise, user })));
    assert.equal(bot.doors.verbRequests.length, 1);
  });
});
