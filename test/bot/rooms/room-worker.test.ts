import assert from 'node:assert/strict';
import { roomIndexPartition, roomsPartition } from '../../../bot/rooms/room-store.ts';
import { accountsOf, code, RoomBench } from '../../support/rooms.ts';

describe('a room', () => {
  let bench: RoomBench;
  beforeEach(() => {
    bench = new RoomBench();
  });
  afterEach(() => bench.end());

  it('is made with exactly the team in it, the code as its title, and the overview pinned', async () => {
    await bench.open();
    await bench.addAction();
    await bench.quiet();
    const room = bench.teams.room(code);
    assert.deepEqual([...room.members].sort(), ['teams:jonna', 'teams:karen', 'teams:uffe']);
    assert.deepEqual(bench.teams.headings(code), ['open 0/1 karen', 'a1 open free']);
    assert.deepEqual([...room.pins], [room.messages[0]?.id]);
    assert.equal(bench.slack.channels.size, 0);
  });

  it('is known by the id that the doors use, and by its address', async () => {
    await bench.open();
    assert.equal(await bench.worker.linkOf(code, 'teams'), undefined, 'not while it is being made');
    await bench.quiet();
    const { id } = bench.teams.room(code);
    assert.equal(await bench.worker.pathwayOf('teams', id), code);
    assert.equal(await bench.newWorker().pathwayOf('teams', id), code);
    assert.equal(await bench.worker.pathwayOf('teams', 'another'), undefined);
    assert.equal(await bench.worker.linkOf(code, 'teams'), `https://teams.example/${id}`);
    assert.deepEqual(bench.store.contents(roomIndexPartition('teams')), { [id]: { pathway: code } });
  });

  it('changes in place: a claim edits its card and the overview, and posts nothing', async () => {
    await bench.open();
    await bench.addAction();
    await bench.quiet();
    const posts = bench.teams.count('post');
    await bench.do('uffe', { type: 'action.claim', action: 'a1' });
    await bench.quiet();
    assert.deepEqual(bench.teams.headings(code), ['open 1/1 karen', 'a1 open uffe']);
    assert.equal(bench.teams.count('post'), posts);
    assert.deepEqual(
      bench.teams.room(code).messages.map(({ edits }) => edits),
      [1, 1],
    );
  });

  it('edits no card for a commit that does not show on it', async () => {
    await bench.open();
    await bench.addAction();
    await bench.addAction('Bolig');
    await bench.quiet();
    await bench.do('uffe', { type: 'action.claim', action: 'a2' });
    await bench.quiet();
    assert.equal(bench.teams.room(code).messages[1]?.edits, 0);
  });

  it('shows many changes that come together as one edit a card', async () => {
    await bench.open();
    await bench.addAction();
    await bench.quiet();
    const edits = bench.teams.count('edit');
    for (let i = 0; i < 20; i++) {
      await bench.do('uffe', { type: 'action.claim', action: 'a1' });
      await bench.do('uffe', { type: 'action.release', action: 'a1' });
    }
    await bench.do('jonna', { type: 'action.claim', action: 'a1' });
    await bench.quiet();
    assert.deepEqual(bench.teams.headings(code), ['open 1/1 karen', 'a1 open jonna']);
    assert.ok(bench.teams.count('edit') - edits <= 4, `${bench.teams.count('edit') - edits} edits`);
  });

  it('sees at most one operation a second, however much changes', async () => {
    await bench.open();
    for (let i = 0; i < 8; i++) {
      await bench.addAction(`Opgave ${i}`);
      await bench.do('uffe', { type: 'action.claim', action: `a${i + 1}` });
    }
    await bench.quiet();
    const steps = ['createRoom', 'addMembers', 'addApp', 'awaitArrival', 'consent', 'findUser'];
    const times = bench.teams.log.filter(({ call }) => !steps.includes(call)).map(({ atMs }) => atMs);
    for (const [i, atMs] of times.entries()) {
      const before = times[i - 1];
      if (before !== undefined) assert.ok(atMs - before >= 1000, `${atMs - before} ms`);
    }
  });

  it('costs two writes an edit and no read of its document, and nothing for a commit that shows nowhere', async () => {
    await bench.open();
    await bench.addAction();
    await bench.quiet();
    const before = { ...bench.store.calls };
    await bench.do('uffe', { type: 'action.claim', action: 'a1' });
    await bench.quiet();
    const { calls } = bench.store;
    assert.deepEqual(
      [calls.put - before.put, calls.list - before.list, calls.get - before.get],
      [3, 0, 0],
      'one lease, two results',
    );
  });

  it('is left alone for good once it is as it should be', async () => {
    await bench.open();
    await bench.addAction();
    await bench.quiet();
    const calls = bench.teams.log.length;
    const { put } = bench.store.calls;
    for (let i = 0; i < 5; i++) {
      bench.worker.wake(code);
      await bench.quiet();
    }
    assert.deepEqual([bench.teams.log.length, bench.store.calls.put], [calls, put]);
    assert.deepEqual(
      Object.keys(Object(bench.store.contents(roomsPartition(code)).teams)).includes('lease'),
      false,
      'and free',
    );
  });

  it('shows a day that has come without a commit', async () => {
    await bench.open();
    await bench.addAction('Ring', '2026-11-24');
    await bench.quiet();
    await bench.pass(2 * 24 * 3600_000);
    bench.worker.wake(code);
    await bench.quiet();
    assert.deepEqual(bench.teams.headings(code), ['open 0/1 karen', 'a1 open free overdue']);
  });

  it('shows a handover while it waits, says so when it is over, and posts the next one anew', async () => {
    await bench.open();
    await bench.do('karen', { type: 'coordinator.propose', to: 'kirsten' });
    await bench.quiet();
    assert.deepEqual(bench.teams.headings(code), ['open 0/0 karen', 'handover to kirsten']);
    await bench.do('kirsten', { type: 'coordinator.decline' });
    await bench.quiet();
    assert.deepEqual(bench.teams.headings(code), ['open 0/0 karen', 'gone: handover']);
    await bench.do('karen', { type: 'coordinator.propose', to: 'kirsten' });
    await bench.quiet();
    assert.deepEqual(bench.teams.headings(code), ['open 0/0 karen', 'gone: handover', 'handover to kirsten']);
  });

  it('is archived after its last edit, and opened again when the closing is undone', async () => {
    await bench.open();
    await bench.quiet();
    await bench.do('karen', { type: 'pathway.close', reason: 'goalReached' });
    await bench.quiet();
    assert.equal(bench.teams.room(code).archived, true);
    assert.deepEqual(bench.teams.headings(code), ['closed 0/0 karen']);
    await bench.do('karen', { type: 'pathway.reopen' });
    await bench.addAction();
    await bench.quiet();
    assert.equal(bench.teams.room(code).archived, false);
    assert.deepEqual(bench.teams.headings(code), ['open 0/1 karen', 'a1 open free']);
  });

  it('is made anew where the platform lets no bot open it again', async () => {
    await bench.open();
    await bench.addAction();
    await bench.quiet();
    bench.teams.cannotUnarchive = true;
    await bench.do('karen', { type: 'pathway.close', reason: 'goalReached' });
    await bench.quiet();
    await bench.do('karen', { type: 'pathway.reopen' });
    await bench.quiet();
    const rooms = [...bench.teams.channels.values()];
    assert.deepEqual(
      rooms.map(({ archived }) => archived),
      [true, false],
    );
    assert.deepEqual(
      rooms[1]?.messages.map(({ card }) => card.heading),
      ['open 0/1 karen', 'a1 open free'],
    );
    assert.equal(await bench.worker.pathwayOf('teams', rooms[1]?.id ?? ''), code);
  });

  it('is emptied before it is archived where the bot can never come in again, and kept in mind when it must be made anew', async () => {
    bench.teams.archivingIsFinal = true;
    bench.teams.cannotUnarchive = true;
    await bench.open();
    await bench.addAction();
    await bench.do('karen', { type: 'coordinator.propose', to: 'kirsten' });
    await bench.quiet();
    await bench.do('karen', { type: 'coordinator.withdraw' });
    await bench.quiet();
    const [old] = [...bench.teams.channels.values()];
    assert.ok(old && bench.teams.headings(code).length > 2, 'a question that is settled stands there, too');
    bench.teams.fail('delete', { kind: 'unavailable' });
    bench.teams.fail('delete', { kind: 'invalid' });
    await bench.do('karen', { type: 'pathway.close', reason: 'goalReached' });
    await bench.quiet();
    assert.equal(old.archived, true);
    // One that may not be deleted shows nothing any more.
    assert.deepEqual(bench.teams.headings(code), [`farewell ${code}`, `farewell ${code}`]);
    const archivings = bench.teams.count('archive');
    await bench.do('karen', { type: 'hold.place', reason: 'Klagesag' });
    await bench.quiet();
    assert.equal(bench.teams.count('unarchive'), 0, 'what happens later does not open it');
    assert.equal(bench.teams.count('archive'), archivings);
    await bench.do('karen', { type: 'pathway.reopen' });
    await bench.quiet();
    const document = Object(bench.store.contents(`rooms:${code}`).teams);
    assert.deepEqual(document.former, [{ ref: { channel: old.id }, messages: [old.messages[0]?.id] }]);
    assert.deepEqual(
      [...bench.teams.channels.values()][1]?.messages.map(({ card }) => card.heading),
      ['open 0/1 karen', 'a1 open free'],
    );
  });

  it('edits a card once more when somebody has clicked an outdated one', async () => {
    await bench.open();
    await bench.addAction();
    await bench.quiet();
    const message = bench.teams.room(code).messages[1] ?? assert.fail();
    message.card = { ...message.card, heading: 'from another time' };
    bench.worker.refresh(code, 'action:a1');
    bench.worker.refresh(code, 'action:a1');
    await bench.quiet();
    assert.equal(message.card.heading, 'a1 open free');
    assert.equal(message.edits, 1);
    bench.worker.refresh(code, 'action:a9');
    await bench.quiet();
    assert.equal(bench.teams.count('edit'), 1, 'and nothing for a card that does not exist');
  });

  it('stands on both platforms when some can only be reached on the other, and shows the same', async () => {
    bench.people.set('uffe', accountsOf(bench.people.get('uffe') ?? assert.fail(), bench.slack));
    await bench.open();
    await bench.addAction();
    await bench.quiet();
    assert.deepEqual([...bench.teams.room(code).members].sort(), ['teams:jonna', 'teams:karen']);
    assert.deepEqual([...bench.slack.room(code).members], ['slack:uffe']);
    await bench.do('uffe', { type: 'action.claim', action: 'a1' });
    await bench.quiet();
    for (const platform of [bench.teams, bench.slack])
      assert.deepEqual(platform.headings(code), ['open 1/1 karen', 'a1 open uffe']);
  });

  it('lets somebody in by e-mail who has never written to the bot', async () => {
    bench.people.set('uffe', { ...(bench.people.get('uffe') ?? assert.fail()), identities: [] });
    bench.teams.users.set('uffe@kommunen.example', 'teams:u-7');
    await bench.open();
    await bench.quiet();
    assert.deepEqual([...bench.teams.room(code).members].sort(), ['teams:jonna', 'teams:karen', 'teams:u-7']);
    assert.equal(bench.teams.count('findUser'), 1);
    await bench.addAction();
    await bench.quiet();
    assert.equal(bench.teams.count('findUser'), 1, 'asked once');
  });

  it('waits no longer than others do: many are made at the same time, a few at the same moment', async () => {
    const worker = bench.newWorker();
    let busy = 0;
    let most = 0;
    const post = bench.teams.post.bind(bench.teams);
    bench.teams.post = async (ref, card) => {
      most = Math.max(most, ++busy);
      await new Promise((resolve) => setTimeout(resolve, 300));
      busy--;
      return post(ref, card);
    };
    const codes = Array.from({ length: 60 }, (_, i) => `P${10000 + i}`);
    for (const [i, pathwayId] of codes.entries())
      await bench.pathways.perform({
        pathwayId,
        commandId: `o${i}`,
        by: 'karen',
        via: 'teams',
        command: { type: 'pathway.open', model: 'test-model', birthDate: '2009-05-14', platform: 'teams', members: [] },
      });
    await worker.stop();
    const tookMs = await bench.quiet();
    for (const pathwayId of codes) assert.equal(bench.teams.headings(pathwayId).length, 1);
    assert.ok(most <= 16, `${most} at the same moment`);
    assert.ok(tookMs < 15_000, `${tookMs} ms for sixty rooms`);
  });
});
