import type { SeenState } from '../../services/audience/seen-state.ts';
import { type Agreement, type AgreementText, textHash } from '../../services/pathway/agreement.ts';
import type { PathwayEvent, SignatureMethod } from '../../services/pathway/events.ts';
import { youngPersonId } from '../../services/pathway/young-person.ts';
import { action, opened, pathway, type Told } from './gallery-story.ts';

const id = 'R6HN3V';

const housing = {
  action: 'a1',
  title: 'Find bolig tæt på uddannelsesstedet',
  responsible: 'soren',
  deadline: '2026-12-11',
};
const visit = {
  action: 'a2',
  title: 'Besøg på FGU i Åbenrå sammen med den unge',
  responsible: 'anne',
  deadline: '2026-11-27',
};
const bus = {
  action: 'a3',
  title: 'Tage bussen selv tre gange om ugen',
  responsible: youngPersonId,
  deadline: '2026-12-18',
};

/** The young person's goals, a step towards one of them, and what three people have taken on. */
const story: readonly Told[] = [
  ['2026-08-17T09:12', 'mette', ...opened('2009-06-03', 'mette', 'anne', 'soren', 'ulla')],
  [
    '2026-11-02T10:00',
    youngPersonId,
    { type: 'GoalAdded', goal: 'g1', text: 'Jeg vil være tømrer', topic: 'education', start: 3, target: 8 },
    { type: 'GoalAdded', goal: 'g2', text: 'Jeg vil kunne sove om natten', topic: 'health', start: 2, target: 7 },
    { type: 'GoalAdded', goal: 'g3', text: 'Komme op om morgenen', topic: 'education', partOf: 'g1' },
  ],
  ['2026-11-02T10:05', 'mette', action('a1', housing.title, housing.deadline, 'housing')],
  ['2026-11-02T10:06', 'soren', { type: 'ActionClaimed', action: 'a1', person: 'soren' }],
  ['2026-11-02T10:07', 'mette', action('a2', visit.title, visit.deadline, 'education')],
  ['2026-11-03T08:30', 'anne', { type: 'ActionClaimed', action: 'a2', person: 'anne' }],
  ['2026-11-03T08:40', 'mette', action('a3', bus.title, bus.deadline, 'education')],
  ['2026-11-03T08:41', youngPersonId, { type: 'ActionClaimed', action: 'a3', person: youngPersonId }],
];

const wishes = [
  { id: 'g1', text: 'Jeg vil være tømrer' },
  { id: 'g2', text: 'Jeg vil kunne sove om natten' },
  { id: 'g3', text: 'Komme op om morgenen' },
];
const first: AgreementText = { goals: wishes, promises: [visit, housing], custodianSigns: true };
const second: AgreementText = {
  goals: [{ id: 'g1', text: 'Jeg vil være tømrer og have min egen lejlighed' }, ...wishes.slice(2)],
  promises: [{ ...housing, deadline: '2027-01-15' }, bus],
  custodianSigns: true,
};

const proposed = (version: number, text: AgreementText, expiresOn: string): PathwayEvent => ({
  type: 'AgreementProposed',
  agreement: version,
  text: { ...text, goals: [...text.goals], promises: [...text.promises] },
  hash: textHash(id, version, text),
  expiresOn,
});

const signed = (version: number, text: AgreementText, party: string, method: SignatureMethod, witness?: string) =>
  ({
    type: 'AgreementSigned',
    agreement: version,
    hash: textHash(id, version, text),
    party,
    method,
    ...(witness === undefined ? {} : { witness }),
    seal: 'galleri',
  }) satisfies PathwayEvent;

