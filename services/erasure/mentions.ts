/**
 * How a pathway stands in documents: as a key, as a value, or as a part of one between signs (`K7F3XQ|…`, `K7F3XQ-12`). A code inside of
 * a text that somebody has typed is something else: it is only spoken of there.
 */

/** Whether a key, or a text that the program has made, names the pathway. */
export function names(text: string, pathwayId: string): boolean {
  return text.split(/[^\p{L}\p{N}]+/u).includes(pathwayId);
}

/** Whether a document's body is about the pathway: one of its values is the pathway's code and nothing else. */
export function isAbout(body: unknown, pathwayId: string): boolean {
  if (typeof body === 'string') return body === pathwayId;
  if (typeof body !== 'object' || body === null) return false;
  return Object.entries(body).some(([key, value]) => key === pathwayId || isAbout(value, pathwayId));
}

/**
 * A body without what names the pathway: entries of lists and records that do, also inside of JSON that is kept as a text. What is not
 * in a list or record stays, and is then found again.
 */
export function pruned(body: unknown, pathwayId: string): unknown {
  if (Array.isArray(body)) return body.filter((one) => !namedIn(one, pathwayId)).map((one) => pruned(one, pathwayId));
  if (typeof body === 'string') return prunedText(body, pathwayId);
  if (typeof body !== 'object' || body === null) return body;
  return Object.fromEntries(
    Object.entries(body)
      .filter(([key]) => !names(key, pathwayId))
      .map(([key, value]) => [key, pruned(value, pathwayId)]),
  );
}

/** A body in which the pathway has another name. */
export function renamed(body: unknown, pathwayId: string, name: string): unknown {
  if (typeof body === 'string') return body === pathwayId ? name : body;
  if (Array.isArray(body)) return body.map((one) => renamed(one, pathwayId, name));
  if (typeof body !== 'object' || body === null) return body;
  return Object.fromEntries(
    Object.entries(body).map(([key, value]) => [key === pathwayId ? name : key, renamed(value, pathwayId, name)]),
  );
}

/** Whether a thing in a list is about the pathway: it, or something directly in it, names it. */
function namedIn(one: unknown, pathwayId: string): boolean {
  if (typeof one === 'string') return names(one, pathwayId);
  if (typeof one !== 'object' || one === null) return false;
  return Object.values(one).some((value) => typeof value === 'string' && names(value, pathwayId));
}

function prunedText(text: string, pathwayId: string): string {
  if (!text.includes(pathwayId) || !/^[[{]/.test(text)) return text;
  try {
    return JSON.stringify(pruned(JSON.parse(text), pathwayId));
  } catch {
    return text;
  }
}
