import assert from 'node:assert/strict';
import fc from 'fast-check';
import { formToken, isFormToken } from '../../../services/young-access/form-token.ts';
import { AccessBench, accessSecret } from '../../support/access-bench.ts';

const secrets = [accessSecret];

describe('the token of a form', () => {
  it('is of one link and one session, and of no other', async () => {
    const bench = new AccessBench();
    const { caller } = await bench.signedIn();
    const standing = await bench.browser(caller.token).look();
    const token = formToken(accessSecret, caller) ?? '';
    assert.equal(isFormToken(secrets, token, caller, standing), true);
    for (const other of [
      { ...caller, session: 'S'.repeat(24) },
      { ...caller, token: 'T'.repeat(24) },
      { token: caller.token },
    ])
      assert.equal(isFormToken(secrets, token, other, standing), false);
    assert.equal(isFormToken(['en anden hemmelighed'], token, caller, standing), false);
    assert.equal(isFormToken(['en ny hemmelighed', ...secrets], token, caller, standing), true);
  });

  it('is not there for a browser without a session, and none is right for it', () => {
    const caller = { token: 'T'.repeat(24) };
    assert.equal(formToken(accessSecret, caller), undefined);
    fc.assert(fc.property(fc.string(), (given) => !isFormToken(secrets, given, caller, { kind: 'dead' })));
  });

  it('still counts from the page that was open before signing in again, and only while signed in', async () => {
    const bench = new AccessBench();
    const browser = await bench.signedIn();
    const written = formToken(accessSecret, browser.caller) ?? '';
    bench.later(20);
    await browser.signIn(browser.code);
    assert.equal(isFormToken(secrets, written, browser.caller, await browser.look()), true);
    bench.later(20);
    assert.equal(isFormToken(secrets, written, browser.caller, await browser.look()), false);
    await browser.signIn(browser.code);
    await browser.signIn(browser.code);
    assert.equal(isFormToken(secrets, written, browser.caller, await browser.look()), false);
  });
});
