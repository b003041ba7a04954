import assert from 'node:assert/strict';
import { DateTime } from 'luxon';
import { Connector } from '../../../bot/teams/outbound/connector.ts';
import { type FakeTeams, startFakeTeams, teamsIds } from '../../support/fake-teams.ts';
import { startFaultProxy } from '../../support/fault-proxy.ts';

describe('a call to Teams', () => {
  let teams: FakeTeams;
  beforeEach(async () => {
    teams = await startFakeTeams();
  });
  afterEach(() => teams.close());

  const connector = (timeoutMs?: number) =>
    new Connector({
      tokens: undefined,
      tenantId: teamsIds.tenantId,
      clock: () => DateTime.now(),
      ...(timeoutMs === undefined ? {} : { timeoutMs }),
    });

  it('that is never answered ends in time, and it is not known whether it was done', async () => {
    const proxy = await startFaultProxy(teams.connector.serviceUrl);
    proxy.plan(() => 'hang');
    const calls = [
      (to: Connector) => to.send(proxy.endpoint, '19:x', { type: 'message' }),
      (to: Connector) => to.sendTargeted(proxy.endpoint, '19:x', '29:x', { type: 'message' }),
      (to: Connector) => to.update(proxy.endpoint, '19:x', '1', { type: 'message' }),
      (to: Connector) => to.member(proxy.endpoint, '19:x', '29:x'),
      (to: Connector) => to.openPersonal(proxy.endpoint, '28:x', '29:x'),
      (to: Connector) => to.isIn(proxy.endpoint, '19:x'),
    ];
    for (const call of calls) await assert.rejects(call(connector(50)), { code: 'unavailable', detail: 'noAnswer' });
    assert.equal(proxy.seen.length, calls.length);
    await proxy.close();
  });

  it('carries no token where nobody asks for one', async () => {
    const proxy = await startFaultProxy(teams.connector.serviceUrl);
    await assert.rejects(connector().send(proxy.endpoint, '19:x', { type: 'message' }), { code: 'forbidden' });
    assert.equal(proxy.seen[0]?.headers.authorization, undefined);
    await proxy.close();
  });

  it('keeps one client for an address, and a bounded number of them', () => {
    const own = connector();
    const first = own.clientFor('https://smba.example/emea/');
    assert.equal(own.clientFor('https://smba.example/emea/'), first);
    for (let index = 0; index < 40; index += 1) own.clientFor(`https://smba.example/${index}/`);
    assert.notEqual(own.clientFor('https://smba.example/emea/'), first);
  });
});
