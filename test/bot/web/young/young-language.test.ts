import assert from 'node:assert/strict';
import { IncomingMessage } from 'node:http';
import { Socket } from 'node:net';
import fc from 'fast-check';
import { chosenLocale, otherLanguage, queryOf, youngLanguage } from '../../../../bot/web/young/young-language.ts';

function asking(url: string, cookie = ''): IncomingMessage {
  const req = new IncomingMessage(new Socket());
  req.url = url;
  req.headers.cookie = cookie;
  return req;
}

describe('the language of the young person’s page', () => {
  it('is the one chosen now, else the one chosen before, else the municipality’s', () => {
    assert.equal(youngLanguage(asking('/u/t?lang=en', 'vejviser-u-lang=da'), 'da').locale, 'en');
    assert.equal(youngLanguage(asking('/u/t', 'vejviser-u-lang=en'), 'da').locale, 'en');
    assert.equal(youngLanguage(asking('/u/t'), 'da').locale, 'da');
    assert.equal(youngLanguage(asking('/u/t'), 'en').text.youngAccess.otherLanguage, 'Dansk');
  });

  it('is never one that there is not', () => {
    for (const strange of ['tlh', '', 'DA', '__proto__', 'da;en'])
      assert.equal(chosenLocale(asking(`/u/t?lang=${strange}`)), undefined);
    assert.equal(youngLanguage(asking('/u/t?lang=x', 'vejviser-u-lang=y'), 'en').locale, 'en');
  });

  it('is changed where one is: what else stands in the address stays', () => {
    const at = (url: string) => otherLanguage(asking(url), youngLanguage(asking(url), 'da'));
    assert.deepEqual(at('/u/t'), { locale: 'en', href: '?lang=en' });
    assert.deepEqual(at('/u/t?p=goals&lang=en'), { locale: 'da', href: '?p=goals&lang=da' });
  });

  it('leads to our own page, whatever stands in the address', () => {
    fc.assert(
      fc.property(fc.webUrl({ withQueryParameters: true }), fc.string(), (url, text) => {
        for (const asked of [url, `/u/t?${text}`]) {
          const { href } = otherLanguage(asking(asked), youngLanguage(asking(asked), 'da'));
          assert.match(href, /^\?[^<>"\s]*lang=(da|en)/);
        }
      }),
    );
    assert.equal(queryOf(asking('/u/t')).size, 0);
  });
});
