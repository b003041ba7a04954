import type { CommandOf, PathwayCommand } from '../../../services/pathway/commands.ts';
import type { PlatformName, ProfessionCode } from '../../../services/pathway/events.ts';

/** When something was done: on a working day (-1 is the one before today) at a time of day, or just now. */
export type ToldWhen = { readonly day: number; readonly at: `${number}:${number}` } | { readonly minutesAgo: number };

/** Something that one of the staff did with a pathway. */
export type Told = ToldWhen & {
  readonly by: string;
  /** Who is named in it stands as a handle; the seeding turns it into the id of the staff directory. */
  readonly command: Exclude<PathwayCommand, { type: 'pathway.open' | 'member.add' }>;
};

/** One young person's pathway, from its opening until now. */
export interface Story {
  /** Which delivery opened it: the code of the pathway follows from it. */
  readonly key: string;
  readonly platform: PlatformName;
  readonly openedOn: number;
  readonly openedBy: string;
  readonly youngPerson: string;
  readonly model: CommandOf<'pathway.open'>['model'];
  readonly birthDate: string;
  readonly team: readonly string[];
  readonly told: readonly Told[];
}

/** The model that every pathway of the demo follows. */
export const model = 'vejen-til-uddannelse-og-beskaeftigelse';

/** Something done on a working day, so many before (negative) today. */
export function told(day: number, at: `${number}:${number}`, by: string, command: Told['command']): Told {
  return { day, at, by, command };
}

/** Something done so many minutes ago. */
export function justNow(minutesAgo: number, by: string, command: Told['command']): Told {
  return { minutesAgo, by, command };
}

/** An action, free or for somebody. */
export function added(
  title: string,
  deadline: string,
  topic: CommandOf<'action.add'>['topic'],
  responsible?: string,
): CommandOf<'action.add'> {
  return { type: 'action.add', title, deadline, topic, ...(responsible === undefined ? {} : { responsible }) };
}

/** An action is done, with a note. */
export function done(action: string, note: string): Told['command'] {
  return { type: 'action.done', action, note };
}

/** A goal in the young person's own words. */
export function goal(text: string, topic: CommandOf<'goal.add'>['topic']): Told['command'] {
  return { type: 'goal.add', text, topic };
}

/** A point for the agenda of the next meeting. */
export function point(text: string, from: CommandOf<'meeting.addAgenda'>['from'] = 'team'): Told['command'] {
  return { type: 'meeting.addAgenda', text, from };
}

/** Steps of the plan that somebody settled on a day, each with what became of it and a note. */
export function settled(
  by: string,
  day: number,
  steps: readonly (readonly [step: string, outcome: CommandOf<'plan.settle'>['outcome'], note: string])[],
): Told[] {
  return steps.map(([step, outcome, note]) => told(day, '10:00', by, { type: 'plan.settle', step, outcome, note }));
}

/** Items of a meeting's checklist; `base` is none, since nobody else fills it in at the same time. */
export function answered(meeting: string, answers: Readonly<Record<string, string>>): Told['command'] {
  return { type: 'meeting.answer', meeting, answers, base: 0 };
}

/** The young person, and whoever has custody, have said yes on paper: everybody of the team with one of these roles may know of something. */
export function consentTold(
  topics: CommandOf<'consent.give'>['topics'],
  roles: readonly ProfessionCode[],
  from: string,
  until: string,
): CommandOf<'consent.give'> {
  return {
    type: 'consent.give',
    kind: 'share',
    topics,
    recipients: roles.map((role) => ({ role })),
    purpose: 'cooperate',
    from,
    until,
    givenBy: ['youngPerson', 'custodian'],
    form: 'written',
  };
}
