import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { kindOf, partitionKinds } from '../../services/erasure/partitions.ts';
import { kept } from '../../tools/privacy/kept.ts';
import { benchKey } from '../support/app-bench.ts';
import { tellStory } from '../support/app-story.ts';
import { MemoryStore } from '../support/memory-store.ts';

const root = resolve(import.meta.dirname, '../..');

/** Engines store whatever they are told to; the demo keeps nothing of its own. */
const folders = ['services', 'bot', 'storage'];
const isOurs = (file: string): boolean => file.endsWith('.ts') && !file.startsWith('bot/demo/');

/** The ways in which a partition's name stands in our code. The first group is the name, with what comes behind it. */
const written = [
  // const xPartition = 'name'
  /\b\w*[pP]artition\w*(?:\s*:\s*string)?\s*=\s*['`]([^'`]*)/g,
  // const xPartition = (…): string => `name:${…}`
  /\b\w*[pP]artition\w*\s*=\s*\([^)]*\)(?:\s*:\s*string)?\s*=>\s*['`]([^'`]*)/g,
  // function xPartition(…): string { return `name:${…}` }
  /\bfunction \w*[pP]artition\w*\([^)]*\)(?:\s*:\s*string)?\s*\{\s*return\s*['`]([^'`]*)/g,
  // documents.put('name', …)
  /\b(?:this|documents|store)\??\.(?:put|get|list|delete)\(\s*['`]([^'`]*)/g,
  // putVersioned(documents, 'name', …)
  // and no number of documents in a sentence
  /\b(?!count\b)\w+\((?:[\w.#]+\.)?documents,\s*['`]([^'`]*)/g,
];

function partitionsIn(text: string): string[] {
  return written
    .flatMap((pattern) => [...text.matchAll(pattern)])
    .map(([, literal = '']) => literal.replace(/[:$].*$/s, ''))
    .filter((name) => /^[a-z][a-z-]*$/.test(name));
}

/** Statements in which a partition is named by something else than a literal, and so cannot be read. */
function unreadableIn(text: string): string[] {
  const calls = text.matchAll(/\b(?:documents|store)\.(?:put|list)\(\s*`(\$\{[^`]*)`/g);
  return [...calls].map(([, template = '']) => template);
}

const sources = folders.flatMap((folder) =>
  readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .map((name) => join(folder, name))
    .filter(isOurs),
);
const textOf = (file: string): string => readFileSync(join(root, file), 'utf8');

describe('the partitions of the store', () => {
  const inCode = new Map<string, string>();
  for (const file of sources) for (const name of partitionsIn(textOf(file))) inCode.set(name, file);

  it('are each known to the erasure: a new one has to say what becomes of it', () => {
    const unknown = [...inCode]
      .filter(([name]) => kindOf(name) === undefined)
      .map(([name, file]) => `${file}: ${name}`);
    assert.deepEqual(unknown, [], 'say in services/erasure/partitions.ts what becomes of it');
  });

  it('are told of to the lawyer', () => {
    const untold = [...inCode.keys()].filter((name) => name !== 'ping' && kept[name] === undefined);
    assert.deepEqual(untold, [], 'tools/privacy/kept.ts');
  });

  it('are found in the code, however they are written there', () => {
    for (const name of ['subjects', 'memberships', 'due', 'outgoing', 'rooms', 'room-index', 'rooms-pending'])
      assert.ok(inCode.has(name), name);
    for (const name of ['wall-screens', 'refusals', 'clock', 'teams', 'young-access', 'young-links', 'looks', 'ping'])
      assert.ok(inCode.has(name), name);
    // A per cent sign stands for the sign that begins a part in a template.
    const examples: Readonly<Record<string, string>> = {
      one: "const partition = 'one';",
      two: "export const twoPartition: string = 'two';",
      three: 'const threePartition = (id: string): string => `three:%{id}`;',
      four: 'function fourPartition(day: string): string {\n  return `four:%{day}`;\n}',
      five: "await this.#documents.put('five', id, body, 'any')",
      six: 'store.list(`six:%{id}`)',
      seven: 'const partitionOf = ({ a, b }: Link): string => `seven:%{a}:%{b}`;',
      eight: "await putVersioned(this.#options.documents, 'eight', id, body)",
    };
    for (const [name, example] of Object.entries(examples))
      assert.deepEqual(partitionsIn(example.replaceAll('%', '$')), [name]);
  });

  it('are named where they can be read', () => {
    assert.deepEqual(
      sources.filter((file) => unreadableIn(textOf(file)).length > 0),
      [],
    );
    assert.equal(unreadableIn('await documents.put(`%{kind}:%{id}`, x)'.replaceAll('%', '$')).length, 1);
  });

  it('that the program writes to while it runs are among them', async () => {
    const store = new MemoryStore();
    await tellStory(store, benchKey);
    const unknown = store.partitions().filter((partition) => kindOf(partition) === undefined);
    assert.deepEqual(unknown, []);
    assert.ok(store.partitions().length > 3);
  });

  it('of which the erasure says that they name no pathway are few, and each is meant so', () => {
    const none = Object.entries(partitionKinds).filter(([, { erase }]) => erase === 'none');
    assert.deepEqual(none.map(([name]) => name).sort(), [
      'erased',
      'mass-reading',
      'people',
      'people-version',
      'person-settings',
      'ping',
      'teams',
    ]);
  });
});
