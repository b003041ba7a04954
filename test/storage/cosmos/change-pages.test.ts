import assert from 'node:assert/strict';
import fc from 'fast-check';
import { nextChanges, type TimedChange, type TimedChanges } from '../../../storage/cosmos/change-pages.ts';

/** A commit as the container shows it: from when on, and with which timestamp. */
interface Shown extends TimedChange {
  readonly visibleAtMs: number;
}

/** A container at a moment: nothing is seen of what becomes visible later. */
function containerAt(all: readonly Shown[], nowMs: number): TimedChanges {
  const visible = all
    .filter(({ visibleAtMs }) => visibleAtMs <= nowMs)
    .sort((a, b) => a.seconds - b.seconds || a.version - b.version);
  return {
    from: async (seconds, count) => visible.filter((row) => row.seconds >= seconds).slice(0, count),
    at: async (seconds) => visible.filter((row) => row.seconds === seconds),
    newest: async () => visible.at(-1)?.seconds,
  };
}

const minuteMs = 60_000;

/** Commits one after the other on three machines whose clocks differ; some appear seconds after they were stamped. */
const commits = fc
  .tuple(
    fc.array(fc.integer({ min: -2000, max: 2000 }), { minLength: 3, maxLength: 3 }),
    fc.array(
      fc.record({
        afterMs: fc.oneof(
          { weight: 8, arbitrary: fc.nat(1500) },
          { weight: 1, arbitrary: fc.constantFrom(10 * minuteMs, 40 * minuteMs) },
        ),
        machine: fc.nat(2),
        hiddenMs: fc.oneof({ weight: 3, arbitrary: fc.constant(0) }, { weight: 1, arbitrary: fc.nat(5000) }),
      }),
      { maxLength: 60 },
    ),
  )
  .map(([clocks, list]) => {
    let atMs = 1_795_000_000_000;
    return list.map(({ afterMs, machine, hiddenMs }, index): Shown => {
      atMs += afterMs;
      const seconds = Math.floor((atMs + (clocks[machine] ?? 0)) / 1000);
      return { pathwayId: `P${machine}`, version: index + 1, seconds, visibleAtMs: atMs + hiddenMs };
    });
  });
/** When the reader looks again: mostly at once, sometimes long after. */
const looks = fc.array(
  fc.record({ afterMs: fc.constantFrom(0, 100, 1000, 5000, 10 * minuteMs), limit: fc.integer({ min: 1, max: 6 }) }),
  { maxLength: 80 },
);

describe('changes found by the system’s timestamp', () => {
  it('leave nothing out and report nothing twice, however clocks differ and however late something appears', async () => {
    await fc.assert(
      fc.asyncProperty(commits, looks, async (all, times) => {
        const reported: number[] = [];
        let position: string | undefined;
        let nowMs = 1_795_000_000_000;
        const look = async (limit: number) => {
          const page = await nextChanges(containerAt(all, nowMs), position, limit, Math.floor(nowMs / 1000));
          reported.push(...page.changes.map(({ version }) => version));
          ({ position } = page);
          return page.more;
        };
        for (const { afterMs, limit } of times) {
          nowMs += afterMs;
          await look(limit);
        }
        nowMs += 24 * 60 * minuteMs;
        while (await look(5));
        while (await look(5));
        assert.deepEqual(
          reported.toSorted((a, b) => a - b),
          all.map(({ version }) => version).toSorted((a, b) => a - b),
        );
      }),
      { numRuns: 500 },
    );
  });

  it('go on through a second that holds more than a page', async () => {
    const all = Array.from({ length: 50 }, (_, n) => ({ pathwayId: 'P', version: n, seconds: 100, visibleAtMs: 0 }));
    const page = await nextChanges(containerAt(all, 1), undefined, 10, 200);
    assert.equal(page.changes.length, 50);
    assert.deepEqual((await nextChanges(containerAt(all, 1), page.position, 10, 200)).changes, []);
  });

  it('cost one look when nothing is new, and the position stays small', async () => {
    const all = Array.from({ length: 500 }, (_, n) => ({
      pathwayId: 'P',
      version: n,
      seconds: n * 100,
      visibleAtMs: 0,
    }));
    let position: string | undefined;
    for (let more = true; more; ) ({ position, more } = await nextChanges(containerAt(all, 1), position, 50, 50_000));
    const queries: string[] = [];
    const counted: TimedChanges = {
      from: async (seconds) => {
        queries.push(`from ${seconds}`);
        return containerAt(all, 1).from(seconds, 1000);
      },
      at: async () => assert.fail('not needed'),
      newest: async () => assert.fail('not needed'),
    };
    const page = await nextChanges(counted, position, 50, 50_000);
    assert.deepEqual(page.changes, []);
    assert.equal(queries.length, 1);
    assert.ok(page.position.length < 100, page.position);
  });
});
