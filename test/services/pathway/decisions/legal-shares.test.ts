import assert from 'node:assert/strict';
import type { CommandOf } from '../../../../services/pathway/commands.ts';
import { sharesToTell } from '../../../../services/pathway/decisions/legal-shares.ts';
import type { RefusalCode } from '../../../../services/pathway/refusals.ts';
import { SharingBench } from '../../../support/sharing-bench.ts';

const propose: CommandOf<'share.propose'> = {
  type: 'share.propose',
  topic: 'health',
  recipients: [{ person: 'pia' }],
  ground: 'fvl28',
  reason: 'Akut indlæggelse',
  until: '2026-12-23',
};
const approve = { type: 'share.approve', share: 'l1' } as const;
const decline = { type: 'share.decline', share: 'l1' } as const;
const end = { type: 'share.end', share: 'l1' } as const;
const tell = { type: 'share.tell', share: 'l1' } as const;

/** Karen has asked to share health with Pia of the psychiatry. */
function proposed(given: Partial<typeof propose> = {}, by = 'karen'): SharingBench {
  const bench = new SharingBench();
  bench.action('health');
  bench.do(by, { ...propose, ...given });
  return bench;
}

function approved(): SharingBench {
  const bench = proposed();
  bench.do('uffe', approve);
  return bench;
}

const knows = (bench: SharingBench) => bench.seenAs('pia').actions.size === 1;

describe('asking to share without a consent', () => {
  it('shares nothing, and keeps ground, reason, recipients and period', () => {
    const bench = proposed({ reason: ' Akut indlæggelse ' });
    assert.equal(knows(bench), false);
    assert.deepEqual(bench.state.shares.get('l1'), {
      id: 'l1',
      topic: 'health',
      recipients: [{ person: 'pia' }],
      ground: 'fvl28',
      reason: 'Akut indlæggelse',
      until: '2026-12-23',
      proposed: { by: 'karen', at: '2026-11-23T07:02:00.000Z' },
    });
  });

  const cases: readonly (readonly [what: string, given: Partial<typeof propose>, refusal: RefusalCode | 'done'])[] = [
    ['nobody', { recipients: [] }, 'inputMissing'],
    ['somebody whom nobody knows', { recipients: [{ person: 'ukendt' }] }, 'inputInvalid'],
    ['a unit without a name', { recipients: [{ unit: '' }] }, 'inputInvalid'],
    ['a ground that the rules do not know', { ground: 'fordi' }, 'inputInvalid'],
    ['another ground', { ground: 'other' }, 'done'],
    ['no reason', { reason: ' ' }, 'inputMissing'],
    ['a reason that is too long', { reason: 'x'.repeat(12_001) }, 'textTooLong'],
    ['no day', { until: '2026-02-30' }, 'noSuchDate'],
    ['yesterday', { until: '2026-11-22' }, 'dateInThePast'],
    ['today', { until: '2026-11-23' }, 'done'],
    ['the 90th day', { until: '2027-02-21' }, 'done'],
    ['the 91st day', { until: '2027-02-22' }, 'consentTooLong'],
  ];
  for (const [what, given, refusal] of cases)
    it(`is ${refusal === 'done' ? 'taken' : 'refused'} with ${what}`, () => {
      assert.equal(new SharingBench().refusal('uffe', { ...propose, ...given }), refusal);
    });

  it('says the latest day when the period is too long', () => {
    const decision = new SharingBench().run('karen', { ...propose, until: '2028-01-01' });
    assert.deepEqual(decision, { refusal: { code: 'consentTooLong', latest: '2027-02-21' } });
  });

  it('is for the team', () => {
    const bench = new SharingBench();
    assert.equal(bench.refusal('mads', propose), 'done');
    assert.equal(bench.refusal('fremmed', propose), 'notOfTheTeam');
    assert.equal(bench.refusal('youngPerson', propose), 'notOfTheTeam');
  });

  it('is so already while the same of the same person waits, and is another when anything is different', () => {
    const bench = proposed();
    assert.deepEqual(bench.run('karen', { ...propose, reason: 'Akut indlæggelse ' }), { events: [] });
    const others: Partial<typeof propose>[] = [
      { topic: 'network' },
      { recipients: [{ person: 'mads' }] },
      { ground: 'other' },
      { reason: 'En anden' },
      { until: '2026-12-24' },
    ];
    for (const other of others)
      assert.equal(bench.do('karen', { ...propose, ...other }).length, 1, JSON.stringify(other));
    assert.equal(bench.do('uffe', propose).length, 1, 'by somebody else');
    for (const over of [decline, approve]) {
      const again = proposed();
      again.do('uffe', over);
      assert.equal(again.do('karen', propose).length, 1, over.type);
    }
    const ended = proposed();
    ended.do('karen', end);
    assert.equal(ended.do('karen', propose).length, 1, 'which was taken back');
  });
});

