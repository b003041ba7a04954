import fc from 'fast-check';
import { DateTime } from 'luxon';
import { whoSees } from '../../services/access-review/who-sees.ts';
import type { CommandOf, CommandType, PathwayCommand } from '../../services/pathway/commands.ts';
import { consentForms, consentGivers, consentKinds } from '../../services/pathway/consent-codes.ts';
import {
  actionTopic,
  adultSight,
  agendaSource,
  closeReason,
  pageAudience,
  platformName,
  signatureMethod,
  spellEnding,
  spellSource,
  stepOutcome,
} from '../../services/pathway/events.ts';
import type { PathwayState } from '../../services/pathway/state.ts';
import { isOutsider, rules } from '../../services/policy.ts';
import { contextOf, testNow, testZone } from './domain.ts';

const people = ['karen', 'kirsten', 'uffe', 'jonna', 'sofus', 'fremmed', 'ophoert', 'ukendt'];
/** Everybody there is, and somebody whom nobody knows. */
const anyPerson: fc.Arbitrary<string> = fc.constantFrom(...people, 'youngPerson');
/** Mostly the team, and the young person too. */
const anyAsker = fc.constantFrom('karen', 'karen', 'karen', 'uffe', 'uffe', 'kirsten', 'youngPerson', ...people);
/** Whose signature or "no" somebody might bring. */
const anyParty = fc.oneof(fc.constantFrom('youngPerson', 'custodian'), anyPerson);

/** What a correction may be about. */
const anyCorrected = fc.constantFrom('goal:g1', 'action:a1', 'action:a2', 'meeting:m1', 'other', 'x', '', 'goal:');

const oddTexts = ['', ' ', '__proto__', 'constructor', 'toString', '\ud83d', '\u0000', 'x'.repeat(12_001)];
/** What may come from a form that the doors let through: anything at all, and what people really write. */
const text = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom('Bolig', 'Ring til FGU', ' Æbler\r\nog pærer ') },
  { weight: 1, arbitrary: fc.constantFrom(...oddTexts) },
  { weight: 1, arbitrary: fc.string({ unit: 'binary' }) },
);
/** Mostly ids that there are. */
const idOf = (letter: string) =>
  fc.oneof(
    { weight: 9, arbitrary: fc.integer({ min: 1, max: 3 }).map((number) => `${letter}${number}`) },
    { weight: 1, arbitrary: text },
  );

const oddDays = ['2026-02-30', '2026-W10', '2026', '20261203', '2009-05-14', '2012-02-29', '9999-12-31', '-1', 'x', ''];
const start = DateTime.fromISO('2026-11-23', { zone: testZone });
const nearDay = fc.integer({ min: -60, max: 60 }).map((days) => start.plus({ days }).toISODate() ?? '');
const day = fc.oneof({ weight: 4, arbitrary: nearDay }, { weight: 1, arbitrary: fc.constantFrom(...oddDays) });
const oddTimes = ['2027-03-28T02:30', '2027-10-31T02:30', '2027-01-14T12:00:30.5Z', '2027-01-14', 'x'];
const time = fc.oneof(
  { weight: 4, arbitrary: nearDay.map((date) => `${date}T13:00`) },
  { weight: 1, arbitrary: fc.constantFrom(...oddTimes) },
);
const number = fc.oneof(fc.constantFrom(0, 30, 37.5, 60), fc.double(), fc.integer());
const model = fc.constantFrom(
  'test-custody',
  'test-meetings',
  'test-meetings',
  'test-own',
  'test-own',
  'test-model',
  'ukendt',
);
const birthDate = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom('2009-05-14', '2008-02-29', '2009-06-01', '2003-12-01') },
  { weight: 1, arbitrary: day },
);

