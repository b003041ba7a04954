import type { Town } from './town.ts';

/** Everything that a request can change: what is stored, and what has gone out to the platforms. Equal when nothing was. */
export async function everything(town: Town): Promise<object> {
  const store = await town.look();
  const { changes } = await store.changesSince(undefined, 1000);
  const codes = [...new Set(changes.map(({ pathwayId }) => pathwayId))];
  const month = new Date().toISOString().slice(0, 7);
  const partitions = ['people', 'people-version', `refusals:${month}`, ...codes.map((code) => `rooms:${code}`)];
  const documents = await Promise.all(
    partitions.map(async (one) => (await store.list(one, { limit: 1000 })).documents),
  );
  return { changes, documents, sent: town.sent.length };
}