describe('the second person', () => {
  it('opens it with a yes, until its last day has passed', () => {
    const bench = approved();
    assert.equal(knows(bench), true);
    assert.deepEqual(bench.state.shares.get('l1')?.approved, { by: 'uffe', at: '2026-11-23T07:02:00.000Z' });
    assert.equal(knows(bench.at('2026-12-23T23:59:59.999')), true);
    assert.equal(knows(bench.at('2026-12-24T00:00')), false);
  });

  it('is never the one who has asked', () => {
    const bench = proposed();
    assert.equal(bench.refusal('karen', approve), 'secondPersonNeeded');
    assert.equal(bench.refusal('karen', decline), 'secondPersonNeeded');
  });

  it('is of the municipality’s own authority, or the coordinator', () => {
    // To whoever may not know what it is about there is no such thing.
    for (const by of ['mads', 'skolen', 'pia']) {
      assert.equal(proposed().refusal(by, approve), 'shareUnknown', by);
      assert.equal(proposed().refusal(by, { type: 'share.end', share: 'l1' }), 'shareUnknown', by);
      assert.equal(proposed({ topic: 'leisure' }).refusal(by, approve), 'authorityNeeded', by);
    }
    for (const by of ['uffe', 'jonna']) assert.equal(proposed().refusal(by, approve), 'done', by);
    assert.equal(proposed({}, 'uffe').refusal('karen', approve), 'done');
    const bench = proposed({}, 'uffe');
    const karen = bench.people.get('karen');
    if (karen) bench.people.set('karen', { ...karen, professions: ['mentor'] });
    assert.equal(bench.refusal('karen', approve), 'done', 'a coordinator of no such profession');
  });

  it('is not somebody who would come to know it by their own yes; one who knows it anyway may', () => {
    const own = proposed({ recipients: [{ person: 'uffe' }, { person: 'pia' }] });
    assert.equal(own.refusal('uffe', approve), 'secondPersonNeeded');
    assert.equal(own.refusal('jonna', approve), 'done');
    const known = proposed({ recipients: [{ person: 'uffe' }], topic: 'network' });
    assert.equal(known.refusal('uffe', approve), 'done');
    assert.equal(proposed({ recipients: [{ role: 'educationGuide' }] }).refusal('uffe', decline), 'secondPersonNeeded');
  });

  it('may say no, with or without a note, and nothing is shared', () => {
    const bench = proposed();
    bench.do('uffe', { ...decline, note: ' Ikke nødvendigt ' });
    assert.equal(knows(bench), false);
    const { declined } = bench.state.shares.get('l1') ?? {};
    assert.deepEqual(declined, { by: 'uffe', at: '2026-11-23T07:02:00.000Z', note: 'Ikke nødvendigt' });
    const bare = proposed();
    bare.do('uffe', { ...decline, note: ' ' });
    assert.equal('note' in (bare.state.shares.get('l1')?.declined ?? {}), false);
    assert.equal(proposed().refusal('uffe', decline), 'done');
    assert.equal(proposed().refusal('uffe', { ...decline, note: 'x'.repeat(12_001) }), 'textTooLong');
  });

  it('decides once: again it is so already, and for others it is decided', () => {
    const bench = approved();
    assert.deepEqual(bench.run('uffe', approve), { events: [] });
    assert.deepEqual(bench.run('jonna', approve), {
      refusal: { code: 'shareDecided', by: 'uffe', at: '2026-11-23T07:02:00.000Z' },
    });
    assert.equal(bench.refusal('uffe', decline), 'shareDecided');
    assert.equal(bench.refusal('karen', approve), 'shareDecided');
    const no = proposed();
    no.do('uffe', decline);
    assert.deepEqual(no.run('uffe', decline), { events: [] });
    assert.equal(no.refusal('jonna', approve), 'shareDecided');
    const back = proposed();
    back.do('karen', end);
    assert.equal(back.refusal('uffe', approve), 'shareDecided');
  });

  it('cannot open what is not there, nor what is over', () => {
    const bench = proposed();
    assert.equal(bench.refusal('uffe', { ...approve, share: 'l2' }), 'shareUnknown');
    assert.equal(bench.refusal('uffe', { ...decline, share: 'l2' }), 'shareUnknown');
    bench.at('2026-12-24T00:00');
    assert.equal(bench.refusal('uffe', approve), 'dateInThePast');
    assert.equal(bench.refusal('uffe', decline), 'done');
    assert.equal(proposed().at('2026-12-23T23:59').refusal('uffe', approve), 'done');
  });
});

