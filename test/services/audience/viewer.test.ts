import assert from 'node:assert/strict';
import { type Audience, viewerOf, viewersOf } from '../../../services/audience/viewer.ts';

const staff = (person: string) => ({ kind: 'staff', person });

describe('who looks', () => {
  const cases: readonly (readonly [audience: Audience, viewers: readonly object[]])[] = [
    [{ kind: 'person', person: 'uffe' }, [staff('uffe')]],
    [{ kind: 'room', people: ['uffe', 'pia'], strangers: 0 }, [staff('uffe'), staff('pia')]],
    [{ kind: 'room', people: ['uffe'], strangers: 2 }, [staff('uffe'), { kind: 'stranger' }]],
    [{ kind: 'room', people: [], strangers: 0 }, []],
    [{ kind: 'room', people: [], strangers: 1 }, [{ kind: 'stranger' }]],
    [{ kind: 'room', people: ['uffe'], strangers: Number.NaN }, [staff('uffe'), { kind: 'stranger' }]],
    [{ kind: 'room', people: ['uffe'], strangers: -1 }, [staff('uffe'), { kind: 'stranger' }]],
    [{ kind: 'wall', people: ['uffe'], others: [], strangers: 0 }, [{ kind: 'youngPerson' }, staff('uffe')]],
    [
      { kind: 'wall', people: ['uffe'], others: ['chosenAdult', 'custodian'], strangers: 1 },
      [{ kind: 'youngPerson' }, staff('uffe'), { kind: 'stranger' }, { kind: 'chosenAdult' }, { kind: 'custodian' }],
    ],
    [{ kind: 'wall', people: [], others: ['custodian'], strangers: 0 }, []],
    [{ kind: 'youngPerson' }, [{ kind: 'youngPerson' }]],
    [{ kind: 'chosenAdult' }, [{ kind: 'chosenAdult' }]],
    [{ kind: 'custodian' }, [{ kind: 'custodian' }]],
  ];
  for (const [audience, viewers] of cases)
    it(`at ${JSON.stringify(audience)} is everybody there`, () => {
      assert.deepEqual(viewersOf(audience), viewers);
    });

  it('by the id under which deeds are on record is one of the staff, or who they are outside it', () => {
    assert.deepEqual(viewerOf('uffe'), staff('uffe'));
    assert.deepEqual(viewerOf('clock'), staff('clock'), 'who is in no directory, and so knows nothing');
    for (const kind of ['youngPerson', 'chosenAdult', 'custodian']) assert.deepEqual(viewerOf(kind), { kind });
  });
});
