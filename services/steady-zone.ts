import { IANAZone } from 'luxon';

const quarterMs = 15 * 60 * 1000;
/** Before, some zones changed at a minute past the hour (Newfoundland until 2011). */
const steadySinceMs = Date.UTC(2012, 0, 1);
/** Three weeks of quarters; what is looked at is mostly now and the coming days. */
const maxRemembered = 2000;

/**
 * A time zone that remembers its offsets. Luxon asks the system for the offset with each time that it makes, some four
 * microseconds, and a click makes dozens of times. Zones change their offset at a whole quarter of an hour (looked up for
 * all zones of the tz database from 2012 on), so that one answer holds for the quarter.
 */
export class SteadyZone extends IANAZone {
  readonly #offsets = new Map<number, number>();

  override offset(instantMs: number): number {
    if (!(instantMs >= steadySinceMs)) return super.offset(instantMs);
    const quarter = Math.floor(instantMs / quarterMs);
    const known = this.#offsets.get(quarter);
    if (known !== undefined) return known;
    if (this.#offsets.size >= maxRemembered) this.#offsets.clear();
    const offset = super.offset(instantMs);
    this.#offsets.set(quarter, offset);
    return offset;
  }
}
