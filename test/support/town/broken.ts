import fc from 'fast-check';

/** Values that no platform sends where another one belongs. */
const strange: fc.Arbitrary<unknown> = fc.oneof(
  fc.constantFrom(null, true, -1, 0, 1.5, '', ' ', [], {}, [[]], '__proto__', 'constructor', 'ø'.repeat(3000)),
  fc.jsonValue({ maxDepth: 3 }),
  fc.string({ unit: 'binary', maxLength: 40 }),
  fc.integer({ min: 60, max: 3000 }).map(nested),
);

function nested(depth: number): unknown {
  let value: unknown = 'deep';
  for (let level = 0; level < depth; level++) value = level % 2 === 0 ? [value] : { a: value };
  return value;
}

/** A change somewhere in a payload: a part is left out, or is something else. */
interface Damage {
  /** Where, as a part of the way through everything that the payload has. */
  readonly at: number;
  readonly isLeftOut: boolean;
  readonly value: unknown;
}

const damage: fc.Arbitrary<Damage> = fc.record({
  at: fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }),
  isLeftOut: fc.boolean(),
  value: strange,
});

/** One of these payloads, broken in one to four places; or something else altogether. As JSON. */
export function brokenPayload(payloads: readonly object[]): fc.Arbitrary<string> {
  const damaged = fc
    .tuple(fc.constantFrom(...payloads), fc.array(damage, { minLength: 1, maxLength: 4 }))
    .map(([payload, damages]) => {
      const copy: unknown = structuredClone(payload);
      for (const one of damages) apply(copy, one);
      return copy;
    });
  // What is very deep is made in here, where nobody tries to print it as a value.
  const deep = fc.integer({ min: 60, max: 3000 }).map((depth) => nested(depth));
  return fc
    .oneof({ weight: 18, arbitrary: damaged }, { weight: 1, arbitrary: strange }, { weight: 1, arbitrary: deep })
    .map((payload) => JSON.stringify(payload) ?? '');
}

function apply(payload: unknown, { at, isLeftOut, value }: Damage): void {
  const places = placesOf(payload);
  const place = places[Math.floor(at * places.length)];
  if (!place) return;
  if (isLeftOut) Reflect.deleteProperty(place.owner, place.key);
  else Reflect.set(place.owner, place.key, value);
}

/** Every part of a value, wherever in it. */
function placesOf(value: unknown): { owner: object; key: string }[] {
  const places: { owner: object; key: string }[] = [];
  const values = [value];
  for (let next = values.pop(); next !== undefined; next = values.pop()) {
    if (typeof next !== 'object' || next === null) continue;
    for (const [key, child] of Object.entries(next)) {
      places.push({ owner: next, key });
      values.push(child);
    }
  }
  return places;
}
