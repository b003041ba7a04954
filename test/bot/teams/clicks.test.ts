import assert from 'node:assert/strict';
import { smallCard } from '../../support/slack-rooms.ts';
import { executeActivity } from '../../support/teams/activities.ts';
import { shownInCard } from '../../support/teams/card-actions.ts';
import type { Conversation, TeamsPerson } from '../../support/teams/world.ts';
import { startTeamsBot, type TeamsBot } from '../../support/teams-bot.ts';
import { startTeamsTenant, type TeamsTenant } from '../../support/teams-tenant.ts';

describe('a click in Teams', () => {
  let tenant: TeamsTenant;
  let bot: TeamsBot;
  let room: Conversation;
  let uffe: TeamsPerson;
  let jonna: TeamsPerson;

  beforeEach(async () => {
    tenant = await startTeamsTenant();
    uffe = tenant.person('Uffe Holm');
    jonna = tenant.person('Jonna Krogh');
    bot = await startTeamsBot({ config: tenant.config(), teams: tenant.teams });
    room = tenant.teams.world.open('19:room@thread.tacv2', 'channel', [uffe.id, jonna.id], true);
  });
  afterEach(async () => {
    await bot.close();
    await tenant.close();
  });

  const claim = (person = uffe) =>
    tenant.teams.deliver(
      executeActivity(tenant.teams.frame, person, room, {
        verb: 'action.claim',
        data: { pathway: 'K7F3XQ', action: 'a1', v: 3 },
      }),
    );

  it('is carried out for the one who clicked, and answered with a card that says what happened', async () => {
    bot.doors.onVerb('action.claim', () => ({
      locale: 'da',
      said: 'Opgaven er nu din.',
      card: smallCard('Ring til skolen'),
    }));
    const reply = await claim();
    assert.equal(reply.status, 200);
    assert.equal(reply.statusCode, 200);
    assert.equal(reply.type, 'application/vnd.microsoft.card.adaptive');
    assert.match(shownInCard(reply.value), /Opgaven er nu din\.\nRing til skolen/);
    const [request] = bot.doors.verbRequests;
    assert.deepEqual(request?.account, { platform: 'teams', tenant: tenant.config().tenantId, user: uffe.id });
    assert.deepEqual(request?.place, { kind: 'room', roomId: room.id });
    assert.deepEqual(request?.data, { pathway: 'K7F3XQ', action: 'a1', v: 3 });
    assert.deepEqual(request?.inputs, {});
  });
});
