import { DateTime } from 'luxon';
import { catalogOf, type Locale } from '../../cards/text/catalog.ts';
import type { ViewContext } from '../../cards/view-context.ts';
import type { SeenState } from '../../services/audience/seen-state.ts';
import type { PathwayEvent } from '../../services/pathway/events.ts';
import type { Action } from '../../services/pathway/state.ts';
import { defaultEscalation } from '../../services/reminders/escalation.ts';
import { galleryPeople, galleryPerson } from './gallery-people.ts';
import { action, galleryNow, opened, pathway, pathwayInRoom, type Told } from './gallery-story.ts';

/** What the views get in the gallery. */
export function galleryContext(locale: Locale, viewer?: string): ViewContext {
  const text = catalogOf(locale);
  const find = (id: string) => galleryPeople.find((person) => person.id === id);
  return {
    locale,
    text,
    now: galleryNow,
    escalation: defaultEscalation,
    name: (id) => new Map(Object.entries(text.parties)).get(id) ?? find(id)?.name ?? text.unknownPerson,
    department: (id) => find(id)?.department,
    ...(viewer === undefined ? {} : { viewer }),
  };
}

/** Just opened: nothing to do yet, and roles that nobody fills. */
export const fresh = pathway('B4T8WM', [['2026-11-22T18:55', 'jonas', ...opened('2011-02-28', 'jonas', 'soren')]]);

const livelyStory: readonly Told[] = [
  ['2026-08-17T09:12', 'mette', ...opened('2009-06-03', 'mette', 'anne', 'soren', 'huong', 'ulla')],
  ['2026-11-02T10:05', 'mette', action('a1', 'Find bolig tæt på uddannelsesstedet', '2026-12-11', 'housing')],
  ['2026-11-02T10:07', 'mette', action('a2', 'Besøg på FGU i Åbenrå sammen med den unge', '2026-11-27', 'education')],
  ['2026-11-03T08:30', 'anne', { type: 'ActionClaimed', action: 'a2', person: 'anne' }],
  ['2026-11-03T13:45', 'soren', action('a3', 'Få NemKonto og budget på plads', '2026-11-18', 'economy')],
  ['2026-11-03T13:46', 'soren', { type: 'ActionClaimed', action: 'a3', person: 'soren' }],
  ['2026-11-04T11:20', 'anne', action('a4', 'Ring til mentoren om fritidsjob', '2026-11-13', 'employment')],
  ['2026-11-04T11:21', 'anne', { type: 'ActionClaimed', action: 'a4', person: 'anne' }],
  [
    '2026-11-12T15:02',
    'anne',
    {
      type: 'ActionDone',
      action: 'a4',
      person: 'anne',
      note: 'Aftalt prøvevagt i Rema 1000 lørdag kl. 10.\nDen unge tager selv bussen.',
    },
  ],
  ['2026-11-05T09:00', 'mette', action('a5', 'Tilmeld til idrætsforening', '2026-12-01', 'leisure')],
  ['2026-11-16T12:30', 'mette', { type: 'ActionDropped', action: 'a5', note: 'Den unge vil hellere gå til musik.' }],
  ['2026-11-09T14:10', 'huong', action('a6', 'Book tid til samtale om søvn', '2026-11-30', 'health')],
  ['2026-11-09T14:11', 'huong', { type: 'ActionClaimed', action: 'a6', person: 'huong' }],
  [
    '2026-11-20T16:40',
    'huong',
    {
      type: 'ActionReleased',
      action: 'a6',
      person: 'huong',
      note: 'Jeg er på kursus til december. Lægen hedder Bo og har åbent tirsdag.',
    },
  ],
  ['2026-11-22T19:01', 'mette', action('a7', 'Skriv til mor om mødet den 3. december', '2026-11-25', 'network')],
  ['2026-11-22T19:02', 'mette', { type: 'ActionClaimed', action: 'a7', person: 'mette' }],
];
/** In the middle of it: free, taken, late, done, dropped and released actions, and a vacant role. */
export const lively = pathway('K7F3XQ', livelyStory);
/** The same in its room, where not everybody may know of all that. */
export const livelyInRoom = pathwayInRoom('K7F3XQ', livelyStory);

/** Somebody has been asked to become the coordinator. */
export const proposed = pathway('K7F3XQ', [
  ...livelyStory,
  [
    '2026-11-22T19:05',
    'mette',
    { type: 'MemberJoined', person: 'jonas', roles: galleryPerson('jonas').professions },
    { type: 'CoordinatorProposed', to: 'jonas' },
  ],
]);

