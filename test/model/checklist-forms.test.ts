import assert from 'node:assert/strict';
import fc from 'fast-check';
import { foldAll } from '../../services/pathway/fold.ts';
import { answerTo } from '../../services/pathway/meeting.ts';
import type { PathwayState } from '../../services/pathway/state.ts';
import type { Pathways } from '../../services/pathways.ts';
import { StoreError } from '../../storage/ports.ts';
import { meetingTime, meetingUnderWay } from '../support/meeting-bench.ts';
import { type Loss, processOn, ScheduledStore } from '../support/scheduled-store.ts';

const values = {
  heard: fc.constantFrom('', '3', '7', '10'),
  mine: fc.constantFrom('', '3', '7'),
  goalsShown: fc.constantFrom('', 'yes', 'no'),
  youngPerson: fc.constantFrom('', 'present', 'partly'),
};
const keys = Object.keys(values);

/** A form that somebody opens, changes some items of, and sends: to save or to complete, perhaps twice, perhaps elsewhere. */
const form = fc.record({
  edits: fc.record(values, { requiredKeys: [] }),
  completes: fc.constantFrom(false, false, false, false, true),
  again: fc.constantFrom(false, false, true),
  process: fc.nat(1),
});
type FilledForm = typeof form extends fc.Arbitrary<infer T> ? T : never;
const people = ['karen', 'uffe', 'jonna'] as const;
const forms = fc.tuple(...people.map(() => fc.array(form, { minLength: 1, maxLength: 4 })));
const loss = fc.constantFrom<Loss>('none', 'none', 'none', 'none', 'before', 'after');

/** What one person meant to change with one form, and what came of it. */
interface Meant {
  readonly by: string;
  readonly changed: ReadonlyMap<string, string>;
  readonly base: number;
  readonly told: 'done' | 'refused' | 'unavailable';
}

const shownIn = (state: PathwayState, key: string): string => {
  const meeting = state.meetings.get('m1');
  return (meeting && answerTo(meeting, key)) ?? '';
};

async function sendForm(
  processes: readonly Pathways[],
  by: string,
  { edits, completes, again, process }: FilledForm,
  commandId: string,
): Promise<Meant> {
  const [here, there] = process === 0 ? processes : [...processes].reverse();
  assert.ok(here && there);
  const state = await here.known('K7F3XQ');
  const wanted: Readonly<Record<string, string>> = { ...edits };
  const answers = Object.fromEntries(keys.map((key) => [key, wanted[key] ?? shownIn(state, key)]));
  const changed = new Map(Object.entries(answers).filter(([key, value]) => value !== shownIn(state, key)));
  const base = state.version;
  const type = completes ? 'meeting.complete' : 'meeting.answer';
  const command = { type, meeting: 'm1', answers, base } as const;
  const request = { pathwayId: state.id, commandId, by, via: 'teams', command } as const;
  const sent = [here, ...(again ? [there] : [])].map((pathways) =>
    pathways.perform(request).then(
      ({ done }) => (done ? 'done' : 'refused'),
      (error: unknown) => {
        assert.ok(error instanceof StoreError);
        return 'unavailable' as const;
      },
    ),
  );
  const told = await Promise.all(sent);
  return { by, changed, base, told: told.find((answer) => answer === 'done') ?? told[0] ?? 'refused' };
}

describe("several people's forms of one checklist, interleaved at every await, over two processes", () => {
  it('leave every answer that somebody changed on record, none that nobody changed, and show the last of each item', async () => {
    let completed = 0;
    let overlapping = 0;
    await fc.assert(
      fc.asyncProperty(fc.scheduler(), forms, fc.array(loss, { maxLength: 10 }), async (scheduler, wishes, losses) => {
        const opened = meetingUnderWay();
        const store = new ScheduledStore([...opened.commits], scheduler, losses);
        const processes = [processOn(store, () => meetingTime), processOn(store, () => meetingTime)];
        const meant: Meant[] = [];
        const person = async (by: string, mine: (typeof wishes)[number]) => {
          for (const [number, wish] of mine.entries())
            meant.push(await sendForm(processes, by, wish, `${by}-${number}`));
        };
        await scheduler.waitFor(Promise.all(people.map((by, index) => person(by, wishes[index] ?? []))));

        const story = foldAll(opened.state.id, store.commits);
        const record = store.commits
          .slice(opened.commits.length)
          .flatMap(({ by, version, events }) =>
            events.flatMap((event) =>
              event.type === 'ChecklistAnswered'
                ? Object.entries(event.answers).map(([key, value]) => ({ by, version, key, value }))
                : [],
            ),
          );
        for (const { by, changed, base, told } of meant.filter((one) => one.told === 'done')) {
          for (const [key, value] of changed) {
            const found = record.some(
              (one) => one.by === by && one.key === key && one.value === value && one.version > base,
            );
            assert.ok(found, `${by} was told "${told}", and ${key}: ${value} is not on record`);
          }
        }
        for (const { by, key, value, version } of record) {
          const wanted = meant.some((one) => one.by === by && one.base < version && one.changed.get(key) === value);
          assert.ok(wanted, `${by} never wrote ${key}: ${value}`);
        }
        const last = new Map(record.map(({ key, value }) => [key, value]));
        for (const key of keys) assert.equal(shownIn(story, key), last.get(key) ?? '');
        const ends = store.commits.filter(({ events }) => events.some(({ type }) => type === 'MeetingCompleted'));
        assert.ok(ends.length <= 1, 'a meeting is completed once');
        const end = ends[0];
        if (end) {
          assert.ok(
            record.every(({ version }) => version <= end.version),
            'and nothing is answered after that',
          );
          assert.ok(shownIn(story, 'youngPerson') !== '', 'nor without what is required');
        }
        completed += ends.length;
        overlapping += record.filter(({ key, version }) =>
          meant.some((one) => one.changed.has(key) && one.base < version - 1),
        ).length;
      }),
      { numRuns: 400 },
    );
    assert.ok(completed > 0 && overlapping > 0, 'or this has said nothing');
  });
});

