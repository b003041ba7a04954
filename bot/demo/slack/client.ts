import { z } from 'zod';
import { type Delivered, type ModalView, SlackDeliveries } from './deliveries.ts';
import { type ModalInput, modalState } from './modal-input.ts';
import { type OwnMessage, OwnScreens } from './own-screen.ts';
import type { SlackChannel, SlackMessage, SlackWorkspace } from './workspace.ts';

/** What somebody's Slack shows in one window. */
export interface SlackScreen {
  readonly channels: readonly SlackChannel[];
  readonly channel: SlackChannel;
  /** Slack user ids. */
  readonly members: readonly string[];
  readonly messages: readonly SlackMessage[];
  readonly pins: ReadonlySet<string>;
  readonly own: readonly OwnMessage[];
  readonly modal: ModalView | undefined;
}

/** What came of a modal that was sent: problems at its blocks, or none. */
export type Sent = { readonly errors: Readonly<Record<string, string>> } | { readonly done: true };

const commandAnswer = z.object({ text: z.string(), blocks: z.array(z.unknown()).optional() });
const submitAnswer = z.object({
  response_action: z.enum(['errors', 'update', 'clear', 'push']).optional(),
  errors: z.record(z.string(), z.string()).optional(),
  view: z.looseObject({}).optional(),
});
const suggestions = z.object({
  options: z.array(z.object({ value: z.string(), text: z.object({ text: z.string() }) })),
});

const noAnswer = 'Vejviser svarede ikke. Prøv igen.';

/** One person's own Slack client, for everybody in the workspace: what it shows, and what it sends. */
export class SlackClient {
  readonly workspace: SlackWorkspace;
  readonly #deliveries: SlackDeliveries;
  readonly #screens: OwnScreens;
  readonly #onChange: () => void;

  /** @param onChange told whenever somebody's screen may look different. */
  constructor(workspace: SlackWorkspace, eventsUrl: string, onChange: () => void) {
    this.workspace = workspace;
    this.#deliveries = new SlackDeliveries(workspace, eventsUrl);
    this.#screens = new OwnScreens(workspace);
    this.#onChange = onChange;
    workspace.onChange = () => {
      this.#screens.collect();
      onChange();
    };
  }

  /** The screen with a channel open: the one asked for by id or name, else the first room, else the direct messages. */
  async screen(handle: string, wanted: string | undefined, window: string): Promise<SlackScreen> {
    const channels = await this.workspace.channels(handle);
    const first = channels.find(({ kind, archived }) => kind === 'channel' && !archived) ?? channels[0];
    const channel = channels.find(({ id, name }) => id === wanted || name === wanted) ?? first;
    if (!channel) throw new Error('there are always the direct messages');
    const [messages, members, pins] = await Promise.all([
      this.workspace.messages(handle, channel.id),
      channel.kind === 'channel' ? this.workspace.members(handle, channel.id) : [],
      channel.kind === 'channel' ? this.workspace.pins(handle, channel.id) : new Set<string>(),
    ]);
    const own = this.#screens.messages(handle, channel.id);
    return { channels, channel, members, messages, pins, own, modal: this.#screens.modal(window) };
  }

  /** Clicks a button: in a message that everybody sees (`ts`), or in an own one (`own`). */
  async click(
    handle: string,
    window: string,
    button: {
      channel: string;
      ts?: string | undefined;
      own?: string | undefined;
      actionId: string;
      blockId: string;
      value: string;
    },
  ): Promise<void> {
    const { channel, ts, own, actionId, blockId, value } = button;
    const asked = await this.#screens.ask(handle, channel, window, own);
    const answer = await this.#deliveries.click({ handle, channel, ts, actionId, blockId, value, ...asked });
    if (answer.status !== 200) this.#screens.show(handle, { channel, text: noAnswer });
    this.#onChange();
  }

  /** Types something: `/vejviser …` goes to the bot, everything else to the others in the channel. */
  async type(handle: string, window: string, channel: string, typed: string): Promise<void> {
    const command = /^\/vejviser(?:\s+([\s\S]*))?$/i.exec(typed.trim());
    if (!command) return this.workspace.post(handle, channel, typed);
    const asked = await this.#screens.ask(handle, channel, window);
    const text = (command[1] ?? '').trim();
    const answer = await this.#deliveries.command({ handle, channel, text, ...asked });
    const said = commandAnswer.safeParse(parsed(answer));
    if (answer.status !== 200) this.#screens.show(handle, { channel, text: noAnswer });
    else if (said.success) this.#screens.show(handle, { channel, ...said.data });
    this.#onChange();
  }

  /** Sends the open modal. */
  async submit(handle: string, window: string, input: ModalInput): Promise<Sent> {
    const view = this.#screens.modal(window);
    if (!view) return { done: true };
    const triggerId = await this.workspace.trigger(handle);
    const answer = await this.#deliveries.submit(handle, view, modalState(view, input), triggerId);
    if (answer.status !== 200) return { errors: { '': noAnswer } };
    const { response_action: action, errors, view: next } = submitAnswer.safeParse(parsed(answer)).data ?? {};
    if (action === 'errors') return { errors: errors ?? {} };
    this.#screens.setModal(window, action === 'update' && next ? { ...next, id: view.id } : undefined);
    this.#onChange();
    return { done: true };
  }

  /** People for a search field in the open modal. */
  async suggest(handle: string, window: string, actionId: string, query: string) {
    const view = this.#screens.modal(window);
    if (!view) return [];
    const answer = suggestions.safeParse(parsed(await this.#deliveries.suggest(handle, view, actionId, query)));
    return (answer.data?.options ?? []).map(({ value, text }) => ({ value, label: text.text }));
  }

  closeModal(window: string): void {
    this.#screens.setModal(window, undefined);
    this.#onChange();
  }

  dismiss(handle: string, id: string): void {
    this.#screens.dismiss(handle, id);
    this.#onChange();
  }
}

function parsed({ body }: Delivered): unknown {
  try {
    return body === '' ? {} : JSON.parse(body);
  } catch {
    return {};
  }
}
