import { App, type AppOptions } from '@slack/bolt';
import { errorFields, type Log } from '../log.ts';
import { Arrival, readArrival } from './arrival.ts';
import type { Acknowledge, DoorParts } from './door-parts.ts';
import { handleArrival } from './handle-arrival.ts';

/** Where Bolt carries what has been checked. */
export const arrivalKey = 'arrival';
type Delivered = Parameters<App['processEvent']>[0];

/**
 * Bolt, behind a check: whichever way a delivery came, Bolt sees only fields that are what Slack documents, and every delivery
 * is acknowledged in the end. One middleware and no listeners: verbs and words are looked up behind the door, and Bolt would
 * try each listener on each delivery.
 */
export class CheckedApp extends App {
  constructor(options: AppOptions, parts: DoorParts) {
    super(options);
    this.use(async (args) => {
      const acknowledge = acknowledgeOnce('ack' in args ? args.ack : undefined, parts.log);
      const arrival: unknown = args.context[arrivalKey];
      try {
        if (arrival instanceof Arrival) await handleArrival(parts, arrival, acknowledge);
      } catch (error) {
        parts.log.error('slack.failed', { platform: 'slack', ...errorFields(error) });
      }
      // Slack sends again what is not acknowledged, to the same end.
      await acknowledge();
    });
  }

  override async processEvent(delivered: Delivered): Promise<void> {
    if (delivered.customProperties?.[arrivalKey] instanceof Arrival) return super.processEvent(delivered);
    // From the socket, where nothing has been checked yet.
    const arrival = readArrival(delivered.body);
    if (!arrival) return delivered.ack();
    const customProperties = { [arrivalKey]: arrival };
    return super.processEvent({ ...delivered, body: arrival.payload, customProperties });
  }
}

/**
 * Bolt types what each kind of delivery may be answered with; here that is decided with the payload. Never rejects: over a
 * socket that has just closed nothing can be acknowledged, and what was done must still be told.
 */
function acknowledgeOnce(ack: ((...body: never[]) => Promise<void>) | undefined, log: Log): Acknowledge {
  let acknowledged = ack === undefined;
  return async (body) => {
    if (acknowledged || !ack) return;
    acknowledged = true;
    try {
      await Reflect.apply(ack, undefined, [body]);
    } catch (error) {
      log.warn('slack.notAcknowledged', { platform: 'slack', ...errorFields(error) });
    }
  };
}
