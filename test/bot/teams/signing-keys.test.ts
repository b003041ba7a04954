import assert from 'node:assert/strict';
import { DateTime } from 'luxon';
import { createLog } from '../../../bot/log.ts';
import { SigningKeys } from '../../../bot/teams/auth/signing-keys.ts';
import { teamsIds } from '../../support/fake-teams.ts';
import { claimActivity } from '../../support/teams/claim.ts';
import { type IdentityServer, startIdentityServer } from '../../support/teams/identity-server.ts';
import { createSigner, type Signer } from '../../support/teams/signer.ts';
import { startTeamsBot } from '../../support/teams-bot.ts';
import { startTeamsTenant } from '../../support/teams-tenant.ts';

describe('the keys that tokens are checked with', () => {
  let signer: Signer;
  let identity: IdentityServer;
  let now: DateTime;
  const log = createLog('silent');
  const keysOf = (metadataUrl = identity.metadataUrl) => new SigningKeys({ metadataUrl, clock: () => now, log });

  before(async () => {
    signer = await createSigner();
  });
  beforeEach(async () => {
    identity = await startIdentityServer({ ...teamsIds, key: signer.publicKey });
    now = DateTime.fromISO('2026-11-22T12:00:00Z');
  });
  afterEach(() => identity.close());

  const found = async (keys: SigningKeys, kid = 'key-of-teams') => {
    const key = await keys.find(kid);
    return typeof key === 'string' ? key : 'found';
  };

  it('are fetched once for everybody who waits for them', async () => {
    const keys = keysOf();
    const all = await Promise.all(Array.from({ length: 20 }, () => found(keys)));
    assert.deepEqual(new Set(all), new Set(['found']));
    assert.deepEqual({ ...identity.asked }, { metadata: 1, keys: 1, login: 0 });
  });

  it('are not fetched again by a sender who makes up key after key', async () => {
    const keys = keysOf();
    await keys.load();
    for (let index = 0; index < 50; index += 1) assert.equal(await found(keys, `made-up-${index}`), 'unknown');
    assert.equal(identity.asked.metadata, 1);
  });

  it('are found within minutes when Microsoft publishes a new one', async () => {
    const keys = keysOf();
    await keys.load();
    identity.keys = [{ ...signer.publicKey, kid: 'new' }];
    now = now.plus({ minutes: 6 });
    assert.equal(await found(keys, 'new'), 'found');
    assert.equal(await found(keys), 'unknown');
  });

  it('tell by their generation that something has changed', async () => {
    const keys = keysOf();
    await keys.load();
    const before = keys.generation;
    now = now.plus({ minutes: 6 });
    await keys.find('new');
    assert.notEqual(keys.generation, before);
  });

  it('are kept while their address is down, and trusted for three days at most', async () => {
    const keys = keysOf();
    await keys.load();
    identity.down.metadata = 503;
    now = now.plus({ hours: 71 });
    assert.equal(await found(keys), 'found');
    now = now.plus({ hours: 2 });
    assert.equal(await found(keys), 'unavailable');
  });

  it('are looked at again after a day, without making anybody wait', async () => {
    const keys = keysOf();
    await keys.load();
    now = now.plus({ hours: 25 });
    assert.equal(await found(keys), 'found');
    assert.equal(await keys.load(), true);
    assert.equal(identity.asked.metadata, 2);
  });

  it('are asked for with growing pauses while nobody answers, and found when somebody does', async () => {
    identity.down.metadata = 503;
    const keys = keysOf();
    for (let request = 0; request < 30; request += 1) assert.equal(await found(keys), 'unavailable');
    assert.equal(identity.asked.metadata, 1);
    now = now.plus({ seconds: 1.5 });
    assert.equal(await found(keys), 'unavailable');
    now = now.plus({ seconds: 1.5 });
    assert.equal(await found(keys), 'unavailable');
    assert.equal(identity.asked.metadata, 2);
    delete identity.down.metadata;
    now = now.plus({ seconds: 1 });
    assert.equal(await found(keys), 'found');
    assert.equal(identity.asked.metadata, 3);
  });

  it('are not taken from an address that is not safe, nor of a kind that is not expected', async () => {
    identity.keys = [
      { ...signer.publicKey, use: 'enc' },
      { kty: 'oct', kid: 'shared', k: 'c2VjcmV0' },
    ];
    assert.equal(await keysOf().load(), false);
    assert.equal(await keysOf('http://127.0.0.1:9/openid').load(), false);
  });

  it('answer with 503 and nothing else while they cannot be had, and work when they can', async () => {
    const tenant = await startTeamsTenant();
    tenant.teams.identity.down.metadata = 500;
    const uffe = tenant.person('Uffe Holm');
    const room = tenant.teams.world.open('19:room@thread.tacv2', 'channel', [uffe.id], true);
    let clock = DateTime.now();
    const bot = await startTeamsBot({ config: tenant.config(), teams: tenant.teams, clock: () => clock });
    const reply = await tenant.teams.deliver(claimActivity(tenant.teams, uffe, room));
    assert.deepEqual({ status: reply.status, text: reply.text }, { status: 503, text: '' });
    assert.equal(await bot.door.ready(), false);
    assert.equal(bot.doors.verbRequests.length, 0);
    delete tenant.teams.identity.down.metadata;
    clock = clock.plus({ seconds: 2 });
    assert.equal((await tenant.teams.deliver(claimActivity(tenant.teams, uffe, room))).status, 200);
    assert.equal(await bot.door.ready(), true);
    await bot.close();
    await tenant.close();
  });
});
