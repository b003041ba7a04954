import fc from 'fast-check';
import { DateTime } from 'luxon';
import type { Audience } from '../../services/audience/viewer.ts';
import type { PathwayCommand } from '../../services/pathway/commands.ts';
import type { ConsentForm, ConsentGiver } from '../../services/pathway/consent-codes.ts';
import { actionTopics, adultSights, type ProfessionCode, type Recipient } from '../../services/pathway/events.ts';
import { testZone } from './domain.ts';
import { SharingBench, sharingStaff } from './sharing-bench.ts';
import type { Looker } from './sharing-oracle.ts';

/** One thing that happens, as numbers: what they mean follows from where the story is. */
export interface Deed {
  readonly what: number;
  readonly x: number;
  readonly y: number;
  readonly z: number;
  /** Hours after the deed before. */
  readonly later: number;
}

/** The young person's age at the opening in days, and what happens. */
export interface Story {
  readonly ageInDays: number;
  readonly openedOn: number;
  readonly deeds: readonly Deed[];
}

const number = fc.nat(10_000);
const year = 365.25;
export const anyStory: fc.Arbitrary<Story> = fc.record({
  // From 14 to 18: the ages at which who consents changes come by while the story lasts.
  ageInDays: fc.integer({ min: Math.round(13.5 * year), max: Math.round(18.2 * year) }),
  openedOn: fc.integer({ min: 0, max: 1500 }),
  deeds: fc.array(
    fc.record({
      what: number,
      x: number,
      y: number,
      z: number,
      later: fc.oneof(
        { weight: 6, arbitrary: fc.integer({ min: 0, max: 30 }) },
        { weight: 1, arbitrary: fc.nat(4000) },
      ),
    }),
    { minLength: 8, maxLength: 26, size: 'max' },
  ),
});

const staff = [...sharingStaff.keys()];
const at = <T>(list: readonly T[], index: number): T => {
  const found = list[index % list.length];
  if (found === undefined) throw new Error('an empty list');
  return found;
};

/** A mark that is in no other text of a story. */
const markOf = (bench: SharingBench, what: string): string => `<${what}${bench.state.version + 1}>`;

/** Tells a story: what is refused does not happen, as in life. */
export function told({ ageInDays, openedOn, deeds }: Story): SharingBench {
  const now = DateTime.fromISO('2026-01-05T09:00', { zone: testZone }).plus({ days: openedOn });
  const birthDate = now.minus({ days: ageInDays }).toISODate() ?? '';
  const bench = new SharingBench({ birthDate, now });
  begins(bench);
  for (const deed of deeds) {
    bench.now = bench.now.plus({ hours: deed.later });
    happens(bench, deed);
  }
  return bench;
}

/** Something of each topic, so that there is something to be kept from somebody. */
function begins(bench: SharingBench): void {
  for (const [index, topic] of actionTopics.entries()) {
    const by = at(['karen', 'uffe', 'jonna', 'mads'], index);
    bench.do(by, { type: 'action.add', title: markOf(bench, 'action'), deadline: '2031-01-01', topic });
    bench.do(at(['uffe', 'karen'], index), { type: 'goal.add', text: markOf(bench, 'goal'), topic });
  }
  bench.do('karen', meetingPlanned(bench, 0));
  for (const topic of ['health', 'economy', 'other'] as const)
    bench.do('karen', {
      type: 'meeting.addAgenda',
      meeting: 'm1',
      text: markOf(bench, 'point'),
      from: 'team',
      topic,
    });
  for (const number of [0, 1, 2]) bench.do('karen', answered(bench, number * 2));
  for (const code of ['sygdom', 'fgu_agu'])
    bench.do('karen', { type: 'spell.begin', code, from: bench.now.toISODate() ?? '', source: 'team' });
  bench.do('youngPerson', { type: 'adult.choose', sees: [...adultSights] });
  opens(bench);
}

