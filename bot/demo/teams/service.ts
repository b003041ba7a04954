import { z } from 'zod';
import type { StandInRoom } from '../graph/graph-state.ts';
import type { Townsperson } from '../town/staff.ts';
import { arrivalActivity, executeActivity, messageActivity } from './activities.ts';
import { TeamsConnector } from './connector.ts';
import { demoTeams } from './ids.ts';
import { type TeamsConversation, type TeamsMessage, TeamsState } from './teams-state.ts';

const invokeAnswer = z.object({ type: z.string(), value: z.unknown().optional() });
const sentenceValue = z.union([z.string(), z.object({ message: z.string() }).transform(({ message }) => message)]);
const cardType = 'application/vnd.microsoft.card.adaptive';
const noAnswer = 'Vejviser svarede ikke. Prøv igen.';
/** An event that the bot does not take is sent again, as Teams does. */
const retryMs = 300;
const maxTries = 50;

/** What the bot answered over HTTP. */
export interface BotReply {
  readonly status: number;
  readonly body: string;
}

/** Shows conversations somewhere else as well. */
export interface TeamsMirror {
  posted(conversation: TeamsConversation, message: TeamsMessage): void;
  edited(conversation: TeamsConversation, message: TeamsMessage): void;
}

export interface TeamsServiceOptions {
  /** `POST /api/messages` of the bot. */
  readonly botUrl: string;
  /** Told whenever somebody's screen may look different. */
  readonly onChange: () => void;
}

/**
 * Teams as a service, between its clients and the bot: keeps the conversations, takes what the bot sends, and sends the bot
 * what people write and click. The clients are the Playground and the demo's own page.
 */
export class TeamsService {
  readonly state = new TeamsState();
  readonly connector: TeamsConnector;
  mirror: TeamsMirror | undefined;
  readonly #options: TeamsServiceOptions;
  #closed = false;

  constructor(options: TeamsServiceOptions) {
    this.#options = options;
    this.connector = new TeamsConnector(this.state, {
      posted: (conversation, message) => this.#shown(() => this.mirror?.posted(conversation, message)),
      edited: (conversation, message) => this.#shown(() => this.mirror?.edited(conversation, message)),
    });
    const everybody = this.state.people.map(({ entraId }) => entraId);
    this.state.open(demoTeams.generalId, 'channel', 'General', everybody).hasBot = true;
  }

  start(): Promise<void> {
    return this.connector.start();
  }

  close(): Promise<void> {
    this.#closed = true;
    return this.connector.close();
  }

  /** A room was made in Graph, or its people or its archiving have changed. */
  roomChanged(room: StandInRoom): void {
    const members = room.members.map(({ userId }) => userId);
    this.state.open(room.id, 'channel', room.title, members).archived = room.archived;
    this.#options.onChange();
  }

  /** How many rooms have something in them. */
  filledRooms(): number {
    return this.state.channels().filter(({ id, messages }) => id !== demoTeams.generalId && messages.length > 0).length;
  }

  /** The app was added to a room: the bot is told that it is there. */
  appAdded(room: StandInRoom): void {
    const conversation = this.state.conversation(room.id);
    const by = this.state.people.find(({ entraId }) => conversation?.members.has(entraId));
    if (!conversation || !by) return;
    conversation.hasBot = true;
    this.#tellArrival(by, conversation).catch(() => undefined);
  }

  /** Somebody writes to the bot. */
  async writes(person: Townsperson, conversation: TeamsConversation, text: string): Promise<void> {
    this.heard(person, conversation, text);
    await this.deliver(messageActivity(this.connector.serviceUrl, person, conversation, text));
  }

  /** Keeps what somebody has written. */
  heard({ handle }: Townsperson, conversation: TeamsConversation, text: string): void {
    this.state.add(conversation, { by: handle, activity: { type: 'message', text } });
    this.#options.onChange();
  }

  /** Somebody presses a button of a card; what comes back is kept for this person alone. */
  async presses(
    person: Townsperson,
    conversation: TeamsConversation,
    press: { readonly messageId: string; readonly verb: string; readonly data: object },
  ): Promise<void> {
    const reply = await this.deliver(executeActivity(this.connector.serviceUrl, person, conversation, press));
    const { data } = invokeAnswer.safeParse(parsed(reply.body));
    const isCard = reply.status === 200 && data?.type === cardType;
    const note = sentenceValue.safeParse(data?.value).data ?? noAnswer;
    this.state.answered(person, press.messageId, isCard ? { card: data.value } : { note });
    this.#options.onChange();
  }

  /** Sends the bot an activity. Status 0 when nobody answers. */
  async deliver(activity: object): Promise<BotReply> {
    try {
      const reply = await fetch(this.#options.botUrl, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(activity),
      });
      return { status: reply.status, body: await reply.text() };
    } catch {
      return { status: 0, body: '' };
    }
  }

  async #tellArrival(by: Townsperson, conversation: TeamsConversation): Promise<void> {
    for (let tries = 0; tries < maxTries && !this.#closed; tries += 1) {
      const { status } = await this.deliver(arrivalActivity(this.connector.serviceUrl, by, conversation));
      if (status === 200) return;
      await new Promise((resolve) => setTimeout(resolve, retryMs).unref());
    }
  }

  #shown(elsewhere: () => void): void {
    elsewhere();
    this.#options.onChange();
  }
}

function parsed(body: string): unknown {
  try {
    return JSON.parse(body);
  } catch {
    return undefined;
  }
}
