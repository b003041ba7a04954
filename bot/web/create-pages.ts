import { pathwayRoad } from '../../cards/views/plan/pathway-road.ts';
import type { PathwayState } from '../../services/pathway/state.ts';
import { loadPersonSettings } from '../../services/people/person-settings.ts';
import type { Config } from '../config.ts';
import { type Desk, viewContext } from '../desk.ts';
import type { Handler } from '../http.ts';
import { secretKeysOf } from '../secret-keys.ts';
import { seenByPerson, seenInRoom, seenOnWall } from '../seen.ts';
import { AddressLimit } from './address-limit.ts';
import { agreementFileRoutes } from './agreement-file-routes.ts';
import { agreementPress } from './agreement-press.ts';
import { calendarRoutes } from './calendar-routes.ts';
import { DrawingThread } from './drawing-thread.ts';
import { IdentityDoor } from './eid/identity-door.ts';
import { IdentityProvider } from './eid/identity-provider.ts';
import { extractRoutes } from './extract/extract-routes.ts';
import { sendPage } from './page.ts';
import { assetRoutes } from './page-assets.ts';
import { RoadPictures } from './road-pictures.ts';
import { roadRoutes } from './road-route.ts';
import { Wall } from './wall.ts';
import { noticePage } from './wall-pages.ts';
import type { Watchers } from './watchers.ts';
import { latePages } from './young/late-pages.ts';
import { YoungDoor } from './young/young-door.ts';

/** Everything that is read outside the chat: calendars, the road, the wall, the young person's page. */
export interface Pages {
  readonly routes: ReadonlyMap<string, Handler>;
  /** Ends what is still being watched, so that the server can close. */
  endStreams(): void;
  close(): Promise<void>;
}

/** Puts the pages together. Nothing is read or drawn before somebody asks. */
export function createPages(config: Config, desk: Desk, watchers: Watchers): Pages {
  const secrets = secretKeysOf(config);
  const { pathways, clock, log, models, documents, directory } = desk;
  const view = () => viewContext(desk, desk.locale);
  const calendars = calendarRoutes({
    secrets,
    locale: config.locale,
    clock,
    person: (id) => directory.person(id),
    pathwaysOf: desk.pathwaysOf,
    known: (id) => pathways.known(id),
    seenByTeam: (state) => seenInRoom(desk, state, 0),
    seenByPerson: (state, person) => seenByPerson(desk, state, person),
    linkOf: desk.rooms.linkOf,
    fetched: (pathwayId, viewer) => desk.looks.note({ pathwayId, viewer, what: 'calendar', outcome: 'shown' }),
    calendarNumber: async (id) => (await loadPersonSettings(documents, id)).calendarNumber,
  });
  const drawing = new DrawingThread();
  const roads = roadRoutes({
    secrets,
    pathways,
    // Whoever has the address sees it: no more than the room does.
    road: (state) => pathwayRoad(view(), seenInRoom(desk, state, 0), models.get(state.model)),
    pictures: new RoadPictures(drawing),
  });
  const files = agreementFileRoutes({ desk, secrets, press: agreementPress });
  const extracts = extractRoutes({ desk, secrets });
  const { publicUrl } = config;
  const model = (id: string) => models.get(id);
  const seen = (state: PathwayState, meeting: string) => seenOnWall(desk, state, meeting);
  const opened = (pathwayId: string, meeting: string) =>
    desk.looks.note({ pathwayId, viewer: `wall:${meeting}`, what: 'wall', outcome: 'shown' });
  const wall = new Wall({ secrets, publicUrl, pathways, watchers, documents, clock, log, model, view, seen, opened });
  const young = new YoungDoor({
    access: desk.access,
    publicUrl,
    locale: config.locale,
    log,
    pages: latePages(desk),
    ...(config.eid
      ? { eid: new IdentityDoor(new IdentityProvider(config.eid, { publicUrl, secret: secrets[0] })) }
      : {}),
  });
  const limit = new AddressLimit(config.limits.addressPerMinute, (req, res, headers) =>
    sendPage(req, res, 429, noticePage(view(), 'busy'), headers),
  );
  return {
    routes: new Map([
      ...limit.hold(new Map([...calendars, ...roads, ...files, ...extracts, ...wall.routes])),
      ...young.routes,
      ...assetRoutes(),
    ]),
    endStreams: () => wall.close(),
    close: () => drawing.close(),
  };
}
