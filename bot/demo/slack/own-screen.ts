import type { Ephemeral } from '../slack-stand-in.ts';
import type { ModalView } from './deliveries.ts';
import type { SlackWorkspace } from './workspace.ts';

/** A message that only one person sees. */
export interface OwnMessage {
  readonly id: string;
  readonly channel: string;
  readonly atMs: number;
  readonly text: string;
  readonly blocks?: readonly unknown[] | undefined;
}

/** What was clicked or typed, as far as its answer must find its way back. */
export interface Asked {
  /** One browser window of this person; a modal opens there alone. */
  readonly window: string;
  readonly triggerId: string;
  readonly responseUrl: string;
}

/**
 * What Slack shows to one person alone: answers, and modals. The emulator keeps neither; the stand-in before it notes both,
 * and they are taken over from there.
 */
export class OwnScreens {
  readonly #workspace: SlackWorkspace;
  readonly #messages = new Map<string, OwnMessage[]>();
  readonly #modals = new Map<string, ModalView>();
  readonly #windows = new Map<string, string>();
  /** The own message whose button was clicked, by the address at which the click is answered. */
  readonly #sources = new Map<string, string>();
  readonly #seen = new WeakSet<object>();
  #taken = 0;
  #serial = 1;

  constructor(workspace: SlackWorkspace) {
    this.#workspace = workspace;
  }

  /** Prepares for the answer to something that this person asks now. `source` is the own message that was clicked. */
  async ask(handle: string, channel: string, window: string, source?: string): Promise<Asked> {
    const triggerId = await this.#workspace.trigger(handle);
    const responseUrl = this.#workspace.standIn.responseUrl(channel, this.#workspace.userId(handle));
    this.#windows.set(triggerId, window);
    if (source !== undefined) this.#sources.set(addressOf(responseUrl), source);
    return { window, triggerId, responseUrl };
  }

  /** Takes over what the stand-in has noted since the last time. */
  collect(): void {
    const { ephemerals, views } = this.#workspace.standIn;
    for (const ephemeral of ephemerals.slice(this.#taken)) this.#take(ephemeral);
    this.#taken = ephemerals.length;
    for (const view of views.values()) {
      if (this.#seen.has(view)) continue;
      this.#seen.add(view);
      const { trigger, ...shown } = view;
      const opened = trigger === undefined ? undefined : this.#windows.get(trigger);
      const window = opened ?? this.#windowOf(view.id);
      if (window !== undefined) this.#modals.set(window, shown);
    }
  }

  messages(handle: string, channel: string): readonly OwnMessage[] {
    return this.#of(handle).filter((message) => message.channel === channel);
  }

  /** Shows somebody a message of their own. */
  show(handle: string, message: Pick<OwnMessage, 'channel' | 'text' | 'blocks'>): void {
    this.#of(handle).push({ ...message, id: `own-${this.#serial++}`, atMs: Date.now() });
  }

  dismiss(handle: string, id: string): void {
    const messages = this.#of(handle);
    const index = messages.findIndex((message) => message.id === id);
    if (index >= 0) messages.splice(index, 1);
  }

  modal(window: string): ModalView | undefined {
    return this.#modals.get(window);
  }

  /** Shows another modal in the place of the open one, or closes it. */
  setModal(window: string, view: ModalView | undefined): void {
    if (view) this.#modals.set(window, view);
    else this.#modals.delete(window);
  }

  #take(ephemeral: Ephemeral): void {
    const { user, channel, text, blocks, replace_original: replace, address } = ephemeral;
    const handle = this.#workspace.handleOf(user);
    if (handle === undefined) return;
    const source = address === undefined ? undefined : this.#sources.get(address);
    const messages = this.#of(handle);
    const place = source === undefined ? -1 : messages.findIndex(({ id }) => id === source);
    const original = messages[place];
    if (replace === true && original) messages[place] = { ...original, text, blocks };
    else this.show(handle, { channel, text, blocks });
  }

  #windowOf(viewId: string): string | undefined {
    return [...this.#modals].find(([, { id }]) => id === viewId)?.[0];
  }

  #of(handle: string): OwnMessage[] {
    const known = this.#messages.get(handle) ?? [];
    this.#messages.set(handle, known);
    return known;
  }
}

const addressOf = (responseUrl: string): string => responseUrl.slice(responseUrl.lastIndexOf('/') + 1);
