import { DateTime } from 'luxon';
import { openStore } from '../../storage/open-store.ts';
import { StoreError } from '../../storage/ports.ts';
import { loadStoreConfig } from '../config.ts';
import { parsePeopleArgs, runPeople } from './people-command.ts';
import { peopleText } from './people-text.ts';

/** `npm run people`: the municipality's staff, from the command line. */
async function main(): Promise<number> {
  const loaded = loadStoreConfig(process.env);
  if ('problems' in loaded) {
    for (const problem of loaded.problems) console.error(problem);
    return 1;
  }
  const { store: where, locale, timeZone } = loaded.config;
  const text = peopleText(locale);
  const request = parsePeopleArgs(process.argv.slice(2));
  if (!request) {
    console.error(text.usage);
    return 1;
  }
  try {
    const documents = await openStore(where);
    const clock = () => DateTime.now().setZone(timeZone);
    const print = (line: string) => console.log(line);
    try {
      return await runPeople({ documents, locale, clock, print }, request);
    } finally {
      await documents.close();
    }
  } catch (error) {
    if (!(error instanceof StoreError)) throw error;
    console.error(text.storeFailed(error.code));
    return 1;
  }
}

process.exitCode = await main();
