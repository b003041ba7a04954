import assert from 'node:assert/strict';
import { galleryContext } from '../../../bot/demo/gallery-states.ts';
import { refusalText } from '../../../cards/views/refusal-text.ts';
import type { Refusal, RefusalCode } from '../../../services/pathway/refusals.ts';

/** One of each code: a code that is missing here does not compile. */
const oneOfEach: { readonly [C in RefusalCode]: Extract<Refusal, { code: C }> } = {
  stranger: { code: 'stranger' },
  notOfTheTeam: { code: 'notOfTheTeam' },
  onlyCoordinator: { code: 'onlyCoordinator', coordinator: 'mette' },
  coordinatorsOnly: { code: 'coordinatorsOnly' },
  notInARoom: { code: 'notInARoom' },
  pathwayNotNamed: { code: 'pathwayNotNamed', word: 'aftale' },
  rightsEnded: { code: 'rightsEnded' },
  notUnderstood: { code: 'notUnderstood' },
  inputMissing: { code: 'inputMissing', input: 'deadline' },
  inputInvalid: { code: 'inputInvalid', input: 'birthDate' },
  textTooLong: { code: 'textTooLong', input: 'note', max: 12_000 },
  cprNumber: { code: 'cprNumber', input: 'note' },
  noSuchDate: { code: 'noSuchDate', input: 'deadline' },
  dateInThePast: { code: 'dateInThePast', input: 'deadline' },
  dateTooFar: { code: 'dateTooFar', input: 'deadline' },
  ageOutOfRange: { code: 'ageOutOfRange', input: 'birthDate', from: 15, to: 23 },
  personUnknown: { code: 'personUnknown', input: 'members' },
  modelUnknown: { code: 'modelUnknown' },
  pathwayUnknown: { code: 'pathwayUnknown' },
  pathwayClosed: { code: 'pathwayClosed', by: 'mette', at: '2026-11-22T17:30:00.000Z' },
  notAMember: { code: 'notAMember', person: 'jonas' },
  coordinatorCannotLeave: { code: 'coordinatorCannotLeave' },
  noCoordinatorRight: { code: 'noCoordinatorRight', person: 'jonas' },
  alreadyCoordinator: { code: 'alreadyCoordinator', person: 'jonas' },
  proposalPending: { code: 'proposalPending', to: 'jonas' },
  noProposal: { code: 'noProposal' },
  proposalForAnother: { code: 'proposalForAnother', to: 'jonas' },
  actionUnknown: { code: 'actionUnknown' },
  actionTaken: { code: 'actionTaken', by: 'mette', at: '2026-11-22T17:30:00.000Z' },
  actionNotYours: { code: 'actionNotYours', by: 'mette' },
  actionDone: { code: 'actionDone', by: 'mette', at: '2026-11-21T17:30:00.000Z' },
  actionDropped: { code: 'actionDropped', by: 'mette', at: '2026-06-21T17:30:00.000Z' },
  timeSkipped: { code: 'timeSkipped', input: 'at' },
  timeRepeated: { code: 'timeRepeated', input: 'at' },
  dateInTheFuture: { code: 'dateInTheFuture', input: 'on' },
  datesReversed: { code: 'datesReversed', input: 'on' },
  stepUnknown: { code: 'stepUnknown' },
  meetingUnknown: { code: 'meetingUnknown' },
  noMeetingPlanned: { code: 'noMeetingPlanned' },
  meetingPlannedAlready: { code: 'meetingPlannedAlready', meeting: 'm2', by: 'mette', at: '2026-12-03T12:00:00.000Z' },
  meetingToCome: { code: 'meetingToCome', at: '2026-12-03T12:00:00.000Z' },
  meetingCancelled: { code: 'meetingCancelled', by: 'jonas', at: '2026-11-23T07:00:00.000Z' },
  meetingCompleted: { code: 'meetingCompleted', by: 'jonas', at: '2026-11-23T07:00:00.000Z' },
  meetingNotCompleted: { code: 'meetingNotCompleted' },
  agendaPointUnknown: { code: 'agendaPointUnknown' },
  goalUnknown: { code: 'goalUnknown' },
  correctionUnknown: { code: 'correctionUnknown' },
  correctionSettled: { code: 'correctionSettled', by: 'mette', at: '2026-11-22T17:30:00.000Z' },
  spellUnknown: { code: 'spellUnknown' },
  spellEnded: { code: 'spellEnded', by: 'jonas', at: '2026-11-23T07:00:00.000Z' },
  goalNotActive: { code: 'goalNotActive' },
  nothingToAgree: { code: 'nothingToAgree' },
  noAgreement: { code: 'noAgreement' },
  agreementPending: { code: 'agreementPending', by: 'jonas', at: '2026-11-23T07:00:00.000Z' },
  agreementChanged: { code: 'agreementChanged', agreement: 2 },
  agreementDeclined: { code: 'agreementDeclined', by: 'jonas', at: '2026-11-23T07:00:00.000Z' },
  agreementWithdrawn: { code: 'agreementWithdrawn' },
  agreementExpired: { code: 'agreementExpired', on: '2026-11-20' },
  agreementInForce: { code: 'agreementInForce', at: '2026-11-23T07:00:00.000Z' },
  notAParty: { code: 'notAParty' },
  partyGone: { code: 'partyGone', person: 'jonas' },
  cannotSignFor: { code: 'cannotSignFor' },
  notShared: { code: 'notShared' },
  itemNotShared: { code: 'itemNotShared', input: 'item.heard' },
  agreementNotShared: { code: 'agreementNotShared' },
  mayNotSign: { code: 'mayNotSign', person: 'jonas' },
  checklistNotShared: { code: 'checklistNotShared' },
  mayNotKnow: { code: 'mayNotKnow', person: 'jonas' },
  pathwayErasing: { code: 'pathwayErasing' },
  pathwayOpen: { code: 'pathwayOpen' },
  keptUntil: { code: 'keptUntil', from: '2027-02-21' },
  onHold: { code: 'onHold', by: 'mette', at: '2026-11-22T17:30:00.000Z' },
  notJournaled: { code: 'notJournaled' },
  reviewOutdated: { code: 'reviewOutdated' },
  consentUnknown: { code: 'consentUnknown' },
  consentTooLong: { code: 'consentTooLong', latest: '2027-11-22' },
  consentFormRefused: { code: 'consentFormRefused' },
  tooYoungToConsent: { code: 'tooYoungToConsent', from: 15 },
  custodyEnded: { code: 'custodyEnded' },
  consentNotAwaited: { code: 'consentNotAwaited' },
  shareUnknown: { code: 'shareUnknown' },
  shareDecided: { code: 'shareDecided', by: 'jonas', at: '2026-11-23T07:00:00.000Z' },
  secondPersonNeeded: { code: 'secondPersonNeeded' },
  authorityNeeded: { code: 'authorityNeeded' },
  witnessIsNoter: { code: 'witnessIsNoter' },
  youngPersonOnly: { code: 'youngPersonOnly' },
  noChosenAdult: { code: 'noChosenAdult' },
  adultChanged: { code: 'adultChanged' },
  storeUnavailable: { code: 'storeUnavailable' },
  storeUncertain: { code: 'storeUncertain' },
  busy: { code: 'busy' },
  tooOften: { code: 'tooOften', perMinute: 240 },
  failed: { code: 'failed', reference: 'F-1234' },
};
const refusals: readonly Refusal[] = Object.values(oneOfEach);
const da = galleryContext('da');
const en = galleryContext('en');

