import { createServer, type IncomingMessage, type Server } from 'node:http';
import { TeamsService } from '../../bot/demo/teams/service.ts';
import { listen, stop } from './listen.ts';

type Body = Record<string, unknown>;

/** Something that takes JSON over HTTP, keeps it, and answers what it is told to. */
export interface Listener {
  readonly url: string;
  readonly taken: { method: string; path: string; body: Body }[];
  answer: (body: Body, path: string) => { status: number; body?: object };
  /** Resolves once so many requests have come. */
  came(count: number): Promise<void>;
  close(): Promise<void>;
}

/** The demo's Teams, with something in the bot's stead. */
export interface DemoTeams {
  readonly service: TeamsService;
  readonly bot: Listener;
  changes(): number;
  /** Sends what a bot sends; resolves to what the service answers. */
  sends(method: string, path: string, body?: object): Promise<{ status: number; body: Body }>;
  close(): Promise<void>;
}

export async function startListener(): Promise<Listener> {
  let told: () => void = () => undefined;
  const server: Server = createServer((req, res) => {
    read(req).then((body) => {
      const path = decodeURIComponent(req.url ?? '');
      listener.taken.push({ method: req.method ?? '', path, body });
      const answer = listener.answer(body, path);
      const text = answer.body === undefined ? '' : JSON.stringify(answer.body);
      res.writeHead(answer.status, { 'content-type': 'application/json' }).end(text);
      told();
    });
  });
  const url = await listen(server);
  const listener: Listener = {
    url,
    taken: [],
    answer: () => ({ status: 200 }),
    async came(count) {
      while (listener.taken.length < count) {
        await new Promise<void>((resolve) => {
          told = resolve;
        });
      }
    },
    close: () => stop(server),
  };
  return listener;
}

export async function startDemoTeams(): Promise<DemoTeams> {
  const bot = await startListener();
  let changes = 0;
  const service = new TeamsService({
    botUrl: `${bot.url}/api/messages`,
    onChange: () => {
      changes += 1;
    },
  });
  await service.start();
  return {
    service,
    bot,
    changes: () => changes,
    async sends(method, path, body) {
      const reply = await fetch(`${service.connector.serviceUrl}v3/conversations${path}`, {
        method,
        headers: { 'content-type': 'application/json' },
        ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      });
      const text = await reply.text();
      return { status: reply.status, body: text === '' ? {} : JSON.parse(text) };
    },
    async close() {
      await service.close();
      await bot.close();
    },
  };
}

async function read(req: IncomingMessage): Promise<Body> {
  const text = Buffer.concat(await req.toArray()).toString('utf8');
  return text === '' ? {} : JSON.parse(text);
}
