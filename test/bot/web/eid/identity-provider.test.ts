import assert from 'node:assert/strict';
import { exportJWK, generateKeyPair, SignJWT } from 'jose';
import { IdentityProvider, type Proof } from '../../../../bot/web/eid/identity-provider.ts';
import { newSecret } from '../../../../services/young-access/secrets.ts';
import { accessSecret } from '../../../support/access-bench.ts';
import { OidcBench } from '../../../support/oidc-bench.ts';

const publicUrl = 'http://127.0.0.1:3978';
const discovery = '/.well-known/openid-configuration';

describe('an identity provider', function () {
  this.timeout(20_000);
  let oidc: OidcBench;
  let provider: IdentityProvider;
  beforeEach(async () => {
    oidc = await OidcBench.start(`${publicUrl}/u/eid`);
    provider = new IdentityProvider(oidc.config, { publicUrl, secret: accessSecret });
  });
  afterEach(() => oidc.stop());

  /** Shows who one is, and what comes of it here. */
  async function proven(state = newSecret(), change = (_: URL) => {}) {
    const address = await provider.address(state, 'da');
    const back = await oidc.visit(address?.href ?? '');
    change(back);
    return provider.proof(back.search.slice(1), state);
  }

  it('proves who somebody is by its own name and the person’s name there, and by nothing else', async () => {
    const proof = await proven();
    assert.ok(typeof proof === 'object');
    assert.deepEqual(proof.identity, { issuer: oidc.issuer, subject: oidc.shown.accountId });
    assert.deepEqual(Object.keys(proof).sort(), ['identity', 'shownAt']);
  });

  it('names the level where it does, and none where it names none', async () => {
    const strict = new IdentityProvider(
      { ...oidc.config, acr: ['urn:high', 'urn:low'] },
      { publicUrl, secret: accessSecret },
    );
    provider = strict;
    for (const [acr, level] of [
      ['urn:high', 'high'],
      ['urn:low', 'low'],
    ] as const) {
      oidc.shown = { ...oidc.shown, acr };
      const proof = await proven();
      assert.equal(typeof proof === 'object' && proof.level, level);
    }
    oidc.shown = { ...oidc.shown, acr: 'urn:substantial' };
    assert.equal(await proven(), 'weak');
  });

  it('is not believed when somebody else has signed', async () => {
    const { publicKey } = await generateKeyPair('RS256', { extractable: true });
    oidc.instead.set('/jwks', { keys: [{ ...(await exportJWK(publicKey)), kid: 'one', use: 'sig', alg: 'RS256' }] });
    assert.equal(await proven(), 'refused');
  });

  it('is not believed when its token is of another client, issuer or time, or is not signed', async () => {
    const { privateKey, publicKey } = await generateKeyPair('RS256', { extractable: true });
    oidc.instead.set('/jwks', { keys: [{ ...(await exportJWK(publicKey)), kid: 'one', use: 'sig', alg: 'RS256' }] });
    const nowSeconds = Math.floor(Date.now() / 1000);
    const state = newSecret();
    const address = await provider.address(state, 'da');
    const nonce = address?.searchParams.get('nonce');
    const good = {
      iss: oidc.issuer,
      aud: oidc.config.clientId,
      sub: 's',
      iat: nowSeconds,
      exp: nowSeconds + 60,
      nonce,
    };
    const claim = async (claims: object, alg = 'RS256') => {
      const unsigned = `${Buffer.from('{"alg":"none"}').toString('base64url')}.${Buffer.from(JSON.stringify(claims)).toString('base64url')}.`;
      const token =
        alg === 'none'
          ? unsigned
          : await new SignJWT({ ...claims }).setProtectedHeader({ alg, kid: 'one' }).sign(privateKey);
      oidc.instead.set('/token', { access_token: 'a', token_type: 'bearer', id_token: token });
      return provider.proof(`code=c&state=${state}&iss=${encodeURIComponent(oidc.issuer)}`, state);
    };
    const believed = await claim(good);
    assert.equal(typeof believed === 'object' && believed.identity.subject, 's');
    for (const bent of [
      { aud: 'another' },
      { iss: 'https://ond.example' },
      { exp: nowSeconds - 120 },
      { nonce: 'another' },
      { nonce: undefined },
      { sub: undefined },
      { aud: [oidc.config.clientId, 'another'], azp: 'another' },
    ])
      assert.equal(await claim({ ...good, ...bent }), 'refused', JSON.stringify(bent));
    assert.equal(await claim(good, 'none'), 'refused');
    oidc.instead.set('/token', { access_token: 'a', token_type: 'bearer' });
    assert.equal(await provider.proof(`code=c&state=${state}`, state), 'refused');
  });

  it('is down while it answers nothing or nonsense, and is asked again the next time', async () => {
    const pause = oidc.interrupt();
    assert.equal(await provider.isThere(), false);
    assert.equal(await provider.address(newSecret(), 'da'), undefined);
    assert.equal(await provider.proof('code=c', newSecret()), 'down');
    pause.resume();
    oidc.instead.set(discovery, { issuer: 'https://ond.example' });
    assert.equal(await provider.isThere(), false);
    oidc.instead.delete(discovery);
    assert.equal(await provider.isThere(), true);
    const before = oidc.timesAsked(discovery);
    assert.equal(await provider.isThere(), true);
    assert.equal(oidc.timesAsked(discovery), before);
  });

  it('is down when it breaks on the last step', async () => {
    const state = newSecret();
    const back = await oidc.visit((await provider.address(state, 'da'))?.href ?? '');
    const pause = oidc.interrupt();
    assert.equal(await provider.proof(back.search.slice(1), state), 'down');
    pause.resume();
  });

  it('gets its client’s secret in the way that it takes', async () => {
    const asked = await fetch(`${oidc.issuer}${discovery}`);
    const metadata: unknown = await asked.json();
    assert.ok(typeof metadata === 'object' && metadata !== null);
    oidc.instead.set(discovery, { ...metadata, token_endpoint_auth_methods_supported: ['client_secret_post'] });
    assert.equal(typeof (await proven()), 'object');
    assert.equal(oidc.clientShownBy, 'body');
    provider = new IdentityProvider(oidc.config, { publicUrl, secret: accessSecret });
    oidc.instead.delete(discovery);
    assert.equal(typeof (await proven()), 'object');
    assert.equal(oidc.clientShownBy, 'Basic');
  });

  it('never throws, whatever comes back', async () => {
    const state = newSecret();
    for (const query of [
      '',
      'code',
      'code=&state=',
      'error=access_denied',
      `code=a&code=b&state=${state}`,
      '%',
      'response=x',
    ]) {
      const proof: Proof | string = await provider.proof(query, state);
      assert.equal(proof, 'refused', query);
    }
  });
});
