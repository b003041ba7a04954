import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DateTime } from 'luxon';
import { loadModels } from '../../services/models/catalog.ts';
import { openStore } from '../../storage/open-store.ts';
import { createApp } from '../app.ts';
import { createHttp, listen } from '../http.ts';
import { createLog } from '../log.ts';
import { Closing } from './closing.ts';
import { demoConfig, demoHost } from './demo-config.ts';
import { demoRoutes } from './demo-routes.ts';
import { Live } from './live.ts';
import { type Playground, startPlayground } from './playground.ts';
import { choosePort } from './ports.ts';
import { SlackClient } from './slack/client.ts';
import { SlackWorkspace } from './slack/workspace.ts';
import { TeamsService } from './teams/service.ts';
import { startTenant } from './teams/tenant.ts';
import { queueTodaysMessages } from './town/messages.ts';
import { makeOwnPages, type OwnPages } from './town/own-pages.ts';
import { newRoomName } from './town/room-names.ts';
import { accessPorts, seedTown } from './town/seed.ts';

/** The ports that are wanted; another is taken where one is busy. */
export interface DemoPorts {
  readonly bot: number;
  readonly page: number;
  readonly playground: number;
}

export const defaultPorts: DemoPorts = { bot: 3978, page: 3980, playground: 3982 };

export interface DemoOptions {
  readonly ports?: DemoPorts;
  /** Of the bot: `silent` shows nothing. */
  readonly logLevel?: string;
  /** Whatever must be ended is put in here, so that it can be ended before everything has started. */
  readonly closing?: Closing;
}

/** The demo, running. */
export interface Demo {
  readonly urls: {
    /** Where to begin. */
    readonly start: string;
    readonly bot: string;
    /** Undefined when the Playground did not start. */
    readonly playground: string | undefined;
  };
  /** The codes of the seeded pathways, by the key of their story. */
  readonly codes: ReadonlyMap<string, string>;
  /** What a coordinator would have handed to those who have no account. */
  readonly ownPages: OwnPages;
  /** Wanted ports that were taken by somebody else. */
  readonly busyPorts: readonly number[];
  /** Ends everything that was started, and removes what was written. */
  stop(): Promise<void>;
}

/**
 * Starts the whole demo: an invented municipality on a store of its own in a temporary folder, the bot as in production, and
 * around it what stands in for Teams, Microsoft Graph and Slack. Rejects, with everything ended again, when a part that the
 * bot needs does not start.
 */
export async function startDemo(options: DemoOptions = {}): Promise<Demo> {
  const { closing = new Closing() } = options;
  try {
    return await start(options, closing);
  } catch (error) {
    await closing.run();
    throw error;
  }
}

/** Rooms of the seeded pathways, one of which has one on each platform. */
const seededRooms = { teams: 2, slack: 2 };
const roomsWithinMs = 10_000;
const pollMs = 100;

/** So that whoever opens a page finds the rooms. They fill from then on; what has not come in time is seen to come. */
async function roomsStand(slack: SlackWorkspace, teams: TeamsService): Promise<void> {
  for (const deadline = Date.now() + roomsWithinMs; Date.now() < deadline; ) {
    if (teams.filledRooms() >= seededRooms.teams && slack.filledRooms() >= seededRooms.slack) return;
    await new Promise((resolve) => setTimeout(resolve, pollMs));
  }
}

async function start({ ports = defaultPorts, logLevel = 'error' }: DemoOptions, closing: Closing): Promise<Demo> {
  const folder = await mkdtemp(join(tmpdir(), 'vejviser-demo-'));
  closing.add(() => rm(folder, { recursive: true, force: true }));
  const botPort = await choosePort(demoHost, ports.bot);
  const pagePort = await choosePort(demoHost, ports.page);
  const botUrl = `http://${demoHost}:${botPort.port}`;
  const pageUrl = `http://${demoHost}:${pagePort.port}`;

  const live = new Live();
  closing.add(async () => live.close());
  const slack = await SlackWorkspace.start();
  closing.add(() => slack.close());
  const teams = new TeamsService({ botUrl: `${botUrl}/api/messages`, onChange: () => live.changed() });
  await teams.start();
  closing.add(() => teams.close());

  const codes = new Map<string, string>();
  const graph = await startTenant({
    teams,
    pageUrl,
    playgroundCode: () => codes.get('demo-moving-on'),
    seededCodes: () => [...codes.values()],
  });
  closing.add(() => graph.close());

  const sqlitePath = join(folder, 'demo.sqlite');
  const config = demoConfig({ port: botPort.port, sqlitePath, graphUrl: graph.url, slack, logLevel });
  const models = loadModels();
  const clock = () => DateTime.now().setZone(config.timeZone);
  const store = await openStore(config.store);
  const seeded = await seedTown({ store, models, secret: config.secretKey, now: clock() });
  for (const [key, code] of seeded) codes.set(key, code);

  const access = accessPorts(store, config.secretKey, clock);
  const ownPages = await makeOwnPages({ access, store, publicUrl: config.publicUrl, codes });

  let playground: Playground | undefined;
  const client = new SlackClient(slack, `${botUrl}/slack/events`, () => live.changed());
  const page = createHttp(
    demoRoutes({ live, slack: client, teams, codes, ownPages, playground: () => playground }),
    createLog(logLevel),
  );
  await listen(page, demoHost, pagePort.port);
  closing.add(async () => {
    page.close();
    page.closeAllConnections();
  });

  const app = createApp(config, { store, clock, models, log: createLog(config.logLevel), localClients: true });
  closing.add(() => app.stop());
  await app.start();
  await roomsStand(slack, teams);
  // Only now: what people belong to is derived by the program that has just started.
  await queueTodaysMessages(store, clock());

  const playgroundPort = await choosePort('0.0.0.0', ports.playground);
  const roomName = codes.get('demo-moving-on') ?? '';
  playground = await startPlayground({
    folder,
    port: playgroundPort.port,
    botUrl: `${pageUrl}/playground/messages`,
    roomName,
    newRoomName,
  }).catch(() => undefined);
  closing.add(async () => playground?.stop());

  const busyPorts = [
    ...(botPort.busy ? [ports.bot] : []),
    ...(pagePort.busy ? [ports.page] : []),
    ...(playgroundPort.busy ? [ports.playground] : []),
  ];
  return {
    urls: { start: `${pageUrl}/`, bot: botUrl, playground: playground?.url },
    codes,
    ownPages,
    busyPorts,
    stop: () => closing.run(),
  };
}
