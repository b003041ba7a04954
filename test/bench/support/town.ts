import type { DateTime } from 'luxon';
import { toInstant, toLocalDate } from '../../../services/clock.ts';
import { loadModels } from '../../../services/models/catalog.ts';
import type { ModelDefinition } from '../../../services/models/definition.ts';
import type { Commit, PathwayEvent, PlatformName } from '../../../services/pathway/events.ts';
import { personIdFor } from '../../../services/people/directory.ts';
import type { Person } from '../../../services/people/person.ts';
import { slackApp } from './slack-clicks.ts';
import { teamsApp } from './teams-clicks.ts';

/** The invented municipality of the bench. */
export const townZone = 'Europe/Copenhagen';
export const townModel: ModelDefinition = firstModel();

/** A team around each young person: a coordinator, and others; each coordinator has so many pathways. */
export interface TownSize {
  readonly pathways: number;
  /** Open actions of each pathway. */
  readonly actions: number;
  /** Members of each team, the coordinator among them. */
  readonly team: number;
  readonly pathwaysPerCoordinator: number;
  readonly platform: PlatformName;
  readonly now: DateTime;
  /** So many pathways, spread over all, have an action whose last day was yesterday; none unless told otherwise. */
  readonly overdue?: number;
  /** Each pathway's first action is the coordinator's. */
  readonly claimed?: boolean;
}

export interface TownPathway {
  readonly id: string;
  readonly team: readonly Person[];
  /** The last day of its first action; the others' come after it. */
  readonly deadline: string;
  readonly commits: readonly Commit[];
}

/** A group of people who share all their pathways: the coordinator first. */
export interface TownGroup {
  readonly people: readonly Person[];
  readonly pathways: readonly string[];
  /** The number of its first pathway. */
  readonly from: number;
}

const alphabet = '23456789BCDFGHJKLMNPQRSTVWXZ';
const codeLength = 6;

/** A pathway's code by its number. */
export function codeOf(number: number): string {
  let code = '';
  for (let rest = number; code.length < codeLength; rest = Math.floor(rest / alphabet.length)) {
    code = `${alphabet[rest % alphabet.length]}${code}`;
  }
  return code;
}

/** Everybody who works in the municipality, each known on both platforms. */
export function townGroups(size: TownSize): TownGroup[] {
  const { pathways, pathwaysPerCoordinator, team, now } = size;
  return Array.from({ length: Math.ceil(pathways / pathwaysPerCoordinator) }, (_, group) => ({
    from: group * pathwaysPerCoordinator,
    people: Array.from({ length: team }, (_, member) => personOf(group * team + member, member === 0, now)),
    pathways: Array.from(
      { length: Math.min(pathwaysPerCoordinator, pathways - group * pathwaysPerCoordinator) },
      (_, index) => codeOf(group * pathwaysPerCoordinator + index),
    ),
  }));
}

/** One group's pathways with the commits that made them. */
export function pathwaysOfGroup({ people, pathways, from }: TownGroup, size: TownSize): TownPathway[] {
  return pathways.map((id, index) => {
    const first = firstDeadlineIn(from + index, size);
    const deadlines = Array.from({ length: size.actions }, (_, action) => dayIn(size, first + action));
    return { id, team: people, deadline: dayIn(size, first), commits: commitsOf(id, people, deadlines, size) };
  });
}

/** In how many days the first action is due: yesterday for the overdue ones, and over most of a year for the others. */
function firstDeadlineIn(number: number, { pathways, overdue = 0 }: TownSize): number {
  const everyNth = overdue === 0 ? Number.POSITIVE_INFINITY : Math.floor(pathways / overdue);
  return number % everyNth === 0 && number < everyNth * overdue ? -1 : 20 + (number % 300);
}

function personOf(number: number, coordinates: boolean, now: DateTime): Person {
  const email = `proeve${number}@kommunen.example`;
  const at = toInstant(now.minus({ days: 60 }));
  return {
    id: personIdFor(email),
    name: `Prøve Testesen ${number}`,
    email,
    department: 'Ungeenheden',
    rights: coordinates ? ['coordinator'] : [],
    professions: coordinates ? ['childYouthAdviser'] : ['educationGuide'],
    identities: [
      { platform: 'teams', tenant: teamsApp.tenantId, user: teamsUser(number), at },
      { platform: 'slack', tenant: slackApp.teamId, user: `U${String(number).padStart(9, '0')}`, at },
    ],
    importedAt: at,
  };
}

const teamsUser = (number: number) => `7a000000-0000-4000-8000-${String(number).padStart(12, '0')}`;

function commitsOf(id: string, team: readonly Person[], deadlines: readonly string[], size: TownSize): Commit[] {
  const [coordinator] = team;
  if (!coordinator) throw new Error('a team has at least its coordinator');
  const { platform, claimed = false } = size;
  const at = openedAt(size);
  const opened: PathwayEvent[] = [
    { type: 'PathwayOpened', model: townModel.id, birthDate: bornOn(size), coordinator: coordinator.id, platform },
    ...team.map(({ id: person, professions }) => ({ type: 'MemberJoined', person, roles: professions }) as const),
  ];
  // Nothing of the plan is due or late, whenever this is measured: who has to be reminded is told by the actions alone.
  const settled = ['meeting16', 'youthPlan'].map(
    (step) => ({ type: 'PlanStepSettled', step, outcome: 'done' }) as const,
  );
  const added = deadlines.map((deadline, index): PathwayEvent[] => {
    const title = `Ring til FGU og aftal besøg nummer ${index + 1}`;
    const added: PathwayEvent = { type: 'ActionAdded', action: `a${index + 1}`, title, deadline, topic: 'education' };
    // The first is the coordinator's, the others are somebody else's.
    const person = (index === 0 ? coordinator : (team[1] ?? coordinator)).id;
    return claimed ? [added, { type: 'ActionClaimed', action: `a${index + 1}`, person }] : [added];
  });
  return [[...opened, ...settled], ...added].map((events, index) => {
    const version = index + 1;
    return { pathwayId: id, version, commandId: `staged-${version}`, at, by: coordinator.id, via: platform, events };
  });
}

// Made once for each day and not for each pathway: there may be 100,000 of them.
const days = new WeakMap<TownSize, Map<number, string>>();
const openings = new WeakMap<TownSize, string>();
const births = new WeakMap<TownSize, string>();

function dayIn(size: TownSize, inDays: number): string {
  const known = days.get(size) ?? new Map<number, string>();
  days.set(size, known);
  const day = known.get(inDays) ?? toLocalDate(size.now.plus({ days: inDays }));
  known.set(inDays, day);
  return day;
}

/** Old enough for the meeting at 16 to be over, and too young for the one at 17½ to propose itself. */
function bornOn(size: TownSize): string {
  const known = births.get(size) ?? toLocalDate(size.now.minus({ years: 16, months: 8 }));
  births.set(size, known);
  return known;
}

function openedAt(size: TownSize): string {
  const at = openings.get(size) ?? toInstant(size.now.minus({ days: 30 }));
  openings.set(size, at);
  return at;
}

function firstModel(): ModelDefinition {
  const [model] = loadModels().all;
  if (!model) throw new Error('there is no model');
  return model;
}
