import assert from 'node:assert/strict';
import sinon from 'sinon';
import { Directory, personIdFor } from '../../../services/people/directory.ts';
import { StoreError } from '../../../storage/ports.ts';
import { MemoryStore } from '../../support/memory-store.ts';
import { staffMember } from '../../support/staff.ts';

const at = '2026-11-22T08:00:00.000Z';
const karen = staffMember('Karen Holm', { rights: ['coordinator'] });
const bo = staffMember('Bo Karlsen');
const slack = { platform: 'slack', tenant: 'T1', user: 'U1' } as const;
const teams = { platform: 'teams', tenant: 'tenant', user: 'entra-1' } as const;

describe('the staff directory', () => {
  let store: MemoryStore;
  let here: Directory;
  /** The same directory in another process. */
  let there: Directory;

  beforeEach(async () => {
    store = new MemoryStore();
    here = new Directory(store);
    there = new Directory(store);
    await here.saveAll([karen, bo]);
    await here.refresh();
    await there.refresh();
  });

  describe('a first contact', () => {
    it('ties the account to the person whose e-mail the platform vouches for, in any case', async () => {
      const person = await here.tie(slack, 'Karen.Holm@Fjordby.example', at);
      assert.equal(person?.id, karen.id);
      assert.deepEqual(person?.identities, [{ ...slack, at }]);
      assert.equal(here.byAccount(slack)?.id, karen.id);
    });

    it('is known in another process after its next look', async () => {
      await here.tie(slack, karen.email, at);
      assert.equal(there.byAccount(slack), undefined);
      await there.refresh();
      assert.equal(there.byAccount(slack)?.id, karen.id);
    });

    it('ties one account of each platform to the same person', async () => {
      await here.tie(slack, karen.email, at);
      const person = await here.tie(teams, karen.email, at);
      assert.deepEqual(
        person?.identities.map(({ platform }) => platform),
        ['slack', 'teams'],
      );
    });

    it('of both platforms at once, in two processes, loses neither', async () => {
      await Promise.all([here.tie(slack, karen.email, at), there.tie(teams, karen.email, at)]);
      await here.refresh();
      assert.equal(here.byAccount(slack)?.id, karen.id);
      assert.equal(here.byAccount(teams)?.id, karen.id);
    });

    it('that comes twice at once is one tie', async () => {
      const both = await Promise.all([here.tie(slack, karen.email, at), there.tie(slack, karen.email, at)]);
      assert.deepEqual(
        both.map((person) => person?.identities.length),
        [1, 1],
      );
    });

    it('finds somebody whom another process has imported a moment ago', async () => {
      const mette = staffMember('Mette Lund');
      await there.saveAll([mette]);
      assert.equal((await here.tie(slack, mette.email, at))?.id, mette.id);
    });

    it('leaves a stranger a stranger, and stores nothing', async () => {
      const puts = store.calls.put;
      assert.equal(await here.tie(slack, 'somebody@elsewhere.example', at), undefined);
      assert.equal(here.byAccount(slack), undefined);
      assert.equal(store.calls.put, puts);
    });
  });

  describe('an account that does not fit', () => {
    it('is refused when the person has another one on that platform', async () => {
      await here.tie(slack, karen.email, at);
      assert.equal(await here.tie({ ...slack, user: 'U2' }, karen.email, at), undefined);
      assert.equal(await here.tie({ ...slack, tenant: 'T2' }, karen.email, at), undefined);
      assert.equal(here.person(karen.id)?.identities.length, 1);
    });

    it('is refused when it belongs to another person, also when only another process knows', async () => {
      await there.tie(slack, karen.email, at);
      assert.equal(await here.tie(slack, bo.email, at), undefined);
      assert.deepEqual(here.person(bo.id)?.identities, []);
    });

    it('is refused when the person’s rights have ended', async () => {
      await here.save({ ...karen, endedAt: at });
      assert.equal(await here.tie(slack, karen.email, at), undefined);
    });

    it('cannot slip in while the rights end elsewhere', async () => {
      const ending = there.update([karen.id], (stored) => stored && { ...stored, endedAt: at, identities: [] });
      await Promise.all([here.tie(slack, karen.email, at), ending]);
      await here.refresh();
      assert.equal(here.byAccount(slack), undefined);
      assert.deepEqual(here.person(karen.id)?.identities, []);
    });
  });

  describe('keeping in step', () => {
    it('costs one small read when there is nothing new', async () => {
      await there.refresh();
      const { get, list, put } = { ...store.calls };
      await there.refresh();
      assert.deepEqual([store.calls.get - get, store.calls.list - list, store.calls.put - put], [1, 0, 0]);
    });

    it('costs nothing to look somebody up', async () => {
      const before = { ...store.calls };
      here.person(karen.id);
      here.byAccount(slack);
      here.search('kar', 5);
      here.all();
      assert.deepEqual(store.calls, before);
    });

    it('shows a removal to another process: the account finds nobody', async () => {
      await here.tie(slack, karen.email, at);
      await there.refresh();
      await here.update([karen.id], (stored) => stored && { ...stored, endedAt: at, identities: [] });
      assert.equal(here.byAccount(slack), undefined);
      await there.refresh();
      assert.equal(there.byAccount(slack), undefined);
      assert.equal(there.person(karen.id)?.endedAt, at);
    });

    it('does not miss what another process changed just before a change of its own', async () => {
      await there.save({ ...bo, endedAt: at });
      await here.save({ ...karen, department: 'Jobhuset' });
      await here.refresh();
      assert.equal(here.person(bo.id)?.endedAt, at);
    });

    it('reads an empty directory as such', async () => {
      const empty = new Directory(new MemoryStore());
      await empty.refresh();
      assert.deepEqual(empty.all(), []);
      await empty.save(karen);
      assert.deepEqual(empty.all(), [karen]);
    });
  });

  describe('a change', () => {
    it('of somebody who changes elsewhere at the same time keeps both', async () => {
      await Promise.all([
        here.update([karen.id], (stored) => stored && { ...stored, department: 'Jobhuset' }),
        there.update([karen.id], (stored) => stored && { ...stored, rights: ['leader'] }),
      ]);
      await here.refresh();
      assert.equal(here.person(karen.id)?.department, 'Jobhuset');
      assert.deepEqual(here.person(karen.id)?.rights, ['leader']);
    });

    it('that changes nothing writes nothing', async () => {
      const puts = store.calls.put;
      assert.deepEqual(await here.update([karen.id, 'nobody'], (stored) => stored && { ...stored }), []);
      assert.equal(store.calls.put, puts);
    });

    it('of 5,000 people touches the version once, and reads them in pages', async () => {
      const before = { ...store.calls };
      const many = Array.from({ length: 5000 }, (_, n) => staffMember(`N ${n}`, { email: `n${n}@fjordby.example` }));
      await here.saveAll(many);
      assert.equal(store.calls.put - before.put, 5001);
      assert.equal(store.calls.get - before.get, 0);
      assert.equal(here.all().length, 5002);
    });

    it('that the store breaks off is noticed by everybody as far as it came, and told', async () => {
      const put = sinon.stub(store, 'put').callThrough();
      put.withArgs('people', bo.id).rejects(new StoreError('unavailable'));
      const both = here.update([bo.id, karen.id], (stored) => stored && { ...stored, department: 'Jobhuset' });
      await assert.rejects(both, StoreError);
      put.restore();
      await there.refresh();
      assert.equal(there.person(karen.id)?.department, 'Jobhuset');
      assert.equal(there.person(bo.id)?.department, bo.department);
    });
  });

  it('gives one person one id, however the e-mail is written, and tells nothing by it', () => {
    assert.equal(personIdFor(' Karen.Holm@Fjordby.example'), karen.id);
    assert.match(karen.id, /^p[\w-]{12}$/);
  });
});
