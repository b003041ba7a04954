import { AccessLog } from '../services/access-log/access-log.ts';
import type { Clock } from '../services/clock.ts';
import { noteClosed } from '../services/erasure/closed-pathways.ts';
import { eraseAgain } from '../services/erasure/erase-again.ts';
import { ErasedFile, type ErasedList } from '../services/erasure/erased-list.ts';
import { Erasures } from '../services/erasure/erasures.ts';
import { Journal } from '../services/journal/journal.ts';
import { JournalSender } from '../services/journal/journal-sender.ts';
import type { ModelCatalog } from '../services/models/catalog.ts';
import type { PlatformName } from '../services/pathway/events.ts';
import type { PathwayState } from '../services/pathway/state.ts';
import { Pathways } from '../services/pathways.ts';
import { Directory } from '../services/people/directory.ts';
import { isActive } from '../services/people/person.ts';
import { type SharingRules, shippedRules } from '../services/privacy/sharing-rules.ts';
import { pathwaysOf } from '../services/projections/memberships.ts';
import { Projector } from '../services/projections/projector.ts';
import { recordRefusal } from '../services/refusal-record.ts';
import { sealer } from '../services/seal.ts';
import { gather } from '../services/subject-access/gather.ts';
import { AccessCodes } from '../services/young-access/access-codes.ts';
import type { KeptStore, Store } from '../storage/ports.ts';
import { ChangeFeed } from './change-feed.ts';
import { ChatLimit } from './chat-limit.ts';
import { ClicksFirst } from './clicks-first.ts';
import { MinuteClock } from './clock.ts';
import type { Config } from './config.ts';
import { type Desk, personChoice, viewContext } from './desk.ts';
import type { Doors } from './doors.ts';
import { ErasureWatch } from './erasure/erasure-watch.ts';
import { tellStuck } from './erasure/tell-stuck.ts';
import { healthz, type Part, readyz, storePart } from './health.ts';
import { createHttp, type Handler, listen } from './http.ts';
import { caseSystemOf } from './journal/case-system-of.ts';
import { JournalWatch } from './journal/journal-watch.ts';
import { lateHandlers } from './late-handlers.ts';
import { LockWatch } from './lock-watch.ts';
import { errorFields, type Log } from './log.ts';
import { MassReadingWatch } from './mass-reading-watch.ts';
import { ClockJump } from './reminders/clock-jump.ts';
import { MessageSender } from './reminders/message-sender.ts';
import { messageViews } from './reminders/message-views.ts';
import { NoticeQueue } from './reminders/notice-queue.ts';
import { ReminderQueue } from './reminders/reminder-queue.ts';
import { knownStrangers } from './rooms/known-strangers.ts';
import type { RoomPlatform } from './rooms/port.ts';
import { roomViews } from './rooms/room-views.ts';
import { RoomWorker } from './rooms/room-worker.ts';
import { TakeDown } from './rooms/take-down.ts';
import { withTimeout } from './rooms/with-timeout.ts';
import { secretKeysOf } from './secret-keys.ts';
import { createSlackDoor, type SlackDoor } from './slack/slack-door.ts';
import { StaffWatch } from './staff-watch.ts';
import { createTeamsDoor, type TeamsDoor } from './teams/teams-door.ts';
import { canShowPictures } from './web/can-show-pictures.ts';
import { createPages } from './web/create-pages.ts';
import { Watchers } from './web/watchers.ts';

/** How long an erasure that is under way may hold up the end of the program. */
const erasingStopMs = 3000;
/** The same of a package that is on its way to the case system. */
const journalingStopMs = 3000;
/** How long a platform is waited for that is asked whose an account is. */
const strangerTimeoutMs = 2000;

