import assert from 'node:assert/strict';
import type { Card } from '../../../cards/card.ts';
import { DeskBench } from '../../support/desk.ts';

/** Karen coordinates, Uffe and Jonna are in the team; in the room in Slack is a guest, and Sofus of the staff. */
async function desk() {
  const bench = await DeskBench.create();
  const pathway = await bench.open();
  bench.strangers.set(pathway, [
    { platform: 'slack', user: 'U0GUEST' },
    { platform: 'teams', user: 'sofus-in-teams', person: 'sofus' },
  ]);
  const does = (who: string, verb: string, data: object = {}) => bench.click(who, verb, { pathway, ...data });
  return { bench, pathway, does, state: () => bench.desk.pathways.current(pathway) };
}

const itemsOf = (card: Card | undefined) =>
  (card?.blocks ?? []).flatMap((block) => (block.type === 'list' ? block.items : []));

describe('somebody in a room who is not of the team', () => {
  it('stands on the coordinator’s review, with both that can be done, and a guest cannot be taken in', async () => {
    const { does } = await desk();
    const items = itemsOf((await does('karen', 'review.show')).card);
    const of = (text: RegExp) => items.find((item) => text.test(item.text))?.buttons?.map(({ verb }) => verb);
    assert.deepEqual(of(/Sofus Testesen/), ['member.add', 'stranger.remove']);
    assert.deepEqual(of(/ikke hører til nogen på personalelisten/), ['stranger.remove']);
  });

  it('is taken into the team by one click of the coordinator', async () => {
    const { does, state } = await desk();
    const items = itemsOf((await does('karen', 'review.show')).card);
    const button = items.flatMap(({ buttons = [] }) => buttons).find(({ verb }) => verb === 'member.add');
    assert.ok(button);
    assert.equal((await does('karen', button.verb, button.data)).tone, 'good');
    assert.equal((await state()).members.get('sofus')?.leftAt, undefined);
    assert.ok((await state()).members.has('sofus'));
  });

  it('is put out by one click of the coordinator, told to them alone, and the pathway stays as it is', async () => {
    const { bench, does, pathway, state } = await desk();
    const before = (await state()).version;
    const answer = await does('karen', 'stranger.remove', { platform: 'slack', user: 'U0GUEST' });
    assert.equal(answer.personal, true);
    assert.match(answer.said ?? '', /fjernet fra rummet nu/);
    assert.equal(answer.card?.view, 'review');
    assert.deepEqual(bench.putOut, [`${pathway} slack U0GUEST`]);
    assert.equal((await state()).version, before);
  });

  it('is put out by nobody else, and nobody of the team or of another room is by a click that was made up', async () => {
    const { bench, does, pathway } = await desk();
    for (const who of ['uffe', 'kirsten', 'fremmed', 'ukendt'])
      assert.equal((await does(who, 'stranger.remove', { platform: 'slack', user: 'U0GUEST' })).tone, 'refusal', who);
    const other = await bench.open();
    for (const data of [
      { pathway, platform: 'slack', user: 'U-uffe' },
      { pathway, platform: 'teams', user: 'U0GUEST' },
      { pathway: other, platform: 'slack', user: 'U0GUEST' },
    ])
      assert.match((await bench.click('karen', 'stranger.remove', data)).said ?? '', /ikke i rummet som fremmed/);
    for (const data of [{ platform: 'irc', user: 'x' }, { platform: 'slack' }, { user: ['U0GUEST'] }, {}])
      assert.equal((await does('karen', 'stranger.remove', data)).tone, 'refusal');
    assert.deepEqual(bench.putOut, []);
  });
});
