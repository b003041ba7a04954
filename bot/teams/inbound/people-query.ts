import { z } from 'zod';
import { staffDataset } from '../../../cards/render/adaptive-input.ts';
import type { InboundActivity } from './activity.ts';

const maxResults = 25;
const querySchema = z.looseObject({
  dataset: z.literal(staffDataset),
  queryText: z.string().max(200).default(''),
  queryOptions: z.looseObject({ top: z.number().int().positive().optional() }).nullish(),
});

/** What somebody types into a search field for staff; undefined when it is a search for something else. */
export function peopleQuery(activity: InboundActivity): { query: string; limit: number } | undefined {
  const { data } = querySchema.safeParse(activity.value);
  if (!data) return undefined;
  return { query: data.queryText, limit: Math.min(data.queryOptions?.top ?? maxResults, maxResults) };
}
