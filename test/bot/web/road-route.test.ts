import assert from 'node:assert/strict';
import type { Server } from 'node:http';
import { createHttp } from '../../../bot/http.ts';
import { createLog } from '../../../bot/log.ts';
import { roadAddress } from '../../../bot/web/addresses.ts';
import { BusyDrawing, DrawingThread } from '../../../bot/web/drawing-thread.ts';
import { RoadPictures, roadStamp } from '../../../bot/web/road-pictures.ts';
import { type RoadParts, roadRoutes } from '../../../bot/web/road-route.ts';
import { signLink } from '../../../bot/web/signed-link.ts';
import { noPathway, type PathwayState } from '../../../services/pathway/state.ts';
import type { Road } from '../../../services/road.ts';
import { openedPathway, type PathwayBench } from '../../support/domain.ts';
import { listen, stop } from '../../support/listen.ts';
import { roadOn } from '../../support/roads.ts';

const secret = 'a-secret-of-the-invented-town-of-Fjordby';
const former = 'what-the-town-signed-with-the-year-before';

describe('the road’s address', () => {
  const thread = new DrawingThread();
  let bench: PathwayBench;
  let road: Road | undefined;
  let reads: string[];
  let server: Server;
  let base: string;
  let lines: string[];

  beforeEach(async () => {
    bench = openedPathway();
    road = roadOn('2026-11-10');
    reads = [];
    lines = [];
    await serve();
  });
  afterEach(() => stop(server));
  after(() => thread.close());

  async function serve(change: Partial<RoadParts> = {}): Promise<void> {
    const known = async (id: string): Promise<PathwayState> => {
      reads.push(id);
      return id === bench.state.id ? bench.state : noPathway(id);
    };
    const parts: RoadParts = {
      secrets: [secret, former],
      pathways: { known },
      road: () => road,
      pictures: new RoadPictures(thread),
      ...change,
    };
    server = createHttp(roadRoutes(parts), createLog('debug', { write: (line) => lines.push(line) }));
    base = await listen(server);
  }

  const address = (locale = 'da', signedWith = secret) =>
    roadAddress({ publicUrl: base, secret: signedWith }, bench.state.id, locale);

  async function bytes(url: string, headers: Record<string, string> = {}): Promise<Buffer> {
    return Buffer.from(await (await fetch(url, { headers })).arrayBuffer());
  }

  /** Nothing: no picture, no word, no hint. */
  async function isNothing(url: string): Promise<void> {
    const reply = await fetch(url);
    assert.equal(reply.status, 404, url);
    assert.equal(await reply.text(), '', url);
    assert.equal(reply.headers.get('etag'), null);
  }

  it('gives a picture that each platform may keep for five minutes, and no shared cache', async () => {
    const reply = await fetch(address());
    assert.equal(reply.status, 200);
    assert.equal(reply.headers.get('content-type'), 'image/png');
    assert.equal(reply.headers.get('cache-control'), 'private, max-age=300');
    assert.equal(reply.headers.get('x-content-type-options'), 'nosniff');
    const png = Buffer.from(await reply.arrayBuffer());
    assert.equal(png.subarray(1, 4).toString('latin1'), 'PNG');
    assert.equal(reply.headers.get('content-length'), String(png.byteLength));
    assert.notDeepEqual(await bytes(address('en')), png);
    if (road) assert.deepEqual(await bytes(`${address()}?v=${roadStamp('da', road)}`), png);
  });

  it('says that nothing has changed to whoever has the picture, and gives the new one when it has', async () => {
    const first = await fetch(address());
    await first.arrayBuffer();
    const etag = first.headers.get('etag') ?? assert.fail('no tag');
    for (const tags of [etag, `W/${etag}`, `"other", ${etag}`]) {
      const reply = await fetch(address(), { headers: { 'if-none-match': tags } });
      assert.equal(reply.status, 304, tags);
      assert.equal(reply.headers.get('etag'), etag);
      assert.equal(await reply.text(), '');
    }
    road = roadOn('2027-11-10');
    const reply = await fetch(address(), { headers: { 'if-none-match': etag } });
    assert.equal(reply.status, 200);
    assert.notEqual(reply.headers.get('etag'), etag);
    await reply.arrayBuffer();
  });

  it('tells its size without sending it to whoever only asks for that', async () => {
    const reply = await fetch(address(), { method: 'HEAD' });
    assert.equal(reply.status, 200);
    assert.ok(Number(reply.headers.get('content-length')) > 20_000);
    assert.equal((await reply.arrayBuffer()).byteLength, 0);
  });

  it('is nothing when it was guessed, broken, made for something else or of a language that we do not have', async () => {
    const { id } = bench.state;
    const token = signLink(secret, 'road', [id, 'da']);
    const wall = signLink(secret, 'wall', [id, 'da']);
    const bare = Buffer.from(`${id}\u0000da`).toString('base64url');
    for (const path of [
      '/road/',
      '/road/.png',
      '/road/x.png',
      `/road/${id}.png`,
      `/road/${bare}.${'A'.repeat(24)}.png`,
      `/road/${wall}.png`,
      `/road/${token}`,
      `/road/${token}.svg`,
      `/road/${token.slice(0, -1)}.png`,
      `/road/${token}A.png`,
      `/road/${token.toLowerCase()}.png`,
      `/road/x/${token}.png`,
      `/road/${signLink('another secret, of another town entirely', 'road', [id, 'da'])}.png`,
      `/road/${'A'.repeat(5000)}.png`,
      `/road/x.png?t=/road/${token}.png`,
      '/road/%00.png',
      '/road/%E0%A4%A.png',
    ]) {
      await isNothing(base + path);
    }
    assert.deepEqual(reads, [], 'the store was asked');
    for (const locale of ['de', '', 'DA']) await isNothing(address(locale));
    await isNothing(`${base}/road/${signLink(secret, 'road', [id])}.png`);
    assert.deepEqual(reads, []);
  });

  it('is nothing for a pathway that is closed, does not exist, or has lost its model', async () => {
    await isNothing(`${base}/road/${signLink(secret, 'road', ['ZZZZZZ', 'da'])}.png`);
    road = undefined;
    await isNothing(address());
    road = roadOn('2026-11-10');
    assert.equal((await bytes(address())).subarray(1, 4).toString('latin1'), 'PNG');
    bench.do('karen', { type: 'pathway.close', reason: 'movedAway' });
    await isNothing(address());
  });

  it('lives on when the secret is changed, while the former one is still known', async () => {
    assert.equal((await fetch(address('da', former))).status, 200);
  });

  it('asks to come again when too many pictures wait, and tells nothing of an error', async () => {
    await stop(server);
    await serve({ pictures: { picture: () => Promise.reject(new BusyDrawing()) } });
    const busy = await fetch(address());
    assert.deepEqual([busy.status, busy.headers.get('retry-after'), await busy.text()], [503, '10', '']);
    await stop(server);
    await serve({ pictures: { picture: () => Promise.reject(new Error('Hemmelig')) } });
    const broken = await fetch(address());
    assert.deepEqual([broken.status, await broken.text()], [500, '']);
    assert.doesNotMatch(lines.join('\n'), /Hemmelig/);
    assert.match(lines.join('\n'), /request failed/);
  });

  it('draws one picture for a hundred who fetch it at once', async () => {
    await stop(server);
    let drawn = 0;
    const counted = {
      draw: (drawing: Parameters<DrawingThread['draw']>[0]) => {
        drawn++;
        return thread.draw(drawing);
      },
    };
    await serve({ pictures: new RoadPictures(counted) });
    const all = await Promise.all(Array.from({ length: 100 }, () => bytes(address())));
    assert.equal(drawn, 1);
    assert.equal(new Set(all.map((png) => png.toString('base64'))).size, 1);
  });
});
