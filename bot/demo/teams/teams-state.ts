import { peopleOn, type Townsperson } from '../town/staff.ts';

/** A message in a conversation. */
export interface TeamsMessage {
  readonly id: string;
  /** Handle of who wrote it; the bot where absent. */
  readonly by?: string;
  readonly atMs: number;
  /** As the bot sent it, or as somebody wrote it. */
  activity: Readonly<Record<string, unknown>>;
  /** The message under which it stands in a channel. */
  readonly thread?: string;
  /** Entra object id of the one person who sees it. */
  readonly onlyFor?: string;
  edited: boolean;
}

/** A channel, a group chat, or the chat between one person and the bot. */
export interface TeamsConversation {
  readonly id: string;
  readonly kind: 'personal' | 'channel';
  title: string;
  /** Entra object ids. */
  members: ReadonlySet<string>;
  archived: boolean;
  hasBot: boolean;
  readonly messages: TeamsMessage[];
}

/** Teams as its people see it: conversations, and who is in them. In memory. */
export class TeamsState {
  readonly people: readonly Townsperson[] = peopleOn('teams');
  readonly #conversations = new Map<string, TeamsConversation>();
  /** What one person's own click has put in the place of a card. */
  readonly #views = new Map<string, unknown>();
  /** What one person was told under a card. */
  readonly #notes = new Map<string, string>();
  #serial = 0;

  constructor() {
    for (const person of this.people) this.open(personalId(person), 'personal', 'Vejviser', [person.entraId]);
  }

  /** By what the connector calls the account, or by its Entra object id. */
  person(id: string | undefined): Townsperson | undefined {
    return this.people.find((person) => userId(person) === id || person.entraId === id);
  }

  conversation(id: string): TeamsConversation | undefined {
    return this.#conversations.get(id);
  }

  open(id: string, kind: TeamsConversation['kind'], title: string, members: Iterable<string>): TeamsConversation {
    const known = this.#conversations.get(id);
    if (known) {
      known.title = title;
      known.members = new Set(members);
      return known;
    }
    const opened = {
      id,
      kind,
      title,
      members: new Set(members),
      archived: false,
      hasBot: kind === 'personal',
      messages: [],
    };
    this.#conversations.set(id, opened);
    return opened;
  }

  channels(): TeamsConversation[] {
    return [...this.#conversations.values()].filter(({ kind }) => kind === 'channel');
  }

  /** What this person's Teams shows on the left: the chat with the bot, and their channels by name. */
  conversationsOf({ entraId }: Townsperson): TeamsConversation[] {
    return [...this.#conversations.values()]
      .filter(({ members }) => members.has(entraId))
      .sort((a, b) => b.kind.localeCompare(a.kind) || a.title.localeCompare(b.title));
  }

  /** A new message at the end of a conversation. */
  add(conversation: TeamsConversation, message: Omit<TeamsMessage, 'id' | 'atMs' | 'edited'>): TeamsMessage {
    this.#serial += 1;
    const atMs = Date.now();
    const added: TeamsMessage = { ...message, id: String(atMs * 1000 + (this.#serial % 1000)), atMs, edited: false };
    conversation.messages.push(added);
    return added;
  }

  /** Shows something else in the place of a message, to everybody. */
  edit(message: TeamsMessage, activity: TeamsMessage['activity']): void {
    message.activity = activity;
    message.edited = true;
    for (const person of this.people) this.#views.delete(viewKey(message.id, person));
  }

  /** What this person sees of a conversation. */
  seenBy(person: Townsperson, conversation: TeamsConversation): TeamsMessage[] {
    return conversation.messages.filter(({ onlyFor }) => onlyFor === undefined || onlyFor === person.entraId);
  }

  view(person: Townsperson, messageId: string): unknown {
    return this.#views.get(viewKey(messageId, person));
  }

  note(person: Townsperson, messageId: string): string | undefined {
    return this.#notes.get(viewKey(messageId, person));
  }

  /** Keeps what came back from somebody's click: a card for them alone, or a sentence. */
  answered(person: Townsperson, messageId: string, answer: { card?: unknown; note?: string }): void {
    const key = viewKey(messageId, person);
    if (answer.card !== undefined) this.#views.set(key, answer.card);
    if (answer.note === undefined) this.#notes.delete(key);
    else this.#notes.set(key, answer.note);
  }
}

/** What the connector calls somebody's account. */
export function userId({ handle }: Townsperson): string {
  return `29:demo-${handle}`;
}

/** The chat between somebody and the bot. */
export function personalId({ handle }: Townsperson): string {
  return `a:demo-${handle}`;
}

function viewKey(messageId: string, { handle }: Townsperson): string {
  return `${messageId}|${handle}`;
}
