import { copyFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { DateTime } from 'luxon';
import { MessageSender } from '../../../bot/reminders/message-sender.ts';
import { messageViews } from '../../../bot/reminders/message-views.ts';
import { outgoingPartition } from '../../../bot/reminders/outgoing.ts';
import { defaultSendTiming } from '../../../bot/reminders/send-timing.ts';
import { toLocalDate } from '../../../services/clock.ts';
import { SteadyZone } from '../../../services/steady-zone.ts';
import { openStore } from '../../../storage/open-store.ts';
import type { Store } from '../../../storage/ports.ts';
import { benchDesk, silentLog } from '../support/bench-desk.ts';
import { CountingStore } from '../support/counting-store.ts';
import { mailbox } from '../support/mailbox.ts';
import { type Bench, judged, type Measurement, type Row } from '../support/row.ts';
import { stageTown } from '../support/stage.ts';
import { stagedFile } from '../support/staged-file.ts';
import { median, ratioOf, shown } from '../support/stats.ts';
import { type TownSize, townZone } from '../support/town.ts';

const size = { pathways: 100_000, waiting: 5000, due: 100 };
const rounds = 9;
const perRound = 50;
/** How many times faster than the platform that takes most it must be, so that it is never what people wait for. */
const minMargin = 10;

/** As the real clock has it. */
const zone = new SteadyZone(townZone);

/** Noon of a Tuesday that has not passed, so that it is a working day whenever this is measured. */
function noon(): DateTime {
  const now = DateTime.fromMillis(Date.now(), { zone });
  return now
    .plus({ days: (9 - now.weekday) % 7 })
    .set({ hour: 12 })
    .startOf('hour');
}

/** People's messages of a working day: what a look of the sender reads, and how fast they go out when no platform slows them down. */
export const messages: Row = {
  name: 'messages',
  async measure(bench) {
    return [await readsOfALook(bench), await throughput(bench)];
  },
};

interface Look {
  readonly sent: number;
  readonly reads: number;
  readonly readsWhenIdle: number;
}

async function readsOfALook(bench: Bench): Promise<Measurement> {
  const alone = await look(bench, size.due);
  const among = await look(bench, size.waiting);
  return judged(
    {
      what: `a look of the sender with ${shown(size.pathways)} pathways and ${shown(size.waiting)} people whose message waits, ${size.due} of them for now`,
      must: `reads grow with the ${size.due} only`,
      measured: `${among.reads} reads for ${among.sent} messages, ${alone.reads} when no other waits; ${among.readsWhenIdle} and ${alone.readsWhenIdle} in a look in which none is due`,
      figures: { among, alone },
    },
    among.sent === size.due && alone.sent === size.due && among.reads <= alone.reads + 1,
  );
}

/** One look of a process that has nothing in memory, with so many messages in the queue: the first hundred for now, the others for later. */
async function look(bench: Bench, waiting: number): Promise<Look> {
  const { path, groups } = await stagedFile(bench, size.pathways);
  const copy = `${path}.messages-${waiting}`;
  await copyFile(path, copy);
  const store = new CountingStore(await openStore({ kind: 'sqlite', path: copy }));
  try {
    // Those whose pathways have something that was due yesterday: one in each thousand pathways.
    const step = groups.length / size.due;
    const people = Array.from(
      { length: size.due },
      (_, index) => groups[Math.floor(index * step)]?.people[0]?.id ?? '',
    );
    const later = Array.from({ length: waiting - size.due }, (_, index) => `later-${index}`);
    await queue(store, '12:00', people);
    await queue(store, '15:00', later);
    const sender = await senderOn(store);
    bench.say(`${size.due} of ${shown(waiting)} messages`);
    store.clear();
    await sender.send();
    const reads = store.counts.reads;
    store.clear();
    await sender.send();
    return { sent: sender.sent(), reads, readsWhenIdle: store.counts.reads };
  } finally {
    await store.close();
  }
}

async function throughput({ folder, say }: Bench): Promise<Measurement> {
  const store = await openStore({ kind: 'sqlite', path: join(folder, 'messages.sqlite') });
  try {
    const people = (rounds + 1) * perRound;
    const town: TownSize = {
      pathways: people * 5,
      actions: 2,
      team: 1,
      pathwaysPerCoordinator: 5,
      platform: 'slack',
      now: DateTime.now().setZone(townZone),
      overdue: people,
      claimed: true,
    };
    const ids = (await stageTown(store, town)).map((group) => group.people[0]?.id ?? '');
    const sender = await senderOn(store);
    const bare = mailbox();
    const [ours, theirs]: [number[], number[]] = [[], []];
    say(`${rounds} rounds of ${perRound} messages`);
    for (let round = 0; round <= rounds; round++) {
      const some = ids.slice(round * perRound, (round + 1) * perRound);
      await queue(store, '12:00', some);
      const perSecond = await rateOf(() => sender.send());
      const bareRate = await rateOf(async () => {
        for (const id of some) {
          await store.put('bare', id, { person: id, at: Date.now() }, 'absent');
          await bare.platform.postPersonal(id, {});
        }
      });
      // In the first one the code is compiled.
      if (round === 0) continue;
      ours.push(perSecond);
      theirs.push(bareRate);
    }
    const { ratio, min, max } = ratioOf(ours, theirs);
    const paced = defaultSendTiming.perSecond.teams;
    return judged(
      {
        what: 'messages that the sender makes (five pathways read each), claims, sends and notes, against a bare loop that inserts one durable document and sends',
        must: `≥ ${minMargin} × what Teams is sent`,
        measured: `${shown(median(ours) / paced)} × the ${paced} a second that Teams is sent; ${ratio.toFixed(2)} × (${min.toFixed(2)}–${max.toFixed(2)}) the bare loop: ${shown(median(ours))} against ${shown(median(theirs))} a second`,
        figures: { ratio, min, max, ours, theirs, paced, sent: sender.sent() },
      },
      median(ours) >= minMargin * paced && sender.sent() === people,
    );
  } finally {
    await store.close();
  }
}

/** Messages a second. */
async function rateOf(send: () => Promise<void>): Promise<number> {
  const started = performance.now();
  await send();
  return perRound / ((performance.now() - started) / 1000);
}

async function queue(store: Store, time: string, people: readonly string[]): Promise<void> {
  const day = outgoingPartition(toLocalDate(noon()));
  await Promise.all(
    people.map((person) => store.put(day, `${time}|digest|${person}`, { kind: 'digest', person }, 'absent')),
  );
}

/** The sender of a process, on a platform that takes whatever it is given. */
async function senderOn(store: Store) {
  const desk = { ...(await benchDesk(store)), clock: noon };
  const { platform, sent } = mailbox();
  const sender = new MessageSender({
    ...messageViews(desk),
    documents: store,
    clock: noon,
    person: (id) => desk.directory.person(id),
    model: (id) => desk.models.get(id),
    escalation: desk.escalation,
    platforms: [platform],
    pathways: desk.pathways,
    pathwaysOf: desk.pathwaysOf,
    linkOf: desk.rooms.linkOf,
    log: silentLog,
    timing: { perSecond: { teams: Number.POSITIVE_INFINITY, slack: Number.POSITIVE_INFINITY } },
  });
  const send = async (): Promise<void> => {
    await sender.look();
    await sender.idle();
    await setImmediate();
  };
  return { send, sent };
}
