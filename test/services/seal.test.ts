import assert from 'node:assert/strict';
import { isSealed, sealer } from '../../services/seal.ts';

const old = 'den-gamle-noegle-som-er-lang-nok-til-det-hele';
const key = 'den-nye-noegle-som-ogsaa-er-lang-nok-til-det-hele';

describe('a seal', () => {
  it('holds for the text that it was made over and for no other', () => {
    const seal = sealer(key)('Uffe har skrevet under');
    assert.equal(isSealed([key], 'Uffe har skrevet under', seal), true);
    assert.equal(isSealed([key], 'Uffe har skrevet under.', seal), false);
    assert.equal(isSealed([key], '', seal), false);
  });

  it('is made by nobody without the key, and still holds when there is a new one beside it', () => {
    const seal = sealer(old)('tekst');
    assert.equal(isSealed([key], 'tekst', seal), false);
    assert.equal(isSealed([key, old], 'tekst', seal), true);
    assert.equal(isSealed([], 'tekst', seal), false);
  });

  it('that is cut, longer, empty or no seal at all holds for nothing', () => {
    const seal = sealer(key)('tekst');
    for (const other of [seal.slice(0, -1), `${seal}A`, '', 'æøå', seal.toUpperCase()])
      assert.equal(isSealed([key], 'tekst', other), false, other);
  });

  it('is the same for the same text, so that it can be made again', () => {
    assert.equal(sealer(key)('tekst'), sealer(key)('tekst'));
  });
});
