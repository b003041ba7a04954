import { randomUUID } from 'node:crypto';
import { DateTime } from 'luxon';
import { calendarAddress, meetingFileAddress, roadAddress, wallAddress } from '../../bot/web/addresses.ts';
import { loadModels } from '../../services/models/catalog.ts';
import { openNewPathway } from '../../services/open-pathway.ts';
import type { PathwayCommand } from '../../services/pathway/commands.ts';
import { youngPersonId } from '../../services/pathway/young-person.ts';
import { Pathways } from '../../services/pathways.ts';
import { Directory } from '../../services/people/directory.ts';
import { sealer } from '../../services/seal.ts';
import { AccessCodes } from '../../services/young-access/access-codes.ts';
import { createInvite, type Invite } from '../../services/young-access/invite.ts';
import type { Store } from '../../storage/ports.ts';
import { testPeople, testZone } from './domain.ts';

/** What people have typed in the story, each unlike anything that a program writes by itself. */
export const typed = {
  youngPerson: 'Hemmeligmærke-Navn',
  action: 'Hemmeligmærke-Opgave',
  goal: 'Hemmeligmærke-Mål',
  place: 'Hemmeligmærke-Sted',
  agenda: 'Hemmeligmærke-Punkt',
} as const;

/** What every one of them has in it. */
export const typedMark = 'Hemmeligmærke';

/** A pathway in the middle of a meeting, with an agreement that somebody has signed, and everything that opens a page of it. */
export interface AppStory {
  readonly code: string;
  /** Paths of the pages, as their links have them. */
  readonly paths: Readonly<Record<'wall' | 'road' | 'meeting' | 'calendar', string>>;
  readonly invite: Invite;
}

/** Tells the story in a store, with this key: a pathway that Karen coordinates, with Uffe and Jonna. */
export async function tellStory(store: Store, secret: string, deliveryId: string = randomUUID()): Promise<AppStory> {
  const models = loadModels();
  const clock = () => DateTime.now().setZone(testZone);
  const directory = new Directory(store);
  await directory.saveAll([...testPeople.values()]);
  await directory.refresh();
  const pathways = new Pathways({
    store,
    clock,
    person: (id) => directory.person(id),
    model: (id) => models.get(id),
    seal: sealer(secret),
    onCommitted: () => undefined,
  });
  const opened = await openNewPathway({ pathways, documents: store, secret }, opening(deliveryId));
  if (!opened.done) throw new Error(`not opened: ${opened.refusal.code}`);
  const code = opened.state.id;
  const run = async (by: string, command: PathwayCommand) => {
    const outcome = await pathways.perform({ pathwayId: code, commandId: randomUUID(), by, via: 'teams', command });
    if (!outcome.done) throw new Error(`refused: ${command.type} ${outcome.refusal.code}`);
    return outcome.state;
  };
  const at = clock().plus({ hours: 1 }).toUTC().startOf('minute').toISO() ?? '';
  const deadline = clock().plus({ days: 20 }).toISODate() ?? '';
  await run('karen', { type: 'action.add', title: typed.action, deadline, topic: 'education', responsible: 'uffe' });
  await run(youngPersonId, { type: 'goal.add', text: typed.goal, topic: 'education' });
  const proposed = await run('karen', { type: 'agreement.propose', actions: [], base: 0 });
  const hash = proposed.agreements[0]?.hash ?? '';
  await run('uffe', { type: 'agreement.sign', agreement: 1, hash, method: 'chat' });
  await run('karen', { type: 'meeting.plan', at, kind: 'network', place: typed.place });
  await run('uffe', { type: 'meeting.addAgenda', text: typed.agenda, from: 'team' });
  const state = await run('karen', { type: 'meeting.begin', meeting: 'm1', renew: false });
  const meeting = state.meetings.get('m1');
  if (!meeting) throw new Error('there is no meeting');
  const maker = { publicUrl: '', secret };
  const codes = new AccessCodes({ secrets: [secret] });
  const access = { documents: store, clock, secrets: [secret], codes } as const;
  return {
    code,
    paths: {
      wall: wallAddress(maker, code, meeting),
      road: roadAddress(maker, code, 'da'),
      meeting: meetingFileAddress(maker, code, 'm1'),
      calendar: calendarAddress(maker, 'uffe', 1),
    },
    invite: await createInvite(access, { pathwayId: code, audience: 'youngPerson', by: 'karen' }),
  };
}

/** What Karen sends to open a pathway for somebody of seventeen. */
export function opening(commandId: string) {
  const birthDate = DateTime.now().minus({ years: 17, days: 40 }).toISODate();
  const members = [
    { person: 'uffe', roles: ['educationGuide'] },
    { person: 'jonna', roles: ['jobConsultant'] },
  ] as const;
  return {
    commandId,
    by: 'karen',
    via: 'teams',
    command: {
      type: 'pathway.open',
      model: 'vejen-til-uddannelse-og-beskaeftigelse',
      birthDate,
      platform: 'teams',
      members,
    },
    youngPerson: typed.youngPerson,
  } as const;
}
