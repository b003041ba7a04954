/** An action of an Adaptive Card, wherever in the card it stands. */
export interface CardAction {
  readonly title: string;
  readonly verb: string;
  readonly data: object;
  /** Whether the card's inputs go along. */
  readonly withInputs: boolean;
  /** What a client that knows no `Action.Execute` sends. */
  readonly fallbackData: object;
}

type Json = Readonly<Record<string, unknown>>;

function isJson(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Every object in a card, outermost first. */
function* objects(value: unknown): Generator<Json> {
  if (Array.isArray(value)) for (const item of value) yield* objects(item);
  if (!isJson(value)) return;
  yield value;
  for (const [key, child] of Object.entries(value)) if (key !== 'data' && key !== 'fallback') yield* objects(child);
}

/** All `Action.Execute` of a card, those in its folded-out parts included. */
export function actionsOf(card: unknown): CardAction[] {
  return [...objects(card)].flatMap((object) => {
    if (object.type !== 'Action.Execute' || typeof object.verb !== 'string') return [];
    const fallback = isJson(object.fallback) && isJson(object.fallback.data) ? object.fallback.data : {};
    return {
      title: String(object.title),
      verb: object.verb,
      data: isJson(object.data) ? object.data : {},
      withInputs: object.associatedInputs !== 'none',
      fallbackData: fallback,
    };
  });
}

/** The ids of a card's inputs. */
export function inputIdsOf(card: unknown): string[] {
  return [...objects(card)].flatMap(({ type, id }) => (String(type).startsWith('Input.') ? String(id) : []));
}

/** Every text that a card shows, one under the other, and what its pictures say in words. */
export function shownInCard(card: unknown): string {
  const texts = [...objects(card)].flatMap((object) =>
    ['text', 'title', 'value', 'label', 'placeholder', 'altText'].flatMap((key) => {
      const text = object[key];
      return typeof text === 'string' && text !== '' ? [text] : [];
    }),
  );
  return texts.join('\n');
}