describe('ending what is shared without a consent', () => {
  it('is for the coordinator and for whoever has asked, and works at once', () => {
    for (const by of ['karen', 'jonna']) {
      const bench = proposed({}, 'jonna');
      bench.do('uffe', approve);
      assert.equal(bench.refusal('uffe', end), 'onlyCoordinator');
      assert.equal(knows(bench), true);
      bench.do(by, end);
      assert.equal(knows(bench), false);
      assert.deepEqual(bench.state.shares.get('l1')?.ended, { by, at: '2026-11-23T07:02:00.000Z' });
      assert.deepEqual(bench.run(by, end), { events: [] });
    }
  });

  it('is possible when the pathway is closed, and of nothing that is not there', () => {
    const bench = approved();
    assert.equal(bench.refusal('karen', { ...end, share: 'l9' }), 'shareUnknown');
    bench.do('karen', { type: 'pathway.close', reason: 'movedAway' });
    assert.equal(bench.refusal('karen', propose), 'pathwayClosed');
    assert.equal(bench.refusal('karen', end), 'done');
  });

  it('is so already of what was declined', () => {
    const bench = proposed();
    bench.do('uffe', decline);
    assert.deepEqual(bench.run('karen', end), { events: [] });
  });
});

describe('telling the young person', () => {
  it('is the coordinator’s, from the yes until it is done', () => {
    const bench = proposed();
    assert.deepEqual(sharesToTell(bench.state), []);
    assert.equal(bench.refusal('karen', tell), 'shareUnknown', 'of what is not shared');
    assert.equal(bench.refusal('karen', { ...tell, share: 'l9' }), 'shareUnknown');
    bench.do('uffe', approve);
    assert.deepEqual(
      sharesToTell(bench.state).map(({ id }) => id),
      ['l1'],
    );
    assert.equal(bench.refusal('uffe', tell), 'onlyCoordinator');
    bench.do('karen', tell);
    assert.deepEqual(bench.state.shares.get('l1')?.told, { by: 'karen', at: '2026-11-23T07:02:00.000Z' });
    assert.deepEqual(sharesToTell(bench.state), []);
    assert.deepEqual(bench.run('karen', tell), { events: [] });
    assert.deepEqual(bench.run('karen', { ...tell, exempt: 'For sent' }), { events: [] });
  });

  it('may be left out for a reason, and made up for', () => {
    const bench = approved();
    assert.equal(bench.refusal('karen', { ...tell, exempt: 'x'.repeat(12_001) }), 'textTooLong');
    bench.do('karen', { ...tell, exempt: ' Hensynet til et barn ' });
    assert.equal(bench.state.shares.get('l1')?.told?.exempt, 'Hensynet til et barn');
    assert.deepEqual(sharesToTell(bench.state), []);
    assert.deepEqual(bench.run('karen', { ...tell, exempt: 'Hensynet til et barn' }), { events: [] });
    assert.equal(bench.do('karen', { ...tell, exempt: 'En anden grund' }).length, 1);
    bench.do('karen', tell);
    assert.equal(bench.state.shares.get('l1')?.told?.exempt, undefined);
    const blank = approved();
    blank.do('karen', { ...tell, exempt: ' ' });
    assert.equal('exempt' in (blank.state.shares.get('l1')?.told ?? {}), false);
  });
});
