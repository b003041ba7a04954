import { errorFields, type Log } from '../../log.ts';
import type { Answer } from '../../request.ts';
import { PlatformError } from '../../rooms/port.ts';
import type { Asker } from '../inbound/asker.ts';
import type { Connector, OutgoingMessage } from '../outbound/connector.ts';
import { patiently } from '../outbound/patiently.ts';
import type { PersonalChats } from '../outbound/personal-chats.ts';
import { sentences } from '../sentences.ts';
import { answerMessage, textMessage } from './message.ts';

interface TellerParts {
  readonly connector: Connector;
  readonly chats: PersonalChats;
  readonly log: Log;
}

/**
 * Tells people what came of what they wrote, to them alone. In a room: as a message that only they see, or in their own chat
 * where Teams refuses that. Never rejects: by then what was done is stored, and the rooms show it whatever happens here.
 */
export class Teller {
  readonly #parts: TellerParts;

  constructor(parts: TellerParts) {
    this.#parts = parts;
  }

  async tell(asker: Asker, answer: Answer): Promise<void> {
    const message = answerMessage(answer);
    if (!message) return;
    if (asker.place.kind === 'personal') {
      if (answer.card && (await this.#replaced(asker, message))) return;
      await this.#tried('reply', () => this.#reply(asker, message));
      return;
    }
    if (answer.personal !== true && (await this.#targeted(asker, message))) return;
    const { answeredPrivately, cannotAnswerPrivately } = sentences[answer.locale];
    if (await this.#privately(asker, message)) {
      // Where they asked there would be silence, as if nobody had heard.
      if (answer.personal === true) await this.#targeted(asker, textMessage(answeredPrivately));
      return;
    }
    const neutral = textMessage(cannotAnswerPrivately);
    if (await this.#targeted(asker, neutral)) return;
    await this.#tried('reply', () => this.#reply(asker, neutral));
  }

  /** Tells somebody in their own chat, whatever room they ask in; resolves to whether that was possible. */
  async tellPrivately(asker: Asker, answer: Answer): Promise<boolean> {
    const message = answerMessage(answer);
    return message === undefined || this.#privately(asker, message);
  }

  #privately(asker: Asker, message: OutgoingMessage): Promise<boolean> {
    return this.#tried('personal', () => this.#parts.chats.post(asker.user, message));
  }

  #targeted({ serviceUrl, conversationId, userId }: Asker, message: OutgoingMessage): Promise<boolean> {
    const { connector } = this.#parts;
    return this.#tried('targeted', () => connector.sendTargeted(serviceUrl, conversationId, userId, message));
  }

  async #reply({ serviceUrl, conversationId }: Asker, message: OutgoingMessage): Promise<void> {
    await this.#parts.connector.send(serviceUrl, conversationId, message);
  }

  /** A card that stands in the person's own chat is put in the place of the one that was clicked. */
  async #replaced({ serviceUrl, conversationId, clicked }: Asker, message: OutgoingMessage): Promise<boolean> {
    if (clicked === undefined) return false;
    const { connector } = this.#parts;
    return this.#tried('replace', () => connector.update(serviceUrl, conversationId, clicked, message));
  }

  async #tried(step: string, call: () => Promise<void>): Promise<boolean> {
    try {
      await patiently(call);
      return true;
    } catch (error) {
      if (error instanceof PlatformError) {
        const { code, detail } = error;
        this.#parts.log.warn('teams.notTold', { platform: 'teams', step, code, ...(detail ? { detail } : {}) });
      } else {
        this.#parts.log.error('teams.failed', { platform: 'teams', step, ...errorFields(error) });
      }
      return false;
    }
  }
}