const itemValues = ['yes', 'no', 'present', 'absent', '7', '37,5', '200', 'fgu_agu', 'fritidsjob', 'ingen', 'p1,p2,p1'];
const itemValue = fc.oneof(fc.constantFrom(...itemValues, 'a1', 'uffe,jonna', ''), day, time, text);
const itemKeys = ['youngPerson', 'youngPersonAbsence', 'attendees', 'custodian', 'agendaCovered', 'agreementsKept'];
const statusKeys = [
  'hasStatus',
  'statusCode',
  'statusSince',
  'statusHours',
  'nextAt',
  'heard',
  'constructor',
  'ukendt',
];
const answers = fc.dictionary(fc.constantFrom(...itemKeys, ...statusKeys), itemValue, { maxKeys: 6 });
/** A checklist in which each item has a value that its type may have: one in so many goes through. */
const fitting = fc.record(
  {
    youngPerson: fc.constantFrom('present', 'partly'),
    custodian: fc.constantFrom('yes', 'no'),
    statusCode: fc.constantFrom('fgu_agu', 'fritidsjob', 'ingen', 'eud_gf1'),
    statusSince: nearDay,
    statusHours: fc.constantFrom('37,5', '12', '0'),
    nextAt: nearDay.map((date) => `${date}T14:00`),
    attendees: fc.constantFrom('uffe,jonna,uffe', 'karen'),
  },
  { requiredKeys: ['youngPerson'] },
);
const filled = fc.record({
  meeting: idOf('m'),
  answers: fc.oneof(answers, fitting).map((given): Record<string, string> => ({ ...given })),
  base: fc.oneof(fc.nat(40), fc.constantFrom(-1, Number.NaN, 1e12)),
});
const member = fc.record({ person: anyPerson, roles: fc.constant([]) });

const rating = fc.integer({ min: -1, max: 11 });
/** Stands for the newest version, and for its hash, until somebody sees it (`asShown`). */
const newest = -1;
const shown = 'as shown';
const version = fc.oneof({ weight: 5, arbitrary: fc.constant(newest) }, { weight: 1, arbitrary: fc.nat(3) });
const hash = fc.oneof({ weight: 5, arbitrary: fc.constant(shown) }, { weight: 1, arbitrary: text });
const sees = fc.subarray([...adultSight.options]);

const anyRecipient = fc.oneof(
  anyPerson.map((person) => ({ person })),
  fc.constantFrom('Ungeenheden', '').map((unit) => ({ unit })),
  fc.constantFrom('mentor' as const, 'psychiatry' as const, 'chosenAdult' as const).map((role) => ({ role })),
);
const givers = fc.oneof(
  { weight: 3, arbitrary: fc.constant(['youngPerson'] as const) },
  { weight: 2, arbitrary: fc.constant(['custodian'] as const) },
  { weight: 1, arbitrary: fc.subarray([...consentGivers]) },
);
const anyForm = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom('written' as const, 'page' as const) },
  { weight: 1, arbitrary: fc.constantFrom(...consentForms) },
);
const consented = {
  kind: fc.constantFrom(...consentKinds, 'share' as const),
  topics: fc.subarray([...actionTopic.options]),
  recipients: fc.oneof(
    { weight: 4, arbitrary: fc.constant([{ person: 'jonna' }]) },
    { weight: 1, arbitrary: fc.array(anyRecipient, { maxLength: 2 }) },
  ),
  purpose: fc.constantFrom('cooperate', 'cooperate', 'support', 'other', 'ukendt'),
  purposeText: fc.constantFrom('Fordi', '', 'x'.repeat(12_001)),
};
const givenDay = fc.oneof(fc.constantFrom('2026-11-23', '2026-11-01'), nearDay);
const lastDay = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom('2027-03-01', '2027-06-30') },
  { weight: 1, arbitrary: day },
);

function of<T extends CommandType, I extends object>(type: T, input: fc.Arbitrary<I>) {
  return input.map((rest) => ({ type, ...rest }));
}

