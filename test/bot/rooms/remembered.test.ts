import assert from 'node:assert/strict';
import { Remembered } from '../../../bot/rooms/remembered.ts';

describe('what is remembered of a thing', () => {
  const thing = {};
  let made: number;
  let remembered: Remembered<object, number>;
  const of = (...parts: unknown[]) => remembered.of(thing, parts, () => ++made);

  beforeEach(() => {
    made = 0;
    remembered = new Remembered();
  });

  it('is made once from the same parts, and anew from any other', () => {
    const map = new Map();
    assert.deepEqual([of('da', map, undefined), of('da', map, undefined)], [1, 1]);
    assert.equal(of('en', map, undefined), 2);
    assert.equal(of('en', new Map(), undefined), 3);
    assert.equal(of('en'), 4);
    assert.equal(of('en', undefined), 5);
    assert.equal(of(Number.NaN), 6);
    assert.equal(of(Number.NaN), 6);
  });

  it('is its own for each thing', () => {
    of('da');
    assert.equal(
      remembered.of({}, ['da'], () => ++made),
      2,
    );
    assert.equal(of('da'), 1);
  });
});
