/** What stands on one side of the road: a pole at `x`, and a label of this size at it, at least `from` away from the road. */
export interface Sign {
  readonly x: number;
  readonly width: number;
  readonly height: number;
  readonly from: number;
  /** Half of what the pole takes; no label may cover it. */
  readonly pole: number;
}

/** Where a label stands: its left edge, and its distance from the road. `align`: which of its edges is at the pole. */
export interface Place {
  readonly left: number;
  readonly off: number;
  readonly align: 'start' | 'middle' | 'end';
}

/** Free space beside each label, and above it. */
const gap = { beside: 22, above: 12 } as const;
const aligns = ['middle', 'start', 'end'] as const;

interface Placed extends Place {
  readonly sign: Sign;
}

/**
 * Places the labels of one side so that none covers another, nor the pole of another, within `left`–`right`, as low as that can
 * be. All orders in which the labels can be set down and all edges at which they can hang are tried, so there must be few (five
 * take some milliseconds). A solution always exists: labels at the far side of the poles, each higher than the next.
 */
export function placeLabels(signs: readonly Sign[], left: number, right: number): readonly Place[] {
  let best: { readonly cost: number; readonly placed: readonly Placed[] } | undefined;
  const search = (placed: readonly Placed[], rest: readonly Sign[], cost: number) => {
    if (best && cost >= best.cost) return;
    if (rest.length === 0) {
      best = { cost, placed };
      return;
    }
    for (const sign of rest) {
      const others = rest.filter((other) => other !== sign);
      for (const align of aligns) {
        const next = setDown(sign, align, placed, left, right);
        if (next) search([...placed, next], others, cost + costOf(next));
      }
    }
  };
  search([], signs, 0);
  const found = best?.placed ?? [];
  return signs.flatMap((sign) => found.filter((place) => place.sign === sign));
}

/** How high the labels of a side reach. */
export function reachOf(signs: readonly Sign[], places: readonly Place[]): number {
  return Math.max(0, ...signs.map((sign, index) => sign.height + (places[index]?.off ?? 0)));
}

/** High labels are bad, and so are ones that hang to a side. */
function costOf({ off, sign, align }: Placed): number {
  return off + sign.height + ((off + sign.height) / 100) ** 2 + (align === 'middle' ? 0 : 15);
}

/** The lowest place that is free; none when the pole would have to go through a label that hangs there. */
function setDown(
  sign: Sign,
  align: Place['align'],
  placed: readonly Placed[],
  min: number,
  max: number,
): Placed | undefined {
  const at = { start: sign.x - sign.pole, middle: sign.x - sign.width / 2, end: sign.x + sign.pole - sign.width }[
    align
  ];
  const left = Math.max(min, Math.min(at, max - sign.width));
  const blocking = placed.filter((other) =>
    overlap(left, left + sign.width, other.left, other.left + other.sign.width),
  );
  const crossing = placed.filter(({ sign: { x, pole } }) => overlap(left, left + sign.width, x - pole, x + pole));
  const off = Math.max(
    sign.from,
    ...[...blocking, ...crossing].map((other) => other.off + other.sign.height + gap.above),
  );
  const pierced = placed.some((other) =>
    overlap(sign.x - sign.pole, sign.x + sign.pole, other.left, other.left + other.sign.width),
  );
  return pierced ? undefined : { sign, align, left, off };
}

function overlap(from: number, to: number, otherFrom: number, otherTo: number): boolean {
  return from < otherTo + gap.beside && otherFrom < to + gap.beside;
}
