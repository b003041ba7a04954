import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { readJson } from './read-json.ts';
import { readManifestOptions } from './read-options.ts';
import { fillSlackManifest } from './slack-app.ts';
import { teamsPackage } from './teams-package.ts';
import { teamsPermissions } from './teams-permissions.ts';

/** `npm run manifest`: fills both manifests from the environment, and writes what an administrator uploads. */
function main(folder: string): number {
  const { version } = z.object({ version: z.string() }).parse(readJson('../package.json'));
  const options = readManifestOptions(process.env, process.argv.slice(2), version);
  if ('problems' in options) {
    for (const problem of options.problems) process.stderr.write(`${problem}\n`);
    return 1;
  }
  mkdirSync(folder, { recursive: true });
  const say = (line: string) => process.stdout.write(`${line}\n`);
  if (options.teams) {
    const { room } = options.teams;
    writeFileSync(join(folder, 'vejviser-teams.zip'), teamsPackage(options.teams));
    say(`${join(folder, 'vejviser-teams.zip')}: upload it in the Teams admin centre (rooms: ${room})`);
    say('  an administrator grants the app registration these application permissions in Microsoft Entra:');
    for (const name of teamsPermissions[room].tenantWide) say(`    ${name}`);
  } else say('Teams: left out, since TEAMS_APP_ID is not set');
  if (options.slack) {
    const path = join(folder, 'vejviser-slack.json');
    writeFileSync(path, `${JSON.stringify(fillSlackManifest(options.slack), null, 2)}\n`);
    say(
      `${path}: create the app from it at https://api.slack.com/apps${'socketMode' in options.slack ? ' (socket mode)' : ''}`,
    );
  } else say('Slack: left out, since PUBLIC_URL is not set');
  return 0;
}

process.exitCode = main('dist');
