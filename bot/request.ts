import type { Card, Form } from '../cards/card.ts';
import type { Locale } from '../cards/text/catalog.ts';
import type { PlatformName } from '../services/pathway/events.ts';
import type { Account } from '../services/people/directory.ts';

/** Where somebody wrote or clicked. */
export type Place =
  /** Between the person and the bot alone. */
  | { readonly kind: 'personal' }
  /** A channel or group; `pathwayId` when it is the room of a pathway. */
  | { readonly kind: 'room'; readonly roomId: string };

interface RequestBase {
  readonly account: Account;
  readonly platform: PlatformName;
  /** The e-mail that the platform vouches for; asked for on first contact only. */
  email(): Promise<string | undefined>;
  readonly place: Place;
  /** The same for every delivery of the same click or message: a hash of what was delivered. */
  readonly deliveryId: string;
}

/** A word that somebody typed. */
export interface WordRequest extends RequestBase {
  /** Everything after the bot's name, as typed. */
  readonly text: string;
}

/** A button or a form that somebody sent. Nothing of `data` and `inputs` has been checked yet. */
export interface VerbRequest extends RequestBase {
  readonly verb: string;
  /** What the button carried (`{pathway, action, v}`). */
  readonly data: Readonly<Record<string, unknown>>;
  /** What was filled in, by input id; a list of people is comma-separated. Empty inputs are absent. */
  readonly inputs: Readonly<Record<string, string>>;
  /**
   * Inputs that stood in the form and came back empty, as far as the platform says so: Slack does of every one, a Teams client
   * of those that it does not simply leave out.
   */
  readonly emptied?: readonly string[];
  /** The clicked card stays where it is and is edited there: the answer need not bring it along. */
  readonly cardFollows?: boolean;
}

/**
 * What the asker gets, and only the asker. `said` is one sentence. `card` replaces the clicked card in Teams (for this
 * person) or is shown to the asker alone. `form` opens a form. `problems` are shown at the inputs of the form that was sent.
 */
export interface Answer {
  readonly locale: Locale;
  readonly said?: string;
  readonly tone?: 'good' | 'refusal';
  readonly card?: Card;
  readonly form?: Form;
  readonly problems?: Readonly<Record<string, string>>;
  /** Must not be shown where others could see it, not even as a message to the asker alone inside a room. */
  readonly personal?: boolean;
  /**
   * The clicked card changes for everybody at the same time, so that an answer in its place would be gone before it is read: the
   * asker is told in their own chat as well, where answers stand in a card's place (Teams).
   */
  readonly alsoPrivately?: true;
}
