import assert from 'node:assert/strict';
import { fuzz } from '../support/fuzz/fuzz-run.ts';

const seed = Number(process.env.SEED ?? Date.now() % 1_000_000);

describe(`a thousand broken requests to every door (seed ${seed}; npm run fuzz sends more)`, function () {
  this.timeout(120_000);

  it('get no 5xx, and nothing of what people have typed, of the program’s inside, or of its secrets', async () => {
    const { wrong, doors, sent } = await fuzz({ requests: 1000, seed });
    assert.deepEqual(wrong, []);
    assert.equal(sent, 1000);
    // So that the doors were really opened, and not only knocked at.
    assert.ok((doors.get('teams')?.get(200) ?? 0) > 50);
    assert.ok((doors.get('slack')?.get(200) ?? 0) > 50);
    assert.ok((doors.get('pages')?.get(200) ?? 0) > 10);
    for (const door of ['teams, unvouched', 'slack, unvouched']) {
      const statuses = [...(doors.get(door)?.keys() ?? [])];
      assert.ok(
        statuses.length > 0 && statuses.every((status) => status >= 400 && status < 500),
        `${door}: ${statuses}`,
      );
    }
    assert.ok((doors.get('forms')?.size ?? 0) > 2);
    assert.ok(doors.has('raw'));
  });
});
