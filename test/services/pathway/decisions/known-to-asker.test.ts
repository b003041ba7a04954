import assert from 'node:assert/strict';
import type { PathwayCommand } from '../../../../services/pathway/commands.ts';
import { SharingBench } from '../../../support/sharing-bench.ts';

const deadline = '2027-01-01';

/** Karen has an action, a goal, an agenda point and a status about health. */
function guarded(): SharingBench {
  const bench = new SharingBench();
  bench.action('health');
  bench.do('karen', { type: 'goal.add', text: 'Sove', topic: 'health' });
  bench.do('karen', { type: 'meeting.plan', at: '2026-12-03T13:00', kind: 'network' });
  bench.do('karen', { type: 'meeting.addAgenda', text: 'Medicin', from: 'team', topic: 'health' });
  bench.do('karen', { type: 'spell.begin', code: 'sygdom', from: '2026-11-20', source: 'team' });
  return bench;
}

const action = 'a1';
const goal = 'g1';
const commands: readonly PathwayCommand[] = [
  { type: 'action.claim', action },
  { type: 'action.release', action },
  { type: 'action.handOver', action, to: 'uffe' },
  { type: 'action.done', action },
  { type: 'action.reopen', action },
  { type: 'action.move', action, deadline },
  { type: 'action.drop', action },
  { type: 'goal.reword', goal, text: 'Sove godt' },
  { type: 'goal.rate', goal, value: 4 },
  { type: 'goal.reach', goal },
  { type: 'goal.raise', goal, text: 'Sove', target: 8 },
  { type: 'goal.drop', goal, note: 'Nej' },
  { type: 'goal.add', text: 'Et skridt', topic: 'education', partOf: goal },
  { type: 'meeting.dropAgenda', meeting: 'm1', point: 'p1' },
  { type: 'spell.end', spell: 's1', on: '2026-11-21', how: 'ended' },
  { type: 'spell.verify', spell: 's1' },
];

/** The same about something that there never was. */
function atNothing(command: PathwayCommand): PathwayCommand {
  const never = { action: 'a99', goal: 'g99', partOf: 'g99', point: 'p99', spell: 's99' };
  const ids = Object.entries(never).filter(([key]) => Object.hasOwn(command, key));
  return { ...command, ...Object.fromEntries(ids) };
}

describe('somebody who may not know a thing', () => {
  for (const command of commands)
    it(`cannot ${command.type} it, and learns nothing of it by trying; with a consent they can`, () => {
      const bench = guarded();
      const unknown = bench.refusal('uffe', atNothing(command));
      assert.match(unknown, /Unknown$/);
      assert.equal(bench.refusal('uffe', command), unknown);
      assert.equal(bench.refusal('pia', command), unknown);
      assert.notEqual(bench.refusal('karen', command), unknown);
      const open = guarded();
      open.consent({ recipients: [{ person: 'uffe' }] });
      assert.notEqual(open.refusal('uffe', command), unknown);
      assert.notEqual(guarded().refusal('youngPerson', command), unknown);
    });

  it('hears the same of a thing that is done, taken or free', () => {
    const bench = guarded();
    bench.do('karen', { type: 'action.claim', action });
    assert.deepEqual(bench.run('uffe', { type: 'action.claim', action }), { refusal: { code: 'actionUnknown' } });
    bench.do('karen', { type: 'action.done', action });
    assert.deepEqual(bench.run('uffe', { type: 'action.claim', action }), { refusal: { code: 'actionUnknown' } });
  });

  it('hears of what is not there that it is not, and may do everything with what is for them', () => {
    const bench = guarded();
    assert.equal(bench.refusal('uffe', { type: 'action.claim', action: 'a9' }), 'actionUnknown');
    assert.equal(bench.refusal('uffe', { type: 'goal.reach', goal: 'g9' }), 'goalUnknown');
    assert.equal(bench.refusal('uffe', { type: 'spell.verify', spell: 's9' }), 'spellUnknown');
    assert.equal(
      bench.refusal('uffe', { type: 'meeting.dropAgenda', meeting: 'm1', point: 'p9' }),
      'agendaPointUnknown',
    );
    assert.equal(bench.refusal('uffe', { type: 'meeting.dropAgenda', meeting: 'm9', point: 'p1' }), 'meetingUnknown');
    bench.action('education');
    assert.equal(bench.refusal('pia', { type: 'action.claim', action: 'a2' }), 'done');
  });

  it('adds what they like, since they know what they write', () => {
    const bench = new SharingBench();
    const title = 'Ring til lægen';
    assert.equal(bench.refusal('mads', { type: 'action.add', title, deadline, topic: 'health' }), 'done');
    const mine = { type: 'action.add', title, deadline, topic: 'health', responsible: 'mads' } as const;
    assert.equal(bench.refusal('mads', mine), 'done');
    assert.equal(bench.refusal('mads', { type: 'action.claim', action: 'a1' }), 'done');
  });
});

describe('to give somebody an action', () => {
  const add = (responsible: string) =>
    ({ type: 'action.add', title: 'Følg til lægen', deadline, topic: 'health', responsible }) as const;
  const handOver = (to: string) => ({ type: 'action.handOver', action, to }) as const;

  it('is to tell them of it, and is refused where they may not know', () => {
    const bench = guarded();
    assert.deepEqual(bench.run('karen', add('pia')), { refusal: { code: 'mayNotKnow', person: 'pia' } });
    assert.deepEqual(bench.run('karen', handOver('pia')), { refusal: { code: 'mayNotKnow', person: 'pia' } });
    bench.consent();
    assert.equal(bench.refusal('karen', add('pia')), 'done');
    assert.equal(bench.refusal('karen', handOver('pia')), 'done');
  });

  it('that they have added themselves tells them nothing new', () => {
    const bench = new SharingBench();
    bench.do('mads', { type: 'action.add', title: 'Ring', deadline, topic: 'health' });
    assert.equal(bench.refusal('karen', handOver('mads')), 'done');
  });

  it('is possible for the young person, and for the coordinator', () => {
    const bench = guarded();
    assert.equal(bench.refusal('karen', add('youngPerson')), 'done');
    assert.equal(bench.refusal('karen', handOver('youngPerson')), 'done');
    assert.equal(bench.refusal('karen', handOver('karen')), 'done');
  });

  it('who cannot have it is refused as before', () => {
    const bench = guarded();
    assert.equal(bench.refusal('karen', add('fremmed')), 'notAMember');
    assert.equal(bench.refusal('karen', handOver('fremmed')), 'notAMember');
    const pia = bench.people.get('pia');
    if (pia) bench.people.set('pia', { ...pia, endedAt: '2026-01-01T00:00:00.000Z' });
    assert.equal(bench.refusal('karen', add('pia')), 'personUnknown');
    assert.equal(bench.refusal('karen', { type: 'action.handOver', action: 'a9', to: 'uffe' }), 'actionUnknown');
  });

  it('ends with the consent for whoever has not got it yet, and not for whoever has', () => {
    const bench = guarded();
    bench.consent();
    bench.do('karen', handOver('pia'));
    bench.do('karen', { type: 'consent.withdraw', consent: 'c1' });
    assert.equal(bench.seenAs('pia').actions.size, 1, 'whoever is responsible knows what they are responsible for');
    bench.do('karen', { type: 'action.release', action });
    assert.equal(bench.seenAs('pia').actions.size, 0);
    assert.equal(bench.refusal('pia', { type: 'action.claim', action }), 'actionUnknown');
  });
});
