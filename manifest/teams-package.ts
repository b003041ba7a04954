import { zipSync } from 'fflate';
import type { TeamsRoom } from '../bot/config.ts';
import { fillTemplate } from './fill-template.ts';
import { colorIcon, outlineIcon } from './icons.ts';
import { readJson } from './read-json.ts';
import { teamsPermissions } from './teams-permissions.ts';
import { type TeamsManifest, teamsLanguage, teamsManifest } from './teams-schema.ts';

/** What an app package is made for. Addresses begin with `https:`. */
export interface TeamsPackageOptions {
  readonly appId: string;
  readonly version: string;
  readonly room: TeamsRoom;
  readonly developer: string;
  readonly websiteUrl: string;
  readonly privacyUrl: string;
  readonly termsUrl: string;
}

/** Files in the package have one date, so that the same manifest makes the same package. */
const packedAt = new Date(2026, 0, 1);

/** The filled manifest with the permissions of the chosen kind of room. Throws what is wrong with it, by the schema's names. */
export function fillTeamsManifest(options: TeamsPackageOptions): TeamsManifest {
  const manifest = teamsManifest.parse(
    fillTemplate(readJson('teams/manifest.json'), {
      TEAMS_APP_ID: options.appId,
      VERSION: options.version,
      DEVELOPER_NAME: options.developer,
      WEBSITE_URL: options.websiteUrl,
      PRIVACY_URL: options.privacyUrl,
      TERMS_URL: options.termsUrl,
    }),
  );
  const { resourceSpecific } = teamsPermissions[options.room];
  return {
    ...manifest,
    authorization: {
      permissions: { resourceSpecific: resourceSpecific.map((name) => ({ name, type: 'Application' as const })) },
    },
    defaultInstallScope: options.room === 'group-chat' ? 'groupChat' : 'team',
  };
}

/** The package that an administrator uploads: manifest, the English texts and both icons, at the root of a zip file. */
export function teamsPackage(options: TeamsPackageOptions): Uint8Array {
  const files = {
    'manifest.json': json(fillTeamsManifest(options)),
    'en.json': json(teamsLanguage.parse(readJson('teams/en.json'))),
    'color.png': colorIcon(),
    'outline.png': outlineIcon(),
  };
  return zipSync(files, { level: 9, mtime: packedAt });
}

function json(value: unknown): Uint8Array {
  return new TextEncoder().encode(`${JSON.stringify(value, null, 2)}\n`);
}
