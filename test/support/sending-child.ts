import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { DateTime } from 'luxon';
import { openSqliteStore } from '../../storage/sqlite/sqlite-store.ts';
import { testPeople, testZone } from './domain.ts';
import { shippedModel } from './eventful-pathway.ts';
import { FakePlatform } from './fake-platform.ts';
import { Mortal } from './mortal.ts';
import { Reminding } from './reminder-bench.ts';
import { accountsOf } from './rooms.ts';

/** A process of its own that sends what waits in a SQLite file, and says so line by line: whom it has sent a message. */
export interface SendingChild {
  /** Users in the order in which they were sent a message. */
  readonly sent: string[];
  /** Resolves at the next message after so many, or when it has ended. */
  after(messages: number): Promise<void>;
  /** Ends it in the middle of whatever it does. */
  kill(): Promise<void>;
}

interface Options {
  readonly path: string;
  /** The local time that it believes to be at its start. */
  readonly now: string;
  /** People besides those of all tests. */
  readonly people: readonly string[];
}

/** Claims and leases that last long enough for a machine that is busy, and short enough for a test. */
export const childTiming = { pollMs: 20, leaseMs: 400, claimMs: 600, perSecond: { teams: 400, slack: 400 } };

/** Starts the process. */
export function startSendingChild(options: Options): SendingChild {
  const child = spawn(process.execPath, [import.meta.filename, JSON.stringify(options)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const sent: string[] = [];
  const exit = once(child, 'close');
  const lines = createInterface({ input: child.stdout });
  lines.on('line', (line) => void sent.push(line));
  return {
    sent,
    async after(count) {
      while (sent.length < count && child.exitCode === null) await Promise.race([once(lines, 'line'), exit]);
    },
    async kill() {
      child.kill('SIGKILL');
      await exit;
    },
  };
}

async function sendAll({ path, now, people }: Options): Promise<void> {
  const store = await openSqliteStore({ path });
  const teams = new FakePlatform('teams', 'kommunen');
  const somebody = [...testPeople.values()][0];
  if (!somebody) throw new Error('there is nobody');
  const all = [...testPeople.values(), ...people.map((id) => ({ ...somebody, id, email: `${id}@kommunen.example` }))];
  const begun = performance.now();
  const { postPersonal } = teams;
  teams.postPersonal = async (user, message) => {
    // As a platform does it: first it is sent, and some time later the answer comes.
    process.stdout.write(`${user}\n`);
    await new Promise((resolve) => setTimeout(resolve, 2));
    return postPersonal.call(teams, user, message);
  };
  const process_ = new Reminding(
    {
      store,
      people: new Map(all.map((person) => [person.id, accountsOf(person, teams)])),
      platforms: [teams],
      model: shippedModel,
      timing: childTiming,
      logged: [],
      now: () => DateTime.fromISO(now, { zone: testZone }).plus(performance.now() - begun),
    },
    new Mortal(),
  );
  process_.sender.start();
}

if (process.argv[1] === import.meta.filename) await sendAll(JSON.parse(process.argv[2] ?? '{}'));
