import assert from 'node:assert/strict';
import type { Server } from 'node:http';
import { z } from 'zod';
import { action } from '../../../bot/demo/web.ts';
import { createHttp, listen } from '../../../bot/http.ts';
import { createLog } from '../../../bot/log.ts';
import { stop } from '../../support/listen.ts';

describe('what a page of the demo sends', () => {
  const taken: unknown[] = [];
  let server: Server;
  let url: string;

  before(async () => {
    const handler = action(z.object({ text: z.string().max(20) }), async (body) => {
      taken.push(body);
      return body.text === 'svar' ? { said: 'Ja' } : undefined;
    });
    server = createHttp(new Map([['POST /type', handler]]), createLog('silent'));
    url = `http://127.0.0.1:${await listen(server, '127.0.0.1', 0)}/type`;
  });
  after(() => stop(server));

  const send = (body: string, type = 'application/json') =>
    fetch(url, { method: 'POST', headers: { 'content-type': type }, body });

  it('is carried out when it is as it should be, and answered', async () => {
    const reply = await send('{"text":"svar"}');
    assert.deepEqual([reply.status, await reply.json()], [200, { said: 'Ja' }]);
    assert.deepEqual(await (await send('{"text":"ellers"}')).json(), {});
    assert.deepEqual(taken, [{ text: 'svar' }, { text: 'ellers' }]);
  });

  it('is refused when it is broken, of another kind, or too much', async () => {
    const before = taken.length;
    for (const body of ['', '{', '[]', '{"text":1}', '{}', JSON.stringify({ text: 'x'.repeat(21) })])
      assert.equal((await send(body)).status, 400, body);
    assert.equal((await send(`{"text":"${'x'.repeat(300_000)}"}`)).status, 400);
    // What a form on somebody else's page could send from here.
    assert.equal((await send('{"text":"svar"}', 'text/plain')).status, 400);
    assert.equal(taken.length, before);
  });
});
