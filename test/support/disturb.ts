import type { SeenState } from '../../services/audience/seen-state.ts';
import type { Agreement } from '../../services/pathway/agreement.ts';
import { AnswerBook } from '../../services/pathway/answer-book.ts';
import type { Meeting } from '../../services/pathway/meeting.ts';
import type { Action, Goal, PathwayState } from '../../services/pathway/state.ts';
import type { StatusSpell } from '../../services/pathway/status-spell.ts';

/** Somebody who looks at nothing. */
const elsewhere = 'udenfor';
const then = '2027-09-09T09:09:09.000Z';
const long = 'Noget helt andet, som er meget længere end det, der stod før, og nævner Torben. '.repeat(7);

/**
 * The same pathway as an audience sees it, in which everything that they do not see is another: other words of another length, other days,
 * other people, another order, done where it was open. Whoever looks must not be able to tell the two apart.
 */
export function disturbed(state: PathwayState, seen: SeenState): PathwayState {
  const isHidden = (ids: readonly string[]) => (id: string) => ids.includes(id);
  const hiddenActions = isHidden(seen.hidden.actions);
  const keepsActions = (id: string) => seen.actions.has(id);
  const inAgreements = new Set(seen.agreements.flatMap(({ text }) => text.goals.map(({ id }) => id)));
  const isTeamOnly = seen.hidden.places === false && seen.protection === undefined && state.protection !== undefined;
  return {
    ...state,
    actions: changed(state.actions, (id) => !keepsActions(id) && hiddenActions(id), otherAction),
    goals: changed(
      state.goals,
      (id) => !seen.goals.has(id),
      // In an agreement that is shown it stands because everybody in the audience knows it: whoever wrote it, for one.
      (goal) => (inAgreements.has(goal.id) ? { ...otherGoal(goal), addedBy: goal.addedBy } : otherGoal(goal)),
    ),
    spells: changed(state.spells, (id) => !seen.spells.has(id), otherSpell),
    meetings: new Map([...state.meetings].map(([id, meeting]) => [id, otherMeeting(meeting, seen)])),
    agreements: state.agreements.map((agreement) => otherAgreement(agreement, seen)),
    consents: changed(
      state.consents,
      (id) => !seen.consents.has(id),
      (consent) => ({ ...consent, purposeText: long, purpose: 'other', recordedAt: then, askedAgainAt: then }),
    ),
    consentRefusals: state.consentRefusals.map((refusal) =>
      seen.consentRefusals.includes(refusal) ? refusal : { ...refusal, purposeText: long, at: then },
    ),
    shares: changed(
      state.shares,
      (id) => !seen.shares.has(id),
      (share) => ({ ...share, reason: long, ground: 'other', proposed: { by: elsewhere, at: then } }),
    ),
    ...(isTeamOnly && state.protection ? { protection: { ...state.protection, at: then } } : {}),
    ...(seen.chosenAdult === undefined && state.chosenAdult
      ? { chosenAdult: { ...state.chosenAdult, chosenAt: then } }
      : {}),
    ...(seen.talkWantedAt === undefined && state.talkWantedAt !== undefined ? { talkWantedAt: then } : {}),
    snoozed: new Map([...state.snoozed, [`${elsewhere}|action:a1`, '2027-01-01']]),
    recentCommands: [],
  };
}

/** The hidden ones changed, in the opposite order, and behind the others. */
function changed<T>(
  things: ReadonlyMap<string, T>,
  isHidden: (id: string) => boolean,
  other: (thing: T) => T,
): ReadonlyMap<string, T> {
  const all = [...things];
  const hidden = all.filter(([id]) => isHidden(id)).map(([id, thing]): [string, T] => [id, other(thing)]);
  return new Map([...all.filter(([id]) => !isHidden(id)), ...hidden.reverse()]);
}

const otherAction = (action: Action): Action => ({
  ...action,
  title: long,
  deadline: '2029-09-09',
  status: action.status === 'open' ? 'done' : 'open',
  addedBy: elsewhere,
  addedAt: then,
  // Nobody was responsible, or somebody else was.
  ...(action.responsible ? {} : { responsible: { person: elsewhere, since: then } }),
  ended: { by: elsewhere, at: then, note: long },
  released: { by: elsewhere, at: then, note: long },
  meeting: 'm9',
});

const otherGoal = (goal: Goal): Goal => ({
  ...goal,
  text: long,
  addedBy: elsewhere,
  addedAt: then,
  rewordedAt: then,
  status: goal.status === 'active' ? 'reached' : 'active',
  start: 1,
  rated: 9,
  target: 10,
  raised: goal.raised + 3,
  note: long,
});

const otherSpell = (spell: StatusSpell): StatusSpell => ({
  ...spell,
  // What is hidden for its code stays a thing that is; only which one it is changes.
  code: { sygdom: 'behandling', fgu_agu: 'gym_stx' }[spell.code] ?? spell.code,
  from: '2020-01-01',
  hours: 3,
  source: 'employer',
  noted: { by: elsewhere, at: then },
  verified: { by: elsewhere, at: then },
  ended: { on: '2026-01-01', how: 'expelled', by: elsewhere, at: then },
});

function otherMeeting(meeting: Meeting, seen: SeenState): Meeting {
  const shown = seen.meetings.get(meeting.id);
  if (!shown) return meeting;
  // Whether there is a place at all is not told where it is kept.
  const { place: _, ...placeless } = meeting;
  const otherwise = meeting.place === undefined ? { ...meeting, place: long } : placeless;
  const shownForms = new Map(AnswerBook.of(shown.answers).given.map((form) => [form.version, form.answers]));
  const forms = AnswerBook.of(meeting.answers).given.map((form) => {
    const visible = shownForms.get(form.version) ?? {};
    const answers = Object.fromEntries(
      Object.entries(form.answers).map(([key, value]) => [key, Object.hasOwn(visible, key) ? value : long]),
    );
    return shownForms.has(form.version) ? { ...form, answers } : { ...form, answers, at: then, by: elsewhere };
  });
  return {
    ...(seen.hidden.places ? otherwise : meeting),
    agenda: changed(
      meeting.agenda,
      (id) => !shown.agenda.has(id),
      (point) => ({ ...point, text: long, by: elsewhere, at: then, from: 'youngPerson' as const }),
    ),
    answers: new AnswerBook(forms),
    corrections: meeting.corrections.map((one) =>
      shown.corrections.includes(one) ? one : { ...one, text: long, at: then },
    ),
  };
}

function otherAgreement(agreement: Agreement, seen: SeenState): Agreement {
  const shown = seen.agreements.find(({ version }) => version === agreement.version);
  if (shown && !seen.hidden.agreements.includes(agreement.version)) return agreement;
  const goals = (shown?.text.goals ?? []).map(({ id }) => id);
  const promises = (shown?.text.promises ?? []).map(({ action }) => action);
  const { text } = agreement;
  return {
    ...agreement,
    hash: '0'.repeat(64),
    text: {
      ...text,
      goals: text.goals.map((goal) => (goals.includes(goal.id) ? goal : { ...goal, text: long })),
      promises: text.promises.map((promise) =>
        promises.includes(promise.action)
          ? promise
          : { ...promise, title: long, responsible: elsewhere, deadline: '2029-09-09' },
      ),
    },
    // Somebody who is there for a hidden promise alone has signed.
    signatures: new Map([
      ...agreement.signatures,
      [elsewhere, { party: elsewhere, by: elsewhere, at: then, method: 'chat', seal: long }],
    ]),
  };
}
