import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { listen } from '../http.ts';
import { channelRoutes } from './graph/channel-routes.ts';
import { chatRoutes } from './graph/chat-routes.ts';
import { directoryRoutes } from './graph/directory-routes.ts';
import { failure, type GraphAnswer } from './graph/graph-answer.ts';
import { type GraphContext, type GraphHooks, type GraphRoute, matchPath } from './graph/graph-route.ts';
import { GraphState, type StandInUser } from './graph/graph-state.ts';
import { memberRoutes } from './graph/member-routes.ts';

const routes: readonly GraphRoute[] = [...channelRoutes, ...memberRoutes, ...chatRoutes, ...directoryRoutes];
/** A team has at most as many channels. */
const channelLimit = 1000;

export interface GraphStandInOptions {
  readonly tenantId: string;
  readonly appId: string;
  readonly users: readonly StandInUser[];
  readonly teams: readonly {
    readonly id: string;
    readonly displayName: string;
    readonly members?: readonly string[];
    readonly appInstalled?: boolean;
  }[];
  /** The permissions that the tenant has granted; all, unless told otherwise. */
  readonly permissions?: readonly string[];
  /** Whether the call carries a valid token; any call does, unless told otherwise. */
  readonly authorized?: (authorization: string | undefined) => boolean;
  readonly channelLimit?: number;
  /** The id that a channel with this title gets, where it must be a certain one. */
  readonly channelId?: (title: string) => string | undefined;
  /** The address that opens a channel, where it is not Teams' own. */
  readonly channelUrl?: (id: string) => string;
  readonly hooks?: GraphHooks;
  readonly port?: number;
}

/** What a call is answered with instead; `lost`: it is carried out, and the answer never comes. */
type GraphFault = GraphAnswer | 'lost';

export interface GraphStandIn {
  /** What goes into `GRAPH_BASE_URL`. */
  readonly url: string;
  readonly state: GraphState;
  /** Every call: `POST /teams/…/channels`, with the path as it came. */
  readonly calls: { method: string; path: string; body: unknown }[];
  /** Granted permissions: change them to refuse something. */
  permissions: ReadonlySet<string> | undefined;
  /** Lets the next calls that match go wrong. */
  failNext(method: GraphRoute['method'], path: RegExp, fault: GraphFault, times?: number): void;
  close(): Promise<void>;
}

/**
 * Microsoft Graph as far as the bot uses it, on this machine: a tenant that keeps its teams, channels, chats and people, asks
 * for the permissions that the real one asks for, and refuses as it does.
 */
export async function startGraphStandIn(options: GraphStandInOptions): Promise<GraphStandIn> {
  const state = new GraphState();
  for (const user of options.users) state.users.set(user.id, user);
  for (const team of options.teams) state.addTeam(team);
  const context: GraphContext = {
    state,
    hooks: options.hooks ?? {},
    appId: options.appId,
    tenantId: options.tenantId,
    channelLimit: options.channelLimit ?? channelLimit,
    channelId: options.channelId ?? (() => undefined),
    channelUrl: options.channelUrl ?? (() => undefined),
  };
  const faults: { method: string; path: RegExp; fault: GraphFault; times: number }[] = [];
  const server = createServer((req, res) => {
    serve(req, res).catch(() => res.destroy());
  });
  const port = await listen(server, '127.0.0.1', options.port ?? 0);
  const standIn: GraphStandIn = {
    url: `http://127.0.0.1:${port}`,
    state,
    calls: [],
    permissions: options.permissions && new Set(options.permissions),
    failNext(method, path, fault, times = 1) {
      faults.push({ method, path, fault, times });
    },
    close: () => close(server),
  };

  async function serve(req: IncomingMessage, res: ServerResponse): Promise<void> {
    const url = new URL(req.url ?? '/', standIn.url);
    const body = await readJson(req);
    const method = req.method ?? 'GET';
    standIn.calls.push({ method, path: decodeURIComponent(url.pathname), body });
    const fault = takeFault(method, decodeURIComponent(url.pathname));
    if (fault !== undefined && fault !== 'lost') return send(res, fault, url);
    const answer = answerTo(method, url, body, req.headers.authorization);
    if (fault === 'lost') res.destroy();
    else send(res, answer, url);
  }

  function answerTo(method: string, url: URL, body: unknown, authorization: string | undefined): GraphAnswer {
    if (options.authorized && !options.authorized(authorization))
      return failure(401, 'InvalidAuthenticationToken', 'Access token is empty or not valid.');
    const [, version = '', ...rest] = url.pathname.split('/');
    const path = `/${rest.join('/')}`;
    for (const route of routes) {
      if (route.method !== method || !(route.versions ?? ['v1.0']).includes(version)) continue;
      const params = matchPath(route.path, path);
      if (!params) continue;
      const { permissions } = standIn;
      if (permissions && !route.permissions.some((permission) => permissions.has(permission)))
        return failure(
          403,
          'Forbidden',
          `Missing role permissions on the request. API requires one of '${route.permissions.join(', ')}'.`,
        );
      return route.handle(context, { params, query: url.searchParams, body });
    }
    return failure(400, 'BadRequest', 'Resource not found for the segment.');
  }

  function takeFault(method: string, path: string): GraphFault | undefined {
    const found = faults.find((fault) => fault.times > 0 && fault.method === method && fault.path.test(path));
    if (found) found.times -= 1;
    return found?.fault;
  }

  return standIn;
}

function send(res: ServerResponse, { status, body, headers }: GraphAnswer, url: URL): void {
  const shown = withNextLink(body, url);
  const type = shown === undefined ? {} : { 'content-type': 'application/json' };
  res.writeHead(status, { ...type, ...headers });
  res.end(shown === undefined ? undefined : JSON.stringify(shown));
}

/** A page's link to the next one is absolute. */
function withNextLink(body: unknown, url: URL): unknown {
  if (typeof body !== 'object' || body === null || !('nextPage' in body)) return body;
  const { nextPage, ...rest } = body;
  const next = new URL(url);
  next.searchParams.set('$skiptoken', String(nextPage));
  return { ...rest, '@odata.nextLink': next.href };
}

async function readJson(req: IncomingMessage): Promise<unknown> {
  const chunks: Buffer[] = await req.toArray();
  const text = Buffer.concat(chunks).toString('utf8');
  return text === '' ? undefined : JSON.parse(text);
}

function close(server: Server): Promise<void> {
  server.closeAllConnections();
  return new Promise((resolve) => server.close(() => resolve()));
}
