import assert from 'node:assert/strict';
import { IncomingMessage } from 'node:http';
import { Socket } from 'node:net';
import { isOwnPost } from '../../../../bot/web/young/own-post.ts';

const publicUrl = 'https://vejviser.kommunen.example/app';

function sent(headers: Record<string, string>): boolean {
  const req = new IncomingMessage(new Socket());
  Object.assign(req.headers, headers);
  return isOwnPost(req, publicUrl);
}

describe('a form, by what the browser says of it', () => {
  it('is ours when it comes from our own pages', () => {
    assert.ok(sent({ 'sec-fetch-site': 'same-origin', origin: 'https://vejviser.kommunen.example' }));
    // A page that tells no referrer sends its form so.
    assert.ok(sent({ 'sec-fetch-site': 'same-origin', origin: 'null' }));
    assert.ok(sent({ 'sec-fetch-site': 'same-origin' }));
  });

  it('is let through to its token where an old browser says nothing', () => {
    assert.ok(sent({}));
    assert.ok(sent({ origin: 'null' }));
    assert.ok(sent({ origin: 'https://vejviser.kommunen.example' }));
  });

  it('is not ours when it comes from anywhere else', () => {
    for (const site of ['cross-site', 'same-site', 'none', '', 'SAME-ORIGIN'])
      assert.ok(!sent({ 'sec-fetch-site': site, origin: 'https://vejviser.kommunen.example' }), site);
    for (const origin of [
      'https://ond.example',
      'http://vejviser.kommunen.example',
      'https://vejviser.kommunen.example:8443',
      'https://vejviser.kommunen.example.ond.example',
      '',
    ])
      assert.ok(!sent({ origin }), origin);
    assert.ok(!sent({ 'sec-fetch-site': 'same-origin', origin: 'https://ond.example' }));
  });
});
