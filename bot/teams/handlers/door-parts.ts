import type { Locale } from '../../../cards/text/catalog.ts';
import type { Doors } from '../../doors.ts';
import type { Log } from '../../log.ts';
import type { InvokeAnswer } from '../answers/invoke-answer.ts';
import type { Teller } from '../answers/teller.ts';
import type { InboundActivity } from '../inbound/activity.ts';
import type { Asker } from '../inbound/asker.ts';
import { deliveryIdOf } from '../inbound/delivery-id.ts';
import type { Acquaintances } from '../outbound/acquaintances.ts';
import type { SharedDeliveries } from './shared-deliveries.ts';

/** What the handlers of all kinds of activities work with. */
export interface DoorParts {
  readonly doors: Doors;
  readonly tenantId: string;
  /** For what the door has to say before anybody knows the asker's language. */
  readonly locale: Locale;
  readonly log: Log;
  readonly teller: Teller;
  readonly acquaintances: Acquaintances;
  readonly deliveries: SharedDeliveries<InvokeAnswer>;
  /** A delivery is acknowledged when the work is done, and at the latest after this. */
  readonly answerWithinMs: number;
  email(asker: Asker): Promise<string | undefined>;
}

/** What every request has in common. */
export function requestBase(parts: DoorParts, activity: InboundActivity, asker: Asker) {
  return {
    account: { platform: 'teams', tenant: parts.tenantId, user: asker.user },
    platform: 'teams',
    email: () => parts.email(asker),
    place: asker.place,
    deliveryId: deliveryIdOf(activity),
  } as const;
}
