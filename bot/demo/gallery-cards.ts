import type { Card, Choice, Form } from '../../cards/card.ts';
import type { Locale } from '../../cards/text/catalog.ts';
import type { RoomStepName } from '../../cards/text/da/rooms.ts';
import { actionAddForm } from '../../cards/views/action-add-form.ts';
import { actionCard } from '../../cards/views/action-card.ts';
import { actionDetailCard } from '../../cards/views/action-detail-card.ts';
import { doneForm, dropForm, handOverForm, moveForm, releaseForm } from '../../cards/views/action-forms.ts';
import { hiddenCard } from '../../cards/views/audience/hidden-card.ts';
import { hiddenThingsCard } from '../../cards/views/audience/hidden-things-card.ts';
import { closeForm } from '../../cards/views/close-form.ts';
import { correctionCard } from '../../cards/views/correction/correction-card.ts';
import { correctionDeclineForm, correctionNoteForm } from '../../cards/views/correction/correction-forms.ts';
import { countsCard } from '../../cards/views/counts-card.ts';
import { extractCard } from '../../cards/views/extract/extract-card.ts';
import { farewellCard } from '../../cards/views/farewell-card.ts';
import { handoverCard } from '../../cards/views/handover-card.ts';
import { helpCard } from '../../cards/views/help-card.ts';
import { holdCard } from '../../cards/views/hold/hold-card.ts';
import { holdForm } from '../../cards/views/hold/hold-form.ts';
import { stuckCard } from '../../cards/views/hold/stuck-card.ts';
import { mineCard } from '../../cards/views/mine-card.ts';
import { moreCard } from '../../cards/views/more/more-card.ts';
import { openForm } from '../../cards/views/open-form.ts';
import { operatorCard } from '../../cards/views/operator-card.ts';
import { overviewCard } from '../../cards/views/overview-card.ts';
import { pathwayListCard } from '../../cards/views/pathway-list-card.ts';
import { noticeCard } from '../../cards/views/reminders/notice-card.ts';
import { settledCard } from '../../cards/views/settled-card.ts';
import { statusCard } from '../../cards/views/status-card.ts';
import { strangersCard } from '../../cards/views/strangers-card.ts';
import { subjectCard } from '../../cards/views/subject-card.ts';
import { teamCard } from '../../cards/views/team-card.ts';
import { coordinatorProposeForm, memberAddForm, memberRemoveForm } from '../../cards/views/team-forms.ts';
import type { SeenState } from '../../services/audience/seen-state.ts';
import { openActions } from '../../services/pathway/state.ts';
import { galleryAccessCards } from './gallery-access-cards.ts';
import { galleryAgreementCards, galleryAgreementForms } from './gallery-agreement-cards.ts';
import { galleryConsentCards, galleryConsentForms } from './gallery-consent-cards.ts';
import { galleryJournalCards } from './gallery-journal-cards.ts';
import { galleryLooksCards } from './gallery-looks-cards.ts';
import { galleryMeetingCards, galleryMeetingForms } from './gallery-meeting-cards.ts';
import { meetingUnderWay } from './gallery-meetings.ts';
import { galleryModel as model } from './gallery-model.ts';
import { galleryPeople, galleryPerson } from './gallery-people.ts';
import { galleryPlanCards, galleryPlanForms } from './gallery-plan-cards.ts';
import {
  closed,
  corrected,
  crowded,
  fresh,
  galleryAction,
  galleryContext,
  held,
  hostile,
  lively,
  livelyInRoom,
  proposed,
} from './gallery-states.ts';
import { galleryNow } from './gallery-story.ts';

const room = 'https://rum.example/';
const choices: readonly Choice[] = galleryPeople.map(({ id, name, department }) => ({
  value: id,
  label: `${name} (${department})`,
}));
const steps: readonly RoomStepName[] = ['createRoom', 'addMembers', 'addApp', 'awaitArrival', 'consent'];

/** A colleague and a guest who were let in by hand. */
const galleryStrangers = [
  { platform: 'teams', user: '00000000-1111-2222-3333-444444444444', person: 'peder' },
  { platform: 'slack', user: 'U0GUEST' },
] as const;

