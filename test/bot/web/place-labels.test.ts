import assert from 'node:assert/strict';
import fc from 'fast-check';
import { type Place, placeLabels, reachOf, type Sign } from '../../../bot/web/place-labels.ts';

const [left, right] = [20, 1180];
const sign = (x: number, width: number, height = 90): Sign => ({ x, width, height, from: 50, pole: 4 });

/** Whether two spans share anything. */
const meet = (a: number, b: number, c: number, d: number) => a < d && c < b;

/** What is wrong with how labels stand, in words. */
function wrongs(signs: readonly Sign[], places: readonly Place[]): string[] {
  const all = signs.map((one, index) => ({ ...one, ...(places[index] ?? assert.fail('not placed')) }));
  return all.flatMap((one, index) => {
    const end = one.left + one.width;
    const own = [
      ...(one.left < left || end > right ? [`${index} is outside`] : []),
      ...(one.off < one.from ? [`${index} is on the road`] : []),
      ...(one.x < one.left - 0.1 || one.x > end + 0.1 ? [`${index} is not at its pole`] : []),
    ];
    const others = all.flatMap((other, number) => {
      if (other === one) return [];
      const sideBySide = !meet(one.left, end, other.left, other.left + other.width);
      const stacked = !meet(one.off, one.off + one.height, other.off, other.off + other.height);
      const pierced = meet(other.x - other.pole, other.x + other.pole, one.left, end) && other.off > one.off;
      return [
        ...(sideBySide || stacked ? [] : [`${index} covers ${number}`]),
        ...(pierced ? [`the pole of ${number} goes through ${index}`] : []),
      ];
    });
    return [...own, ...others];
  });
}

describe('labels beside the road', () => {
  it('stand at their poles, one beside the other, where there is room', () => {
    const signs = [sign(200, 180), sign(500, 180), sign(900, 180)];
    const places = placeLabels(signs, left, right);
    assert.deepEqual(
      places,
      [110, 410, 810]
        .map((left) => ({ left, off: 50, align: 'middle' }))
        .map((place, index) => ({ ...place, sign: signs[index] })),
    );
    assert.equal(reachOf(signs, places), 140);
  });

  it('stay within the picture at its edges', () => {
    const places = placeLabels([sign(60, 300), sign(1150, 300)], left, right);
    assert.deepEqual(
      places.map(({ left, off }) => [left, off]),
      [
        [20, 50],
        [880, 50],
      ],
    );
  });

  it('never cover one another, nor a pole, however long they are and however close they stand', () => {
    const one = fc.record({
      x: fc.integer({ min: 90, max: 1110 }),
      width: fc.integer({ min: 40, max: 480 }),
      height: fc.integer({ min: 64, max: 190 }),
      pole: fc.constantFrom(4, 34),
    });
    const some = fc
      .array(one, { minLength: 1, maxLength: 5 })
      .map((list) => list.map((parts) => ({ ...parts, from: 54 })).toSorted((a, b) => a.x - b.x))
      .filter((list) => list.every(({ x }, index) => index === 0 || x - (list[index - 1]?.x ?? 0) > 110));
    fc.assert(
      fc.property(some, (signs) => {
        const places = placeLabels(signs, left, right);
        assert.equal(places.length, signs.length);
        assert.deepEqual(wrongs(signs, places), []);
      }),
      { numRuns: 300 },
    );
  });

  it('would be seen to be wrong by this test', () => {
    const signs = [sign(200, 180), sign(300, 180)];
    const at = (left: number, off: number): Place => ({ left, off, align: 'middle' });
    assert.deepEqual(wrongs(signs, [at(110, 50), at(210, 50)]), ['0 covers 1', '1 covers 0']);
    assert.deepEqual(wrongs([sign(200, 220), sign(300, 180)], [at(90, 50), at(210, 150)]), [
      'the pole of 1 goes through 0',
    ]);
  });
});
