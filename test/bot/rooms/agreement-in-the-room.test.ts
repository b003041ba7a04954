import assert from 'node:assert/strict';
import { viewContext } from '../../../bot/desk.ts';
import { cardHash } from '../../../bot/rooms/card-hash.ts';
import { roomCards } from '../../../bot/rooms/room-cards.ts';
import type { Card } from '../../../cards/card.ts';
import { AgreementDesk } from '../../support/agreement-desk.ts';
import { whole } from '../../support/whole.ts';

/** What the room shows, by key. */
async function roomOf(desk: AgreementDesk): Promise<Map<string, Card>> {
  const state = await desk.state();
  const { desk: parts } = desk.bench;
  return roomCards(viewContext(parts, 'da'), whole(state), parts.models.get(state.model));
}

describe('the agreement in the room', () => {
  it('has one card from the first proposal on, for all its versions', async () => {
    const desk = await AgreementDesk.create();
    assert.ok(!(await roomOf(desk)).has('agreement'));
    await desk.does('karen', 'agreement.propose', { agreement: 0 }, { actions: 'a1' });
    assert.equal((await roomOf(desk)).get('agreement')?.heading, 'Aftalen: version 1');
    await desk.does('karen', 'agreement.propose', { agreement: 1 }, { actions: 'a1,a2' });
    const keys = [...(await roomOf(desk)).keys()].filter((key) => key.startsWith('agreement'));
    assert.deepEqual(keys, ['agreement']);
    assert.equal((await roomOf(desk)).get('agreement')?.heading, 'Aftalen: version 2');
  });

  it('is edited when somebody signs, on whichever platform, when a promise is kept and a goal reached; a number is not in it', async () => {
    const desk = await AgreementDesk.proposed();
    const seen = new Set<string>();
    const look = async () => {
      const card = (await roomOf(desk)).get('agreement');
      assert.ok(card);
      seen.add(cardHash(card));
    };
    await look();
    await desk.sign('karen', 'teams');
    await look();
    await desk.youngSigns();
    await look();
    await desk.does('uffe', 'action.done', { action: 'a1', form: 1 });
    await look();
    await desk.young({ type: 'goal.rate', goal: 'g1', value: 5 });
    await look();
    assert.equal(seen.size, 4);
    await desk.young({ type: 'goal.reach', goal: 'g1' });
    await look();
    assert.equal(seen.size, 5);
  });

  it('is not touched by what does not concern it', async () => {
    const desk = await AgreementDesk.proposed();
    const before = (await roomOf(desk)).get('agreement');
    await desk.does('jonna', 'action.claim', { action: 'a3' });
    assert.equal((await roomOf(desk)).get('agreement'), before);
  });

  it('says that it cannot come into force as soon as a party has left', async () => {
    const desk = await AgreementDesk.proposed();
    await roomOf(desk);
    await desk.does('karen', 'member.remove', {}, { person: 'uffe' });
    assert.equal((await roomOf(desk)).get('agreement')?.badge?.text, 'Kan ikke træde i kraft');
  });

  it('says so too when only their rights have ended, and the pathway has not changed', async () => {
    const desk = await AgreementDesk.proposed();
    await roomOf(desk);
    const { directory } = desk.bench.desk;
    const uffe = directory.person('uffe');
    assert.ok(uffe);
    await directory.saveAll([{ ...uffe, endedAt: '2026-11-23T07:00:00.000Z' }]);
    await directory.refresh();
    assert.equal((await roomOf(desk)).get('agreement')?.badge?.text, 'Kan ikke træde i kraft');
  });

  it('has run out the day after its last day, without anybody doing anything', async () => {
    const desk = await AgreementDesk.proposed();
    const { expiresOn } = await desk.agreement();
    desk.now = `${expiresOn}T20:00:00`;
    assert.equal((await roomOf(desk)).get('agreement')?.badge?.text, 'Venter på underskrifter');
    desk.now = '2026-12-24T00:01:00';
    assert.equal((await roomOf(desk)).get('agreement')?.badge?.text, 'Fristen er gået');
  });

  it('never names the young person', async () => {
    const desk = await AgreementDesk.inForce();
    assert.doesNotMatch(JSON.stringify([...(await roomOf(desk)).values()]), /Mikkel|Prøvesen/);
  });
});

describe('a young person who wants to talk', () => {
  it('is in no card of the room, whoever asks for what: nobody but the coordinator is told', async () => {
    const desk = await AgreementDesk.proposed();
    const before = JSON.stringify([...(await roomOf(desk))]);
    await desk.young({ type: 'talk.request' });
    assert.equal(
      JSON.stringify([...(await roomOf(desk))]).replaceAll(/"v":\d+/g, ''),
      before.replaceAll(/"v":\d+/g, ''),
    );
    await desk.does('karen', 'talk.settle');
    assert.doesNotMatch(JSON.stringify([...(await roomOf(desk))]), /tale med nogen/);
  });
});
