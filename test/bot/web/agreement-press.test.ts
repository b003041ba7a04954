import assert from 'node:assert/strict';
import { AgreementPress, BusyPress } from '../../../bot/web/agreement-press.ts';
import { catalogOf } from '../../../cards/text/catalog.ts';
import { plainAgreement } from '../../support/paper.ts';

describe('the press', () => {
  it('prints one paper at a time, and the next one also when one cannot be printed', async () => {
    const gates = Array.from({ length: 3 }, () => Promise.withResolvers<Uint8Array>());
    let begun = 0;
    const press = new AgreementPress(() => gates[begun++]?.promise ?? assert.fail());
    const papers = gates.map(() => press.print(plainAgreement, catalogOf('da'), 'da').catch((error: unknown) => error));
    await new Promise(setImmediate);
    assert.equal(begun, 1);
    gates[0]?.reject(new Error('no paper'));
    assert.ok((await papers[0]) instanceof Error);
    await new Promise(setImmediate);
    assert.equal(begun, 2);
    for (const gate of gates) gate.resolve(new Uint8Array(1));
    assert.equal((await Promise.all(papers)).length, 3);
  });

  it('lets nobody wait behind twenty others', async () => {
    const gate = Promise.withResolvers<Uint8Array>();
    const press = new AgreementPress(() => gate.promise);
    const papers = Array.from({ length: 20 }, () => press.print(plainAgreement, catalogOf('da'), 'da'));
    await assert.rejects(press.print(plainAgreement, catalogOf('da'), 'da'), BusyPress);
    gate.resolve(new Uint8Array(1));
    await Promise.all(papers);
    assert.equal((await press.print(plainAgreement, catalogOf('da'), 'da')).length, 1);
  });
});
