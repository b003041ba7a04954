import { readFileSync } from 'node:fs';
import type { Handler } from '../http.ts';
import { galleryRoutes } from './gallery.ts';
import type { Live } from './live.ts';
import { startPage } from './pages/start-page.ts';
import type { Playground } from './playground.ts';
import type { SlackClient } from './slack/client.ts';
import { slackRoutes } from './slack/routes.ts';
import { playgroundRelay } from './teams/playground-relay.ts';
import { teamsRoutes } from './teams/routes.ts';
import type { TeamsService } from './teams/service.ts';
import type { OwnPages } from './town/own-pages.ts';
import { playgroundHandle, townsperson } from './town/staff.ts';
import { sendPage, sendText } from './web.ts';

export interface DemoRoutesParts {
  readonly live: Live;
  readonly slack: SlackClient;
  readonly teams: TeamsService;
  readonly codes: ReadonlyMap<string, string>;
  readonly ownPages: OwnPages;
  /** Undefined until it runs. */
  readonly playground: () => Playground | undefined;
}

const scripts = ['chat', 'slack', 'start', 'teams'] as const;
/** Where the gallery serves the library that draws Adaptive Cards. */
const libraryPath = '/gallery/adaptivecards.js';

/** Every address of the demo's own server. */
export function demoRoutes(parts: DemoRoutesParts): ReadonlyMap<string, Handler> {
  const { live, slack, teams, codes, ownPages, playground } = parts;
  return new Map<string, Handler>([
    ['GET /', (_req, res) => sendPage(res, startPage({ codes, ownPages, playgroundUrl: playground()?.url }))],
    ['GET /live', (_req, res) => live.connect(res)],
    ...scripts.map((name): [string, Handler] => [`GET /browser/${name}.js`, script(name)]),
    ...galleryRoutes.map(({ path, contentType, body }): [string, Handler] => [
      `GET ${path}`,
      (_req, res) => sendText(res, contentType, body()),
    ]),
    ...slackRoutes(slack),
    ...teamsRoutes(teams, libraryPath),
    [
      'POST /playground/messages',
      playgroundRelay({
        service: teams,
        connectorUrl: () => playground()?.connectorUrl,
        person: townsperson(playgroundHandle),
      }),
    ],
  ]);
}

function script(name: (typeof scripts)[number]): Handler {
  const text = readFileSync(new URL(`./browser/${name}.js`, import.meta.url), 'utf8');
  return (_req, res) => sendText(res, 'text/javascript; charset=utf-8', text);
}
