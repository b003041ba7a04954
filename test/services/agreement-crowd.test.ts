import assert from 'node:assert/strict';
import { agreementInForce, lastAgreement } from '../../services/pathway/agreement.ts';
import type { PathwayCommand } from '../../services/pathway/commands.ts';
import { foldAll } from '../../services/pathway/fold.ts';
import { youngPersonId } from '../../services/pathway/young-person.ts';
import { Pathways } from '../../services/pathways.ts';
import type { Person } from '../../services/people/person.ts';
import { testModel, testNow, testPeople, testPerson, testSeal } from '../support/domain.ts';
import { MemoryStore } from '../support/memory-store.ts';

const pathwayId = 'K7F3XQ';
const promisers = Array.from({ length: 18 }, (_, index) => `person${index}`);
const staff = new Map<string, Person>([...testPeople, ...promisers.map((id) => [id, testPerson(id)] as const)]);

/** A pathway on which eighteen people have promised something, and that two processes look after. */
async function proposedToTwenty() {
  const store = new MemoryStore();
  const open = () =>
    new Pathways({
      store,
      clock: () => testNow,
      person: (id) => staff.get(id),
      model: () => testModel,
      seal: testSeal,
      onCommitted: () => undefined,
    });
  const processes = [open(), open()] as const;
  let deliveries = 0;
  const send = (by: string, command: PathwayCommand, process = 0, commandId = `c${deliveries++}`) =>
    (processes[process] ?? processes[0]).perform({ pathwayId, commandId, by, via: 'teams', command });
  const members = promisers.map((person) => ({ person, roles: [] }));
  await send('karen', {
    type: 'pathway.open',
    model: testModel.id,
    birthDate: '2009-05-14',
    platform: 'teams',
    members,
  });
  for (const responsible of promisers)
    await send('karen', { type: 'action.add', title: 'x', deadline: '2026-12-05', topic: 'other', responsible });
  const proposed = await send('karen', { type: 'agreement.propose', actions: [], base: 0, goal: 'Jeg vil bo selv' });
  assert.ok(proposed.done);
  const { version: agreement, hash } = lastAgreement(proposed.state) ?? assert.fail();
  const sign = (by: string, process: number, commandId?: string) => {
    const method = by === youngPersonId ? 'page' : 'chat';
    return send(by, { type: 'agreement.sign', agreement, hash, method }, process, commandId);
  };
  return { store, sign };
}

describe('twenty people who sign in the same second', () => {
  it('have all signed, each once, and the agreement comes into force once, with the last of them', async () => {
    const { store, sign } = await proposedToTwenty();
    const everyone = [...promisers, 'karen', youngPersonId];
    const outcomes = await Promise.all(
      everyone.flatMap((who, index) => [
        sign(who, index % 2, who),
        sign(who, (index + 1) % 2, who),
        sign(who, index % 2),
      ]),
    );
    assert.ok(
      outcomes.every(({ done }) => done),
      'whoever signs twice is told that they have signed',
    );
    const commits = await store.read(pathwayId, 1);
    const signatures = commits.flatMap(({ events }) =>
      events.flatMap((event) => (event.type === 'AgreementSigned' ? [event.party] : [])),
    );
    assert.deepEqual([...signatures].sort(), [...everyone].sort());
    const entered = commits.filter(({ events }) => events.some(({ type }) => type === 'AgreementEntered'));
    assert.deepEqual(
      entered.map(({ version }) => version),
      [commits.length],
    );
    assert.equal(agreementInForce(foldAll(pathwayId, commits))?.signatures.size, 20);
  });

  it('are all asked: without one of them nothing is in force', async () => {
    const { store, sign } = await proposedToTwenty();
    await Promise.all([...promisers, 'karen'].map((who, index) => sign(who, index % 2)));
    assert.equal(agreementInForce(foldAll(pathwayId, await store.read(pathwayId, 1))), undefined);
  });
});
