import { z } from 'zod';

/** What a status is: who knows of it, and is asked whether it is still true, follows from this. */
export const statusGroups = ['education', 'employment', 'support', 'none'] as const;
export type StatusGroup = (typeof statusGroups)[number];

/**
 * Where a young person stands with education and employment. The codes are our own list (to be mapped to Ungedatabasen's, whose
 * list could not be read) and Danish, since they go into exports as they are. What they are called is text (`cards/text`).
 */
const groupOf = {
  grundskole: 'education',
  klasse10: 'education',
  efterskole: 'education',
  fgu_agu: 'education',
  fgu_pgu: 'education',
  fgu_egu: 'education',
  eud_gf1: 'education',
  eud_gf2: 'education',
  eud_hf: 'education',
  eux: 'education',
  gym_stx: 'education',
  gym_hf: 'education',
  gym_hhx: 'education',
  gym_htx: 'education',
  stu: 'education',
  hojskole: 'education',
  videregaaende: 'education',
  job_fuldtid: 'employment',
  job_deltid: 'employment',
  fritidsjob: 'employment',
  /** Paid by an employer, and yet a part of a vocational education: who leaves it has left the education. */
  laereplads: 'education',
  virksomhedspraktik: 'employment',
  loentilskud: 'employment',
  fleksjob: 'employment',
  vejledningsforloeb: 'support',
  tilbud_andet: 'support',
  behandling: 'support',
  vaernepligt: 'employment',
  barsel: 'none',
  sygdom: 'none',
  frihedsberoevet: 'none',
  ingen: 'none',
  ukendt: 'none',
} as const satisfies Record<string, StatusGroup>;

export type StatusCode = keyof typeof groupOf;

/** Whether a text is one of the status codes. */
export function isStatusCode(text: string): text is StatusCode {
  return Object.hasOwn(groupOf, text);
}

/** In the order in which they are offered. */
export const statusCodes: readonly StatusCode[] = Object.keys(groupOf).filter(isStatusCode);

/** A status code at a door: anything else is refused. */
export const statusCode = z.enum(statusCodes);

/** What kind of thing a status is: education, employment, support, or none of them. */
export function statusGroupOf(code: StatusCode): StatusGroup {
  return groupOf[code];
}
