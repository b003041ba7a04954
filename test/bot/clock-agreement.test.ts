import assert from 'node:assert/strict';
import { DateTime } from 'luxon';
import { MinuteClock } from '../../bot/clock.ts';
import { createLog } from '../../bot/log.ts';
import { custodianId } from '../../services/pathway/agreement.ts';
import type { PathwayCommand } from '../../services/pathway/commands.ts';
import { clockId, youngPersonId } from '../../services/pathway/young-person.ts';
import { Pathways } from '../../services/pathways.ts';
import { duePartition } from '../../services/projections/due-day.ts';
import { Projector } from '../../services/projections/projector.ts';
import { defaultEscalation } from '../../services/reminders/escalation.ts';
import type { Store } from '../../storage/ports.ts';
import { almostAdult } from '../support/agreement-bench.ts';
import { custodyModel, testModels, testNow, testPeople, testSeal, testZone } from '../support/domain.ts';
import { engines } from '../support/fresh-stores.ts';
import { Mortal } from '../support/mortal.ts';
import { Program } from '../support/program.ts';
import { code, RoomBench } from '../support/rooms.ts';

const minuteMs = 60_000;
/** The young person turns 18, nine days after the proposal. */
const birthday = almostAdult.replace('2008', '2026');

type Do = (by: string, command: PathwayCommand) => Promise<void>;

/** An agreement that everyone has signed but whoever has custody. */
async function signedByAllButCustodians(
  does: Do,
  hash: () => Promise<string>,
  parties = ['karen', 'uffe'],
): Promise<void> {
  const members = ['uffe', 'jonna'].map((person) => ({ person, roles: ['other' as const] }));
  const born = { model: custodyModel.id, birthDate: almostAdult };
  await does('karen', { type: 'pathway.open', ...born, platform: 'teams', members });
  await does(youngPersonId, { type: 'goal.add', text: 'Jeg vil være kok', topic: 'education' });
  const promise = { type: 'action.add', title: 'Ring', deadline: '2026-12-18', topic: 'education' } as const;
  await does('karen', { ...promise, responsible: 'uffe' });
  await does('karen', { type: 'agreement.propose', actions: [], base: 0 });
  const shown = { type: 'agreement.sign', agreement: 1, hash: await hash() } as const;
  for (const who of parties) await does(who, { ...shown, method: 'chat' });
  await does(youngPersonId, { ...shown, method: 'page' });
}

describe('an agreement that lacks only the custodians’ signature', () => {
  let bench: RoomBench;
  let program: Program;

  async function begin(parties?: string[]): Promise<void> {
    bench = new RoomBench();
    await bench.worker.stop();
    program = new Program(bench);
    bench.pathways = program.pathways;
    await program.start();
    await signedByAllButCustodians((by, command) => bench.do(by, command), hashOf, parties);
    await bench.pass(minuteMs);
  }
  const hashOf = async () => (await program.pathways.current(code)).agreements[0]?.hash ?? '';
  const jump = (local: string) => bench.clock.setSystemTime(DateTime.fromISO(local, { zone: testZone }).toMillis());
  const card = () => bench.teams.headings(code).find((heading) => heading.startsWith('agreement'));
  const entered = async () =>
    (await bench.store.read(code, 1)).filter(({ events }) => events.some(({ type }) => type === 'AgreementEntered'));
  const end = async () => {
    await program.stop();
    bench.end();
  };
  afterEach(() => end());

  it('is in force within a minute of the midnight in which custody ends, and the room shows it', async () => {
    await begin();
    assert.equal(card(), 'agreement 1 waits');
    jump('2026-12-01T12:00:00');
    await bench.pass(2 * minuteMs);
    assert.deepEqual(Object.keys(bench.store.contents(duePartition(birthday))), [code]);
    jump('2026-12-01T23:59:30');
    await bench.pass(25_000);
    assert.deepEqual([card(), await entered()], ['agreement 1 waits', []]);
    await bench.pass(70_000);
    assert.equal(card(), 'agreement 1 in force');
    const [commit, ...more] = await entered();
    assert.deepEqual([commit?.by, commit?.via, commit?.events.length, more], [clockId, 'clock', 1, []]);
    assert.ok(!(await program.pathways.current(code)).agreements[0]?.signatures.has(custodianId));
  });

  it('is in force once, however many processes find it so', async () => {
    await begin();
    const others = [new Program(bench), new Program(bench)];
    for (const other of others) await other.start();
    jump(`${birthday}T00:00:10`);
    await bench.pass(5 * minuteMs);
    assert.equal((await entered()).length, 1);
    assert.equal(card(), 'agreement 1 in force');
    for (const other of others) await other.stop();
  });

  it('is in force when the program comes back after days, and the time to sign is not over', async () => {
    await begin();
    await program.stop();
    jump('2026-12-20T07:00:00');
    program = new Program(bench);
    await program.start();
    await bench.pass(minuteMs);
    assert.equal(card(), 'agreement 1 in force');
    assert.equal((await entered()).length, 1);
  });

  it('is not in force while somebody has not signed: on the day after its last one the room says that its time is over', async () => {
    await begin(['karen']);
    jump(`${birthday}T08:00:00`);
    await bench.pass(2 * minuteMs);
    assert.equal(card(), 'agreement 1 waits');
    jump('2026-12-23T12:00:00');
    await bench.pass(2 * minuteMs);
    jump('2026-12-23T23:59:30');
    await bench.pass(25_000);
    assert.equal(card(), 'agreement 1 waits');
    await bench.pass(70_000);
    assert.deepEqual([card(), await entered()], ['agreement 1 expired', []]);
  });

  it('is not in force while somebody who has promised something has no rights, and is on the day after they got them back', async () => {
    await begin();
    const uffe = bench.people.get('uffe') ?? assert.fail();
    bench.people.set('uffe', { ...uffe, endedAt: '2026-11-30T00:00:00.000Z' });
    for (const day of [birthday, '2026-12-03', '2026-12-04']) {
      jump(`${day}T00:00:10`);
      await bench.pass(2 * minuteMs);
      assert.deepEqual(await entered(), [], day);
    }
    bench.people.set('uffe', uffe);
    jump('2026-12-05T00:00:10');
    await bench.pass(2 * minuteMs);
    assert.equal((await entered()).length, 1);
    assert.equal(card(), 'agreement 1 in force');
  });

  for (const dies of ['before', 'after'] as const) {
    it(`is in force once also when the process is killed ${dies} any of its calls`, async function () {
      this.timeout(60_000);
      let deaths = 0;
      for (let call = 1; call < 40; call++) {
        await begin();
        await program.stop();
        jump(`${birthday}T00:00:05`);
        const mortal = new Mortal(call, dies);
        const dying = new Program(bench, mortal);
        await Promise.race([dying.start(), bench.pass(10)]);
        for (let i = 0; i < 100 && !mortal.isDead; i++) await bench.pass(100);
        if (mortal.isDead) deaths++;
        program = new Program(bench);
        await program.start();
        await bench.pass(40_000);
        assert.equal((await entered()).length, 1, `${dies} call ${call}`);
        assert.equal(card(), 'agreement 1 in force', `${dies} call ${call}`);
        await end();
      }
      await begin();
      assert.ok(deaths > 15, `${deaths} moments to die at`);
    });
  }
});