/** What a leader sees of a municipality with a large department and a small one. */
const galleryCounts = [
  { department: 'Familieafdelingen', open: 14, overdue: 4, withoutAgreement: 3, notJournaled: 'few', reviewOverdue: 5 },
  {
    department: 'Kommunal Ungeindsats',
    open: 'few',
    overdue: 'few',
    withoutAgreement: 'few',
    notJournaled: 'few',
    reviewOverdue: 'few',
  },
] as const;

/** Links as they are given; what they are signed with is not ours. */
const galleryExtract = {
  page: 'https://vejviser.example/extract/SzdGM1hR.html',
  file: 'https://vejviser.example/extract/SzdGM1hR.json',
  until: galleryNow.plus({ minutes: 15 }),
};

/** A team of its coordinator alone. */
const alone: SeenState = { ...fresh, members: new Map([...fresh.members].filter(([person]) => person === 'jonas')) };

/** Every view in every state worth looking at, by name. */
export function galleryCards(locale: Locale): ReadonlyMap<string, Card> {
  const ctx = galleryContext(locale);
  const action = (state: SeenState, id: string) => actionCard(ctx, state, galleryAction(state, id));
  const detail = (id: string) => actionDetailCard(ctx, lively, galleryAction(lively, id));
  const entries = [fresh, crowded, lively].map((state) => ({ state, model, link: `${room}${state.id}` }));
  const mine = [lively, crowded].flatMap((state) =>
    openActions(state)
      .filter(({ responsible }) => responsible?.person === 'anne')
      .map((mineAction) => ({ state, action: mineAction, link: `${room}${state.id}` })),
  );
  return new Map<string, Card>([
    ['overview-fresh', overviewCard(ctx, fresh, model)],
    ['overview-lively', overviewCard(ctx, lively, model)],
    ['overview-crowded', overviewCard(ctx, crowded, model)],
    ['overview-closed', overviewCard(ctx, closed, model)],
    ...galleryJournalCards(ctx, lively),
    ['hold-open', holdCard(ctx, lively, 90)],
    ['hold-closed', holdCard(ctx, closed, 90)],
    ['hold', holdCard(ctx, held, 90)],
    ['extract', extractCard(ctx, lively, { ...galleryExtract, withheld: 0 })],
    ['extract-withheld', extractCard(ctx, closed, { ...galleryExtract, withheld: 2 })],
    ['stuck-room', stuckCard(ctx, 'K7F3XQ', true)],
    ['stuck-elsewhere', stuckCard(ctx, 'K7F3XQ', false)],
    ...galleryLooksCards(ctx, lively),
    ['correction', correctionCard(galleryContext(locale, 'mette'), corrected)],
    ['notice-correction', noticeCard(galleryContext(locale, 'mette'), { state: corrected, kind: 'correctionAsked' })],
    ['correction-none', correctionCard(galleryContext(locale, 'mette'), lively)],
    ['farewell', farewellCard(ctx, closed)],
    ['overview-no-model', overviewCard(ctx, lively, undefined)],
    ['action-free', action(lively, 'a1')],
    ['action-taken', action(lively, 'a2')],
    ['action-overdue', action(lively, 'a3')],
    ['action-done', action(lively, 'a4')],
    ['action-dropped', action(lively, 'a5')],
    ['action-released', action(lively, 'a6')],
    ['action-long', action(crowded, 'a1')],
    ['action-closed', action(closed, 'a1')],
    ['action-markup', action(hostile, 'a1')],
    ['action-right-to-left', action(hostile, 'a2')],
    ['action-emoji', action(hostile, 'a3')],
    ['action-detail-free', detail('a1')],
    ['action-detail-taken', detail('a2')],
    ['action-detail-done', detail('a4')],
    ['action-detail-long', actionDetailCard(ctx, crowded, galleryAction(crowded, 'a1'))],
    ['handover', handoverCard(ctx, proposed)],
    ['settled', settledCard(ctx, lively)],
    ['strangers', strangersCard(ctx, lively, galleryStrangers)],
    ['strangers-unnamed', strangersCard(ctx, lively, [])],
    ['hidden', hiddenCard(ctx, lively)],
    ['hidden-things', hiddenThingsCard(ctx, lively, livelyInRoom, model)],
    ['overview-partial', overviewCard(ctx, livelyInRoom, model)],
    ['hidden-things-none', hiddenThingsCard(ctx, lively, lively, model)],
    ['status-fresh', statusCard(ctx, fresh, model)],
    ['status-lively', statusCard(ctx, proposed, model)],
    ['status-crowded', statusCard(ctx, crowded, model)],
    ['status-closed', statusCard(ctx, closed, model)],
    ['more', moreCard(galleryContext(locale, 'mette'), lively)],
    ['more-member', moreCard(galleryContext(locale, 'anne'), lively)],
    ['more-closed', moreCard(galleryContext(locale, 'mette'), closed)],
    ['team-lively', teamCard(galleryContext(locale, 'mette'), lively, model)],
    ['team-member', teamCard(galleryContext(locale, 'anne'), crowded, model)],
    ['pathway-list', pathwayListCard(ctx, entries, 'status')],
    ['pathway-list-empty', pathwayListCard(ctx, [], 'status')],
    ['pathway-overview', pathwayListCard(ctx, entries, 'overview')],
    ['counts', countsCard(ctx, galleryCounts)],
    ['counts-none', countsCard(ctx, [])],
    ['mine', mineCard(ctx, mine)],
    ['mine-empty', mineCard(ctx, [])],
    ['help-room', helpCard(ctx, 'room', galleryPerson('anne'))],
    ['help-personal', helpCard(ctx, 'personal', galleryPerson('mette'))],
    ['help-unknown', helpCard(ctx, 'personal', galleryPerson('peder'), { typed: 'overblk', nearest: 'overblik' })],
    ['subject', subjectCard(ctx, lively, 'Kasper Bregnedal')],
    ['subject-erased', subjectCard(ctx, lively, undefined)],
    ['action-decided', action(meetingUnderWay, 'a4')],
    ...galleryMeetingCards(ctx),
    ...galleryPlanCards(ctx),
    ...galleryAgreementCards(ctx),
    ...galleryAccessCards(ctx),
    ...galleryConsentCards(ctx),
    ...(['teams', 'slack'] as const).flatMap((platform) =>
      steps.map((step): [string, Card] => [
        `operator-${platform}-${step}`,
        operatorCard(ctx, 'K7F3XQ', platform, step),
      ]),
    ),
  ]);
}

