import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Locale } from '../../cards/text/catalog.ts';
import type { Clock } from '../../services/clock.ts';
import type { DocumentStore } from '../../storage/ports.ts';
import type { TeamsConfig } from '../config.ts';
import type { Doors } from '../doors.ts';
import { inTime } from '../in-time.ts';
import type { Log } from '../log.ts';
import type { RoomPlatform } from '../rooms/port.ts';
import { accountEmail } from './account-email.ts';
import type { InvokeAnswer } from './answers/invoke-answer.ts';
import { Teller } from './answers/teller.ts';
import { isLoopbackUrl, isSafeUrl } from './auth/loopback.ts';
import { SigningKeys } from './auth/signing-keys.ts';
import { StrictAuthentication } from './auth/strict-authentication.ts';
import { TokenCheck } from './auth/token-check.ts';
import { Graph } from './graph/graph-client.ts';
import { Users } from './graph/users.ts';
import { SharedDeliveries } from './handlers/shared-deliveries.ts';
import { httpHandler } from './http-handler.ts';
import { Acquaintances } from './outbound/acquaintances.ts';
import { Connector } from './outbound/connector.ts';
import { PersonalChats } from './outbound/personal-chats.ts';
import { scopes, type TokenSource, tokenSource } from './outbound/token-source.ts';
import { createTeamsRooms } from './rooms/create-teams-rooms.ts';
import { Turns } from './turns.ts';

/** A delivery is acknowledged at the latest after this: Teams gives up after some 15 seconds and delivers again. */
const answerWithinMs = 10_000;
/** How long a stop waits for answers that are on their way to people. */
const patienceMs = 5000;

export interface TeamsDoorOptions {
  readonly doors: Doors;
  readonly config: TeamsConfig;
  readonly log: Log;
  readonly clock: Clock;
  /** The language of what the door itself says; Danish unless told otherwise. */
  readonly locale?: Locale;
  /** Keeps where the tenant is reached over a restart. */
  readonly documents?: Pick<DocumentStore, 'get' | 'put'>;
  readonly answerWithinMs?: number;
}

/** The Teams side of the program. */
export interface TeamsDoor {
  /** `POST /api/messages`. */
  handler(req: IncomingMessage, res: ServerResponse): Promise<void>;
  readonly platform: RoomPlatform;
  /** Fetches the keys that inbound tokens are checked with. Does not reject: what cannot be had now is tried again. */
  start(): Promise<void>;
  /** Waits, for a while, for what is going on. */
  stop(): Promise<void>;
  /** Whether tokens can be checked, and had. */
  ready(): Promise<boolean>;
}

/** Puts the Teams side together. Nothing is fetched or sent before {@link TeamsDoor.start}, or a request. */
export function createTeamsDoor(options: TeamsDoorOptions): TeamsDoor {
  const { doors, config, log, clock, locale = 'da', documents } = options;
  const { appId, tenantId, auth } = config;
  const keys = auth ? new SigningKeys({ metadataUrl: config.openIdMetadataUrl, clock, log }) : undefined;
  const outgoing = auth ? tokenSource(config, scopes.connector, clock) : undefined;
  const graphTokens = config.graphAuth ? tokenSource(config, scopes.graph, clock) : undefined;
  const connector = new Connector({ tokens: outgoing, tenantId, clock });
  const graph = new Graph({ baseUrl: config.graphBaseUrl, tokens: graphTokens, clock });
  const users = new Users(graph);
  const acquaintances = new Acquaintances({ appId, global: auth && config.openIdMetadataUrl === undefined, documents });
  const chats = new PersonalChats(connector, acquaintances);
  const deliveries = new SharedDeliveries<InvokeAnswer>();
  const turns = new Turns(new StrictAuthentication((serviceUrl) => connector.clientFor(serviceUrl)), {
    doors,
    tenantId,
    locale,
    log,
    acquaintances,
    teller: new Teller({ connector, chats, log }),
    deliveries,
    answerWithinMs: options.answerWithinMs ?? answerWithinMs,
    email: (asker) => accountEmail({ connector, users, tenantId }, asker),
  });
  const http = httpHandler({
    rules: {
      tokens: keys && new TokenCheck({ appId, keys, clock }),
      tenantId,
      // With tokens, the sender's own token vouches for the address.
      allowsServiceUrl: auth ? isSafeUrl : isLoopbackUrl,
    },
    run: (activity, claims) => turns.run(activity, claims),
    log,
  });
  return {
    handler: http.handle,
    platform: createTeamsRooms({ config, graph, users, connector, acquaintances, chats }),
    async start() {
      await Promise.all([keys?.load(), acquaintances.load()]);
    },
    async stop() {
      await inTime(Promise.all([http.over(), deliveries.over()]), patienceMs);
    },
    ready: async () => ((await keys?.load()) ?? true) && (await canHave(outgoing)) && (await canHave(graphTokens)),
  };
}

async function canHave(tokens: TokenSource | undefined): Promise<boolean> {
  try {
    await tokens?.get();
    return true;
  } catch {
    return false;
  }
}
