import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Locale } from '../../cards/text/catalog.ts';
import type { Clock } from '../../services/clock.ts';
import type { Doors } from '../doors.ts';
import { errorFields, type Log, type LogFields } from '../log.ts';
import { PlatformError, type RoomPlatform } from '../rooms/port.ts';
import { boltLogger } from './bolt-logger.ts';
import { BotIdentity } from './bot-identity.ts';
import { Busy } from './busy.ts';
import { CheckedApp } from './checked-app.ts';
import { DirectMessages } from './direct-messages.ts';
import type { DoorParts } from './door-parts.ts';
import { Members } from './members.ts';
import { HttpReceiver } from './receiver.ts';
import { ResponseUrls } from './response-url.ts';
import { RoomChannels } from './room-channels.ts';
import { RoomMembers } from './room-members.ts';
import { SlackRooms } from './rooms.ts';
import { SharedAnswers } from './shared-answers.ts';
import { clientOptions, SlackApi } from './slack-api.ts';
import { Socket } from './socket.ts';
import { Teller } from './teller.ts';
import { doorTexts } from './texts.ts';

/** Slack waits three seconds for an acknowledgement. https://docs.slack.dev/interactivity/handling-user-interaction */
const acknowledgeWithinMs = 2500;

export interface SlackDoorOptions {
  readonly doors: Doors;
  readonly config: {
    readonly botToken: string;
    readonly signingSecret: string;
    /** The one workspace that is let in. */
    readonly teamId: string;
    /** Set: socket mode instead of HTTP. */
    readonly appToken?: string;
    /** Where Slack's API is, when it is not Slack's own. */
    readonly apiUrl?: string;
  };
  readonly log: Log;
  readonly clock: Clock;
  /** The language of what the door itself says; Danish unless told otherwise. */
  readonly locale?: Locale;
  /** How long an effect is awaited before Slack is told that the delivery has arrived. */
  readonly acknowledgeWithinMs?: number;
}

/** The Slack side of the program. */
export interface SlackDoor {
  /** `POST /slack/events`. */
  handler(request: IncomingMessage, response: ServerResponse): Promise<void>;
  readonly platform: RoomPlatform;
  /** Begins to look whether the token belongs to the configured workspace, and to open the socket in socket mode. */
  start(): Promise<void>;
  stop(): Promise<void>;
  /** Whether Slack answers, with the configured workspace; in socket mode, whether the socket is open. */
  ready(): Promise<boolean>;
}

/** Puts the Slack side together. Nothing is sent or opened before {@link SlackDoor.start}. */
export function createSlackDoor(options: SlackDoorOptions): SlackDoor {
  const { doors, config, log, clock, locale = 'da' } = options;
  const { teamId } = config;
  const api = new SlackApi(config.botToken, config.apiUrl);
  const bot = new BotIdentity(api);
  const direct = new DirectMessages(api);
  const urls = new ResponseUrls(config.apiUrl);
  const people = new Members(api, teamId);
  const texts = doorTexts[locale];
  const busy = new Busy();
  const parts: DoorParts = {
    doors,
    teamId,
    locale,
    texts,
    log,
    bot,
    answers: new SharedAnswers(),
    teller: new Teller({ api, direct, urls, texts, log }),
    members: people,
    acknowledgeWithinMs: options.acknowledgeWithinMs ?? acknowledgeWithinMs,
    later: (telling) => busy.during(telling),
  };
  const http = new HttpReceiver({ signingSecret: config.signingSecret, teamId, log, clock });
  const socket = config.appToken === undefined ? undefined : new Socket(config.appToken, config.apiUrl, log);
  const app = new CheckedApp(
    {
      receiver: socket?.receiver ?? http,
      // Nothing here uses Bolt's own client, and so Bolt needs no token; without one it makes no client per delivery.
      authorize: async () => ({}),
      clientOptions: clientOptions(config.apiUrl),
      logger: boltLogger,
      convoStore: false,
      // The bot's own arrival in a channel is what is listened for.
      ignoreSelf: false,
    },
    parts,
  );
  app.error(async (error) => log.error('slack.failed', { platform: 'slack', ...errorFields(error) }));

  async function ready(): Promise<boolean> {
    try {
      const workspace = await bot.workspace();
      if (workspace !== teamId) log.error('slack.otherWorkspace', { platform: 'slack', code: 'otherWorkspace' });
      return workspace === teamId && (socket === undefined || socket.open);
    } catch (error) {
      log.warn('slack.unreachable', { platform: 'slack', ...failureFields(error) });
      return false;
    }
  }

  return {
    handler: (request, response) => (socket ? notHere(response) : http.handle(request, response)),
    platform: new SlackRooms({
      api,
      direct,
      people,
      teamId,
      channels: new RoomChannels(api, bot),
      roster: new RoomMembers(api, bot),
    }),
    ready,
    async start() {
      // Slack may be out of reach for a while: the program starts all the same, and `ready` says so.
      busy.during(ready().then(() => {}));
      socket?.start();
    },
    async stop() {
      await socket?.stop();
      await busy.over();
      await urls.close();
    },
  };
}

/** With a socket open, nothing comes over HTTP. */
async function notHere(response: ServerResponse): Promise<void> {
  response.writeHead(404, { 'content-length': 0 }).end();
}

function failureFields(error: unknown): LogFields {
  if (!(error instanceof PlatformError)) return errorFields(error);
  return { code: error.code, ...(error.detail === undefined ? {} : { detail: error.detail }) };
}
