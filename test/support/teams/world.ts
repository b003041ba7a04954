import { EventEmitter, once } from 'node:events';

/** Teams as its people see it: who is in which conversation, and what stands there. */
export interface TeamsPerson {
  /** Entra object id. */
  readonly id: string;
  /** What the connector calls the account. */
  readonly userId: string;
  readonly name: string;
  readonly email: string;
  readonly role: 'user' | 'guest';
}

export interface StoredMessage {
  readonly id: string;
  readonly conversationId: string;
  /** The thread of a channel that it stands in. */
  readonly thread?: string;
  text: string | undefined;
  textFormat: string | undefined;
  card: unknown;
  summary: string | undefined;
  /** The one person who sees it; everybody of the conversation where absent. */
  readonly onlyFor?: string;
  edits: number;
}

export interface Conversation {
  readonly id: string;
  readonly kind: 'personal' | 'channel' | 'groupChat';
  readonly members: Set<string>;
  /** Whether the bot has been added. */
  hasBot: boolean;
  readonly messages: StoredMessage[];
}

/** A message as one person sees it. */
export interface SeenMessage {
  readonly id: string;
  readonly text: string | undefined;
  readonly card: unknown;
  readonly summary: string | undefined;
  readonly targeted: boolean;
  readonly thread: string | undefined;
  readonly edits: number;
}

/** Keeps it all. */
export class TeamsWorld {
  readonly people = new Map<string, TeamsPerson>();
  readonly conversations = new Map<string, Conversation>();
  /** What somebody's own click has put in the place of a card, until the message is edited. */
  readonly #views = new Map<string, unknown>();
  readonly #events = new EventEmitter();
  #serial = 0;

  person(name: string, change: Partial<TeamsPerson> = {}): TeamsPerson {
    this.#serial += 1;
    const number = String(this.#serial).padStart(12, '0');
    const email = `${name.toLowerCase().replace(/[^a-z]+/g, '.')}@fjordby.example`;
    const person: TeamsPerson = {
      id: `00000000-0000-4000-8000-${number}`,
      userId: `29:1${number}`,
      name,
      email,
      role: 'user',
      ...change,
    };
    this.people.set(person.id, person);
    return person;
  }

  byUserId(userId: string | undefined): TeamsPerson | undefined {
    return [...this.people.values()].find((person) => person.userId === userId || person.id === userId);
  }

  open(id: string, kind: Conversation['kind'], members: Iterable<string>, hasBot = false): Conversation {
    const known = this.conversations.get(id);
    if (known) return known;
    const opened: Conversation = { id, kind, members: new Set(members), hasBot, messages: [] };
    this.conversations.set(id, opened);
    return opened;
  }

  /** The chat between a person and the bot, as it is called; it is there once the app is installed for the person. */
  personalId(person: TeamsPerson): string {
    return `a:1${person.id.slice(-12)}`;
  }

  install(person: TeamsPerson): Conversation {
    return this.open(this.personalId(person), 'personal', [person.id], true);
  }

  nextMessageId(): string {
    this.#serial += 1;
    return String(1_795_000_000_000 + this.#serial);
  }

  /** Takes in a message, and tells whoever waits for it. */
  put(conversation: Conversation, message: StoredMessage): void {
    conversation.messages.push(message);
    this.#events.emit('posted');
  }

  /** Resolves when so many messages stand in a conversation. */
  async posted(conversation: Conversation, count: number): Promise<void> {
    while (conversation.messages.length < count) await once(this.#events, 'posted');
  }

  /** Everything that one person can see in a conversation, in order. Nothing for who is not in it. */
  sees(person: TeamsPerson, conversationId: string): SeenMessage[] {
    const conversation = this.conversations.get(conversationId);
    if (!conversation?.members.has(person.id)) return [];
    return conversation.messages
      .filter(({ onlyFor }) => onlyFor === undefined || onlyFor === person.id)
      .map((message) => ({
        id: message.id,
        text: message.text,
        card: this.#views.get(viewKey(message.id, person)) ?? message.card,
        summary: message.summary,
        targeted: message.onlyFor !== undefined,
        thread: message.thread,
        edits: message.edits,
      }));
  }

  showInstead(person: TeamsPerson, messageId: string, card: unknown): void {
    this.#views.set(viewKey(messageId, person), card);
  }

  forgetViews(messageId: string): void {
    for (const person of this.people.values()) this.#views.delete(viewKey(messageId, person));
  }
}

function viewKey(messageId: string, { id }: TeamsPerson): string {
  return `${messageId}|${id}`;
}
