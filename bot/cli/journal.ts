import { systemClock } from '../../services/clock.ts';
import { openStore } from '../../storage/open-store.ts';
import { StoreError } from '../../storage/ports.ts';
import { loadStoreConfig } from '../config.ts';
import { type JournalExit, runJournal } from './journal-command.ts';
import { journalText } from './journal-text.ts';
import { isMissing } from './store-path.ts';
import { typedArguments } from './typed-arguments.ts';

/** `npm run journal -- list|receipt KEY REFERENCE`: what waits for the case system, for whoever runs the program. */
async function main(): Promise<JournalExit> {
  const loaded = loadStoreConfig(process.env);
  if ('problems' in loaded) {
    for (const problem of loaded.problems) console.error(problem);
    return 2;
  }
  const { locale, timeZone, store: options } = loaded.config;
  const text = journalText(locale);
  if (isMissing(options)) {
    console.error(text.noStore);
    return 2;
  }
  try {
    const documents = await openStore(options);
    try {
      const print = (line: string) => console.log(line);
      const typed = typedArguments(process.argv.slice(2)) ?? [];
      return await runJournal({ documents, clock: systemClock(timeZone), locale, print }, typed);
    } finally {
      await documents.close();
    }
  } catch (error) {
    if (!(error instanceof StoreError)) throw error;
    console.error(text.storeFailed(error.code));
    return 2;
  }
}

process.exitCode = await main();
