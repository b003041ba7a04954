/**
 * What is made once of a thing, for as long as nothing changes that it depends on. It hangs on the thing and goes with it;
 * `parts` is everything else that it is made from, compared one by one as it is (`Object.is`).
 */
export class Remembered<Thing extends object, Made> {
  readonly #known = new WeakMap<Thing, { readonly parts: readonly unknown[]; readonly made: Made }>();

  /** What has been made of that thing from these parts. */
  of(thing: Thing, parts: readonly unknown[], make: () => Made): Made {
    const known = this.#known.get(thing);
    if (known && isSame(known.parts, parts)) return known.made;
    const made = make();
    this.#known.set(thing, { parts, made });
    return made;
  }
}

function isSame(one: readonly unknown[], other: readonly unknown[]): boolean {
  return one.length === other.length && one.every((part, index) => Object.is(part, other[index]));
}
