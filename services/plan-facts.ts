import { DateTime, type Zone } from 'luxon';
import { toLocalDate } from './clock.ts';
import type { StepOutcome } from './pathway/events.ts';
import { isOpenMeeting } from './pathway/meeting.ts';
import type { PathwayState } from './pathway/state.ts';

/** What a pathway tells about the steps of its plan, as `road.ts` asks for it. */
export interface PlanFacts {
  /** Local day. */
  readonly openedOn: string;
  /** By step id, how it was settled. */
  readonly settled: ReadonlyMap<string, StepOutcome>;
  /** Steps whose meeting has been held. */
  readonly held: ReadonlySet<string>;
  /** Steps that are settled or held. */
  readonly closed: ReadonlySet<string>;
  /** Steps that are settled or held, or whose meeting is planned. */
  readonly taken: ReadonlySet<string>;
}

/** What the pathway tells about its plan; its days are of that zone. */
export function planFactsOf(state: PathwayState, zone: Zone): PlanFacts {
  const openedOn = toLocalDate(DateTime.fromISO(state.openedAt, { zone }));
  const settled = new Map([...state.settledSteps].map(([step, { outcome }]) => [step, outcome] as const));
  const meetings = [...state.meetings.values()];
  const held = new Set(meetings.filter(({ status }) => status === 'completed').map(({ kind }) => kind));
  const closed = new Set([...settled.keys(), ...held]);
  const taken = new Set([...closed, ...meetings.filter(isOpenMeeting).map(({ kind }) => kind)]);
  return { openedOn, settled, held, closed, taken };
}
