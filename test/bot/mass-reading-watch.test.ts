import assert from 'node:assert/strict';
import { viewContext } from '../../bot/desk.ts';
import { createLog } from '../../bot/log.ts';
import { MassReadingWatch } from '../../bot/mass-reading-watch.ts';
import { PlatformError, type RoomPlatform } from '../../bot/rooms/port.ts';
import { untoldReadings } from '../../services/access-log/mass-reading.ts';
import type { Person } from '../../services/people/person.ts';
import { DeskBench } from '../support/desk.ts';

type Told = Pick<RoomPlatform, 'platform' | 'tenant' | 'postPersonal'>;

describe('unusual reading', () => {
  let bench: DeskBench;
  let sent: { user: string; text: string }[];
  let isDown: boolean;

  const of = (id: string, rights: Person['rights']): Person => {
    const known = bench.desk.directory.person(id);
    assert.ok(known);
    const at = '2026-11-01T08:00:00.000Z';
    return { ...known, rights, identities: [{ platform: 'slack', tenant: 'T1', user: `U-${id}`, at }] };
  };

  /** The watch over these people, on a platform that keeps what it was given to send. */
  function watch(people: readonly Person[]): MassReadingWatch {
    const platform: Told = {
      platform: 'slack',
      tenant: 'T1',
      postPersonal: async (user, { card }) => {
        if (isDown) throw new PlatformError('unavailable');
        sent.push({ user, text: JSON.stringify(card) });
      },
    };
    return new MassReadingWatch({
      documents: bench.desk.documents,
      clock: bench.desk.clock,
      people: () => people,
      platforms: [platform].map(complete),
      view: () => viewContext(bench.desk, 'da'),
      usual: bench.desk.sharing.massReading.pathwaysADay,
      log: createLog('debug', { write: (line) => void bench.logged.push(line) }),
    });
  }

  beforeEach(async () => {
    bench = await DeskBench.create();
    [sent, isDown] = [[], false];
    for (let n = 0; n <= bench.desk.sharing.massReading.pathwaysADay; n++)
      bench.looks.note({ pathwayId: `P${n}`, viewer: 'uffe', what: 'pathway.status', outcome: 'shown' });
    await bench.looks.flush();
  });

  it('is told to administrators and leaders once, names no pathway, and is not told to the one who read alone', async () => {
    const watching = watch([
      of('uffe', ['admin']),
      of('karen', ['leader']),
      of('jonna', ['admin']),
      of('fremmed', ['coordinator']),
    ]);
    await watching.look();
    await watching.look();
    assert.deepEqual(
      sent.map(({ user }) => user),
      ['U-karen', 'U-jonna'],
    );
    assert.match(sent[0]?.text ?? '', /41 forløb/);
    assert.doesNotMatch(sent[0]?.text ?? '', /P\d/);
    assert.deepEqual(await untoldReadings(bench.desk.documents), []);
  });

  it('is told later when nobody could be reached, and the log says so until then', async () => {
    isDown = true;
    const watching = watch([of('karen', ['leader'])]);
    await watching.look();
    assert.equal((await untoldReadings(bench.desk.documents)).length, 1);
    assert.ok(bench.logged.some((line) => line.includes('mass reading told to nobody')));
    isDown = false;
    await watching.look();
    assert.equal(sent.length, 1);
  });
});

/** A platform of which nothing is used but what it sends to people. */
function complete(told: Told): RoomPlatform {
  const never = () => Promise.reject(new Error('not of this test'));
  return {
    ...told,
    roomId: () => undefined,
    prepare: never,
    members: never,
    invite: never,
    remove: never,
    post: never,
    edit: never,
    delete: never,
    pin: never,
    archive: never,
    unarchive: never,
    link: () => undefined,
  };
}
