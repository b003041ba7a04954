import assert from 'node:assert/strict';
import sinon from 'sinon';
import { type AdultPorts, chooseAdultByName, maxAdultText, removeChosenAdult } from '../../services/choose-adult.ts';
import { chosenAdultsPartition, loadAdultName, removeAdultNames } from '../../services/chosen-adult.ts';
import type { AdultSight } from '../../services/pathway/events.ts';
import { createInvite } from '../../services/young-access/invite.ts';
import { look } from '../../services/young-access/look.ts';
import { StoreError } from '../../storage/ports.ts';
import { adultNamesOf } from '../support/adult-names.ts';
import { DeskBench } from '../support/desk.ts';
import { MemoryStore } from '../support/memory-store.ts';

describe('choosing the adult by name', () => {
  let store: MemoryStore;
  let bench: DeskBench;
  let ports: AdultPorts;
  let pathwayId: string;
  beforeEach(async () => {
    store = new MemoryStore();
    bench = await DeskBench.create({ store });
    ports = bench.desk;
    pathwayId = await bench.open();
  });
  afterEach(() => sinon.restore());

  const choose = (name: string, commandId = `choose ${name}`, more: { relation?: string; sees?: AdultSight[] } = {}) =>
    chooseAdultByName(ports, {
      pathwayId,
      commandId,
      via: 'web',
      command: { type: 'adult.choose', sees: more.sees ?? [] },
      who: { name, relation: more.relation ?? '' },
    });
  const remove = (commandId = 'remove') =>
    removeChosenAdult(ports, { pathwayId, commandId, via: 'web', command: { type: 'adult.remove' } });
  const chosen = async () => {
    const { chosenAdult } = await bench.desk.pathways.current(pathwayId);
    return chosenAdult && { id: chosenAdult.id, ...(await loadAdultName(store, pathwayId, chosenAdult)) };
  };
  const kept = () => adultNamesOf(store, pathwayId);
  const page = async (adult: string) => {
    const { token } = await createInvite(ports.access, { pathwayId, audience: 'chosenAdult', adult, by: 'karen' });
    return async () => (await look(ports.access, { token })).kind;
  };

  it('keeps the name beside the young person’s own, and in no event', async () => {
    await choose('  Bente Prøvesen ', 'one', { relation: 'Min moster' });
    assert.deepEqual(await chosen(), { id: 'v1', name: 'Bente Prøvesen', relation: 'Min moster' });
    const stream = JSON.stringify(await store.read(pathwayId, 1));
    assert.doesNotMatch(stream, /Bente|moster/);
    const holding = store.partitions().filter((one) => JSON.stringify(store.contents(one)).includes('Bente'));
    assert.deepEqual(holding, [chosenAdultsPartition]);
  });

  it('refuses a CPR number, a text that is no name, and none at all, and then keeps nothing', async () => {
    const refused = async (...args: Parameters<typeof choose>) => {
      const outcome = await choose(...args);
      return outcome.done ? 'done' : outcome.refusal;
    };
    assert.deepEqual(await refused('Bente 010203-4567'), { code: 'cprNumber', input: 'name' });
    assert.deepEqual(await refused('Bente', 'two', { relation: 'CPR 0102034567' }), {
      code: 'cprNumber',
      input: 'relation',
    });
    assert.deepEqual(await refused(' '), { code: 'inputMissing', input: 'name' });
    const tooLong = { code: 'textTooLong', input: 'name', max: maxAdultText };
    assert.deepEqual(await refused('x'.repeat(maxAdultText + 1)), tooLong);
    assert.deepEqual([await kept(), await chosen()], [[], undefined]);
  });

  it('chooses once, however often the same form comes', async () => {
    for (const name of ['Bente', 'Bente', 'Noget andet']) await choose(name, 'same');
    assert.deepEqual(await chosen(), { id: 'v1', name: 'Bente', relation: '' });
    assert.equal((await kept()).length, 1);
  });

  it('forgets the one before and ends their links, and an old form that comes again brings neither back', async () => {
    await choose('Bente');
    const bentes = await page('v1');
    assert.equal(await bentes(), 'code');
    await choose('Carsten');
    assert.equal(await bentes(), 'dead');
    const carstens = await page('v2');
    await choose('Bente');
    assert.deepEqual(await chosen(), { id: 'v2', name: 'Carsten', relation: '' });
    assert.deepEqual(await kept(), ['Carsten']);
    assert.equal(await carstens(), 'code', 'the link of who is chosen lives on');
  });

  it('forgets the name and ends the links when the adult is removed', async () => {
    await choose('Bente');
    const bentes = await page('v1');
    await remove();
    assert.deepEqual([await bentes(), await kept(), await chosen()], ['dead', [], undefined]);
  });

  it('shows no wrong name, and loses none, wherever the process dies; the next time puts right what was left', async () => {
    // Dies at each write of the second choice in turn: the store is not reached any more from there on.
    for (let writes = 0; ; writes++) {
      await removeAdultNames(store, pathwayId);
      await choose('Bente', `first ${writes}`, { relation: 'moster' });
      const before = await chosen();
      const link = await page(before?.id ?? '');
      let left = writes;
      const dying = <T>(real: (...args: never[]) => Promise<T>) =>
        async function (this: unknown, ...args: never[]): Promise<T> {
          if (left-- <= 0) throw new StoreError('unavailable');
          return real.apply(store, args);
        };
      const { append, put, delete: erase } = store;
      Object.assign(store, { append: dying(append), put: dying(put), delete: dying(erase) });
      const second = `second ${writes}`;
      const died = await choose('Carsten', second).then(
        () => false,
        () => true,
      );
      Object.assign(store, { append, put, delete: erase });
      const { chosenAdult } = await bench.desk.pathways.current(pathwayId);
      const isCarsten = chosenAdult?.choice === second;
      const now = await chosen();
      assert.equal(now?.name, isCarsten ? 'Carsten' : 'Bente', `after ${writes} writes`);
      if (!died) {
        assert.ok(writes >= 4, `${writes} writes`);
        break;
      }
      // Sent again, it is carried out to the end.
      await choose('Carsten', second);
      assert.equal((await chosen())?.name, 'Carsten');
      assert.deepEqual([await kept(), await link()], [['Carsten'], 'dead']);
    }
  });

  it('forgets also a name whose choice nobody finished, an hour later, and one that was never noted down as made', async () => {
    const append = sinon.stub(store, 'append').rejects(new StoreError('unavailable'));
    await assert.rejects(choose('Bente'));
    append.restore();
    bench.now = bench.now.plus({ minutes: 61 });
    await choose('Carsten');
    assert.deepEqual(await kept(), ['Carsten']);
    // As a process leaves it that dies right after the choice.
    const body = {
      names: [{ choice: 'choose Carsten', name: 'Carsten', relation: '', savedAt: bench.now.toUTC().toISO() }],
    };
    await store.put(chosenAdultsPartition, pathwayId, body, 'any');
    await remove();
    assert.deepEqual(await kept(), []);
  });

  it('keeps both names while two telephones choose at once, shows the one that is chosen, and then keeps that one', async () => {
    await Promise.all([choose('Bente'), choose('Carsten'), choose('Dorthe')]);
    const now = await chosen();
    const { chosenAdult } = await bench.desk.pathways.current(pathwayId);
    assert.equal(`choose ${now?.name}`, chosenAdult?.choice);
    assert.equal(now?.id, 'v3');
    await choose('Erik');
    assert.deepEqual([(await chosen())?.name, await kept()], ['Erik', ['Erik']]);
  });

  it('is erased together, and then nobody knows who it was', async () => {
    await choose('Bente');
    await removeAdultNames(store, pathwayId);
    assert.deepEqual([await kept(), await chosen()], [[], { id: 'v1' }]);
  });
});
