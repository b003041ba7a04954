import type { KeptStore } from './ports.ts';

/** Which store, and where. `key` is absent where the machine's managed identity is used. */
export type StoreOptions =
  | { readonly kind: 'sqlite'; readonly path: string }
  | { readonly kind: 'cosmos'; readonly endpoint: string; readonly database: string; readonly key?: string };

/**
 * Opens the configured store. An engine is loaded only when it is used: loading the Cosmos DB SDK alone takes longer than
 * opening a SQLite file.
 */
export async function openStore(options: StoreOptions): Promise<KeptStore> {
  if (options.kind === 'sqlite') {
    const { openSqliteStore } = await import('./sqlite/sqlite-store.ts');
    return openSqliteStore({ path: options.path });
  }
  const { openCosmosStore } = await import('./cosmos/cosmos-store.ts');
  const { endpoint, database, key } = options;
  return openCosmosStore({ endpoint, database, ...(key === undefined ? {} : { key }) });
}
