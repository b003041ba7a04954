import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Handler } from '../http.ts';
import { MinuteCounts } from '../minute-counts.ts';
import { clientAddress } from './young/client-address.ts';

/** What is sent to an address from which too much comes. */
export type BusyAnswer = (req: IncomingMessage, res: ServerResponse, headers: Readonly<Record<string, string>>) => void;

/**
 * Holds each address on the net to so many requests a minute, over all the routes that are given to it, in one process. A whole
 * town hall, and the servers that fetch pictures and calendars for everybody, come from a few addresses each.
 */
export class AddressLimit {
  readonly #perMinute: number;
  readonly #busy: BusyAnswer;
  readonly #counts = new MinuteCounts();

  constructor(perMinute: number, busy: BusyAnswer) {
    this.#perMinute = perMinute;
    this.#busy = busy;
  }

  /** The same routes, which answer 429 with words when too much comes from one address. */
  hold(routes: ReadonlyMap<string, Handler>): Map<string, Handler> {
    return new Map([...routes].map(([address, handler]) => [address, this.#held(handler)]));
  }

  #held(handler: Handler): Handler {
    return (req, res) => {
      if (this.#counts.count(clientAddress(req)) <= this.#perMinute) return handler(req, res);
      this.#busy(req, res, { 'retry-after': '60' });
    };
  }
}
