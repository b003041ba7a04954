import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { PathwayCommand } from '../../services/pathway/commands.ts';
import { actionTopics, adultSights, type Recipient } from '../../services/pathway/events.ts';
import { youngPersonId } from '../../services/pathway/young-person.ts';
import type { Person } from '../../services/people/person.ts';
import { SecretDesk } from '../support/secrets/secret-desk.ts';
import { firstTeam, sharingStaff } from '../support/sharing-bench.ts';

const numRuns = Number(process.env.RUNS ?? 12);
const seed = Number(process.env.SEED ?? Date.now() % 1_000_000);
const staff = [...sharingStaff.keys()];

/** Something that changes who may know what. */
type Change =
  | { readonly kind: 'command'; readonly by: string; readonly command: PathwayCommand }
  | { readonly kind: 'person'; readonly id: string; readonly change: Partial<Person> }
  | { readonly kind: 'days'; readonly days: number };

const someone = fc.constantFrom(...staff);
const recipient: fc.Arbitrary<Recipient> = fc.oneof(
  someone.map((person) => ({ person })),
  fc.constantFrom('Fjordskolen', 'Frivilligcentret', 'Ungdomspsykiatrien').map((unit) => ({ unit })),
  fc.constantFrom('mentor', 'school', 'psychiatry', 'chosenAdult', 'custodian').map((role) => ({ role }) as const),
);
const recipients = fc.array(recipient, { minLength: 1, maxLength: 2 });
const topics = fc.subarray([...actionTopics], { minLength: 1, maxLength: 3 });
const givers = fc.constantFrom(['youngPerson'] as const, ['youngPerson', 'custodian'] as const, ['custodian'] as const);

/** Changes as the pathway stands on that day; those that are refused change nothing. */
function changes(day: (days: number) => string): fc.Arbitrary<Change> {
  const command = (by: fc.Arbitrary<string>, made: fc.Arbitrary<PathwayCommand>): fc.Arbitrary<Change> =>
    fc.record({ kind: fc.constant('command' as const), by, command: made });
  const karen = fc.constant('karen');
  const consent = fc.record({ topics, recipients, givenBy: givers, days: fc.integer({ min: 0, max: 364 }) }).map(
    ({ days, ...given }): PathwayCommand => ({
      type: 'consent.give',
      kind: 'share',
      purpose: 'cooperate',
      from: day(0),
      until: day(days),
      form: 'written',
      ...given,
    }),
  );
  const share = fc
    .record({ topic: fc.constantFrom(...actionTopics), recipients })
    .map(
      (asked): PathwayCommand => ({ type: 'share.propose', ground: 'fvl28', reason: 'x', until: day(30), ...asked }),
    );
  const id = fc.integer({ min: 1, max: 6 });
  return fc.oneof(
    { weight: 4, arbitrary: command(karen, consent) },
    command(
      karen,
      id.map((number): PathwayCommand => ({ type: 'consent.withdraw', consent: `c${number}` })),
    ),
    command(karen, share),
    command(
      fc.constantFrom('uffe', 'jonna'),
      id.map((number): PathwayCommand => ({ type: 'share.approve', share: `l${number}` })),
    ),
    command(
      karen,
      fc.subarray([...firstTeam]).map((cleared): PathwayCommand => ({ type: 'protection.set', cleared })),
    ),
    command(
      karen,
      someone.map((person): PathwayCommand => ({ type: 'member.remove', person })),
    ),
    command(
      karen,
      someone.map(
        (person): PathwayCommand => ({
          type: 'member.add',
          member: { person, roles: sharingStaff.get(person)?.professions ?? [] },
        }),
      ),
    ),
    command(
      fc.constant(youngPersonId),
      fc.subarray([...adultSights]).map((sees): PathwayCommand => ({ type: 'adult.show', sees })),
    ),
    fc.record({
      kind: fc.constant('person' as const),
      id: fc.constantFrom(...firstTeam),
      change: fc.constantFrom<Partial<Person>>(
        { professions: ['mentor'] },
        { professions: ['jobConsultant'] },
        { department: 'Frivilligcentret' },
        { endedAt: '2026-01-01T00:00:00.000Z' },
      ),
    }),
    { weight: 2, arbitrary: fc.record({ kind: fc.constant('days' as const), days: fc.integer({ min: 1, max: 400 }) }) },
  );
}

async function happens(desk: SecretDesk, change: Change): Promise<void> {
  const { bench, story } = desk;
  if (change.kind === 'days') bench.now = bench.now.plus({ days: change.days }).startOf('day');
  else if (change.kind === 'person') {
    const person = bench.desk.directory.person(change.id);
    if (person) await bench.desk.directory.saveAll([{ ...person, ...change.change }]);
    await bench.desk.directory.refresh();
  } else await story.do(change.by, change.command).catch(() => undefined);
}

describe(`whatever happens to consents, the team, the staff and the young person’s age (seed ${seed})`, function () {
  this.timeout(20_000 * numRuns);

  it('nobody is shown what they may not know at that moment, by any word, message or card of a room', async () => {
    const start = await SecretDesk.create();
    const day = (days: number) => start.now.plus({ days }).toISODate() ?? '';
    let shown = 0;
    await fc.assert(
      fc.asyncProperty(fc.array(changes(day), { minLength: 2, maxLength: 10 }), someone, async (all, who) => {
        const desk = await SecretDesk.create();
        for (const change of all) await happens(desk, change);
        const now = await desk.again();
        const exposures = [...(await now.words(who)), ...(await now.messages(who)), ...now.rooms(0), ...now.rooms(1)];
        assert.deepEqual(now.leaks(exposures), []);
        shown += exposures.filter(({ text }) => /Zq\w+qZ/.test(text)).length;
      }),
      { numRuns, seed },
    );
    assert.ok(shown > numRuns, 'something was looked at');
  });
});