/** Something is shared with a consent and without one, as far as the age allows: what then happens to it is what the story is about. */
function opens(bench: SharingBench): void {
  const until = bench.now.plus({ days: 80 }).toISODate() ?? '';
  const share = { type: 'share.propose', topic: 'network', ground: 'fvl28', until } as const;
  bench.do('karen', { ...share, recipients: [{ person: 'mads' }], reason: markOf(bench, 'reason') });
  bench.do('uffe', { type: 'share.approve', share: 'l1' });
  for (const givenBy of [['youngPerson'], ['custodian']] as const)
    bench.run('karen', {
      type: 'consent.give',
      kind: 'share',
      topics: ['economy'],
      recipients: [{ person: 'pia' }, { role: 'school' }],
      purpose: 'cooperate',
      purposeText: markOf(bench, 'purpose'),
      from: bench.now.toISODate() ?? '',
      until: bench.now.plus({ days: 300 }).toISODate() ?? '',
      givenBy,
      form: 'written',
    });
}

/** Who does it: most often the coordinator, else somebody of the team. */
function asker(bench: SharingBench, number: number): string {
  return number % 3 === 0 ? bench.state.coordinator : at([...staff, 'youngPerson'], number);
}

function happens(bench: SharingBench, { what, x, y, z }: Deed): void {
  const deeds: readonly (() => unknown)[] = [
    () => bench.run(asker(bench, x), actionAdded(bench, y, z)),
    () => bench.run(asker(bench, x), actionAdded(bench, y, z)),
    () => bench.run(asker(bench, x), actionChanged(bench, y, z)),
    () => bench.run(asker(bench, x), actionChanged(bench, y, z)),
    () => bench.run(asker(bench, x), { type: 'goal.add', text: markOf(bench, 'goal'), topic: at(actionTopics, y) }),
    () => bench.run(asker(bench, x), meetingPlanned(bench, y)),
    () => bench.run(asker(bench, x), agendaChanged(bench, y, z)),
    () => bench.run(asker(bench, x), answered(bench, y)),
    () => bench.run(y % 4 === 0 ? 'youngPerson' : asker(bench, x), consentGiven(bench, y, z)),
    () => bench.run(y % 4 === 0 ? 'youngPerson' : bench.state.coordinator, consentGiven(bench, y, z)),
    () => bench.run(bench.state.coordinator, consentChanged(y, z)),
    () => bench.run(bench.state.coordinator, consentGiven(bench, y * 4 + 1, z)),
    () => bench.run(asker(bench, x), shareProposed(bench, y, z)),
    () => bench.run(bench.state.coordinator, shareChanged(y, z)),
    () => bench.run(at(['uffe', 'jonna', bench.state.coordinator], x), shareChanged(y, 0)),
    () => bench.run(at(['uffe', 'jonna', bench.state.coordinator], x), shareChanged(y, z)),
    () => bench.run(bench.state.coordinator, memberChanged(bench, y, z)),
    () => bench.run(asker(bench, x), coordinatorChanged(y)),
    () => bench.run(bench.state.coordinator, protectionChanged(y, z)),
    () => bench.run(y % 3 === 0 ? 'chosenAdult' : 'youngPerson', adultChanged(y, z)),
    () => bench.run(bench.state.coordinator, { type: 'agreement.propose', actions: [], base: 99 }),
    () => bench.run(bench.state.coordinator, pathwayChanged(bench, y, z)),
    () => staffChanged(bench, y, z),
  ];
  at(deeds, what)();
}

function actionAdded(bench: SharingBench, y: number, z: number): PathwayCommand {
  const responsible = z % 3 === 0 ? { responsible: at([...staff, 'youngPerson'], y) } : {};
  const topic = at(actionTopics, z);
  return { type: 'action.add', title: markOf(bench, 'action'), deadline: '2031-01-01', topic, ...responsible };
}

function actionChanged(bench: SharingBench, y: number, z: number): PathwayCommand {
  const action = `a${(y % 9) + 1}`;
  const note = markOf(bench, 'note');
  const commands: readonly PathwayCommand[] = [
    { type: 'action.claim', action },
    { type: 'action.claim', action },
    { type: 'action.handOver', action, to: at(staff, z) },
    { type: 'action.release', action, note },
    { type: 'action.done', action, note },
    { type: 'action.drop', action, note },
    { type: 'action.reopen', action },
  ];
  return at(commands, z);
}

function meetingPlanned(bench: SharingBench, y: number): PathwayCommand {
  const day = bench.now.plus({ days: 1 + (y % 90) }).toISODate() ?? '';
  return { type: 'meeting.plan', at: `${day}T13:${10 + (y % 50)}`, kind: 'network', place: markOf(bench, 'place') };
}

