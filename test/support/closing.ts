import { randomUUID } from 'node:crypto';
import { DateTime } from 'luxon';
import { loadModels } from '../../services/models/catalog.ts';
import { Pathways } from '../../services/pathways.ts';
import { Directory } from '../../services/people/directory.ts';
import { sealer } from '../../services/seal.ts';
import type { Store } from '../../storage/ports.ts';
import { testZone } from './domain.ts';

/** Karen, who coordinates it, closes a pathway in a store, before any program runs on it. */
export async function closing(store: Store, pathwayId: string, secret: string): Promise<void> {
  const models = loadModels();
  const directory = new Directory(store);
  await directory.refresh();
  const pathways = new Pathways({
    store,
    clock: () => DateTime.now().setZone(testZone),
    person: (id) => directory.person(id),
    model: (id) => models.get(id),
    seal: sealer(secret),
    onCommitted: () => undefined,
  });
  const command = { type: 'pathway.close', reason: 'goalReached' } as const;
  const wish = { pathwayId, commandId: randomUUID(), by: 'karen', via: 'teams', command } as const;
  const outcome = await pathways.perform(wish);
  if (!outcome.done) throw new Error(`not closed: ${outcome.refusal.code}`);
}
