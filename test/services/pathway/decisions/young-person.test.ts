import assert from 'node:assert/strict';
import type { PathwayCommand } from '../../../../services/pathway/commands.ts';
import { youngPersonId } from '../../../../services/pathway/young-person.ts';
import { openedPathway, testNow } from '../../../support/domain.ts';

const choose: PathwayCommand = { type: 'adult.choose', sees: ['meetings'] };
const show = (...sees: ('meetings' | 'goals' | 'promises' | 'agreement')[]) => ({ type: 'adult.show', sees }) as const;

describe('the young person’s adult', () => {
  it('is chosen, shown more or less, and removed by the young person only', () => {
    const bench = openedPathway();
    for (const by of ['karen', 'uffe'])
      for (const command of [choose, show('goals'), { type: 'adult.remove' } as const])
        assert.equal(bench.refusal(by, command), 'youngPersonOnly');
    for (const by of ['chosenAdult', 'clock', 'fremmed']) assert.equal(bench.refusal(by, choose), 'notOfTheTeam');
    bench.do(youngPersonId, choose);
    const chosenWith = bench.state.version;
    bench.do(youngPersonId, show('goals', 'agreement'));
    assert.deepEqual(bench.state.chosenAdult, {
      id: 'v1',
      chosenAt: '2026-11-23T07:02:00.000Z',
      choice: `c${chosenWith}`,
      sees: ['goals', 'agreement'],
    });
    bench.do(youngPersonId, { type: 'adult.remove' });
    assert.equal(bench.state.chosenAdult, undefined);
    assert.deepEqual(bench.run(youngPersonId, { type: 'adult.remove' }), { events: [] });
  });

  it('gives way to another, who has an id of their own and starts anew', () => {
    const bench = openedPathway();
    bench.do(youngPersonId, choose);
    bench.do('chosenAdult', { type: 'adult.decline' });
    bench.do(youngPersonId, { type: 'adult.choose', sees: ['goals', 'goals'] });
    const { id, sees, declinedAt } = bench.state.chosenAdult ?? assert.fail();
    assert.deepEqual([id, sees, declinedAt], ['v2', ['goals'], undefined]);
    bench.do(youngPersonId, { type: 'adult.remove' });
    bench.do(youngPersonId, choose);
    assert.equal(bench.state.chosenAdult?.id, 'v3', 'no id comes twice');
  });

  it('is the one that was meant: what a page still says of another changes nothing of this one', () => {
    const bench = openedPathway();
    bench.do(youngPersonId, choose);
    bench.do(youngPersonId, choose);
    assert.equal(bench.refusal(youngPersonId, { ...show('goals'), adult: 'v1' }), 'adultChanged');
    assert.equal(bench.refusal(youngPersonId, { type: 'adult.remove', adult: 'v1' }), 'adultChanged');
    assert.equal(bench.refusal('chosenAdult', { type: 'adult.decline', adult: 'v1' }), 'noChosenAdult');
    bench.do(youngPersonId, { ...show('goals'), adult: 'v2' });
    bench.do('chosenAdult', { type: 'adult.decline', adult: 'v2' });
    bench.do(youngPersonId, { type: 'adult.remove', adult: 'v2' });
    assert.equal(bench.state.chosenAdult, undefined);
    assert.deepEqual(bench.run(youngPersonId, { type: 'adult.remove', adult: 'v2' }), { events: [] });
  });

  it('gets a link from the young person too, who can end it; of their own page they do neither', () => {
    const bench = openedPathway();
    bench.do(youngPersonId, choose);
    for (const type of ['access.give', 'access.end'] as const) {
      bench.do(youngPersonId, { type, to: 'chosenAdult' });
      assert.equal(bench.refusal(youngPersonId, { type, to: 'youngPerson' }), 'notOfTheTeam');
      for (const to of ['chosenAdult', 'youngPerson'] as const)
        for (const by of ['chosenAdult', 'clock']) assert.equal(bench.refusal(by, { type, to }), 'notOfTheTeam');
      assert.equal(bench.refusal('uffe', { type, to: 'chosenAdult' }), 'onlyCoordinator');
    }
  });

  it('sees what was allowed already without another event', () => {
    const bench = openedPathway();
    assert.equal(bench.refusal(youngPersonId, show('goals')), 'noChosenAdult');
    bench.do(youngPersonId, choose);
    assert.deepEqual(bench.run(youngPersonId, show('meetings', 'meetings')), { events: [] });
    bench.do(youngPersonId, show('goals', 'meetings'));
    assert.deepEqual(bench.run(youngPersonId, show('meetings', 'goals')), { events: [] });
    bench.do(youngPersonId, show());
    assert.deepEqual(bench.state.chosenAdult?.sees, []);
  });

  it('may say no, once, and is given no link after that', () => {
    const bench = openedPathway();
    const link: PathwayCommand = { type: 'access.give', to: 'chosenAdult' };
    assert.equal(bench.refusal('chosenAdult', { type: 'adult.decline' }), 'noChosenAdult');
    assert.equal(bench.refusal('karen', link), 'noChosenAdult');
    bench.do(youngPersonId, choose);
    assert.equal(bench.refusal('karen', link), 'done');
    bench.do('chosenAdult', { type: 'adult.decline' }, testNow.plus({ days: 1 }));
    assert.equal(bench.state.chosenAdult?.declinedAt, '2026-11-24T07:02:00.000Z');
    assert.deepEqual(bench.run('chosenAdult', { type: 'adult.decline' }), { events: [] });
    assert.equal(bench.refusal('karen', link), 'noChosenAdult');
    bench.do(youngPersonId, choose);
    assert.equal(bench.refusal('karen', link), 'done', 'another one is another');
  });
});

