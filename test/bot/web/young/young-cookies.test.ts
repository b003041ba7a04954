import assert from 'node:assert/strict';
import { IncomingMessage, ServerResponse } from 'node:http';
import { Socket } from 'node:net';
import fc from 'fast-check';
import {
  cookieBase,
  giveLanguageCookie,
  giveSecretCookie,
  readLanguageCookie,
  readSecretCookie,
  readWayCookie,
  takeSecretCookies,
  takeSessionCookie,
} from '../../../../bot/web/young/young-cookies.ts';
import { newSecret } from '../../../../services/young-access/secrets.ts';

const base = cookieBase('https://vejviser.kommunen.example');
const token = 'T'.repeat(24);

function asking(cookie?: string): IncomingMessage {
  const req = new IncomingMessage(new Socket());
  if (cookie !== undefined) req.headers.cookie = cookie;
  return req;
}

/** What an answer gives, as the header of the next request has it. */
function given(give: (res: ServerResponse) => void): { header: string; lines: string[] } {
  const res = new ServerResponse(asking());
  give(res);
  const lines = [res.getHeader('set-cookie') ?? []].flat().map(String);
  return { lines, header: lines.map((line) => line.split(';')[0]).join('; ') };
}

describe('the cookies of the young person’s page', () => {
  it('come back as they were given, each of its own link and kind', () => {
    const [device, session] = [newSecret(), newSecret()];
    const { header } = given((res) => {
      giveSecretCookie(res, base, token, 'device', device);
      giveSecretCookie(res, base, token, 'session', session);
    });
    const req = asking(`andet=1; ${header};tomt`);
    assert.equal(readSecretCookie(req, token, 'device'), device);
    assert.equal(readSecretCookie(req, token, 'session'), session);
    assert.equal(readSecretCookie(req, 'U'.repeat(24), 'device'), undefined);
  });

  it('tell nothing of the link that they belong to', () => {
    const { header } = given((res) => giveSecretCookie(res, base, token, 'device', newSecret()));
    assert.ok(!header.includes(token) && !header.includes('TTT'));
  });

  it('are for our own addresses: below the path of a proxy too, and Secure where the address is', () => {
    assert.deepEqual(cookieBase('https://x.example/app/'), { path: '/app/u', isSecure: true });
    assert.deepEqual(cookieBase('http://127.0.0.1:3978'), { path: '/u', isSecure: false });
    const [line = ''] = given((res) => giveLanguageCookie(res, base, 'en')).lines;
    assert.match(line, /^vejviser-u-lang=en; Path=\/u; Max-Age=\d+; HttpOnly; SameSite=Lax; Secure$/);
  });

  it('outlive the sign-in by far for the browser, and by a day at most for the session', () => {
    const age = (kind: 'device' | 'session'): number => {
      const [line = ''] = given((res) => giveSecretCookie(res, base, token, kind, newSecret())).lines;
      return Number(/Max-Age=(\d+)/.exec(line)?.[1]);
    };
    assert.ok(age('device') > 365 * 24 * 3600 && age('device') <= 400 * 24 * 3600);
    assert.ok(age('session') <= 24 * 3600);
  });

  it('are taken back only from a browser that has them', () => {
    const { header } = given((res) => giveSecretCookie(res, base, token, 'device', newSecret()));
    const taken = given((res) => takeSecretCookies(asking(header), res, base, token)).lines;
    assert.equal(taken.length, 1);
    assert.match(taken[0] ?? '', /^vejviser-u-device-[\w-]+=; .*Max-Age=0;/);
    assert.deepEqual(given((res) => takeSecretCookies(asking(), res, base, token)).lines, []);
    assert.match(given((res) => takeSessionCookie(res, base, token)).lines[0] ?? '', /^vejviser-u-session.*Max-Age=0;/);
  });

  it('are nothing unless they could be ours, whatever the header holds', () => {
    const name = given((res) => giveSecretCookie(res, base, token, 'device', newSecret())).header.split('=')[0];
    for (const value of [
      '',
      'x',
      'A'.repeat(23),
      'A'.repeat(25),
      `${'A'.repeat(23)}.`,
      `"${'A'.repeat(24)}"`,
      'A'.repeat(5000),
    ])
      assert.equal(readSecretCookie(asking(`${name}=${value}`), token, 'device'), undefined, value);
    const strange = fc.oneof(
      fc.string(),
      fc.string({ unit: 'grapheme' }),
      fc.constantFrom(';', '=', ';;', '=;=', `${name}`),
    );
    fc.assert(
      fc.property(fc.array(strange), (parts) => {
        const req = asking(parts.join(';'));
        for (const kind of ['device', 'session'] as const)
          assert.match(readSecretCookie(req, token, kind) ?? 'A'.repeat(24), /^[\w-]{24}$/);
        assert.match(readWayCookie(req) ?? 'A'.repeat(24), /^[\w-]{24}$/);
        readLanguageCookie(req);
      }),
    );
  });
});
