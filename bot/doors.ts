import type { Choice } from '../cards/card.ts';
import type { PlatformName } from '../services/pathway/events.ts';
import type { Answer, VerbRequest, WordRequest } from './request.ts';

/** What a platform's adapter may ask of the program. A door authenticates and translates; it decides nothing. */
export interface Doors {
  /** A button or a form. Never rejects: what fails becomes an answer. */
  handleVerb(request: VerbRequest): Promise<Answer>;
  /** A word that was typed. Never rejects. */
  handleWord(request: WordRequest): Promise<Answer>;
  /** People of the staff directory for a search field, to somebody who is one of them; nobody otherwise. */
  searchPeople(
    account: { platform: PlatformName; tenant: string; user: string },
    query: string,
    limit: number,
  ): Choice[];
  /**
   * The bot has arrived in a room, so that the making of that room can go on; or others have come or gone: it is looked at once who is in it.
   * `users`: it was others; the accounts that have come, none where it is not known, or somebody has gone.
   */
  roomArrived(platform: PlatformName, roomId: string, users?: readonly string[]): void;
}
