import type { DatabaseSync, SQLOutputValue, StatementSync } from 'node:sqlite';
import { toFailure } from './failure.ts';
import { FileRestoredError, generationReader } from './generation.ts';
import type { Call, DocumentRow, Given, ReaderRequest, Reply } from './protocol.ts';

/** Carries out reads on one connection, each of which sees everything that has been committed before it. */
export class Reader {
  readonly #statements: ReturnType<typeof prepareAll>;
  readonly #generation: () => number;
  readonly #opened: number;

  constructor(database: DatabaseSync) {
    this.#statements = prepareAll(database);
    this.#generation = generationReader(database);
    this.#opened = this.#generation();
  }

  /** The answers to some calls, in their order. */
  run(calls: readonly Call<ReaderRequest>[]): Reply[] {
    return calls.map(([id, request]): Reply => {
      try {
        if (this.#generation() !== this.#opened) throw new FileRestoredError();
        return [id, this.#perform(request)];
      } catch (error) {
        return [id, null, toFailure(error, 'reading')];
      }
    });
  }

  #perform(request: ReaderRequest): Given {
    const { read, changes, get, list, searchDocuments, searchCommits } = this.#statements;
    switch (request[0]) {
      case 'read':
        return read.all(request[1], request[2]).map((row) => [Number(row.version), text(row.body)] as const);
      case 'changesSince': {
        const [, sequence, limit] = request;
        const rows = changes.all(sequence, limit);
        return {
          changes: rows.map((row) => ({ pathwayId: text(row.pathway), version: Number(row.version) })),
          sequence: Number(rows.at(-1)?.sequence ?? sequence),
          more: rows.length === limit,
        };
      }
      case 'get': {
        const row = get.get(request[1], request[2]);
        return row ? toDocument(row) : null;
      }
      case 'list':
        return list.all(request[1], request[2], request[3]).map(toDocument);
      case 'search': {
        const [, inKeys, inBodies] = request;
        const documents = searchDocuments.all(inKeys, inKeys, inBodies);
        const commits = searchCommits.all(inKeys, inBodies);
        return {
          documents: documents.map((row) => [text(row.partition), text(row.key)] as const),
          commits: commits.map((row) => ({ pathwayId: text(row.pathway), version: Number(row.version) })),
        };
      }
    }
  }
}

function prepareAll(database: DatabaseSync) {
  const prepare = (sql: string): StatementSync => database.prepare(sql);
  return {
    read: prepare('SELECT version, body FROM commits WHERE pathway = ? AND version >= ? ORDER BY version'),
    changes: prepare('SELECT sequence, pathway, version FROM commits WHERE sequence > ? ORDER BY sequence LIMIT ?'),
    get: prepare('SELECT key, body, etag FROM documents WHERE partition = ? AND key = ?'),
    list: prepare('SELECT key, body, etag FROM documents WHERE partition = ? AND key > ? ORDER BY key LIMIT ?'),
    // `instr` compares as it is written; `LIKE` would take letters of either case for the same.
    searchDocuments: prepare(
      'SELECT partition, key FROM documents WHERE instr(partition, ?) OR instr(key, ?) OR instr(body, ?) ORDER BY partition, key',
    ),
    searchCommits: prepare(
      'SELECT pathway, version FROM commits WHERE instr(pathway, ?) OR instr(body, ?) ORDER BY pathway, version',
    ),
  };
}

function toDocument(row: Record<string, SQLOutputValue>): DocumentRow {
  return [text(row.key), text(row.body), text(row.etag)];
}

/** The tables are STRICT, so a text column holds nothing else. */
function text(value: SQLOutputValue | undefined): string {
  if (typeof value !== 'string') throw new TypeError('not a text');
  return value;
}
