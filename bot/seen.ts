import { seenBy } from '../services/audience/seen-by.ts';
import type { SeenState } from '../services/audience/seen-state.ts';
import type { Audience } from '../services/audience/viewer.ts';
import type { ModelDefinition } from '../services/models/definition.ts';
import { answerTo, type Meeting } from '../services/pathway/meeting.ts';
import { currentMembers, type PathwayState, type PersonId } from '../services/pathway/state.ts';
import { isActive, type Person } from '../services/people/person.ts';
import type { SharingContext } from '../services/privacy/sharing-context.ts';
import { type SharingRules, shippedRules } from '../services/privacy/sharing-rules.ts';
import type { Desk } from './desk.ts';

/** What the question before whom something is shown is answered from. */
export interface SeenParts extends Pick<Desk, 'clock' | 'sharing' | 'onSeen'> {
  readonly directory: Pick<Desk['directory'], 'person'>;
  readonly models: Pick<Desk['models'], 'get'>;
}

/** The same for those who know people and models by a function alone. */
export interface SharingPorts {
  readonly clock: () => SharingContext['now'];
  /** What Vejviser comes with, when absent. */
  readonly sharing?: SharingRules;
  readonly person: (id: PersonId) => Person | undefined;
  readonly model: (id: string) => ModelDefinition | undefined;
}

/** Who may know what at this moment: the rules of the municipality, the staff directory and the models as they are now. */
export function sharingContext({ clock, sharing, directory, models }: SeenParts): SharingContext {
  return contextOf({ clock, sharing, person: (id) => directory.person(id), model: (id) => models.get(id) });
}

/** {@link sharingContext} for those who know people and models by a function alone. */
function contextOf({ clock, sharing = shippedRules, person, model }: SharingPorts): SharingContext {
  return { now: clock(), sharing, person, model };
}

/** {@link seenByPerson} for those who know people and models by a function alone. */
export function seenByReader(ports: SharingPorts, state: PathwayState, person: PersonId): SeenState {
  return seenBy(state, { kind: 'person', person }, contextOf(ports));
}

/** A pathway as one of the staff may know it: in a dialog, a direct message, a file of their own. */
export function seenByPerson(parts: SeenParts, state: PathwayState, person: PersonId): SeenState {
  parts.onSeen?.(state.id);
  return seenBy(state, { kind: 'person', person }, sharingContext(parts));
}

/**
 * A pathway as a room of it may show it. In the room is everybody of the team, whether they have come in already or not, on either
 * platform; and so many accounts besides that are of nobody in the team now, which takes everything out of it. The room of a closed pathway
 * is archived and edited no more, so that nothing stays in it that would have to be taken out when a consent runs out.
 */
export function seenInRoom(parts: SeenParts, state: PathwayState, strangers: number): SeenState {
  const lasting = state.status === 'closed' ? { ...state, consents: new Map(), shares: new Map() } : state;
  return seenBy(lasting, { kind: 'room', people: teamOf(parts, state), strangers }, sharingContext(parts));
}

/**
 * A pathway as the wall of a meeting may show it, beside the young person: as everybody of the team may know it, since who of them has come
 * is known to nobody before the meeting is on record; and, as soon as the checklist says that they are there, the chosen adult and whoever
 * has custody.
 */
export function seenOnWall(parts: SeenParts, state: PathwayState, meeting: string): SeenState {
  const others = othersAt(state.meetings.get(meeting));
  return seenBy(state, { kind: 'wall', people: teamOf(parts, state), others, strangers: 0 }, sharingContext(parts));
}

/** Who is at a meeting besides the young person and the team, as its checklist says until now. */
function othersAt(meeting: Meeting | undefined): ('chosenAdult' | 'custodian')[] {
  if (!meeting) return [];
  const isThere = { chosenAdult: ['present', 'partly', 'yes'], custodian: ['yes', 'present', 'partly'] } as const;
  return (['chosenAdult', 'custodian'] as const).filter((who) =>
    isThere[who].some((answer) => answerTo(meeting, who) === answer),
  );
}

/** A pathway on a page or a paper of the young person's own, or of the adult whom they have chosen. */
export function seenOnPage(
  parts: SeenParts,
  state: PathwayState,
  kind: Extract<Audience['kind'], 'youngPerson' | 'chosenAdult'>,
): SeenState {
  return seenBy(state, { kind }, sharingContext(parts));
}

/** Everybody of the team who has rights. Whoever has none any more is put out of the rooms, and is a stranger in them until then. */
function teamOf({ directory }: SeenParts, state: PathwayState): PersonId[] {
  return currentMembers(state)
    .map(({ person }) => person)
    .filter((person) => isActive(directory.person(person)));
}