describe('two people who do the same at once, over two processes', () => {
  const both = async (
    scheduler: fc.Scheduler,
    commandOf: (by: 'uffe' | 'jonna') => Parameters<Pathways['perform']>[0]['command'],
  ) => {
    const opened = meetingUnderWay();
    const store = new ScheduledStore([...opened.commits], scheduler, []);
    const [first, second] = [processOn(store, () => meetingTime), processOn(store, () => meetingTime)];
    const request = (by: 'uffe' | 'jonna') =>
      ({ pathwayId: opened.state.id, via: 'slack', by, commandId: by, command: commandOf(by) }) as const;
    const outcomes = await scheduler.waitFor(
      Promise.all([first.perform(request('uffe')), second.perform(request('jonna'))]),
    );
    const winner = outcomes.findIndex(({ done }) => done);
    const refusals = outcomes.flatMap((outcome) => (outcome.done ? [] : [outcome.refusal]));
    return { state: foldAll(opened.state.id, store.commits), by: winner === 0 ? 'uffe' : 'jonna', refusals };
  };

  const ofOneStep = {
    uffe: { at: '2027-01-14T13:00', kind: 'meeting17Half' },
    jonna: { at: '2027-01-21T09:00', kind: 'meeting17Half' },
  };
  const atOneTime = {
    uffe: { at: '2027-01-14T13:00', kind: 'network' },
    jonna: { at: '2027-01-14T13:00', kind: 'extra' },
  };

  it('plan one meeting, and the other is told who has planned it', async () => {
    await fc.assert(
      fc.asyncProperty(fc.scheduler(), fc.constantFrom(ofOneStep, atOneTime), async (scheduler, plans) => {
        const told = await both(scheduler, (by) => ({ type: 'meeting.plan', ...plans[by] }));
        assert.equal(told.state.meetings.size, 2);
        const at = told.state.meetings.get('m2')?.at ?? '';
        assert.deepEqual(told.refusals, [{ code: 'meetingPlannedAlready', meeting: 'm2', by: told.by, at }]);
      }),
      { numRuns: 200 },
    );
  });

  it('complete one meeting once, and the other is told who has', async () => {
    await fc.assert(
      fc.asyncProperty(fc.scheduler(), async (scheduler) => {
        const told = await both(scheduler, (by) => ({
          type: 'meeting.complete',
          meeting: 'm1',
          base: 0,
          answers: { youngPerson: 'present', youngPersonAbsence: by },
        }));
        assert.deepEqual(told.refusals, [{ code: 'meetingCompleted', by: told.by, at: '2026-12-03T12:00:00.000Z' }]);
        assert.equal(shownIn(told.state, 'youngPersonAbsence'), told.by);
      }),
      { numRuns: 200 },
    );
  });

  it('tick the same item: both are on record, and neither is refused', async () => {
    await fc.assert(
      fc.asyncProperty(fc.scheduler(), async (scheduler) => {
        const told = await both(scheduler, (by) => ({
          type: 'meeting.answer',
          meeting: 'm1',
          base: 0,
          answers: { heard: by === 'uffe' ? '4' : '9' },
        }));
        assert.deepEqual(told.refusals, []);
        const given = told.state.meetings.get('m1')?.answers.get('heard') ?? [];
        assert.deepEqual(given.map(({ by }) => by).sort(), ['jonna', 'uffe']);
        assert.equal(shownIn(told.state, 'heard'), given.at(-1)?.value);
      }),
      { numRuns: 200 },
    );
  });
});
