import assert from 'node:assert/strict';
import { DateTime } from 'luxon';
import { DeskBench } from '../../support/desk.ts';
import { testZone } from '../../support/domain.ts';

describe('a click in the message of the day', () => {
  let bench: DeskBench;
  let pathway: string;
  beforeEach(async () => {
    bench = await DeskBench.create();
    pathway = await bench.open();
    for (const title of ['Ring til FGU', 'Bestil tid']) {
      const inputs = { title, deadline: '2026-11-24', topic: 'other', responsible: 'uffe' };
      await bench.click('uffe', 'action.add', { pathway, v: 1 }, inputs);
    }
    bench.now = DateTime.fromISO('2026-11-24T08:00', { zone: testZone });
  });

  const press = (verb: string, data: object, platform: 'teams' | 'slack' = 'teams') =>
    bench.click('uffe', verb, { pathway, v: 1, digest: 1, ...data }, {}, { platform });

  it('is answered in Teams with what came of it, and the message as it is then: the rest of it stays in sight', async () => {
    const answer = await press('action.done', { action: 'a1' });
    assert.equal(answer.tone, 'good');
    assert.equal(answer.card?.view, 'digest');
    const text = JSON.stringify(answer.card);
    assert.match(text, /Bestil tid/);
    assert.doesNotMatch(text, /Ring til FGU/);
  });

  it('that puts something off takes it out of the message', async () => {
    const answer = await press('reminder.snooze', { item: 'action:a2' });
    assert.doesNotMatch(JSON.stringify(answer.card), /Bestil tid/);
  });

  it('is answered as anywhere else when nothing is left, and in Slack, where the message stays', async () => {
    const inSlack = await press('action.done', { action: 'a1' }, 'slack');
    assert.notEqual(inSlack.card?.view, 'digest');
    const last = await press('action.done', { action: 'a2' });
    assert.equal(last.tone, 'good');
    assert.notEqual(last.card?.view, 'digest');
  });

  it('that asks for a form or for a card gets it', async () => {
    assert.ok((await press('action.handOver', { action: 'a1' })).form);
    assert.equal((await press('action.show', { action: 'a1' })).card?.view, 'actionDetail');
  });

  it('that is refused is told why, with the message as it is', async () => {
    await bench.click('uffe', 'action.done', { pathway, action: 'a1', v: 1 });
    await bench.click('karen', 'action.drop', { pathway, action: 'a2', v: 1 });
    const answer = await press('action.claim', { action: 'a2' });
    assert.equal(answer.tone, 'refusal');
  });

  it('of a stranger shows nothing', async () => {
    const answer = await bench.click(
      'fremmed',
      'action.done',
      { pathway, action: 'a1', digest: 1 },
      {},
      { platform: 'teams' },
    );
    assert.equal(answer.tone, 'refusal');
    assert.equal(answer.card, undefined);
  });
});