function agendaChanged(bench: SharingBench, y: number, z: number): PathwayCommand {
  const meeting = `m${(y % 2) + 1}`;
  if (z % 6 === 0) return { type: 'meeting.dropAgenda', meeting, point: `p${(y % 3) + 1}` };
  const topic = z % 5 === 0 ? {} : { topic: at(actionTopics, z) };
  return { type: 'meeting.addAgenda', meeting, text: markOf(bench, 'point'), from: 'team', ...topic };
}

function answered(bench: SharingBench, y: number): PathwayCommand {
  const key = at(['practical', 'wellbeing', 'home'], y);
  const { version } = bench.state;
  return {
    type: 'meeting.answer',
    meeting: `m${(y % 2) + 1}`,
    answers: { [key]: markOf(bench, 'answer') },
    base: version,
  };
}

function recipientOf(number: number): Recipient {
  const recipients: readonly Recipient[] = [
    ...staff.map((person) => ({ person })),
    { unit: 'Frivilligcentret' },
    { unit: 'Fjordskolen' },
    { role: 'mentor' },
    { role: 'psychiatry' },
    { role: 'school' },
    { role: 'chosenAdult' },
    { role: 'custodian' },
  ];
  return at(recipients, number);
}

function consentGiven(bench: SharingBench, y: number, z: number): PathwayCommand {
  const isOwn = y % 4 === 0;
  const givers: readonly (readonly ConsentGiver[])[] = [['youngPerson', 'custodian'], ['youngPerson'], ['custodian']];
  const from = bench.now.minus({ days: y % 5 === 0 ? y % 40 : 0 });
  const until = bench.now.plus({ days: z % 3 === 0 ? z % 20 : z % 364 });
  return {
    type: 'consent.give',
    kind: z % 9 === 0 ? 'takePart' : 'share',
    topics: [...new Set([at(['health', 'economy', 'network', 'housing', 'health'] as const, y), at(actionTopics, z)])],
    recipients: [recipientOf(y + z), recipientOf(z)],
    purpose: 'cooperate',
    purposeText: markOf(bench, 'purpose'),
    from: from.toISODate() ?? '',
    until: until.toISODate() ?? '',
    givenBy: isOwn ? ['youngPerson'] : at(givers, z),
    form: isOwn ? 'page' : at<ConsentForm>(['written', 'written', 'oral'], y),
  };
}

function consentChanged(y: number, z: number): PathwayCommand {
  const consent = `c${(y % 4) + 1}`;
  if (z % 2 === 0) return { type: 'consent.withdraw', consent };
  return { type: 'consent.join', consent, giver: at(['youngPerson', 'custodian'] as const, y), form: 'written' };
}

function shareProposed(bench: SharingBench, y: number, z: number): PathwayCommand {
  const until = bench.now.plus({ days: z % 90 }).toISODate() ?? '';
  const topic = at(['health', 'economy', 'network'] as const, y);
  const reason = markOf(bench, 'reason');
  return { type: 'share.propose', topic, recipients: [recipientOf(z)], ground: 'fvl28', reason, until };
}

function shareChanged(y: number, z: number): PathwayCommand {
  const share = `l${(y % 2) + 1}`;
  const commands: readonly PathwayCommand[] = [
    { type: 'share.approve', share },
    { type: 'share.approve', share },
    { type: 'share.decline', share },
    { type: 'share.end', share },
    { type: 'share.tell', share },
    { type: 'share.tell', share, exempt: 'en grund' },
  ];
  return at(commands, z);
}

function memberChanged(bench: SharingBench, y: number, z: number): PathwayCommand {
  const person = at(staff, y);
  if (z % 2 === 0) return { type: 'member.remove', person };
  const { professions = [] } = bench.people.get(person) ?? {};
  // Sometimes somebody is taken in for one of the things that they do.
  return { type: 'member.add', member: { person, roles: z % 3 === 0 ? professions.slice(0, 1) : professions } };
}

function coordinatorChanged(y: number): PathwayCommand {
  return y % 2 === 0
    ? { type: 'coordinator.propose', to: at(['karen', 'kirsten'], y) }
    : { type: 'coordinator.accept' };
}

function protectionChanged(y: number, z: number): PathwayCommand {
  if (z % 3 !== 0) return { type: 'protection.lift' };
  return { type: 'protection.set', cleared: y % 2 === 0 ? [] : [at(['uffe', 'pia', 'skolen', 'mads'], y)] };
}

