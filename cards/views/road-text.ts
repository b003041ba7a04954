import { monthsOfAge, type PlanStep } from '../../services/models/definition.ts';
import type { Road, Station, StationStatus } from '../../services/road.ts';
import type { ViewContext } from '../view-context.ts';

type Texts = Pick<ViewContext, 'locale' | 'text'>;

/** Steps that the picture names; a picture with more of them could not be read on a telephone. */
export const namedStations = 8;
/** Titles that the line names of each kind. */
const namedInLine = 2;

/**
 * The stations that the picture and its words name, in their order. Where a model has more than {@link namedStations}: what is
 * to be done now, what comes next, what is late, the two ends, and then what lies nearest to where the young person is.
 */
export function stationsNamed({ stations, here }: Road): readonly Station[] {
  const next = stations.find(({ status }) => status === 'ahead');
  const rank = (station: Station): number => {
    if (station.status === 'now') return 0;
    if (station === next) return 1;
    if (station.status === 'late') return 2;
    return station === stations[0] || station === stations.at(-1) ? 3 : 4;
  };
  const chosen = stations
    .toSorted((a, b) => rank(a) - rank(b) || Math.abs(a.at - here) - Math.abs(b.at - here))
    .slice(0, namedStations);
  return stations.filter((station) => chosen.includes(station));
}

/**
 * The picture of the road in one sentence, for whoever does not see it: every step that it names with its age and what is true
 * of it, in order, and between which of them the young person is.
 */
export function roadAlt(ctx: Texts, road: Road): string {
  const { road: text } = ctx.text;
  const named = stationsNamed(road);
  const stops = named.map(({ at, step, status }) => {
    const age = ageOf(ctx, step.step);
    const what = age === undefined ? text.status[status] : `${age}, ${text.status[status]}`;
    return { at, said: text.stop(step.step.title[ctx.locale], what) };
  });
  const left = road.stations.length - named.length;
  const said = [
    ...stops.filter(({ at }) => at <= road.here).map(({ said }) => said),
    text.altHere,
    ...stops.filter(({ at }) => at > road.here).map(({ said }) => said),
    ...(left > 0 ? [text.more(left)] : []),
  ];
  return text.alt(said.join('; '));
}

/**
 * The road in one line: what is to be done now, what is late (and what was so before there was a pathway, when nobody of this
 * team could be slow), what comes next, and how much of it all is done.
 */
export function roadLine(ctx: Texts, { stations }: Road): string {
  const { line } = ctx.text.road;
  const having = (wanted: StationStatus) => stations.filter(({ status }) => status === wanted);
  const titles = (some: readonly Station[]) => listed(ctx, some);
  const [now, ahead] = [having('now'), having('ahead')];
  const late = having('late').filter(({ overBeforeStart }) => !overBeforeStart);
  const lateFromTheStart = having('late').filter(({ overBeforeStart }) => overBeforeStart);
  const wanted = stations.filter(({ status }) => status !== 'notRelevant');
  return [
    ...(now.length > 0 ? [line.now(titles(now))] : []),
    ...(late.length > 0 ? [line.late(titles(late))] : []),
    ...(lateFromTheStart.length > 0 ? [line.lateFromTheStart(titles(lateFromTheStart))] : []),
    ...(ahead.length > 0 ? [line.next(titles(ahead.slice(0, 1)))] : []),
    ...(wanted.length > 0 ? [line.counts(having('done').length, wanted.length)] : []),
  ].join(' ');
}

/**
 * How old the young person is then, `17½ år`; undefined where age does not decide (a start lies where the pathway began) and
 * where the title tells already.
 */
export function ageOf(ctx: Texts, { kind, when, title }: PlanStep): string | undefined {
  if (when === undefined || kind === 'start') return undefined;
  const all = monthsOfAge(when);
  const [years, months] = [Math.floor(all / 12), all % 12];
  const said = months % 6 === 0 ? ctx.text.time.age(all / 12) : ctx.text.road.age(years, months);
  const number = months === 6 ? `${years}½` : String(years);
  const isSaid = months % 6 === 0 && new RegExp(`(?<!\\d)${number}(?![\\d½])`).test(title[ctx.locale]);
  return isSaid ? undefined : said;
}

function listed(ctx: Texts, stations: readonly Station[]): string {
  const { line } = ctx.text.road;
  const titles = stations.map(({ step }) => step.step.title[ctx.locale]);
  const shown = titles.slice(0, titles.length <= namedInLine + 1 ? titles.length : namedInLine);
  const left = titles.length - shown.length;
  const parts = left > 0 ? [...shown, line.more(left)] : shown;
  const [first = '', ...rest] = parts.length > 2 ? [parts.slice(0, -1).join(', '), ...parts.slice(-1)] : parts;
  return rest.length === 0 ? first : line.and(first, rest.join(''));
}
