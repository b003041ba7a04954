import assert from 'node:assert/strict';
import { identityLevel } from '../../../../bot/web/eid/identity-level.ts';

describe('the level of an electronic identity', () => {
  it('is what the last word of the provider’s own name for it says', () => {
    for (const [acr, level] of [
      ['https://data.gov.dk/concept/core/nsis/Substantial', 'substantial'],
      ['https://data.gov.dk/concept/core/nsis/loa/High', 'high'],
      ['urn:grn:authn:dk:mitid:substantial', 'substantial'],
      ['http://eidas.europa.eu/LoA/low', 'low'],
      ['high', 'high'],
    ] as const)
      assert.equal(identityLevel(acr), level);
  });

  it('is not made up where it names none', () => {
    for (const acr of [
      undefined,
      '',
      '0',
      'urn:oasis:names:tc:SAML:2.0:ac:classes:X509',
      'highest',
      'not-high-enough',
      'high:',
    ])
      assert.equal(identityLevel(acr), undefined, String(acr));
  });
});
