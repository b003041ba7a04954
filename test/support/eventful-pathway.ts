import fc from 'fast-check';
import { DateTime } from 'luxon';
import { loadModels } from '../../services/models/catalog.ts';
import type { ModelDefinition } from '../../services/models/definition.ts';
import type { PathwayCommand } from '../../services/pathway/commands.ts';
import { decide } from '../../services/pathway/decide.ts';
import { foldCommit } from '../../services/pathway/fold.ts';
import { noPathway, type PathwayState } from '../../services/pathway/state.ts';
import { shippedRules } from '../../services/privacy/sharing-rules.ts';
import { testPeople, testZone } from './domain.ts';

/** Something that somebody wants of a pathway, so many days after what was wanted before. */
export interface Deed {
  readonly by: string;
  readonly daysLater: number;
  /** Given the day on which it happens. */
  readonly command: (today: DateTime) => PathwayCommand;
}

const [shipped] = loadModels().all;
if (!shipped) throw new Error('there is no model');
/** The first model that Vejviser brings. */
export const shippedModel: ModelDefinition = shipped;

const day = (at: DateTime) => at.toISODate() ?? '';
const members = ['karen', 'uffe', 'jonna', 'sofus'] as const;
const inDays = fc.integer({ min: 0, max: 40 });
const id = (letter: string) => fc.integer({ min: 1, max: 3 }).map((number) => `${letter}${number}`);

/** What may happen to a pathway that has to do with what people are reminded of. Some of it is refused. */
const command: fc.Arbitrary<Deed['command']> = fc.oneof(
  inDays.map(
    (days) => (today: DateTime) =>
      ({ type: 'action.add', title: 'Ring', deadline: day(today.plus({ days })), topic: 'education' }) as const,
  ),
  id('a').map((action) => () => ({ type: 'action.claim', action }) as const),
  id('a').map((action) => () => ({ type: 'action.release', action }) as const),
  id('a').map((action) => () => ({ type: 'action.done', action }) as const),
  fc
    .record({ action: id('a'), to: fc.constantFrom(...members) })
    .map((input) => () => ({ type: 'action.handOver', ...input }) as const),
  inDays.map(
    (days) => (today: DateTime) =>
      ({ type: 'meeting.plan', at: `${day(today.plus({ days: days + 1 }))}T13:00`, kind: 'network' }) as const,
  ),
  fc.record({ meeting: id('m'), days: inDays }).map(
    ({ meeting, days }) =>
      (today: DateTime) =>
        ({ type: 'meeting.move', meeting, at: `${day(today.plus({ days: days + 1 }))}T09:30` }) as const,
  ),
  id('m').map((meeting) => () => ({ type: 'meeting.cancel', meeting }) as const),
  id('m').map((meeting) => () => ({ type: 'meeting.begin', meeting, renew: false }) as const),
  fc
    .constantFrom('meeting16', 'meeting17Half', 'youthPlan', 'eighteen')
    .map((step) => () => ({ type: 'plan.settle', step, outcome: 'done' }) as const),
  fc
    .constantFrom('fgu_agu', 'fritidsjob', 'ingen')
    .map((code) => (today: DateTime) => ({ type: 'spell.begin', code, from: day(today), source: 'team' }) as const),
  id('s').map((spell) => () => ({ type: 'spell.verify', spell }) as const),
  fc.constant(() => ({ type: 'coordinator.propose', to: 'kirsten' }) as const),
  fc
    .constantFrom('action:a1', 'escalated:a1', 'meeting:m1', 'late', 'spell:s1')
    .map((item) => () => ({ type: 'reminder.snooze', item }) as const),
);

/** Something that somebody of the team wants. */
export const deed: fc.Arbitrary<Deed> = fc.record({
  by: fc.constantFrom(...members),
  daysLater: fc.integer({ min: 0, max: 12 }),
  command,
});

/** A pathway of somebody of any age at its opening, and what happens in it over some months. */
export const eventfulPathway: fc.Arbitrary<{ state: PathwayState; now: DateTime }> = fc
  .record({
    openedOn: fc.integer({ min: 0, max: 700 }),
    ageInDays: fc.integer({ min: 15 * 366, max: 22 * 365 }),
    deeds: fc.array(deed, { maxLength: 20 }),
  })
  .map(({ openedOn, ageInDays, deeds }) => {
    const opening = DateTime.fromISO('2026-01-05T09:00:00', { zone: testZone }).plus({ days: openedOn });
    return carriedOut(opening, day(opening.minus({ days: ageInDays })), deeds);
  });

/** Opens a pathway with everybody in it, and carries out what is not refused. */
export function carriedOut(
  opening: DateTime,
  birthDate: string,
  deeds: readonly Deed[],
): { state: PathwayState; now: DateTime } {
  let state = noPathway('K7F3XQ');
  let now = opening;
  const carryOut = (by: string, command: PathwayCommand) => {
    const model = (id: string) => (id === shippedModel.id ? shippedModel : undefined);
    const person = (id: string) => testPeople.get(id);
    const decision = decide(state, command, { now, by, person, model, sharing: shippedRules, seal: () => '' });
    if (!('events' in decision) || decision.events.length === 0) return;
    const version = state.version + 1;
    const at = now.toUTC().toISO() ?? '';
    const events = [...decision.events];
    state = foldCommit(state, { pathwayId: state.id, version, commandId: `c${version}`, at, by, via: 'teams', events });
  };
  const roles = (person: string) => testPeople.get(person)?.professions ?? [];
  const team = members.slice(1).map((person) => ({ person, roles: roles(person) }));
  carryOut('karen', { type: 'pathway.open', model: shippedModel.id, birthDate, platform: 'teams', members: team });
  for (const { by, daysLater, command } of deeds) {
    now = now.plus({ days: daysLater });
    carryOut(by, command(now));
  }
  return { state, now };
}
