import { DateTime } from 'luxon';
import { createHttp, listen } from '../../bot/http.ts';
import { createLog } from '../../bot/log.ts';
import { createSlackDoor, type SlackDoor } from '../../bot/slack/slack-door.ts';
import { FakeDoors } from './fake-doors.ts';
import {
  type ClickOptions,
  clickPayload,
  interactionBody,
  type SentForm,
  type SignOptions,
  signedRequest,
  submissionPayload,
} from './slack-requests.ts';

export interface SlackBotOptions {
  /** Where Slack's API is; nowhere unless told. */
  readonly apiUrl?: string;
  readonly teamId?: string;
  readonly botToken?: string;
  readonly signingSecret?: string;
  readonly appToken?: string;
  readonly acknowledgeWithinMs?: number;
}

/** What came back over HTTP. */
interface SlackReply {
  readonly status: number;
  readonly body: string;
}

/** The Slack door on a real server, with a fake program behind it, and somebody who sends what Slack would send. */
export interface SlackBot {
  readonly doors: FakeDoors;
  readonly door: SlackDoor;
  readonly teamId: string;
  readonly signingSecret: string;
  /** Lines of the log, as written. */
  readonly logged: string[];
  readonly url: string;
  /** Sends a body signed as Slack would. */
  send(body: string, options?: SignOptions): Promise<SlackReply>;
  /** Sends a body as it is. */
  sendRaw(request: RequestInit): Promise<SlackReply>;
  click(options: ClickOptions, headers?: Readonly<Record<string, string>>): Promise<SlackReply>;
  submit(form: SentForm): Promise<SlackReply>;
  close(): Promise<void>;
}

export async function startSlackBot(options: SlackBotOptions = {}): Promise<SlackBot> {
  const doors = new FakeDoors();
  const logged: string[] = [];
  const teamId = options.teamId ?? 'T0KOMMUNEN';
  const signingSecret = options.signingSecret ?? 'test-signing-secret';
  const log = createLog('debug', { write: (line) => logged.push(line) });
  const door = createSlackDoor({
    doors,
    config: {
      botToken: options.botToken ?? 'xoxb-test',
      signingSecret,
      teamId,
      // Nobody listens there: what is not meant to be called fails at once.
      apiUrl: options.apiUrl ?? 'http://127.0.0.1:9/api/',
      ...(options.appToken === undefined ? {} : { appToken: options.appToken }),
    },
    log,
    clock: () => DateTime.now(),
    ...(options.acknowledgeWithinMs === undefined ? {} : { acknowledgeWithinMs: options.acknowledgeWithinMs }),
  });
  const server = createHttp(new Map([['POST /slack/events', door.handler]]), log);
  const port = await listen(server, '127.0.0.1', 0);
  await door.start();
  const url = `http://127.0.0.1:${port}/slack/events`;
  const sendRaw = async (request: RequestInit): Promise<SlackReply> => {
    const reply = await fetch(url, { method: 'POST', ...request });
    return { status: reply.status, body: await reply.text() };
  };
  const send = (body: string, sign: SignOptions = {}) => sendRaw(signedRequest(signingSecret, body, sign));
  return {
    doors,
    door,
    teamId,
    signingSecret,
    logged,
    url,
    send,
    sendRaw,
    click: (click, headers = {}) => send(interactionBody(clickPayload(teamId, click)), { headers }),
    submit: (form) => send(interactionBody(submissionPayload(teamId, form))),
    async close() {
      await door.stop();
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
