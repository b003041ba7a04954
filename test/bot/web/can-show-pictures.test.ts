import assert from 'node:assert/strict';
import { canShowPictures } from '../../../bot/web/can-show-pictures.ts';

describe('pictures on cards', () => {
  it('are shown where the chat services’ own servers can fetch them', () => {
    for (const url of ['https://vejviser.fjordby.dk', 'https://vejviser.fjordby.dk:8443/bot', 'https://a.b.dk.']) {
      assert.equal(canShowPictures(url, false), true, url);
    }
  });

  it('are left out where they could only be shown broken: no https, or an address of somebody’s own network', () => {
    const urls = [
      'http://vejviser.fjordby.dk',
      'http://127.0.0.1:3978',
      'https://127.0.0.1:3978',
      'https://127.1',
      'https://10.1.2.3',
      'https://192.168.1.9',
      'https://93.184.216.34',
      'https://[::1]:3978',
      'https://[2001:db8::1]',
      'https://localhost',
      'https://bot.localhost',
      'https://bot.localhost.',
      'https://server',
      'https://server.local',
      'https://server.intern.internal',
      'https://vejviser.example',
      'ftp://vejviser.fjordby.dk',
      'vejviser.fjordby.dk',
      '',
    ];
    for (const url of urls) assert.equal(canShowPictures(url, false), false, url);
  });

  it('are always shown in the demo, whose browser is on the same machine', () => {
    assert.equal(canShowPictures('http://127.0.0.1:3978', true), true);
  });
});
