import assert from 'node:assert/strict';
import { galleryCards } from '../../../bot/demo/gallery-cards.ts';

/** The cards on which somebody may read what makes them worry. */
const worrying = [
  'action',
  'actionDetail',
  'overview',
  'status',
  'mine',
  'meeting',
  'meetingDetail',
  'consent',
  'help',
];

describe('what to do with a concern', () => {
  for (const locale of ['da', 'en'] as const)
    it(`is one click away on each card of an open pathway (${locale})`, () => {
      const cards = [...galleryCards(locale)].filter(([, { view }]) => worrying.includes(view));
      const without = cards.filter(([, card]) => !JSON.stringify(card).includes('"concern.show"'));
      assert.deepEqual(
        without.map(([name]) => name).filter((name) => !/closed/.test(name)),
        [],
      );
      for (const view of worrying)
        assert.ok(
          cards.some(([, card]) => card.view === view),
          view,
        );
    });

  it('carries nothing of the pathway from which it was asked for', () => {
    const cards = JSON.stringify([...galleryCards('da')].map(([, card]) => card));
    const asked = [...cards.matchAll(/"verb":"concern\.show","data":(\{[^}]*\})/g)].map(([, data]) => data);
    assert.ok(asked.length > 10);
    assert.deepEqual([...new Set(asked)], ['{}']);
  });
});
