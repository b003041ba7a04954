import assert from 'node:assert/strict';
import type { RoomWorker } from '../../../bot/rooms/room-worker.ts';
import { Mortal } from '../../support/mortal.ts';
import { accountsOf, code, RoomBench } from '../../support/rooms.ts';

const restartMs = 1000;
/** From the start of the next process until the rooms show the truth, beside one second for each operation left. */
const limitMs = 30_000;

/** A worker in a process of its own that can die. */
function mortalWorker(bench: RoomBench, mortal: Mortal): RoomWorker {
  const store = mortal.sees(bench.store);
  return bench.newWorker(store, bench.newPathways(store), [mortal.sees(bench.teams), mortal.sees(bench.slack)]);
}

/** Runs it until it has nothing more to do, or is dead. */
async function untilDoneOrDead(bench: RoomBench, worker: RoomWorker, mortal: Mortal): Promise<void> {
  for (let i = 0; i < 600 && !mortal.isDead && !worker.isIdle; i++) await bench.pass(100);
}

/** What happened to the pathway before the process dies; the room is right as far as that. */
type Story = (bench: RoomBench) => Promise<void>;

const stories: Record<string, { given: Story; happens: Story }> = {
  'while the rooms are made': {
    given: async () => undefined,
    happens: async (bench) => {
      await bench.open();
      await bench.addAction();
      await bench.do('jonna', { type: 'action.claim', action: 'a1' });
    },
  },
  'while cards change and somebody leaves': {
    given: async (bench) => {
      await bench.open(['uffe', 'jonna', 'sofus']);
      await bench.addAction();
      await bench.do('karen', { type: 'coordinator.propose', to: 'kirsten' });
    },
    happens: async (bench) => {
      await bench.do('jonna', { type: 'action.claim', action: 'a1' });
      await bench.do('karen', { type: 'coordinator.withdraw' });
      await bench.do('karen', { type: 'member.remove', person: 'sofus' });
      await bench.addAction('Bolig');
    },
  },
  'while the rooms are archived': {
    given: async (bench) => {
      await bench.open();
      await bench.addAction();
    },
    happens: async (bench) => {
      await bench.do('jonna', { type: 'action.claim', action: 'a1' });
      await bench.do('karen', { type: 'pathway.close', reason: 'goalReached' });
    },
  },
  'while the rooms are opened again': {
    given: async (bench) => {
      await bench.open();
      await bench.do('karen', { type: 'pathway.close', reason: 'goalReached' });
    },
    happens: async (bench) => {
      await bench.do('karen', { type: 'pathway.reopen' });
      await bench.addAction();
    },
  },
};

/** Each card's heading as it should be, asked of a room that nothing went wrong with. */
async function truthOf(
  given: Story,
  happens: Story,
): Promise<{ headings: string[]; members: string[]; archived: boolean }> {
  const bench = newBench();
  try {
    await given(bench);
    await bench.quiet();
    await happens(bench);
    await bench.quiet();
    const { members, archived } = bench.teams.room(code);
    return { headings: bench.teams.headings(code), members: [...members].sort(), archived };
  } finally {
    bench.end();
  }
}

/** Uffe can only be reached in Slack, so that there are two rooms. */
function newBench(): RoomBench {
  const bench = new RoomBench();
  bench.people.set('uffe', accountsOf(bench.people.get('uffe') ?? assert.fail(), bench.slack));
  return bench;
}

async function crashAt(
  call: number,
  dies: 'before' | 'after',
  given: Story,
  happens: Story,
): Promise<'died' | 'survived'> {
  const truth = await truthOf(given, happens);
  const bench = newBench();
  try {
    await given(bench);
    await bench.quiet();
    const mortal = new Mortal(call, dies);
    await bench.worker.stop();
    bench.worker = bench.newWorker();
    await happens(bench);
    await bench.worker.stop();
    const worker = mortalWorker(bench, mortal);
    worker.wake(code);
    await untilDoneOrDead(bench, worker, mortal);
    if (!mortal.isDead) return 'survived';

    await bench.pass(restartMs);
    bench.worker = bench.newWorker();
    await bench.worker.start();
    bench.worker.wake(code);
    await bench.quiet(limitMs);
    let extra = 0;
    for (const platform of [bench.teams, bench.slack]) {
      const room = platform.room(code);
      const shown = platform.headings(code);
      for (const heading of truth.headings) assert.ok(shown.includes(heading), `${heading} in ${shown.join(', ')}`);
      assert.equal(room.archived, truth.archived);
      extra += room.messages.length - truth.headings.length;
    }
    const members = [...bench.teams.room(code).members, ...bench.slack.room(code).members].sort();
    assert.deepEqual(
      members.filter((user) => !user.startsWith('slack:')),
      truth.members,
    );
    assert.ok(members.includes('slack:uffe'));
    assert.ok(extra <= 1, `${extra} cards stand twice`);
    return 'died';
  } finally {
    bench.end();
  }
}

describe('a process that dies at any moment', () => {
  for (const [name, { given, happens }] of Object.entries(stories)) {
    for (const dies of ['before', 'after'] as const) {
      it(`${name}, ${dies} any of its calls: the next one shows the truth within half a minute, at most one card twice`, async () => {
        let deaths = 0;
        for (let call = 1; (await crashAt(call, dies, given, happens)) === 'died'; call++) deaths++;
        assert.ok(deaths > 10, `${deaths} moments to die at`);
      });
    }
  }

  it('may die again and again', async () => {
    const { given, happens } = stories['while cards change and somebody leaves'] ?? assert.fail();
    const truth = await truthOf(given, happens);
    const bench = newBench();
    try {
      await bench.worker.stop();
      bench.worker = bench.newWorker();
      await given(bench);
      await happens(bench);
      await bench.worker.stop();
      let deaths = 0;
      for (let call = 7; deaths < 12; call = 4 + ((call * 7) % 11)) {
        const mortal = new Mortal(call, 'after');
        const worker = mortalWorker(bench, mortal);
        worker.wake(code);
        await untilDoneOrDead(bench, worker, mortal);
        deaths++;
        await bench.pass(20_000);
      }
      bench.worker = bench.newWorker();
      bench.worker.wake(code);
      await bench.quiet();
      for (const platform of [bench.teams, bench.slack])
        for (const heading of truth.headings.filter((one) => !one.startsWith('gone')))
          assert.ok(platform.headings(code).includes(heading));
    } finally {
      bench.end();
    }
  });

  it('leaves two cards that both work at most: the one that is known of goes on to change', async () => {
    const bench = newBench();
    try {
      await bench.open();
      await bench.quiet();
      await bench.worker.stop();
      await bench.addAction();
      const mortal = new Mortal();
      const worker = mortalWorker(bench, mortal);
      const post = bench.teams.post.bind(bench.teams);
      bench.teams.post = async (...args) => {
        const id = await post(...args);
        mortal.isDead = true;
        return id;
      };
      worker.wake(code);
      await untilDoneOrDead(bench, worker, mortal);
      bench.teams.post = post;
      bench.worker = bench.newWorker(bench.store, bench.pathways);
      bench.worker.wake(code);
      await bench.quiet();
      await bench.do('jonna', { type: 'action.claim', action: 'a1' });
      await bench.quiet();
      assert.deepEqual(bench.teams.headings(code), ['open 1/1 karen', 'a1 open free', 'a1 open jonna']);
    } finally {
      bench.end();
    }
  });
});
