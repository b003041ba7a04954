import { z } from 'zod';
import { nothingChosen } from '../../../cards/render/form-choices.ts';
import type { VerbRequest } from '../../request.ts';
import type { InboundActivity } from './activity.ts';

/** What a button carries besides what was filled in. Everything else in the data is an input, so none of these is an input's id. */
export const carriedKeys: ReadonlySet<string> = new Set([
  'pathway',
  'action',
  'v',
  'ask',
  'back',
  'form',
  'meeting',
  'step',
  'goalId',
  'agreement',
  'hash',
  'spell',
  'point',
  'section',
  'item',
  'renew',
  'cut',
  'digest',
  'oneMore',
  'question',
  'member',
  'mark',
  'consent',
  'share',
  'exempting',
  'correction',
  'platform',
  'user',
]);
const data = z.record(z.string(), z.unknown());
const verb = z.string().min(1).max(64);

const executeSchema = z.looseObject({
  action: z.looseObject({ type: z.literal('Action.Execute'), verb, data: data.nullish() }),
});
/** The fallback of clients that do not know `Action.Execute`: the verb stands in the data. */
const submitSchema = z.looseObject({ verb });

export type VerbInput = Pick<VerbRequest, 'verb' | 'data' | 'inputs' | 'emptied'>;

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
  const texts = entries
    .filter(([key]) => !carriedKeys.has(key))
    .map(([key, value]): [string, string] => [key, textOf(value)]);
  const inputs = joinedTimes(new Map(texts.filter(([, text]) => text !== '')));
  const emptied = texts.filter(([, text]) => text === '').map(([key]) => timedInput(key) ?? key);
  return {
    verb,
    data: Object.fromEntries(entries.filter(([key]) => carriedKeys.has(key))),
    inputs: Object.fromEntries(inputs),
    emptied: [...new Set(emptied)].filter((id) => !inputs.has(id)),
  };
}

/** What was filled in as text; a number may come as one, and several chosen values as a list. */
function textOf(value: unknown): string {
  if (typeof value === 'number') return String(value);
  if (Array.isArray(value)) return value.filter((one) => typeof one === 'string').join(',');
  return typeof value === 'string' && value !== nothingChosen ? value : '';
}

/**
 * A day and a time of day, which are two inputs in an Adaptive Card (`at.date`, `at.time`), as the one that they are to
 * everybody else: `at`. Where one of them is missing, so is its half, and whoever reads it finds it not valid. What comes whole
 * stays as it is.
 */
function joinedTimes(inputs: ReadonlyMap<string, string>): Map<string, string> {
  const joined = new Map<string, string>();
  for (const [key, value] of inputs) {
    const id = timedInput(key);
    if (id === undefined) joined.set(key, value);
    else joined.set(id, inputs.get(id) ?? `${inputs.get(`${id}.date`) ?? ''}T${inputs.get(`${id}.time`) ?? ''}`);
  }
  return joined;
}

/** The input that this one is a half of. `item.date` is none: `item` is what all items of a checklist begin with. */
function timedInput(key: string): string | undefined {
  const id = /^(.+)\.(?:date|time)$/.exec(key)?.[1];
  return id === undefined || carriedKeys.has(id) ? undefined : id;
}
