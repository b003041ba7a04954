import type { Card, Form } from '../cards/card.ts';
import type { ViewContext } from '../cards/view-context.ts';
import { refusalText } from '../cards/views/refusal-text.ts';
import type { Refusal, RefusalCode } from '../services/pathway/refusals.ts';
import type { Answer } from './request.ts';

/** An answer as it is made inside: with the refusal's code, if it was one. */
export interface Judged extends Answer {
  readonly refusal?: RefusalCode;
  /** The pathway that was refused, where the request itself does not name it. */
  readonly refusedPathway?: string;
  /** The pathways that it shows, where they are fewer than were looked through for it. */
  readonly shows?: readonly string[];
}

/**
 * The answer to somebody whose wish was not fulfilled: why, at the input where there is one, and the card as it is now.
 * `inputNames`: what inputs are called that the catalog does not know.
 */
export function refusalAnswer(
  view: ViewContext,
  refusal: Refusal,
  card?: Card,
  inputNames?: Readonly<Record<string, string>>,
): Judged {
  const said = refusalText(view, refusal, inputNames);
  return {
    locale: view.locale,
    said,
    tone: 'refusal',
    refusal: refusal.code,
    ...('input' in refusal ? { problems: { [refusal.input]: said } } : {}),
    ...(card ? { card } : {}),
  };
}

/** The answer that a wish was fulfilled. */
export function doneAnswer(view: ViewContext, said: string, card?: Card): Answer {
  return { locale: view.locale, said, tone: 'good', ...(card ? { card } : {}) };
}

/**
 * The answer that a wish was fulfilled, on a card that is for the asker alone. What is said stands on it: beside a card that
 * was clicked in a room it would be all that is shown. `hasChanged`: so has the clicked card, for everybody.
 */
export function replyAnswer(view: ViewContext, said: string, card: Card, hasChanged: boolean): Answer {
  const blocks = [{ type: 'text', text: said, style: 'strong' } as const, ...card.blocks];
  const also = hasChanged ? ({ alsoPrivately: true } as const) : {};
  return { locale: view.locale, tone: 'good', card: { ...card, blocks }, ...also };
}

/** A card for the asker; `personal` when it may not be shown in a room even to the asker alone. */
export function cardAnswer(view: ViewContext, card: Card, personal = false): Answer {
  return { locale: view.locale, card, ...(personal ? { personal } : {}) };
}

/** A form for the asker. */
export function formAnswer(view: ViewContext, form: Form, personal = false): Answer {
  return { locale: view.locale, form, ...(personal ? { personal } : {}) };
}
