import assert from 'node:assert/strict';
import { type SlackBot, startSlackBot } from '../../support/slack-bot.ts';
import { type SlackWorkspace, startSlackWorkspace } from '../../support/slack-emulator.ts';

describe('the e-mail that Slack vouches for', () => {
  let workspace: SlackWorkspace;
  let bot: SlackBot;
  before(async () => {
    workspace = await startSlackWorkspace();
    bot = await startSlackBot({ ...workspace, apiUrl: workspace.standIn.apiUrl });
  });
  after(async () => {
    await bot.close();
    await workspace.close();
  });

  /** The e-mail as the program gets it with a click by this user. */
  const emailOf = async (user: string) => {
    await bot.click({ user, channel: 'C0ROOM', verb: 'action.claim', data: { action: user } });
    return bot.doors.verbRequests.at(-1)?.email();
  };
  const answered = (user: object) => {
    const body = { ok: true, user: { id: 'U0SOMEBODY', team_id: workspace.teamId, ...user } };
    for (const method of ['users.info', 'users.lookupByEmail'])
      workspace.standIn.failNext(method, { status: 200, body });
  };
  const profile = { email: 'somebody@kommunen.example' };

  it('is that of a full member', async () => {
    assert.equal(await emailOf(workspace.user('jonna')), 'jonna@kommunen.example');
    answered({ profile, is_email_confirmed: true });
    assert.equal(await emailOf('U0SOMEBODY'), profile.email);
    assert.equal(await bot.door.platform.findUser?.(profile.email), 'U0SOMEBODY');
  });

  it('is nobody’s when Slack does not know the user, or does not show them to the bot', async () => {
    assert.equal(await emailOf('U0NOBODY'), undefined);
    workspace.standIn.failNext('users.info', { status: 200, body: { ok: false, error: 'user_not_visible' } });
    assert.equal(await emailOf('U0HIDDEN'), undefined);
  });

  it('is not asked for by a click itself', async () => {
    const before = workspace.standIn.calls.length;
    await bot.click({
      user: 'U0NOBODY',
      channel: 'D0',
      verb: 'action.claim',
      data: { action: 'a0' },
      responseUrl: workspace.standIn.responseUrl('D0', 'U0'),
    });
    assert.equal(workspace.standIn.calls.length, before);
  });

  it('is also that of somebody whose home is another workspace of the same organisation', async () => {
    answered({ profile, team_id: 'T0OTHER', enterprise_user: { teams: ['T0OTHER', workspace.teamId] } });
    assert.equal(await emailOf('U0SOMEBODY'), profile.email);
    assert.equal(await bot.door.platform.findUser?.(profile.email), 'U0SOMEBODY');
  });

  const nobodies: Readonly<Record<string, object>> = {
    'a bot': { profile, is_bot: true },
    'somebody who has left': { profile, deleted: true },
    'a guest of several channels': { profile, is_restricted: true },
    'a guest of one channel': { profile, is_ultra_restricted: true },
    'somebody from another workspace': { profile, team_id: 'T0OTHER' },
    'a stranger in a shared channel': { profile, is_stranger: true },
    'somebody who has not confirmed it': { profile, is_email_confirmed: false },
    'somebody without any': { profile: {} },
  };
  for (const [who, user] of Object.entries(nobodies)) {
    it(`is not that of ${who}`, async () => {
      answered(user);
      assert.equal(await emailOf('U0SOMEBODY'), undefined);
      if (who !== 'somebody without any') assert.equal(await bot.door.platform.findUser?.(profile.email), undefined);
    });
  }

  it('is not known while Slack does not answer, and that is said', async () => {
    workspace.standIn.failNext('users.info', { status: 503 });
    await assert.rejects(emailOf(workspace.user('uffe')), { name: 'PlatformError', code: 'unavailable' });
  });
});
