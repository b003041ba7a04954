import { setTimeout } from 'node:timers/promises';
import { DateTime } from 'luxon';
import { loadModels } from '../../services/models/catalog.ts';
import { loadSharingRules } from '../../services/privacy/change-rules.ts';
import { openStore } from '../../storage/open-store.ts';
import { StoreError } from '../../storage/ports.ts';
import { loadStoreConfig } from '../config.ts';
import { runRebuild } from './rebuild-command.ts';
import { rebuildText } from './rebuild-text.ts';

/** `npm run rebuild`: every derived document anew, from the command line. */
async function main(): Promise<number> {
  const loaded = loadStoreConfig(process.env);
  if ('problems' in loaded) {
    for (const problem of loaded.problems) console.error(problem);
    return 1;
  }
  const { store: where, locale, timeZone, escalation, modelsFolder, privacyFile } = loaded.config;
  const text = rebuildText(locale);
  const models = read(() => loadModels(modelsFolder));
  const sharing = read(() => loadSharingRules(privacyFile));
  if ('problem' in models || 'problem' in sharing) {
    if ('problem' in models) console.error(text.modelsFailed(models.problem));
    if ('problem' in sharing) console.error(text.rulesFailed(sharing.problem));
    return 1;
  }
  try {
    const store = await openStore(where);
    try {
      const clock = () => DateTime.now().setZone(timeZone);
      const print = (line: string) => console.log(line);
      const wait = async (ms: number) => setTimeout(ms);
      await runRebuild({
        store,
        models: models.value,
        clock,
        escalation,
        sharing: sharing.value,
        locale,
        print,
        wait,
      });
      return 0;
    } finally {
      await store.close();
    }
  } catch (error) {
    if (!(error instanceof StoreError)) throw error;
    console.error(text.storeFailed(error.code));
    return 1;
  }
}

/** What a municipality has written itself may be wrong, and is then said to be, before anything is touched. */
function read<T>(load: () => T): { value: T } | { problem: string } {
  try {
    return { value: load() };
  } catch (error) {
    return { problem: error instanceof Error ? error.message : 'cannot be read' };
  }
}

process.exitCode = await main();
