import { z } from 'zod';
import { consentForm, consentGiver, consentKind } from '../pathway/consent-codes.ts';
import {
  actionTopic,
  adultSight,
  agendaSource,
  closeReason,
  instant,
  localDate,
  platformName,
  professionCode,
  recipient,
  signatureMethod,
  spellEnding,
  spellSource,
  stepOutcome,
  via,
} from '../pathway/events.ts';

/**
 * A pathway written out, for those who read it outside of Vejviser: the case system, and the young person. People stand in it as
 * ids, and once with their names (`people`). Whoever builds on it has a JSON schema of it in `docs/schemas/`: what has been published
 * there never changes its meaning.
 */

const id = z.string();
const deed = z.strictObject({ by: id, at: instant });
const noted = z.strictObject({ by: id, at: instant, note: z.string().optional() });
/** A model's or a checklist's own words, in the municipality's language. */
const words = z.string();

export const accountPerson = z.strictObject({
  id,
  /** Absent for somebody who is no longer in the staff directory. */
  name: z.string().optional(),
  department: z.string().optional(),
});

const member = z.strictObject({ person: id, roles: z.array(professionCode), from: instant, until: instant.optional() });

export const accountAction = z.strictObject({
  id,
  title: z.string(),
  topic: actionTopic,
  deadline: localDate,
  status: z.enum(['open', 'done', 'dropped']),
  added: deed,
  responsible: z.strictObject({ person: id, since: instant }).optional(),
  ended: noted.optional(),
  released: noted.optional(),
  meeting: id.optional(),
});

export const accountGoal = z.strictObject({
  id,
  text: z.string(),
  topic: actionTopic,
  status: z.enum(['active', 'reached', 'dropped']),
  added: deed,
  rewordedAt: instant.optional(),
  /** Whose words they are now. */
  wordedBy: id,
  start: z.number().optional(),
  rated: z.number().optional(),
  /** Who gave it the number that it has now. */
  ratedBy: id.optional(),
  /** Who says that it is reached, or has dropped it. */
  endedBy: id.optional(),
  /** Who has raised it last. */
  raisedBy: id.optional(),
  target: z.number().optional(),
  partOf: id.optional(),
  raised: z.number(),
  note: z.string().optional(),
});

const answer = z.strictObject({ value: z.string(), by: id, at: instant });
const agendaPoint = z.strictObject({
  id,
  text: z.string(),
  from: agendaSource,
  topic: actionTopic.optional(),
  by: id,
  at: instant,
});

export const accountMeeting = z.strictObject({
  id,
  kind: z.string(),
  title: words.optional(),
  at: instant,
  minutes: z.number(),
  place: z.string().optional(),
  status: z.enum(['planned', 'underWay', 'completed', 'cancelled']),
  planned: deed,
  begun: deed.optional(),
  completed: z.strictObject({ by: id, at: instant, heldOn: localDate, checklist: z.number() }).optional(),
  cancelled: noted.optional(),
  agenda: z.array(agendaPoint),
  /** Each item of the checklist that was ever answered: how it stands, and every answer that was given. */
  record: z.array(
    z.strictObject({ key: z.string(), question: words.optional(), value: z.string(), answers: z.array(answer) }),
  ),
  /** What was added afterwards; what it corrects stays as it was. */
  corrections: z.array(z.strictObject({ by: id, at: instant, text: z.string() })),
});

export const accountAgreement = z.strictObject({
  version: z.number(),
  goals: z.array(z.strictObject({ id, text: z.string() })),
  promises: z.array(z.strictObject({ action: id, title: z.string(), responsible: id, deadline: localDate })),
  custodianSigns: z.boolean().optional(),
  hash: z.string(),
  proposed: deed,
  expiresOn: localDate,
  signatures: z.array(
    z.strictObject({
      party: id,
      by: id,
      at: instant,
      method: signatureMethod,
      witness: id.optional(),
      level: z.string().optional(),
      seal: z.string(),
    }),
  ),
  declined: z.strictObject({ party: id, by: id, at: instant, note: z.string() }).optional(),
  withdrawnAt: instant.optional(),
  inForceSince: instant.optional(),
  objected: z.strictObject({ by: id, at: instant, note: z.string() }).optional(),
});

