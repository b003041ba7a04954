import { IANAZone } from 'luxon';

const minuteMs = 60 * 1000;
/** Before, some zones had offsets of odd seconds. */
const steadySinceMs = Date.UTC(1973, 0, 1);
const maxRemembered = 5000;

/**
 * A time zone that remembers its offsets. Luxon asks the system for the offset with each time that it makes, some four
 * microseconds, and a click makes dozens of times. Since 1973 every zone of the tz database changes its offset at a whole
 * minute (looked up for all of them), so that one answer holds for the minute.
 */
export class SteadyZone extends IANAZone {
  readonly #offsets = new Map<number, number>();

  override offset(instantMs: number): number {
    if (!(instantMs >= steadySinceMs)) return super.offset(instantMs);
    const minute = Math.floor(instantMs / minuteMs);
    const known = this.#offsets.get(minute);
    if (known !== undefined) return known;
    if (this.#offsets.size >= maxRemembered) this.#offsets.clear();
    const offset = super.offset(instantMs);
    this.#offsets.set(minute, offset);
    return offset;
  }
}
