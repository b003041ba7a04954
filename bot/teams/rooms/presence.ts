import type { Acquaintances } from '../outbound/acquaintances.ts';
import type { Connector } from '../outbound/connector.ts';
import type { TeamsPlace } from './room-ref.ts';

/** Whether the bot is in a room: by its own arrival there, or by asking for what only a member may know. */
export class Presence {
  readonly #acquaintances: Acquaintances;
  readonly #connector: Connector;

  constructor(acquaintances: Acquaintances, connector: Connector) {
    this.#acquaintances = acquaintances;
    this.#connector = connector;
  }

  /** The place with the address at which the bot is in it; undefined while it is not. */
  async confirmed(place: TeamsPlace): Promise<TeamsPlace | undefined> {
    const told = this.#acquaintances.room(place.id);
    if (told !== undefined) return { ...place, serviceUrl: told, arrived: 'yes' };
    const { serviceUrl } = this.#acquaintances;
    if (serviceUrl === undefined || !(await this.#connector.isIn(serviceUrl, place.id))) return undefined;
    this.#acquaintances.arrive(place.id, serviceUrl);
    return { ...place, serviceUrl, arrived: 'yes' };
  }
}
