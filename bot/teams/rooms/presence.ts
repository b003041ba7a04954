import { failedAs } from '../graph/graph-errors.ts';
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

  /** The place with the address at which the bot is in it, if Teams has told of it; costs nothing. */
  told(place: TeamsPlace): TeamsPlace | undefined {
    const serviceUrl = this.#acquaintances.room(place.id);
    return serviceUrl === undefined ? undefined : { ...place, serviceUrl, arrived: 'yes' };
  }

  /** The same, asked of Teams where it has not told; undefined when the bot is not there, or nobody answers. */
  async confirmed(place: TeamsPlace): Promise<TeamsPlace | undefined> {
    const told = this.told(place);
    if (told) return told;
    const { serviceUrl } = this.#acquaintances;
    if (serviceUrl === undefined || !(await this.#isIn(serviceUrl, place.id))) return undefined;
    this.#acquaintances.arrive(place.id, serviceUrl);
    return { ...place, serviceUrl, arrived: 'yes' };
  }

  async #isIn(serviceUrl: string, id: string): Promise<boolean> {
    try {
      return await this.#connector.isIn(serviceUrl, id);
    } catch (error) {
      if (failedAs(error, 'unavailable')) return false;
      throw error;
    }
  }
}
