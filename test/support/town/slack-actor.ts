import { z } from 'zod';
import { eventually } from '../eventually.ts';
import type { Message, SlackWorkspace } from '../slack-emulator.ts';
import { clickPayload, commandBody, interactionBody, signedRequest, submissionPayload } from '../slack-requests.ts';
import { shown } from '../slack-texts.ts';
import { peopleOn, type Townsperson } from './people.ts';
import {
  type Actor,
  type ActorParts,
  type Delivery,
  type Inputs,
  isAbout,
  type Seen,
  type SeenRoom,
  type SendOptions,
  type Sent,
} from './seen.ts';
import { buttonsOf, inputsOf, type Modal, modalState } from './slack-view.ts';

const answerWithinMs = 8000;
const sent = z.object({ text: z.string(), blocks: z.array(z.unknown()).optional() });
const submitted = z.object({
  response_action: z.enum(['errors', 'update', 'clear']),
  errors: z.record(z.string(), z.string()).optional(),
  view: z.looseObject({}).optional(),
});
const metadata = z.object({ room: z.string().optional() });

interface What {
  readonly id: string;
  readonly text: string;
  readonly blocks: readonly unknown[] | undefined;
  readonly channel: string;
  readonly ephemeral: boolean;
}

/** Somebody at their Slack client. */
export class SlackActor implements Actor {
  readonly platform = 'slack';
  readonly person: Townsperson;
  readonly user: string;
  readonly #people: readonly Townsperson[];
  readonly #slack: SlackWorkspace;
  readonly #botUrl: (bot: number) => string;

  constructor({ person, people, botUrl }: ActorParts, slack: SlackWorkspace) {
    this.person = person;
    this.#people = people;
    this.user = slack.user(person.key);
    this.#slack = slack;
    this.#botUrl = botUrl;
  }

  async types(text: string, room?: SeenRoom): Promise<Seen> {
    return (await (await this.typing(text, room)).send()).answer();
  }

