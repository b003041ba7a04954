import type { Meeting } from '../../services/pathway/meeting.ts';
import type { PersonId } from '../../services/pathway/state.ts';
import { type AgreementLink, agreementLinkFields } from './agreement-link.ts';
import { signLink } from './signed-link.ts';

/** Where the program is reached from outside, and what its links are signed with. */
export interface LinkMaker {
  readonly publicUrl: string;
  readonly secret: string;
}

/** The wall of a meeting. Dead when the meeting is over, or when the wall has got another address. */
export function wallAddress({ publicUrl, secret }: LinkMaker, pathwayId: string, meeting: Meeting): string {
  return `${publicUrl}/wall/${signLink(secret, 'wall', [pathwayId, meeting.id, String(meeting.walls)])}`;
}

/** One meeting as a calendar file, for everyone of the team. */
export function meetingFileAddress({ publicUrl, secret }: LinkMaker, pathwayId: string, meetingId: string): string {
  return `${publicUrl}/meeting/${signLink(secret, 'meeting', [pathwayId, meetingId])}.ics`;
}

/** A person's own subscription: all their meetings. `number` counts the addresses that they have had; only the last one lives. */
export function calendarAddress({ publicUrl, secret }: LinkMaker, person: PersonId, number: number): string {
  return `${publicUrl}/calendar/${signLink(secret, 'calendar', [person, String(number)])}.ics`;
}

/** The picture of a pathway's road, in a language. */
export function roadAddress({ publicUrl, secret }: LinkMaker, pathwayId: string, locale: string): string {
  return `${publicUrl}/road/${signLink(secret, 'road', [pathwayId, locale])}.png`;
}

/** One version of the agreement on paper, for one person and for a short time. */
export function agreementFileAddress({ publicUrl, secret }: LinkMaker, link: AgreementLink): string {
  return `${publicUrl}/agreement/${signLink(secret, 'agreement', agreementLinkFields(link))}.pdf`;
}
