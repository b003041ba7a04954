import assert from 'node:assert/strict';
import type { Button } from '../../cards/card.ts';
import { toBlocks } from '../../cards/render/block-kit.ts';
import { DeskBench } from '../support/desk.ts';

describe('a card that stands in the place of the one that was clicked', () => {
  let bench: DeskBench;
  let pathway: string;

  beforeEach(async () => {
    bench = await DeskBench.create();
    pathway = await bench.open();
  });

  const press = (who: string, button: Button | undefined) =>
    bench.click(who, button?.verb ?? 'none', { ...button?.data });

  it('leads back to the room’s card of the action', async () => {
    await bench.click('uffe', 'action.add', { pathway }, { title: 'Ring', deadline: '2026-12-01', topic: 'other' });
    const detail = await bench.click('uffe', 'action.show', { pathway, action: 'a1' });
    assert.equal(detail.card?.view, 'actionDetail');
    const back = await press(
      'uffe',
      detail.card?.buttons.find(({ label }) => label === 'Mindre'),
    );
    assert.equal(back.card?.view, 'action');
  });

  for (const verb of ['pathway.status', 'pathway.team']) {
    it(`leads back to the room’s overview from ${verb}`, async () => {
      const shown = await bench.click('uffe', verb, { pathway });
      const back = await press(
        'uffe',
        shown.card?.buttons.find(({ label }) => label === 'Overblik'),
      );
      assert.equal(back.card?.view, 'overview');
    });
  }

  it('has no way back in Slack, where an answer stands by itself', async () => {
    const shown = await bench.click('uffe', 'pathway.team', { pathway });
    assert.ok(shown.card);
    assert.doesNotMatch(JSON.stringify(toBlocks(shown.card)), /Overblik/);
  });

  it('never holds the young person’s name: that is told to the asker outside of every room', async () => {
    const shown = await bench.click('uffe', 'subject.show', { pathway });
    assert.equal(shown.personal, true);
  });
});
