import { createHttpServer } from '@vercel/cosmosdb-server';
import { listen, stop } from './listen.ts';

export interface CosmosServer {
  readonly endpoint: string;
  /** Any key will do; the server does not look at it. */
  readonly key: string;
  close(): Promise<void>;
}

/**
 * A Cosmos DB in memory, reached through the real SDK over plain HTTP. It answers 409 and 412 as the service does. It is not
 * to be trusted with: batches (not atomic), the change feed, `ttl`, the partition option of a query, keys.
 */
export async function startCosmosServer(): Promise<CosmosServer> {
  const server = createHttpServer({ keepAlive: true });
  const endpoint = await listen(server);
  return { endpoint, key: Buffer.from('any key').toString('base64'), close: () => stop(server) };
}
