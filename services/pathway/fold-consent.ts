import type { Consent, Consented, Giving, LegalShare } from './consent.ts';
import type { Commit, PathwayEvent } from './events.ts';
import type { PathwayState } from './state.ts';

type ConsentEvent = Extract<PathwayEvent, { type: `${'Consent' | 'Share' | 'Address'}${string}` }>;
type EventOf<T extends ConsentEvent['type']> = Extract<ConsentEvent, { type: T }>;

/** The pathway after one more event about who may know what. */
export function applyConsentEvent(state: PathwayState, event: ConsentEvent, commit: Commit): PathwayState {
  const deed = { by: commit.by, at: commit.at };
  switch (event.type) {
    case 'ConsentGiven':
      return withConsent(state, given(event, commit));
    case 'ConsentJoined':
      return changeConsent(state, event.consent, (consent) => ({
        ...consent,
        givings: [...consent.givings, giving(event.giver, event.on, event, commit)],
      }));
    case 'ConsentRefused': {
      const refusal = { ...consented(event), refusedBy: event.refusedBy, recordedBy: deed.by, at: deed.at };
      return { ...state, consentRefusals: [...state.consentRefusals, refusal] };
    }
    case 'ConsentWithdrawn':
      return changeConsent(state, event.consent, (consent) => ({ ...consent, withdrawn: deed }));
    case 'ConsentAskedAgain':
      return changeConsent(state, event.consent, (consent) => ({ ...consent, askedAgainAt: deed.at }));
    case 'ShareProposed': {
      const { share: id, topic, recipients, ground, reason, until } = event;
      return withShare(state, { id, topic, recipients, ground, reason, until, proposed: deed });
    }
    case 'ShareApproved':
      return changeShare(state, event.share, (share) => ({ ...share, approved: deed }));
    case 'ShareDeclined': {
      const note = event.note === undefined ? {} : { note: event.note };
      return changeShare(state, event.share, (share) => ({ ...share, declined: { ...deed, ...note } }));
    }
    case 'ShareEnded':
      return changeShare(state, event.share, (share) => ({ ...share, ended: deed }));
    case 'ShareTold': {
      const exempt = event.exempt === undefined ? {} : { exempt: event.exempt };
      return changeShare(state, event.share, (share) => ({ ...share, told: { ...deed, ...exempt } }));
    }
    case 'AddressProtected':
      return { ...state, protection: { ...deed, cleared: event.cleared } };
    case 'AddressProtectionEnded': {
      const { protection: _, ...rest } = state;
      return rest;
    }
  }
}

function consented({
  kind,
  topics,
  recipients,
  purpose,
  purposeText,
}: EventOf<'ConsentGiven' | 'ConsentRefused'>): Consented {
  return { kind, topics, recipients, purpose, ...(purposeText === undefined ? {} : { purposeText }) };
}

function given(event: EventOf<'ConsentGiven'>, commit: Commit): Consent {
  const { consent: id, from, until, givenBy } = event;
  const givings = givenBy.map((giver) => giving(giver, from, event, commit));
  return { id, ...consented(event), from, until, givings, recordedBy: commit.by, recordedAt: commit.at };
}

function giving(
  giver: Giving['giver'],
  on: string,
  { form, witness }: Pick<EventOf<'ConsentGiven' | 'ConsentJoined'>, 'form' | 'witness'>,
  { by, at }: Commit,
): Giving {
  return { giver, on, form, recordedBy: by, at, ...(witness === undefined ? {} : { witness }) };
}

function withConsent(state: PathwayState, consent: Consent): PathwayState {
  return { ...state, consents: new Map(state.consents).set(consent.id, consent) };
}

function changeConsent(state: PathwayState, id: string, change: (consent: Consent) => Consent): PathwayState {
  const consent = state.consents.get(id);
  return consent ? withConsent(state, change(consent)) : state;
}

function withShare(state: PathwayState, share: LegalShare): PathwayState {
  return { ...state, shares: new Map(state.shares).set(share.id, share) };
}

function changeShare(state: PathwayState, id: string, change: (share: LegalShare) => LegalShare): PathwayState {
  const share = state.shares.get(id);
  return share ? withShare(state, change(share)) : state;
}
