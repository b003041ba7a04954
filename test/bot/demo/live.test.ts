import assert from 'node:assert/strict';
import { createServer, type Server } from 'node:http';
import { Live } from '../../../bot/demo/live.ts';
import { listen, stop } from '../../support/listen.ts';

describe('the line to an open page', () => {
  let live: Live;
  let server: Server;
  let url: string;

  beforeEach(async () => {
    live = new Live();
    server = createServer((_req, res) => live.connect(res));
    url = await listen(server);
  });
  afterEach(async () => {
    live.close();
    await stop(server);
  });

  async function* told(): AsyncGenerator<string> {
    const reply = await fetch(url);
    assert.equal(reply.headers.get('content-type'), 'text/event-stream');
    for await (const chunk of reply.body ?? []) yield Buffer.from(chunk).toString('utf8');
  }

  it('tells every page of a change, and of several that come together once', async () => {
    const [one, other] = [told(), told()];
    for (const line of [one, other]) assert.match((await line.next()).value ?? '', /retry/);
    for (let change = 0; change < 20; change += 1) live.changed();
    for (const line of [one, other]) assert.equal((await line.next()).value, 'data: changed\n\n');
    live.close();
    for (const line of [one, other]) assert.equal((await line.next()).done, true);
  });

  it('forgets a page that has gone', async () => {
    const line = told();
    await line.next();
    await line.return(undefined);
    live.changed();
    const next = told();
    await next.next();
    live.changed();
    assert.equal((await next.next()).value, 'data: changed\n\n');
  });
});
