import assert from 'node:assert/strict';
import { reachOn, userOn } from '../../../bot/rooms/reach.ts';
import { testNow, testPerson } from '../../support/domain.ts';

const at = '2026-11-23T07:00:00.000Z';
const nowMs = testNow.toMillis();
const asks = { platform: 'slack', tenant: 'T1', findUser: async () => undefined } as const;
const cannotAsk = { platform: 'slack', tenant: 'T1' } as const;
const tied = (tenant: string) => testPerson('uffe', { identities: [{ platform: 'slack', tenant, user: 'U1', at }] });

describe('how somebody can be reached', () => {
  it('is by the account that is tied to them, before the one that the platform has for their e-mail', () => {
    assert.deepEqual(reachOn(asks, tied('T1'), { uffe: { user: 'U2', at } }, nowMs), { user: 'U1' });
    assert.deepEqual(reachOn(asks, testPerson('uffe'), { uffe: { user: 'U2', at } }, nowMs), { user: 'U2' });
  });

  it('is not by an account of another workspace', () => {
    assert.equal(reachOn(cannotAsk, tied('T2'), {}, nowMs), 'nowhere');
    assert.equal(reachOn(asks, tied('T2'), {}, nowMs), 'unknown');
  });

  it('is unknown until the platform has been asked, and nowhere where it cannot be', () => {
    assert.equal(reachOn(asks, testPerson('uffe'), {}, nowMs), 'unknown');
    assert.equal(reachOn(asks, testPerson('uffe'), { uffe: { at } }, nowMs), 'nowhere');
    assert.equal(reachOn(cannotAsk, testPerson('uffe'), {}, nowMs), 'nowhere');
  });

  it('is asked again after a day, and when the answer is of a clock that was wrong', () => {
    for (const then of ['2026-11-22T07:00:00.000Z', '2027-11-23T07:00:00.000Z'])
      assert.equal(reachOn(asks, testPerson('uffe'), { uffe: { at: then } }, nowMs), 'unknown');
  });

  it('is nowhere for somebody whose rights have ended or who is not in the directory, though their account is still known', () => {
    const ended = { ...tied('T1'), endedAt: at };
    assert.equal(reachOn(asks, ended, {}, nowMs), 'nowhere');
    assert.equal(userOn(asks, ended, {}), 'U1');
    assert.equal(reachOn(asks, undefined, {}, nowMs), 'nowhere');
  });
});
