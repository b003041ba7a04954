import assert from 'node:assert/strict';
import { type Signature, sealedText } from '../../../services/pathway/agreement.ts';
import type { Commit, PathwayEvent } from '../../../services/pathway/events.ts';
import { youngPersonId } from '../../../services/pathway/young-person.ts';
import { isSealed } from '../../../services/seal.ts';
import { verifyPathway } from '../../../services/verify/verify-pathway.ts';
import {
  agreementOf,
  agreementThatHolds,
  almostAdult,
  handOverTo,
  onPaper,
  promisedPathway,
  propose,
  proposedAgreement,
  signature,
} from '../../support/agreement-bench.ts';
import { openedPathway, type PathwayBench, testNow, testSeal, testSecret, testZone } from '../../support/domain.ts';

const verify = (commits: readonly Commit[]) =>
  verifyPathway(commits, { isSealed: (text, seal) => isSealed([testSecret], text, seal), zone: testZone });
const flaws = (commits: readonly Commit[]) => verify(commits).flaws;

/** The stream with one commit more, as somebody would write it who has the key. */
function andThen({ commits, state }: PathwayBench, by: string, ...events: PathwayEvent[]): Commit[] {
  const at = '2026-11-24T08:00:00.000Z';
  const version = commits.length + 1;
  return [...commits, { pathwayId: state.id, version, commandId: 'by hand', at, by, via: 'cli', events }];
}

/** A signature with a good seal, which the bot would not have given. */
function sealed(
  bench: PathwayBench,
  agreement: number,
  given: Pick<Signature, 'party' | 'method' | 'witness'>,
  by: string,
) {
  const { hash } = agreementOf(bench, agreement);
  const text = sealedText(bench.state.id, agreement, hash, { ...given, by, at: '2026-11-24T08:00:00.000Z' });
  return { type: 'AgreementSigned', agreement, hash, ...given, seal: testSeal(text) } as const;
}

const entered = (agreement: number) => ({ type: 'AgreementEntered', agreement }) as const;

