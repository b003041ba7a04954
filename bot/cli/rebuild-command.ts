import type { Locale } from '../../cards/text/catalog.ts';
import { allPathways } from '../../services/all-pathways.ts';
import type { Clock } from '../../services/clock.ts';
import type { ModelCatalog } from '../../services/models/catalog.ts';
import { type SharingRules, shippedRules } from '../../services/privacy/sharing-rules.ts';
import { rebuild } from '../../services/rebuild.ts';
import type { EscalationRule } from '../../services/reminders/escalation.ts';
import type { Store } from '../../storage/ports.ts';
import { rebuildRoomIndex } from '../rooms/rebuild-index.ts';
import { rebuildText } from './rebuild-text.ts';

export interface RebuildCommand {
  readonly store: Store;
  readonly models: ModelCatalog;
  readonly clock: Clock;
  readonly escalation: EscalationRule;
  readonly sharing?: SharingRules;
  readonly locale: Locale;
  readonly print: (line: string) => void;
  /** Waits for so many milliseconds. */
  readonly wait: (ms: number) => Promise<void>;
}

/** Makes every derived document anew and says what it came to. */
export async function runRebuild({
  store,
  models,
  clock,
  escalation,
  sharing = shippedRules,
  locale,
  print,
  wait,
}: RebuildCommand): Promise<void> {
  const text = rebuildText(locale);
  print(text.begins);
  const sayAndWait = (ms: number): Promise<void> => {
    print(text.waits(Math.round(ms / 1000)));
    return wait(ms);
  };
  const counts = await rebuild({ store, clock, model: (id) => models.get(id), escalation, sharing, wait: sayAndWait });
  print(text.counts(counts, await rebuildRoomIndex(store, allPathways(store))));
}