function adultChanged(y: number, z: number): PathwayCommand {
  const sees = adultSights.filter((_, index) => (z >> index) % 2 === 1);
  const commands: readonly PathwayCommand[] = [
    { type: 'adult.decline' },
    { type: 'adult.choose', sees },
    { type: 'adult.show', sees },
    { type: 'adult.decline' },
    { type: 'adult.choose', sees },
    { type: 'adult.remove' },
  ];
  return at(commands, y);
}

function pathwayChanged(bench: SharingBench, y: number, z: number): PathwayCommand {
  if (z % 16 === 0) return { type: 'pathway.close', reason: 'movedAway' };
  if (z % 4 !== 1) return { type: 'pathway.reopen' };
  const birthDate =
    DateTime.fromISO(bench.state.birthDate)
      .plus({ days: (y % 800) - 400 })
      .toISODate() ?? '';
  return { type: 'pathway.correct', birthDate, model: bench.state.model };
}

/** The staff directory changes: rights end or come back, and people go to another unit or do something else. */
function staffChanged(bench: SharingBench, y: number, z: number): void {
  const person = bench.people.get(at(staff, y));
  if (!person) return;
  const { endedAt: _, ...active } = person;
  const professions: readonly (readonly ProfessionCode[])[] = [['mentor'], ['jobConsultant'], person.professions];
  const changed = [
    { ...person, endedAt: '2026-01-01T00:00:00.000Z' },
    active,
    { ...person, department: 'Frivilligcentret' },
    { ...person, professions: [...at(professions, y)] },
  ];
  bench.people.set(person.id, at(changed, z));
}

/** Somebody, or several, before whom something is shown. */
export function audienceOf(bench: SharingBench, number: number): Audience {
  const people = staff.filter((_, index) => ((number * 7919) >> index) % 3 === 0).slice(0, 4);
  const members = [...bench.state.members.values()].flatMap(({ person, leftAt }) =>
    leftAt === undefined ? [person] : [],
  );
  const audiences: readonly Audience[] = [
    { kind: 'person', person: at(staff, number) },
    { kind: 'person', person: at(members, number) },
    { kind: 'person', person: at(members, number + 1) },
    { kind: 'room', people: members, strangers: 0 },
    { kind: 'room', people: members.slice(number % members.length), strangers: 0 },
    { kind: 'room', people, strangers: number % 5 === 0 ? 1 : 0 },
    { kind: 'wall', people: members.slice(0, 2), others: number % 2 === 0 ? ['chosenAdult'] : [], strangers: 0 },
    { kind: 'wall', people: members.slice(0, 1), others: ['custodian'], strangers: 0 },
    { kind: 'youngPerson' },
    { kind: 'chosenAdult' },
    { kind: 'custodian' },
  ];
  return at(audiences, number);
}

/** The same people as the oracle calls them. */
export function lookersOf(audience: Audience): Looker[] {
  switch (audience.kind) {
    case 'person':
      return [{ staff: audience.person }];
    case 'room':
      return [...audience.people.map((staff) => ({ staff })), ...(audience.strangers > 0 ? ['stranger' as const] : [])];
    case 'wall':
      return audience.people.length === 0
        ? []
        : [...audience.people.map((staff) => ({ staff })), ...audience.others, 'youngPerson'];
    default:
      return [audience.kind];
  }
}

/** Local midnights at which something may change by itself, and the millisecond before each; and other times to come. */
export function momentsOf({ state, now }: SharingBench, number: number): DateTime[] {
  const nextDay = (day: string) => DateTime.fromISO(day, { zone: testZone }).plus({ days: 1 });
  const midnights = [
    ...[...state.consents.values()].map(({ until }) => nextDay(until)),
    ...[...state.consents.values()].map(({ from }) => DateTime.fromISO(from, { zone: testZone }).plus({ years: 1 })),
    ...[...state.shares.values()].map(({ until }) => nextDay(until)),
    ...[15, 18].map((years) => DateTime.fromISO(state.birthDate, { zone: testZone }).plus({ years })),
    now.plus({ days: number % 500 }),
  ].filter((moment) => moment > now);
  return [now, ...midnights.flatMap((moment) => [moment.minus(1), moment])];
}
