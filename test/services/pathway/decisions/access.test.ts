import assert from 'node:assert/strict';
import type { PathwayCommand } from '../../../../services/pathway/commands.ts';
import { clockId, youngPersonId } from '../../../../services/pathway/young-person.ts';
import { openedPathway, testNow } from '../../../support/domain.ts';

const give = (to: 'youngPerson' | 'chosenAdult') => ({ type: 'access.give', to }) satisfies PathwayCommand;
const lock = (to: 'youngPerson' | 'chosenAdult') => ({ type: 'access.lock', to }) satisfies PathwayCommand;
const since = '2026-11-23T07:02:00.000Z';

describe('a link that dies of wrong codes', () => {
  it('is noted by the program’s own clock only', () => {
    const bench = openedPathway();
    assert.equal(bench.refusal('karen', lock('youngPerson')), 'youngPersonOnly');
    assert.equal(bench.refusal(youngPersonId, lock('youngPerson')), 'notOfTheTeam');
    bench.do(clockId, lock('youngPerson'));
    assert.deepEqual([...(bench.state.lockedOut ?? [])], [['youngPerson', since]]);
  });

  it('is over with a new link, or with none, for that page alone', () => {
    for (const type of ['access.give', 'access.end'] as const) {
      const bench = openedPathway();
      bench.do(youngPersonId, { type: 'adult.choose', sees: [] });
      bench.do(clockId, lock('youngPerson'));
      bench.do(clockId, lock('chosenAdult'));
      bench.do('karen', { type, to: 'youngPerson' });
      assert.deepEqual([...(bench.state.lockedOut ?? [])], [['chosenAdult', since]]);
      bench.do('karen', { type, to: 'chosenAdult' });
      assert.equal(bench.state.lockedOut, undefined);
    }
  });

  it('is no longer the coordinator’s when it was an adult’s who is not the chosen one any more', () => {
    const bench = openedPathway();
    bench.do(youngPersonId, { type: 'adult.choose', sees: [] });
    bench.do(clockId, lock('chosenAdult'));
    bench.do(youngPersonId, { type: 'adult.choose', sees: [] });
    assert.equal(bench.state.lockedOut, undefined);
  });

  it('is not noted of a pathway that has ended', () => {
    const bench = openedPathway();
    bench.do('karen', { type: 'pathway.close', reason: 'goalReached' });
    assert.equal(bench.refusal(clockId, lock('youngPerson')), 'pathwayClosed');
  });
});

describe('a link for the chosen adult', () => {
  it('is on record with the adult it was made for', () => {
    const bench = openedPathway();
    bench.do(youngPersonId, { type: 'adult.choose', sees: [] });
    bench.do('karen', give('youngPerson'));
    assert.equal(bench.state.chosenAdult?.invitedAt, undefined);
    bench.do('karen', give('chosenAdult'), testNow.plus({ days: 1 }));
    assert.equal(bench.state.chosenAdult?.invitedAt, '2026-11-24T07:02:00.000Z');
    bench.do(youngPersonId, { type: 'adult.choose', sees: [] });
    assert.equal(bench.state.chosenAdult?.invitedAt, undefined, 'another one has none yet');
  });
});
