import { DateTime } from 'luxon';
import { type Locale, locales } from '../../cards/text/catalog.ts';
import type { PersonId } from '../../services/pathway/state.ts';
import { readLink } from './signed-link.ts';

/** What the address of an agreement on paper says. */
export interface AgreementLink {
  readonly pathwayId: string;
  readonly version: number;
  /** Whose the address is: it opens nothing when they may not see the agreement any more. */
  readonly person: PersonId;
  /** The language of the paper. */
  readonly locale: Locale;
  /** From when on it opens nothing, in seconds since 1970. */
  readonly until: number;
}

/** An address lives so long: there is a name behind it, and it needs no sign-in. */
export const agreementLinkMinutes = 15;

/** A link's fields in the order in which they are signed. */
export function agreementLinkFields({ pathwayId, version, person, locale, until }: AgreementLink): readonly string[] {
  return [pathwayId, String(version), person, locale, String(until)];
}

/** The link in an address, as long as it lives; undefined for whatever was not signed here for this, and for what is too old. */
export function readAgreementLink(secrets: readonly string[], token: string, now: DateTime): AgreementLink | undefined {
  const [pathwayId, version, person, language, until, ...more] = readLink(secrets, 'agreement', token) ?? [];
  const locale = locales.find((known) => known === language);
  if (pathwayId === undefined || person === undefined || locale === undefined || more.length > 0) return undefined;
  const link = { pathwayId, version: Number(version), person, locale, until: Number(until) };
  if (!Number.isSafeInteger(link.version) || !Number.isSafeInteger(link.until)) return undefined;
  return now.toMillis() < link.until * 1000 ? link : undefined;
}

/** When an address that is given now ends. */
export function agreementLinkEnd(now: DateTime): DateTime {
  return DateTime.fromSeconds(Math.floor(now.toSeconds()), { zone: now.zone }).plus({ minutes: agreementLinkMinutes });
}
