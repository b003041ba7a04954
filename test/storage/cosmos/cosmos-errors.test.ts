import assert from 'node:assert/strict';
import { LateError, statusOf, toStoreError } from '../../../storage/cosmos/cosmos-errors.ts';

const answer = (code: number, substatus?: number) => Object.assign(new Error('of Ida Testesen'), { code, substatus });
const broken = (code: string) => Object.assign(new Error('of Ida Testesen'), { code });

describe('what a failed request to Cosmos DB means', () => {
  it('a write is unknown unless it is certain that it was not carried out', () => {
    for (const error of [
      answer(408),
      answer(410),
      answer(449),
      answer(500),
      answer(503),
      broken('ECONNRESET'),
      broken('EPIPE'),
      broken('TimeoutError'),
      new LateError(),
      new Error('something nobody thought of'),
      'not even an error',
    ]) {
      assert.equal(toStoreError(error, 'write').code, 'unknown', String(error));
    }
  });

  it('a write is unavailable when it was refused, or never reached a server', () => {
    for (const error of [
      answer(400),
      answer(401),
      answer(403),
      answer(404),
      answer(429),
      broken('ECONNREFUSED'),
      broken('ENOTFOUND'),
      broken('EAI_AGAIN'),
      broken('CERT_HAS_EXPIRED'),
      broken('ERR_TLS_CERT_ALTNAME_INVALID'),
    ]) {
      assert.equal(toStoreError(error, 'write').code, 'unavailable', String(error));
    }
  });

  it('a read that failed changed nothing, however it failed', () => {
    for (const error of [answer(503), answer(449), broken('ECONNRESET'), new LateError(), undefined]) {
      assert.equal(toStoreError(error, 'read').code, 'unavailable');
    }
  });

  it('no room is full, in whichever of its three forms', () => {
    for (const error of [answer(413), answer(507), answer(403, 1014)])
      assert.equal(toStoreError(error, 'write').code, 'full');
  });

  it('is told by its code and never by its message', () => {
    assert.equal(String(toStoreError(answer(503), 'write').cause), 'Error: cosmos 503');
    assert.equal(String(toStoreError(broken('ECONNRESET'), 'write').cause), 'Error: cosmos ECONNRESET');
    assert.equal(statusOf(broken('ECONNRESET')), undefined);
    assert.equal(statusOf(answer(409)), 409);
  });
});
