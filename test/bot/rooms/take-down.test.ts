import assert from 'node:assert/strict';
import { noRoom, type RoomDocument } from '../../../bot/rooms/room-document.ts';
import { RoomStore, roomsPartition } from '../../../bot/rooms/room-store.ts';
import { letGoOfRooms, TakeDown } from '../../../bot/rooms/take-down.ts';
import { FakePlatform } from '../../support/fake-platform.ts';
import { MemoryStore } from '../../support/memory-store.ts';
import { Mortal } from '../../support/mortal.ts';
import { code, RoomBench, simpleCard } from '../../support/rooms.ts';
import { desiredRoom } from '../../support/slack-rooms.ts';

/** Two rooms of a pathway, in Teams and in Slack, with what stands in them; and a neighbour's. */
class Bench {
  readonly store = new MemoryStore();
  readonly teams = new FakePlatform('teams', 'kommunen');
  readonly slack = new FakePlatform('slack', 'T1');
  readonly takeDown = this.with([this.teams, this.slack]);

  with(platforms: readonly FakePlatform[], store = this.store): TakeDown {
    return new TakeDown({ documents: store, platforms, forget: () => undefined, paceMs: 0, timeoutMs: 50 });
  }

  async room(platform: FakePlatform, pathwayId = code, more: Partial<RoomDocument> = {}): Promise<RoomDocument> {
    const prepared = await platform.prepare(desiredRoom({ pathwayId, title: pathwayId }), undefined);
    const post = (heading: string) => platform.post(prepared.ref, simpleCard(heading));
    const document: RoomDocument = {
      ...noRoom,
      step: 'ready',
      ref: { ...prepared.ref },
      cards: {
        overview: { messageId: await post('overblik'), hash: '' },
        'action:a1': { messageId: await post('opgave'), hash: '' },
      },
      past: [await post('afgjort')],
      archived: true,
      ...more,
    };
    await platform.archive(prepared.ref);
    await this.store.put(roomsPartition(pathwayId), platform.platform, document, 'any');
    return document;
  }

  stands(platform: FakePlatform): string[] {
    return [...platform.channels.values()].flatMap(({ messages }) =>
      messages.filter(({ deleted }) => !deleted).map(({ card }) => card.heading),
    );
  }
}

describe('the room of a pathway that is being erased', () => {
  it('is shown nothing more, and no process holds it', async () => {
    const bench = new RoomBench();
    try {
      await bench.open();
      await bench.quiet();
      await bench.do('karen', { type: 'pathway.close', reason: 'goalReached' });
      await bench.quiet();
      bench.clock.setSystemTime(bench.now().plus({ days: 91 }).toJSDate());
      const { version } = await bench.pathways.current(code);
      const edits = bench.teams.count('edit');
      const begin = { type: 'erasure.begin', base: version } as const;
      const request = { pathwayId: code, commandId: 'e', by: 'clock', via: 'clock' as const, command: begin };
      assert.ok((await bench.pathways.perform(request)).done);
      await bench.quiet();
      assert.equal(bench.teams.count('edit'), edits);
      const { document } = (await new RoomStore(bench.store).load(code)).get('teams') ?? {};
      assert.equal(document?.lease, undefined);
      // Nor when it is asked for anew, by another process and after everything is gone.
      const other = bench.newWorker();
      const settled = other.settle(code);
      await bench.quiet(60_000, other);
      await settled;
      assert.equal(bench.teams.count('edit'), edits);
    } finally {
      bench.end();
    }
  });
});

