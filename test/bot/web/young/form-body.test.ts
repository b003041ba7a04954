import assert from 'node:assert/strict';
import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import { connect } from 'node:net';
import fc from 'fast-check';
import { Form, formLimitBytes, readForm } from '../../../../bot/web/young/form-body.ts';
import { listen, stop } from '../../../support/listen.ts';

describe('a form’s body', () => {
  let server: Server;
  let base: string;
  let read: ReturnType<typeof readForm> | undefined;
  before(async () => {
    server = createServer(async (req, res) => {
      read = readForm(req);
      await read;
      res.end();
    });
    base = await listen(server);
  });
  after(() => stop(server));

  const send = async (body: string | Buffer | URLSearchParams, type = 'application/x-www-form-urlencoded') => {
    await fetch(base, { method: 'POST', body, headers: { 'content-type': type } });
    return read;
  };

  it('is its fields, the first of a name and all of them', async () => {
    const form = await send('a=1&b=%C3%A6%C3%B8%C3%A5&a=2&tom=&plus=a+b');
    assert.ok(form instanceof Form);
    assert.deepEqual([form.get('a'), form.all('a')], ['1', ['1', '2']]);
    assert.deepEqual([form.get('b'), form.get('tom'), form.get('plus')], ['æøå', '', 'a b']);
    assert.deepEqual([form.get('ingen'), form.all('ingen')], [undefined, []]);
  });

  it('has plain line breaks and no zero characters, and is else as it was typed', async () => {
    const form = await send(new URLSearchParams({ t: 'et\r\nto\rtre\n\0fire <b>&amp;"\'' }));
    assert.ok(form instanceof Form && form.get('t') === 'et\nto\ntre\nfire <b>&amp;"\'');
  });

  it('of 5,000 letters of any kind is read whole', async () => {
    for (const letter of ['å', '語', '🙂', '\n']) {
      const text = letter.repeat(5000);
      const form = await send(new URLSearchParams({ goal: text }));
      assert.ok(form instanceof Form && form.get('goal') === text);
    }
  });

  it('is refused when it is too large, has too many fields, or is none', async () => {
    assert.equal(await send(`a=${'x'.repeat(formLimitBytes)}`), 'tooLarge');
    assert.equal(await send('a=1&'.repeat(300)), 'tooLarge');
    assert.equal(await send('{"a":1}', 'application/json'), 'notAForm');
    assert.equal(await send('a=1', 'text/plain'), 'notAForm');
    assert.equal(await send('a=1', 'application/x-www-form-urlencodedx'), 'notAForm');
    assert.ok((await send('a=1', 'Application/X-WWW-Form-Urlencoded; charset=UTF-8')) instanceof Form);
  });

  it('that never comes to its end is told as such', async () => {
    const { port, hostname } = new URL(base);
    const socket = connect(Number(port), hostname);
    const came = once(server, 'request');
    socket.write('POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 100\r\n\r\na=1');
    await came;
    socket.destroy();
    assert.equal(await read, 'aborted');
  });

  it('never throws, whatever is in it', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 300 }), async (bytes) => {
        const form = await send(Buffer.from(bytes));
        assert.ok(form instanceof Form);
      }),
      { numRuns: 50 },
    );
  });
});
