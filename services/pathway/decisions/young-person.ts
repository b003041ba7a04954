import type { CommandOf } from '../commands.ts';
import { alreadySo, type Decision, decided, refused } from '../decision.ts';
import type { AdultSight } from '../events.ts';
import type { ChosenAdult, PathwayState } from '../state.ts';

/** The young person chooses their adult (*den unges voksne*), or another one in the place of the one before. */
export function chooseAdult(state: PathwayState, { sees }: CommandOf<'adult.choose'>): Decision {
  const adult = `v${state.adults + 1}`;
  const removed = state.chosenAdult ? [{ type: 'AdultRemoved', adult: state.chosenAdult.id } as const] : [];
  return decided(...removed, { type: 'AdultChosen', adult, sees: once(sees) });
}

/** The young person changes what their adult may see. */
export function showAdult(state: PathwayState, { sees, adult: meant }: CommandOf<'adult.show'>): Decision {
  const adult = state.chosenAdult;
  if (!adult) return refused({ code: 'noChosenAdult' });
  if (isAnother(adult, meant)) return refused({ code: 'adultChanged' });
  const wanted = once(sees);
  if (adult.sees.length === wanted.length && wanted.every((one) => adult.sees.includes(one))) return alreadySo;
  return decided({ type: 'AdultSightChanged', adult: adult.id, sees: wanted });
}

/** What was meant for one adult is not done to another who was chosen in the meantime. */
const isAnother = ({ id }: ChosenAdult, meant: string | undefined): boolean => meant !== undefined && meant !== id;

const once = (sees: readonly AdultSight[]): AdultSight[] => [...new Set(sees)];

/** The young person has no chosen adult any more. */
export function removeAdult(state: PathwayState, { adult: meant }: CommandOf<'adult.remove'>): Decision {
  const adult = state.chosenAdult;
  if (!adult) return alreadySo;
  if (isAnother(adult, meant)) return refused({ code: 'adultChanged' });
  return decided({ type: 'AdultRemoved', adult: adult.id });
}

/** The chosen adult says no. The young person and the coordinator see it, and another can be chosen. */
export function declineAsAdult(state: PathwayState, { adult: meant }: CommandOf<'adult.decline'>): Decision {
  const adult = state.chosenAdult;
  if (!adult || isAnother(adult, meant)) return refused({ code: 'noChosenAdult' });
  return adult.declinedAt === undefined ? decided({ type: 'AdultDeclined', adult: adult.id }) : alreadySo;
}

/** "I need to talk to someone": the coordinator is told at once. */
export function requestTalk(state: PathwayState): Decision {
  return state.talkWantedAt === undefined ? decided({ type: 'TalkRequested' }) : alreadySo;
}

/** The coordinator has got in touch. */
export function settleTalk(state: PathwayState): Decision {
  return state.talkWantedAt === undefined ? alreadySo : decided({ type: 'TalkSettled' });
}

/** A link to their own page is made for the young person, or for the chosen adult unless that one has said no. */
export function giveAccess(state: PathwayState, { to }: CommandOf<'access.give'>): Decision {
  if (to === 'chosenAdult' && (!state.chosenAdult || state.chosenAdult.declinedAt !== undefined))
    return refused({ code: 'noChosenAdult' });
  return decided({ type: 'AccessGiven', to });
}

/** Every device is signed out, and every link is dead. */
export function endAccess({ to }: CommandOf<'access.end'>): Decision {
  return decided({ type: 'AccessEnded', to });
}

/** A link died of wrong codes, which the coordinator is told. However often it is found out, it is one command. */
export function lockAccess({ to }: CommandOf<'access.lock'>): Decision {
  return decided({ type: 'AccessLocked', to });
}
