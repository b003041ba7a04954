import { DateTime } from 'luxon';
import { toInstant } from '../../../services/clock.ts';
import type { Commit, PathwayEvent } from '../../../services/pathway/events.ts';
import { townModel } from './town.ts';

const team = ['p4f1c9a07e2b3', 'p8d2e6b15f3c4', 'p1a7b3c92d4e5', 'p6c5d4e3f2a1b', 'p9e8f7a6b5c4d', 'p2b3c4d5e6f70'];
const note = 'Aftalt på mødet i går; den unge ønsker selv at ringe først, og vi følger op i næste uge.';

/**
 * A pathway's stream of so many events, as some years of work leave it: a team, and actions that are added, claimed, moved,
 * handed over and done, one commit each.
 */
export function longStream(pathwayId: string, events: number): Commit[] {
  const [coordinator = ''] = team;
  const opening: PathwayEvent[] = [
    { type: 'PathwayOpened', model: townModel.id, birthDate: '2010-02-03', coordinator, platform: 'teams' },
    ...team.map((person): PathwayEvent => ({ type: 'MemberJoined', person, roles: ['educationGuide'] })),
  ];
  const commits = [opening];
  for (let count = opening.length; count < events; count++) commits.push([workEvent(count - opening.length)]);
  const start = DateTime.fromISO('2024-01-08T08:00:00Z', { zone: 'utc' });
  return commits.map((group, index) => ({
    pathwayId,
    version: index + 1,
    commandId: `q${String(index).padStart(21, '0')}`,
    at: toInstant(start.plus({ hours: index * 50 })),
    by: team[index % team.length] ?? coordinator,
    via: 'teams',
    events: group,
  }));
}

/** What happens to each action in turn. */
function workEvent(number: number): PathwayEvent {
  const round = Math.floor(number / 5);
  const action = `a${round + 1}`;
  const person = team[round % team.length] ?? '';
  const next = team[(round + 1) % team.length] ?? '';
  const deadline =
    DateTime.fromISO('2024-02-01')
      .plus({ days: round * 9 })
      .toISODate() ?? '2024-02-01';
  switch (number % 5) {
    case 0:
      return {
        type: 'ActionAdded',
        action,
        title: `Ring til FGU og aftal et besøg, ${round}`,
        deadline,
        topic: 'education',
      };
    case 1:
      return { type: 'ActionClaimed', action, person };
    case 2:
      return { type: 'ActionMoved', action, deadline };
    case 3:
      return { type: 'ActionHandedOver', action, from: person, to: next };
    default:
      return { type: 'ActionDone', action, person: next, note };
  }
}
