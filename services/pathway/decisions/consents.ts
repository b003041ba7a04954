import { DateTime } from 'luxon';
import { toLocalDate } from '../../clock.ts';
import type { CommandOf } from '../commands.ts';
import { type Consented, consentStanding, neededFor } from '../consent.ts';
import { alreadySo, type Decision, type DecisionContext, decided, refused } from '../decision.ts';
import type { PathwayState } from '../state.ts';
import { checkConsented, checkGiving, checkParties, checkPeriod } from './consent-checks.ts';

/**
 * Puts a consent on record. Refuses one to nothing or to nobody, for no purpose, for longer than the rules allow for its topics, in a form
 * that they do not, and one given by somebody who cannot give it on that day or today. While another who must give it has not, it waits.
 */
export function giveConsent(
  state: PathwayState,
  command: CommandOf<'consent.give'>,
  context: DecisionContext,
): Decision {
  const { from, until, givenBy: givers, form, witness } = command;
  const refusal =
    checkConsented(command, context) ??
    checkPeriod(command, context) ??
    checkGiving(state.birthDate, { ...command, givers, on: from }, context);
  if (refusal) return refused(refusal);
  const wanted = consentedOf(command);
  const givenBy = unique(givers);
  const isThere = [...state.consents.values()].some(
    (consent) =>
      isSame(consentedOf(consent), wanted) &&
      isSame([consent.from, consent.until, consent.recordedBy], [from, until, context.by]) &&
      isSame(
        consent.givings.map(({ giver }) => giver),
        givenBy,
      ) &&
      consent.withdrawn === undefined,
  );
  if (isThere) return alreadySo;
  return decided({
    type: 'ConsentGiven',
    consent: `c${state.consents.size + 1}`,
    ...wanted,
    from,
    until,
    givenBy,
    form,
    ...(witness === undefined ? {} : { witness }),
  });
}

/** Another of those who must gives it too, today. Refuses one for whom nobody waits. */
export function joinConsent(
  state: PathwayState,
  command: CommandOf<'consent.join'>,
  context: DecisionContext,
): Decision {
  const consent = state.consents.get(command.consent);
  if (!consent) return refused({ code: 'consentUnknown' });
  const { giver, form, witness } = command;
  const today = toLocalDate(context.now);
  const { kind, topics } = consent;
  const refusal = checkGiving(state.birthDate, { kind, topics, givers: [giver], on: today, form, witness }, context);
  if (refusal) return refused(refusal);
  if (consent.givings.some((giving) => giving.giver === giver)) return alreadySo;
  const standing = consentStanding(consent, state.birthDate, context.now, context.sharing);
  const isAwaited = neededFor(consent, state.birthDate, today, context.sharing).includes(giver);
  if (standing !== 'waiting' || !isAwaited) return refused({ code: 'consentNotAwaited' });
  return decided({
    type: 'ConsentJoined',
    consent: consent.id,
    giver,
    on: today,
    form,
    ...(witness === undefined ? {} : { witness }),
  });
}

/** Puts a no on record. Nothing follows from it. */
export function refuseConsent(
  state: PathwayState,
  command: CommandOf<'consent.refuse'>,
  context: DecisionContext,
): Decision {
  const refusal = checkConsented(command, context) ?? checkParties(command.kind, command.refusedBy, context.by);
  if (refusal) return refused(refusal);
  const wanted = consentedOf(command);
  const refusedBy = unique(command.refusedBy);
  const last = state.consentRefusals.at(-1);
  const isLast =
    last !== undefined &&
    isSame(consentedOf(last), wanted) &&
    isSame(last.refusedBy, refusedBy) &&
    last.recordedBy === context.by;
  return isLast ? alreadySo : decided({ type: 'ConsentRefused', ...wanted, refusedBy });
}

/** Takes a consent back: from this moment on it opens nothing. */
export function withdrawConsent(state: PathwayState, command: CommandOf<'consent.withdraw'>): Decision {
  const consent = state.consents.get(command.consent);
  if (!consent) return refused({ code: 'consentUnknown' });
  return consent.withdrawn ? alreadySo : decided({ type: 'ConsentWithdrawn', consent: consent.id });
}

/** Notes that whoever has to give a consent has been asked again. */
export function askConsentAgain(
  state: PathwayState,
  command: CommandOf<'consent.askAgain'>,
  { now }: DecisionContext,
): Decision {
  const consent = state.consents.get(command.consent);
  if (!consent) return refused({ code: 'consentUnknown' });
  const asked = consent.askedAgainAt;
  const isToday = asked !== undefined && DateTime.fromISO(asked, { zone: now.zone }).hasSame(now, 'day');
  return isToday ? alreadySo : decided({ type: 'ConsentAskedAgain', consent: consent.id });
}

/** What a consent is to, as it is kept: nothing named twice, and texts without blanks around them. */
function consentedOf({ kind, topics, recipients, purpose, purposeText = '' }: Consented) {
  const words = purposeText.trim();
  return {
    kind,
    topics: unique(topics),
    recipients: [...recipients],
    purpose,
    ...(words === '' ? {} : { purposeText: words }),
  };
}

const unique = <T>(values: readonly T[]): T[] => [...new Set(values)];

const isSame = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other);
