import assert from 'node:assert/strict';
import { HttpReader } from './http-reader.ts';

const bytes = (text: string): Buffer => Buffer.from(text);

describe('the reader of the load', () => {
  it('finds a message with a length however it is cut', () => {
    const whole = bytes('HTTP/1.1 200 OK\r\nContent-Length: 5\r\n\r\nhello');
    for (let cut = 1; cut < whole.length; cut++) {
      const reader = new HttpReader();
      const messages = [...reader.take(whole.subarray(0, cut)), ...reader.take(whole.subarray(cut))];
      assert.deepEqual(
        messages.map(({ startLine, body }) => [startLine, body.toString()]),
        [['HTTP/1.1 200 OK', 'hello']],
        `cut at ${cut}`,
      );
    }
  });

  it('finds a message in chunks however it is cut', () => {
    const whole = bytes(
      'HTTP/1.1 200 OK\r\ntransfer-encoding: chunked\r\n\r\n3\r\nabc\r\nA\r\n0123456789\r\n0\r\n\r\n',
    );
    for (let cut = 1; cut < whole.length; cut++) {
      const reader = new HttpReader();
      const messages = [...reader.take(whole.subarray(0, cut)), ...reader.take(whole.subarray(cut))];
      assert.deepEqual(
        messages.map(({ body }) => body.toString()),
        ['abc0123456789'],
        `cut at ${cut}`,
      );
    }
  });

  it('tells messages apart that arrive together, with and without a body', () => {
    const reader = new HttpReader();
    const together = 'HTTP/1.1 204 No Content\r\nx: y\r\n\r\nHTTP/1.1 200 OK\r\ncontent-length: 2\r\n\r\nok';
    const messages = reader.take(bytes(together));
    assert.deepEqual(
      messages.map(({ startLine, body }) => `${startLine}|${body}`),
      ['HTTP/1.1 204 No Content|', 'HTTP/1.1 200 OK|ok'],
    );
  });
});
