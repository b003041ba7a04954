/** An action of an Adaptive Card, wherever in the card it stands. */
export interface CardAction {
  readonly title: string;
  readonly verb: string;
  readonly data: object;
  /** Whether the card's inputs go along. */
  readonly withInputs: boolean;
  /** What a client that knows no `Action.Execute` sends. */
  readonly fallbackData: object;
  /** What stands in the inputs that go along before anybody touches them, by their ids. */
  readonly prefilled: Readonly<Record<string, string>>;
}

type Json = Readonly<Record<string, unknown>>;

function isJson(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Every object in a card, outermost first; without its folded-out parts where told so. */
function* objects(value: unknown, unfolded = true): Generator<Json> {
  if (Array.isArray(value)) for (const item of value) yield* objects(item, unfolded);
  if (!isJson(value)) return;
  yield value;
  if (value.type === 'Action.ShowCard' && !unfolded) return;
  for (const [key, child] of Object.entries(value))
    if (key !== 'data' && key !== 'fallback') yield* objects(child, unfolded);
}

/** All `Action.Execute` of a card, those in its folded-out parts included, which have the inputs around them too. */
export function actionsOf(card: unknown, around: CardAction['prefilled'] = {}): CardAction[] {
  const parts = [...objects(card, false)];
  const values = parts.flatMap(({ type, id, value }) =>
    String(type).startsWith('Input.') && value !== undefined && value !== '' ? [[String(id), String(value)]] : [],
  );
  const prefilled = { ...around, ...Object.fromEntries(values) };
  return parts.flatMap((object) => {
    if (object.type === 'Action.ShowCard') return actionsOf(object.card, prefilled);
    if (object.type !== 'Action.Execute' || typeof object.verb !== 'string') return [];
    const fallback = isJson(object.fallback) && isJson(object.fallback.data) ? object.fallback.data : {};
    return {
      prefilled: object.associatedInputs === 'none' ? {} : prefilled,
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
