import type { Container } from '@azure/cosmos';
import { z } from 'zod';
import {
  type DocumentPage,
  type DocumentStore,
  type Place,
  type Precondition,
  type StoredDocument,
  StoreError,
} from '../ports.ts';
import { fromSortKey } from '../sort-key.ts';
import { toJsonText } from '../stored-commit.ts';
import { allItems } from './all-items.ts';
import { longKey, toItemKey } from './item-key.ts';
import { type Request, read, write } from './request.ts';

const defaultPageSize = 100;

const documentItem = z.object({ id: z.string(), key: z.string().optional(), body: z.unknown(), _etag: z.string() });
const placedItem = documentItem.extend({ partition: z.string() });

/** Small documents in the container `documents`, partitioned as the port says. Preconditions are Cosmos DB's own. */
export class CosmosDocuments implements DocumentStore {
  readonly #container: Container;
  readonly #timeoutMs: number;

  constructor(container: Container, timeoutMs: number) {
    this.#container = container;
    this.#timeoutMs = timeoutMs;
  }

  async get(partition: string, id: string): Promise<StoredDocument | undefined> {
    const { resource } = await read(this.#timeoutMs, (abortSignal) =>
      this.#item(partition, id).read<object>({ abortSignal }),
    );
    return resource === undefined ? undefined : toDocument(resource);
  }

  async put(partition: string, id: string, body: unknown, precondition: Precondition) {
    if (body === undefined) throw new TypeError('a document is JSON');
    const item = { id: toItemKey(id), partition: toItemKey(partition), ...longKey(id), body };
    const { items } = this.#container;
    const put = (conflicts: readonly number[], request: Request<{ etag: string }>) =>
      write(this.#timeoutMs, conflicts, async (abortSignal) => ({ etag: (await request(abortSignal)).etag }));
    if (precondition === 'absent') return put([409], (abortSignal) => items.create(item, { abortSignal }));
    if (precondition === 'any') return put([], (abortSignal) => items.upsert(item, { abortSignal }));
    const accessCondition = { type: 'IfMatch', condition: precondition.etag };
    return put([404, 412], (abortSignal) => this.#item(partition, id).replace(item, { abortSignal, accessCondition }));
  }

  /** By keyset and not by the SDK's continuation: a page stays right whatever is put or deleted in between. */
  async list(partition: string, options: { limit?: number; next?: string } = {}): Promise<DocumentPage> {
    const limit = options.limit ?? defaultPageSize;
    const partitionKey = toItemKey(partition);
    const query = {
      query: `SELECT TOP ${limit + 1} * FROM c WHERE c.partition = @partition AND c.id > @after ORDER BY c.id`,
      parameters: [
        { name: '@partition', value: partitionKey },
        { name: '@after', value: options.next ?? '' },
      ],
    };
    const { resources } = await read(this.#timeoutMs, (abortSignal) =>
      this.#container.items.query<unknown>(query, { abortSignal, partitionKey, maxItemCount: limit + 1 }).fetchAll(),
    );
    const page = resources.slice(0, limit);
    const last = page.at(-1);
    const next = resources.length > limit && last !== undefined ? { next: parseItem(last).id } : {};
    return { documents: page.map(toDocument), ...next };
  }

  async delete(partition: string, id: string, etag?: string): Promise<boolean> {
    const condition = etag === undefined ? {} : { accessCondition: { type: 'IfMatch', condition: etag } };
    const deleted = await write(this.#timeoutMs, [404, 412], (abortSignal) =>
      this.#item(partition, id).delete({ abortSignal, ...condition }),
    );
    return deleted !== 'conflict';
  }

  /** Documents in whose partition, id or body a text stands. Every document is read, page by page. */
  async search(text: string): Promise<Place[]> {
    const found: Place[] = [];
    const needle = toJsonText(text);
    for await (const item of allItems(this.#container, this.#timeoutMs)) {
      const { id, key, partition, body } = placedItem.parse(item);
      const place = { partition: fromSortKey(partition), id: fromSortKey(key ?? id) };
      if (place.partition.includes(text) || place.id.includes(text) || JSON.stringify(body).includes(needle))
        found.push(place);
    }
    return found;
  }

  /** One of the cheapest requests there are, which needs the account, the container and the right to read it. */
  async ping(): Promise<void> {
    await this.get('ping', 'ping');
  }

  /** Like a ping, by a write. */
  async probe(): Promise<void> {
    await this.put('ping', 'ping', {}, 'any');
  }

  #item(partition: string, id: string) {
    return this.#container.item(toItemKey(id), toItemKey(partition));
  }
}

function parseItem(item: unknown): z.infer<typeof documentItem> {
  const parsed = documentItem.safeParse(item);
  if (!parsed.success) throw new StoreError('damaged');
  return parsed.data;
}

function toDocument(item: unknown): StoredDocument {
  const { id, key, body, _etag: etag } = parseItem(item);
  return { id: fromSortKey(key ?? id), body, etag };
}
