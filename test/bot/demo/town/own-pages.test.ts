import assert from 'node:assert/strict';
import { DateTime } from 'luxon';
import { makeOwnPages } from '../../../../bot/demo/town/own-pages.ts';
import { accessPorts, seedTown } from '../../../../bot/demo/town/seed.ts';
import { loadModels } from '../../../../services/models/catalog.ts';
import { signIn } from '../../../../services/young-access/sign-in.ts';
import { MemoryStore } from '../../../support/memory-store.ts';

const secret = 'a secret of the tests that is long enough';
const now = DateTime.fromISO('2026-11-22T20:00', { zone: 'Europe/Copenhagen' });

async function made() {
  const store = new MemoryStore();
  const codes = await seedTown({ store, models: loadModels(), secret, now });
  const access = accessPorts(store, secret, () => now);
  const pages = await makeOwnPages({ access, store, publicUrl: 'http://127.0.0.1:3978', codes });
  return { store, codes, access, pages };
}

const tokenOf = (address: string): string => /^http:\/\/127\.0\.0\.1:3978\/u\/([\w-]+)$/.exec(address)?.[1] ?? '';

describe('the pages of those without an account', () => {
  it('open with what was handed over, each the pathway that it is of', async () => {
    const { codes, access, pages } = await made();
    for (const [audience, key] of [
      ['youngPerson', 'demo-moving-on'],
      ['chosenAdult', 'demo-almost-there'],
    ] as const) {
      const { address, code } = pages[audience];
      assert.match(code, /^\d{6}$/);
      const came = await signIn(access, { token: tokenOf(address) }, code);
      assert.equal(came.kind, 'in');
      if (came.kind !== 'in') continue;
      assert.equal(came.session.pathwayId, codes.get(key));
      assert.equal(came.session.audience, audience);
      assert.equal(came.session.adult, audience === 'chosenAdult' ? 'v1' : undefined);
    }
  });

  it('are another’s each time, and stand in the store as hashes alone', async () => {
    const [first, second] = [await made(), await made()];
    assert.notEqual(first.pages.youngPerson.address, second.pages.youngPerson.address);
    const code = first.codes.get('demo-moving-on') ?? '';
    const stored = JSON.stringify(first.store.contents(`young-access:${code}`));
    assert.ok(stored.length > 100, stored);
    assert.ok(!stored.includes(tokenOf(first.pages.youngPerson.address)));
  });
});
