import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Locale } from '../../../cards/text/catalog.ts';
import type { AccessPorts, Caller, YoungSession } from '../../../services/young-access/access-ports.ts';
import type { Log } from '../../log.ts';
import type { ConfirmedIdentity, IdentityDoor } from '../eid/identity-door.ts';
import type { Form } from './form-body.ts';
import type { RateLimits } from './request-rates.ts';
import type { Language } from './young-language.ts';

/** Somebody at the door: nothing is known of them but what their browser says. */
export interface YoungKnock {
  readonly req: IncomingMessage;
  readonly res: ServerResponse;
  readonly caller: Caller;
  readonly language: Language;
  /** Where "hide" leads. */
  readonly hideTo: string;
}

/** Somebody who is signed in. Cookies are set already; whoever handles the visit answers on `res`. */
export interface YoungVisit extends YoungKnock {
  readonly session: YoungSession;
  /** What every form of the page must carry (`formHead`). */
  readonly formToken: string;
  /** Whether an electronic identity is tied to the page. */
  readonly hasIdentity: boolean;
  /** There where the municipality has electronic identity. Each answers the request, by leading to the identity provider. */
  readonly eid?: {
    /** Ties the visitor's electronic identity to the page. */
    tie(): Promise<void>;
    /** Has the visitor confirm something, named by ids of at most 200 characters; goes on in {@link YoungPages.confirmed}. */
    confirm(subject: string): Promise<void>;
  };
}

/** The pages behind the sign-in. What they throw as a `StoreError` is told to the visitor, who can send the same form again. */
export interface YoungPages {
  /** Somebody looks. What they look at stands behind the question mark of the address. */
  show(visit: YoungVisit): Promise<void> | void;
  /** Somebody has sent a form of ours; it has been checked that it is one. */
  act(visit: YoungVisit, form: Form): Promise<void> | void;
  /** Somebody has confirmed with the electronic identity that is tied to the page. */
  confirmed?(visit: YoungVisit, confirmation: ConfirmedIdentity): Promise<void> | void;
}

/** What the young person's door works with. */
export interface YoungParts {
  readonly access: AccessPorts;
  readonly publicUrl: string;
  /** The municipality's language, until somebody chooses the other. */
  readonly locale: Locale;
  readonly log: Log;
  readonly pages: YoungPages;
  readonly eid?: IdentityDoor;
  /** Where "hide" leads: a page that everybody may have open. */
  readonly hideTo?: string;
  readonly limits?: Partial<RateLimits>;
}

/** The weather: anybody looks at it, on any telephone. */
export const defaultHideTo = 'https://www.dmi.dk/';