describe('a refusal', () => {
  for (const refusal of refusals) {
    it(`${refusal.code} is a sentence in both languages, and no code`, () => {
      for (const ctx of [da, en]) {
        const text = refusalText(ctx, refusal);
        assert.match(text, /^\p{Lu}.*\.$/u);
        assert.doesNotMatch(text, /undefined|\[object|\$\{/);
        assert.doesNotMatch(text, new RegExp(`\\b${refusal.code}\\b`));
        assert.ok(text.length <= 220, `${text.length} characters`);
      }
      assert.notEqual(refusalText(da, refusal), refusalText(en, refusal));
    });
  }

  it('names whoever it is about, as the staff directory does', () => {
    for (const refusal of refusals) {
      const named = 'by' in refusal || 'to' in refusal || 'person' in refusal || 'coordinator' in refusal;
      if (!named || refusal.code === 'ageOutOfRange') continue;
      assert.match(refusalText(da, refusal), /Mette Kjærgaard Holm|Jonas Ørsted Krogh/, refusal.code);
    }
  });

  it('tells who was faster, and when, on the clock of the municipality', () => {
    assert.equal(
      refusalText(da, oneOfEach.actionTaken),
      'Mette Kjærgaard Holm har opgaven og tog den i dag kl. 18.30. Aftal med Mette Kjærgaard Holm, hvis du skal overtage den.',
    );
    assert.match(refusalText(en, oneOfEach.actionTaken), /took it today at 18:30/);
    assert.match(refusalText(da, oneOfEach.actionDone), /i går kl\. 18\.30/);
    assert.match(refusalText(da, oneOfEach.actionDropped), /21\. juni kl\. 19\.30/);
  });

  it('counts days by midnight in the municipality, not in UTC', () => {
    const beforeMidnight = { code: 'actionTaken', by: 'mette', at: '2026-11-21T22:59:00.000Z' } as const;
    const afterMidnight = { code: 'actionTaken', by: 'mette', at: '2026-11-21T23:01:00.000Z' } as const;
    assert.match(refusalText(da, beforeMidnight), /i går kl\. 23\.59/);
    assert.match(refusalText(da, afterMidnight), /i dag kl\. 0\.01/);
  });

  it('calls an input what its form calls it, and never by a name out of nowhere', () => {
    assert.match(refusalText(da, { code: 'inputMissing', input: 'deadline' }), /”Frist”/);
    assert.match(refusalText(en, { code: 'inputMissing', input: 'deadline' }), /“Deadline”/);
    for (const input of ['constructor', '__proto__', 'toString', 'noget']) {
      assert.match(refusalText(da, { code: 'inputMissing', input }), /”feltet”/);
    }
  });

  it('calls an item of the meeting checklist by its question', () => {
    const missing = { code: 'inputMissing', input: 'item.youngPerson' } as const;
    assert.match(refusalText(da, missing), /^Feltet ”Var den unge med” mangler/);
    assert.match(refusalText(en, missing), /“Did the young person take part”/);
    assert.match(refusalText(da, { code: 'inputInvalid', input: 'item.noget' }), /”feltet”/);
  });

  it('calls an item as the municipality’s own checklist does, when that is told', () => {
    const names = { 'item.youngPerson': 'Kom den unge', 'item.noget': 'Noget eget' };
    assert.match(refusalText(da, { code: 'inputMissing', input: 'item.youngPerson' }, names), /”Kom den unge”/);
    assert.match(refusalText(da, { code: 'inputInvalid', input: 'item.noget' }, names), /”Noget eget”/);
    assert.match(refusalText(da, { code: 'inputMissing', input: 'toString' }, names), /”feltet”/);
  });

  it('names the button that it asks for as the card does', () => {
    assert.ok(refusalText(da, oneOfEach.meetingToCome).includes(`”${da.text.meeting.buttons.begin}”`));
    assert.ok(refusalText(en, oneOfEach.meetingToCome).includes(`“${en.text.meeting.buttons.begin}”`));
  });

  it('writes large numbers as the language does', () => {
    assert.match(refusalText(da, oneOfEach.textTooLong), /12\.000 tegn/);
    assert.match(refusalText(en, oneOfEach.textTooLong), /12,000 characters/);
  });

  it('about somebody who has left the directory still is a sentence', () => {
    assert.match(refusalText(da, { code: 'actionNotYours', by: 'nobody' }), /En tidligere kollega har opgaven/);
  });
});
