import type { Card } from '../../cards/card.ts';
import type { ViewContext } from '../../cards/view-context.ts';
import { type AccessPages, accessCard } from '../../cards/views/access/access-card.ts';
import { accessLinkCard } from '../../cards/views/access/access-link-card.ts';
import { accessQuestionCard } from '../../cards/views/access/access-question-card.ts';
import { digestCard } from '../../cards/views/reminders/digest-card.ts';
import { noticeCard } from '../../cards/views/reminders/notice-card.ts';
import { statusCard } from '../../cards/views/status-card.ts';
import { clockId, youngPersonId } from '../../services/pathway/young-person.ts';
import type { ReminderItem } from '../../services/reminders/reminder-item.ts';
import type { AccessOverview } from '../../services/young-access/overview.ts';
import { galleryModel as model } from './gallery-model.ts';
import { instantOf, opened, pathway, type Told } from './gallery-story.ts';

const id = 'V3KD9M';
const room = `https://rum.example/${id}`;

const story: readonly Told[] = [['2026-08-17T09:12', 'mette', ...opened('2009-06-03', 'mette', 'anne', 'soren')]];
const given: Told = ['2026-11-02T10:00', 'mette', { type: 'AccessGiven', to: 'youngPerson' }];
const chosen: Told = ['2026-11-21T16:30', youngPersonId, { type: 'AdultChosen', adult: 'v1', sees: ['meetings'] }];
const locked: Told = ['2026-11-22T02:14', clockId, { type: 'AccessLocked', to: 'youngPerson' }];
const declined: Told = ['2026-11-22T12:40', 'chosenAdult', { type: 'AdultDeclined', adult: 'v1' }];

/** Nobody has been given a link. */
export const accessNone = pathway(id, story);
/** The young person uses their page, and has chosen an adult. */
export const accessAdult = pathway(id, [...story, given, chosen]);
/** Somebody tried ten codes in the night. */
export const accessLocked = pathway(id, [...story, given, chosen, locked]);
/** The adult has said no. */
export const accessDeclined = pathway(id, [...story, given, chosen, declined]);
/** The pathway has ended. */
export const accessClosed = pathway(id, [
  ...story,
  given,
  ['2026-11-20T09:00', 'mette', { type: 'PathwayClosed', reason: 'goalReached' }],
]);

const nothing: AccessOverview = { devices: [] };
const invite: AccessOverview = {
  devices: [],
  invite: {
    createdBy: 'mette',
    createdAt: instantOf('2026-11-22T18:40'),
    expiresAt: instantOf('2026-11-29T18:40'),
    isPaused: true,
  },
};
const phones: AccessOverview = {
  devices: [
    {
      id: 'l1',
      since: instantOf('2026-11-02T10:20'),
      seenAt: instantOf('2026-11-22T19:02'),
      isSignedIn: true,
      isPaused: false,
    },
    {
      id: 'l2',
      since: instantOf('2026-11-10T20:01'),
      seenAt: instantOf('2026-11-21T22:15'),
      isSignedIn: false,
      isPaused: true,
    },
  ],
  identityTiedAt: instantOf('2026-11-03T17:30'),
};
const ended = (why: 'wrongCodes' | 'expired' | 'revoked', at: string): AccessOverview => ({
  devices: [],
  lastEnd: { why, at: instantOf(at) },
});
/** Invented; with markup, which is shown as it was typed. */
const adult = { name: 'Tove <b>Ibsen</b>', relation: 'min moster' };

const pages = (youngPerson: AccessOverview, more: Partial<AccessPages> = {}): AccessPages => ({
  youngPerson,
  chosenAdult: nothing,
  adult: undefined,
  ...more,
});

/** Who gets in, in every state worth looking at; a link; the questions; and what the coordinator is told. */
export function galleryAccessCards(plain: ViewContext): [string, Card][] {
  const ctx: ViewContext = { ...plain, viewer: 'mette' };
  const link = {
    to: 'youngPerson',
    address: 'https://vejviser.example/u/fN3rQ8vXkT2wL0aZbY7cUe1D',
    code: '042817',
    expiresAt: instantOf('2026-11-29T19:09'),
  } as const;
  const item = (reason: 'locked' | 'chosen' | 'declined'): ReminderItem => ({
    item: `${reason}:v1`,
    kind: 'access',
    reason,
    to: reason === 'locked' ? 'youngPerson' : 'chosenAdult',
  });
  const news = { state: accessLocked, model, items: [item('locked'), item('chosen'), item('declined')], link: room };
  return [
    ['access-none', accessCard(ctx, accessNone, pages(nothing))],
    ['access-invited', accessCard(ctx, accessNone, pages(invite))],
    ['access-expired', accessCard(ctx, accessNone, pages(ended('expired', '2026-11-09T10:00')))],
    ['access-phones', accessCard(ctx, accessAdult, pages(phones, { adult }))],
    ['access-locked', accessCard(ctx, accessLocked, pages(ended('wrongCodes', '2026-11-22T02:14')))],
    ['access-adult', accessCard(ctx, accessAdult, pages(phones, { chosenAdult: invite, adult }))],
    ['access-declined', accessCard(ctx, accessDeclined, pages(ended('revoked', '2026-11-22T18:00'), { adult }))],
    ['access-closed', accessCard(ctx, accessClosed, pages(phones))],
    ['access-link', accessLinkCard(ctx, accessAdult, link)],
    ['access-link-adult', accessLinkCard(ctx, accessAdult, { ...link, to: 'chosenAdult' })],
    ['access-end', accessQuestionCard(ctx, accessAdult, 'youngPerson', 'end')],
    ['access-renew', accessQuestionCard(ctx, accessAdult, 'chosenAdult', 'renew')],
    ['digest-access', digestCard(ctx, { person: 'mette', day: '2026-11-23', pathways: [news] })],
    ['notice-locked', noticeCard(ctx, { state: accessLocked, kind: 'accessLocked', page: 'youngPerson', link: room })],
    ['status-coordinator', statusCard(ctx, accessAdult, model)],
  ];
}