/** By type, so that a command that is forgotten here does not compile. */
const commands: { readonly [T in CommandType]: fc.Arbitrary<CommandOf<T>> } = {
  'pathway.open': of(
    'pathway.open',
    fc.record({
      model,
      birthDate,
      platform: fc.constantFrom(...platformName.options),
      members: fc.array(member, { maxLength: 3 }),
    }),
  ),
  'pathway.close': of('pathway.close', fc.record({ reason: fc.constantFrom(...closeReason.options) })),
  'pathway.reopen': of('pathway.reopen', fc.constant({})),
  'pathway.correct': of('pathway.correct', fc.record({ birthDate, model })),
  'plan.settle': of(
    'plan.settle',
    fc.record(
      {
        step: fc.oneof(fc.constantFrom('meeting16', 'meeting17Half', 'start'), text),
        outcome: fc.constantFrom(...stepOutcome.options),
        note: text,
      },
      { requiredKeys: ['step', 'outcome'] },
    ),
  ),
  'member.add': of('member.add', fc.record({ member })),
  'member.remove': of('member.remove', fc.record({ person: anyPerson })),
  'coordinator.propose': of(
    'coordinator.propose',
    fc.record({ to: fc.constantFrom('kirsten', 'kirsten', 'karen', ...people) }),
  ),
  'coordinator.accept': of('coordinator.accept', fc.constant({})),
  'coordinator.decline': of('coordinator.decline', fc.constant({})),
  'coordinator.withdraw': of('coordinator.withdraw', fc.constant({})),
  'action.add': of(
    'action.add',
    fc.record(
      {
        title: text,
        deadline: day,
        topic: fc.constantFrom(...actionTopic.options),
        responsible: anyPerson,
        meeting: idOf('m'),
      },
      { requiredKeys: ['title', 'deadline', 'topic'] },
    ),
  ),
  'action.claim': of('action.claim', fc.record({ action: idOf('a') })),
  'action.release': of('action.release', fc.record({ action: idOf('a'), note: text }, { requiredKeys: ['action'] })),
  'action.handOver': of('action.handOver', fc.record({ action: idOf('a'), to: anyPerson })),
  'action.done': of('action.done', fc.record({ action: idOf('a'), note: text }, { requiredKeys: ['action'] })),
  'action.reopen': of('action.reopen', fc.record({ action: idOf('a') })),
  'action.move': of('action.move', fc.record({ action: idOf('a'), deadline: day })),
  'action.drop': of('action.drop', fc.record({ action: idOf('a'), note: text }, { requiredKeys: ['action'] })),
  'meeting.plan': of(
    'meeting.plan',
    fc.record(
      {
        at: time,
        kind: fc.oneof(fc.constantFrom('network', 'extra', 'meeting17Half', 'meeting16'), text),
        place: text,
        minutes: number,
      },
      { requiredKeys: ['at', 'kind'] },
    ),
  ),
  'meeting.move': of(
    'meeting.move',
    fc.record({ meeting: idOf('m'), at: time, place: text, minutes: number }, { requiredKeys: ['meeting', 'at'] }),
  ),
  'meeting.cancel': of('meeting.cancel', fc.record({ meeting: idOf('m'), note: text }, { requiredKeys: ['meeting'] })),
  'meeting.addAgenda': of(
    'meeting.addAgenda',
    fc.record(
      {
        meeting: idOf('m'),
        text,
        from: fc.constantFrom(...agendaSource.options),
        topic: fc.constantFrom(...actionTopic.options),
      },
      { requiredKeys: ['text', 'from'] },
    ),
  ),
  'meeting.dropAgenda': of('meeting.dropAgenda', fc.record({ meeting: idOf('m'), point: idOf('p') })),
  'meeting.begin': of('meeting.begin', fc.record({ meeting: idOf('m'), renew: fc.boolean() })),
  'meeting.answer': of('meeting.answer', filled),
  'meeting.complete': of('meeting.complete', filled),
  'meeting.correct': of('meeting.correct', fc.record({ meeting: idOf('m'), text })),
  'goal.add': of(
    'goal.add',
    fc.record(
      { text, topic: fc.constantFrom(...actionTopic.options), start: rating, target: rating, partOf: idOf('g') },
      { requiredKeys: ['text', 'topic'] },
    ),
  ),
  'goal.reword': of('goal.reword', fc.record({ goal: idOf('g'), text })),
  'goal.rate': of('goal.rate', fc.record({ goal: idOf('g'), value: fc.oneof(rating, number) })),
  'goal.reach': of('goal.reach', fc.record({ goal: idOf('g') })),
  'goal.raise': of('goal.raise', fc.record({ goal: idOf('g'), text, target: rating })),
  'goal.drop': of('goal.drop', fc.record({ goal: idOf('g'), note: text })),
  'agreement.propose': of(
    'agreement.propose',
    fc.record(
      {
        goal: text,
        topic: fc.constantFrom('housing' as const, 'education' as const),
        actions: fc.oneof(fc.constant([]), fc.array(idOf('a'), { maxLength: 3 })),
        base: fc.oneof(fc.constant(newest), fc.nat(4)),
      },
      { requiredKeys: ['actions', 'base'] },
    ),
  ),
  'agreement.sign': of(
    'agreement.sign',
    fc.record(
      { agreement: version, hash, method: fc.constantFrom(...signatureMethod.options), level: text },
      { requiredKeys: ['agreement', 'hash', 'method'] },
    ),
  ),
  'agreement.signPaper': of(
    'agreement.signPaper',
    fc.record({ agreement: version, hash, party: anyParty, witness: anyPerson }),
  ),
  'agreement.decline': of(
    'agreement.decline',
    fc.record({ agreement: version, note: text, party: anyParty }, { requiredKeys: ['agreement', 'note'] }),
  ),
  'agreement.withdraw': of('agreement.withdraw', fc.record({ agreement: version })),
  'agreement.enter': of('agreement.enter', fc.constant({})),
  'adult.choose': of('adult.choose', fc.record({ sees })),
  'adult.show': of('adult.show', fc.record({ sees })),
  'adult.remove': of('adult.remove', fc.constant({})),
  'adult.decline': of('adult.decline', fc.constant({})),
  'talk.request': of('talk.request', fc.constant({})),
  'talk.settle': of('talk.settle', fc.constant({})),
  'access.give': of('access.give', fc.record({ to: fc.constantFrom(...pageAudience.options) })),
  'access.end': of('access.end', fc.record({ to: fc.constantFrom(...pageAudience.options) })),
  'consent.give': of(
    'consent.give',
    fc.record(
      { ...consented, from: givenDay, until: lastDay, givenBy: givers, form: anyForm, witness: anyPerson },
      {
        requiredKeys: ['kind', 'topics', 'recipients', 'purpose', 'from', 'until', 'givenBy', 'form'],
      },
    ),
  ),
  'consent.join': of(
    'consent.join',
    fc.record(
      { consent: idOf('c'), giver: fc.constantFrom(...consentGivers), form: anyForm, witness: anyPerson },
      { requiredKeys: ['consent', 'giver', 'form'] },
    ),
  ),
  'consent.refuse': of(
    'consent.refuse',
    fc.record(
      { ...consented, refusedBy: givers },
      { requiredKeys: ['kind', 'topics', 'recipients', 'purpose', 'refusedBy'] },
    ),
  ),
  'consent.withdraw': of('consent.withdraw', fc.record({ consent: idOf('c') })),
  'consent.askAgain': of('consent.askAgain', fc.record({ consent: idOf('c') })),
  'share.propose': of(
    'share.propose',
    fc.record({
      topic: fc.constantFrom(...actionTopic.options),
      recipients: consented.recipients,
      ground: fc.constantFrom('fvl28', 'fvl28', 'other', 'ukendt'),
      reason: text,
      until: fc.oneof(nearDay, fc.constantFrom('2026-12-31', '2027-02-01')),
    }),
  ),
  'share.approve': of('share.approve', fc.record({ share: idOf('l') })),
  'share.decline': of('share.decline', fc.record({ share: idOf('l'), note: text }, { requiredKeys: ['share'] })),
  'share.end': of('share.end', fc.record({ share: idOf('l') })),
  'share.tell': of('share.tell', fc.record({ share: idOf('l'), exempt: text }, { requiredKeys: ['share'] })),
  'protection.set': of('protection.set', fc.record({ cleared: fc.array(anyPerson, { maxLength: 2 }) })),
  'protection.lift': of('protection.lift', fc.constant({})),
  'access.lock': of('access.lock', fc.record({ to: fc.constantFrom(...pageAudience.options) })),
  'correction.ask': of('correction.ask', fc.record({ about: anyCorrected, text })),
  'correction.note': fc.oneof(
    of('correction.note', fc.record({ about: anyCorrected, text })),
    of('correction.note', fc.record({ correction: idOf('r') })),
  ),
  'correction.decline': of('correction.decline', fc.record({ correction: idOf('r'), note: text })),
  'hold.place': of('hold.place', fc.record({ reason: text })),
  'review.confirm': of('review.confirm', fc.record({ mark: fc.constantFrom('', shown, '0123456789abcdef') })),
  'hold.lift': of('hold.lift', fc.constant({})),
  'erasure.begin': of(
    'erasure.begin',
    fc.record({ base: fc.oneof(fc.constant(newest), fc.integer({ min: 1, max: 30 })) }),
  ),
  'spell.begin': of(
    'spell.begin',
    fc.record(
      {
        code: fc.oneof(fc.constantFrom('fgu_agu', 'fritidsjob', 'ingen'), text),
        from: day,
        hours: number,
        source: fc.constantFrom(...spellSource.options),
      },
      { requiredKeys: ['code', 'from', 'source'] },
    ),
  ),
  'spell.end': of('spell.end', fc.record({ spell: idOf('s'), on: day, how: fc.constantFrom(...spellEnding.options) })),
  'spell.verify': of('spell.verify', fc.record({ spell: idOf('s') })),
  'reminder.snooze': of(
    'reminder.snooze',
    fc.record({ item: fc.oneof(text, fc.string({ minLength: 60, maxLength: 70 })) }),
  ),
};

