import assert from 'node:assert/strict';
import { z } from 'zod';
import type { GraphStandIn } from '../../../../bot/demo/graph-stand-in.ts';
import { demoTeams } from '../../../../bot/demo/teams/ids.ts';
import { startTenant } from '../../../../bot/demo/teams/tenant.ts';
import { townsperson } from '../../../../bot/demo/town/staff.ts';
import { type DemoTeams, startDemoTeams } from '../../../support/demo-teams.ts';

const made = z.object({ id: z.string(), webUrl: z.string() });
const [lene, nanna] = [townsperson('lene'), townsperson('nanna')];

describe('the tenant of the demo', () => {
  let teams: DemoTeams;
  let graph: GraphStandIn;

  beforeEach(async () => {
    teams = await startDemoTeams();
    graph = await startTenant({
      teams: teams.service,
      pageUrl: 'http://127.0.0.1:3980',
      playgroundCode: () => 'SEED11',
      seededCodes: () => ['SEED11', 'SEED22'],
    });
  });
  afterEach(async () => {
    await graph.close();
    await teams.close();
  });

  const member = (entraId: string, role?: string) => ({
    '@odata.type': '#microsoft.graph.aadUserConversationMember',
    roles: role ? [role] : [],
    'user@odata.bind': `https://graph.microsoft.com/v1.0/users('${entraId}')`,
  });
  const create = async (title: string): Promise<{ id: string; webUrl: string }> => {
    const reply = await fetch(`${graph.url}/v1.0/teams/${demoTeams.hostTeamId}/channels`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({
        membershipType: 'private',
        displayName: title,
        members: [member(lene.entraId, 'owner'), member(nanna.entraId)],
      }),
    });
    assert.equal(reply.status, 201);
    return made.parse(await reply.json());
  };

  it('gives the Playground’s channel to the one seeded room, and its chat to the first that somebody opens', async () => {
    assert.notEqual((await create('SEED22')).id, demoTeams.playgroundChatId);
    assert.equal((await create('SEED11')).id, demoTeams.playgroundChannelId);
    assert.equal((await create('NEW111')).id, demoTeams.playgroundChatId);
    const { id } = await create('NEW222');
    assert.ok(id !== demoTeams.playgroundChatId && id !== demoTeams.playgroundChannelId);
  });

  it('links to the demo’s own page, and shows the room to its people there', async () => {
    const { id, webUrl } = await create('NEW111');
    assert.equal(webUrl, `http://127.0.0.1:3980/teams?room=${encodeURIComponent(id)}`);
    const rooms = (handle: string) =>
      teams.service.state.conversationsOf(townsperson(handle)).map(({ title }) => title);
    assert.ok(rooms('nanna').includes('NEW111'));
    assert.ok(!rooms('gitte').includes('NEW111'));
  });

  it('knows everybody with an account in Teams by e-mail, and nobody else', async () => {
    const find = (email: string) => fetch(`${graph.url}/v1.0/users/${email}`);
    assert.match(await (await find('lene@fjordby.example')).text(), new RegExp(lene.entraId));
    assert.equal((await find('samira@fjordby.example')).status, 404);
  });
});
