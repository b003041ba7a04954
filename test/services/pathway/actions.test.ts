import assert from 'node:assert/strict';
import { decide } from '../../../services/pathway/decide.ts';
import { openActions } from '../../../services/pathway/state.ts';
import { contextOf, openedPathway, testNow, testPeople } from '../../support/domain.ts';

const claim = { type: 'action.claim', action: 'a1' } as const;
const responsibleOf = (bench: ReturnType<typeof openedPathway>, id = 'a1') =>
  bench.state.actions.get(id)?.responsible?.person;

describe('an action', () => {
  it('belongs to the first who claims it, and the second is told who has it and since when', () => {
    const bench = openedPathway();
    bench.do('uffe', claim);
    const decision = bench.run('jonna', claim, testNow.plus({ minutes: 5 }));
    assert.deepEqual(decision, { refusal: { code: 'actionTaken', by: 'uffe', at: '2026-11-23T07:02:00.000Z' } });
    assert.equal(responsibleOf(bench), 'uffe');
  });

  it('is claimed once by one who claims it twice', () => {
    const bench = openedPathway();
    bench.do('uffe', claim);
    assert.deepEqual(bench.run('uffe', claim), { events: [] });
  });

  it('can be claimed again after it was released, and remembers what was written', () => {
    const bench = openedPathway();
    bench.do('uffe', claim);
    bench.do('uffe', { type: 'action.release', action: 'a1', note: 'Jeg er på kursus' });
    assert.equal(bench.state.actions.get('a1')?.released?.note, 'Jeg er på kursus');
    bench.do('jonna', claim);
    assert.equal(responsibleOf(bench), 'jonna');
    assert.equal(bench.state.actions.get('a1')?.released, undefined);
  });

  it('cannot be released, moved, handed over or finished by somebody else than the one responsible or the coordinator', () => {
    const bench = openedPathway();
    bench.do('uffe', claim);
    assert.equal(bench.refusal('jonna', { type: 'action.release', action: 'a1' }), 'actionNotYours');
    assert.equal(bench.refusal('jonna', { type: 'action.done', action: 'a1' }), 'actionNotYours');
    assert.equal(
      bench.refusal('jonna', { type: 'action.move', action: 'a1', deadline: '2026-12-24' }),
      'actionNotYours',
    );
    assert.equal(bench.refusal('jonna', { type: 'action.handOver', action: 'a1', to: 'jonna' }), 'actionNotYours');
    assert.equal(bench.refusal('jonna', { type: 'action.drop', action: 'a1' }), 'actionNotYours');
    assert.equal(bench.refusal('karen', { type: 'action.move', action: 'a1', deadline: '2026-12-24' }), 'done');
    assert.equal(bench.state.actions.get('a1')?.deadline, '2026-12-24');
  });

  it('goes from one to the other when handed over, never through nobody', () => {
    const bench = openedPathway();
    bench.do('uffe', claim);
    bench.do('uffe', { type: 'action.handOver', action: 'a1', to: 'jonna' });
    assert.equal(responsibleOf(bench), 'jonna');
    assert.equal(bench.commits.at(-1)?.events.length, 1);
  });

  it('is handed over only to somebody of the team', () => {
    const bench = openedPathway();
    bench.do('uffe', claim);
    assert.equal(bench.refusal('uffe', { type: 'action.handOver', action: 'a1', to: 'fremmed' }), 'notAMember');
  });

  it('is given to nobody whose rights have ended, though they are still in the team', () => {
    const { state } = openedPathway();
    const context = contextOf('karen');
    const gone = {
      ...context,
      person: (id: string) => (id === 'uffe' ? testPeople.get('ophoert') : context.person(id)),
    };
    const given = { title: 'x', deadline: '2026-12-02', topic: 'other', responsible: 'uffe' } as const;
    for (const [command, input] of [
      [{ type: 'action.handOver', action: 'a1', to: 'uffe' }, 'to'],
      [{ type: 'action.add', ...given }, 'responsible'],
    ] as const) {
      assert.deepEqual(decide(state, command, gone), { refusal: { code: 'personUnknown', input } });
      assert.ok('events' in decide(state, command, context));
    }
  });

  it('has one who answers for it when it is done, even if nobody had claimed it', () => {
    const bench = openedPathway();
    bench.do('jonna', { type: 'action.done', action: 'a1', note: 'Aftale på mandag' });
    const action = bench.state.actions.get('a1');
    assert.equal(action?.status, 'done');
    assert.equal(action?.responsible?.person, 'jonna');
    assert.deepEqual(action?.ended, { by: 'jonna', at: '2026-11-23T07:02:00.000Z', note: 'Aftale på mandag' });
  });

  it('that is done says so to everyone who still clicks, and opens again only when asked', () => {
    const bench = openedPathway();
    bench.do('jonna', { type: 'action.done', action: 'a1' });
    assert.equal(bench.refusal('uffe', claim), 'actionDone');
    assert.deepEqual(bench.run('jonna', { type: 'action.done', action: 'a1' }), { events: [] });
    bench.do('uffe', { type: 'action.reopen', action: 'a1' });
    assert.equal(bench.state.actions.get('a1')?.status, 'open');
    assert.equal(responsibleOf(bench), 'jonna');
  });

  it('can be dropped by whoever added it, and is then no longer among the open ones', () => {
    const bench = openedPathway();
    bench.do('uffe', { type: 'action.add', title: 'Besøg på FGU', deadline: '2026-12-02', topic: 'education' });
    bench.do('jonna', { type: 'action.claim', action: 'a2' });
    bench.do('uffe', { type: 'action.drop', action: 'a2' });
    assert.deepEqual(
      openActions(bench.state).map(({ id }) => id),
      ['a1'],
    );
    assert.equal(bench.refusal('jonna', { type: 'action.claim', action: 'a2' }), 'actionDropped');
  });

  it('keeps what was typed to the letter, but for what turns the direction of a line', () => {
    const bench = openedPathway();
    const title = `مرحبا <b>&amp;</b> **fed** <!channel> @everyone 👩‍👩‍👧${'å'.repeat(9_900)}`;
    bench.do('uffe', { type: 'action.add', title: `\u202e${title}`, deadline: '2026-12-02', topic: 'other' });
    assert.equal(bench.state.actions.get('a2')?.title, title);
  });

  const refusals = [
    ['an empty title', { title: '  ', deadline: '2026-12-02' }, 'inputMissing'],
    ['a title of 12,001 characters', { title: 'x'.repeat(12_001), deadline: '2026-12-02' }, 'textTooLong'],
    ['a day that does not exist', { title: 'x', deadline: '2026-02-30' }, 'noSuchDate'],
    ['a day that has passed', { title: 'x', deadline: '2026-11-22' }, 'dateInThePast'],
    ['a day beyond the model', { title: 'x', deadline: '2035-01-01' }, 'dateTooFar'],
  ] as const;
  for (const [what, { title, deadline }, code] of refusals) {
    it(`is not added with ${what}, and nothing is stored`, () => {
      const bench = openedPathway();
      assert.equal(bench.refusal('uffe', { type: 'action.add', title, deadline, topic: 'other' }), code);
      assert.equal(bench.state.actions.size, 1);
    });
  }

  it('may be due today', () => {
    const bench = openedPathway();
    assert.equal(
      bench.refusal('uffe', { type: 'action.add', title: 'x', deadline: '2026-11-23', topic: 'other' }),
      'done',
    );
  });

  it('can be given to somebody of the team at once', () => {
    const bench = openedPathway();
    bench.do('karen', { type: 'action.add', title: 'x', deadline: '2026-12-02', topic: 'other', responsible: 'jonna' });
    assert.equal(responsibleOf(bench, 'a2'), 'jonna');
    const outsider = {
      type: 'action.add',
      title: 'x',
      deadline: '2026-12-02',
      topic: 'other',
      responsible: 'fremmed',
    } as const;
    assert.equal(bench.refusal('karen', outsider), 'notAMember');
  });

  it('that does not exist is said to be unknown', () => {
    assert.equal(openedPathway().refusal('uffe', { type: 'action.claim', action: 'a99' }), 'actionUnknown');
  });
});