/** What the program is given from outside: everything that tests and the demo want to hold in their hands. */
export interface Ports {
  readonly store: KeptStore;
  readonly clock: Clock;
  readonly log: Log;
  readonly models: ModelCatalog;
  /** Who may know what, as the municipality has it; what Vejviser comes with, when absent. */
  readonly sharing?: SharingRules;
  /** What was erased, outside of the store; the configured file, when absent. */
  readonly erased?: ErasedList;
  /** How erasing is paced, in milliseconds. */
  readonly erasing?: { readonly intervalMs?: number; readonly settleMs?: number; readonly paceMs?: number };
  /** How the case system is reached, in milliseconds between two rounds. */
  readonly journaling?: { readonly intervalMs?: number };
  /** Further addresses, `GET /gallery`; only the demo has any. */
  readonly routes?: ReadonlyMap<string, Handler>;
  /** The chat clients run on this machine and can fetch pictures from it, as in the demo. */
  readonly localClients?: true;
}

export interface App {
  /** Where it answers, `GET /wall/*`; nowhere else. */
  readonly addresses: readonly string[];
  /** Loads what must be in memory, opens the doors and listens; resolves when the program can do its work. */
  start(): Promise<{ readonly port: number }>;
  /** Lets nobody in any more, finishes what is under way, and closes the store. */
  stop(): Promise<void>;
}

