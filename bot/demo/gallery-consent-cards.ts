import type { Card, Form } from '../../cards/card.ts';
import type { ViewContext } from '../../cards/view-context.ts';
import { concernCard } from '../../cards/views/consent/concern-card.ts';
import { consentCard } from '../../cards/views/consent/consent-card.ts';
import { giveConsentForm, joinConsentForm, refuseConsentForm } from '../../cards/views/consent/consent-forms.ts';
import {
  declineShareForm,
  exemptShareForm,
  proposeShareForm,
  protectForm,
} from '../../cards/views/consent/share-forms.ts';
import { noticeCard } from '../../cards/views/reminders/notice-card.ts';
import { reviewCard } from '../../cards/views/review/review-card.ts';
import { whoSees } from '../../services/access-review/who-sees.ts';
import type { SharingContext } from '../../services/privacy/sharing-context.ts';
import { shippedRules } from '../../services/privacy/sharing-rules.ts';
import { galleryPeople } from './gallery-people.ts';
import { action, opened, pathway } from './gallery-story.ts';

const filled = {
  concern: {
    ...shippedRules.concern,
    procedure: {
      da: 'Ring til Modtagelsen, hverdage 9-15. Uden for den tid: den sociale døgnvagt.',
      en: 'Call the reception, weekdays 9-15. Outside these hours: the social emergency service.',
    },
    phone: '99 99 99 99',
  },
};

const team = opened('2009-06-03', 'mette', 'anne', 'soren', 'huong', 'ulla');

/** Nobody has been asked anything yet. */
const unasked = pathway('C2R7YN', [
  ['2026-11-17T09:12', 'mette', ...team],
  ['2026-11-18T10:05', 'mette', action('a1', 'Book tid til samtale om søvn', '2026-12-11', 'health')],
]);

const share = { kind: 'share', purpose: 'cooperate' } as const;
const page: { givenBy: 'youngPerson'[]; form: 'page' } = { givenBy: ['youngPerson'], form: 'page' };

/** Consents in every standing, a no, what is shared without a consent, and a protected address. */
export const consenting = pathway('C2R7YN', [
  ['2025-12-01T09:12', 'mette', ...team],
  [
    '2025-12-01T10:00',
    'mette',
    {
      type: 'ConsentGiven',
      consent: 'c1',
      ...share,
      topics: ['education', 'employment'],
      recipients: [{ role: 'school' }, { person: 'anne' }],
      from: '2025-12-01',
      until: '2026-11-30',
      givenBy: ['youngPerson'],
      form: 'oral',
      witness: 'anne',
    },
  ],
  [
    '2026-11-02T10:00',
    'youngPerson',
    {
      type: 'ConsentGiven',
      consent: 'c2',
      kind: 'share',
      purpose: 'other',
      purposeText: 'Hjælp til at sove om natten',
      topics: ['health'],
      recipients: [{ person: 'huong' }, { unit: 'Ungeenheden' }],
      from: '2026-11-02',
      until: '2027-11-01',
      ...page,
    },
  ],
  [
    '2026-11-03T10:00',
    'mette',
    {
      type: 'ConsentGiven',
      consent: 'c3',
      kind: 'takePart',
      purpose: 'plan',
      topics: [],
      recipients: [],
      from: '2026-11-03',
      until: '2027-05-01',
      givenBy: ['youngPerson', 'custodian'],
      form: 'written',
    },
  ],
  [
    '2026-11-03T10:05',
    'mette',
    {
      type: 'ConsentGiven',
      consent: 'c4',
      kind: 'basis',
      purpose: 'cooperate',
      topics: [],
      recipients: [],
      from: '2026-11-03',
      until: '2027-05-01',
      givenBy: [],
      form: 'written',
    },
  ],
  [
    '2026-11-04T09:00',
    'youngPerson',
    {
      type: 'ConsentGiven',
      consent: 'c5',
      ...share,
      topics: ['network'],
      recipients: [{ role: 'chosenAdult' }],
      from: '2026-11-04',
      until: '2027-05-01',
      ...page,
    },
  ],
  ['2026-11-10T09:00', 'youngPerson', { type: 'ConsentWithdrawn', consent: 'c5' }],
  [
    '2026-11-11T09:00',
    'mette',
    {
      type: 'ConsentRefused',
      ...share,
      topics: ['economy'],
      recipients: [{ person: 'ulla' }],
      refusedBy: ['youngPerson'],
    },
  ],
  [
    '2026-11-12T09:00',
    'huong',
    {
      type: 'ShareProposed',
      share: 'l1',
      topic: 'health',
      recipients: [{ person: 'ulla' }],
      ground: 'fvl28',
      reason: 'Den unge er i fare uden for skolen',
      until: '2026-12-20',
    },
  ],
  ['2026-11-12T10:00', 'mette', { type: 'ShareApproved', share: 'l1' }],
  [
    '2026-11-20T09:00',
    'soren',
    {
      type: 'ShareProposed',
      share: 'l2',
      topic: 'economy',
      recipients: [{ role: 'housingSupport' }],
      ground: 'rsl11c',
      reason: 'Huslejen skal betales, før den unge mister boligen',
      until: '2026-12-10',
    },
  ],
  ['2026-11-21T09:00', 'mette', { type: 'AddressProtected', cleared: ['anne'] }],
]);

