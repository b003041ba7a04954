import { type ModelDefinition, meetingOf } from './models/definition.ts';
import { type PlacedStep, processPlan } from './models/process-plan.ts';
import type { StepOutcome } from './pathway/events.ts';
import { danishWorkdays, daysAfter, type Workdays } from './workdays.ts';

/** `late`: its window is over, and it was neither settled nor held. `now`: its window is open. `ahead`: not yet. */
export type StationStatus = StepOutcome | 'late' | 'now' | 'ahead';

/** A step of the plan as a place on the road. */
export interface Station {
  readonly step: PlacedStep;
  readonly status: StationStatus;
  /** Its window was over when the pathway was opened: nobody of this team has been slow. */
  readonly overBeforeStart: boolean;
  /** Where it lies on the road, from 0 to 1; see {@link roadOf}. */
  readonly at: number;
}

export interface Road {
  /** By date. */
  readonly stations: readonly Station[];
  /** "You are here": from 0 to 1 on the same road. */
  readonly here: number;
  /** Of the stations in time that are not done with, the one whose window is over first. Undefined when there is none. */
  readonly nextStation?: Station;
}

/** A meeting of the plan that proposes itself. */
export interface Proposal {
  readonly step: PlacedStep;
  /** A working day. */
  readonly day: string;
  /** The day on which it began to propose itself. */
  readonly since: string;
}

/** A proposed day lies at least so far ahead that people can be asked to come. */
export const leastNoticeDays = 7;

/**
 * The process plan as a road on which the young person stands somewhere. A station lies half by its day and half by its number, so
 * that the years show and yet two stations never lie upon each other (the law's deadline and the meeting at 17½ have the same
 * day); between two stations the way is as long as the time. A step counts as done when it was settled so or its meeting was held,
 * and a start as soon as there is a pathway. All days are local.
 *
 * @param settled by step id, how it was settled
 * @param held ids of steps whose meeting was held
 */
export function roadOf(
  model: ModelDefinition,
  birthDate: string,
  openedOn: string,
  settled: ReadonlyMap<string, StepOutcome>,
  held: ReadonlySet<string>,
  today: string,
): Road {
  const { placed } = processPlan(model, birthDate, openedOn);
  const stations = placed.map((step, index) => ({
    step,
    status: statusOf(step, settled, held, today),
    overBeforeStart: step.to < openedOn,
    at: positionOf(placed, index),
  }));
  const nextStation = stations
    .filter(({ status }) => status === 'now' || status === 'ahead')
    .reduce<Station | undefined>(
      (next, station) => (next && next.step.to <= station.step.to ? next : station),
      undefined,
    );
  return { stations, here: hereOn(stations, today), ...(nextStation ? { nextStation } : {}) };
}

/**
 * The meetings of the plan that are neither planned, held nor settled (`taken`) and whose time to be planned has come, until their
 * window is over; then they are late, and no longer proposed. The day is the working day on or before the one that the model
 * proposes; when that is less than {@link leastNoticeDays} ahead, the first working day that is not.
 */
export function proposalsOf(
  model: ModelDefinition,
  birthDate: string,
  openedOn: string,
  taken: ReadonlySet<string>,
  today: string,
  workdays: Workdays = danishWorkdays,
): Proposal[] {
  return openMeetings(model, birthDate, openedOn, taken, workdays)
    .filter(({ step, since }) => since <= today && today <= step.to)
    .map(({ step, since, day }) => ({ step, since, day: dayToPropose(day, today, workdays) }));
}

/**
 * The first local day after `today` on which something that {@link roadOf} and {@link proposalsOf} tell becomes different by itself:
 * a window opens or is over, a meeting begins to propose itself or must propose a later day. (`here` moves every day, and is told to
 * whoever asks.) Undefined when nothing will.
 *
 * @param closed ids of steps that are settled or held
 * @param taken ids of steps that are settled or held or whose meeting is planned
 */
export function nextChangeDay(
  model: ModelDefinition,
  birthDate: string,
  openedOn: string,
  closed: ReadonlySet<string>,
  taken: ReadonlySet<string>,
  today: string,
  workdays: Workdays = danishWorkdays,
): string | undefined {
  const windows = processPlan(model, birthDate, openedOn)
    .placed.filter(({ step }) => step.kind !== 'start' && !closed.has(step.id))
    .flatMap(({ from, to }) => [from, daysAfter(to, 1)]);
  const proposals = openMeetings(model, birthDate, openedOn, taken, workdays).flatMap(({ step, since, day }) => {
    const tooNear = daysAfter(dayToPropose(day, today, workdays), 1 - leastNoticeDays);
    return [since, ...(tooNear > since && tooNear <= step.to ? [tooNear] : [])];
  });
  return [...windows, ...proposals].filter((day) => day > today).sort()[0];
}

/** Every {@link nextChangeDay} of a pathway from its opening on, in order. */
export function changeDays(
  model: ModelDefinition,
  birthDate: string,
  openedOn: string,
  closed: ReadonlySet<string>,
  taken: ReadonlySet<string>,
  workdays: Workdays = danishWorkdays,
): string[] {
  const after = (day: string) => nextChangeDay(model, birthDate, openedOn, closed, taken, day, workdays);
  const days: string[] = [];
  for (let day = after(openedOn); day !== undefined; day = after(day)) days.push(day);
  return days;
}

function statusOf(
  { step, from, to }: PlacedStep,
  settled: ReadonlyMap<string, StepOutcome>,
  held: ReadonlySet<string>,
  today: string,
): StationStatus {
  const outcome = settled.get(step.id);
  if (outcome) return outcome;
  if (held.has(step.id) || step.kind === 'start') return 'done';
  if (to < today) return 'late';
  return from <= today ? 'now' : 'ahead';
}

function positionOf(placed: readonly PlacedStep[], index: number): number {
  const [first, last, own] = [placed[0], placed.at(-1), placed[index]];
  if (!first || !last || !own || placed.length === 1) return 0;
  const byNumber = index / (placed.length - 1);
  const byTime = first.on === last.on ? byNumber : daysBetween(first.on, own.on) / daysBetween(first.on, last.on);
  return (byNumber + byTime) / 2;
}

function hereOn(stations: readonly Station[], today: string): number {
  const passed = stations.findLast(({ step }) => step.on <= today);
  if (!passed) return 0;
  const next = stations.find(({ step }) => step.on > today);
  if (!next) return 1;
  const share = daysBetween(passed.step.on, today) / daysBetween(passed.step.on, next.step.on);
  return passed.at + share * (next.at - passed.at);
}

/** The meetings of the plan that nobody has planned, each on the day that it proposes as long as there is time. */
function openMeetings(
  model: ModelDefinition,
  birthDate: string,
  openedOn: string,
  taken: ReadonlySet<string>,
  workdays: Workdays,
): Proposal[] {
  return processPlan(model, birthDate, openedOn).placed.flatMap((step) => {
    const meeting = meetingOf(step.step);
    if (!meeting || taken.has(step.step.id)) return [];
    const day = workdays.workdayOnOrBefore(daysAfter(step.on, -meeting.proposeDaysBefore));
    const notice = daysAfter(day, -meeting.noticeDays);
    return [{ step, day, since: notice > openedOn ? notice : openedOn }];
  });
}

function dayToPropose(day: string, today: string, workdays: Workdays): string {
  const earliest = daysAfter(today, leastNoticeDays);
  return day >= earliest ? day : workdays.workdayOnOrAfter(earliest);
}

function daysBetween(from: string, to: string): number {
  return (Date.parse(to) - Date.parse(from)) / (24 * 60 * 60 * 1000);
}
