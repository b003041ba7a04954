import { systemClock } from '../../services/clock.ts';
import { loadSharingRules } from '../../services/privacy/change-rules.ts';
import type { SharingRules } from '../../services/privacy/sharing-rules.ts';
import { StoreError } from '../../storage/ports.ts';
import { loadStoreConfig } from '../config.ts';
import { backupText } from './backup-text.ts';
import { runRestore } from './restore-command.ts';
import { oneArgument } from './typed-arguments.ts';

/** `npm run restore -- FILE`: the embedded store as it was when the copy was made, without what was erased since. */
async function main(): Promise<number> {
  const loaded = loadStoreConfig(process.env);
  if ('problems' in loaded) {
    for (const problem of loaded.problems) console.error(problem);
    return 1;
  }
  const { store, locale, erasedList, timeZone, privacyFile } = loaded.config;
  const text = backupText(locale);
  const from = oneArgument(process.argv.slice(2));
  if (from === undefined || store.kind !== 'sqlite') {
    console.error(store.kind === 'sqlite' ? text.restoreUsage : text.cosmos);
    return 1;
  }
  const rules = readRules(privacyFile);
  if ('problem' in rules) {
    console.error(text.rulesFailed(rules.problem));
    return 1;
  }
  try {
    const keepLooksDays = rules.accessLog.days;
    const now = systemClock(timeZone)();
    const print = (line: string) => console.log(line);
    return (await runRestore({ from, to: store.path, erasedList, keepLooksDays, now, locale, print })) ? 0 : 1;
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : undefined;
    if (!(error instanceof StoreError) && code === undefined) throw error;
    console.error(text.failed(code ?? 'unknown'));
    return 1;
  }
}

function readRules(path: string | undefined): SharingRules | { readonly problem: string } {
  try {
    return loadSharingRules(path);
  } catch (error) {
    return { problem: error instanceof Error ? error.message : 'cannot be read' };
  }
}

process.exitCode = await main();
