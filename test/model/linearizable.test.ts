import assert from 'node:assert/strict';
import { isLinearizable, type Operation, type Specification } from '../support/linearizable.ts';

/** A place that holds one name: `put x` if it is empty, `look`. */
const place: Specification = (state, input) => {
  if (input === 'look') return { output: state, state };
  return state === '' ? { output: 'yes', state: input } : { output: 'no', state };
};
const operation = (input: string, output: string | undefined, start: number, end: number): Operation => ({
  input,
  start,
  end,
  ...(output !== undefined && { output }),
});

describe('the check for one story', () => {
  it('finds the order that explains what was answered, against the order of the answers', () => {
    const history = [operation('b', 'no', 1, 3), operation('a', 'yes', 2, 4), operation('look', 'a', 5, 6)];
    assert.ok(isLinearizable(history, '', place));
  });

  it('does not accept two winners', () => {
    assert.ok(!isLinearizable([operation('a', 'yes', 1, 4), operation('b', 'yes', 2, 3)], '', place));
  });

  it('does not accept a look that misses what had been answered before it began', () => {
    assert.ok(!isLinearizable([operation('a', 'yes', 1, 2), operation('look', '', 3, 4)], '', place));
    assert.ok(isLinearizable([operation('a', 'yes', 1, 3), operation('look', '', 2, 4)], '', place));
  });

  it('does not accept a "no" before anybody could have been first', () => {
    assert.ok(!isLinearizable([operation('a', 'no', 1, 2), operation('b', 'yes', 3, 4)], '', place));
  });

  it('lets what was never answered happen late, or never, but not before it was asked', () => {
    const lost = operation('a', undefined, 1, Number.POSITIVE_INFINITY);
    assert.ok(isLinearizable([lost, operation('look', '', 2, 3), operation('look', 'a', 4, 5)], '', place));
    assert.ok(isLinearizable([lost, operation('b', 'yes', 2, 3)], '', place));
    const later = operation('a', undefined, 5, Number.POSITIVE_INFINITY);
    assert.ok(!isLinearizable([later, operation('look', 'a', 2, 3)], '', place));
  });
});
