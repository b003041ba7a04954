import type { SeenState } from '../../services/audience/seen-state.ts';
import type { PathwayEvent } from '../../services/pathway/events.ts';
import type { Meeting } from '../../services/pathway/meeting.ts';
import { action, opened, pathway, planned, point, type Told } from './gallery-story.ts';

const team = opened('2009-06-03', 'mette', 'anne', 'soren', 'huong', 'ulla');
const begun: PathwayEvent = { type: 'MeetingBegun', meeting: 'm1' };
const answered = (answers: Record<string, string>): PathwayEvent => ({
  type: 'ChecklistAnswered',
  meeting: 'm1',
  answers,
});

/** What was agreed in the autumn: two kept, one not, one that is not due yet. */
const promises: readonly Told[] = [
  ['2026-08-17T09:12', 'mette', ...team],
  ['2026-08-17T09:40', 'mette', { type: 'GoalAdded', goal: 'g1', text: 'Jeg vil være tømrer', topic: 'education' }],
  [
    '2026-10-20T15:00',
    'soren',
    { type: 'GoalReworded', goal: 'g1', text: 'Jeg vil være tømrer og have min egen lejlighed, før jeg fylder 19' },
    { type: 'GoalAdded', goal: 'g2', text: 'Jeg vil kunne sove om natten', topic: 'health' },
  ],
  [
    '2026-08-20T10:00',
    'anne',
    { type: 'SpellBegun', spell: 's1', code: 'fgu_pgu', from: '2026-08-10', hours: 32, source: 'school' },
    { type: 'SpellBegun', spell: 's2', code: 'fritidsjob', from: '2026-09-01', hours: 7.5, source: 'youngPerson' },
  ],
  ['2026-11-02T10:05', 'mette', action('a1', 'Find bolig tæt på uddannelsesstedet', '2026-11-20', 'housing')],
  ['2026-11-02T10:06', 'mette', { type: 'ActionClaimed', action: 'a1', person: 'mette' }],
  ['2026-11-02T10:07', 'mette', action('a2', 'Besøg på FGU i Åbenrå sammen med den unge', '2026-11-16', 'education')],
  ['2026-11-03T08:30', 'anne', { type: 'ActionClaimed', action: 'a2', person: 'anne' }],
  ['2026-11-14T12:00', 'anne', { type: 'ActionDone', action: 'a2', person: 'anne' }],
  ['2026-11-03T13:45', 'soren', action('a3', 'Få NemKonto og budget på plads', '2026-11-18', 'economy')],
  ['2026-11-03T13:46', 'soren', { type: 'ActionClaimed', action: 'a3', person: 'soren' }],
  ['2026-11-17T09:00', 'soren', { type: 'ActionDone', action: 'a3', person: 'soren', note: 'Kontoen er oprettet.' }],
];

const agenda: readonly Told[] = [
  ['2026-11-10T09:00', 'anne', point('m1', 'p1', 'Optagelse på erhvervsskolen til februar', 'team')],
  ['2026-11-11T20:15', 'soren', point('m1', 'p2', 'Jeg vil gerne tale om at flytte hjemmefra', 'youngPerson')],
  ['2026-11-12T08:40', 'mette', point('m1', 'p3', 'Ungestøtte: hvad skal der ske efter 18?', 'team')],
];

function meetingAt(at: string, ...more: readonly Told[]): SeenState {
  const plan: Told = ['2026-11-05T10:00', 'mette', planned('m1', 'meeting17half', at, 'Rådhuset, lokale 3')];
  return pathway('M3QD7A', [...promises, plan, ...agenda, ...more]);
}

/** A meeting in eleven days, with an agenda; the job consultant is still missing. */
export const meetingAhead = meetingAt('2026-12-03T13:00');

/** Just planned: no place and no agenda yet. */
export const meetingBare = pathway('B4T8WM', [
  ['2026-11-20T18:55', 'jonas', ...opened('2011-02-28', 'jonas', 'soren')],
  ['2026-11-22T18:58', 'jonas', planned('m1', 'network', '2027-01-14T09:30')],
]);

/** Its time has come, and nobody has begun it. */
export const meetingNow = meetingAt('2026-11-22T19:00');

const decided: readonly Told[] = [
  ['2026-11-22T18:45', 'mette', action('a4', 'Søg boligstøtte og indskudslån', '2026-12-15', 'economy', 'm1')],
  ['2026-11-22T18:46', 'soren', { type: 'ActionClaimed', action: 'a4', person: 'soren' }],
  ['2026-11-22T18:50', 'anne', action('a5', 'Tilmeld til brobygning på tømrerlinjen', '2026-12-01', 'education', 'm1')],
];

/** Two people fill in the checklist at once, one of them corrects the other. */
export const meetingUnderWay = meetingAt(
  '2026-11-22T18:30',
  ['2026-11-22T18:28', 'mette', begun],
  ['2026-11-22T18:40', 'mette', answered({ youngPerson: 'partly', chosenAdult: 'absent' })],
  ['2026-11-22T18:41', 'anne', answered({ youngPerson: 'present', attendees: 'mette,anne,soren' })],
  ['2026-11-22T18:55', 'anne', answered({ goalsShown: 'yes', agendaCovered: 'p1,p2' })],
  ...decided,
);

/** Over for some hours. */
export const meetingWaiting = meetingAt('2026-11-22T14:00', ['2026-11-22T14:02', 'mette', begun]);

