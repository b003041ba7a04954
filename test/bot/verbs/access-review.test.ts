import assert from 'node:assert/strict';
import { DateTime } from 'luxon';
import type { Card } from '../../../cards/card.ts';
import { DeskBench } from '../../support/desk.ts';
import { testZone } from '../../support/domain.ts';

const buttonsOf = (card: Card | undefined) => [
  ...(card?.buttons ?? []),
  ...(card?.blocks ?? [])
    .flatMap((block) => (block.type === 'list' ? block.items : []))
    .flatMap((one) => one.buttons ?? []),
];
const button = (card: Card | undefined, verb: string) => {
  const found = buttonsOf(card).find((one) => one.verb === verb);
  assert.ok(found, `no button ${verb}`);
  return found;
};

/** Karen coordinates, Uffe and Jonna are in the team. */
async function reviewDesk() {
  const bench = await DeskBench.create();
  const pathway = await bench.open();
  const does = (who: string, verb: string, data: object = {}, inputs: Record<string, string> = {}) =>
    bench.click(who, verb, { pathway, ...data }, inputs);
  return { bench, pathway, does, state: () => bench.desk.pathways.current(pathway) };
}

describe('the card of what is not needed every day', () => {
  it('is one click from where a pathway stands, and outside of every room', async () => {
    const { does } = await reviewDesk();
    for (const who of ['karen', 'uffe']) {
      const { card } = await does(who, 'pathway.status');
      const more = await does(who, button(card, 'pathway.more').verb);
      assert.equal(more.card?.view, 'more');
      assert.equal(more.personal, true);
    }
  });

  it('shows what is the coordinator’s to them alone', async () => {
    const { does } = await reviewDesk();
    const verbs = async (who: string) => buttonsOf((await does(who, 'pathway.more')).card).map(({ verb }) => verb);
    assert.ok((await verbs('karen')).includes('review.show'));
    assert.ok(!(await verbs('uffe')).includes('review.show'));
    assert.ok((await verbs('uffe')).includes('consent.show'));
  });

  it('is there in a closed pathway, too, with what still has a meaning', async () => {
    const { does } = await reviewDesk();
    await does('karen', 'pathway.close', {}, { reason: 'movedAway' });
    const more = await does('karen', button((await does('karen', 'pathway.status')).card, 'pathway.more').verb);
    const verbs = buttonsOf(more.card).map(({ verb }) => verb);
    assert.ok(verbs.includes('consent.show'));
    assert.ok(!verbs.includes('review.show'));
  });
});

describe('the review of who can see whom', () => {
  it('lists everybody and by what, to the coordinator alone and in no room', async () => {
    const { does } = await reviewDesk();
    const shown = await does('karen', 'review.show');
    assert.equal(shown.personal, true);
    const text = JSON.stringify(shown.card);
    for (const name of ['Karen Testesen', 'Uffe Testesen', 'Jonna Testesen']) assert.ok(text.includes(name), name);
    assert.match(text, /Koordinator: kan se alt/);
    assert.match((await does('uffe', 'review.show')).said ?? '', /koordinator.*Karen Testesen/i);
  });

  it('is confirmed by the button of what was shown, and is due again in three months', async () => {
    const { does, state, bench } = await reviewDesk();
    bench.now = DateTime.fromISO('2027-03-01T10:00', { zone: testZone });
    const { card } = await does('karen', 'review.show');
    assert.equal(card?.badge?.text, 'Skal gennemgås');
    const confirm = button(card, 'review.confirm');
    const done = await does('karen', confirm.verb, confirm.data);
    assert.equal(done.tone, 'good');
    assert.equal(done.card?.badge, undefined);
    assert.match(JSON.stringify(done.card), /1\. marts 2027 af Karen Testesen.*1\. juni 2027/s);
    assert.equal((await state()).reviewed?.by, 'karen');
  });

  it('is shown anew, and not confirmed, when somebody has joined meanwhile', async () => {
    const { does, state } = await reviewDesk();
    const confirm = button((await does('karen', 'review.show')).card, 'review.confirm');
    await does('karen', 'member.add', {}, { person: 'sofus' });
    const refused = await does('karen', confirm.verb, confirm.data);
    assert.equal(refused.tone, 'refusal');
    assert.match(refused.said ?? '', /ændret siden/);
    assert.match(JSON.stringify(refused.card), /Sofus Testesen/);
    assert.equal(refused.personal, true, 'who sees what is told in no room');
    assert.equal((await state()).reviewed, undefined);
  });

  it('is not confirmed by a click made up by somebody of the team, or without the mark', async () => {
    const { does, state } = await reviewDesk();
    const { data } = button((await does('karen', 'review.show')).card, 'review.confirm');
    const member = await does('uffe', 'review.confirm', data);
    assert.equal(member.tone, 'refusal');
    assert.equal(member.card, undefined);
    assert.equal((await does('karen', 'review.confirm')).tone, 'refusal');
    assert.equal((await state()).reviewed, undefined);
  });

  it('leads to ending somebody’s access, asked once more, with them chosen already', async () => {
    const { does, state } = await reviewDesk();
    const { card } = await does('karen', 'review.show');
    const remove = buttonsOf(card).find(({ verb, data }) => verb === 'member.remove' && data.member === 'uffe');
    assert.ok(remove);
    const asked = await does('karen', remove.verb, remove.data);
    const [input] = asked.form?.inputs ?? [];
    assert.ok(input?.type === 'choice' && input.value === 'uffe');
    assert.ok((await state()).members.get('uffe')?.leftAt === undefined, 'nothing is done by asking');
    await does('karen', 'member.remove', {}, { person: 'uffe' });
    assert.ok((await state()).members.get('uffe')?.leftAt);
    assert.equal((await does('uffe', 'pathway.status')).tone, 'refusal', 'the same minute');
  });
});
