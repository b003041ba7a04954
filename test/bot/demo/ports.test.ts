import assert from 'node:assert/strict';
import { createServer, type Server } from 'node:http';
import { choosePort } from '../../../bot/demo/ports.ts';
import { listen, stop } from '../../support/listen.ts';

describe('a port of the demo', () => {
  let server: Server;
  let taken: number;

  beforeEach(async () => {
    server = createServer();
    taken = Number(new URL(await listen(server)).port);
  });
  afterEach(async () => {
    if (server.listening) await stop(server);
  });

  it('is another one when somebody has the wanted one, and says so', async () => {
    for (const host of ['127.0.0.1', '0.0.0.0']) {
      const { port, busy } = await choosePort(host, taken);
      assert.equal(busy, true);
      assert.notEqual(port, taken);
    }
  });

  it('is the wanted one when nobody has it, and is free afterwards', async () => {
    await stop(server);
    assert.deepEqual(await choosePort('127.0.0.1', taken), { port: taken, busy: false });
    assert.deepEqual(await choosePort('127.0.0.1', taken), { port: taken, busy: false });
  });

  it('cannot be had on an address that this machine does not have', async () => {
    await assert.rejects(choosePort('192.0.2.1', 3978), /no port is free/);
  });
});
