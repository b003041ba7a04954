import {
  actionMatter,
  answerTopics,
  goalMatter,
  placeMatter,
  pointMatter,
  practical,
  spellMatter,
  templateOf,
} from '../../audience/matters.ts';
import { knowsShare, type Matter, mayKnow } from '../../audience/may-know.ts';
import { sightOf } from '../../audience/sight.ts';
import { viewerOf } from '../../audience/viewer.ts';
import { isActive } from '../../people/person.ts';
import type { PathwayCommand } from '../commands.ts';
import type { LegalShare } from '../consent.ts';
import type { DecisionContext } from '../decision.ts';
import type { AgendaPoint, Meeting } from '../meeting.ts';
import type { Refusal } from '../refusals.ts';
import { isMember, type PathwayState, type PersonId } from '../state.ts';
import type { StatusSpell } from '../status-spell.ts';

/**
 * Refuses what would go round the consent: to do something with a thing that the asker may not know (whoever claimed it would be
 * responsible, and then know it), in the same words as if there were no such thing; and to make somebody responsible for what they may not
 * know. Said before anything else of the thing, so that no other refusal tells of it.
 */
export function notForThem(
  state: PathwayState,
  command: PathwayCommand,
  context: DecisionContext,
): Refusal | undefined {
  const asker = viewerOf(context.by);
  const kept = thingsOf(state, command, context).find(({ matter }) => !mayKnow(asker, matter, state, context));
  return kept?.refusal ?? notForTheResponsible(state, command, context);
}

/** What the command is about, as far as it is there, and how it is refused where it is not. */
function thingsOf(
  state: PathwayState,
  command: PathwayCommand,
  { sharing }: DecisionContext,
): readonly { readonly matter: Matter; readonly refusal: Refusal }[] {
  const action = 'action' in command ? state.actions.get(command.action) : undefined;
  const goals = [
    'goal' in command && command.type !== 'agreement.propose' ? state.goals.get(command.goal) : undefined,
    'partOf' in command && command.partOf !== undefined ? state.goals.get(command.partOf) : undefined,
  ];
  const spell = 'spell' in command ? state.spells.get(command.spell) : undefined;
  const meeting =
    'meeting' in command && command.meeting !== undefined ? state.meetings.get(command.meeting) : undefined;
  return [
    ...(action ? [{ matter: actionMatter(action), refusal: { code: 'actionUnknown' } as const }] : []),
    ...goals.flatMap((goal) => (goal ? [{ matter: goalMatter(goal), refusal: { code: 'goalUnknown' } as const }] : [])),
    ...(spell ? [{ matter: spellMatter(spell, sharing), refusal: { code: 'spellUnknown' } as const }] : []),
    ...(meeting
      ? [{ matter: practical('meetings', meeting.planned.by), refusal: { code: 'meetingUnknown' } as const }]
      : []),
  ];
}

/** Whether a point of the agenda is kept from the asker. */
export function isPointKept(state: PathwayState, point: AgendaPoint, context: DecisionContext): boolean {
  return !mayKnow(viewerOf(context.by), pointMatter(point), state, context);
}

/** Whether it is kept from the asker that something is shared without a consent, or is asked to be. */
export function isShareKept(state: PathwayState, share: LegalShare, context: DecisionContext): boolean {
  const sight = sightOf(viewerOf(context.by), state, context);
  return share.proposed.by !== context.by && !(sight && knowsShare(sight, share));
}

/**
 * To give somebody an action is to tell them of it. Of somebody who is not in the team, or has no rights, the concern's own guards tell better
 * why they cannot have it.
 */
function notForTheResponsible(
  state: PathwayState,
  command: PathwayCommand,
  context: DecisionContext,
): Refusal | undefined {
  const given = givenTo(state, command, context);
  if (!given || !isMember(state, given.person) || !isActive(context.person(given.person))) return undefined;
  const { person, matter } = given;
  return mayKnow(viewerOf(person), matter, state, context) ? undefined : { code: 'mayNotKnow', person };
}

/** Who is made responsible by the command, and for what. */
function givenTo(
  state: PathwayState,
  command: PathwayCommand,
  { by }: DecisionContext,
): { readonly person: PersonId; readonly matter: Matter } | undefined {
  if (command.type === 'action.add') {
    const { responsible: person, topic } = command;
    return person === undefined ? undefined : { person, matter: { topics: [topic], involved: [by], part: 'promises' } };
  }
  const action = command.type === 'action.handOver' ? state.actions.get(command.action) : undefined;
  return command.type === 'action.handOver' && action
    ? { person: command.to, matter: actionMatter(action) }
    : undefined;
}

/**
 * Whether the answers to an item of the checklist are kept from the asker, whether there are any or not. What they write there would take the
 * place of what they have not seen, and what they leave empty is no answer of theirs.
 */
export function isItemKept(state: PathwayState, meeting: Meeting, key: string, context: DecisionContext): boolean {
  const topics = answerTopics(key, meeting, templateOf(meeting, state, context), context.sharing);
  return !mayKnow(viewerOf(context.by), { topics, involved: [], part: 'team' }, state, context);
}

/** The pathway with the actions and status spells that the asker may know, and without the points of the meeting that they may not. */
export function knownToAsker(
  state: PathwayState,
  meeting: Meeting,
  context: DecisionContext,
): { readonly state: PathwayState; readonly meeting: Meeting } {
  const viewer = viewerOf(context.by);
  const known = <T>(things: ReadonlyMap<string, T>, matterOf: (thing: T) => Matter) =>
    new Map([...things].filter(([, thing]) => mayKnow(viewer, matterOf(thing), state, context)));
  return {
    state: {
      ...state,
      actions: known(state.actions, actionMatter),
      spells: known(state.spells, (spell) => spellMatter(spell, context.sharing)),
    },
    meeting: { ...meeting, agenda: known(meeting.agenda, pointMatter) },
  };
}

/** The pathway with the status spells alone that one of these may know. */
export function knownSpells(state: PathwayState, people: readonly PersonId[], context: DecisionContext): PathwayState {
  const isKnown = (spell: StatusSpell) =>
    people.some((id) => mayKnow(viewerOf(id), spellMatter(spell, context.sharing), state, context));
  return { ...state, spells: new Map([...state.spells].filter(([, spell]) => isKnown(spell))) };
}

/** Whether places are kept from the asker, whether one is known or not. */
export function isPlaceKept(state: PathwayState, context: DecisionContext): boolean {
  return !mayKnow(viewerOf(context.by), placeMatter, state, context);
}
