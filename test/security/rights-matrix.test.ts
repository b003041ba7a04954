import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { noPathway } from '../../services/pathway/state.ts';
import { may, type Rule, rules, type Verb } from '../../services/policy.ts';
import { no, yes } from '../../tools/privacy/pages/rights-page.ts';
import { allVerbs, personKinds } from '../../tools/privacy/rights-matrix.ts';
import { verbGroups, verbSentence } from '../../tools/privacy/verbs.ts';
import { testPeople } from '../support/domain.ts';

/** Who may what a rule stands for, said once more and by hand: a change of the policy must be made here too, on purpose. */
const whoByRule: Readonly<Record<Rule, readonly string[]>> = {
  coordinatorRight: ['coordinator', 'otherCoordinator'],
  coordinator: ['coordinator'],
  team: ['coordinator', 'member', 'memberWithout'],
  oneself: ['coordinator', 'member', 'memberWithout', 'otherCoordinator', 'left', 'leader', 'admin', 'staff'],
  youngPerson: ['youngPerson'],
  chosenAdult: ['chosenAdult'],
  clock: ['clock'],
};

/** What goes beyond the rules: by verb, who else may. */
const besides: Readonly<Partial<Record<Verb, readonly string[]>>> = {
  'coordinator.propose': ['memberWithout'],
  'coordinator.withdraw': ['memberWithout'],
  'goal.add': ['youngPerson'],
  'goal.reword': ['youngPerson'],
  'goal.rate': ['youngPerson'],
  'goal.reach': ['youngPerson'],
  'goal.raise': ['youngPerson'],
  'goal.drop': ['youngPerson'],
  'agreement.sign': ['youngPerson'],
  'agreement.decline': ['youngPerson'],
  'meeting.addAgenda': ['youngPerson'],
  'meeting.dropAgenda': ['youngPerson'],
  'action.claim': ['youngPerson'],
  'action.done': ['youngPerson'],
  'consent.give': ['youngPerson'],
  'consent.join': ['youngPerson'],
  'consent.refuse': ['youngPerson'],
  'consent.withdraw': ['youngPerson'],
};

/** The table that a lawyer has read: by verb, the ids of those who stand with a yes. */
function approved(): ReadonlyMap<string, readonly string[]> {
  const page = readFileSync(join(import.meta.dirname, '../../docs/privacy/rights.md'), 'utf8');
  const rows = page.split('\n').filter((line) => /^\| .*\(`[\w.]+`\) \|/.test(line));
  return new Map(
    rows.map((row) => {
      const [first = '', ...cells] = row.slice(2, -2).split(' | ');
      assert.equal(cells.length, personKinds.length, row);
      for (const cell of cells) assert.ok(cell === yes || cell === no, row);
      const who = personKinds.filter((_, index) => cells[index] === yes).map(({ id }) => id);
      return [/`([\w.]+)`/.exec(first)?.[1] ?? '', who] as const;
    }),
  );
}

describe('the table of rights', () => {
  const table = approved();

  it('has one row for every verb of the policy, and no other', () => {
    assert.deepEqual([...table.keys()].sort(), allVerbs().sort());
    assert.ok(table.size > 50);
  });

  it('calls every verb what it is, in one place', () => {
    const titles = verbGroups.flatMap(({ verbs }) => Object.keys(verbs));
    assert.equal(new Set(titles).size, titles.length);
    for (const verb of allVerbs()) assert.ok(verbSentence(verb), verb);
  });

  for (const verb of allVerbs()) {
    it(`of ${verb} is what the rule "${rules[verb]}" gives, for each of the ${personKinds.length} kinds of person`, () => {
      const expected = new Set([...whoByRule[rules[verb]], ...(besides[verb] ?? [])]);
      for (const { id, may } of personKinds) {
        assert.equal(may(verb), expected.has(id), `${id} ${verb}: the policy`);
        assert.equal(table.get(verb)?.includes(id) ?? false, expected.has(id), `${id} ${verb}: the page`);
      }
    });
  }

  it('gives nobody anything whose rights have ended, nor anybody whom nobody knows', () => {
    for (const id of ['ended', 'stranger']) {
      const kind = personKinds.find((one) => one.id === id);
      assert.deepEqual(
        allVerbs().filter((verb) => kind?.may(verb)),
        [],
      );
    }
  });

  it('says why to whom it refuses something', () => {
    const state = noPathway('K7F3XQ');
    assert.deepEqual(may(undefined, 'pathway.status', state), { code: 'stranger' });
    assert.deepEqual(may(testPeople.get('uffe'), 'pathway.open', state), { code: 'coordinatorsOnly' });
    assert.deepEqual(may(testPeople.get('ophoert'), 'reminder.hour', state), { code: 'rightsEnded' });
    assert.deepEqual(may(testPeople.get('uffe'), 'pathway.status', state), { code: 'notOfTheTeam' });
  });

  it('lets leaders and administrators into no pathway', () => {
    for (const id of ['leader', 'admin', 'staff', 'left']) {
      const kind = personKinds.find((one) => one.id === id);
      assert.deepEqual(
        allVerbs().filter((verb) => kind?.may(verb)),
        ['reminder.hour', 'concern.show'],
      );
    }
  });
});
