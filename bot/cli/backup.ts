import { backupSqlite } from '../../storage/sqlite/backup.ts';
import { loadStoreConfig } from '../config.ts';
import { backupText } from './backup-text.ts';
import { oneArgument } from './typed-arguments.ts';

/** `npm run backup -- FILE`: a copy of the embedded store, while it is in use. Ends with 0 when there is one, with 1 when there is none. */
function main(): number {
  const loaded = loadStoreConfig(process.env);
  if ('problems' in loaded) {
    for (const problem of loaded.problems) console.error(problem);
    return 1;
  }
  const { store, locale, erasedList } = loaded.config;
  const text = backupText(locale);
  const file = oneArgument(process.argv.slice(2));
  if (file === undefined || store.kind !== 'sqlite') {
    console.error(store.kind === 'sqlite' ? text.backupUsage : text.cosmos);
    return 1;
  }
  try {
    const result = backupSqlite(store.path, file);
    if ('problem' in result) {
      console.error(text.backupProblems[result.problem]);
      return 1;
    }
    console.log(text.copied(file, result.counts));
    console.log(text.keep(erasedList));
    return 0;
  } catch (error) {
    console.error(text.failed(codeOf(error)));
    return 1;
  }
}

/** The system's code of an error; its message may name more than a screen should show. */
function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : 'unknown';
}

process.exitCode = main();
