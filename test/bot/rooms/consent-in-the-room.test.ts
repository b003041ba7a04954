import assert from 'node:assert/strict';
import { DateTime } from 'luxon';
import { type SharingRules, shippedRules } from '../../../services/privacy/sharing-rules.ts';
import { testModel, testZone } from '../../support/domain.ts';
import { RealRoom } from '../../support/real-room.ts';
import { code } from '../../support/rooms.ts';

/** Whoever has custody decides alone until the young person is of age; a municipality may have it so. */
const custodiansDecide: SharingRules = {
  ...shippedRules,
  consent: {
    ...shippedRules.consent,
    givers: [
      {
        kind: 'share',
        topics: ['health'],
        fromAge: 0,
        belowAge: 18,
        needs: ['custodian'],
        basis: 'practice',
        source: 'Byrådet',
      },
      ...shippedRules.consent.givers,
    ],
  },
};

/** A municipality may ask for more years than the law. */
const from17: SharingRules = {
  ...shippedRules,
  consent: { ...shippedRules.consent, ageOfConsent: { ...shippedRules.consent.ageOfConsent, years: 17 } },
};

describe('a consent and the room', () => {
  let room: RealRoom;
  afterEach(() => room.end());

  async function started(sharing?: SharingRules): Promise<RealRoom> {
    room = new RealRoom(sharing);
    await room.start();
    return room;
  }

  /** Sets the machine's clock to a local time; nothing happens in between. */
  function jump(local: string): void {
    room.bench.clock.setSystemTime(DateTime.fromISO(local, { zone: testZone }).toMillis());
  }

  it('shows what everybody there may know from the consent on, and no more as soon as it is withdrawn', async () => {
    await started();
    assert.equal(room.shows(), false);
    await room.share('2027-03-01');
    await room.settle();
    assert.equal(room.shows(), true);
    await room.bench.do('youngPerson', { type: 'consent.withdraw', consent: 'c1' });
    await room.settle();
    assert.equal(room.shows(), false, 'the young person says no, and nobody has to do anything more');
  });

  it('waits for whoever must give it too: nothing is shown on half a consent', async () => {
    await started();
    await room.share('2027-03-01', ['youngPerson']);
    await room.settle();
    assert.equal(room.shows(), false);
    await room.bench.do('karen', { type: 'consent.join', consent: 'c1', giver: 'custodian', form: 'written' });
    await room.settle();
    assert.equal(room.shows(), true);
  });

  // Before each step in the room its document is noted; one time after the other the young person is quicker than the card.
  for (const step of [1, 2, 3])
    it(`that is withdrawn while a card is on its way stops the card (step ${step})`, async () => {
      await started();
      const { teams, store } = room.bench;
      const sentAfter: string[] = [];
      let notes = 0;
      let isWithdrawn = false;
      for (const call of ['post', 'edit'] as const)
        watch(teams, call, (text) => void (isWithdrawn && sentAfter.push(text)));
      const put = store.put.bind(store);
      store.put = async (...document) => {
        if (document[0] === `rooms:${code}` && ++notes === step) {
          await room.bench.do('youngPerson', { type: 'consent.withdraw', consent: 'c1' });
          isWithdrawn = true;
        }
        return put(...document);
      };
      await room.share('2027-03-01');
      await room.settle();
      assert.equal(isWithdrawn, true);
      assert.deepEqual(
        sentAfter.filter((text) => text.includes('Rosenkilde')),
        [],
      );
      assert.equal(room.shows(), false);
      await room.share('2027-03-02');
      await room.settle();
      assert.ok(sentAfter.some((text) => text.includes('Rosenkilde')));
    });

  it('opens nothing in the room of a closed pathway, which is edited no more when it runs out, until that is open again', async () => {
    await started();
    await room.share('2026-11-25');
    await room.settle();
    assert.equal(room.shows(), true);
    await room.bench.do('karen', { type: 'pathway.close', reason: 'goalReached' });
    await room.settle();
    assert.equal(room.shows(), false);
    await room.bench.do('karen', { type: 'pathway.reopen' });
    await room.settle();
    assert.equal(room.shows(), true);
  });

  it('that has run out is over within a minute of local midnight, with the room open and nobody there', async () => {
    await started();
    await room.share('2026-11-25');
    await room.settle();
    jump('2026-11-25T23:59:00');
    await room.bench.pass(50_000);
    assert.equal(room.shows(), true, 'its last day');
    await room.bench.pass(90_000);
    assert.equal(room.shows(), false);
  });

  it('that only the custodians gave is over within a minute of the 18th birthday', async () => {
    await started(custodiansDecide);
    await room.share('2027-10-01', ['custodian']);
    await room.settle();
    jump('2027-05-13T23:59:00');
    await room.bench.pass(50_000);
    assert.equal(room.shows(), true, 'the last evening of being 17');
    await room.bench.pass(90_000);
    assert.equal(room.shows(), false);
  });

  it('that the young person gave, too, goes on after the birthday by what they said themselves', async () => {
    await started();
    await room.share('2027-10-01');
    await room.settle();
    jump('2027-05-13T23:59:00');
    await room.bench.pass(140_000);
    assert.equal(room.shows(), true);
  });

  it('given by somebody who, as a corrected birth date shows, was too young, opens nothing from then on', async () => {
    await started(from17);
    await room.share('2027-03-01');
    await room.settle();
    assert.equal(room.shows(), true);
    await room.bench.do('karen', { type: 'pathway.correct', birthDate: '2010-05-14', model: testModel.id });
    await room.settle();
    assert.equal(room.shows(), false);
  });

  it('is not needed where two have said that the law allows it, for as long as they have said', async () => {
    await started();
    await room.bench.do('uffe', {
      type: 'share.propose',
      topic: 'health',
      recipients: [{ person: 'uffe' }],
      ground: 'fvl28',
      reason: 'Fare for den unges helbred',
      until: '2026-11-25',
    });
    await room.bench.do('karen', { type: 'member.remove', person: 'jonna' });
    await room.settle();
    assert.equal(room.shows(), false, 'one alone');
    assert.equal(room.shows('Fare for den unges helbred'), false, 'nor why');
    await room.bench.do('karen', { type: 'member.add', member: { person: 'jonna', roles: ['other'] } });
    await room.bench.do('karen', { type: 'share.approve', share: 'l1' });
    await room.settle();
    assert.equal(room.shows(), false, 'Jonna is in the room, and it is not for her');
    await room.bench.do('karen', { type: 'member.remove', person: 'jonna' });
    await room.settle();
    assert.equal(room.shows(), true);
    jump('2026-11-25T23:59:00');
    await room.bench.pass(140_000);
    assert.equal(room.shows(), false, 'the day after its last');
  });

  it('shown in the night in which it ends is hidden after a restart, too', async () => {
    await started();
    await room.share('2026-11-25');
    await room.settle();
    jump('2026-11-26T06:00:00');
    await room.bench.pass(90_000);
    assert.equal(room.shows(), false, 'the program has slept over midnight');
  });
});

/** Tells of each card that goes to a platform. */
function watch<K extends 'post' | 'edit'>(
  platform: { [P in K]: (...args: never[]) => Promise<unknown> },
  call: K,
  tell: (text: string) => void,
): void {
  const original = platform[call].bind(platform);
  Object.defineProperty(platform, call, {
    configurable: true,
    writable: true,
    value: (...args: never[]) => {
      tell(JSON.stringify(args));
      return original(...args);
    },
  });
}
