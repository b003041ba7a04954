import assert from 'node:assert/strict';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { shippedRules } from '../../services/privacy/sharing-rules.ts';
import { addresses } from '../../tools/privacy/addresses.ts';
import {
  answeredAddresses,
  documentedVariables,
  isThere,
  logFields,
  partitions,
} from '../../tools/privacy/code-facts.ts';
import { kept } from '../../tools/privacy/kept.ts';
import { logFieldText } from '../../tools/privacy/log-fields.ts';
import { table } from '../../tools/privacy/markdown.ts';
import { risks } from '../../tools/privacy/measures.ts';
import { unbuiltMeasures } from '../../tools/privacy/pages/assessment-page.ts';
import { known } from '../../tools/privacy/pages/data-flow-page.ts';
import { unverified } from '../../tools/privacy/pages/decisions-page.ts';
import { keptPlaces } from '../../tools/privacy/pages/record-page.ts';
import { sharingPage } from '../../tools/privacy/pages/sharing-page.ts';
import { papers } from '../../tools/privacy/papers.ts';
import { settings } from '../../tools/privacy/settings.ts';
import { AppBench, AppTown, benchKey } from '../support/app-bench.ts';
import { tellStory } from '../support/app-story.ts';
import { MemoryStore } from '../support/memory-store.ts';

const root = join(import.meta.dirname, '../..');
const folder = join(root, 'docs/privacy');

describe('the papers on privacy', function () {
  this.timeout(30_000);
  for (const [file, page] of papers) {
    it(`${file} says what the code says (UPDATE_DOCS=1 writes it)`, () => {
      const path = join(folder, file);
      if (process.env.UPDATE_DOCS === '1') {
        mkdirSync(folder, { recursive: true });
        writeFileSync(path, page());
      }
      assert.equal(readFileSync(path, 'utf8'), page());
    });
  }

  it('are the only ones in their folder, and each can be found from the first', () => {
    assert.deepEqual(readdirSync(folder).sort(), [...papers.keys()].sort());
    const index = readFileSync(join(folder, 'README.md'), 'utf8');
    for (const file of papers.keys()) if (file !== 'README.md') assert.ok(index.includes(`(${file})`), file);
  });

  it('lead nowhere that is not there', () => {
    for (const [file, page] of papers) {
      const links = [...page().matchAll(/\]\(([^)#]+)(?:#[^)]*)?\)/g)].map(([, to = '']) => to);
      const dead = links.filter((to) => !existsSync(join(dirname(join(folder, file)), to)));
      assert.deepEqual(dead, [], file);
    }
  });

  it('have no sentence that a program has put together badly', () => {
    for (const [file, page] of papers)
      assert.doesNotMatch(page(), /undefined|\[object|NaN|\$\{|[^|] {2}\|| \. |,,|\w\.\.\s/, file);
  });
});

describe('what the papers are made from', () => {
  it('says something of every place in which documents are kept, and of each only once', () => {
    assert.deepEqual(
      keptPlaces().filter((place) => kept[place] === undefined),
      [],
    );
    assert.ok(partitions().named.includes('commit') && partitions().inCode.includes('subjects'));
  });

  it('names every partition that the program writes to', async () => {
    const written = new Set<string>();
    const inner = new MemoryStore();
    const store = new Proxy(inner, {
      get(target, name) {
        const value: unknown = Reflect.get(target, name, target);
        if (typeof value !== 'function') return value;
        return (...args: unknown[]) => {
          if (name === 'put') written.add(String(args[0]).replace(/:.*$/, ''));
          return value.apply(target, args);
        };
      },
    });
    const town = await AppTown.start();
    const story = await tellStory(store, benchKey);
    const bench = await AppBench.start(town, { store });
    for (const path of [...Object.values(story.paths), `/u/${story.invite.token}`]) await bench.fetch(path);
    await bench.stop();
    await town.close();
    assert.ok(written.size > 5);
    assert.deepEqual(
      [...written].filter((place) => kept[place] === undefined),
      [],
    );
  });

  it('says something of every address, setting and field of the log; and of no setting that there is not', () => {
    for (const address of answeredAddresses()) assert.ok(addresses[address], address);
    assert.deepEqual(Object.keys(settings).sort(), documentedVariables().sort());
    assert.deepEqual(Object.keys(logFieldText).sort(), logFields().sort());
    assert.ok(documentedVariables().includes('SECRET_KEY') && logFields().includes('pathway'));
  });

  it('refuses to write a page on which something would be left out', () => {
    assert.throws(() => known('address', ['GET /new/*'], {}), /says nothing of the address GET \/new\/\*/);
  });

  it('tells what is not there yet as not built, and what is there as built', () => {
    assert.equal(isThere('services/policy.ts'), true);
    assert.equal(isThere('services/no-such-thing'), false);
    const missing = new Set(unbuiltMeasures().map(({ does }) => does));
    for (const { does, code, proof } of risks.flatMap(({ measures }) => measures))
      assert.equal(missing.has(does), ![...code, ...proof].every(isThere), does);
    const page = papers.get('impact-assessment.md')?.() ?? '';
    assert.equal(page.includes('ikke bygget endnu'), missing.size > 0 || page.includes('(**'));
  });

  it('shows the rules of sharing as a municipality has changed them', () => {
    const { topics } = shippedRules;
    const changed = sharingPage({
      ...shippedRules,
      topics: { ...topics, leisure: { ...topics.leisure, team: 'involved' } },
    });
    assert.match(changed, /^\| Fritid \| Kun den, der har skrevet det/m);
    assert.match(sharingPage(), /^\| Fritid \| Alle i teamet/m);
    assert.ok(unverified(shippedRules).some((line) => line.includes('15 år')));
  });

  it('keeps a bar in a text from breaking a table', () => {
    assert.equal(table(['a', 'b'], [['x|y', 'z']]), '| a | b |\n|---|---|\n| x/y | z |');
  });
});
