import assert from 'node:assert/strict';
import { SharingBench } from '../../../support/sharing-bench.ts';

const set = (...cleared: string[]) => ({ type: 'protection.set', cleared }) as const;
const lift = { type: 'protection.lift' } as const;

describe('protecting name and address', () => {
  it('is the coordinator’s, and keeps who is cleared', () => {
    const bench = new SharingBench();
    assert.equal(bench.refusal('uffe', set()), 'onlyCoordinator');
    assert.equal(bench.refusal('youngPerson', set()), 'notOfTheTeam');
    bench.do('karen', set('uffe', 'pia', 'uffe'));
    assert.deepEqual(bench.state.protection, {
      by: 'karen',
      at: '2026-11-23T07:02:00.000Z',
      cleared: ['pia', 'uffe'],
    });
  });

  it('said again clears those and nobody else; the same is so already', () => {
    const bench = new SharingBench();
    bench.do('karen', set('uffe', 'pia'));
    assert.deepEqual(bench.run('karen', set('pia', 'uffe')), { events: [] });
    for (const cleared of [['uffe'], ['jonna'], ['jonna', 'pia'], []]) {
      assert.equal(bench.do('karen', set(...cleared)).length, 1, cleared.join());
      assert.deepEqual(bench.state.protection?.cleared, cleared);
    }
    assert.deepEqual(bench.run('karen', set()), { events: [] });
  });

  it('clears nobody who is not in the team', () => {
    const bench = new SharingBench();
    assert.deepEqual(bench.run('karen', set('uffe', 'fremmed')), {
      refusal: { code: 'notAMember', person: 'fremmed' },
    });
    assert.equal(bench.state.protection, undefined);
  });

  it('is possible when the pathway is closed; ending it is not', () => {
    const bench = new SharingBench();
    bench.do('karen', { type: 'pathway.close', reason: 'movedAway' });
    bench.do('karen', set());
    assert.equal(bench.refusal('karen', lift), 'pathwayClosed');
  });

  it('ends when the coordinator says so, and was not there before', () => {
    const bench = new SharingBench();
    assert.deepEqual(bench.run('karen', lift), { events: [] });
    bench.do('karen', set());
    assert.equal(bench.refusal('uffe', lift), 'onlyCoordinator');
    bench.do('karen', lift);
    assert.equal('protection' in bench.state, false);
  });
});