  async typing(text: string, room?: SeenRoom): Promise<Delivery> {
    const { teamId, standIn } = this.#slack;
    const channel = room?.id ?? (await this.#slack.directChannel(this.user));
    const responseUrl = standIn.responseUrl(channel, this.user);
    const triggerId = await this.#slack.trigger(this.user);
    const fields = { text, team_id: teamId, channel_id: channel, user_id: this.user };
    const body = commandBody({ ...fields, trigger_id: triggerId, response_url: responseUrl });
    return this.#delivery(body, channel, responseUrl, triggerId);
  }

  /** Sends a body that no button of this person's would make, and gives what they are shown. */
  async sends(body: string, channel: string, responseUrl: string): Promise<Seen> {
    return (await this.#delivery(body, channel, responseUrl, '').send()).answer();
  }

  async rooms(code: string): Promise<SeenRoom[]> {
    const channels = (await this.#slack.channels()).filter(({ name }) =>
      name.startsWith(`forloeb-${code.toLowerCase()}`),
    );
    const rooms = await Promise.all(
      channels.map(async ({ id, name, is_archived: archived }): Promise<SeenRoom[]> => {
        const users = await this.#slack.members(id);
        if (!users.includes(this.user)) return [];
        const members = peopleOn(this.#people, 'slack').filter(({ key }) => users.includes(this.#slack.user(key)));
        const messages = (await this.#slack.messages(id)).filter(({ blocks }) => blocks !== undefined);
        const cards = messages.map((message) => this.#message(message, id));
        const keys = members.map(({ key }) => key).sort();
        return [{ id, title: name, archived, members: keys, cards, pinned: await this.#slack.pins(id) }];
      }),
    );
    return rooms.flat().sort((a, b) => a.title.localeCompare(b.title));
  }

  async own(): Promise<Seen[]> {
    const channel = await this.#slack.directChannel(this.user);
    return (await this.#slack.messages(channel)).map((message) => this.#message(message, channel));
  }

  #message({ ts, text, blocks }: Message, channel: string): Seen {
    return this.#seen({ id: ts, text, blocks, channel, ephemeral: false });
  }

  #seen(what: What): Seen {
    const { blocks, text, id } = what;
    const seen: Seen = {
      id,
      text: blocks ? shown(blocks) : text,
      verbs: buttonsOf(blocks ?? []).map(({ action_id }) => action_id),
      inputs: [],
      raw: { text, ...(blocks ? { blocks } : {}) },
      prepare: (verb, _inputs, about) => this.#click(what, verb, about),
      press: async (verb, inputs, about) => {
        const answered = await (await (await seen.prepare(verb, inputs, about)).send()).answer();
        // A button that asks for something opens a modal, which is then sent even if nothing has to be filled in.
        return inputs === undefined ? answered : answered.press(verb, inputs);
      },
    };
    return seen;
  }

  async #click({ blocks, channel, ephemeral, text }: What, verb: string, about?: string): Promise<Delivery> {
    const button = buttonsOf(blocks ?? []).find(
      ({ action_id, value }) => action_id === verb && isAbout(JSON.parse(value), about),
    );
    if (!button) throw new Error(`${this.person.key} sees no button ${verb} on: ${blocks ? shown(blocks) : text}`);
    const { teamId, standIn } = this.#slack;
    const responseUrl = standIn.responseUrl(channel, this.user);
    const triggerId = await this.#slack.trigger(this.user);
    const data: unknown = JSON.parse(button.value);
    const payload = clickPayload(teamId, { user: this.user, channel, verb, data, responseUrl, triggerId, ephemeral });
    return this.#delivery(interactionBody(payload), channel, responseUrl, triggerId);
  }

  /** Something that is answered in the response, at an address of its own, or with a modal. */
  #delivery(body: string, channel: string, responseUrl: string, triggerId: string): Delivery {
    const { standIn } = this.#slack;
    const address = responseUrl.slice(responseUrl.lastIndexOf('/') + 1);
    const told = () => standIn.ephemerals.filter((ephemeral) => ephemeral.address === address);
    return {
      send: async (options) => {
        const before = told().length;
        const reply = await this.#post(body, options);
        const answer = async (withinMs = answerWithinMs): Promise<Seen> => {
          const own = reply.body === '' ? undefined : sent.parse(JSON.parse(reply.body));
          if (own) return this.#seen({ id: '', text: own.text, blocks: own.blocks, channel, ephemeral: true });
          return eventually(() => {
            const view = [...standIn.views.values()].find(({ trigger }) => trigger === triggerId);
            if (view) return this.#modal(view);
            const ephemeral = told()[before];
            if (!ephemeral) throw new Error(`${this.person.key} was told nothing: ${reply.status}`);
            const { text, blocks } = ephemeral;
            return this.#seen({ id: '', text, blocks, channel, ephemeral: true });
          }, withinMs);
        };
        return { ...reply, answer };
      },
    };
  }

  #modal(view: Modal): Seen {
    const { id, callback_id: verb, blocks } = view;
    const modal: Seen = {
      id,
      text: shown([view.title, view.blocks, view.submit]),
      verbs: view.submit === undefined ? [] : [verb],
      inputs: inputsOf(blocks).map(({ element }) => element.action_id),
      raw: view,
      prepare: async (pressed, inputs = {}) => this.#submission(view, pressed, inputs),
      press: async (pressed, inputs) => (await (await modal.prepare(pressed, inputs)).send()).answer(),
    };
    return modal;
  }

  #submission(view: Modal, verb: string, inputs: Inputs): Delivery {
    if (view.callback_id !== verb) throw new Error(`the form is for ${view.callback_id}, not for ${verb}`);
    const { teamId } = this.#slack;
    const { private_metadata: data, blocks, id } = view;
    const values = modalState(blocks, inputs);
    const payload = submissionPayload(teamId, { user: this.user, verb, metadata: data, values, blocks, viewId: id });
    const body = interactionBody(payload);
    return { send: (options) => this.#submit(body, view, options) };
  }

  async #submit(body: string, view: Modal, options: SendOptions | undefined): Promise<Sent> {
    const direct = await this.#slack.directChannel(this.user);
    const room = metadata.parse(JSON.parse(view.private_metadata)).room ?? direct;
    const told = async () => (room === direct ? await this.own() : this.#beside(room));
    const before = (await told()).length;
    const reply = await this.#post(body, options);
    const answer = async (withinMs = answerWithinMs): Promise<Seen> => {
      const outcome = submitted.parse(JSON.parse(reply.body));
      if (outcome.response_action === 'update') return this.#modal({ ...view, ...outcome.view });
      const problems = Object.values(outcome.errors ?? {}).join('\n');
      if (problems !== '')
        return this.#seen({ id: '', text: problems, blocks: undefined, channel: room, ephemeral: true });
      return eventually(async () => {
        const message = (await told())[before];
        if (!message) throw new Error(`${this.person.key} was told nothing about the form`);
        return message;
      }, withinMs);
    };
    return { ...reply, answer };
  }

  /** What Slack shows to this person alone in a room, other than as the answer to a click. */
  #beside(room: string): Seen[] {
    return this.#slack.standIn.ephemerals
      .filter(
        ({ user, channel, through }) => user === this.user && channel === room && through === 'chat.postEphemeral',
      )
      .map(({ text, blocks }) => this.#seen({ id: '', text, blocks, channel: room, ephemeral: true }));
  }

  async #post(body: string, { headers = {}, bot = 0 }: SendOptions = {}): Promise<{ status: number; body: string }> {
    try {
      const request = signedRequest(this.#slack.signingSecret, body, { headers });
      const reply = await fetch(`${this.#botUrl(bot)}/slack/events`, request);
      return { status: reply.status, body: await reply.text() };
    } catch {
      return { status: 0, body: '' };
    }
  }
}
