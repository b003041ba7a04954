import { join } from 'node:path';
import type { PlatformName } from '../../../services/pathway/events.ts';
import { claimsInPool, DoorLab } from '../support/door-lab.ts';
import { compareInRounds, type RoundPlan, type Series } from '../support/rounds.ts';
import { type Bench, judged, type Measurement, type Row, told } from '../support/row.ts';
import { median, ratioOf, shown } from '../support/stats.ts';

const atOnce: RoundPlan = {
  minRounds: 5,
  maxRounds: 9,
  withinMs: 60_000,
  warmUps: 2,
  clicks: claimsInPool,
  atOnce: 16,
};
const oneByOne: RoundPlan = { minRounds: 5, maxRounds: 9, withinMs: 20_000, warmUps: 1, clicks: 200, atOnce: 1 };
const onOnePathway: RoundPlan = { minRounds: 5, maxRounds: 5, withinMs: 0, warmUps: 1, clicks: 4, atOnce: 4 };

/** What is required of a door, and with what it is compared. */
interface DoorRules {
  readonly platform: PlatformName;
  readonly label: string;
  /** The file of the bare bot, and what it does. */
  readonly bare: string;
  readonly bareDoes: string;
  readonly chat: string;
  readonly bareAtLeast: number;
  readonly chatAtLeast: number;
  readonly oneByOneAtMost: number;
}

const slack: DoorRules = {
  platform: 'slack',
  label: 'Slack',
  bare: 'bolt',
  bareDoes: 'a bare Bolt app that only acknowledges',
  chat: 'chat-slack',
  bareAtLeast: 0.8,
  chatAtLeast: 1,
  oneByOneAtMost: 1.25,
};
const teams: DoorRules = {
  platform: 'teams',
  label: 'Teams',
  bare: 'botbuilder',
  bareDoes: 'a bare botbuilder bot that answers a fixed card',
  chat: 'chat-teams',
  bareAtLeast: 0.8,
  chatAtLeast: 1.5,
  oneByOneAtMost: 1.25,
};

export const slackDoor: Row = { name: 'slack', measure: (bench) => measureDoor(bench, slack) };
export const teamsDoor: Row = { name: 'teams', measure: (bench) => measureDoor(bench, teams) };

/** Claims through one platform's door, durable, against bots that do less. */
async function measureDoor(bench: Bench, rules: DoorRules): Promise<Measurement[]> {
  const { platform, label } = rules;
  bench.say(`preparing pathways and bots for ${label}`);
  await using lab = await DoorLab.open(platform, bench.folder);
  const bare = await lab.baseline(rules.bareDoes, rules.bare);
  const encode = platform === 'teams' ? { encode: lab.chatTeamsClick } : {};
  const chat = await lab.baseline('the chat SDK, state in memory', rules.chat, encode);
  const chatTells =
    platform === 'slack' ? [await lab.baseline('the same, telling the person', rules.chat, { tells: true })] : [];
  const inserting = await lab.baseline('the bare SDK and one durable insert', rules.bare, {
    sqlitePath: join(bench.folder, `${platform}-baseline.sqlite`),
  });

  bench.say(`${label}: ${atOnce.atOnce} at once`);
  const rivals = [bare, chat, ...chatTells];
  const [ours, ...theirs] = await compareInRounds([lab.ours, ...rivals], atOnce);
  bench.say(`${label}: one at a time`);
  const single = await compareInRounds([lab.ours, inserting], oneByOne);
  bench.say(`${label}: on one pathway`);
  const [crowded] = await compareInRounds([lab.onOnePathway()], onOnePathway);
  const stored = await lab.verifyStored();
  bench.say(`${label}: ${stored} claims answered, and all of them stored`);
  if (!ours || !crowded) throw new Error('no rounds were played');

  const what = `claims through the ${label} door, 16 at once, against`;
  const minima = [rules.bareAtLeast, rules.chatAtLeast];
  return [
    ...theirs.map((series, index) => throughput(`${what} ${rivals[index]?.name}`, ours, series, minima[index])),
    latency(`the same, one at a time, against ${inserting.name}`, single, rules.oneByOneAtMost),
    told({
      what: `claims through the ${label} door, 4 at once, all on one pathway`,
      measured: `median ${shown(median(crowded.medianMs))} ms`,
      figures: { ...crowded },
    }),
  ];
}

function throughput(what: string, ours: Series, theirs: Series, atLeast: number | undefined): Measurement {
  const { ratio, min, max } = ratioOf(ours.perSecond, theirs.perSecond);
  const line = {
    what,
    measured: `${ratio.toFixed(2)} × (${min.toFixed(2)}–${max.toFixed(2)}): ${perSecond(ours)} against ${perSecond(theirs)} claims/s; CPU of the main thread (all) ${cpu(ours)} against ${cpu(theirs)} µs`,
    figures: { ratio, min, max, ours, theirs },
  };
  return atLeast === undefined ? told(line) : judged({ ...line, must: `≥ ${atLeast} ×` }, ratio >= atLeast);
}

function latency(what: string, [ours, theirs]: readonly Series[], atMost: number): Measurement {
  if (!ours || !theirs) throw new Error('no rounds were played');
  const { ratio, min, max } = ratioOf(ours.medianMs, theirs.medianMs);
  return judged(
    {
      what,
      must: `≤ ${atMost} × its median`,
      measured: `${ratio.toFixed(2)} × (${min.toFixed(2)}–${max.toFixed(2)}): ${shown(median(ours.medianMs))} against ${shown(median(theirs.medianMs))} ms`,
      figures: { ratio, min, max, ours, theirs },
    },
    ratio <= atMost,
  );
}

const perSecond = (series: Series): string => shown(median(series.perSecond));

/** The main thread's time and, in brackets, that of all threads. */
function cpu({ cpu: times }: Series): string {
  if (times.length === 0) return '–';
  const [main, all] = [times.map((time) => time.main), times.map((time) => time.allThreads)];
  return `${shown(median(main))} (${shown(median(all))})`;
}
