import type { KeptStore } from '../../storage/ports.ts';
import { documentContract } from './document-contract.ts';
import { documentModel } from './document-model.ts';
import { streamContract } from './stream-contract.ts';
import { upkeepContract } from './upkeep-contract.ts';

/** A store that holds nothing yet. */
export interface FreshStore {
  readonly store: KeptStore;
  /** Opens the same store once more, as another process would; whoever opened it closes both. */
  reopen(): Promise<KeptStore>;
  /** Closes what was opened and takes it away. */
  close(): Promise<void>;
}

/** What every engine guarantees. Run on each of them, so that whatever is built on the ports works on all. */
export function storeContract(name: string, openFresh: () => Promise<FreshStore>): void {
  describe(`${name} keeps what the ports promise`, () => {
    streamContract(openFresh);
    documentContract(openFresh);
    documentModel(openFresh);
    upkeepContract(openFresh);
  });
}

/** Opens a fresh store for every test of a suite, and closes it after. */
export function eachFresh<Fresh extends FreshStore>(openFresh: () => Promise<Fresh>): () => Fresh {
  let opened: Fresh | undefined;
  beforeEach(async () => {
    opened = await openFresh();
  });
  afterEach(async () => {
    await opened?.close();
    opened = undefined;
  });
  return () => {
    if (!opened) throw new Error('only inside a test');
    return opened;
  };
}