/** What may be shared with whom, and what to do with a concern, by name. */
export function galleryConsentCards(ctx: ViewContext): [string, Card][] {
  const sharing: SharingContext = {
    now: ctx.now,
    sharing: shippedRules,
    person: (id) => galleryPeople.find((one) => one.id === id),
    model: () => undefined,
  };
  const who = whoSees(consenting, sharing);
  const facts = { rules: shippedRules, gaps: [] };
  const share = consenting.shares.get('l1');
  const notices: [string, Card][] = share
    ? [['notice-share', noticeCard({ ...ctx, viewer: 'mette' }, { state: consenting, kind: 'shareToTell', share })]]
    : [];
  const gaps = [
    { kind: 'takePart', givers: ['youngPerson', 'custodian'] },
    { kind: 'share', topic: 'health', people: ['anne', 'ulla'], givers: ['youngPerson', 'custodian'] },
  ] as const;
  return [
    ['consent-none', consentCard({ ...ctx, viewer: 'mette' }, unasked, { rules: shippedRules, gaps })],
    ['consent', consentCard({ ...ctx, viewer: 'mette' }, consenting, facts)],
    ['review', reviewCard({ ...ctx, viewer: 'mette' }, consenting, who)],
    ['consent-member', consentCard({ ...ctx, viewer: 'anne' }, consenting, facts)],
    ...notices,
    ['concern', concernCard(ctx, filled)],
    ['concern-unfilled', concernCard(ctx, shippedRules)],
  ];
}

/** The forms about what may be shared, by name. */
export function galleryConsentForms(ctx: ViewContext): [string, Form][] {
  const waiting = consenting.consents.get('c2');
  const approved = consenting.shares.get('l1');
  const asked = consenting.shares.get('l2');
  if (!waiting || !approved || !asked) throw new Error('the gallery lacks a consent or something shared without one');
  return [
    ['form-consent-give', giveConsentForm(ctx, consenting, shippedRules)],
    ['form-consent-join', joinConsentForm(ctx, consenting, waiting, shippedRules)],
    ['form-consent-refuse', refuseConsentForm(ctx, consenting, shippedRules)],
    ['form-share-propose', proposeShareForm(ctx, consenting, shippedRules)],
    ['form-share-decline', declineShareForm(ctx, consenting, asked)],
    ['form-share-exempt', exemptShareForm(ctx, consenting, approved)],
    ['form-protect', protectForm(ctx, consenting)],
  ];
}
