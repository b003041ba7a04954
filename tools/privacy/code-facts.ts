import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { createApp } from '../../bot/app.ts';
import { loadConfig } from '../../bot/config.ts';
import { createLog } from '../../bot/log.ts';
import { systemClock } from '../../services/clock.ts';
import { loadModels } from '../../services/models/catalog.ts';
import { type KeptStore, StoreError } from '../../storage/ports.ts';

const root = join(import.meta.dirname, '../..');

/** A file of the repository is there, or a folder with something in it. */
export function isThere(path: string): boolean {
  const found = join(root, path);
  return existsSync(found) && (!statSync(found).isDirectory() || readdirSync(found).length > 0);
}

export function textOf(path: string): string {
  return readFileSync(join(root, path), 'utf8');
}

/** The variables that `.env.example` names. */
export function documentedVariables(): string[] {
  return [...textOf('.env.example').matchAll(/^([A-Z][A-Z0-9_]*)=/gm)].map(([, name = '']) => name);
}

/** The fields that a log line may have. */
export function logFields(): string[] {
  const [, fields = ''] = /export interface LogFields \{([\s\S]*?)\n\}/.exec(textOf('bot/log.ts')) ?? [];
  return [...fields.matchAll(/readonly (\w+)\?:/g)].map(([, name = '']) => name);
}

/**
 * The partitions in which documents are kept: those that `ARCHITECTURE.md` names, and those that stand in the code. Without what
 * comes behind the colon.
 */
export function partitions(): { readonly named: readonly string[]; readonly inCode: readonly string[] } {
  const [, table = ''] = /## What is kept where\n([\s\S]*?)\n## /.exec(textOf('ARCHITECTURE.md')) ?? [];
  const cells = table.split('\n').filter((line) => line.startsWith('| ') && !line.startsWith('| document'));
  const named = cells.flatMap((line) =>
    (line.split('|')[1] ?? '')
      .split(',')
      .map((part) => part.trim().replaceAll('`', '').replace(/:.*$/, ''))
      .filter((name) => /^[a-z][a-z-]*$/.test(name)),
  );
  return { named: [...new Set(named)], inCode: [...new Set(sources().flatMap(partitionsIn))].sort() };
}

/** Constants and functions that are called a partition, and what they begin with. */
function partitionsIn(path: string): string[] {
  const found = textOf(path).matchAll(/[pP]artition\w*\s*(?::[^=;]+)?=\s*(?:\([^)]*\)[^=]*=>\s*)?['`]([a-z][a-z-]*)/g);
  return [...found].map(([, name = '']) => name.replace(/-$/, ''));
}

function sources(): string[] {
  return ['services', 'bot', 'storage'].flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.ts') && !name.startsWith('demo'))
      .map((name) => join(folder, name)),
  );
}

/** Where the program answers, with everything switched on that can be; files under `/assets/` as one. */
export function answeredAddresses(): string[] {
  const loaded = loadConfig(everythingOn);
  if ('problems' in loaded) throw new Error(loaded.problems.join('; '));
  const clock = systemClock(loaded.config.timeZone);
  const log = createLog('silent');
  const { addresses } = createApp(loaded.config, { store: noStore, clock, log, models: loadModels() });
  return [...new Set(addresses.map((address) => address.replace(/ \/assets\/.*/, ' /assets/*')))].sort();
}

/** Nothing is opened or sent before the program is started. */
const everythingOn = {
  SECRET_KEY: 'made up, and used for nothing but a list of addresses',
  PUBLIC_URL: 'https://vejviser.example',
  TEAMS_APP_ID: 'app',
  TEAMS_TENANT_ID: 'tenant',
  TEAMS_HOST_TEAM_ID: 'team',
  SLACK_BOT_TOKEN: 'token',
  SLACK_SIGNING_SECRET: 'secret',
  SLACK_TEAM_ID: 'T1',
  EID_ISSUER: 'https://eid.example',
  EID_CLIENT_ID: 'client',
  EID_CLIENT_SECRET: 'secret',
};

const nothing = (): Promise<never> => Promise.reject(new StoreError('unavailable'));
const noStore: KeptStore = {
  append: nothing,
  read: nothing,
  changesSince: nothing,
  eraseStream: nothing,
  get: nothing,
  put: nothing,
  list: nothing,
  delete: nothing,
  search: nothing,
  scrub: nothing,
  ping: nothing,
  close: async () => {},
};
