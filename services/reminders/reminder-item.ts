import type { SeenState } from '../audience/seen-state.ts';
import type { ModelDefinition } from '../models/definition.ts';
import type { AgreementTrouble } from '../pathway/agreement-standing.ts';
import type { AskAgainReason } from '../pathway/consent-days.ts';
import type { PageAudience } from '../pathway/events.ts';
import type { PersonId } from '../pathway/state.ts';

/** Something of one pathway that one person is reminded of. `item` is what a click on "later" names. */
export type ReminderItem = { readonly item: string } & (
  | { readonly kind: 'action'; readonly action: string; readonly reason: 'dueSoon' | 'overdue' }
  /** To the coordinator: nobody has taken it, or it is overdue, for longer than the municipality allows. */
  | { readonly kind: 'escalated'; readonly action: string; readonly reason: 'unclaimed' | 'overdue' }
  /** What to bring is in the model, by role. */
  | { readonly kind: 'meeting'; readonly meeting: string }
  /** To the coordinator: the meeting has been, and its checklist is not done (`missing`: for more than 7 days). */
  | { readonly kind: 'checklist'; readonly meeting: string; readonly reason: 'waiting' | 'missing' }
  /** To the coordinator: a fixed-interval meeting proposes itself for that day. */
  | { readonly kind: 'proposal'; readonly step: string; readonly day: string }
  /** To the coordinator: a legal deadline comes near. */
  | { readonly kind: 'deadline'; readonly step: string; readonly to: string }
  /** To the coordinator: everything of the plan that is late, in one. */
  | { readonly kind: 'lateSteps'; readonly steps: readonly string[] }
  /** To whoever knows: is this still true? */
  | { readonly kind: 'spell'; readonly spell: string }
  /** To whoever has been asked to coordinate. */
  | { readonly kind: 'handover' }
  /** To a party who has not signed; or to the coordinator, why the agreement is their next step. */
  | { readonly kind: 'agreement'; readonly reason: 'sign' | AgreementTrouble }
  /** To the coordinator: the young person wants to talk to somebody. */
  | { readonly kind: 'talk' }
  /** To the coordinator: a consent is to be asked for again, and until when it holds or held. */
  | { readonly kind: 'consent'; readonly reason: AskAgainReason; readonly consent: string; readonly lastDay: string }
  /** To the coordinator: something is shared without a consent, and the young person does not know. */
  | { readonly kind: 'shareToTell'; readonly share: string }
  /** To the coordinator: since that local day it is to be looked through who can see the young person. */
  | { readonly kind: 'review'; readonly since: string }
  /** To the coordinator: a link died of wrong codes, or there is news of the adult whom the young person has chosen. */
  | { readonly kind: 'access'; readonly reason: 'locked' | 'chosen' | 'declined'; readonly to: PageAudience }
);

/** One pathway's part of a person's message. */
export interface DigestPathway {
  readonly state: SeenState;
  readonly model: ModelDefinition | undefined;
  readonly items: readonly ReminderItem[];
  /** Opens the pathway's room where the message is read. */
  readonly link?: string;
}

/** A person's one message of a working day. */
export interface Digest {
  readonly person: PersonId;
  /** Local day. */
  readonly day: string;
  /** Those with the most urgent items first; never empty. */
  readonly pathways: readonly DigestPathway[];
}
