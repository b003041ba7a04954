import { catalogOf } from '../../cards/text/catalog.ts';
import { AccessLog } from '../../services/access-log/access-log.ts';
import { systemClock } from '../../services/clock.ts';
import { Directory } from '../../services/people/directory.ts';
import { loadSharingRules } from '../../services/privacy/change-rules.ts';
import type { SharingRules } from '../../services/privacy/sharing-rules.ts';
import { defaultEscalation } from '../../services/reminders/escalation.ts';
import { openStore } from '../../storage/open-store.ts';
import { type Store, StoreError } from '../../storage/ports.ts';
import { loadStoreConfig, type StoreToolsConfig } from '../config.ts';
import { type LooksExit, runLooks } from './looks-command.ts';
import { looksText } from './looks-text.ts';
import { isMissing } from './store-path.ts';
import { typedArguments } from './typed-arguments.ts';

/** `npm run looks -- CODE|E-MAIL [FROM] [UNTIL]`: who has looked at what, for whoever looks into a suspicion. */
async function main(): Promise<LooksExit> {
  const loaded = loadStoreConfig(process.env);
  if ('problems' in loaded) {
    for (const problem of loaded.problems) console.error(problem);
    return 2;
  }
  const { config } = loaded;
  const text = looksText(config.locale);
  if (isMissing(config.store)) {
    console.error(text.noStore);
    return 2;
  }
  let sharing: SharingRules;
  try {
    sharing = loadSharingRules(config.privacyFile);
  } catch (error) {
    console.error(text.rulesFailed(error instanceof Error ? error.message : 'cannot be read'));
    return 2;
  }
  try {
    const store = await openStore(config.store);
    try {
      return await look(store, config, sharing);
    } finally {
      await store.close();
    }
  } catch (error) {
    if (!(error instanceof StoreError)) throw error;
    console.error(text.storeFailed(error.code));
    return 2;
  }
}

async function look(
  store: Store,
  { locale, timeZone }: StoreToolsConfig,
  { accessLog, massReading }: SharingRules,
): Promise<LooksExit> {
  const clock = systemClock(timeZone);
  const directory = new Directory(store);
  await directory.refresh();
  const { days: keepDays } = accessLog;
  const log = new AccessLog({ documents: store, clock, keepDays, pathwaysADay: massReading.pathwaysADay });
  const text = catalogOf(locale);
  const parties: Readonly<Record<string, string>> = text.parties;
  const view = {
    locale,
    text,
    now: clock(),
    escalation: defaultEscalation,
    name: (id: string) =>
      (Object.hasOwn(parties, id) ? parties[id] : undefined) ?? directory.person(id)?.name ?? text.unknownPerson,
    department: () => undefined,
    isActive: () => true,
  };
  return runLooks(
    { store, directory, log, view, print: (line) => console.log(line) },
    typedArguments(process.argv.slice(2)) ?? [],
  );
}

process.exitCode = await main();