/** Closed, and can be opened again. */
export const closed = pathway('K7F3XQ', [
  ...livelyStory,
  ['2026-11-22T19:06', 'mette', { type: 'PathwayClosed', reason: 'movedAway' }],
]);

/** The young person has said what is not right, and has been answered once. */
export const corrected = pathway('K7F3XQ', [
  ...livelyStory,
  [
    '2026-11-22T19:06',
    'youngPerson',
    {
      type: 'CorrectionAsked',
      correction: 'r1',
      about: 'action:a2',
      stood: 'Ring til bostedet om værelset',
      text: 'Det er ikke et værelse. Det er en lejlighed.',
    },
  ],
  [
    '2026-11-22T19:07',
    'youngPerson',
    { type: 'CorrectionAsked', correction: 'r2', about: 'other', text: 'Jeg har to brødre' },
  ],
  [
    '2026-11-22T19:08',
    'mette',
    {
      type: 'CorrectionSettled',
      correction: 'r2',
      outcome: 'declined',
      note: 'Det står i en rapport, som vi ikke kan ændre.',
    },
  ],
]);

/** The same, and held back from being erased. */
export const held = pathway('K7F3XQ', [
  ...livelyStory,
  ['2026-11-22T19:06', 'mette', { type: 'PathwayClosed', reason: 'movedAway' }],
  ['2026-11-22T19:07', 'mette', { type: 'LegalHoldPlaced', reason: 'Klagesag ved Ankestyrelsen om bostøtte' }],
]);

const longTitle =
  'Aftal med uddannelsesvejlederen, bostedet og den unges mormor, hvem der følger med til informationsmødet på erhvervsskolen, ' +
  'hvordan transporten bliver betalt, og hvem der ringer til den unge samme aften for at høre, hvordan det gik – også hvis mødet bliver flyttet.';

/** Many people with long names, and many actions with long titles. */
export const crowded = pathway('RZ5H2N', [
  [
    '2026-03-02T08:00',
    'mette',
    ...opened('2008-05-22', 'mette', 'jonas', 'anne', 'fatima', 'soren', 'huong', 'villads', 'ulla'),
  ],
  ...Array.from({ length: 24 }, (_, index): Told => {
    const id = `a${index + 1}`;
    const day =
      DateTime.fromISO('2026-11-10')
        .plus({ days: index * 2 })
        .toISODate() ?? '';
    const title = index % 5 === 0 ? longTitle : `Opfølgning nr. ${index + 1} med den unge`;
    const person = ['anne', 'fatima', 'soren', 'villads'][index % 6];
    const claimed: PathwayEvent[] = person === undefined ? [] : [{ type: 'ActionClaimed', action: id, person }];
    return ['2026-10-05T09:30', 'mette', action(id, title, day, 'education'), ...claimed];
  }),
]);

/** What nobody should write and somebody will: markup of three platforms, mentions, another direction of writing. */
export const hostile = pathway('W2C9DJ', [
  ['2026-11-01T08:00', 'mette', ...opened('2008-05-22', 'mette', 'anne', 'fatima')],
  [
    '2026-11-02T08:00',
    'mette',
    action(
      'a1',
      '**fed** _kursiv_ <!channel> @everyone <b>html</b> [link](https://example.com) :tada: {{DATE(2026-01-01T00:00:00Z)}}',
      '2026-12-01',
      'other',
    ),
  ],
  ['2026-11-02T08:01', 'mette', action('a2', '1. אל תשכח את הפגישה – husk mødet', '2026-12-02', 'other')],
  [
    '2026-11-02T08:02',
    'mette',
    action('a3', '👩‍👩‍👧‍👦'.repeat(60), '2026-12-03', 'other'),
    {
      type: 'ActionReleased',
      action: 'a3',
      person: 'mette',
      note: '# ikke en overskrift\n- ikke en liste\n> ikke et citat\n&amp; <script>alert(1)</script>',
    },
  ],
]);

/** An action of a state. Throws for an id that is not there. */
export function galleryAction(state: Pick<SeenState, 'id' | 'actions'>, id: string): Action {
  const found = state.actions.get(id);
  if (!found) throw new Error(`${state.id} has no action ${id}`);
  return found;
}
