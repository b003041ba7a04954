import assert from 'node:assert/strict';
import { cardHash } from '../../../bot/rooms/card-hash.ts';
import type { Card } from '../../../cards/card.ts';

const card = (data: Readonly<Record<string, string | number>>, heading = 'Ring til FGU'): Card => ({
  view: 'action',
  locale: 'da',
  heading,
  blocks: [{ type: 'list', items: [{ text: 'v', buttons: [{ label: 'Tag', verb: 'action.claim', data }] }] }],
  buttons: [
    {
      label: 'Tag',
      verb: 'action.claim',
      data,
      form: { locale: 'da', verb: 'x', data, heading: '', inputs: [], submit: '' },
    },
  ],
  summary: '',
});

describe('what a card shows', () => {
  it('is the same when only the version in its buttons has grown, wherever they are', () => {
    assert.equal(cardHash(card({ pathway: 'P1', v: 3 })), cardHash(card({ pathway: 'P1', v: 4 })));
  });

  it('is another when anything else is', () => {
    const hashes = [
      card({ pathway: 'P1', v: 3 }),
      card({ pathway: 'P2', v: 3 }),
      card({ pathway: 'P1', v: 3 }, 'Bolig'),
    ].map(cardHash);
    assert.equal(new Set(hashes).size, 3);
    for (const hash of hashes) assert.match(hash, /^[\w-]{22}$/);
  });
});
