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
  const models = readModels(modelsFolder);
  if ('problem' in models) {
    console.error(text.modelsFailed(models.problem));
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
        models: models.catalog,
        clock,
        escalation,
        sharing: loadSharingRules(privacyFile),
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

function readModels(folder: string | undefined): { catalog: ReturnType<typeof loadModels> } | { problem: string } {
  try {
    return { catalog: loadModels(folder) };
  } catch (error) {
    return { problem: error instanceof Error ? error.message : 'cannot be read' };
  }
}

process.exitCode = await main();
