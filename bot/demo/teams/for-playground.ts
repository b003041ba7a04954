/** Parts of a card that the Playground does not know and puts an English warning under the card for. */
const unknownThere: ReadonlySet<string> = new Set(['msteams', 'choices.data']);

/** The same message or answer without what the Playground warns about; its width and its search are then its own. */
export function forPlayground(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(forPlayground);
  if (typeof value !== 'object' || value === null) return value;
  const kept = Object.entries(value).filter(([key]) => !unknownThere.has(key));
  return Object.fromEntries(kept.map(([key, inner]) => [key, forPlayground(inner)]));
}
