import assert from 'node:assert/strict';
import { postRequest, runLoad } from './load.ts';
import { startStandIn } from './stand-in.ts';

describe('the load', () => {
  it('sends each request once and times each answer', async () => {
    const seen: string[] = [];
    await using standIn = await startStandIn((_method, _path, body) => {
      seen.push(body.toString());
      return { status: 200, json: { ok: true } };
    });
    const requests = Array.from({ length: 20 }, (_, index) => postRequest('/x', {}, String(index)));
    const result = await runLoad({ port: standIn.port, requests, atOnce: 4, accepts: () => true });
    assert.equal(result.latenciesMs.length, 20);
    assert.deepEqual(
      seen.map(Number).sort((a, b) => a - b),
      Array.from({ length: 20 }, (_, index) => index),
    );
    assert.equal(standIn.asked.get('POST /x'), 20);
  });

  it('does not take a refusal for an answer', async () => {
    await using standIn = await startStandIn(() => ({ status: 404, json: { why: 'not here' } }));
    const load = { port: standIn.port, requests: [postRequest('/x', {}, '')], atOnce: 1 };
    await assert.rejects(
      runLoad({ ...load, accepts: ({ startLine }) => startLine.includes(' 200 ') }),
      /404.*not here/s,
    );
  });
});
