/**
 * Events live as long as the pathway; the code that reads them changes. Every commit is stored with the number of the layout
 * that its events had, and what is older is brought up to date on each read, one step at a time. Streams are never rewritten.
 */

/** The layout that is written now. It goes up by one, and gets a step below, whenever `events.ts` stops reading what it wrote. */
export const eventLayout = 1;

/** Brings the events of one commit from a layout to the next. What comes in is as it was stored, and not yet parsed. */
export type UpcastStep = (events: unknown) => unknown;

/** `1` leads from layout 1 to layout 2, and so on. */
const steps: Readonly<Record<number, UpcastStep>> = {};

/**
 * The events in today's layout, still to be parsed. Refuses (`undefined`) a layout that this program does not know: a newer
 * program has written it, and guessing at facts is worse than stopping.
 */
export function upcast(
  layout: number,
  events: unknown,
  { known = steps, today = eventLayout }: { known?: Readonly<Record<number, UpcastStep>>; today?: number } = {},
): { readonly events: unknown } | undefined {
  if (!Number.isInteger(layout) || layout < 1 || layout > today) return undefined;
  let current = events;
  for (let from = layout; from < today; from++) {
    const step = known[from];
    if (!step) return undefined;
    current = step(current);
  }
  return { events: current };
}
