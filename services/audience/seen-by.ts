import type { Action, PathwayState } from '../pathway/state.ts';
import type { SharingContext } from '../privacy/sharing-context.ts';
import { type CrowdSight, crowdSight } from './crowd-sight.ts';
import {
  actionMatter,
  consentMatter,
  correctionMatter,
  goalMatter,
  holdMatter,
  practical,
  spellMatter,
  talkMatter,
} from './matters.ts';
import { seenAgreement } from './seen-agreement.ts';
import { type SeenMeeting, seenMeeting } from './seen-meeting.ts';
import { asSeen, nothingSeen, type SeenState } from './seen-state.ts';
import { byId, ownSnoozes, parted, sameListOr, sameOr, withoutReference, workplacesOf } from './seen-things.ts';
import type { Audience } from './viewer.ts';

/**
 * The pathway as an audience may know it at that moment: of a crowd, what each of them may. Every card, answer, page, calendar, file and
 * message is made from this. It is put together from what is known to be for the audience, so that a field that is new to a pathway is
 * in it only when somebody has thought of who may know it.
 */
export function seenBy(state: PathwayState, audience: Audience, context: SharingContext): SeenState {
  const crowd = crowdSight(audience, state, context);
  if (!crowd) return nothingSeen(state.id);
  const isTeam = crowd.hasPart('team');
  const isPractical = crowd.knows(practical('team'));

  const actions = parted(state.actions, (action) => crowd.knows(actionMatter(action)));
  const promised = isTeam ? actions.shown : parted(actions.shown, isPromised).shown;
  const goals = parted(state.goals, (goal) => crowd.knows(goalMatter(goal)));
  const spells = parted(state.spells, (spell) => crowd.knows(spellMatter(spell, context.sharing)));
  const planned = parted(state.meetings, (meeting) => crowd.knows(practical('meetings', meeting.planned.by)));
  const steps = parted(state.settledSteps, ({ by }) => crowd.knows(practical('team', by)));
  const consents = parted(state.consents, (consent) => crowd.knows(consentMatter(consent)));
  const corrections = parted(state.corrections, () => crowd.knows(correctionMatter));
  const kept = new Set(actions.hidden);
  const meetings = [...planned.shown.values()].map((one) => seenMeeting(one, crowd, state, context, kept));
  const shownMeetings = sameOr(state.meetings, new Map(meetings.map(({ meeting }) => [meeting.id, meeting])));
  const agreements = crowd.hasPart('agreement')
    ? sameListOr(
        state.agreements,
        state.agreements.map((agreement) => seenAgreement(agreement, crowd, state)),
      )
    : [];

  const told = (part: Parameters<CrowdSight['hasPart']>[0], ids: readonly string[]) => (crowd.hasPart(part) ? ids : []);
  return asSeen(
    {
      id: state.id,
      version: state.version,
      status: state.status,
      model: state.model,
      birthDate: state.birthDate,
      openedAt: state.openedAt,
      platform: state.platform,
      coordinator: state.coordinator,
      coordinatorSince: state.coordinatorSince,
      members: state.members,
      adults: state.adults,
      ...(state.closed ? { closed: state.closed } : {}),
      ...(state.hold && crowd.knows(holdMatter(state.hold)) ? { hold: state.hold } : {}),
      ...(isTeam && state.proposal ? { proposal: state.proposal } : {}),
      ...(isTeam && state.protection ? { protection: state.protection } : {}),
      ...(isTeam && state.reviewed ? { reviewed: state.reviewed } : {}),
      // Who got no further at the door of the young person's page is for whoever gives access, alone.
      ...(isCoordinator(state, audience) && state.lockedOut ? { lockedOut: state.lockedOut } : {}),
      ...(state.talkWantedAt !== undefined && crowd.knows(talkMatter) ? { talkWantedAt: state.talkWantedAt } : {}),
      ...((isPractical || audience.kind === 'chosenAdult') && state.chosenAdult
        ? { chosenAdult: state.chosenAdult }
        : {}),
      actions: withoutReference(promised, 'meeting', shownMeetings),
      goals: withoutReference(goals.shown, 'partOf', goals.shown),
      spells: spells.shown,
      meetings: shownMeetings,
      agreements,
      consents: consents.shown,
      consentRefusals: state.consentRefusals.filter((refusal) => crowd.knows(consentMatter(refusal))),
      shares: parted(state.shares, (share) => crowd.knowsShare(share)).shown,
      corrections: corrections.shown,
      settledSteps: steps.shown,
      snoozed: ownSnoozes(state, audience),
      recentCommands: [],
    },
    {
      actions: told('promises', actions.hidden),
      goals: told('goals', goals.hidden),
      spells: told('team', spells.hidden),
      meetings: told('meetings', planned.hidden),
      consents: told('team', consents.hidden),
      steps: told('team', steps.hidden),
      agenda: byMeeting(meetings, ({ hiddenPoints }) => byId(hiddenPoints)),
      answers: byMeeting(meetings, ({ hiddenAnswers }) => hiddenAnswers),
      corrections: meetings.flatMap(({ meeting, hidesCorrections }) => (hidesCorrections ? [meeting.id] : [])),
      agreements: agreements.flatMap((one, index) => (one === state.agreements[index] ? [] : [one.version])),
      places: crowd.isKeptFromPlaces,
      workplaces: crowd.isKeptFromPlaces ? workplacesOf(state, context) : [],
    },
  );
}

const isCoordinator = ({ coordinator }: PathwayState, audience: Audience): boolean =>
  audience.kind === 'person' && audience.person === coordinator;

/** What those outside the team are shown of the actions is what somebody has promised. */
const isPromised = ({ responsible }: Action): boolean => responsible !== undefined;

/** What is hidden of each meeting, without those of which nothing is. */
function byMeeting(
  meetings: readonly SeenMeeting[],
  hidden: (meeting: SeenMeeting) => readonly string[],
): ReadonlyMap<string, readonly string[]> {
  return new Map(
    meetings.flatMap((meeting): [string, readonly string[]][] => {
      const ids = hidden(meeting);
      return ids.length === 0 ? [] : [[meeting.meeting.id, ids]];
    }),
  );
}
