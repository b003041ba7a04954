import assert from 'node:assert/strict';
import { currentMembers, isMember } from '../../../services/pathway/state.ts';
import { openedPathway, PathwayBench } from '../../support/domain.ts';

const opening = {
  type: 'pathway.open',
  model: 'test-model',
  birthDate: '2009-05-14',
  platform: 'slack',
  members: [],
} as const;

describe('a pathway', () => {
  it('has whoever opens it as its coordinator and as part of the team', () => {
    const bench = new PathwayBench();
    bench.do('karen', opening);
    assert.equal(bench.state.coordinator, 'karen');
    assert.deepEqual(
      currentMembers(bench.state).map(({ person }) => person),
      ['karen'],
    );
  });

  it('has each person once, even when the coordinator or somebody else is chosen twice', () => {
    const bench = new PathwayBench();
    const uffe = { person: 'uffe', roles: ['educationGuide'] } as const;
    bench.do('karen', { ...opening, members: [uffe, uffe, { person: 'karen', roles: ['childYouthAdviser'] }] });
    assert.equal(currentMembers(bench.state).length, 2);
  });

  const refusals = [
    ['somebody without the right', 'uffe', {}, 'coordinatorsOnly'],
    ['somebody whose rights have ended', 'ophoert', {}, 'coordinatorsOnly'],
    ['an unknown model', 'karen', { model: 'ukendt' }, 'modelUnknown'],
    ['a birth date that does not exist', 'karen', { birthDate: '2009-02-29' }, 'noSuchDate'],
    ['a child of 14', 'karen', { birthDate: '2011-11-24' }, 'ageOutOfRange'],
    ['an adult of 23', 'karen', { birthDate: '2003-11-23' }, 'ageOutOfRange'],
    ['a stranger in the team', 'karen', { members: [{ person: 'ukendt', roles: [] }] }, 'personUnknown'],
    ['somebody in the team who is gone', 'karen', { members: [{ person: 'ophoert', roles: [] }] }, 'personUnknown'],
  ] as const;
  for (const [what, by, change, code] of refusals) {
    it(`is not opened by or for ${what}`, () => {
      const bench = new PathwayBench();
      assert.equal(bench.refusal(by, { ...opening, ...change }), code);
      assert.equal(bench.state.status, 'none');
    });
  }

  it('is opened from the 15th birthday to the day before the 23rd', () => {
    assert.equal(new PathwayBench().refusal('karen', { ...opening, birthDate: '2011-11-23' }), 'done');
    assert.equal(new PathwayBench().refusal('karen', { ...opening, birthDate: '2003-11-24' }), 'done');
  });

  it('takes nobody in whose rights have ended', () => {
    const member = { person: 'ophoert', roles: [] } as const;
    assert.equal(openedPathway().refusal('karen', { type: 'member.add', member }), 'personUnknown');
  });

  it('cannot be changed when closed, and is as it was when the closing is undone', () => {
    const bench = openedPathway();
    bench.do('karen', { type: 'pathway.close', reason: 'movedAway' });
    assert.equal(bench.refusal('uffe', { type: 'action.claim', action: 'a1' }), 'pathwayClosed');
    assert.equal(bench.refusal('karen', { type: 'coordinator.propose', to: 'kirsten' }), 'pathwayClosed');
    bench.do('karen', { type: 'pathway.reopen' });
    assert.equal(bench.state.closed, undefined);
    bench.do('uffe', { type: 'action.claim', action: 'a1' });
  });

  it('is closed once by one who closes it twice', () => {
    const bench = openedPathway();
    bench.do('karen', { type: 'pathway.close', reason: 'movedAway' });
    assert.deepEqual(bench.run('karen', { type: 'pathway.close', reason: 'goalReached' }), { events: [] });
    assert.equal(bench.state.closed?.reason, 'movedAway');
  });
});

describe('the team', () => {
  it('takes in and lets go, and what a person leaves behind is free to claim', () => {
    const bench = openedPathway();
    bench.do('karen', { type: 'member.add', member: { person: 'sofus', roles: ['supportContact'] } });
    bench.do('sofus', { type: 'action.claim', action: 'a1' });
    bench.do('karen', { type: 'member.remove', person: 'sofus' });
    assert.equal(isMember(bench.state, 'sofus'), false);
    assert.equal(bench.state.actions.get('a1')?.responsible, undefined);
    assert.equal(bench.refusal('sofus', { type: 'action.claim', action: 'a1' }), 'notOfTheTeam');
  });

  it('takes back somebody who had left', () => {
    const bench = openedPathway();
    bench.do('karen', { type: 'member.remove', person: 'uffe' });
    bench.do('karen', { type: 'member.add', member: { person: 'uffe', roles: ['educationGuide'] } });
    assert.equal(isMember(bench.state, 'uffe'), true);
  });

  it('never loses its coordinator by removal', () => {
    const bench = openedPathway();
    assert.equal(bench.refusal('karen', { type: 'member.remove', person: 'karen' }), 'coordinatorCannotLeave');
  });
});

describe('coordination', () => {
  it('changes hands only when the new one accepts', () => {
    const bench = openedPathway();
    bench.do('karen', { type: 'coordinator.propose', to: 'kirsten' });
    assert.equal(bench.state.coordinator, 'karen');
    assert.equal(bench.refusal('uffe', { type: 'coordinator.accept' }), 'proposalForAnother');
    bench.do('kirsten', { type: 'coordinator.accept' });
    assert.equal(bench.state.coordinator, 'kirsten');
    assert.equal(bench.state.proposal, undefined);
    assert.equal(isMember(bench.state, 'karen'), true);
    assert.deepEqual(bench.run('kirsten', { type: 'coordinator.accept' }), { events: [] });
  });

  it('stays where it is when the new one declines or the proposal is withdrawn', () => {
    const bench = openedPathway();
    bench.do('karen', { type: 'coordinator.propose', to: 'kirsten' });
    bench.do('kirsten', { type: 'coordinator.decline' });
    assert.equal(bench.state.coordinator, 'karen');
    bench.do('karen', { type: 'coordinator.propose', to: 'kirsten' });
    bench.do('karen', { type: 'coordinator.withdraw' });
    assert.equal(bench.refusal('kirsten', { type: 'coordinator.accept' }), 'noProposal');
  });

  it('is offered only to somebody with the right, and to one at a time', () => {
    const bench = openedPathway();
    assert.equal(bench.refusal('karen', { type: 'coordinator.propose', to: 'uffe' }), 'noCoordinatorRight');
    assert.equal(bench.refusal('karen', { type: 'coordinator.propose', to: 'karen' }), 'alreadyCoordinator');
    assert.equal(bench.refusal('karen', { type: 'coordinator.propose', to: 'ukendt' }), 'personUnknown');
    bench.do('karen', { type: 'coordinator.propose', to: 'kirsten' });
    assert.deepEqual(bench.run('karen', { type: 'coordinator.propose', to: 'kirsten' }), { events: [] });
  });

  it('offered to somebody who then leaves the team is offered no longer', () => {
    const bench = openedPathway();
    bench.do('karen', { type: 'coordinator.propose', to: 'kirsten' });
    bench.do('karen', { type: 'member.remove', person: 'kirsten' });
    assert.equal(bench.state.proposal, undefined);
  });
});