describe('a pathway that is verified', () => {
  it('holds when nothing was ever agreed, and when it does not exist', () => {
    assert.deepEqual(verify([]), { agreements: 0, signatures: 0, flaws: [] });
    assert.deepEqual(verify(openedPathway().commits), { agreements: 0, signatures: 0, flaws: [] });
  });

  it('holds through a second agreement, a handover, a late "no", somebody who leaves, and the 18th birthday', () => {
    const bench = agreementThatHolds();
    bench.do('karen', propose(bench, { goal: 'Et andet mål' }));
    bench.do('karen', signature(bench, 'karen'));
    handOverTo(bench, 'kirsten');
    bench.do(youngPersonId, signature(bench, youngPersonId));
    bench.do('uffe', { type: 'agreement.decline', agreement: 2, note: 'Nej' });
    bench.do('kirsten', propose(bench));
    bench.do('kirsten', { type: 'member.remove', person: 'uffe' });
    assert.deepEqual(verify(bench.commits), { agreements: 3, signatures: 5, flaws: [] });
    const grown = proposedAgreement({ model: 'test-custody', birthDate: almostAdult });
    for (const who of [youngPersonId, 'uffe', 'karen']) grown.do(who, signature(grown, who));
    grown.do('clock', { type: 'agreement.enter' }, testNow.set({ month: 12, day: 2, hour: 0, minute: 0 }));
    assert.deepEqual(verify(grown.commits), { agreements: 1, signatures: 3, flaws: [] });
  });

  it('holds when a handover brings it into force, in the same commit', () => {
    const bench = promisedPathway();
    bench.do('karen', { type: 'member.add', member: { person: 'kirsten', roles: [] } });
    bench.do('karen', { type: 'action.handOver', action: 'a1', to: 'kirsten' });
    bench.do('karen', propose(bench));
    for (const who of [youngPersonId, 'kirsten']) bench.do(who, signature(bench, who));
    handOverTo(bench, 'kirsten');
    assert.equal(bench.commits.at(-1)?.events.at(-1)?.type, 'AgreementEntered');
    assert.deepEqual(flaws(bench.commits), []);
  });

  it('does not count a signature whose seal is broken, and none of a text that was changed', () => {
    const { commits } = agreementThatHolds();
    const changed = (change: (event: PathwayEvent) => PathwayEvent) =>
      flaws(commits.map((commit) => ({ ...commit, events: commit.events.map(change) })));
    const [first, second] = changed((event) =>
      event.type === 'AgreementSigned' && event.party === 'uffe' ? { ...event, seal: testSeal('') } : event,
    );
    assert.equal(first?.code, 'sealBroken');
    assert.deepEqual(second, { code: 'enteredWithout', at: commits.length, agreement: 1, missing: ['uffe'] });
    const missing = changed((event) =>
      event.type === 'AgreementProposed' ? { ...event, text: { ...event.text, goals: [] } } : event,
    ).find(({ code }) => code === 'enteredWithout');
    const parties = [youngPersonId, 'karen', 'uffe'];
    assert.deepEqual(missing, { code: 'enteredWithout', at: commits.length, agreement: 1, missing: parties });
  });

  it('does not hold when it came into force a day too early for custody to have ended', () => {
    const bench = proposedAgreement({ model: 'test-custody', birthDate: almostAdult });
    for (const who of [youngPersonId, 'uffe', 'karen']) bench.do(who, signature(bench, who));
    assert.deepEqual(flaws(andThen(bench, 'clock', entered(1))), [
      { code: 'enteredWithout', at: bench.commits.length + 1, agreement: 1, missing: ['custodian'] },
    ]);
  });

  it('does not hold when the birthday was moved by hand so that custody ended', () => {
    const bench = proposedAgreement({ model: 'test-custody', birthDate: almostAdult });
    for (const who of [youngPersonId, 'uffe', 'karen']) bench.do(who, signature(bench, who));
    bench.do('karen', onPaper(bench, 'custodian', 'uffe'));
    const younger = bench.commits.map((commit) => ({
      ...commit,
      events: commit.events.map((event) =>
        event.type === 'PathwayOpened' ? { ...event, birthDate: '2006-12-02' } : event,
      ),
    }));
    const at = bench.commits.length;
    assert.deepEqual(
      flaws(younger),
      [{ code: 'notAParty', at, agreement: 1, party: 'custodian' }],
      'what they signed for is not what stands there',
    );
  });

  it('does not hold when the former coordinator’s signature counts for the new one’s', () => {
    const bench = proposedAgreement();
    for (const who of [youngPersonId, 'karen']) bench.do(who, signature(bench, who));
    handOverTo(bench, 'kirsten');
    bench.do('uffe', signature(bench, 'uffe'));
    const at = bench.commits.length + 1;
    assert.deepEqual(flaws(andThen(bench, 'clock', entered(1))), [
      { code: 'enteredWithout', at, agreement: 1, missing: ['kirsten'] },
    ]);
  });

  it('does not hold when something is in force that was over, or that somebody has left, or that there is not', () => {
    const declined = proposedAgreement();
    for (const who of [youngPersonId, 'karen']) declined.do(who, signature(declined, who));
    declined.do('uffe', { type: 'agreement.decline', agreement: 1, note: 'Nej' });
    const at = declined.commits.length + 1;
    assert.deepEqual(flaws(andThen(declined, 'clock', entered(1))), [
      { code: 'enteredWhenOver', at, agreement: 1 },
      { code: 'enteredWithout', at, agreement: 1, missing: ['uffe'] },
    ]);
    assert.deepEqual(flaws(andThen(declined, 'clock', entered(2))), [{ code: 'enteredWhenOver', at, agreement: 2 }]);
    const left = proposedAgreement();
    for (const who of [youngPersonId, 'uffe']) left.do(who, signature(left, who));
    left.do('karen', { type: 'member.remove', person: 'uffe' });
    const given = sealed(left, 1, { party: 'karen', method: 'chat' }, 'karen');
    assert.deepEqual(flaws(andThen(left, 'karen', given, entered(1))), [
      { code: 'enteredWhenOver', at: left.commits.length + 1, agreement: 1 },
    ]);
  });

  it('does not hold with a signature that is given twice, too late, for another, or by nobody who had to', () => {
    const bench = proposedAgreement();
    bench.do('uffe', signature(bench, 'uffe'));
    const at = bench.commits.length + 1;
    const flaw = (code: string, party: string) => ({ code, at, agreement: 1, party });
    const add = (party: string, by = party, rest: Partial<Pick<Signature, 'method' | 'witness'>> = {}) =>
      flaws(andThen(bench, by, sealed(bench, 1, { party, method: 'chat', ...rest }, by)));
    assert.deepEqual(add('karen'), []);
    assert.deepEqual(add('uffe'), [flaw('signedTwice', 'uffe')]);
    assert.deepEqual(add('jonna'), [flaw('notAParty', 'jonna')]);
    assert.deepEqual(add('karen', 'uffe'), [{ ...flaw('signedForAnother', 'karen'), by: 'uffe' }]);
    assert.deepEqual(add('karen', 'uffe', { method: 'paper', witness: 'jonna' }), [
      { ...flaw('signedForAnother', 'karen'), by: 'uffe' },
    ]);
    assert.deepEqual(add(youngPersonId, 'uffe', { method: 'paper', witness: 'jonna' }), []);
    assert.deepEqual(add(youngPersonId, 'uffe', { method: 'paper' }), [
      { ...flaw('signedForAnother', youngPersonId), by: 'uffe' },
    ]);
    assert.deepEqual(
      add(youngPersonId, 'uffe', { method: 'paper', witness: 'uffe' }),
      [{ ...flaw('signedForAnother', youngPersonId), by: 'uffe' }],
      'who notes it has seen it alone',
    );
    bench.do('karen', { type: 'agreement.withdraw', agreement: 1 });
    assert.deepEqual(flaws(andThen(bench, 'karen', sealed(bench, 1, { party: 'karen', method: 'chat' }, 'karen'))), [
      { ...flaw('signedWhenOver', 'karen'), at: bench.commits.length + 1 },
    ]);
  });

  it('does not hold when a version is missing, or stands there twice', () => {
    const bench = proposedAgreement();
    const proposed = bench.commits.at(-1)?.events.at(-1) ?? assert.fail();
    assert.ok(proposed.type === 'AgreementProposed');
    const at = bench.commits.length + 1;
    assert.deepEqual(flaws(andThen(bench, 'karen', proposed)), [{ code: 'outOfOrder', at, agreement: 1, expected: 2 }]);
    assert.deepEqual(flaws(andThen(bench, 'karen', { ...proposed, agreement: 3 })), [
      { code: 'outOfOrder', at, agreement: 3, expected: 2 },
      { code: 'textChanged', at, agreement: 3 },
    ]);
  });

  it('finds one that everyone signed and that does not stand as in force', () => {
    const { commits } = agreementThatHolds();
    const last = commits.at(-1) ?? assert.fail();
    const without = { ...last, events: last.events.filter(({ type }) => type !== 'AgreementEntered') };
    const cut = [...commits.slice(0, -1), without];
    assert.deepEqual(flaws(cut), [{ code: 'neverEntered', at: last.version, agreement: 1 }]);
    // Whose rights have ended cannot keep what they promised, and with them it never comes into force.
    const context = { isSealed: () => true, zone: testZone, isActive: (id: string) => id !== 'uffe' };
    assert.deepEqual(verifyPathway(cut, context).flaws, []);
  });

  it('does not wait for one that somebody has left, or that came into force later', () => {
    const bench = proposedAgreement();
    for (const who of [youngPersonId, 'karen']) bench.do(who, signature(bench, who));
    bench.do('karen', { type: 'member.remove', person: 'uffe' });
    assert.deepEqual(flaws(bench.commits), []);
    const { commits } = agreementThatHolds();
    const last = commits.at(-1) ?? assert.fail();
    const rest = last.events.filter(({ type }) => type !== 'AgreementEntered');
    const later = { ...last, version: last.version + 1, commandId: 'later', by: 'clock', events: [entered(1)] };
    assert.deepEqual(flaws([...commits.slice(0, -1), { ...last, events: rest }, later]), []);
  });

  it('finds a last day to sign that is another than the proposal gave it', () => {
    for (const [now, lastDay] of [
      [testNow, '2026-12-23'],
      [testNow.set({ hour: 23, minute: 30 }), '2026-12-23'],
    ] as const) {
      const bench = promisedPathway();
      bench.do('karen', propose(bench), now);
      assert.deepEqual(flaws(bench.commits), []);
      const at = bench.commits.length;
      for (const expiresOn of ['2026-12-22', '2027-12-23']) {
        const changed = bench.commits.map((commit) => ({
          ...commit,
          events: commit.events.map((event) => (event.type === 'AgreementProposed' ? { ...event, expiresOn } : event)),
        }));
        assert.deepEqual(flaws(changed), [{ code: 'otherLastDay', at, agreement: 1, expected: lastDay }]);
      }
    }
  });
});
