import type { SlackMessage } from '../../cards/render/block-kit.ts';
import { errorFields, type Log } from '../log.ts';
import type { Answer } from '../request.ts';
import { PlatformError } from '../rooms/port.ts';
import type { DirectMessages } from './direct-messages.ts';
import { answerMessage, asTyped, sentence } from './messages.ts';
import { formModal } from './modals.ts';
import type { ResponseUrls } from './response-url.ts';
import type { SlackApi } from './slack-api.ts';
import type { DoorTexts } from './texts.ts';

/** Where somebody is to be answered. */
export interface Whereto {
  readonly user: string;
  /** The conversation in which they asked. */
  readonly channel: string | undefined;
  readonly responseUrl: string | undefined;
  readonly triggerId: string | undefined;
  /** What was clicked is itself shown to this person alone, so that an answer's card can stand in its place. */
  readonly ephemeral: boolean;
}

export interface TellerParts {
  readonly api: SlackApi;
  readonly direct: DirectMessages;
  readonly urls: ResponseUrls;
  readonly texts: DoorTexts;
  readonly log: Log;
}

/**
 * Tells people what came of what they did: to them alone, where they did it if Slack lets us, and in the direct messages if
 * not. Never rejects; by then what was done is stored, and the rooms show it whatever happens here.
 */
export class Teller {
  readonly #parts: TellerParts;

  constructor(parts: TellerParts) {
    this.#parts = parts;
  }

  async tell(whereto: Whereto, answer: Answer): Promise<void> {
    if (answer.form !== undefined) {
      const modal = formModal(answer.form, whereto.channel);
      if (await this.#open(whereto, modal)) return;
      return this.say(whereto, this.#parts.texts.formNotOpened);
    }
    if (isForElsewhere(whereto, answer)) return this.#tellPrivately(whereto, answer);
    const message = answerMessage(whereto.ephemeral ? answer : besideTheRoom(answer));
    if (message) await this.#show(whereto, message, whereto.ephemeral && answer.card !== undefined);
  }

  /** In the direct messages; where it was asked is only said that it is there. */
  async #tellPrivately(whereto: Whereto, answer: Answer): Promise<void> {
    const { direct, texts } = this.#parts;
    const message = answerMessage(answer);
    const told = !message || (await this.#tried('direct', () => direct.post(whereto.user, message)));
    await this.#showThere(whereto, sentence(told ? texts.answeredPrivately : texts.cannotAnswerPrivately), false);
  }

  say(whereto: Whereto, text: string): Promise<void> {
    return this.#show(whereto, sentence(text), false);
  }

  /** Shows something else in a modal that may still be open. */
  async replaceModal(viewId: string, view: object): Promise<void> {
    await this.#tried('replaceModal', () => this.#parts.api.do('views.update', { view_id: viewId, view }));
  }

  /** Whether the modal is open, be it because another delivery of the same click has opened it. */
  async #open({ triggerId }: Whereto, view: object): Promise<boolean> {
    if (triggerId === undefined) return false;
    return this.#tried('openModal', () => this.#parts.api.do('views.open', { trigger_id: triggerId, view }), [
      'exchanged_trigger_id',
    ]);
  }

  async #show(whereto: Whereto, message: SlackMessage, replace: boolean): Promise<void> {
    if (await this.#showThere(whereto, message, replace)) return;
    await this.#tried('direct', () => this.#parts.direct.post(whereto.user, message));
  }

  /** Where it was asked; resolves to whether Slack has taken it there. */
  async #showThere(whereto: Whereto, message: SlackMessage, replace: boolean): Promise<boolean> {
    const { api, urls } = this.#parts;
    const { user, channel, responseUrl } = whereto;
    if (responseUrl !== undefined) {
      const body = { response_type: 'ephemeral', replace_original: replace, ...message, ...asTyped };
      if (await urls.post(responseUrl, body)) return true;
    }
    if (channel === undefined || isDirect(channel)) return false;
    return this.#tried('ephemeral', () => api.do('chat.postEphemeral', { channel, user, ...message, ...asTyped }));
  }

  /** Only the last way that fails is worth a warning. */
  async #tried(step: string, call: () => Promise<void>, fineCodes: readonly string[] = []): Promise<boolean> {
    try {
      await call();
      return true;
    } catch (error) {
      if (error instanceof PlatformError) {
        if (error.detail !== undefined && fineCodes.includes(error.detail)) return true;
        const level = step === 'direct' ? 'warn' : 'debug';
        this.#parts.log[level]('slack.notTold', { platform: 'slack', step, code: error.code, ...detail(error) });
      } else {
        this.#parts.log.error('slack.failed', { platform: 'slack', step, ...errorFields(error) });
      }
      return false;
    }
  }
}

/** A card of the room changes in place for everybody: the one who clicked it is told the sentence, and not shown it again. */
function besideTheRoom(answer: Answer): Answer {
  if (answer.said === undefined || answer.card === undefined) return answer;
  const { card: _, ...rest } = answer;
  return rest;
}

/** Whether an answer must not be shown where it was asked for, not even to the asker alone. A modal is over everything. */
export function isForElsewhere({ channel }: Whereto, { personal, form }: Answer): boolean {
  return personal === true && form === undefined && channel !== undefined && !isDirect(channel);
}

/** Whether a conversation is between one person and the bot. */
export function isDirect(channel: string): boolean {
  return channel.startsWith('D');
}

function detail({ detail }: PlatformError): { detail?: string } {
  return detail === undefined ? {} : { detail };
}
