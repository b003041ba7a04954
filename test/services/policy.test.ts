import assert from 'node:assert/strict';
import type { PathwayState } from '../../services/pathway/state.ts';
import { isOutsider, may, mayOutsider, rules, type Verb } from '../../services/policy.ts';
import { openedPathway, testPeople, testPerson } from '../support/domain.ts';

/** What nobody of the staff may: it is somebody's own, or the program's. */
const nobodysOfTheStaff: ReadonlySet<string> = new Set<Verb>([
  'adult.choose',
  'adult.show',
  'adult.remove',
  'adult.decline',
  'talk.request',
  'correction.ask',
  'agreement.enter',
  'access.lock',
  'erasure.begin',
]);

/** The whole policy once more, as people would say it. A change of the policy must be made here too, on purpose. */
const expected: Record<
  'coordinator' | 'member' | 'otherCoordinator' | 'outsider' | 'ended' | 'stranger',
  ReadonlySet<Verb>
> = {
  coordinator: new Set(verbs().filter((verb) => !nobodysOfTheStaff.has(verb))),
  member: new Set(
    verbs().filter(
      (verb) =>
        !nobodysOfTheStaff.has(verb) &&
        ![
          'pathway.open',
          'pathway.close',
          'pathway.reopen',
          'member.add',
          'member.remove',
          'coordinator.propose',
          'coordinator.withdraw',
          'pathway.correct',
          'plan.settle',
          'agreement.propose',
          'agreement.withdraw',
          'talk.settle',
          'access.give',
          'access.end',
          'consent.give',
          'consent.join',
          'consent.refuse',
          'consent.withdraw',
          'consent.askAgain',
          'share.tell',
          'protection.set',
          'protection.lift',
          'access.show',
          'journal.show',
          'journal.file',
          'hold.show',
          'hold.place',
          'hold.lift',
          'review.show',
          'review.confirm',
          'stranger.remove',
          'subject.export',
          'looks.show',
          'correction.show',
          'correction.note',
          'correction.decline',
        ].includes(verb),
    ),
  ),
  otherCoordinator: new Set(['pathway.open', 'reminder.hour', 'concern.show']),
  outsider: new Set(['reminder.hour', 'concern.show']),
  ended: new Set(),
  stranger: new Set(),
};

/** The same of those who act without being one of the staff. */
const expectedOutside: Record<'youngPerson' | 'chosenAdult' | 'clock', ReadonlySet<Verb>> = {
  youngPerson: new Set<Verb>([
    'goal.add',
    'goal.reword',
    'goal.rate',
    'goal.reach',
    'goal.raise',
    'goal.drop',
    'agreement.sign',
    'agreement.decline',
    'meeting.addAgenda',
    'meeting.dropAgenda',
    'action.claim',
    'action.done',
    'adult.choose',
    'adult.show',
    'adult.remove',
    'talk.request',
    'correction.ask',
    'consent.give',
    'consent.join',
    'consent.refuse',
    'consent.withdraw',
  ]),
  chosenAdult: new Set<Verb>(['adult.decline']),
  clock: new Set<Verb>(['agreement.enter', 'access.lock', 'erasure.begin']),
};

function verbs(): Verb[] {
  return Object.keys(rules).filter((verb): verb is Verb => verb in rules);
}

const who = {
  coordinator: testPeople.get('karen'),
  member: testPeople.get('uffe'),
  otherCoordinator: testPeople.get('kirsten'),
  outsider: testPeople.get('fremmed'),
  ended: testPeople.get('ophoert'),
  stranger: undefined,
};