describe('taking down what stands in the rooms', () => {
  let bench: Bench;
  beforeEach(() => {
    bench = new Bench();
  });

  it('deletes every message of ours on each platform, also those that were cards once, and archives the rooms again', async () => {
    await bench.room(bench.teams);
    await bench.room(bench.slack);
    assert.deepEqual(await bench.takeDown.takeDown(code), { posts: 6 });
    for (const platform of [bench.teams, bench.slack]) {
      assert.deepEqual(bench.stands(platform), []);
      assert.equal(platform.room(code).archived, true);
    }
    assert.deepEqual(await bench.takeDown.takeDown(code), { posts: 0 }, 'once is enough');
  });

  it('touches no other pathway’s room', async () => {
    await bench.room(bench.teams);
    await bench.room(bench.teams, 'N4BOEN');
    await bench.takeDown.takeDown(code);
    assert.deepEqual(bench.stands(bench.teams), ['overblik', 'opgave', 'afgjort']);
  });

  it('deletes what stands in rooms that the pathway had before', async () => {
    const first = await bench.room(bench.slack);
    const messages = Object.values(first.cards).map(({ messageId }) => messageId);
    const former = [{ ref: first.ref ?? {}, messages: [...messages, ...(first.past ?? [])] }];
    bench.slack.room(code).archived = true;
    await bench.room(bench.slack, code, { former });
    assert.equal((await bench.takeDown.takeDown(code)).posts, 6);
    assert.deepEqual(bench.stands(bench.slack), []);
  });

  it('says what it could not, and goes on with it the next time', async () => {
    await bench.room(bench.teams);
    await bench.room(bench.slack);
    bench.teams.fail('delete', { kind: 'unavailable' });
    assert.deepEqual(await bench.takeDown.takeDown(code), { posts: 3, left: 'teams unavailable:http_503' });
    bench.teams.fail('archive', { kind: 'unavailable' });
    assert.deepEqual(await bench.takeDown.takeDown(code), { posts: 3, left: 'teams unavailable:http_503' });
    assert.equal(bench.teams.room(code).archived, false);
    assert.deepEqual(await bench.takeDown.takeDown(code), { posts: 0 });
    assert.equal(bench.teams.room(code).archived, true);
  });

  it('waits for somebody to let the bot in, where it was put out with the archiving, and then is done by itself', async () => {
    await bench.room(bench.slack);
    bench.slack.cannotUnarchive = true;
    bench.slack.fail('delete', { kind: 'gone' });
    const { left } = await bench.takeDown.takeDown(code);
    assert.equal(left, 'slack gone:gone');
    assert.deepEqual(bench.stands(bench.slack), ['overblik', 'opgave', 'afgjort']);
    bench.slack.cannotUnarchive = false;
    assert.deepEqual(await bench.takeDown.takeDown(code), { posts: 3 });
  });

  it('is not held up by a room that may not be archived', async () => {
    await bench.room(bench.teams);
    bench.teams.fail('archive', { kind: 'forbidden' });
    assert.deepEqual(await bench.takeDown.takeDown(code), { posts: 3 });
    assert.deepEqual(bench.stands(bench.teams), []);
  });

  it('leaves the one card that tells nothing where the bot can never come in again', async () => {
    bench.slack.cannotUnarchive = true;
    bench.slack.archivingIsFinal = true;
    const { cards } = await bench.room(bench.slack, code, { past: [] });
    const { overview } = cards;
    assert.ok(overview);
    await bench.store.put(
      roomsPartition(code),
      'slack',
      { ...noRoom, step: 'ready', ref: { channel: bench.slack.room(code).id }, cards: { overview }, archived: true },
      'any',
    );
    assert.deepEqual(await bench.takeDown.takeDown(code), { posts: 0 });
    // But not in a room that somebody has opened, and put the bot out of.
    await bench.room(bench.slack, 'N4BOEN', { cards: { overview }, past: [], archived: false });
    assert.equal((await bench.takeDown.takeDown('N4BOEN')).left, 'slack archived:is_archived');
  });

  it('lets go of rooms that somebody has deleted by hand', async () => {
    await bench.room(bench.slack);
    bench.slack.fail('delete', { kind: 'gone' });
    bench.slack.cannotUnarchive = true;
    await bench.takeDown.takeDown(code);
    assert.equal(await letGoOfRooms(bench.store, code), 3);
    assert.equal(await letGoOfRooms(bench.store, code), 0);
    assert.deepEqual(await bench.takeDown.takeDown(code), { posts: 0 });
  });

  it('leaves a room of a platform that is not configured here to whoever has it, unless nothing stands there', async () => {
    await bench.room(bench.slack);
    const here = bench.with([bench.teams]);
    assert.deepEqual(await here.takeDown(code), { posts: 0, left: 'slack notHere' });
    await letGoOfRooms(bench.store, code);
    assert.deepEqual(await here.takeDown(code), { posts: 0 });
  });

  it('takes a message or a room that is no more for what it is, and throws what is no answer of a platform', async () => {
    await bench.room(bench.teams);
    for (const message of bench.teams.room(code).messages) message.deleted = true;
    assert.deepEqual(await bench.takeDown.takeDown(code), { posts: 0 });
    await bench.room(bench.slack);
    bench.slack.fail('delete', { kind: 'bug' });
    await assert.rejects(bench.takeDown.takeDown(code), TypeError);
  });

  it('is finished by the next process wherever the first one dies', async () => {
    for (let call = 1, calls = Number.POSITIVE_INFINITY; call <= calls; call++)
      for (const dies of ['before', 'after'] as const) {
        bench = new Bench();
        await bench.room(bench.teams);
        const mortal = new Mortal(call, dies);
        const dying = bench.with([mortal.sees(bench.teams)], mortal.sees(bench.store));
        if (await mortal.unlessDead(dying.takeDown(code))) calls = Math.min(calls, call);
        assert.equal((await bench.takeDown.takeDown(code)).left, undefined, `${dies} ${call}`);
        assert.deepEqual(bench.stands(bench.teams), []);
        assert.equal(bench.teams.room(code).archived, true, `${dies} ${call}`);
      }
  });
});
