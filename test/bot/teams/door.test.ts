import assert from 'node:assert/strict';
import type { Answer } from '../../../bot/request.ts';
import { arrivalActivity, messageActivity } from '../../support/teams/activities.ts';
import { claimActivity } from '../../support/teams/claim.ts';
import type { Conversation, TeamsPerson } from '../../support/teams/world.ts';
import { startTeamsBot, type TeamsBot } from '../../support/teams-bot.ts';
import { startTeamsTenant, type TeamsTenant } from '../../support/teams-tenant.ts';

describe('the door to Teams', () => {
  let tenant: TeamsTenant;
  let bot: TeamsBot;
  let uffe: TeamsPerson;
  let room: Conversation;

  beforeEach(async () => {
    tenant = await startTeamsTenant();
    uffe = tenant.person('Uffe Holm');
    room = tenant.teams.world.open('19:room@thread.tacv2', 'channel', [uffe.id], true);
    bot = await startTeamsBot({ config: tenant.config(), teams: tenant.teams, answerWithinMs: 50 });
  });
  afterEach(async () => {
    await bot.close();
    await tenant.close();
  });

  it('has the keys before the first request comes', async () => {
    assert.equal(tenant.teams.identity.asked.keys, 1);
    await tenant.teams.deliver(claimActivity(tenant.teams, uffe, room));
    assert.equal(tenant.teams.identity.asked.keys, 1);
  });

  it('is ready when tokens can be checked and had, and not while they cannot', async () => {
    assert.equal(await bot.door.ready(), true);
    await bot.close();
    tenant.teams.identity.down.login = 500;
    bot = await startTeamsBot({ config: tenant.config(), teams: tenant.teams });
    assert.equal(await bot.door.ready(), false);
    delete tenant.teams.identity.down.login;
    assert.equal(await bot.door.ready(), true);
  });

  it('opens although nobody can be reached at the start', async () => {
    await bot.close();
    tenant.teams.identity.down = { metadata: 500, login: 500 };
    bot = await startTeamsBot({ config: tenant.config(), teams: tenant.teams });
    assert.equal(await bot.door.ready(), false);
  });

  it('answers a bug of our own with nothing but a status, and logs a reference that tells no content', async () => {
    bot.doors.roomArrived = () => {
      throw new TypeError('Karla Kristensen cannot be read');
    };
    const reply = await tenant.teams.deliver(arrivalActivity(tenant.teams.frame, uffe, room));
    assert.deepEqual({ status: reply.status, text: reply.text }, { status: 500, text: '' });
    const [line] = bot.logged.map((text) => JSON.parse(text)).filter(({ msg }) => msg === 'teams.failed');
    assert.match(line.reference, /^[0-9a-f]{8}$/);
    assert.equal(line.errorName, 'TypeError');
    assert.doesNotMatch(bot.logged.join(''), /Karla/);
  });

  it('waits, when it is closed, for an answer that is still on its way', async () => {
    const chat = tenant.teams.world.install(uffe);
    const slow = Promise.withResolvers<Answer>();
    bot.doors.onWord('status', () => slow.promise);
    await tenant.teams.deliver(messageActivity(tenant.teams.frame, uffe, chat, 'status'));
    let stopped = false;
    const stop = bot.door.stop().then(() => {
      stopped = true;
    });
    await new Promise((next) => setImmediate(next));
    assert.equal(stopped, false);
    slow.resolve({ locale: 'da', said: 'Alt er gjort.' });
    await stop;
    assert.equal(chat.messages[0]?.text, 'Alt er gjort.');
  });

  it('speaks the language it is told to, where nobody knows the asker’s', async () => {
    await bot.close();
    bot = await startTeamsBot({ config: tenant.config(), teams: tenant.teams, locale: 'en' });
    const broken = { ...claimActivity(tenant.teams, uffe, room), value: {} };
    const reply = await tenant.teams.deliver(broken);
    assert.deepEqual(reply.value, { code: '400', message: 'The card cannot be read. Type help to see what I can do.' });
  });

  it('takes nothing but POST', async () => {
    for (const method of ['GET', 'PUT', 'DELETE', 'OPTIONS']) {
      const { status } = await fetch(bot.url, { method });
      assert.ok(status === 405 || status === 404, `${method}: ${status}`);
    }
  });

  it('holds many conversations at once', async () => {
    const people = Array.from({ length: 40 }, (_, index) => tenant.teams.world.person(`Person ${index}`));
    const replies = await Promise.all(
      people.map((person) => tenant.teams.deliver(claimActivity(tenant.teams, person, room))),
    );
    assert.equal(replies.filter(({ value }) => value === 'Opgaven er nu din.').length, 1);
    assert.ok(replies.every(({ status }) => status === 200));
  });
});
