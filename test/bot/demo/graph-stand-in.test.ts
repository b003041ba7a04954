import assert from 'node:assert/strict';
import type { StandInRoom } from '../../../bot/demo/graph/graph-state.ts';
import { type GraphStandIn, startGraphStandIn } from '../../../bot/demo/graph-stand-in.ts';

const ids = { tenantId: 'tenant', appId: 'app' };
const users = ['anna', 'bo', 'carl'].map((id) => ({ id, displayName: id, mail: `${id}@fjordby.example` }));
const member = (id: string, ...roles: string[]) => ({
  '@odata.type': '#microsoft.graph.aadUserConversationMember',
  'user@odata.bind': `https://graph.microsoft.com/v1.0/users('${id}')`,
  roles,
});

describe('the stand-in for Microsoft Graph', () => {
  let graph: GraphStandIn;
  let changed: StandInRoom[];
  let withApp: StandInRoom[];

  const start = async (more: object = {}) => {
    changed = [];
    withApp = [];
    graph = await startGraphStandIn({
      ...ids,
      users,
      teams: [{ id: 'team', displayName: 'Unge', members: ['anna', 'bo'] }],
      hooks: { changed: (room) => changed.push(room), appAdded: (room) => withApp.push(room) },
      ...more,
    });
  };
  afterEach(() => graph.close());

  const call = async (method: string, path: string, body?: object, headers: Record<string, string> = {}) => {
    const response = await fetch(`${graph.url}${path}`, {
      method,
      headers: { ...headers, ...(body ? { 'content-type': 'application/json' } : {}) },
      ...(body ? { body: JSON.stringify(body) } : {}),
    });
    const text = await response.text();
    return { status: response.status, body: text === '' ? undefined : JSON.parse(text) };
  };
  const makePrivate = (members: object[], displayName = 'K7F3XQ') =>
    call('POST', '/v1.0/teams/team/channels', { membershipType: 'private', displayName, members });

  it('tells whoever plays Teams what has changed, and when the app was added', async () => {
    await start();
    const { body } = await makePrivate([member('anna', 'owner')]);
    assert.deepEqual(
      changed.map(({ title }) => title),
      ['K7F3XQ'],
    );
    assert.deepEqual(withApp, []);
    const app = { '@odata.id': 'https://graph.microsoft.com/v1.0/appCatalogs/teamsApps/catalog-app' };
    const path = `/beta/teams/team/channels/${encodeURIComponent(body.id)}/enabledApps/$ref`;
    assert.equal((await call('POST', path, app)).status, 204);
    assert.deepEqual(
      withApp.map(({ id }) => id),
      [body.id],
    );
    assert.equal((await call('POST', path, app)).status, 409);
  });

  const refused: readonly [what: string, members: object[]][] = [
    ['without an owner', [member('anna')]],
    ['with somebody from outside the team', [member('anna', 'owner'), member('carl')]],
    ['with somebody who is not there', [member('anna', 'owner'), member('nobody')]],
    ['with nobody', []],
  ];
  for (const [what, members] of refused) {
    it(`makes no private channel ${what}`, async () => {
      await start();
      assert.equal((await makePrivate(members)).status, 400);
      assert.equal(graph.state.rooms.size, 0);
    });
  }

  it('makes no second channel of one title, and none in a full team', async () => {
    await start({ channelLimit: 1 });
    assert.equal((await makePrivate([member('anna', 'owner')])).status, 201);
    assert.equal((await makePrivate([member('anna', 'owner')])).status, 400);
    const { status, body } = await makePrivate([member('anna', 'owner')], 'OTHER1');
    assert.equal(status, 400);
    assert.match(body.error.message, /maximum number/);
  });

  it('gives a channel the id that is asked for', async () => {
    await start({ channelId: (title: string) => (title === 'K7F3XQ' ? '19:known@thread.tacv2' : undefined) });
    assert.equal((await makePrivate([member('anna', 'owner')])).body.id, '19:known@thread.tacv2');
  });

  it('keeps the last owner of a channel', async () => {
    await start();
    const { body } = await makePrivate([member('anna', 'owner'), member('bo')]);
    const path = `/v1.0/teams/team/channels/${encodeURIComponent(body.id)}/members`;
    const list = await call('GET', path);
    const owner = list.body.value.find(({ userId }: { userId: string }) => userId === 'anna');
    assert.equal((await call('DELETE', `${path}/${owner.id}`)).status, 400);
    assert.deepEqual(
      list.body.value.map(({ roles }: { roles: string[] }) => roles),
      [['owner'], []],
    );
  });

  it('asks for the permission of each call, and names it', async () => {
    await start({ permissions: ['Channel.ReadBasic.All'] });
    assert.equal((await call('GET', '/v1.0/teams/team/channels')).status, 200);
    const { status, body } = await makePrivate([member('anna', 'owner')]);
    assert.equal(status, 403);
    assert.equal(body.error.code, 'Forbidden');
    assert.match(body.error.message, /Channel\.Create/);
  });

  it('asks for a token where it is told to', async () => {
    await start({ authorized: (header: string | undefined) => header === 'Bearer right' });
    assert.equal((await call('GET', '/v1.0/users/anna')).status, 401);
    assert.equal((await call('GET', '/v1.0/users/anna', undefined, { authorization: 'Bearer right' })).status, 200);
  });

  it('knows a call in the version that has it, and no other', async () => {
    await start();
    assert.equal((await call('GET', '/beta/teams/team/channels')).status, 400);
    assert.equal((await call('GET', '/v1.0/me')).status, 400);
  });

  it('fails as often as it is told to, then works', async () => {
    await start();
    graph.failNext('GET', /\/users\//, { status: 503, headers: { 'retry-after': '2' } }, 2);
    const statuses = [];
    for (let index = 0; index < 3; index += 1) statuses.push((await call('GET', '/v1.0/users/anna')).status);
    assert.deepEqual(statuses, [503, 503, 200]);
  });
});
