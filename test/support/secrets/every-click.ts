import type { DateTime } from 'luxon';
import type { PathwayState } from '../../../services/pathway/state.ts';
import { rules } from '../../../services/policy.ts';

/** What somebody sends who presses a button, or has made one up. */
export interface Click {
  readonly verb: string;
  readonly data: Readonly<Record<string, unknown>>;
}

/** Taken last: after these there is little left to look at. */
const ending = ['member.remove', 'coordinator.propose', 'pathway.close'];

/** The verbs that there are, in an order in which each still has something to be about. */
export const everyVerb: readonly string[] = [...Object.keys(rules).filter((verb) => !ending.includes(verb)), ...ending];

/** Every verb at everything that it could be about, whoever may: those of actions at each action, and so on. */
export function everyClick(state: PathwayState): Click[] {
  const meetings = [...state.meetings.values()].flatMap(({ id, agenda }) => [
    { meeting: id },
    ...[...agenda.keys()].map((point) => ({ meeting: id, point })),
  ]);
  const targets: readonly (readonly [prefix: string, readonly object[]])[] = [
    ['action.', [...state.actions.keys()].map((action) => ({ action }))],
    ['goal.', [...state.goals.keys()].map((goal) => ({ goal, goalId: goal }))],
    ['meeting.', meetings],
    ['spell.', [...state.spells.keys()].map((spell) => ({ spell }))],
    ['consent.', [...state.consents.keys()].map((consent) => ({ consent }))],
    ['correction.', [...state.corrections.keys()].map((correction) => ({ correction }))],
    ['share.', [...state.shares.keys()].map((share) => ({ share }))],
    ['agreement.', state.agreements.map(({ version, hash }) => ({ agreement: version, hash }))],
  ];
  const base = {
    pathway: state.id,
    v: state.version,
    step: 'start',
    section: 'all',
    to: 'youngPerson',
    item: 'action:a1',
  };
  return everyVerb.flatMap((verb) => {
    const things = targets.find(([prefix]) => verb.startsWith(prefix))?.[1] ?? [{}];
    return (things.length === 0 ? [{}] : things).map((thing) => ({ verb, data: { ...base, ...thing } }));
  });
}

/** What every form may be filled in with, so that it is carried out where that is allowed. */
export function everyInput(now: DateTime): Readonly<Record<string, string>> {
  const day = (days: number) => now.plus({ days }).toISODate() ?? '';
  return {
    title: 'Noget',
    text: 'Noget',
    note: 'Noget',
    goal: 'Noget',
    place: 'Et sted',
    topic: 'other',
    deadline: day(20),
    until: day(20),
    from: day(-1),
    on: day(0),
    at: now.plus({ days: 6 }).toUTC().startOf('minute').toISO() ?? '',
    kind: 'network',
    minutes: '60',
    value: '6',
    target: '9',
    person: 'mads',
    party: 'youngPerson',
    witness: 'uffe',
    outcome: 'done',
    code: 'fgu_agu',
    how: 'changed',
    source: 'team',
    hour: '9',
    ground: 'rsl11c',
    recipients: 'person:pia',
    reason: 'goalReached',
    'item.practical': 'Noget',
  };
}
