import { DateTime } from 'luxon';
import { type Locale, locales } from '../../../cards/text/catalog.ts';
import type { PersonId } from '../../../services/pathway/state.ts';
import type { LinkMaker } from '../addresses.ts';
import { readLink, signLink } from '../signed-link.ts';

/** What the address of an extract says. */
export interface ExtractLink {
  readonly pathwayId: string;
  /** Whose the address is: it opens nothing when they may not have the extract any more. */
  readonly person: PersonId;
  readonly locale: Locale;
  /** From when on it opens nothing, in seconds since 1970. */
  readonly until: number;
}

/** To be read, or for another program. */
export const extractForms = ['html', 'json'] as const;
export type ExtractForm = (typeof extractForms)[number];

/** An address lives so long: everything about somebody is behind it, and it needs no sign-in. */
export const extractLinkMinutes = 15;

/** An extract for one person and for a short time. */
export function extractAddress({ publicUrl, secret }: LinkMaker, link: ExtractLink, form: ExtractForm): string {
  const { pathwayId, person, locale, until } = link;
  return `${publicUrl}/extract/${signLink(secret, 'extract', [pathwayId, person, locale, String(until)])}.${form}`;
}

/** The link in an address, as long as it lives; undefined for whatever was not signed here for this, and for what is too old. */
export function readExtractLink(secrets: readonly string[], token: string, now: DateTime): ExtractLink | undefined {
  const [pathwayId, person, language, end, ...more] = readLink(secrets, 'extract', token) ?? [];
  const locale = locales.find((known) => known === language);
  if (pathwayId === undefined || person === undefined || locale === undefined || more.length > 0) return undefined;
  const until = Number(end);
  return Number.isSafeInteger(until) && now.toMillis() < until * 1000
    ? { pathwayId, person, locale, until }
    : undefined;
}

/** When an address that is given now ends. */
export function extractLinkEnd(now: DateTime): DateTime {
  return DateTime.fromSeconds(Math.floor(now.toSeconds()), { zone: now.zone }).plus({ minutes: extractLinkMinutes });
}
