import type { z } from 'zod';
import { checklistOf } from '../models/checklist.ts';
import type { ModelDefinition } from '../models/definition.ts';
import type { Agreement } from '../pathway/agreement.ts';
import type { Consent } from '../pathway/consent.ts';
import type { Commit } from '../pathway/events.ts';
import { agendaOf, answerTo, type Meeting } from '../pathway/meeting.ts';
import type { Action, ChosenAdult, Goal, PathwayState, PersonId } from '../pathway/state.ts';
import type { Person } from '../people/person.ts';
import type { Account, AccountHead, AccountMeeting, accountPerson } from './account.ts';

/** What a record is written with, besides the pathway. */
export interface AccountSources {
  /** The young person's name, where it is known. */
  readonly name: string | undefined;
  readonly person: (id: PersonId) => Person | undefined;
  readonly model: (id: string) => ModelDefinition | undefined;
  /** The municipality's language. */
  readonly locale: 'da' | 'en';
}

/** Whom and what a record is about. */
export function headOf(state: PathwayState, { name, model, locale }: AccountSources): AccountHead {
  const title = model(state.model)?.title[locale];
  return {
    code: state.id,
    model: { id: state.model, ...(title === undefined ? {} : { title }) },
    version: state.version,
    platform: state.platform,
    openedAt: state.openedAt,
    ...(state.closed ? { closed: state.closed } : {}),
    youngPerson: { ...(name === undefined ? {} : { name }), birthDate: state.birthDate },
    coordinator: { person: state.coordinator, since: state.coordinatorSince },
  };
}

/** Everything of a pathway, from its state and the commits behind it. */
export function accountOf(state: PathwayState, commits: readonly Commit[], sources: AccountSources): Account {
  const { protection, hold, chosenAdult, talkWantedAt } = state;
  return {
    team: [...state.members.values()].map(({ person, roles, joinedAt, leftAt }) => ({
      person,
      roles: [...roles],
      from: joinedAt,
      ...(leftAt === undefined ? {} : { until: leftAt }),
    })),
    actions: [...state.actions.values()].map(actionOf),
    goals: [...state.goals.values()].map(goalOf),
    meetings: [...state.meetings.values()].map((meeting) => meetingOf(state, meeting, sources)),
    agreements: state.agreements.map(agreementOf),
    spells: [...state.spells.values()],
    consents: [...state.consents.values()].map(consentOf),
    consentRefusals: state.consentRefusals.map((refusal) => ({
      ...refusal,
      topics: [...refusal.topics],
      recipients: [...refusal.recipients],
      refusedBy: [...refusal.refusedBy],
    })),
    shares: [...state.shares.values()].map((share) => ({ ...share, recipients: [...share.recipients] })),
    ...(protection ? { protection: { ...protection, cleared: [...protection.cleared] } } : {}),
    ...(hold ? { hold } : {}),
    ...(chosenAdult ? { chosenAdult: adultOf(chosenAdult) } : {}),
    corrections: [...state.corrections.values()],
    settledSteps: [...state.settledSteps].map(([step, settled]) => ({
      step,
      ...titleOf(step, state, sources),
      ...settled,
    })),
    ...(talkWantedAt === undefined ? {} : { talkWantedAt }),
    history: commits.map(({ version, at, by, via, events }) => ({ version, at, by, via, events })),
  };
}

/** The command that chose them is where the name is kept, and told to nobody. */
function adultOf({ id, chosenAt, sees, invitedAt, declinedAt }: ChosenAdult): Account['chosenAdult'] {
  return {
    id,
    chosenAt,
    sees: [...sees],
    ...(invitedAt === undefined ? {} : { invitedAt }),
    ...(declinedAt === undefined ? {} : { declinedAt }),
  };
}

export function actionOf({ addedBy, addedAt, ...action }: Action): Account['actions'][number] {
  return { ...action, added: { by: addedBy, at: addedAt } };
}

export function goalOf({ addedBy, addedAt, ...goal }: Goal): Account['goals'][number] {
  return { ...goal, added: { by: addedBy, at: addedAt } };
}

/** A meeting with its record: the questions in the words of the checklist that was filled in. */
export function meetingOf(state: PathwayState, meeting: Meeting, sources: AccountSources): AccountMeeting {
  const { id, kind, at, minutes, place, status, planned, begun, completed, cancelled, corrections, answers } = meeting;
  const model = sources.model(completed?.model ?? state.model);
  const items = new Map(
    checklistOf(model).sections.flatMap((section) => section.items.map((item) => [item.key, item])),
  );
  const questionOf = (key: string) => {
    const question = items.get(key)?.label[sources.locale];
    return question === undefined ? {} : { question };
  };
  return {
    id,
    kind,
    ...titleOf(kind, state, sources),
    at,
    minutes,
    ...(place === undefined ? {} : { place }),
    status,
    planned,
    ...(begun ? { begun } : {}),
    ...(completed
      ? { completed: { by: completed.by, at: completed.at, heldOn: completed.heldOn, checklist: completed.checklist } }
      : {}),
    ...(cancelled ? { cancelled } : {}),
    agenda: agendaOf(meeting),
    record: [...answers].map(([key, given]) => ({
      key,
      ...questionOf(key),
      value: answerTo(meeting, key) ?? '',
      answers: given.map(({ value, by, at: givenAt }) => ({ value, by, at: givenAt })),
    })),
    corrections: [...corrections],
  };
}

export function agreementOf(agreement: Agreement): Account['agreements'][number] {
  const { text, proposedBy, proposedAt, signatures, ...rest } = agreement;
  const { custodianSigns } = text;
  return {
    ...rest,
    goals: [...text.goals],
    promises: [...text.promises],
    ...(custodianSigns === undefined ? {} : { custodianSigns }),
    proposed: { by: proposedBy, at: proposedAt },
    signatures: [...signatures.values()],
  };
}

export function consentOf({ recordedBy, recordedAt, ...consent }: Consent): Account['consents'][number] {
  return {
    ...consent,
    topics: [...consent.topics],
    recipients: [...consent.recipients],
    givings: [...consent.givings],
    recorded: { by: recordedBy, at: recordedAt },
  };
}

/** Everybody whom a record names by id, with the name that they have now. Who is none of the staff stands without one. */
export function peopleIn(record: unknown, { person }: AccountSources): z.infer<typeof accountPerson>[] {
  const found = new Map<string, z.infer<typeof accountPerson>>();
  for (const id of textsIn(record)) {
    const known = person(id);
    if (known) found.set(id, { id, name: known.name, department: known.department });
  }
  return [...found.values()].sort((a, b) => a.id.localeCompare(b.id));
}

function titleOf(step: string, state: PathwayState, { model, locale }: AccountSources): { title?: string } {
  const title = model(state.model)?.steps.find(({ id }) => id === step)?.title[locale];
  return title === undefined ? {} : { title };
}

function* textsIn(value: unknown): Generator<string> {
  if (typeof value === 'string') yield value;
  else if (Array.isArray(value)) for (const one of value) yield* textsIn(one);
  else if (typeof value === 'object' && value !== null) for (const one of Object.values(value)) yield* textsIn(one);
}
