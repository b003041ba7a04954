import { z } from 'zod';
import type { VerbRequest } from '../../request.ts';
import type { InboundActivity } from './activity.ts';

/** What a button carries besides what was filled in. Everything else in the data is an input. */
const carriedKeys: ReadonlySet<string> = new Set(['pathway', 'action', 'v', 'ask', 'back', 'form']);
const data = z.record(z.string(), z.unknown());
const verb = z.string().min(1).max(64);

const executeSchema = z.looseObject({
  action: z.looseObject({ type: z.literal('Action.Execute'), verb, data: data.nullish() }),
});
/** The fallback of clients that do not know `Action.Execute`: the verb stands in the data. */
const submitSchema = z.looseObject({ verb });

export type VerbInput = Pick<VerbRequest, 'verb' | 'data' | 'inputs'>;

/** What an `Action.Execute` brought; undefined when it is no such thing. */
export function executed(activity: InboundActivity): VerbInput | undefined {
  const parsed = executeSchema.safeParse(activity.value);
  if (!parsed.success) return undefined;
  const { action } = parsed.data;
  return divided(action.verb, action.data ?? {});
}

/** What an `Action.Submit` brought; undefined when it is none of ours. */
export function submitted(activity: InboundActivity): VerbInput | undefined {
  const parsed = submitSchema.safeParse(activity.value);
  if (!parsed.success) return undefined;
  const { verb, ...rest } = parsed.data;
  return divided(verb, rest);
}

/** Teams merges the inputs into the button's data: told apart again, the empty ones left out. */
function divided(verb: string, merged: Readonly<Record<string, unknown>>): VerbInput {
  const entries = Object.entries(merged);
  const inputs = entries.flatMap(([key, value]): [string, string][] =>
    !carriedKeys.has(key) && typeof value === 'string' && value !== '' ? [[key, value]] : [],
  );
  return {
    verb,
    data: Object.fromEntries(entries.filter(([key]) => carriedKeys.has(key))),
    inputs: Object.fromEntries(inputs),
  };
}
