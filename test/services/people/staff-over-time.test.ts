import assert from 'node:assert/strict';
import fc from 'fast-check';
import { Directory } from '../../../services/people/directory.ts';
import { importStaff } from '../../../services/people/import.ts';
import { removePerson } from '../../../services/people/remove.ts';
import { MemoryStore } from '../../support/memory-store.ts';

/** What the staff should look like, in the simplest terms: who is known, who has rights, and whose account is whose. */
interface Expected {
  readonly known: Map<string, { department: string; ended: boolean; missing: boolean; account?: string }>;
}

const names = ['ada', 'bo', 'cecilie', 'dan'] as const;
const emailOf = (name: string) => `${name}@fjordby.example`;

type Step =
  | { readonly does: 'import'; readonly names: readonly string[]; readonly department: string }
  | { readonly does: 'remove'; readonly name: string }
  | { readonly does: 'contact'; readonly name: string; readonly user: string };

const anyName = fc.constantFrom(...names);
const step: fc.Arbitrary<Step> = fc.oneof(
  fc.record({
    does: fc.constant('import' as const),
    names: fc.uniqueArray(anyName, { minLength: 1 }),
    department: fc.constantFrom('A', 'B'),
  }),
  fc.record({ does: fc.constant('remove' as const), name: anyName }),
  fc.record({ does: fc.constant('contact' as const), name: anyName, user: fc.constantFrom('U1', 'U2', 'U3') }),
);

function expect({ known }: Expected, next: Step): void {
  if (next.does === 'import') {
    for (const [name, person] of known) if (!next.names.includes(name) && !person.ended) person.missing = true;
    for (const name of next.names) {
      const { account } = known.get(name) ?? {};
      known.set(name, { department: next.department, ended: false, missing: false, ...(account ? { account } : {}) });
    }
  } else if (next.does === 'remove') {
    const person = known.get(next.name);
    if (person) {
      person.ended = true;
      delete person.account;
    }
  } else {
    const person = known.get(next.name);
    const taken = [...known.values()].some(({ account }) => account === next.user);
    if (person && !person.ended && !person.account && !taken) person.account = next.user;
  }
}

async function carryOut(directory: Directory, next: Step, minute: number): Promise<void> {
  const at = new Date(Date.UTC(2026, 10, 22, 8, minute)).toISOString();
  if (next.does === 'import') {
    const lines = next.names.map((name) => `${name},${emailOf(name)},${next.department},other`);
    const file = new TextEncoder().encode(['name,email,department,role', ...lines].join('\n'));
    assert.ok(!('problem' in (await importStaff(directory, file, at))));
  } else if (next.does === 'remove') await removePerson(directory, emailOf(next.name), at);
  else await directory.tie({ platform: 'slack', tenant: 'T1', user: next.user }, emailOf(next.name), at);
}

function compare(directory: Directory, { known }: Expected): void {
  assert.equal(directory.all().length, known.size);
  for (const [name, { department, ended, missing, account }] of known) {
    const person = directory.byEmail(emailOf(name));
    assert.equal(person?.department, department, name);
    assert.equal(person?.endedAt !== undefined, ended, name);
    // Whoever is removed while missing stays marked; it says nothing more.
    if (!ended) assert.equal(person?.missingSince !== undefined, missing, name);
    assert.deepEqual(
      person?.identities.map(({ user }) => user),
      account ? [account] : [],
      name,
    );
  }
  for (const user of ['U1', 'U2', 'U3']) {
    const owner = [...known].find(([, { account }]) => account === user)?.[0];
    assert.equal(directory.byAccount({ platform: 'slack', tenant: 'T1', user })?.name, owner, user);
  }
}

describe('the staff over time', () => {
  it('are as the simplest account of imports, removals and first contacts says, in every process', async () => {
    const steps = fc.array(fc.tuple(step, fc.nat(1)), { maxLength: 25 });
    await fc.assert(
      fc.asyncProperty(steps, async (taken) => {
        const store = new MemoryStore();
        const processes = [new Directory(store), new Directory(store)] as const;
        const expected: Expected = { known: new Map() };
        for (const [minute, [next, process]] of taken.entries()) {
          await carryOut(process === 0 ? processes[0] : processes[1], next, minute);
          expect(expected, next);
        }
        for (const directory of processes) {
          await directory.refresh();
          compare(directory, expected);
        }
      }),
    );
  });
});