for (const [name, fresh] of Object.entries(engines)) {
  describe(`the 18th birthday, in ${name}`, () => {
    it('brings the agreement into force once when several processes look at the same moment', async () => {
      const { store, reopen, close } = await fresh();
      try {
        let now = testNow;
        const stores = [store, await reopen(), await reopen(), await reopen()];
        const processes = stores.map((each) => processOf(each, () => now));
        const [first] = processes;
        if (!first) return;
        let sent = 0;
        const does: Do = async (by, command) => {
          sent += 1;
          const request = { pathwayId: code, commandId: `c${sent}`, by, via: 'teams', command } as const;
          const outcome = await first.pathways.perform(request);
          assert.ok(outcome.done, JSON.stringify(outcome));
        };
        await signedByAllButCustodians(
          does,
          async () => (await first.pathways.current(code)).agreements[0]?.hash ?? '',
        );
        await first.settled();
        for (const { minutes } of processes) await minutes.tick();
        now = DateTime.fromISO(`${birthday}T00:00:05`, { zone: testZone });
        await Promise.all(processes.map(({ minutes }) => minutes.tick()));
        const commits = await store.read(code, 1);
        const entered = commits.filter(({ events }) => events.some(({ type }) => type === 'AgreementEntered'));
        assert.deepEqual(
          entered.map(({ by, events }) => [by, events.length]),
          [[clockId, 1]],
        );
        for (const { settled } of processes) await settled();
        assert.deepEqual((await store.list(duePartition(birthday))).documents, []);
      } finally {
        await close();
      }
    });
  });
}

/** What looks, in one process. */
function processOf(store: Store, clock: () => DateTime) {
  const derived: Promise<void>[] = [];
  const person = (id: string) => testPeople.get(id);
  const model = (id: string) => testModels.get(id);
  const pathways: Pathways = new Pathways({
    store,
    clock,
    person,
    model,
    seal: testSeal,
    onCommitted: (_commit, state) => void derived.push(projector.project(state)),
  });
  const current = (id: string) => pathways.current(id);
  const projector = new Projector({ documents: store, clock, model, escalation: defaultEscalation, current });
  const minutes = new MinuteClock({
    documents: store,
    clock,
    pathways,
    person,
    projector,
    rooms: { settle: async () => undefined },
    reminders: { queueFor: async () => undefined },
    log: createLog('silent'),
  });
  return { pathways, minutes, settled: async () => void (await Promise.all(derived.splice(0))) };
}
