import { DateTime } from 'luxon';
import { checklistOf } from '../../services/models/checklist.ts';
import { itemInput } from '../../services/pathway/decisions/checklist.ts';
import type { Refusal, RefusalCode } from '../../services/pathway/refusals.ts';
import type { RefusalOf, RefusalSentences, Say } from '../text/sentences.ts';
import type { ViewContext } from '../view-context.ts';
import { dayText } from './parts.ts';

/**
 * Why not, in a sentence or two that are read at once (`i dag kl. 19.09`). `inputNames`: what inputs are called that the
 * catalog does not know, such as the items of a checklist.
 */
export function refusalText(
  ctx: ViewContext,
  refusal: Refusal,
  inputNames: Readonly<Record<string, string>> = {},
): string {
  return sentenceOf(ctx.text.refusals, refusal, say(ctx, inputNames));
}

/** Pairs a refusal with the sentence of its own code, so that the sentence gets exactly what that code carries. */
function sentenceOf<C extends RefusalCode>(sentences: RefusalSentences, refusal: RefusalOf<C>, words: Say): string {
  const sentence: (refusal: RefusalOf<C>, words: Say) => string = sentences[refusal.code];
  return sentence(refusal, words);
}

function say(ctx: ViewContext, inputNames: Readonly<Record<string, string>>): Say {
  const { someInput } = ctx.text.forms;
  const inputs: Readonly<Record<string, string>> = ctx.text.forms.inputs;
  const nameIn = (names: Readonly<Record<string, string>>, id: string) =>
    Object.hasOwn(names, id) ? names[id] : undefined;
  return {
    name: (person) => ctx.name(person),
    when: (instant) => whenText(ctx, instant),
    day: (date) => dayText(ctx, date),
    input: (id) => nameIn(inputNames, id) ?? itemLabel(ctx, id) ?? nameIn(inputs, id) ?? someInput,
  };
}

/** What an item of Vejviser's own meeting checklist asks, without its question mark: it stands in a sentence. */
function itemLabel(ctx: ViewContext, id: string): string | undefined {
  const items = checklistOf(undefined).sections.flatMap((section) => section.items);
  return items.find(({ key }) => itemInput(key) === id)?.label[ctx.locale].replace(/\?$/, '');
}

/** An instant as said at this moment: `i dag kl. 19.09`, `i går kl. 8.05`, else with its date. */
function whenText(ctx: ViewContext, instant: string): string {
  const at = DateTime.fromISO(instant, { zone: ctx.now.zone });
  if (!at.isValid) return instant;
  const { time } = ctx.text;
  if (at.hasSame(ctx.now, 'day')) return time.at(time.today, at);
  if (at.hasSame(ctx.now.minus({ days: 1 }), 'day')) return time.at(time.yesterday, at);
  return time.instant(at, ctx.now);
}
