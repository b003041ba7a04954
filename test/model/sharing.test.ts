import assert from 'node:assert/strict';
import fc from 'fast-check';
import { seenBy } from '../../services/audience/seen-by.ts';
import type { Audience } from '../../services/audience/viewer.ts';
import type { Consent } from '../../services/pathway/consent.ts';
import type { PathwayState } from '../../services/pathway/state.ts';
import type { SharingContext } from '../../services/privacy/sharing-context.ts';
import { sharingRules } from '../../services/privacy/sharing-rules.ts';
import { disturbed } from '../support/disturb.ts';
import { bytesOf, type SharingBench } from '../support/sharing-bench.ts';
import { SharingOracle } from '../support/sharing-oracle.ts';
import { anyStory, audienceOf, lookersOf, momentsOf, told } from '../support/sharing-story.ts';

/** So many audiences and moments are looked at for each story. */
const looks = 6;
const runs = Number(process.env.SHARING_RUNS ?? 10_000);

interface Lessened {
  readonly state: PathwayState;
  readonly context: SharingContext;
  readonly crowd?: Audience;
}

/** The same pathway with less to go by, in each way that there is. */
function lessened(bench: SharingBench, audience: Audience, seed: number): Record<string, Lessened> {
  const { state, context } = bench;
  const pick = <T>(things: Iterable<T>): T | undefined => {
    const list = [...things];
    return list[seed % Math.max(list.length, 1)];
  };
  const without = <T>(things: ReadonlyMap<string, T>) => {
    const gone = pick(things.keys());
    return new Map([...things].filter(([id]) => id !== gone));
  };
  const changed = (change: (consent: Consent) => Consent) =>
    new Map([...state.consents].map(([id, consent]) => [id, change(consent)]));
  const fewer = changed((consent) => ({ ...consent, recipients: consent.recipients.slice(1) }));
  const over = changed((consent) => ({
    ...consent,
    until: consent.from < consent.until ? consent.from : '2020-01-01',
  }));
  const ended = pick([...bench.people.keys()]);
  const person = (id: string) => {
    const found = context.person(id);
    return found && id === ended ? { ...found, endedAt: '2026-01-01T00:00:00.000Z' } : found;
  };
  const strictest = Object.values(context.sharing.topics).map((rule) => ({ ...rule, team: 'involved' as const }));
  const topics = Object.fromEntries(
    Object.keys(context.sharing.topics).map((topic, index) => [topic, strictest[index]]),
  );
  const { by, at } = { by: 'karen', at: '2026-01-01T00:00:00.000Z' };
  const more = pick(bench.people.keys()) ?? 'karen';
  return {
    'a consent is gone': { state: { ...state, consents: without(state.consents) }, context },
    'consents reach fewer': { state: { ...state, consents: fewer }, context },
    'consents run out earlier': { state: { ...state, consents: over }, context },
    'a share is gone': { state: { ...state, shares: without(state.shares) }, context },
    'a member is gone': { state: { ...state, members: without(state.members) }, context },
    'somebody’s rights have ended': { state, context: { ...context, person } },
    'the address is protected': { state: { ...state, protection: { by, at, cleared: [] } }, context },
    'the rules are the strictest': {
      state,
      context: { ...context, sharing: sharingRules.parse({ ...context.sharing, topics }) },
    },
    ...(audience.kind === 'room' && audience.people.length > 0
      ? { 'one more looks': { state, context, crowd: { ...audience, people: [...audience.people, more] } } }
      : {}),
    ...(state.chosenAdult
      ? {
          'the adult is shown less': {
            state: { ...state, chosenAdult: { ...state.chosenAdult, sees: state.chosenAdult.sees.slice(1) } },
            context,
          },
        }
      : {}),
  };
}

describe('who may know what, after anything has happened', function () {
  this.timeout(600_000);

  it('is what the rules say: nobody sees what they may not at that instant, and everybody what they may', () => {
    let seenMarks = 0;
    let hiddenMarks = 0;
    fc.assert(
      fc.property(anyStory, fc.nat(1_000_000), (story, seed) => {
        const bench = told(story);
        const oracle = new SharingOracle(bench.commits, bench.people);
        const moments = momentsOf(bench, seed);
        for (let look = 0; look < looks; look++) {
          const now = moments[look === 0 ? 0 : (seed + look * 31) % moments.length] ?? bench.now;
          const audience = audienceOf(bench, seed + look);
          const bytes = bytesOf(seenBy(bench.state, audience, { ...bench.context, now }));
          for (const [key, secret] of oracle.secrets) {
            const may = oracle.mayAll(lookersOf(audience), secret, now.toJSDate());
            if (bytes.includes(secret.mark) !== may)
              assert.fail(
                `${key} ${may ? 'is kept from' : 'is seen by'} ${JSON.stringify(audience)} at ${now.toISO()}`,
              );
            if (may) seenMarks++;
            else hiddenMarks++;
          }
        }
      }),
      { numRuns: runs },
    );
    assert.ok(seenMarks > 1000 && hiddenMarks > 1000, `${seenMarks} seen and ${hiddenMarks} hidden`);
  });

  it('gives nothing away of what it keeps: other words, days, people or another order of it make the same, byte for byte', () => {
    let different = 0;
    fc.assert(
      fc.property(anyStory, fc.nat(1_000_000), (story, seed) => {
        const bench = told(story);
        for (let look = 0; look < looks; look++) {
          const audience = audienceOf(bench, seed + look);
          const seen = seenBy(bench.state, audience, bench.context);
          const other = disturbed(bench.state, seen);
          if (bytesOf(other) !== bytesOf(bench.state)) different++;
          assert.equal(bytesOf(seenBy(other, audience, bench.context)), bytesOf(seen), JSON.stringify(audience));
        }
      }),
      { numRuns: Math.ceil(runs / 5) },
    );
    assert.ok(different > runs / 5, 'what was compared was not the same to begin with');
  });

  it('never becomes more when there is less to go by: a consent gone, rights ended, a member less, an address protected', () => {
    let fewer = 0;
    fc.assert(
      fc.property(anyStory, fc.nat(1_000_000), (story, seed) => {
        const bench = told(story);
        const marks = [...new SharingOracle(bench.commits, bench.people).secrets.values()].map(({ mark }) => mark);
        const seenMarks = (bytes: string) => marks.filter((mark) => bytes.includes(mark));
        for (let look = 0; look < looks; look++) {
          const audience = audienceOf(bench, seed + look);
          const before = new Set(seenMarks(bytesOf(seenBy(bench.state, audience, bench.context))));
          for (const [less, { state, context, crowd = audience }] of Object.entries(lessened(bench, audience, seed))) {
            const after = seenMarks(bytesOf(seenBy(state, crowd, context)));
            for (const mark of after)
              assert.ok(before.has(mark), `${mark} shows when ${less}: ${JSON.stringify(audience)}`);
            if (after.length < before.size) fewer++;
          }
        }
      }),
      { numRuns: Math.ceil(runs / 10) },
    );
    assert.ok(fewer > 100, `${fewer} times there was less`);
  });
});
