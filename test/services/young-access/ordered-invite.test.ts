import assert from 'node:assert/strict';
import type { AccessPorts } from '../../../services/young-access/access-ports.ts';
import { loadAccess } from '../../../services/young-access/access-store.ts';
import { type Invite, revokeAll } from '../../../services/young-access/invite.ts';
import { type InviteOrder, orderedInvite } from '../../../services/young-access/ordered-invite.ts';
import { isSecretShaped } from '../../../services/young-access/secrets.ts';
import { AccessBench, otherCode } from '../../support/access-bench.ts';

const pathwayId = 'K7F3XQ';
const input = { pathwayId, audience: 'youngPerson', by: 'karen' } as const;
const order = (version: number, commandId = `c${version}`): InviteOrder => ({ version, commandId });

async function made(ports: AccessPorts, by: InviteOrder, more: object = {}): Promise<Invite> {
  const invite = await orderedInvite(ports, { ...input, ...more }, by);
  return invite === 'over' ? assert.fail('over') : invite;
}

describe('the link of a command', () => {
  it('is the same however often it is made, and made once', async () => {
    const bench = new AccessBench();
    const invites = await Promise.all([1, 2, 3].map(() => made(bench.ports, order(5))));
    bench.later(60);
    invites.push(await made(bench.ports, order(5)));
    assert.equal(new Set(invites.map((invite) => JSON.stringify(invite))).size, 1);
    const { links, ended } = await loadAccess(bench.store, input);
    assert.deepEqual([links.length, ended.length], [1, 0]);
  });

  it('is as unlike another’s as links are: another command, pathway, audience or key', async () => {
    const bench = new AccessBench();
    const other = new AccessBench(bench.store, ['en anden nøgle, som ingen kender']);
    const invites = [
      await made(bench.ports, order(5)),
      await made(bench.ports, order(6)),
      await made(bench.ports, order(5), { pathwayId: 'B4T8WM' }),
      await made(bench.ports, order(5), { audience: 'chosenAdult', adult: 'v1' }),
      await made(other.ports, order(7, 'c5')),
    ];
    assert.equal(new Set(invites.map(({ token }) => token)).size, invites.length);
    for (const { token, code } of invites) {
      assert.ok(isSecretShaped(token));
      assert.match(code, /^\d{6}$/);
    }
  });

  it('has codes all over the range, the small ones with their noughts', async () => {
    const bench = new AccessBench();
    const codes: string[] = [];
    for (let version = 1; version <= 200; version++) codes.push((await made(bench.ports, order(version))).code);
    assert.ok(codes.every((code) => /^\d{6}$/.test(code)));
    const firsts = new Set(codes.map((code) => code[0]));
    assert.equal(firsts.size, 10, [...firsts].join());
    assert.ok(new Set(codes).size > 195);
  });

  it('lets in with its own code and no other', async () => {
    const bench = new AccessBench();
    const { token, code } = await made(bench.ports, order(5));
    const browser = bench.browser(token);
    assert.equal((await browser.signIn(otherCode(code))).kind, 'wrong');
    assert.equal((await browser.signIn(code)).kind, 'in');
  });

  it('is over once it is dead for any reason, and does not come back', async () => {
    const ended = new AccessBench();
    await made(ended.ports, order(5));
    await revokeAll(ended.ports, { pathwayId, by: 'karen' });
    assert.equal(await orderedInvite(ended.ports, input, order(5)), 'over');
    const expired = new AccessBench();
    await made(expired.ports, order(5));
    expired.later(8 * 24 * 60);
    assert.equal(await orderedInvite(expired.ports, input, order(5)), 'over');
    const locked = new AccessBench();
    const { token, code } = await made(locked.ports, order(5));
    for (let wrong = 0; wrong < 10; wrong++) {
      await locked.browser(token).signIn(otherCode(code));
      locked.later(61);
    }
    assert.equal(await orderedInvite(locked.ports, input, order(5)), 'over');
  });

  it('is never made after a newer command, whichever arrives first', async () => {
    const bench = new AccessBench();
    const { token } = await made(bench.ports, order(7));
    assert.equal(await orderedInvite(bench.ports, input, order(6)), 'over');
    assert.equal((await bench.browser(token).look()).kind, 'code');
    await revokeAll(bench.ports, { pathwayId, by: 'karen', order: 9 });
    assert.equal(await orderedInvite(bench.ports, input, order(8)), 'over');
    assert.deepEqual((await loadAccess(bench.store, input)).links, []);
  });

  it('leaves no way to it in the store when it was overtaken at the last moment', async () => {
    const bench = new AccessBench();
    const kept = new Set<string>();
    const documents: AccessPorts['documents'] = {
      get: bench.store.get.bind(bench.store),
      list: bench.store.list.bind(bench.store),
      delete: async (partition, id, etag) => {
        kept.delete(id);
        return bench.store.delete(partition, id, etag);
      },
      put: async (partition, id, body, precondition) => {
        if (partition === 'young-links') {
          kept.add(id);
          await revokeAll(bench.ports, { pathwayId, by: 'karen', order: 9 });
        }
        return bench.store.put(partition, id, body, precondition);
      },
    };
    assert.equal(await orderedInvite({ ...bench.ports, documents }, input, order(8)), 'over');
    assert.deepEqual([...kept], []);
  });
});

describe('signing out everywhere by a command', () => {
  it('changes nothing once a newer command has been carried out', async () => {
    const bench = new AccessBench();
    const { token } = await made(bench.ports, order(7));
    await revokeAll(bench.ports, { pathwayId, by: 'karen', order: 6 });
    assert.equal((await bench.browser(token).look()).kind, 'code');
    await revokeAll(bench.ports, { pathwayId, by: 'karen', order: 8 });
    assert.equal((await bench.browser(token).look()).kind, 'dead');
  });

  it('holds for a page that nobody has been given yet', async () => {
    const bench = new AccessBench();
    await revokeAll(bench.ports, { pathwayId, by: 'karen', order: 8 });
    assert.equal(await orderedInvite(bench.ports, input, order(7)), 'over');
    assert.notEqual(await orderedInvite(bench.ports, input, order(9)), 'over');
  });
});