/** What ends things for the others, and so is seldom. */
const seldom: ReadonlySet<string> = new Set([
  'pathway.open',
  'pathway.close',
  'member.remove',
  'pathway.correct',
  'consent.withdraw',
  'share.end',
  'erasure.begin',
]);
/** What only comes to something after something else has. */
const often: ReadonlySet<string> = new Set([
  'agreement.sign',
  'consent.give',
  'consent.join',
  'share.propose',
  'share.approve',
  'share.decline',
  'share.tell',
  'coordinator.propose',
  'coordinator.accept',
  'coordinator.decline',
  'coordinator.withdraw',
  'meeting.addAgenda',
  'meeting.dropAgenda',
  'meeting.move',
]);

const weightOf = (type: string) => (seldom.has(type) ? 1 : often.has(type) ? 8 : 4);

/** A command of any type, with inputs that people might give and inputs that nobody should. */
const anyCommand: fc.Arbitrary<PathwayCommand> = fc.oneof(
  ...Object.entries(commands).map(([type, arbitrary]) => ({ weight: weightOf(type), arbitrary })),
);

/** A consent is given on their own page by the young person, and put on record by the coordinator. */
const whoseForm = (form: string): string => (form === 'page' || form === 'eid' ? 'youngPerson' : 'karen');

