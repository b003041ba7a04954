import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';

/**
 * The house (`ARCHITECTURE.md`): which folder may use what. A library that is not listed for a folder is not for that folder;
 * a folder that is not listed may be used by nobody from there.
 */
interface Rule {
  /** Folders and files of ours, as path prefixes. The own folder is always allowed. */
  readonly own: readonly string[];
  readonly libraries: readonly string[];
  /** Node's own modules. */
  readonly node: readonly string[];
}

const root = resolve(import.meta.dirname, '../..');

const houseRules: Readonly<Record<string, Rule>> = {
  services: {
    own: ['storage/ports.ts'],
    libraries: ['zod', 'luxon', 'lru-cache', 'csv-parse/sync', 'date-holidays'],
    node: ['node:crypto', 'node:fs', 'node:path', 'node:module'],
  },
  storage: {
    own: ['services/pathway/'],
    libraries: ['@azure/cosmos', '@azure/identity', 'zod'],
    node: [
      'node:sqlite',
      'node:worker_threads',
      'node:fs',
      'node:fs/promises',
      'node:path',
      'node:crypto',
      'node:timers/promises',
    ],
  },
  cards: { own: ['services/'], libraries: ['luxon', 'zod'], node: [] },
  bot: { own: ['services/', 'storage/', 'cards/', 'manifest/'], libraries: ['*'], node: ['*'] },
  tools: { own: ['services/', 'storage/', 'cards/', 'bot/', 'manifest/'], libraries: ['zod', 'luxon'], node: ['*'] },
};

/** Libraries that one folder alone may use, wherever else they would be allowed. */
const onlyIn: Readonly<Record<string, string>> = {
  botbuilder: 'bot/teams/',
  'botframework-connector': 'bot/teams/',
  'botframework-schema': 'bot/teams/',
  '@microsoft/microsoft-graph-client': 'bot/teams/',
  '@slack/bolt': 'bot/slack/',
  '@slack/web-api': 'bot/slack/',
  '@slack/types': 'bot/slack/',
  '@azure/cosmos': 'storage/cosmos/',
  hono: 'bot/web/',
  'openid-client': 'bot/web/eid/',
  'node:sqlite': 'storage/sqlite/',
};

function sources(folder: string): string[] {
  return readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .map((name) => join(folder, name));
}

function importsOf(file: string): string[] {
  const text = readFileSync(join(root, file), 'utf8');
  const found = text.matchAll(
    /^\s*(?:import|export)\s[^'"]*?from\s+['"]([^'"]+)['"]|^\s*import\s+['"]([^'"]+)['"]|\bimport\(\s*['"]([^'"]+)['"]/gm,
  );
  return [...found].map((match) => match[1] ?? match[2] ?? match[3] ?? '');
}

/** What stands in the way of an import, in words; undefined when the house allows it. */
function objection(file: string, specifier: string): string | undefined {
  const folder = file.split('/')[0] ?? '';
  const rule = houseRules[folder];
  if (!rule) return `${folder} has no rule`;
  if (specifier.startsWith('.')) {
    const target = relative(root, resolve(root, dirname(file), specifier));
    const allowed = target.startsWith(`${folder}/`) || rule.own.some((prefix) => target.startsWith(prefix));
    return allowed ? undefined : `${folder} may not use ${target}`;
  }
  const name = specifier.startsWith('@') ? specifier.split('/').slice(0, 2).join('/') : specifier;
  const home = Object.entries(onlyIn).find(([library]) => name === library || name.startsWith(`${library}/`))?.[1];
  if (home !== undefined && !file.startsWith(home)) return `${name} is for ${home} alone`;
  const list = specifier.startsWith('node:') ? rule.node : rule.libraries;
  return list.includes('*') || list.includes(specifier) ? undefined : `${folder} may not use ${specifier}`;
}

describe('the house', () => {
  for (const folder of Object.keys(houseRules)) {
    it(`keeps ${folder}/ to what it may use`, () => {
      const objections = sources(folder).flatMap((file) =>
        importsOf(file).flatMap((specifier) => {
          const said = objection(file, specifier);
          return said === undefined ? [] : [`${file}: ${said}`];
        }),
      );
      assert.deepEqual(objections, []);
    });
  }

  it('lets only main, the command line tools and the demo read the environment', () => {
    const readers = Object.keys(houseRules)
      .flatMap(sources)
      .filter((file) => /\bprocess\.env\b/.test(readFileSync(join(root, file), 'utf8')));
    const allowed = readers.filter(
      (file) => file !== 'bot/main.ts' && !file.startsWith('bot/cli/') && !file.startsWith('bot/demo/'),
    );
    assert.deepEqual(allowed, []);
  });

  it('has no file that cannot be read in a sitting', () => {
    const long = Object.keys(houseRules)
      .flatMap(sources)
      .map((file) => ({ file, lines: readFileSync(join(root, file), 'utf8').split('\n').length }))
      .filter(({ lines }) => lines > 400);
    assert.deepEqual(long, []);
  });

  it('would notice a forbidden import', () => {
    assert.match(objection('services/x.ts', '@slack/bolt') ?? '', /alone/);
    assert.match(objection('services/x.ts', '../cards/card.ts') ?? '', /may not use/);
    assert.match(objection('bot/rooms/x.ts', 'botbuilder') ?? '', /alone/);
    assert.match(objection('cards/x.ts', 'node:fs') ?? '', /may not use/);
    assert.equal(objection('bot/x.ts', '../cards/card.ts'), undefined);
  });
});
