import { join } from 'node:path';
import { openStore } from '../../../storage/open-store.ts';
import type { Store } from '../../../storage/ports.ts';
import { startCosmosServer } from '../cosmos-server.ts';
import { type FaultProxy, startFaultProxy } from '../fault-proxy.ts';
import type { Env } from './bot-process.ts';

export const engines = ['sqlite', 'cosmos'] as const;
export type Engine = (typeof engines)[number];

/** Where a town's processes keep everything. */
export interface TownStore {
  readonly engine: Engine;
  /** What the processes are told. */
  readonly env: Env;
  /** The file, for SQLite. */
  readonly path: string;
  /** Between the processes and the server, for Cosmos DB. */
  readonly proxy: FaultProxy | undefined;
  /** Looks into it from outside, past the proxy. Close it. */
  open(): Promise<Store>;
  close(): Promise<void>;
}

/** An empty store. */
export function startTownStore(engine: Engine, folder: string): Promise<TownStore> {
  return engine === 'sqlite' ? sqlite(folder) : cosmos();
}

async function sqlite(folder: string): Promise<TownStore> {
  const path = join(folder, 'vejviser.sqlite');
  return {
    engine: 'sqlite',
    env: { STORE: 'sqlite', SQLITE_PATH: path },
    path,
    proxy: undefined,
    open: () => openStore({ kind: 'sqlite', path }),
    close: async () => {},
  };
}

async function cosmos(): Promise<TownStore> {
  const { endpoint, key, close } = await startCosmosServer();
  const proxy = await startFaultProxy(endpoint);
  return {
    engine: 'cosmos',
    env: { STORE: 'cosmos', COSMOS_ENDPOINT: proxy.endpoint, COSMOS_KEY: key },
    path: '',
    proxy,
    open: () => openStore({ kind: 'cosmos', endpoint, key, database: 'vejviser' }),
    async close() {
      await proxy.close();
      await close();
    },
  };
}
