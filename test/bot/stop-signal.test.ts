import assert from 'node:assert/strict';
import sinon from 'sinon';
import { StopSignal } from '../../bot/stop-signal.ts';

describe('the signal to stop', () => {
  let clock: sinon.SinonFakeTimers;
  beforeEach(() => {
    clock = sinon.useFakeTimers();
  });
  afterEach(() => clock.restore());

  it('lets sleep as long as asked', async () => {
    const stop = new StopSignal();
    let isAwake = false;
    stop.sleep(1000).then(() => {
      isAwake = true;
    });
    await clock.tickAsync(999);
    assert.equal(isAwake, false);
    await clock.tickAsync(1);
    assert.equal(isAwake, true);
  });

  it('wakes at once, and leaves no timer behind', async () => {
    const stop = new StopSignal();
    const sleep = stop.sleep(60_000);
    stop.stop();
    await sleep;
    await stop.sleep(60_000);
    assert.equal(clock.countTimers(), 0);
    assert.ok(stop.isStopped);
  });

  it('gives the result, or the failure, of what it waits for', async () => {
    const stop = new StopSignal();
    assert.equal(await stop.unlessStopped(Promise.resolve(7)), 7);
    await assert.rejects(stop.unlessStopped(Promise.reject(new Error('no'))), /no/);
  });

  it('does not wait for what never comes', async () => {
    const stop = new StopSignal();
    const never = stop.unlessStopped(new Promise(() => undefined));
    stop.stop();
    assert.equal(await never, undefined);
  });
});
