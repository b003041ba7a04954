import type { StandInRoom } from '../../../bot/demo/graph/graph-state.ts';
import type { TeamsReply } from '../fake-teams.ts';
import { executeActivity, messageActivity } from '../teams/activities.ts';
import { actionsOf, inputIdsOf, shownInCard } from '../teams/card-actions.ts';
import { asFilledIn, neutralIds } from '../teams/timed-inputs.ts';
import type { Conversation, SeenMessage, TeamsPerson } from '../teams/world.ts';
import type { TeamsTenant } from '../teams-tenant.ts';
import { peopleOn, type Townsperson } from './people.ts';
import {
  type Actor,
  type ActorParts,
  type Delivery,
  hasAny,
  type Inputs,
  isAbout,
  type Seen,
  type SeenRoom,
  type SendOptions,
  type Sent,
} from './seen.ts';

type What = Pick<SeenMessage, 'id' | 'text' | 'card'>;

/** Somebody at their Teams client. */
export class TeamsActor implements Actor {
  readonly platform = 'teams';
  readonly person: Townsperson;
  readonly account: TeamsPerson;
  readonly #people: readonly Townsperson[];
  readonly #tenant: TeamsTenant;
  readonly #botUrl: (bot: number) => string;
  readonly #chat: Conversation;

  constructor({ person, people, botUrl }: ActorParts, tenant: TeamsTenant) {
    this.person = person;
    this.#people = people;
    this.account = tenant.person(person.name);
    this.#tenant = tenant;
    this.#botUrl = botUrl;
    this.#chat = tenant.teams.world.install(this.account);
  }

  async types(text: string, room?: SeenRoom): Promise<Seen> {
    return (await (await this.typing(text, room)).send()).answer();
  }

  async typing(text: string, room?: SeenRoom): Promise<Delivery> {
    const { teams } = this.#tenant;
    const conversation = room ? this.#tenant.conversation(room.id) : this.#chat;
    const activity = messageActivity(teams.frame, this.account, conversation, text);
    return { send: (options) => this.#say(activity, conversation, options) };
  }

  async rooms(code: string): Promise<SeenRoom[]> {
    const { state } = this.#tenant.graph;
    return [...state.rooms.values()]
      .filter((room) => room.title === code && state.readersOf(room).includes(this.account.id))
      .map((room) => this.#room(room));
  }

  async own(): Promise<Seen[]> {
    return this.#tenant.teams.sees(this.account, this.#chat).map((message) => this.#seen(message, this.#chat));
  }

  #room(room: StandInRoom): SeenRoom {
    const { teams, graph } = this.#tenant;
    const conversation = this.#tenant.conversation(room.id);
    const readers = graph.state.readersOf(room);
    const members = peopleOn(this.#people, 'teams').filter(({ name }) =>
      readers.includes(this.#tenant.person(name).id),
    );
    return {
      id: room.id,
      title: room.title,
      archived: room.archived,
      members: members.map(({ key }) => key).sort(),
      cards: teams
        .sees(this.account, conversation)
        .filter(({ targeted }) => !targeted)
        .map((message) => this.#seen(message, conversation)),
      pinned: room.pinned,
    };
  }

  #seen(what: What, conversation: Conversation): Seen {
    const actions = actionsOf(what.card);
    const seen: Seen = {
      id: what.id,
      text: what.card === undefined ? (what.text ?? '') : shownInCard(what.card),
      verbs: actions.map(({ verb }) => verb),
      inputs: neutralIds(inputIdsOf(what.card)),
      raw: what.card,
      prepare: async (verb, inputs, about) => this.#click(what, conversation, verb, inputs, about),
      press: async (verb, inputs = {}, about = undefined) => {
        const isForm = actions.some(
          (action) => action.verb === verb && isAbout(action.data, about) && action.withInputs,
        );
        const click = await seen.prepare(verb, isForm ? inputs : {}, about);
        const answered = await (await click.send()).answer();
        return isForm || !hasAny(inputs) ? answered : answered.press(verb, inputs);
      },
    };
    return seen;
  }

  #click({ id, card }: What, conversation: Conversation, verb: string, inputs: Inputs = {}, about?: string): Delivery {
    const { teams } = this.#tenant;
    const action = actionsOf(card).find((candidate) => candidate.verb === verb && isAbout(candidate.data, about));
    if (!action) throw new Error(`${this.person.key} sees no button ${verb} on: ${shownInCard(card)}`);
    const typed = Object.entries(asFilledIn(inputIdsOf(card), inputs));
    const unknown = typed.find(([input]) => !action.withInputs || !inputIdsOf(card).includes(input));
    if (unknown) throw new Error(`${verb} takes no ${unknown[0]}`);
    // What was not touched goes along as it stands there; what was emptied does not.
    const filled = Object.entries({ ...action.prefilled, ...Object.fromEntries(typed) }).filter(
      ([, value]) => value !== '',
    );
    const data = { ...action.data, ...Object.fromEntries(filled) };
    const activity = executeActivity(teams.frame, this.account, conversation, { verb, data, messageId: id });
    return {
      send: async (options = {}) => {
        const reply = await this.#deliver(activity, options);
        return { status: reply.status, body: reply.text, answer: async () => this.#answered(reply, id, conversation) };
      },
    };
  }

  /** A click is answered in the response: a card in the place of the clicked one, or a sentence. */
  #answered({ type, value, text, status }: TeamsReply, id: string, conversation: Conversation): Seen {
    if (type === 'application/vnd.microsoft.card.adaptive') {
      this.#tenant.teams.world.showInstead(this.account, id, value);
      return this.#seen({ id, text: undefined, card: value }, conversation);
    }
    const isError = typeof value === 'object' && value !== null && 'message' in value;
    const said = isError ? value.message : value;
    if (typeof said !== 'string') throw new Error(`no answer: ${status} ${text}`);
    return this.#seen({ id, text: said, card: undefined }, conversation);
  }

  /** What is typed is answered with messages, which have been sent when the delivery is acknowledged. */
  async #say(activity: object, conversation: Conversation, options: SendOptions = {}): Promise<Sent> {
    const before = new Set(this.#mine(conversation).map(([message]) => message.id));
    const { status, text } = await this.#deliver(activity, options);
    return {
      status,
      body: text,
      answer: async () => {
        const fresh = this.#mine(conversation).filter(([message]) => !before.has(message.id));
        const [message, where] = fresh.at(-1) ?? [];
        if (!message || !where) throw new Error(`${this.person.key} got no answer: ${status} ${text}`);
        return this.#seen(message, where);
      },
    };
  }

  /** What this person alone can see, here and in their own chat, oldest first. */
  #mine(conversation: Conversation): [SeenMessage, Conversation][] {
    const { teams } = this.#tenant;
    const here = conversation === this.#chat ? [] : [conversation];
    return [...here, this.#chat]
      .flatMap((one) => teams.sees(this.account, one).map((message): [SeenMessage, Conversation] => [message, one]))
      .filter(([message, one]) => one === this.#chat || message.targeted)
      .sort(([a], [b]) => Number(a.id) - Number(b.id));
  }

  async #deliver(activity: object, { headers, bot = 0 }: SendOptions): Promise<TeamsReply> {
    const to = `${this.#botUrl(bot)}/api/messages`;
    try {
      return await this.#tenant.teams.deliver(activity, { to, ...(headers ? { headers } : {}) });
    } catch {
      return { status: 0, text: '', statusCode: undefined, type: undefined, value: undefined };
    }
  }
}
