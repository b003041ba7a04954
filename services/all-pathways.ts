import type { EventStore } from '../storage/ports.ts';

const pageSize = 500;

/** Every pathway that has a stream, each once, page by page as the changes tell of them. */
export async function* allPathways(store: EventStore): AsyncGenerator<string[]> {
  const seen = new Set<string>();
  let position: string | undefined;
  let more = true;
  while (more) {
    const page = await store.changesSince(position, pageSize);
    const fresh = [...new Set(page.changes.map(({ pathwayId }) => pathwayId))].filter((id) => !seen.has(id));
    for (const id of fresh) seen.add(id);
    if (fresh.length > 0) yield fresh;
    position = page.position;
    more = page.more;
  }
}
