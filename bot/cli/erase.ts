import { systemClock } from '../../services/clock.ts';
import { ErasedFile } from '../../services/erasure/erased-list.ts';
import { Erasures } from '../../services/erasure/erasures.ts';
import { Journal } from '../../services/journal/journal.ts';
import { loadModels, type ModelCatalog } from '../../services/models/catalog.ts';
import { Pathways } from '../../services/pathways.ts';
import { Directory } from '../../services/people/directory.ts';
import { loadSharingRules } from '../../services/privacy/change-rules.ts';
import type { SharingRules } from '../../services/privacy/sharing-rules.ts';
import { openStore } from '../../storage/open-store.ts';
import { type KeptStore, StoreError } from '../../storage/ports.ts';
import { loadStoreConfig, type StoreToolsConfig } from '../config.ts';
import { type EraseExit, runErase } from './erase-command.ts';
import { eraseText } from './erase-text.ts';
import { isMissing } from './store-path.ts';
import { typedArguments } from './typed-arguments.ts';

/** `npm run erase -- list|CODE|rooms CODE|proofs`: what is erased and what waits to be, for whoever runs the program. */
async function main(): Promise<EraseExit> {
  const loaded = loadStoreConfig(process.env);
  if ('problems' in loaded) {
    for (const problem of loaded.problems) console.error(problem);
    return 2;
  }
  const { config } = loaded;
  const text = eraseText(config.locale);
  const typed = typedArguments(process.argv.slice(2)) ?? [];
  if (isMissing(config.store)) {
    console.error(text.noStore);
    return 2;
  }
  const rules = read(() => loadSharingRules(config.privacyFile));
  const models = read(() => loadModels(config.modelsFolder));
  if ('problem' in rules || 'problem' in models) {
    if ('problem' in rules) console.error(text.rulesFailed(rules.problem));
    if ('problem' in models) console.error(text.modelsFailed(models.problem));
    return 2;
  }
  try {
    const store = await openStore(config.store);
    try {
      const erasures = await erasuresOf(store, config, rules.value, models.value);
      const print = (line: string) => console.log(line);
      return await runErase({ documents: store, erasures, locale: config.locale, print }, typed);
    } finally {
      await store.close();
    }
  } catch (error) {
    if (!(error instanceof StoreError)) throw error;
    console.error(text.storeFailed(error.code));
    return 2;
  }
}

/** What begins an erasure here; the rest is done by the program that runs, which can get into the rooms. */
async function erasuresOf(
  store: KeptStore,
  { timeZone, locale, erasedList }: StoreToolsConfig,
  rules: SharingRules,
  models: ModelCatalog,
): Promise<Erasures> {
  const directory = new Directory(store);
  await directory.refresh();
  const clock = systemClock(timeZone);
  const person = directory.person.bind(directory);
  const model = models.get.bind(models);
  const pathways = new Pathways({ store, clock, person, model, sharing: rules, onCommitted: () => undefined });
  const journal = new Journal({ store, clock, sources: { person, model, locale } });
  const list = new ErasedFile(erasedList);
  const isOnRecord = journal.isOnRecord.bind(journal);
  return new Erasures({ store, pathways, clock, rules, isOnRecord, list });
}

function read<T>(load: () => T): { readonly value: T } | { readonly problem: string } {
  try {
    return { value: load() };
  } catch (error) {
    return { problem: error instanceof Error ? error.message : 'cannot be read' };
  }
}

process.exitCode = await main();