/** Over for twelve days, and nobody has written it up. */
export const meetingMissing = meetingAt('2026-11-10T14:00');

const record: readonly Told[] = [
  ['2026-11-22T18:28', 'mette', begun],
  ['2026-11-22T18:40', 'mette', answered({ youngPerson: 'partly', chosenAdult: 'present' })],
  ...decided,
  [
    '2026-11-22T19:01',
    'mette',
    answered({
      youngPerson: 'present',
      attendees: 'mette,anne,soren',
      layRepresentative: 'no',
      custodian: 'yes',
      goalsShown: 'yes',
      resources: 'yes',
      consentsChecked: 'no',
      agendaCovered: 'p1,p2',
      agreementsKept: 'a2,a3',
      statusCode: 'fgu_pgu',
      heard: '9',
      mine: '7',
      knows: '10',
      nextAt: '2027-06-03T11:00:00.000Z',
    }),
    { type: 'SpellVerified', spell: 's1' },
    planned('m2', 'network', '2027-06-03T13:00'),
    { type: 'MeetingCompleted', meeting: 'm1', heldOn: '2026-11-22', checklist: 1 },
  ],
];

/** On record. */
export const meetingCompleted = meetingAt('2026-11-22T18:30', ...record);

/** On record, with a correction. */
export const meetingCorrected = meetingAt('2026-11-22T18:30', ...record, [
  '2026-11-22T19:05',
  'soren',
  { type: 'MeetingCorrected', meeting: 'm1', text: 'Hương var med de første tyve minutter på telefon.' },
]);

/** The young person was not there; little was filled in, and nothing is agreed. */
export const meetingWithoutThem = meetingAt('2026-11-22T18:30', [
  '2026-11-22T19:00',
  'mette',
  answered({
    youngPerson: 'absent',
    youngPersonAbsence: 'Har skrevet, at det er for mange voksne på én gang.\nSøren fortæller om mødet i aften.',
    attendees: 'mette,soren',
  }),
  { type: 'MeetingCompleted', meeting: 'm1', heldOn: '2026-11-22', checklist: 1 },
]);

/** Called off. */
export const meetingCancelled = meetingAt('2026-12-03T13:00', [
  '2026-11-22T18:00',
  'mette',
  { type: 'MeetingCancelled', meeting: 'm1', note: 'Den unge er til optagelsesprøve den dag.' },
]);

const long =
  'Vi skal tale om, hvem der følger med til informationsmødet på erhvervsskolen, hvordan transporten bliver betalt, og hvem der ' +
  'ringer til den unge samme aften for at høre, hvordan det gik – også hvis mødet bliver flyttet til en anden dag.';

const hostileStory: readonly Told[] = [
  [
    '2026-03-02T08:00',
    'mette',
    ...opened('2009-05-22', 'mette', 'jonas', 'anne', 'fatima', 'soren', 'huong', 'villads', 'ulla'),
    { type: 'GoalAdded', goal: 'g1', text: '**Jeg** vil <b>selv</b> bestemme @everyone', topic: 'other' },
    { type: 'GoalAdded', goal: 'g2', text: 'אני רוצה לגור לבד – og have en kat 🐈', topic: 'housing' },
  ],
  [
    '2026-11-05T10:00',
    'anne',
    planned('m1', 'meeting17half', '2026-11-22T18:30', '<https://møde.example|Klik her> [lokale](https://example.com)'),
  ],
  ...Array.from(
    { length: 30 },
    (_, index): Told => [
      '2026-11-10T09:00',
      'fatima',
      point(
        'm1',
        `p${index + 1}`,
        index % 3 === 0 ? long : `Punkt nr. ${index + 1} <!channel>`,
        index % 5 === 0 ? 'youngPerson' : 'team',
      ),
    ],
  ),
  ['2026-11-22T18:31', 'mette', begun],
];

/** A crowd of people with long names, a long agenda, and what nobody should write and somebody will. */
export const meetingHostileOpen = pathway('W2C9DJ', hostileStory);

/** The same on record. */
export const meetingHostile = pathway('W2C9DJ', [
  ...hostileStory,
  [
    '2026-11-22T19:00',
    'anne',
    answered({
      youngPerson: 'absent',
      youngPersonAbsence: `# ikke en overskrift\n- ikke en liste\n> <script>alert(1)</script> ${long}`,
      attendees: 'mette,jonas,anne,fatima,soren,huong,villads,ulla',
      eget_punkt: 'Et svar fra en ældre tjekliste',
    }),
    { type: 'MeetingCompleted', meeting: 'm1', heldOn: '2026-11-22', checklist: 1 },
    { type: 'MeetingCorrected', meeting: 'm1', text: `*fed* _kursiv_ <@U123> ${long}` },
  ],
]);

/** Opened at 17 years and 11 months: what is late is late from the start. */
export const lateStarter = pathway('L8NR4K', [
  ['2026-11-20T09:00', 'jonas', ...opened('2008-12-20', 'jonas', 'anne', 'fatima')],
]);

/** A meeting of a state. Throws for an id that is not there. */
export function galleryMeeting(state: Pick<SeenState, 'id' | 'meetings'>, id = 'm1'): Meeting {
  const found = state.meetings.get(id);
  if (!found) throw new Error(`${state.id} has no meeting ${id}`);
  return found;
}
