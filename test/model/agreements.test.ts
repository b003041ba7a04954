import assert from 'node:assert/strict';
import fc from 'fast-check';
import { DateTime } from 'luxon';
import { agreementInForce } from '../../services/pathway/agreement.ts';
import { isReadyToEnter } from '../../services/pathway/agreement-standing.ts';
import { foldAll, foldCommit } from '../../services/pathway/fold.ts';
import { noPathway, type PathwayState } from '../../services/pathway/state.ts';
import { isSealed } from '../../services/seal.ts';
import { verifyPathway } from '../../services/verify/verify-pathway.ts';
import { almostAdult } from '../support/agreement-bench.ts';
import { enteredAgreements } from '../support/agreement-record.ts';
import { history, loss, openedAfter, people, type Told, World } from '../support/agreement-world.ts';
import { testPeople, testSecret, testZone } from '../support/domain.ts';

const losses = fc.array(loss, { maxLength: 12 });

/** Each signature was given by the one whose it is, of the text that they had before them, and once. */
function signaturesAreAsMeant({ store, opened, meant }: World, end: PathwayState): void {
  for (const { commandId, by, events } of store.commits.slice(opened.commits.length)) {
    for (const event of events) {
      if (event.type !== 'AgreementSigned') continue;
      const { party, seen } = meant.get(commandId) ?? assert.fail('a signature that nobody gave');
      assert.equal(event.party, party, 'nobody signs for another');
      assert.ok(by === party || event.method === 'paper');
      assert.deepEqual([event.agreement, event.hash], [seen.version, seen.hash]);
      assert.deepEqual(end.agreements[seen.version - 1]?.text, seen.text, 'they signed what they had before them');
    }
  }
  const given = store.commits.flatMap(({ events }) =>
    events.flatMap((event) => (event.type === 'AgreementSigned' ? [`${event.agreement} ${event.party}`] : [])),
  );
  assert.equal(new Set(given).size, given.length, 'signing twice is signing once');
}

/** What somebody was told is so. */
function isTrue({ who, deed, seen, outcome }: Told, end: PathwayState): void {
  if (outcome === 'unavailable') return;
  const agreement = end.agreements[seen.version - 1];
  if (!outcome.done) {
    const { refusal } = outcome;
    if (refusal.code === 'agreementChanged')
      assert.ok(refusal.agreement > seen.version, 'there is a newer one to show');
  } else if (deed === 'sign' || deed === 'read') assert.ok(agreement?.signatures.has(who), 'they have signed');
  else if (deed === 'decline') assert.ok(agreement?.declined ?? agreement?.objected, 'they have said no');
}

/** After no commit, at its own time, something waits that everyone has signed. */
function nothingIsLeftLying({ store, opened }: World): PathwayState {
  let state = noPathway(opened.state.id);
  for (const commit of store.commits) {
    state = foldCommit(state, commit);
    const at = DateTime.fromISO(commit.at, { zone: testZone });
    assert.equal(isReadyToEnter(state, at), false, 'what everyone has signed is in force at once');
  }
  return state;
}

const refusalsOf = (told: readonly Told[], code: string) =>
  told.filter(({ outcome }) => outcome !== 'unavailable' && !outcome.done && outcome.refusal.code === code).length;

describe('an agreement, whoever does what at the same time, over two processes that lose replies and do not agree on the hour', () => {
  it('is in force only if everyone who had to has signed this very text, and as soon as they have', async () => {
    const seen = { entered: 0, onBirthday: 0, former: 0, second: 0, changed: 0, gone: 0, declined: 0 };
    await fc.assert(
      fc.asyncProperty(fc.scheduler(), history, people, losses, async (scheduler, before, wishes, lost) => {
        const world = new World(openedAfter(before), scheduler, lost);
        const all = Object.entries(wishes).map(([who, mine]) => world.person(who, mine));
        await scheduler.waitFor(Promise.all(all));
        // The last look is the clock's, and of that nothing gets lost.
        lost.length = 0;
        await scheduler.waitFor(world.person('clock', [{ deed: 'enter', process: 0, again: false }]));

        const { commits } = world.store;
        const end = nothingIsLeftLying(world);
        assert.equal(isReadyToEnter(end, world.now), false, 'nor when custody has ended and the clock has looked');
        const entered = enteredAgreements(commits, almostAdult);
        assert.equal(agreementInForce(end)?.version, entered.at(-1)?.version, 'the last one in force holds');
        signaturesAreAsMeant(world, end);
        for (const told of world.told) isTrue(told, end);

        const verified = verifyPathway(commits, {
          isSealed: (text, seal) => isSealed([testSecret], text, seal),
          zone: testZone,
        });
        assert.deepEqual(verified.flaws, [], '`npm run verify` finds nothing wrong with what really happened');

        seen.entered += entered.length;
        const isGrown = ({ day, required }: (typeof entered)[number]) =>
          day >= '2026-12-02' && !required.has('custodian');
        seen.onBirthday += entered.filter(isGrown).length;
        seen.former += entered.filter(({ former }) => former.some((party) => testPeople.has(party))).length;
        seen.second += entered.filter(({ version }) => version > 1).length;
        seen.changed += refusalsOf(world.told, 'agreementChanged');
        seen.gone += refusalsOf(world.told, 'partyGone');
        seen.declined += refusalsOf(world.told, 'agreementDeclined');
      }),
      { numRuns: 800 },
    );
    for (const [what, times] of Object.entries(seen))
      assert.ok(times > 0, `or this has said nothing: ${what} has never happened (${JSON.stringify(seen)})`);
  });

  it('that is proposed twice at once is one, unless the second has had the first before them', async () => {
    let refusals = 0;
    await fc.assert(
      fc.asyncProperty(fc.scheduler(), async (scheduler) => {
        const world = new World(openedAfter({ signed: [], isAsked: false, isSecond: false }), scheduler, []);
        const steps = [0, 1].map((process) => ({ deed: 'propose', again: false, process }) as const);
        await scheduler.waitFor(Promise.all(steps.map((step) => world.person('karen', [step]))));
        const end = foldAll(world.opened.state.id, world.store.commits);
        const refused = refusalsOf(world.told, 'agreementPending');
        assert.equal(end.agreements.length, 3 - refused);
        assert.equal(end.agreements.filter(({ withdrawnAt }) => withdrawnAt === undefined).length, 1, 'one waits');
        refusals += refused;
      }),
      { numRuns: 200 },
    );
    assert.ok(refusals > 0, 'or this has said nothing');
  });
});
