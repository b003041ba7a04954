import type { App } from '@slack/bolt';
import { Arrival, readArrival } from './arrival.ts';
import type { Acknowledge, DoorParts } from './door-parts.ts';
import { handleArrival } from './handle-arrival.ts';

/** Where Bolt carries what the HTTP door has checked. */
export const arrivalKey = 'arrival';

/**
 * Takes what Bolt delivers, from HTTP and from the socket alike. One middleware and no listeners: verbs and words are looked
 * up behind the door, and Bolt would try each listener on each delivery.
 */
export function listen(app: App, parts: DoorParts): void {
  app.use(async (args) => {
    const acknowledge = acknowledgeOf('ack' in args ? args.ack : undefined);
    const checked: unknown = args.context[arrivalKey];
    const arrival = checked instanceof Arrival ? checked : readArrival(args.body);
    if (arrival) await handleArrival(parts, arrival, acknowledge);
    else await acknowledge();
  });
}

/** Bolt types what each kind of delivery may be answered with; here that is decided with the payload. */
function acknowledgeOf(ack: ((...body: never[]) => Promise<void>) | undefined): Acknowledge {
  return async (body) => {
    if (ack) await Reflect.apply(ack, undefined, [body]);
  };
}
