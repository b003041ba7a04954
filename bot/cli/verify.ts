import { existsSync } from 'node:fs';
import { openStore } from '../../storage/open-store.ts';
import { StoreError } from '../../storage/ports.ts';
import { loadStoreConfig } from '../config.ts';
import { EnvReader } from '../env-reader.ts';
import { readSecretKeys } from '../secret-keys.ts';
import { oneArgument } from './typed-arguments.ts';
import { runVerify, type VerifyExit } from './verify-command.ts';
import { verifyText } from './verify-text.ts';

/**
 * `npm run verify -- CODE`: makes every hash and signature of a pathway again. Ends with 0 when everything holds, with 1 when
 * something does not, and with 2 when there was nothing to verify: an unknown code, or a store that does not answer.
 */
async function main(): Promise<VerifyExit> {
  const loaded = loadStoreConfig(process.env);
  const read = new EnvReader(process.env);
  const secret = read.maybe('SECRET_KEY');
  // What is wrong with the rest is said in English; when all of it is right, one language is configured.
  if ('problems' in loaded && secret === undefined)
    read.required('SECRET_KEY', 'the key that the signatures were sealed with');
  const secrets = secret === undefined ? undefined : readSecretKeys(read);
  const problems = [...('problems' in loaded ? loaded.problems : []), ...read.problems];
  if ('problems' in loaded || problems.length > 0) {
    for (const problem of problems) console.error(problem);
    return 2;
  }
  const { store: where, locale, timeZone: zone } = loaded.config;
  const text = verifyText(locale);
  if (secrets === undefined) {
    console.error(text.noKey);
    return 2;
  }
  const code = oneArgument(process.argv.slice(2));
  if (code === undefined) {
    console.error(text.usage);
    return 2;
  }
  // Opening would make it, and then find nothing in it.
  if (where.kind === 'sqlite' && !existsSync(where.path)) {
    console.error(text.noStore);
    return 2;
  }
  try {
    const store = await openStore(where);
    try {
      return await runVerify({ store, code, secrets, zone, locale, print: (line) => console.log(line) });
    } finally {
      await store.close();
    }
  } catch (error) {
    if (!(error instanceof StoreError)) throw error;
    console.error(text.storeFailed(error.code));
    return 2;
  }
}

process.exitCode = await main();
