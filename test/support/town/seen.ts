import type { PlatformName } from '../../../services/pathway/events.ts';
import type { Townsperson } from './people.ts';

export type Inputs = Readonly<Record<string, string>>;

/** A card, a form or a sentence as one person sees it, and what they can do there. The same for both platforms. */
export interface Seen {
  /** Everything that can be read, a line each. */
  readonly text: string;
  /** What its buttons stand for. */
  readonly verbs: readonly string[];
  /** What can be filled in. */
  readonly inputs: readonly string[];
  /** The message, or the modal, that it is. */
  readonly id: string;
  /** What stands there as the platform has it. */
  readonly raw: unknown;
  /**
   * Presses a button that is there; of several with one verb the first that is about something, where that is said. Where it
   * opens a form and `inputs` are given, they are filled in and sent; what stood there already stays. Gives what the person is
   * shown then.
   */
  press(verb: string, inputs?: Inputs, about?: string): Promise<Seen>;
  /** The same as one delivery, which can be sent more than once. */
  prepare(verb: string, inputs?: Inputs, about?: string): Promise<Delivery>;
}

export interface SendOptions {
  readonly headers?: Readonly<Record<string, string>>;
  /** Which of the town's processes gets it; the first unless told otherwise. */
  readonly bot?: number;
}

/** What the platform would deliver to the bot. */
export interface Delivery {
  send(options?: SendOptions): Promise<Sent>;
}

/** What came back over HTTP; status 0 when nobody answered. */
export interface Sent {
  readonly status: number;
  readonly body: string;
  /** What the person is shown, which in Slack comes after the HTTP answer. */
  answer(withinMs?: number): Promise<Seen>;
}

/** A room as somebody in it sees it. */
export interface SeenRoom {
  readonly id: string;
  readonly title: string;
  readonly archived: boolean;
  /** Keys of the townspeople in it, in alphabetical order. */
  readonly members: readonly string[];
  readonly cards: readonly Seen[];
  readonly pinned: readonly string[];
}

/** Who sits there, among whom, and where the town's processes are. */
export interface ActorParts {
  readonly person: Townsperson;
  readonly people: readonly Townsperson[];
  readonly botUrl: (bot: number) => string;
}

/** One of the townspeople at their own screen. */
export interface Actor {
  readonly person: Townsperson;
  readonly platform: PlatformName;
  /** Types something to the bot, in their own chat with it or in the room of a pathway. */
  types(text: string, room?: SeenRoom): Promise<Seen>;
  /** The same as one delivery. */
  typing(text: string, room?: SeenRoom): Promise<Delivery>;
  /** The pathway's rooms that this person is in, oldest first. */
  rooms(code: string): Promise<SeenRoom[]>;
  /** What the bot has written to them alone, in their own chat with it. */
  own(): Promise<Seen[]>;
}

/** The newest room of a pathway as somebody sees it. Throws for who is not in it. */
export async function roomOf(actor: Actor, code: string): Promise<SeenRoom> {
  const room = (await actor.rooms(code)).at(-1);
  if (!room) throw new Error(`${actor.person.key} is in no room of ${code} in ${actor.platform}`);
  return room;
}

/** The one card of a room, or of somebody's own chat, that begins with this heading. */
export function cardOf(cards: readonly Seen[], heading: string): Seen {
  const found = cards.filter((card) => card.text.startsWith(heading));
  const [card] = found;
  if (!card || found.length > 1) throw new Error(`${found.length} cards begin with ”${heading}”`);
  return card;
}

/** Presses a button on the card of a pathway's room that begins with this heading. */
export async function pressIn(
  actor: Actor,
  code: string,
  heading: string,
  verb: string,
  inputs?: Inputs,
): Promise<Seen> {
  const card = cardOf((await roomOf(actor, code)).cards, heading);
  const isThere = card.verbs.includes(verb) && !(hasAny(inputs) && card.verbs.includes('action.show'));
  // What must be filled in, and what is seldom wanted, is behind ”Mere”.
  return (isThere ? card : await card.press('action.show')).press(verb, inputs);
}

/** Whether a button's data name what it is wanted for. */
export function isAbout(data: unknown, about: string | undefined): boolean {
  return about === undefined || (typeof data === 'object' && data !== null && Object.values(data).includes(about));
}

/** Whether there is anything to fill in. */
export function hasAny(inputs: Inputs | undefined): boolean {
  return Object.keys(inputs ?? {}).length > 0;
}
