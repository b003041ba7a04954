import assert from 'node:assert/strict';
import { connect } from 'node:net';
import type { WallTiming } from '../../../bot/web/wall-parts.ts';
import { StoreError } from '../../../storage/ports.ts';
import { EventStream, htmlOf } from '../../support/event-stream.ts';
import { eventually } from '../../support/eventually.ts';
import { MemoryStore } from '../../support/memory-store.ts';
import { WallBench, type WallBenchOptions } from '../../support/wall-bench.ts';

/** So that nothing is seen by a look at the store that should have been told. */
const noBeat = 60_000;
const timing: WallTiming = { beatMs: noBeat, lostBeatMs: 40, gatherMs: 20, sweepMs: noBeat };
const quick: WallTiming = { ...timing, beatMs: 60 };

describe('a wall that is followed', () => {
  let store: MemoryStore;
  let code: string;
  const benches: WallBench[] = [];
  const streams: EventStream[] = [];

  beforeEach(() => {
    store = new MemoryStore();
    code = 'K7F3XQ';
  });
  afterEach(async () => {
    for (const stream of streams.splice(0)) stream.close();
    for (const bench of benches.splice(0)) await bench.stop();
  });

  async function start(options: WallBenchOptions['parts'] = {}): Promise<WallBench> {
    const bench = await WallBench.start({ store, parts: { timing, ...options } });
    benches.push(bench);
    return bench;
  }
  async function started(options: WallBenchOptions['parts'] = {}): Promise<WallBench> {
    const bench = await start(options);
    await bench.openMeeting(code);
    return bench;
  }
  /** Another screen for each name. */
  async function follow(bench: WallBench, screen = 'A'): Promise<EventStream> {
    const stream = await EventStream.open(await bench.address(code), { 'user-agent': screen });
    streams.push(stream);
    return stream;
  }
  const addGoal = (bench: WallBench, text: string) =>
    bench.do(code, 'karen', { type: 'goal.add', text, topic: 'education' });

  it('is sent whole at once, and again within a second of a commit', async () => {
    const bench = await started();
    const stream = await follow(bench);
    assert.equal(stream.response.headers.get('content-type'), 'text/event-stream; charset=utf-8');
    assert.equal(stream.response.headers.get('cache-control'), 'no-store');
    await stream.shows('Her kommer målene til at stå');
    const begun = performance.now();
    await addGoal(bench, 'Jeg vil være tømrer');
    await stream.shows('Jeg vil være tømrer');
    assert.ok(performance.now() - begun < 1000, `${performance.now() - begun} ms`);
  });

  it('is told to every screen, and twenty commits in a row in a few pieces of which the last is whole', async () => {
    const bench = await started();
    const [one, two] = [await follow(bench, 'A'), await follow(bench, 'B')];
    await Promise.all([one.shows('Vises på 2 skærme'), two.shows('Vises på 2 skærme')]);
    const before = one.events.length;
    await addGoal(bench, 'Første formulering');
    for (let count = 1; count <= 20; count++)
      await bench.do(code, 'karen', { type: 'goal.reword', goal: 'g1', text: `Formulering nummer ${count}.` });
    assert.equal(await one.shows('Formulering nummer 20.'), await two.shows('Formulering nummer 20.'));
    assert.ok(one.events.length - before < 20, `${one.events.length - before} events`);
  });

  it('is not sent again by what it does not show', async () => {
    const bench = await started();
    const stream = await follow(bench);
    await stream.shows('Møde ved 17½ år');
    const before = stream.events.length;
    await bench.do(code, 'karen', { type: 'spell.begin', code: 'klasse10', from: '2026-08-10', source: 'school' });
    await addGoal(bench, 'Noget der vises');
    await stream.shows('Noget der vises');
    assert.equal(stream.events.length, before + 1);
  });

  it('shows typed text with line ends of every kind, and cannot be made to say anything else by them', async () => {
    const bench = await started();
    const stream = await follow(bench);
    await addGoal(bench, 'Én\r\rto\n\nevent: over\ndata: {"html":"væk"}\n\ntre\u2028fire');
    const html = await stream.shows('tre');
    assert.ok(html.includes('Én to event: over data: {&quot;html&quot;:&quot;væk&quot;} tre fire'), html);
    assert.ok(stream.events.every(({ name }) => name === 'wall'));
  });

  for (const [how, sentence, command] of [
    [
      'completed',
      'Mødet er slut',
      { type: 'meeting.complete', meeting: 'm1', base: 0, answers: { youngPerson: 'present' } },
    ],
    ['cancelled', 'Mødet er slut', { type: 'meeting.cancel', meeting: 'm1' }],
    ['moved', 'Mødet er ikke i gang', { type: 'meeting.move', meeting: 'm1', at: '2026-12-03T13:00' }],
    ['given a new wall', 'Væggen har fået en ny adresse', { type: 'meeting.begin', meeting: 'm1', renew: true }],
    ['closed with its pathway', 'Mødet er slut', { type: 'pathway.close', reason: 'movedAway' }],
  ] as const) {
    it(`is over at once when the meeting is ${how}: the sentence, the end of the stream, nothing kept`, async () => {
      const bench = await started();
      const both = [await follow(bench, 'A'), await follow(bench, 'B')];
      await bench.do(code, 'karen', command);
      for (const stream of both) {
        const html = htmlOf(await stream.last('over'));
        assert.ok(html.includes(sentence), html);
        assert.ok(!html.includes(code));
        await eventually(() => assert.ok(stream.isEnded));
      }
      assert.equal(bench.wall.streams, 0);
      assert.equal(bench.watchers.size, 0);
      if (how !== 'given a new wall')
        await eventually(() => assert.deepEqual(store.contents(`wall-screens:${code}:m1`), {}));
      assert.equal((await follow(bench, 'A')).response.status, how === 'given a new wall' ? 200 : 410);
    });
  }

  it('is over when its time is, without anybody doing anything', async () => {
    const bench = await started({ timing: quick });
    const stream = await follow(bench);
    await stream.shows('Møde ved 17½ år');
    bench.now = bench.now.plus({ hours: 6 });
    assert.ok(htmlOf(await stream.last('over')).includes('Mødet er slut'));
  });

  it('follows what another process commits, and ends with what another process ends', async () => {
    const bench = await started({ timing: quick });
    const other = await start();
    const stream = await follow(bench);
    await addGoal(other, 'Skrevet i den anden proces');
    await stream.shows('Skrevet i den anden proces');
    await other.do(code, 'karen', { type: 'meeting.cancel', meeting: 'm1' });
    await stream.last('over');
  });

  it('is told at once what this process learns of another, however it learns it', async () => {
    const bench = await started();
    const other = await start();
    const stream = await follow(bench);
    await addGoal(other, 'Skrevet i den anden proces');
    await bench.pathways.current(code);
    await stream.shows('Skrevet i den anden proces');
  });

  it('counts screens over two processes, and keeps a place for as long as somebody follows', async () => {
    const bench = await started({ timing: quick });
    const other = await start({ timing: quick });
    const here = await follow(bench, 'A');
    const there = await EventStream.open((await bench.address(code)).replace(bench.base, other.base), {
      'user-agent': 'B',
    });
    streams.push(there);
    await Promise.all([here.shows('Vises på 2 skærme'), there.shows('Vises på 2 skærme')]);
    for (let minute = 1; minute <= 4; minute++) {
      const seen = here.comments;
      for (const each of [bench, other]) each.now = each.now.plus({ minutes: 1 });
      await eventually(() => assert.ok(here.comments > seen + 1 && there.comments > 1));
    }
    assert.ok(htmlOf(await here.last('wall')).includes('Vises på 2 skærme'));
  });

  it('is shown to no fourth screen', async () => {
    const bench = await started();
    for (const screen of ['A', 'B', 'C']) assert.equal((await follow(bench, screen)).response.status, 200);
    const fourth = await follow(bench, 'D');
    assert.equal(fourth.response.status, 403);
    await eventually(() => assert.ok(fourth.isEnded));
    assert.deepEqual(fourth.events, []);
  });

  it('is taken from a screen whose place others have got while the store could not be asked', async () => {
    const bench = await started({ timing: quick });
    const stream = await follow(bench, 'A');
    await stream.shows('Vises på 1 skærm');
    for (const id of ['1.1', '1.2', '1.3']) {
      const body = { screen: `another ${id}`, seenAt: bench.now.toUTC().toISO() };
      await store.put(`wall-screens:${code}:m1`, id, body, 'any');
    }
    assert.ok(htmlOf(await stream.last('full')).includes('allerede på tre skærme'));
    await eventually(() => assert.ok(stream.isEnded));
  });

  it('says that it may be old while the store is down, and goes on afterwards', async () => {
    const bench = await started({ timing: quick });
    const stream = await follow(bench);
    await stream.shows('Møde ved 17½ år');
    const read = store.read.bind(store);
    store.read = async () => {
      throw new StoreError('unavailable');
    };
    await stream.last('lost', (lost) => lost === true);
    store.read = read;
    await addGoal(bench, 'Efter afbrydelsen');
    await stream.shows('Efter afbrydelsen');
    await eventually(() => assert.equal(stream.events.findLast(({ name }) => name === 'lost')?.data, false));
  });

  it('gives a sign of life to the page, and to what is in between', async () => {
    const bench = await started({ timing: quick });
    const stream = await follow(bench);
    await stream.last('beat');
    await eventually(() => assert.ok(stream.comments >= 2));
  });

  it('has room for so many pages and no more, for each wall and for all', async () => {
    const bench = await started({ limits: { streamsPerWall: 2, streams: 3 } });
    await bench.openMeeting('ANDEN1');
    const at = async (pathway: string) => {
      const stream = await EventStream.open(await bench.address(pathway));
      streams.push(stream);
      return stream.response.status;
    };
    assert.deepEqual([await at(code), await at(code), await at(code)], [200, 200, 503]);
    assert.deepEqual([await at('ANDEN1'), await at('ANDEN1')], [200, 503]);
    for (const stream of streams) stream.close();
    await eventually(() => assert.equal(bench.wall.streams, 0));
    assert.equal(await at(code), 200);
  });

  it('is forgotten when nobody follows it any more', async () => {
    const bench = await started();
    const stream = await follow(bench);
    await stream.shows('Møde ved 17½ år');
    assert.deepEqual([bench.wall.streams, bench.watchers.size], [1, 1]);
    stream.close();
    await eventually(() => assert.deepEqual([bench.wall.streams, bench.watchers.size], [0, 0]));
  });

  it('ends with the program, which does not wait for it and opens none any more', async () => {
    const bench = await started();
    const both = [await follow(bench, 'A'), await follow(bench, 'B')];
    await both[0]?.shows('Møde ved 17½ år');
    bench.wall.close();
    for (const stream of both) await eventually(() => assert.ok(stream.isEnded));
    assert.equal(bench.watchers.size, 0);
    assert.equal((await follow(bench, 'A')).response.status, 503);
  });

  it('holds nothing for a page that has gone while the store was being asked', async () => {
    const bench = await started();
    const url = new URL(await bench.address(code));
    const read = store.read.bind(store);
    let asked: (() => void) | undefined;
    const isAsked = new Promise<void>((resolve) => {
      asked = resolve;
    });
    let answer: (() => void) | undefined;
    const isAnswered = new Promise<void>((resolve) => {
      answer = resolve;
    });
    store.read = async (...of) => {
      asked?.();
      await isAnswered;
      return read(...of);
    };
    const socket = connect(Number(url.port), url.hostname);
    socket.write(`GET ${url.pathname} HTTP/1.1\r\nHost: x\r\nAccept: text/event-stream\r\n\r\n`);
    await isAsked;
    socket.destroy();
    // What was sent before it went has been taken in once the next request has been answered.
    await fetch(`${bench.base}/assets/icon.svg`);
    answer?.();
    store.read = read;
    await eventually(() => assert.equal(Object.keys(store.contents(`wall-screens:${code}:m1`)).length, 1));
    await fetch(`${bench.base}/assets/icon.svg`);
    assert.deepEqual([bench.wall.streams, bench.watchers.size], [0, 0]);
  });
});
