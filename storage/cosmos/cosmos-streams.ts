import type { Container, SqlQuerySpec } from '@azure/cosmos';
import { z } from 'zod';
import type { Commit } from '../../services/pathway/events.ts';
import { type AppendResult, type Change, type ChangePage, type EventStore, StoreError } from '../ports.ts';
import { fromSortKey } from '../sort-key.ts';
import { checkUnbroken, parseStoredCommit, toJsonText, toStoredCommit } from '../stored-commit.ts';
import { allItems } from './all-items.ts';
import { nextChanges, type TimedChange } from './change-pages.ts';
import { longKey, toItemKey } from './item-key.ts';
import { read, write } from './request.ts';

/** Digits of an id, so that ids sort as versions do. */
const versionDigits = 10;
/** Commits looked up one by one before the rest is queried. */
const tailReads = 3;

const changeItem = z.object({ id: z.string(), pathwayId: z.string(), key: z.string().optional(), _ts: z.number() });
const idItem = z.object({ id: z.string() });

/**
 * Streams in the container `pathways`: one item per commit, its partition the pathway, its id the version. Whoever creates the
 * item first has appended; the other is answered with 409.
 */
export class CosmosStreams implements EventStore {
  readonly #container: Container;
  readonly #timeoutMs: number;
  readonly #nowMs: () => number;

  constructor(container: Container, timeoutMs: number, nowMs: () => number) {
    this.#container = container;
    this.#timeoutMs = timeoutMs;
    this.#nowMs = nowMs;
  }

  async append(commit: Commit): Promise<AppendResult> {
    const item = {
      id: toVersionId(commit.version),
      pathwayId: toItemKey(commit.pathwayId),
      ...longKey(commit.pathwayId),
      ...toStoredCommit(commit),
    };
    const created = await write(this.#timeoutMs, [409], (abortSignal) =>
      this.#container.items.create(item, { abortSignal }),
    );
    return created === 'conflict' ? 'conflict' : 'appended';
  }

  /**
   * Most reads ask whether anything has followed, and mostly nothing or little has: looking up an item is one request of one
   * unit, while a query is two requests of three. Streams have no gaps, so the first that is missing is the end.
   */
  async read(pathwayId: string, fromVersion: number): Promise<Commit[]> {
    const commits: Commit[] = [];
    const first = Math.max(fromVersion, 1);
    let next = first;
    if (first > 1) {
      for (; next < first + tailReads; next++) {
        const item = await this.#readOne(pathwayId, next);
        if (item === undefined) return commits;
        commits.push(parseStoredCommit(pathwayId, next, item));
      }
    }
    commits.push(...(await this.#readFrom(pathwayId, next)));
    return checkUnbroken(pathwayId, first, commits);
  }

  changesSince(position: string | undefined, limit: number): Promise<ChangePage> {
    const columns = 'c.id, c.pathwayId, c.key, c._ts';
    const queryChanges = async (query: SqlQuerySpec) => (await this.#query(query)).map(toTimedChange);
    const source = {
      from: (seconds: number, count: number) =>
        queryChanges({
          query: `SELECT TOP ${count} ${columns} FROM c WHERE c._ts >= @seconds ORDER BY c._ts`,
          parameters: [{ name: '@seconds', value: seconds }],
        }),
      at: (seconds: number) =>
        queryChanges({
          query: `SELECT ${columns} FROM c WHERE c._ts = @seconds`,
          parameters: [{ name: '@seconds', value: seconds }],
        }),
      newest: async () =>
        (await queryChanges({ query: `SELECT TOP 1 ${columns} FROM c ORDER BY c._ts DESC` }))[0]?.seconds,
    };
    return nextChanges(source, position, limit, Math.floor(this.#nowMs() / 1000));
  }

  /** Takes the newest first, so that at every moment, and after a failure, what is left is a stream without a gap. */
  async eraseStream(pathwayId: string): Promise<number> {
    const partition = toItemKey(pathwayId);
    const ids = await this.#query(
      {
        query: 'SELECT c.id FROM c WHERE c.pathwayId = @partition ORDER BY c.id DESC',
        parameters: [{ name: '@partition', value: partition }],
      },
      partition,
    );
    let erased = 0;
    for (const row of ids) {
      const { id } = idItem.parse(row);
      const deleted = await write(this.#timeoutMs, [404], (abortSignal) =>
        this.#container.item(id, partition).delete({ abortSignal }),
      );
      if (deleted !== 'conflict') erased++;
    }
    return erased;
  }

  /** Commits in whose pathway or body a text stands. Every commit is read, page by page. */
  async search(text: string): Promise<Change[]> {
    const found: Change[] = [];
    const needle = toJsonText(text);
    for await (const item of allItems(this.#container, this.#timeoutMs)) {
      const change = toTimedChange(item);
      if (!change.pathwayId.includes(text) && !JSON.stringify(item).includes(needle)) continue;
      found.push({ pathwayId: change.pathwayId, version: change.version });
    }
    return found;
  }

  #readOne(pathwayId: string, version: number): Promise<unknown> {
    return read(this.#timeoutMs, async (abortSignal) => {
      const item = this.#container.item(toVersionId(version), toItemKey(pathwayId));
      const { resource } = await item.read<object>({ abortSignal });
      return resource;
    });
  }

  async #readFrom(pathwayId: string, version: number): Promise<Commit[]> {
    const partition = toItemKey(pathwayId);
    // The partition stands in the text too: the server that the tests run on ignores the option.
    const items = await this.#query(
      {
        query: 'SELECT * FROM c WHERE c.pathwayId = @partition AND c.id >= @from ORDER BY c.id',
        parameters: [
          { name: '@partition', value: partition },
          { name: '@from', value: toVersionId(version) },
        ],
      },
      partition,
    );
    return items.map((item) => parseStoredCommit(pathwayId, Number(idItem.parse(item).id), item));
  }

  #query(query: SqlQuerySpec, partitionKey?: string): Promise<unknown[]> {
    return read(this.#timeoutMs, async (abortSignal) => {
      const options = { abortSignal, maxItemCount: 1000, ...(partitionKey === undefined ? {} : { partitionKey }) };
      const { resources } = await this.#container.items.query<unknown>(query, options).fetchAll();
      return resources;
    });
  }
}

function toVersionId(version: number): string {
  return String(version).padStart(versionDigits, '0');
}

function toTimedChange(item: unknown): TimedChange {
  const parsed = changeItem.safeParse(item);
  if (!parsed.success) throw new StoreError('damaged');
  const { id, pathwayId, key, _ts } = parsed.data;
  return { pathwayId: fromSortKey(key ?? pathwayId), version: Number(id), seconds: _ts };
}