/** Who does what takes two. */
const usual: Partial<Record<CommandType, string>> = {
  'share.propose': 'karen',
  'share.approve': 'uffe',
  'share.decline': 'uffe',
  'share.tell': 'karen',
};

/** Somebody who wants something; of what is only for somebody who is none of the staff, mostly that one. */
export const anyWish: fc.Arbitrary<readonly [by: string, command: PathwayCommand]> = fc
  .tuple(anyAsker, anyCommand, fc.nat(4))
  .map(([by, command, odd]) => {
    const rule = rules[command.type];
    const whose = isOutsider(rule) ? rule : 'form' in command ? whoseForm(command.form) : usual[command.type];
    return [odd > 0 ? (whose ?? by) : by, command];
  });

/**
 * The command as somebody sends it who has this pathway before them at that time: what stands for the newest agreement is that one, and
 * what stands for what was shown, or has been put on record, is what there is.
 */
export function asShown(command: PathwayCommand, state: PathwayState, now: DateTime = testNow): PathwayCommand {
  if (command.type === 'review.confirm')
    return command.mark === shown ? { ...command, mark: whoSees(state, contextOf('karen', now)).mark } : command;
  if (command.type === 'erasure.begin') return command.base === newest ? { ...command, base: state.version } : command;
  const { agreements } = state;
  const last = agreements.length;
  const wanted = (number: number) => (number === newest ? last : number);
  if (command.type === 'agreement.propose') return { ...command, base: wanted(command.base) };
  if (!('agreement' in command)) return command;
  const agreement = wanted(command.agreement);
  if (!('hash' in command)) return { ...command, agreement };
  return {
    ...command,
    agreement,
    hash: command.hash === shown ? (agreements[agreement - 1]?.hash ?? '') : command.hash,
  };
}
