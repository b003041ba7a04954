import type { DocumentStore } from '../../storage/ports.ts';
import type { Clock } from '../clock.ts';
import type { PersonId } from '../pathway/state.ts';
import type { AccessCodes } from './access-codes.ts';
import type { Audience } from './access-document.ts';

/**
 * Something that the coordinator may want to hear of. `remembered`: a link was used, and its browser is remembered from now on.
 * `locked`: a link died of wrong codes, and a new one must be made. `identityTied`: somebody signed in has tied an electronic
 * identity. It is told after it is true; {@link overviewOf} shows the same at any time, so nothing is lost where nobody listens.
 */
export interface AccessEvent {
  readonly kind: 'remembered' | 'locked' | 'identityTied';
  readonly pathwayId: string;
  readonly audience: Audience;
  /** Who made the link. */
  readonly createdBy: PersonId;
}

/** What the access works with. */
export interface AccessPorts {
  readonly documents: DocumentStore;
  readonly clock: Clock;
  /** The first makes, the others are former ones. */
  readonly secrets: readonly [string, ...string[]];
  readonly codes: AccessCodes;
  readonly onEvent?: (event: AccessEvent) => void;
}

/** Who knocks: the token of the address, and what the browser was given before, as it says. */
export interface Caller {
  readonly token: string;
  readonly device?: string;
  readonly session?: string;
}

/** A short sign-in that holds at this moment. */
export interface YoungSession {
  readonly pathwayId: string;
  readonly audience: Audience;
  /** The link by which the device came, which is its name from then on. */
  readonly device: string;
  /** Of a chosen adult: which one. Whether they still are the chosen one, the pages look at every time. */
  readonly adult?: string;
}
