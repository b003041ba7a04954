import assert from 'node:assert/strict';
import { once } from 'node:events';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { ResponseUrls } from '../../../bot/slack/response-url.ts';

describe('an address for answering a click', () => {
  let server: Server;
  let answer: (request: IncomingMessage, response: ServerResponse) => void;
  let bodies: string[];
  let urls: ResponseUrls;

  beforeEach(async () => {
    bodies = [];
    answer = (_request, response) => response.writeHead(200).end('ok');
    server = createServer(async (request, response) => {
      let body = '';
      for await (const chunk of request) body += chunk;
      bodies.push(body);
      answer(request, response);
    });
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    urls = new ResponseUrls('http://localhost:4000/api/');
  });
  afterEach(async () => {
    await urls.close();
    server.closeAllConnections();
    server.close();
  });

  const address = (path = '/actions/1?a=b', host = '127.0.0.1') => {
    const at: AddressInfo | string | null = server.address();
    if (at === null || typeof at === 'string') throw new Error('not listening');
    return `http://${host}:${at.port}${path}`;
  };

  it('gets the message as JSON', async () => {
    let seen = '';
    answer = ({ method, url, headers }, response) => {
      seen = `${method} ${url} ${headers['content-type']}`;
      response.writeHead(200).end('ok');
    };
    assert.equal(await urls.post(address(), { text: 'Opgaven er nu din – æøå 👩' }), true);
    assert.equal(seen, 'POST /actions/1?a=b application/json');
    assert.deepEqual(JSON.parse(bodies[0] ?? ''), { text: 'Opgaven er nu din – æøå 👩' });
  });

  it('that is used or expired, or whose server is ill, is a no', async () => {
    for (const status of [302, 404, 410, 429, 500, 503]) {
      answer = (_request, response) => response.writeHead(status, { location: address('/else') }).end('{"ok":false}');
      assert.equal(await urls.post(address(), {}), false);
    }
    answer = (_request, response) => response.destroy();
    assert.equal(await urls.post(address(), {}), false);
    assert.equal(await urls.post('http://127.0.0.1:9/', {}), false);
    assert.equal(bodies.length, 7);
  });

  it('that does not answer is a no before Slack and the person have lost patience', async () => {
    answer = () => {};
    const started = performance.now();
    assert.equal(await urls.post(address(), {}), false);
    assert.ok(performance.now() - started < 5000);
  }).slow(9000);

  it('outside Slack is not posted to', async () => {
    const elsewhere = new ResponseUrls(undefined);
    for (const other of [
      address(),
      'http://hooks.slack.com/actions/1',
      'https://hooks.slack.com.example.org/actions/1',
      'https://example.org/actions/1',
      'https://169.254.169.254/latest/meta-data',
      'file:///etc/passwd',
      'not an address',
      '',
    ]) {
      assert.equal(await elsewhere.post(other, {}), false);
    }
    assert.equal(await urls.post('http://10.0.0.1/', {}), false);
    assert.equal(bodies.length, 0);
    await elsewhere.close();
  });

  it('may be on this machine when Slack’s API is, as in the demo', async () => {
    for (const host of ['127.0.0.1', 'localhost']) assert.equal(await urls.post(address('/', host), {}), true);
    const remote = new ResponseUrls('https://slack.internal.example/api/');
    assert.equal(await remote.post(address(), {}), false);
    await remote.close();
  });
});
