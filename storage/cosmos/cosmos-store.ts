import { CosmosClient, type CosmosClientOptions } from '@azure/cosmos';
import type { Commit } from '../../services/pathway/events.ts';
import { type KeptStore, type Precondition, StoreSetupError } from '../ports.ts';
import { checkAccount, openContainers } from './containers.ts';
import { CosmosDocuments } from './cosmos-documents.ts';
import { CosmosStreams } from './cosmos-streams.ts';
import { read } from './request.ts';

export interface CosmosOptions {
  /** `https://….documents.azure.com`, or plain HTTP for a server on this machine. */
  readonly endpoint: string;
  readonly database: string;
  /** Without one, the managed identity of the machine is used (or whatever else Azure's default chain finds). */
  readonly key?: string;
  /** How long one request may take. */
  readonly requestTimeoutMs?: number;
  readonly nowMs?: () => number;
}

const defaultTimeoutMs = 5000;

/**
 * Opens the store in a Cosmos DB account. Rejects with a {@link StoreSetupError} when the account is not as it must be, and
 * with a `StoreError` when it does not answer.
 */
export async function openCosmosStore(options: CosmosOptions): Promise<KeptStore> {
  const timeoutMs = options.requestTimeoutMs ?? defaultTimeoutMs;
  const local = isLocal(options.endpoint);
  const client = new CosmosClient(await clientOptions(options, timeoutMs, local));
  try {
    // A server for tests has one replica and says "Session", and the address that its account gives is not one it listens on.
    if (!local) await checkReads(client, timeoutMs);
    const { pathways, documents } = await openContainers(client, options.database, timeoutMs);
    const streams = new CosmosStreams(pathways, timeoutMs, options.nowMs ?? Date.now);
    return combine(streams, new CosmosDocuments(documents, timeoutMs), client);
  } catch (error) {
    client.dispose();
    throw error;
  }
}

async function checkReads(client: CosmosClient, timeoutMs: number): Promise<void> {
  const { resource } = await read(timeoutMs, (abortSignal) => client.getDatabaseAccount({ abortSignal }));
  if (!resource) throw new StoreSetupError('the Cosmos DB endpoint is not an account');
  checkAccount(resource);
}

async function clientOptions(options: CosmosOptions, timeoutMs: number, local: boolean): Promise<CosmosClientOptions> {
  const { endpoint, key } = options;
  return {
    endpoint,
    ...(key === undefined ? { aadCredentials: await defaultCredential() } : { key }),
    connectionPolicy: {
      requestTimeout: timeoutMs,
      enableEndpointDiscovery: !local,
      // With either of these the SDK repeats a write by itself in another region, and our own commit would look like another's.
      useMultipleWriteLocations: false,
      enablePartitionLevelFailover: false,
      // 429 is repeated by the SDK after the time that the answer names: it means that nothing was done.
      retryOptions: { maxRetryAttemptCount: 9, maxWaitTimeInSeconds: timeoutMs / 1000 },
    },
  };
}

/** Loaded only where it is needed: it takes longer to load than everything else of this engine. */
async function defaultCredential() {
  const { DefaultAzureCredential } = await import('@azure/identity');
  return new DefaultAzureCredential();
}

/** Whether the endpoint is on this machine. Refuses plain HTTP anywhere else: it would carry the key's signature and the data. */
function isLocal(endpoint: string): boolean {
  if (!URL.canParse(endpoint)) throw new StoreSetupError('the Cosmos DB endpoint is no address');
  const { protocol, hostname } = new URL(endpoint);
  const local = hostname === 'localhost' || hostname === '[::1]' || /^127\.\d+\.\d+\.\d+$/.test(hostname);
  if (protocol !== 'https:' && !local) throw new StoreSetupError('the Cosmos DB endpoint must begin with https://');
  return local;
}

function combine(streams: CosmosStreams, documents: CosmosDocuments, client: CosmosClient): KeptStore {
  let hasFailed = false;
  /** Whether the last write was taken: an account that is full, or lets nobody write, can still be read. */
  const writing = async <T>(work: Promise<T>): Promise<T> => {
    try {
      const written = await work;
      hasFailed = false;
      return written;
    } catch (error) {
      hasFailed = true;
      throw error;
    }
  };
  return {
    append: (commit: Commit) => writing(streams.append(commit)),
    read: (pathwayId, fromVersion) => streams.read(pathwayId, fromVersion),
    changesSince: (position, limit) => streams.changesSince(position, limit),
    eraseStream: (pathwayId) => writing(streams.eraseStream(pathwayId)),
    get: (partition, id) => documents.get(partition, id),
    put: (partition: string, id: string, body: unknown, precondition: Precondition) =>
      writing(documents.put(partition, id, body, precondition)),
    list: (partition, options) => documents.list(partition, options),
    delete: (partition, id, etag) => writing(documents.delete(partition, id, etag)),
    search: async (text) => ({ documents: await documents.search(text), commits: await streams.search(text) }),
    // What the account keeps to go back in time is its own, and runs out by itself (docs/reference.md).
    scrub: async () => 'done',
    // After a failure only a real write tells whether writing works again.
    ping: () => (hasFailed ? writing(documents.probe()) : documents.ping()),
    close: async () => client.dispose(),
  };
}
