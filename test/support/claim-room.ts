import type { Commit } from '../../services/pathway/events.ts';
import { Pathways } from '../../services/pathways.ts';
import type { Person } from '../../services/people/person.ts';
import type { EventStore } from '../../storage/ports.ts';
import { testModel, testNow, testPerson } from './domain.ts';

/** A pathway with a team of any size and free actions, for tests in which many click at once. */
export const claimRoom = 'K7F3XQ';
export const coordinator = 'karen';

/** The team's people: `m0`, `m1` … */
export const memberId = (n: number) => `m${n}`;

function person(id: string): Person | undefined {
  if (id === coordinator) return testPerson(id, { rights: ['coordinator'] });
  return /^m\d+$/.test(id) ? testPerson(id) : undefined;
}

/** Stores the pathway: one commit with its team, one with its actions `a1` … */
export async function openClaimRoom(
  store: EventStore,
  members: number,
  actions: number,
  pathwayId: string = claimRoom,
): Promise<void> {
  const shared = { pathwayId, at: '2026-11-20T08:00:00.000Z', by: coordinator, via: 'teams' } as const;
  const team = [coordinator, ...Array.from({ length: members }, (_, n) => memberId(n))];
  const opened: Commit['events'] = [
    { type: 'PathwayOpened', model: testModel.id, birthDate: '2009-05-14', coordinator, platform: 'teams' },
    ...team.map((id) => ({ type: 'MemberJoined' as const, person: id, roles: [] })),
  ];
  const added: Commit['events'] = Array.from({ length: actions }, (_, n) => ({
    type: 'ActionAdded' as const,
    action: `a${n + 1}`,
    title: 'Ring til FGU',
    deadline: '2026-12-01',
    topic: 'education' as const,
  }));
  await store.append({ ...shared, version: 1, commandId: 'open', events: opened });
  await store.append({ ...shared, version: 2, commandId: 'add', events: added });
}

/** One process of the program on a store; `committed` fills with what it was told of as stored. */
export function processOn(store: EventStore): { pathways: Pathways; committed: Commit[] } {
  const committed: Commit[] = [];
  const pathways = new Pathways({
    store,
    // Each commit has another time, as it would have in another process.
    clock: () => testNow.plus({ milliseconds: ticks++ }),
    person,
    model: (id) => (id === testModel.id ? testModel : undefined),
    onCommitted: (commit) => committed.push(commit),
  });
  return { pathways, committed };
}
let ticks = 0;

/** One person's click on an action; `id` is the platform's delivery. */
export function click(
  by: string,
  type: 'action.claim' | 'action.release',
  action: string,
  id: string,
  pathwayId: string = claimRoom,
) {
  return { pathwayId, commandId: id, by, via: 'teams', command: { type, action } } as const;
}
