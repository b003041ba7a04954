import assert from 'node:assert/strict';
import { IncomingMessage } from 'node:http';
import { Socket } from 'node:net';
import fc from 'fast-check';
import { clientAddress } from '../../../../bot/web/young/client-address.ts';

function from(peer: string, forwarded?: string): IncomingMessage {
  const socket = new Socket();
  Object.defineProperty(socket, 'remoteAddress', { value: peer });
  const req = new IncomingMessage(socket);
  if (forwarded !== undefined) req.headers['x-forwarded-for'] = forwarded;
  return req;
}

describe('where a request comes from', () => {
  it('is who is at the other end, whatever they say', () => {
    assert.equal(clientAddress(from('203.0.113.7')), '203.0.113.7');
    assert.equal(clientAddress(from('203.0.113.7', '198.51.100.1')), '203.0.113.7');
    assert.equal(clientAddress(from('::ffff:203.0.113.7')), '203.0.113.7');
  });

  it('is what our own proxy noted last, and not what the sender wrote before it', () => {
    for (const proxy of [
      '127.0.0.1',
      '::1',
      '10.1.2.3',
      '::ffff:10.1.2.3',
      '172.31.0.9',
      '192.168.1.1',
      '169.254.130.1',
    ])
      assert.equal(clientAddress(from(proxy, '1.1.1.1, 2.2.2.2, 203.0.113.7:51123')), '203.0.113.7');
    assert.equal(clientAddress(from('172.32.0.1', '203.0.113.7')), '172.32.0.1');
  });

  it('is the proxy where it noted nothing that is an address', () => {
    for (const noted of ['', 'unknown', '1.2.3', ', ', 'fe80'])
      assert.equal(clientAddress(from('10.1.2.3', noted)), '10.1.2.3');
  });

  it('is a network for IPv6, of which one customer has every address', () => {
    const one = clientAddress(from('2001:db8:1:2:aaaa::1'));
    assert.equal(one, '2001:db8:1:2');
    assert.equal(clientAddress(from('2001:0DB8:0001:0002:bbbb:cccc:dddd:eeee')), one);
    assert.equal(clientAddress(from('10.1.2.3', '[2001:db8:1:2::9]:443')), one);
    assert.equal(clientAddress(from('2001:db8::1')), '2001:db8:0:0');
    assert.notEqual(clientAddress(from('2001:db8:1:3::1')), one);
  });

  it('is a short text for whatever stands in the header', () => {
    fc.assert(
      fc.property(fc.string(), (header) => {
        const address = clientAddress(from('127.0.0.1', header));
        return address.length > 0 && address.length <= 45;
      }),
    );
  });
});