describe('the policy', () => {
  const pathway: PathwayState = openedPathway().state;
  for (const [role, person] of Object.entries(who)) {
    for (const verb of verbs()) {
      const allowed = expected[role as keyof typeof expected].has(verb);
      it(`${allowed ? 'lets' : 'does not let'} ${role} ${verb}`, () => {
        assert.equal(may(person, verb, pathway) === undefined, allowed);
      });
    }
  }

  for (const [outsider, allowed] of Object.entries(expectedOutside)) {
    assert.ok(isOutsider(outsider));
    for (const verb of verbs()) {
      it(`${allowed.has(verb) ? 'lets' : 'does not let'} the ${outsider} ${verb}`, () => {
        assert.deepEqual(mayOutsider(outsider, verb), allowed.has(verb) ? undefined : { code: 'notOfTheTeam' });
      });
    }
  }

  it('lets the young person give and end access of their adult, and nobody outside the staff any other', () => {
    for (const outsider of ['youngPerson', 'chosenAdult', 'clock'] as const)
      for (const verb of verbs())
        for (const to of ['chosenAdult', 'youngPerson', 'uffe', '']) {
          const isGiven =
            outsider === 'youngPerson' && to === 'chosenAdult' && ['access.give', 'access.end'].includes(verb);
          const may = isGiven || expectedOutside[outsider].has(verb);
          assert.equal(mayOutsider(outsider, verb, to) === undefined, may, `${outsider} ${verb} ${to}`);
        }
  });

  it('says of what is the young person’s own that it is, to the team only', () => {
    for (const verb of ['adult.choose', 'talk.request'] as const) {
      assert.deepEqual(may(who.coordinator, verb, pathway), { code: 'youngPersonOnly' });
      assert.deepEqual(may(who.outsider, verb, pathway), { code: 'notOfTheTeam' });
    }
  });

  it('takes nobody of the staff for one who is not, and no text for anybody', () => {
    for (const id of [...testPeople.keys(), 'custodian', '', '__proto__', 'constructor'])
      assert.equal(isOutsider(id), false);
  });

  it('lets nobody in whose rights have ended, whatever team they are in', () => {
    const ended = testPerson('uffe', { endedAt: '2026-11-01T00:00:00.000Z' });
    assert.deepEqual(may(ended, 'pathway.status', pathway), { code: 'rightsEnded' });
  });

  it('says to somebody whom nobody knows that they are not known, and to one without the right that it takes one', () => {
    assert.deepEqual(may(undefined, 'pathway.status', pathway), { code: 'stranger' });
    assert.deepEqual(may(who.outsider, 'pathway.open', pathway), { code: 'coordinatorsOnly' });
  });

  it('lets nobody of the team do or see anything with a pathway that is being erased', () => {
    const erasing = { ...pathway, erasingSince: '2026-11-01T00:00:00.000Z' };
    for (const verb of ['pathway.status', 'pathway.reopen', 'action.claim'] as const)
      assert.deepEqual(may(who.coordinator, verb, erasing), { code: 'pathwayErasing' });
    assert.deepEqual(may(who.outsider, 'pathway.status', erasing), { code: 'notOfTheTeam' });
  });

  it('lets a former coordinator do what the team may, and no more', () => {
    const bench = openedPathway();
    bench.do('karen', { type: 'coordinator.propose', to: 'kirsten' });
    bench.do('kirsten', { type: 'coordinator.accept' });
    assert.deepEqual(may(who.coordinator, 'pathway.close', bench.state), {
      code: 'onlyCoordinator',
      coordinator: 'kirsten',
    });
    assert.equal(may(who.coordinator, 'action.claim', bench.state), undefined);
  });

  it('lets anyone of the team ask a new coordinator when the rights of the old one have ended, and only then', () => {
    const ended = testPerson('karen', { rights: ['coordinator'], endedAt: '2026-11-01T00:00:00.000Z' });
    assert.equal(may(who.member, 'coordinator.propose', pathway, ended), undefined);
    assert.equal(may(who.member, 'coordinator.withdraw', pathway, ended), undefined);
    assert.equal(may(who.member, 'coordinator.propose', pathway, who.coordinator)?.code, 'onlyCoordinator');
    assert.equal(may(who.member, 'pathway.close', pathway, ended)?.code, 'onlyCoordinator');
    assert.equal(may(who.outsider, 'coordinator.propose', pathway, ended)?.code, 'notOfTheTeam');
  });
});
