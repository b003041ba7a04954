import type { IncomingMessage } from 'node:http';
import { BlockList, isIP, isIPv6 } from 'node:net';

/** Where a proxy of our own stands: this machine, and the networks that are never routed (RFC 1918, 6598, 4193). */
const near = new BlockList();
near.addSubnet('127.0.0.0', 8);
near.addSubnet('10.0.0.0', 8);
near.addSubnet('172.16.0.0', 12);
near.addSubnet('192.168.0.0', 16);
near.addSubnet('100.64.0.0', 10);
near.addSubnet('169.254.0.0', 16);
near.addAddress('::1', 'ipv6');
near.addSubnet('fc00::', 7, 'ipv6');
near.addSubnet('fe80::', 10, 'ipv6');

/**
 * Where a request comes from, for counting alone. Behind a proxy of ours it is the last address that was noted on the way: what
 * stands before it anybody can write. Of IPv6 only the network, of which one customer has all addresses.
 */
export function clientAddress(req: IncomingMessage): string {
  const peer = plain(req.socket.remoteAddress ?? '');
  const noted = plain([req.headers['x-forwarded-for']].flat().at(-1)?.split(',').at(-1)?.trim() ?? '');
  const address = isNear(peer) && isIP(noted) !== 0 ? noted : peer;
  return isIPv6(address) ? networkOf(address) : address;
}

/** Without a port, and IPv4 as IPv4. Azure's front ends write `1.2.3.4:5678`. */
function plain(address: string): string {
  const bare = address.replace(/^\[(.*)\](?::\d+)?$/, '$1').replace(/^::ffff:(?=\d+\.)/i, '');
  return bare.replace(/^(\d+(?:\.\d+){3}):\d+$/, '$1');
}

function isNear(address: string): boolean {
  return isIP(address) !== 0 && near.check(address, isIPv6(address) ? 'ipv6' : 'ipv4');
}

/** The first four groups: a /64. */
function networkOf(address: string): string {
  const [head = '', tail] = address.split('::');
  const groups = head.split(':').filter(Boolean);
  const after = tail === undefined ? [] : tail.split(':').filter(Boolean);
  const zeros = tail === undefined ? [] : Array.from({ length: 8 - groups.length - after.length }, () => '0');
  return [...groups, ...zeros, ...after]
    .slice(0, 4)
    .map((group) => group.toLowerCase().replace(/^0+(?=.)/, ''))
    .join(':');
}
