import type { Container, ContainerDefinition, CosmosClient, Database, DatabaseAccount } from '@azure/cosmos';
import { StoreSetupError } from '../ports.ts';
import { statusOf } from './cosmos-errors.ts';
import { read } from './request.ts';

/**
 * The two containers. Only what is queried is indexed, since every further term makes each write dearer; `id` and `_ts` always
 * are. Partition keys of version 2 may be long (2,048 bytes instead of 101).
 * https://learn.microsoft.com/azure/cosmos-db/index-policy
 */
const pathways = definition('pathways', '/pathwayId');
const documents = definition('documents', '/partition');

function definition(id: string, partitionKey: string) {
  return {
    id,
    partitionKey: { paths: [partitionKey], version: 2 },
    indexingPolicy: {
      indexingMode: 'consistent',
      includedPaths: [{ path: `${partitionKey}/?` }],
      excludedPaths: [{ path: '/*' }],
    },
  } satisfies ContainerDefinition;
}

/** The two containers, made with their database when they are missing and whoever runs this may. */
export async function openContainers(
  client: CosmosClient,
  databaseId: string,
  timeoutMs: number,
): Promise<{ pathways: Container; documents: Container }> {
  const database = client.database(databaseId);
  return {
    pathways: await openContainer(client, database, pathways, timeoutMs),
    documents: await openContainer(client, database, documents, timeoutMs),
  };
}

/**
 * Refuses an account on which a read may be older than the last write. The program tells people "it is taken" only after it
 * has read that, and looks up whether its own write was done: both need reads that see every write.
 * https://learn.microsoft.com/azure/cosmos-db/consistency-levels
 */
export function checkAccount(account: Pick<DatabaseAccount, 'consistencyPolicy' | 'enableMultipleWritableLocations'>) {
  const consistency = String(account.consistencyPolicy);
  if (consistency !== 'Strong' && consistency !== 'BoundedStaleness') {
    throw new StoreSetupError(
      `the Cosmos DB account reads with "${consistency}" consistency: set its default consistency to Strong`,
    );
  }
  if (account.enableMultipleWritableLocations) {
    throw new StoreSetupError('the Cosmos DB account writes in several regions: let it write in one');
  }
}

async function openContainer(
  client: CosmosClient,
  database: Database,
  wanted: typeof pathways,
  timeoutMs: number,
): Promise<Container> {
  const container = database.container(wanted.id);
  const found = await read(timeoutMs, (abortSignal) => partitionKeyOf(container, abortSignal));
  if (found === undefined) await create(client, database.id, wanted);
  else if (found !== wanted.partitionKey.paths[0]) {
    throw new StoreSetupError(
      `container "${wanted.id}" is partitioned by "${found}" and not by "${wanted.partitionKey.paths[0]}"`,
    );
  }
  return container;
}

/** Undefined when there is no such container. */
async function partitionKeyOf(container: Container, abortSignal: AbortSignal): Promise<string | undefined> {
  try {
    const { resource } = await container.read({ abortSignal });
    return resource?.partitionKey?.paths[0];
  } catch (error) {
    if (statusOf(error) === 404) return undefined;
    throw error;
  }
}

async function create(client: CosmosClient, databaseId: string, wanted: typeof pathways): Promise<void> {
  try {
    const { database } = await client.databases.createIfNotExists({ id: databaseId });
    await database.containers.createIfNotExists(wanted);
  } catch (error) {
    const status = statusOf(error);
    // Another process has just made it.
    if (status === 409) return create(client, databaseId, wanted);
    if (status !== 401 && status !== 403) throw error;
    throw new StoreSetupError(
      `there is no container "${wanted.id}" in database "${databaseId}", and this identity may not make it: ` +
        `make it with partition key "${wanted.partitionKey.paths[0]}", or give the identity that right`,
    );
  }
}
