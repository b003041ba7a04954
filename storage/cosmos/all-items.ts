import type { Container } from '@azure/cosmos';
import { read } from './request.ts';

const pageSize = 500;

/**
 * Every item of a container, each once, as long as nobody adds any. For what is done rarely: it costs a unit for each kilobyte that
 * is kept.
 */
export async function* allItems(container: Container, timeoutMs: number): AsyncGenerator<unknown> {
  const query = container.items.query<unknown>('SELECT * FROM c', { maxItemCount: pageSize });
  while (query.hasMoreResults()) {
    const { resources } = await read(timeoutMs, () => query.fetchNext());
    yield* resources ?? [];
  }
}