const proposal: Told = ['2026-11-05T10:00', 'mette', proposed(1, first, '2026-12-05')];
const half: readonly Told[] = [
  proposal,
  ['2026-11-05T10:02', 'mette', signed(1, first, 'mette', 'chat')],
  ['2026-11-05T18:30', youngPersonId, signed(1, first, youngPersonId, 'page')],
  ['2026-11-06T09:15', 'mette', signed(1, first, 'custodian', 'paper', 'soren')],
];
const whole: readonly Told[] = [
  ...half,
  ['2026-11-06T11:00', 'anne', signed(1, first, 'anne', 'chat')],
  ['2026-11-09T08:00', 'soren', signed(1, first, 'soren', 'chat'), { type: 'AgreementEntered', agreement: 1 }],
];
const renewed: readonly Told[] = [
  ...whole,
  ['2026-11-16T14:00', 'anne', { type: 'ActionDone', action: 'a2', person: 'anne' }],
  [
    '2026-11-20T19:00',
    youngPersonId,
    { type: 'GoalReworded', goal: 'g1', text: 'Jeg vil være tømrer og have min egen lejlighed' },
    { type: 'GoalRated', goal: 'g1', value: 5 },
    { type: 'GoalDropped', goal: 'g2', note: 'Jeg sover fint nu.' },
    { type: 'GoalReached', goal: 'g3' },
    { type: 'GoalRaised', goal: 'g3', text: 'Komme op om morgenen', target: 9 },
  ],
  ['2026-11-21T09:00', 'mette', { type: 'ActionMoved', action: 'a1', deadline: '2027-01-15' }],
  ['2026-11-22T12:00', 'mette', proposed(2, second, '2026-12-22')],
];

const told = (...more: readonly Told[]): SeenState => pathway(id, [...story, ...more]);

/** Goals and promises, and no agreement yet. */
export const agreementNone = told();
/** The first one: two of the staff have not signed. */
export const agreementProposed = told(...half);
/** In force. */
export const agreementInForce = told(...whole);
/** A second one waits, and changes much; the first one holds meanwhile. */
export const agreementChanged = told(...renewed, ['2026-11-22T12:05', 'mette', signed(2, second, 'mette', 'chat')]);
/** The custodians said no by letter, after having signed. */
export const agreementDeclined = told(...half, [
  '2026-11-20T15:30',
  'mette',
  { type: 'AgreementDeclined', agreement: 1, party: 'custodian', note: 'Boligen ligger for langt væk.' },
]);
/** The time to sign ran out two days ago. */
export const agreementExpired = told(
  ['2026-10-21T10:00', 'mette', proposed(1, first, '2026-11-20')],
  ['2026-10-21T10:01', 'mette', signed(1, first, 'mette', 'chat')],
);
/** Søren has promised something and has left the team. */
export const agreementPartyGone = told(...half, ['2026-11-19T09:00', 'mette', { type: 'MemberLeft', person: 'soren' }]);
/** Taken back, and there is no other. */
export const agreementWithdrawn = told(...half, [
  '2026-11-19T09:00',
  'mette',
  { type: 'AgreementWithdrawn', agreement: 1 },
]);
/** In force, and the young person says no to it. */
export const agreementObjected = told(...whole, [
  '2026-11-22T18:00',
  youngPersonId,
  { type: 'AgreementObjected', agreement: 1, note: 'Jeg vil ikke bo alene.\nDet har jeg sagt flere gange.' },
]);
/** The young person wants to talk to somebody. */
export const talkWanted = told(['2026-11-22T18:58', youngPersonId, { type: 'TalkRequested' }]);

const hostileText: AgreementText = {
  goals: [
    { id: 'g1', text: '<script>alert(1)</script> **fed** <!channel> @everyone {{DATE(2026-01-01T00:00:00Z)}}' },
    { id: 'g2', text: 'Jeg vil '.repeat(625) },
  ],
  promises: [{ ...housing, title: 'אל תשכח את הפגישה '.repeat(30) }],
};
/** Markup, another direction of writing, and a goal of 5,000 characters. */
export const agreementHostile = pathway(id, [
  ['2026-08-17T09:12', 'mette', ...opened('2009-06-03', 'mette', 'soren')],
  [
    '2026-11-02T10:00',
    youngPersonId,
    ...hostileText.goals.map(
      ({ id: goal, text }): PathwayEvent => ({ type: 'GoalAdded', goal, text, topic: 'employment' }),
    ),
  ],
  ['2026-11-02T10:05', 'mette', action(housing.action, housing.title, housing.deadline, 'housing')],
  ['2026-11-05T10:00', 'mette', proposed(1, hostileText, '2026-12-05')],
  [
    '2026-11-20T15:30',
    'soren',
    { type: 'AgreementDeclined', agreement: 1, party: 'soren', note: '# nej\n> citat <b>x</b>' },
  ],
]);

/** The newest version of a state. Throws where there is none. */
export function galleryAgreement({ agreements }: Pick<SeenState, 'agreements'>): Agreement {
  const last = agreements.at(-1);
  if (!last) throw new Error('no agreement in this state');
  return last;
}
