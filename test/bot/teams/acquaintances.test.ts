import assert from 'node:assert/strict';
import { parseActivity } from '../../../bot/teams/inbound/activity.ts';
import { Acquaintances } from '../../../bot/teams/outbound/acquaintances.ts';
import { MemoryStore } from '../../support/memory-store.ts';

const europe = 'https://smba.example/emea/';
const america = 'https://smba.example/amer/';

describe('where people and rooms are reached', () => {
  const activity = (change: object = {}) => {
    const parsed = parseActivity({
      type: 'message',
      channelId: 'msteams',
      serviceUrl: europe,
      from: { id: '29:uffe', aadObjectId: 'uffe' },
      recipient: { id: '28:vejviser' },
      conversation: { id: '19:room@thread.tacv2;messageid=1', conversationType: 'channel' },
      ...change,
    });
    if (!parsed) throw new Error('no activity');
    return parsed;
  };
  const personal = { conversation: { id: 'a:uffe', conversationType: 'personal' } };
  const fresh = (documents?: MemoryStore, global = true) => new Acquaintances({ appId: 'app', global, documents });

  it('is told by what they send', async () => {
    const known = fresh();
    await known.meet(activity());
    assert.deepEqual(known.person('uffe'), { userId: '29:uffe', serviceUrl: europe });
    assert.equal(known.room('19:room@thread.tacv2'), europe);
    assert.equal(known.botId, '28:vejviser');
    await known.meet(activity(personal));
    assert.deepEqual(known.person('uffe'), { userId: '29:uffe', serviceUrl: europe, conversationId: 'a:uffe' });
    assert.equal(known.room('a:uffe'), undefined);
  });

  it('keeps a person’s own chat when they write in a room later', async () => {
    const known = fresh();
    await known.meet(activity(personal));
    await known.meet(activity({ serviceUrl: america }));
    assert.deepEqual(known.person('uffe'), { userId: '29:uffe', serviceUrl: america, conversationId: 'a:uffe' });
  });

  it('is not taken from news about a room in which the bot may not be', async () => {
    const known = fresh();
    await known.meet(activity({ type: 'conversationUpdate' }));
    assert.equal(known.room('19:room@thread.tacv2'), undefined);
    known.arrive('19:room@thread.tacv2', europe);
    assert.equal(known.room('19:room@thread.tacv2'), europe);
    known.leave('19:room@thread.tacv2');
    assert.equal(known.room('19:room@thread.tacv2'), undefined);
  });

  it('is Teams’ own address for all before anything is known, and nowhere for a test client', async () => {
    assert.equal(fresh().serviceUrl, 'https://smba.trafficmanager.net/teams/');
    assert.equal(fresh(undefined, false).serviceUrl, undefined);
    assert.equal(fresh().botId, '28:app');
  });

  it('is kept over a restart, with one write for an address', async () => {
    const documents = new MemoryStore();
    const before = fresh(documents);
    for (let index = 0; index < 5; index += 1) await before.meet(activity());
    assert.equal(documents.calls.put, 1);
    const after = fresh(documents, false);
    await after.load();
    assert.equal(after.serviceUrl, europe);
    assert.equal(after.botId, '28:vejviser');
    await after.meet(activity());
    assert.equal(documents.calls.put, 1);
    await after.meet(activity({ serviceUrl: america }));
    assert.equal(documents.calls.put, 2);
    assert.equal(after.serviceUrl, america);
  });

  it('costs nobody an answer when the store cannot be reached: it is kept later', async () => {
    const documents = new MemoryStore();
    const put = documents.put.bind(documents);
    documents.put = () => Promise.reject(new Error('the store is away'));
    documents.get = () => Promise.reject(new Error('the store is away'));
    const known = fresh(documents);
    await known.load();
    await known.meet(activity());
    assert.equal(known.serviceUrl, europe);
    documents.put = put;
    await known.meet(activity());
    assert.equal(documents.calls.put, 1);
  });

  it('is forgotten of those who have not been heard of for longest', async () => {
    const known = fresh();
    for (let index = 0; index < 5100; index += 1)
      await known.meet(activity({ from: { id: `29:${index}`, aadObjectId: `u${index}` } }));
    assert.equal(known.person('u0'), undefined);
    assert.notEqual(known.person('u5099'), undefined);
  });
});