const consented = {
  kind: consentKind,
  topics: z.array(actionTopic),
  recipients: z.array(recipient),
  purpose: z.string(),
  purposeText: z.string().optional(),
};

export const accountConsent = z.strictObject({
  id,
  ...consented,
  from: localDate,
  until: localDate,
  givings: z.array(
    z.strictObject({
      giver: consentGiver,
      on: localDate,
      form: consentForm,
      recordedBy: id,
      at: instant,
      witness: id.optional(),
    }),
  ),
  recorded: deed,
  withdrawn: deed.optional(),
  askedAgainAt: instant.optional(),
});

export const accountShare = z.strictObject({
  id,
  topic: actionTopic,
  recipients: z.array(recipient),
  ground: z.string(),
  reason: z.string(),
  until: localDate,
  proposed: deed,
  approved: deed.optional(),
  declined: noted.optional(),
  ended: deed.optional(),
  told: z.strictObject({ by: id, at: instant, exempt: z.string().optional() }).optional(),
});

const spell = z.strictObject({
  id,
  code: z.string(),
  from: localDate,
  ended: z.strictObject({ on: localDate, how: spellEnding, by: id, at: instant }).optional(),
  hours: z.number().optional(),
  source: spellSource,
  noted: deed,
  verified: deed,
});

/** Whom and what a record is about; the same in every one. */
export const accountHead = z.strictObject({
  code: id,
  model: z.strictObject({ id, title: words.optional() }),
  /** The version of the pathway that it was made from. */
  version: z.number(),
  platform: platformName,
  openedAt: instant,
  closed: z.strictObject({ by: id, at: instant, reason: closeReason }).optional(),
  youngPerson: z.strictObject({ name: z.string().optional(), birthDate: localDate }),
  coordinator: z.strictObject({ person: id, since: instant }),
});
export type AccountHead = z.infer<typeof accountHead>;

/** Everything of a pathway. */
export const account = z.strictObject({
  team: z.array(member),
  actions: z.array(accountAction),
  goals: z.array(accountGoal),
  meetings: z.array(accountMeeting),
  agreements: z.array(accountAgreement),
  spells: z.array(spell),
  consents: z.array(accountConsent),
  consentRefusals: z.array(
    z.strictObject({ ...consented, refusedBy: z.array(consentGiver), recordedBy: id, at: instant }),
  ),
  shares: z.array(accountShare),
  protection: z.strictObject({ by: id, at: instant, cleared: z.array(id) }).optional(),
  hold: z.strictObject({ by: id, at: instant, reason: z.string() }).optional(),
  chosenAdult: z
    .strictObject({
      id,
      chosenAt: instant,
      sees: z.array(adultSight),
      invitedAt: instant.optional(),
      declinedAt: instant.optional(),
    })
    .optional(),
  /** What the young person says is not right: how it stood, how they say that it is, and what came of it. */
  corrections: z.array(
    z.strictObject({
      id,
      about: z.string(),
      stood: z.string().optional(),
      text: z.string(),
      by: id,
      at: instant,
      settled: z
        .strictObject({ outcome: z.enum(['noted', 'declined']), by: id, at: instant, note: z.string().optional() })
        .optional(),
    }),
  ),
  settledSteps: z.array(
    z.strictObject({
      step: id,
      title: words.optional(),
      outcome: stepOutcome,
      by: id,
      at: instant,
      note: z.string().optional(),
    }),
  ),
  talkWantedAt: instant.optional(),
  /**
   * Every event in its order, former texts among them. What is in an event is the program's own and may come to look different; what
   * it came to stands above.
   */
  history: z.array(
    z.strictObject({
      version: z.number(),
      at: instant,
      by: id,
      via,
      events: z.array(z.looseObject({ type: z.string() })),
    }),
  ),
});
export type Account = z.infer<typeof account>;
export type AccountMeeting = z.infer<typeof accountMeeting>;