/** Every form, by name. */
export function galleryForms(locale: Locale): ReadonlyMap<string, Form> {
  const ctx = galleryContext(locale);
  const taken = galleryAction(lively, 'a2');
  return new Map<string, Form>([
    ['form-open', openForm(ctx, [model], choices)],
    ['form-action-add', actionAddForm(ctx, lively)],
    ['form-done', doneForm(ctx, lively, taken)],
    ['form-release', releaseForm(ctx, lively, taken)],
    ['form-hand-over', handOverForm(ctx, lively, taken)],
    ['form-move', moveForm(ctx, lively, taken)],
    ['form-move-overdue', moveForm(ctx, lively, galleryAction(lively, 'a3'))],
    ['form-drop', dropForm(ctx, hostile, galleryAction(hostile, 'a1'))],
    ['form-correction-note', correctionNoteForm(ctx, lively)],
    ...[...corrected.corrections.values()]
      .slice(0, 1)
      .map((one): [string, Form] => ['form-correction-decline', correctionDeclineForm(ctx, corrected, one)]),
    ['form-close', closeForm(ctx, lively)],
    ['form-member-add', memberAddForm(ctx, lively, choices)],
    ['form-member-remove', memberRemoveForm(ctx, lively)],
    ['form-member-remove-nobody', memberRemoveForm(ctx, alone)],
    ['form-propose', coordinatorProposeForm(ctx, lively, choices)],
    ...galleryMeetingForms(ctx),
    ...galleryPlanForms(ctx),
    ['form-hold', holdForm(ctx, lively)],
    ...galleryConsentForms(ctx),
    ...galleryAgreementForms(ctx),
  ]);
}
