import assert from 'node:assert/strict';
import type { Drawing } from '../../../bot/web/drawing-thread.ts';
import { RoadPictures, roadStamp } from '../../../bot/web/road-pictures.ts';
import type { Road } from '../../../services/road.ts';
import { modelWith, roadOn } from '../../support/roads.ts';

/** Draws a few bytes of its own for each road, or as many as told. */
class Pencil {
  readonly drawn: Drawing[] = [];
  bytes = 4;
  fails = false;

  async draw(drawing: Drawing): Promise<Uint8Array> {
    this.drawn.push(drawing);
    if (this.fails) throw new Error('broken');
    return new Uint8Array(this.bytes).fill(this.drawn.length);
  }
}

describe('pictures of roads', () => {
  const road = roadOn('2026-11-10');
  let pencil: Pencil;
  let pictures: RoadPictures;
  beforeEach(() => {
    pencil = new Pencil();
    pictures = new RoadPictures(pencil);
  });

  it('are drawn once for all that show the same', async () => {
    const first = await pictures.picture('da', road);
    const again = await pictures.picture('da', roadOn('2026-11-10'));
    assert.equal(again, first);
    assert.equal(pencil.drawn.length, 1);
  });

  it('are drawn once for two who ask at the same time', async () => {
    const [one, other] = await Promise.all([pictures.picture('da', road), pictures.picture('da', road)]);
    assert.equal(one, other);
    assert.equal(pencil.drawn.length, 1);
  });

  it('are others in another language, at another time, with another outcome or another title', async () => {
    const others: [Road, 'da' | 'en'][] = [
      [road, 'da'],
      [road, 'en'],
      [roadOn('2027-01-10'), 'da'],
      [roadOn('2026-11-10', { settled: { meeting16: 'done' } }), 'da'],
      [roadOn('2026-11-10', { settled: { meeting16: 'notRelevant' } }), 'da'],
      [roadOn('2026-11-10', { model: modelWith((title) => `${title}!`) }), 'da'],
    ];
    const etags = await Promise.all(others.map(async ([road, locale]) => (await pictures.picture(locale, road)).etag));
    assert.equal(new Set(etags).size, others.length);
    assert.equal(new Set(others.map(([road, locale]) => roadStamp(locale, road))).size, others.length);
  });

  it('carry a tag of what they show, as HTTP wants it', async () => {
    const { etag } = await pictures.picture('da', road);
    assert.match(etag, /^"[\w-]{22}"$/);
    const anew = new RoadPictures(new Pencil());
    assert.equal((await anew.picture('da', road)).etag, etag);
  });

  it('are not remembered when they could not be drawn', async () => {
    pencil.fails = true;
    await assert.rejects(pictures.picture('da', road), /broken/);
    pencil.fails = false;
    assert.equal((await pictures.picture('da', road)).png.byteLength, 4);
  });

  it('take a bounded memory: the ones that nobody asks for are forgotten', async () => {
    pencil.bytes = 5 * 1024 * 1024;
    const days = ['2026-01-10', '2026-04-10', '2026-07-10', '2026-10-10', '2027-01-10', '2027-04-10'];
    for (const day of days) await pictures.picture('da', roadOn(day));
    await pictures.picture('da', roadOn('2027-04-10'));
    assert.equal(pencil.drawn.length, 6);
    await pictures.picture('da', roadOn('2026-01-10'));
    assert.equal(pencil.drawn.length, 7);
  });
});

describe('the stamp in a picture’s address', () => {
  it('is short, stays from day to day, and changes with a status and from one season to the next', () => {
    const stamp = roadStamp('da', roadOn('2026-12-01'));
    assert.match(stamp, /^[\w-]{8}$/);
    assert.equal(roadStamp('da', roadOn('2026-12-02')), stamp);
    assert.notEqual(roadStamp('da', roadOn('2026-12-02', { settled: { meeting16: 'done' } })), stamp);
    assert.notEqual(roadStamp('da', roadOn('2027-06-02')), stamp);
  });

  it('changes seldom while nothing happens: a card is not edited every week for it', () => {
    const days = Array.from({ length: 365 * 4 }, (_, index) => new Date(Date.UTC(2028, 0, 1 + index)));
    const stamps = new Set(days.map((day) => roadStamp('da', roadOn(day.toISOString().slice(0, 10)))));
    assert.ok(stamps.size > 3 && stamps.size < 30, String(stamps.size));
  });
});
