import assert from 'node:assert/strict';
import { code, RoomBench } from '../../support/rooms.ts';

describe('a room', () => {
  let bench: RoomBench;
  beforeEach(() => {
    bench = new RoomBench();
  });
  afterEach(() => bench.end());

  it('is made with exactly the team in it, the code as its title, and the overview pinned', async () => {
    await bench.open();
    await bench.addAction();
    await bench.quiet();
    const room = bench.teams.room(code);
    assert.deepEqual([...room.members].sort(), ['teams:jonna', 'teams:karen', 'teams:uffe']);
    assert.deepEqual(bench.teams.headings(code), ['open 0/1 karen', 'a1 open free']);
    assert.deepEqual([...room.pins], [room.messages[0]?.id]);
    assert.equal(bench.slack.channels.size, 0);
  });
});