/** Wires everything. The demo, the tests and production all go through here; nothing is opened before `start`. */
export function createApp(config: Config, ports: Ports): App {
  const { store, clock, log, models } = ports;
  const secrets = secretKeysOf(config);
  const sharing = ports.sharing ?? shippedRules;
  const directory = new Directory(store);
  const clicks = new ClicksFirst();
  const turn = () => clicks.turn();
  const person = directory.person.bind(directory);
  const model = models.get.bind(models);
  const watchers = new Watchers();
  const pathways: Pathways = new Pathways({
    store,
    clock,
    person,
    model,
    sharing,
    seal: sealer(config.secretKey),
    onCommitted: (commit, state) => feed.committed(commit, state),
    onNewer: (state) => watchers.notify(state),
  });
  const handlers = lateHandlers();
  const doors: Doors = {
    handleVerb: (request) =>
      clicks.during(async () => limit.refuse(request) ?? (await handlers()).handleVerb(desk, request)),
    handleWord: (request) =>
      clicks.during(async () => limit.refuse(request) ?? (await handlers()).handleWord(desk, request)),
    searchPeople: (account, query, limit) =>
      isActive(directory.byAccount(account)) ? directory.search(query, limit).map(personChoice) : [],
    roomArrived: (platform, roomId, users) => rooms.roomArrived(platform, roomId, users),
  };
  const teams =
    config.teams &&
    createTeamsDoor({ doors, config: config.teams, log, clock, locale: config.locale, documents: store });
  const slack = config.slack && createSlackDoor({ doors, config: config.slack, log, clock, locale: config.locale });
  const platforms: RoomPlatform[] = [teams, slack].flatMap((door) => (door ? [door.platform] : []));
  const strangersIn = (state: PathwayState, platform: PlatformName, users: readonly string[]) =>
    knownStrangers({ directory, platforms, timeoutMs: strangerTimeoutMs }, state, platform, users);
  const looks = new AccessLog({
    documents: store,
    clock,
    keepDays: sharing.accessLog.days,
    pathwaysADay: sharing.massReading.pathwaysADay,
    onTrouble: ({ error, lost }) => log.error('looks not written', lost > 0 ? { count: lost } : errorFields(error)),
  });
  const journal = new Journal({ store, clock, sources: { person, model, locale: config.locale } });
  const desk: Desk = {
    pathways,
    documents: store,
    directory,
    models,
    sharing,
    rooms: {
      pathwayOf: (platform, roomId) => rooms.pathwayOf(platform, roomId),
      linkOf: (pathwayId, platform) => rooms.linkOf(pathwayId, platform),
      waitingRooms: async (pathwayId) =>
        (await rooms.problemsOf(pathwayId)).map(({ platform, problem }) => ({ platform, step: problem.step })),
      strangersOf: async (state) => {
        const found = await rooms.strangersOf(state.id);
        return (await Promise.all(found.map(({ platform, users }) => strangersIn(state, platform, users)))).flat();
      },
      putOut: (pathwayId, platform, user) => rooms.putOut(pathwayId, platform, user),
      refresh: (pathwayId, cardKey) => rooms.refresh(pathwayId, cardKey),
    },
    locale: config.locale,
    secret: config.secretKey,
    publicUrl: config.publicUrl,
    showsPictures: canShowPictures(config.publicUrl, ports.localClients === true),
    escalation: config.escalation,
    access: {
      documents: store,
      clock,
      secrets,
      codes: new AccessCodes({ secrets }),
      onEvent: ({ kind }) => void (kind === 'locked' && locks.look()),
    },
    log,
    clock,
    journal: {
      file: (pathwayId, item, by) => journal.file(pathwayId, item, by),
      isConnected: config.caseSystem !== undefined,
    },
    looks,
    extract: (pathwayId, by) =>
      gather({ store, clock, sources: { person, model, locale: config.locale }, log: looks }, pathwayId, by),
    pathwaysOf: (id) => pathwaysOf(store, id),
    recordRefusal: (refusal) => recordRefusal(store, refusal),
  };
  const limit = new ChatLimit(desk, config.limits.personPerMinute);
  const rooms = new RoomWorker({
    documents: store,
    pathways,
    person,
    platforms,
    clock,
    log,
    turn,
    ...roomViews(desk, strangersIn),
  });
  const projector = new Projector({
    documents: store,
    clock,
    model,
    escalation: config.escalation,
    sharing,
    current: (id) => pathways.current(id),
  });
  const notices = new NoticeQueue({ store, clock, person });
  const reminders = new ReminderQueue({
    documents: store,
    clock,
    person,
    model,
    sharing,
    escalation: config.escalation,
  });
  const jump = new ClockJump({ clock, log });
  const isHeld = () => jump.isHeld();
  const follow = async (state: PathwayState): Promise<void> => {
    await journal.follow(state);
    if (state.closed) await noteClosed(store, state);
    erasing.follow(state);
  };
  const feed = new ChangeFeed({ store, pathways, projector, rooms, notices, follow, log, turn });
  const minutes = new MinuteClock({
    documents: store,
    clock,
    pathways,
    person,
    projector,
    rooms,
    reminders,
    isHeld,
    log,
  });
  const sender = new MessageSender({
    ...messageViews(desk),
    documents: store,
    clock,
    person,
    model,
    sharing,
    escalation: config.escalation,
    platforms,
    pathways,
    pathwaysOf: desk.pathwaysOf,
    linkOf: desk.rooms.linkOf,
    isHeld,
    log,
  });
  const erased = ports.erased ?? new ErasedFile(config.erasedList);
  const { intervalMs, settleMs, paceMs } = ports.erasing ?? {};
  const forget = (id: string) => rooms.forget(id);
  const erasures = new Erasures({
    store,
    pathways,
    clock,
    rules: sharing,
    isOnRecord: (state) => journal.isOnRecord(state),
    list: erased,
    rooms: new TakeDown({ documents: store, platforms, forget, ...(paceMs === undefined ? {} : { paceMs }) }),
    ...(settleMs === undefined ? {} : { settleMs }),
    onStuck: ({ pathwayId, why }) => {
      log.warn('erasure does not go on', { pathway: pathwayId, code: why.replaceAll(' ', '/') });
      const parts = {
        documents: store,
        people: () => directory.all(),
        platforms,
        view: () => viewContext(desk, desk.locale),
        log,
      };
      tellStuck(parts, pathwayId, why).catch((error: unknown) =>
        log.warn('administrators not told', errorFields(error)),
      );
    },
  });
  const erasing = new ErasureWatch({
    store,
    erasures,
    clock,
    rules: sharing,
    isHeld,
    forget: (id) => {
      forget(id);
      pathways.forget(id);
    },
    log,
    ...(intervalMs === undefined ? {} : { intervalMs }),
  });
  const caseSystem = config.caseSystem && caseSystemOf(config.caseSystem);
  const journaling =
    caseSystem &&
    new JournalWatch({
      sender: new JournalSender({
        documents: store,
        clock,
        caseSystem,
        draw: async (made) => {
          const { packagePdf } = await import('./journal/package-pdf.ts');
          return packagePdf(viewContext(desk, config.locale), made, sharing);
        },
        onTrouble: ({ pathwayId, code }) =>
          log.warn('not put on record yet', { pathway: pathwayId, code: code.replaceAll(' ', '/') }),
      }),
      log,
      ...ports.journaling,
    });
  const locks = new LockWatch({ access: desk.access, pathways, log });
  const staff = new StaffWatch({ directory, pathwaysOf: desk.pathwaysOf, wake: (id) => rooms.wake(id), log });
  const massReading = new MassReadingWatch({
    documents: store,
    clock,
    people: () => directory.all(),
    platforms,
    view: () => viewContext(desk, desk.locale),
    usual: sharing.massReading.pathwaysADay,
    log,
  });
  const pages = createPages(config, desk, watchers);
  const more = new Map([...pages.routes, ...(ports.routes ?? [])]);
  const routes = routesOf({ teams, slack, store }, more);
  const http = createHttp(routes, log, { isHttps: config.publicUrl.startsWith('https:') });

  return {
    addresses: [...routes.keys()],
    async start() {
      // Before anybody sees anything: an old copy of the store may have been put back.
      const again = await eraseAgain({ store, list: erased, now: clock(), keepLooksDays: sharing.accessLog.days });
      if (again.pathways > 0) log.warn('erased again', { count: again.pathways });
      if (again.left.length > 0) log.error('not erased again', { code: again.left.join('/') });
      await directory.refresh();
      await Promise.all([teams?.start(), slack?.start()]);
      await rooms.start();
      await feed.start();
      minutes.start();
      sender.start();
      staff.start();
      locks.start();
      massReading.start();
      erasing.start();
      journaling?.start();
      const port = await listen(http, config.host, config.port);
      log.info('listening', { port });
      void handlers();
      return { port };
    },
    async stop() {
      staff.stop();
      const erasingStopped = erasing.stop();
      const journalingStopped = journaling?.stop();
      pages.endStreams();
      const closed = new Promise((resolve) => http.close(resolve));
      http.closeIdleConnections();
      await Promise.all([teams?.stop(), slack?.stop()]);
      await sender.stop();
      await minutes.stop();
      await feed.stop();
      await rooms.stop();
      // It may be in the middle of a large room; wherever it ends, the next process goes on.
      await withTimeout(erasingStopped, erasingStopMs).catch(() => undefined);
      // A package that is on its way is delivered again under the same key, should its reply be lost.
      const letGo = journalingStopped?.then(() => caseSystem?.close?.());
      if (letGo) await withTimeout(letGo, journalingStopMs).catch(() => undefined);
      http.closeAllConnections();
      await pages.close();
      await closed;
      await locks.stop();
      await massReading.stop();
      // Whoever was let in last has looked until now.
      await looks.stop();
      await store.close();
    },
  };
}

function routesOf(
  { teams, slack, store }: { teams: TeamsDoor | undefined; slack: SlackDoor | undefined; store: Store },
  more: ReadonlyMap<string, Handler>,
): Map<string, Handler> {
  const parts: Part[] = [storePart(store), ...doorPart('teams', teams), ...doorPart('slack', slack)];
  return new Map<string, Handler>([
    ...more,
    ['GET /healthz', healthz],
    ['GET /readyz', readyz(parts)],
    ...(teams ? [['POST /api/messages', teams.handler] as const] : []),
    ...(slack ? [['POST /slack/events', slack.handler] as const] : []),
  ]);
}

function doorPart(name: string, door: { ready(): Promise<boolean> } | undefined): Part[] {
  if (!door) return [];
  return [
    {
      name,
      check: async () => {
        if (!(await door.ready())) throw new Error(`${name} is not ready`);
      },
    },
  ];
}
