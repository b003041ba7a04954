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
}

export interface TownPathway {
  readonly id: string;
  readonly team: readonly Person[];
  readonly actions: readonly string[];
  readonly commits: readonly Commit[];
}

/** A group of people who share all their pathways: the coordinator first. */
export interface TownGroup {
  readonly people: readonly Person[];
  readonly pathways: readonly string[];
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
    people: Array.from({ length: team }, (_, member) => personOf(group * team + member, member === 0, now)),
    pathways: Array.from(
      { length: Math.min(pathwaysPerCoordinator, pathways - group * pathwaysPerCoordinator) },
      (_, index) => codeOf(group * pathwaysPerCoordinator + index),
    ),
  }));
}

/** One group's pathways with the commits that made them. */
export function pathwaysOfGroup({ people, pathways }: TownGroup, size: TownSize): TownPathway[] {
  const actions = Array.from({ length: size.actions }, (_, index) => `a${index + 1}`);
  return pathways.map((id) => ({ id, team: people, actions, commits: commitsOf(id, people, actions, size) }));
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

function commitsOf(id: string, team: readonly Person[], actions: readonly string[], size: TownSize): Commit[] {
  const [coordinator] = team;
  if (!coordinator) throw new Error('a team has at least its coordinator');
  const { now, platform } = size;
  const opened: PathwayEvent[] = [
    { type: 'PathwayOpened', model: townModel.id, birthDate: '2010-02-03', coordinator: coordinator.id, platform },
    ...team.map(({ id: person, professions }) => ({ type: 'MemberJoined', person, roles: professions }) as const),
  ];
  const added = actions.map((action, index): PathwayEvent[] => [
    {
      type: 'ActionAdded',
      action,
      title: `Ring til FGU og aftal besøg nummer ${index + 1}`,
      deadline: toLocalDate(now.plus({ days: 20 + index })),
      topic: 'education',
    },
  ]);
  return [opened, ...added].map((events, index) => ({
    pathwayId: id,
    version: index + 1,
    commandId: `staged-${index + 1}`,
    at: toInstant(now.minus({ days: 30 })),
    by: coordinator.id,
    via: platform,
    events,
  }));
}

function firstModel(): ModelDefinition {
  const [model] = loadModels().all;
  if (!model) throw new Error('there is no model');
  return model;
}
