import { PlatformError } from '../../rooms/port.ts';
import type { Acquaintances, KnownPerson } from './acquaintances.ts';
import type { Connector, OutgoingMessage } from './connector.ts';

/** The chats between the bot and one person each. */
export class PersonalChats {
  readonly #connector: Connector;
  readonly #acquaintances: Acquaintances;

  constructor(connector: Connector, acquaintances: Acquaintances) {
    this.#connector = connector;
    this.#acquaintances = acquaintances;
  }

  /** Sends to one person (an Entra object id) alone. Throws `PlatformError`: `forbidden` where the app is not installed. */
  async post(user: string, message: OutgoingMessage): Promise<void> {
    const person = this.#acquaintances.person(user) ?? this.#stranger(user);
    const conversationId = person.conversationId ?? (await this.#open(user, person));
    await this.#connector.send(person.serviceUrl, conversationId, message);
  }

  async #open(user: string, person: KnownPerson): Promise<string> {
    const { botId } = this.#acquaintances;
    const conversationId = await this.#connector.openPersonal(person.serviceUrl, botId, person.userId);
    this.#acquaintances.opened(user, { ...person, conversationId });
    return conversationId;
  }

  /** Somebody who has not written yet: Teams takes the Entra object id too, if the app is installed for the person. */
  #stranger(user: string): KnownPerson {
    const { serviceUrl } = this.#acquaintances;
    if (serviceUrl === undefined) throw new PlatformError('unavailable', { detail: 'noServiceUrl' });
    return { userId: user, serviceUrl };
  }
}
