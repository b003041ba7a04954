import { almostThere } from './almost-there.ts';
import { justStarted } from './just-started.ts';
import { movingOn } from './moving-on.ts';
import type { Story } from './told.ts';
import type { Workdays } from './workdays.ts';

/** Every pathway of the demo, with its dates counted from today. Nobody writes the young person's name into an action. */
export function stories(days: Workdays): readonly Story[] {
  return [movingOn(days), justStarted(days), almostThere(days)];
}
