import assert from 'node:assert/strict';
import { erasableFrom } from '../../../../services/pathway/decisions/retention.ts';
import { may, rules, type Verb } from '../../../../services/policy.ts';
import { shippedRules } from '../../../../services/privacy/sharing-rules.ts';
import { membershipsOf } from '../../../../services/projections/memberships.ts';
import { openedPathway, type PathwayBench, testNow, testPeople } from '../../../support/domain.ts';

const { days } = shippedRules.retention;
const clock = 'clock';

function closedPathway(): PathwayBench {
  const bench = openedPathway();
  bench.do('karen', { type: 'pathway.close', reason: 'goalReached' });
  return bench;
}
const dayOf = (after: number) => testNow.startOf('day').plus({ days: after });
const begin = (bench: PathwayBench) => ({ type: 'erasure.begin', base: bench.state.version }) as const;

describe('the erasure of a pathway', () => {
  it('begins on the day on which its time has come, from midnight, and not the moment before', () => {
    const bench = closedPathway();
    assert.equal(bench.refusal(clock, begin(bench), dayOf(days).minus({ seconds: 1 })), 'keptUntil');
    assert.deepEqual(bench.do(clock, begin(bench), dayOf(days)), [{ type: 'ErasureBegun' }]);
    assert.ok(bench.state.erasingSince !== undefined);
  });

  it('says from which day on it may begin, also over a change of the clock', () => {
    const bench = closedPathway();
    const refused = bench.run(clock, begin(bench), dayOf(1));
    assert.deepEqual(refused, { refusal: { code: 'keptUntil', from: '2027-02-21' } });
    assert.equal(erasableFrom('2027-03-27T23:30:00.000Z', testNow, 1), '2027-03-29', 'closed at half past midnight');
  });

  it('never begins of one that is open, or open again', () => {
    const bench = openedPathway();
    assert.equal(bench.refusal(clock, begin(bench), dayOf(900)), 'pathwayOpen');
    bench.do('karen', { type: 'pathway.close', reason: 'turned23' });
    bench.do('karen', { type: 'pathway.reopen' });
    assert.equal(bench.refusal(clock, begin(bench), dayOf(900)), 'pathwayOpen');
  });

  it('counts from the last closing', () => {
    const bench = closedPathway();
    bench.do('karen', { type: 'pathway.reopen' });
    bench.do('karen', { type: 'pathway.close', reason: 'turned23' }, dayOf(50));
    assert.equal(bench.refusal(clock, begin(bench), dayOf(days + 1)), 'keptUntil');
    assert.equal(bench.refusal(clock, begin(bench), dayOf(days + 50)), 'done');
  });

  it('never begins when anything has happened since it was put on record', () => {
    const bench = closedPathway();
    const before = begin(bench);
    bench.do('karen', { type: 'protection.set', cleared: [] });
    assert.equal(bench.refusal(clock, before, dayOf(days)), 'notJournaled');
    assert.equal(bench.refusal(clock, { ...before, base: before.base + 9 }, dayOf(days)), 'notJournaled');
  });

  it('is held by a reason, open or closed, until that is lifted', () => {
    const bench = openedPathway();
    bench.do('karen', { type: 'hold.place', reason: ' Klagesag ' });
    assert.equal(bench.state.hold?.reason, 'Klagesag');
    bench.do('karen', { type: 'pathway.close', reason: 'turned23' });
    const refused = bench.run(clock, begin(bench), dayOf(900));
    assert.deepEqual(refused, { refusal: { code: 'onHold', by: 'karen', at: testNow.toUTC().toISO() } });
    assert.deepEqual(bench.do('karen', { type: 'hold.place', reason: 'Klagesag' }), []);
    bench.do('karen', { type: 'hold.lift' });
    assert.deepEqual(bench.do('karen', { type: 'hold.lift' }), []);
    assert.equal(bench.refusal(clock, begin(bench), dayOf(900)), 'done');
  });

  it('is held by nobody without a reason, and by nobody but the coordinator', () => {
    const bench = closedPathway();
    assert.equal(bench.refusal('karen', { type: 'hold.place', reason: ' ' }), 'inputMissing');
    assert.equal(bench.refusal('uffe', { type: 'hold.place', reason: 'x' }), 'onlyCoordinator');
    assert.equal(bench.refusal('karen', begin(bench), dayOf(900)), 'youngPersonOnly');
    assert.equal(bench.refusal('youngPerson', begin(bench), dayOf(900)), 'notOfTheTeam');
  });

  it('begun once is begun: said again it changes nothing', () => {
    const bench = closedPathway();
    bench.do(clock, begin(bench), dayOf(days));
    assert.deepEqual(bench.do(clock, begin(bench), dayOf(days)), []);
  });

  it('begun leaves nobody anything to do or to see: not the coordinator, the young person, or the clock', () => {
    const bench = closedPathway();
    bench.do(clock, begin(bench), dayOf(days));
    for (const [by, command] of [
      ['karen', { type: 'pathway.reopen' }],
      ['karen', { type: 'hold.place', reason: 'For sent' }],
      ['karen', { type: 'consent.withdraw', consent: 'c1' }],
      ['uffe', { type: 'action.claim', action: 'a1' }],
      ['youngPerson', { type: 'goal.add', text: 'Hest', topic: 'leisure' }],
      [clock, { type: 'agreement.enter' }],
    ] as const)
      assert.equal(bench.refusal(by, command, dayOf(days)), 'pathwayErasing', command.type);
    for (const verb of Object.keys(rules).filter((verb): verb is Verb => verb in rules)) {
      if (rules[verb] === 'oneself' || rules[verb] === 'coordinatorRight') continue;
      assert.deepEqual(may(testPeople.get('karen'), verb, bench.state), { code: 'pathwayErasing' }, verb);
      assert.deepEqual(may(testPeople.get('fremmed'), verb, bench.state), { code: 'notOfTheTeam' }, verb);
    }
    assert.ok([...membershipsOf(bench.state).values()].every((membership) => membership === undefined));
  });
});
