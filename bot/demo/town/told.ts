import type { AdultName } from '../../../services/chosen-adult.ts';
import { lastAgreement } from '../../../services/pathway/agreement.ts';
import type { CommandOf, PathwayCommand } from '../../../services/pathway/commands.ts';
import type { PlatformName, ProfessionCode } from '../../../services/pathway/events.ts';
import type { PathwayState } from '../../../services/pathway/state.ts';
import { youngPersonId } from '../../../services/pathway/young-person.ts';

/** When something was done: on a working day (-1 is the one before today) at a time of day, or just now. */
export type ToldWhen = { readonly day: number; readonly at: `${number}:${number}` } | { readonly minutesAgo: number };

/** What can be told. Who is named in it stands as a handle; the seeding turns it into the id of the staff directory. */
export type ToldCommand = Exclude<PathwayCommand, { type: 'pathway.open' | 'member.add' }>;

/** Something that one of the staff did with a pathway, or the young person on their own page. */
export type Told = ToldWhen & {
  /** A handle, or {@link youngPersonId}. */
  readonly by: string;
  /** Or what it is, seen from how the pathway stands then: one signs a text that is there. */
  readonly command: ToldCommand | ((state: PathwayState) => ToldCommand);
  /** Whom the young person chooses as their adult: kept apart, as their own name is. */
  readonly who?: AdultName;
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
export function done(action: string, note: string): ToldCommand {
  return { type: 'action.done', action, note };
}

/** A goal in the young person's own words, and where they see themselves on the way from 0 to 10. */
export function goal(
  text: string,
  topic: CommandOf<'goal.add'>['topic'],
  way: Pick<CommandOf<'goal.add'>, 'start' | 'target'> = {},
): ToldCommand {
  return { type: 'goal.add', text, topic, ...way };
}

/** The young person did something on their own page. */
export function onOwnPage(day: number, at: `${number}:${number}`, command: Told['command']): Told {
  return told(day, at, youngPersonId, command);
}

/** The young person chose their adult, and what of the pathway that one may see. */
export function choseAdult(
  day: number,
  at: `${number}:${number}`,
  who: AdultName,
  sees: CommandOf<'adult.choose'>['sees'],
): Told {
  return { ...onOwnPage(day, at, { type: 'adult.choose', sees }), who };
}

/** Signs the version that was proposed last, word for word as it stands: the staff in the chat, the young person on their page. */
export function signed(day: number, at: `${number}:${number}`, by: string): Told {
  const method = by === youngPersonId ? 'page' : 'chat';
  return told(day, at, by, (state) => {
    const last = lastAgreement(state);
    if (!last) throw new Error(`there is nothing that ${by} could sign`);
    return { type: 'agreement.sign', agreement: last.version, hash: last.hash, method };
  });
}

/** A point for the agenda of the next meeting. */
export function point(text: string, from: CommandOf<'meeting.addAgenda'>['from'] = 'team'): ToldCommand {
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
export function answered(meeting: string, answers: Readonly<Record<string, string>>): ToldCommand {
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
