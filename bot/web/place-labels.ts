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

/** Free space between a label and the next beside it, a pole beside it, and the label above it. */
const gap = { beside: 22, pole: 10, above: 12 } as const;
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
  const own = { left, right: left + sign.width };
  const inTheWay = placed.filter((other) => {
    return isNear(own, spanOf(other), gap.beside) || isNear(own, poleOf(other.sign), gap.pole);
  });
  const off = Math.max(sign.from, ...inTheWay.map((other) => other.off + other.sign.height + gap.above));
  const pierces = placed.some((other) => isNear(poleOf(sign), spanOf(other), gap.pole));
  return pierces ? undefined : { sign, align, left, off };
}

interface Span {
  readonly left: number;
  readonly right: number;
}

function spanOf({ left, sign }: Placed): Span {
  return { left, right: left + sign.width };
}

function poleOf({ x, pole }: Sign): Span {
  return { left: x - pole, right: x + pole };
}

function isNear(one: Span, other: Span, distance: number): boolean {
  return one.left < other.right + distance && other.left < one.right + distance;
}
