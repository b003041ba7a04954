import { parseArgs } from 'node:util';
import { teamsRooms } from '../bot/config.ts';
import { EnvReader } from '../bot/env-reader.ts';
import type { SlackReach } from './slack-app.ts';
import type { TeamsPackageOptions } from './teams-package.ts';

/** What is to be made; each is absent when the environment does not speak of it. */
export interface ManifestOptions {
  readonly teams?: TeamsPackageOptions;
  readonly slack?: SlackReach;
}

const guid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
const maxDeveloperName = 32;

/**
 * What the manifests are filled with: `TEAMS_APP_ID`, `TEAMS_ROOM`, `PUBLIC_URL` and `SLACK_APP_TOKEN` (socket mode) of the
 * environment, and from the command line who stands behind the app: `--developer NAME --website URL --privacy URL --terms URL`.
 * Every problem at once, in words.
 */
export function readManifestOptions(
  env: Readonly<Record<string, string | undefined>>,
  args: readonly string[],
  version: string,
): ManifestOptions | { readonly problems: readonly string[] } {
  const read = new EnvReader(env);
  const publicUrl = read.maybeUrl('PUBLIC_URL');
  if (publicUrl?.startsWith('http:'))
    read.problem('PUBLIC_URL: must begin with https; Teams and Slack call nothing else');
  const appId = read.maybe('TEAMS_APP_ID');
  if (appId !== undefined && !guid.test(appId)) read.problem('TEAMS_APP_ID: is not the id of an app registration');
  const room = read.oneOf('TEAMS_ROOM', teamsRooms, 'private-channel');
  const socketMode = read.maybe('SLACK_APP_TOKEN') !== undefined;
  const about = readAbout(args, publicUrl, read);
  if (publicUrl === undefined && !socketMode)
    read.problem('PUBLIC_URL: is missing (where Teams and Slack reach the bot)');
  if (appId !== undefined && about && about.websiteUrl === undefined)
    read.problem('--website: is missing (a page about the app; PUBLIC_URL when it is set)');
  if (read.problems.length > 0 || !about) return { problems: read.problems };

  const { developer, websiteUrl } = about;
  const slack = socketMode ? { socketMode } : publicUrl === undefined ? undefined : { publicUrl };
  const teams =
    appId === undefined || websiteUrl === undefined
      ? undefined
      : {
          appId,
          version,
          room,
          developer,
          websiteUrl,
          privacyUrl: about.privacyUrl ?? websiteUrl,
          termsUrl: about.termsUrl ?? websiteUrl,
        };
  return { ...(teams ? { teams } : {}), ...(slack ? { slack } : {}) };
}

interface About {
  readonly developer: string;
  readonly websiteUrl: string | undefined;
  readonly privacyUrl: string | undefined;
  readonly termsUrl: string | undefined;
}

function readAbout(args: readonly string[], publicUrl: string | undefined, read: EnvReader): About | undefined {
  const text = { type: 'string' } as const;
  const options = { developer: text, website: text, privacy: text, terms: text };
  try {
    const { values } = parseArgs({ args: [...args], options });
    const { developer = 'Vejviser', website, privacy, terms } = values;
    if (developer.length > maxDeveloperName) read.problem(`--developer: is longer than ${maxDeveloperName} characters`);
    for (const [name, url] of Object.entries({ website, privacy, terms })) {
      if (url !== undefined && !isWebAddress(url)) read.problem(`--${name}: is not an https address`);
    }
    return { developer, websiteUrl: website ?? publicUrl, privacyUrl: privacy, termsUrl: terms };
  } catch {
    read.problem('usage: npm run manifest -- [--developer NAME] [--website URL] [--privacy URL] [--terms URL]');
    return undefined;
  }
}

function isWebAddress(url: string): boolean {
  return URL.canParse(url) && new URL(url).protocol === 'https:';
}