describe('“I need to talk to someone”', () => {
  it('is said by the young person, stands since the first time, and is settled by the coordinator', () => {
    const bench = openedPathway();
    assert.equal(bench.refusal('karen', { type: 'talk.request' }), 'youngPersonOnly');
    bench.do(youngPersonId, { type: 'talk.request' });
    assert.deepEqual(bench.run(youngPersonId, { type: 'talk.request' }, testNow.plus({ days: 1 })), { events: [] });
    assert.equal(bench.state.talkWantedAt, '2026-11-23T07:02:00.000Z');
    assert.equal(bench.refusal('uffe', { type: 'talk.settle' }), 'onlyCoordinator');
    bench.do('karen', { type: 'talk.settle' });
    assert.equal(bench.state.talkWantedAt, undefined);
    assert.deepEqual(bench.run('karen', { type: 'talk.settle' }), { events: [] });
  });
});

describe('access to a page', () => {
  it('is given and ended by the coordinator only, and every time is on record', () => {
    const bench = openedPathway();
    const before = bench.commits.length;
    for (const type of ['access.give', 'access.end'] as const) {
      assert.equal(bench.refusal('uffe', { type, to: 'youngPerson' }), 'onlyCoordinator');
      assert.equal(bench.refusal(youngPersonId, { type, to: 'youngPerson' }), 'notOfTheTeam');
      bench.do('karen', { type, to: 'youngPerson' });
      bench.do('karen', { type, to: 'youngPerson' });
    }
    assert.equal(bench.commits.length, before + 4);
  });
});

describe('what the young person promises', () => {
  it('is theirs to do, and the coordinator’s to change', () => {
    const bench = openedPathway();
    bench.do(youngPersonId, { type: 'action.claim', action: 'a1' });
    assert.equal(bench.state.actions.get('a1')?.responsible?.person, youngPersonId);
    assert.equal(bench.refusal('uffe', { type: 'action.done', action: 'a1' }), 'actionNotYours');
    assert.equal(
      bench.refusal(youngPersonId, { type: 'action.move', action: 'a1', deadline: '2026-12-09' }),
      'notOfTheTeam',
    );
    bench.do('karen', { type: 'action.move', action: 'a1', deadline: '2026-12-09' });
    bench.do(youngPersonId, { type: 'action.done', action: 'a1', note: 'Det gik godt' });
    assert.equal(bench.state.actions.get('a1')?.ended?.by, youngPersonId);
  });

  it('can be given to them, and stays theirs when others leave', () => {
    const bench = openedPathway();
    bench.do('uffe', { type: 'action.claim', action: 'a1' });
    bench.do('uffe', { type: 'action.handOver', action: 'a1', to: youngPersonId });
    bench.do('karen', { type: 'member.remove', person: 'uffe' });
    assert.equal(bench.state.actions.get('a1')?.responsible?.person, youngPersonId);
  });

  it('cannot be put on anybody else who is none of the staff', () => {
    const bench = openedPathway();
    for (const to of ['chosenAdult', 'custodian', 'clock', 'fremmed'])
      assert.equal(bench.refusal('karen', { type: 'action.handOver', action: 'a1', to }), 'notAMember');
  });
});
