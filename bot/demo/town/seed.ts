import type { DateTime } from 'luxon';
import { chooseAdultByName } from '../../../services/choose-adult.ts';
import { type Clock, toInstant } from '../../../services/clock.ts';
import type { ModelCatalog } from '../../../services/models/catalog.ts';
import { openNewPathway } from '../../../services/open-pathway.ts';
import type { NewMember } from '../../../services/pathway/commands.ts';
import type { PathwayState } from '../../../services/pathway/state.ts';
import { youngPersonId } from '../../../services/pathway/young-person.ts';
import { type Outcome, type PathwayRequest, Pathways } from '../../../services/pathways.ts';
import { Directory } from '../../../services/people/directory.ts';
import { importStaff } from '../../../services/people/import.ts';
import { sealer } from '../../../services/seal.ts';
import { AccessCodes } from '../../../services/young-access/access-codes.ts';
import type { AccessPorts } from '../../../services/young-access/access-ports.ts';
import type { DocumentStore, Store } from '../../../storage/ports.ts';
import { Phones } from './phones.ts';
import { staffFile, townsperson } from './staff.ts';
import { stories } from './stories.ts';
import type { Story, Told, ToldCommand } from './told.ts';
import { workdaysFrom } from './workdays.ts';

export interface SeedOptions {
  readonly store: Store;
  readonly models: ModelCatalog;
  /** Makes the pathways' codes, and seals the signatures. */
  readonly secret: string;
  readonly now: DateTime;
}

/** The codes of the seeded pathways, by the key of their story. */
export type SeededPathways = ReadonlyMap<string, string>;

/**
 * Fills an empty store the way a municipality would: the staff file is imported, and everything that was done with the
 * pathways is done again, by the same use cases, with the clock set to when it was. Throws when one of them refuses, since
 * the demo's own data is wrong then.
 */
export async function seedTown({ store, models, secret, now }: SeedOptions): Promise<SeededPathways> {
  const days = workdaysFrom(now);
  const told = stories(days);
  const directory = new Directory(store);
  await directory.refresh();
  const imported = await importStaff(directory, staffFile(), toInstant(days.at(-400, '08:00')));
  if ('problem' in imported || imported.refused.length > 0) throw new Error('the demo’s own staff file is refused');

  let at = now;
  const pathways = new Pathways({
    store,
    clock: () => at,
    person: (id) => directory.person(id),
    model: (id) => models.get(id),
    seal: sealer(secret),
    onCommitted: () => undefined,
  });
  // Nobody ever types the codes of the told phones, so they need not be slow to try.
  const access = accessPorts(store, secret, () => at, 2 ** 8);
  const phones = new Phones(access);
  const codes = new Map<string, string>();
  for (const story of told) {
    at = days.at(story.openedOn, '08:30');
    const opened = await openNewPathway({ pathways, documents: store, secret }, openingOf(story, directory));
    let state = succeeded(opened, story.key);
    codes.set(story.key, state.id);
    for (const [index, step] of story.told.entries()) {
      at = 'minutesAgo' in step ? now.minus({ minutes: step.minutesAgo }) : days.at(step.day, step.at);
      const request = requestOf(story, step, state, index);
      const { who } = step;
      const { command } = request;
      const outcome =
        who && command.type === 'adult.choose'
          ? chooseAdultByName({ pathways, documents: store, access }, { ...request, command, who })
          : pathways.perform(request);
      state = succeeded(await outcome, `${story.key}-${index}`);
      await phones.followed(request);
    }
  }
  return codes;
}

/** What lets people in to their own pages, as the bot itself has it: the same store, the same key. */
export function accessPorts(documents: DocumentStore, secret: string, clock: Clock, cost?: number): AccessPorts {
  const secrets = [secret] as const;
  return { documents, clock, secrets, codes: new AccessCodes({ secrets, ...(cost === undefined ? {} : { cost }) }) };
}

function openingOf({ key, platform, openedBy, youngPerson, model, birthDate, team }: Story, directory: Directory) {
  const members = team.map((handle): NewMember => {
    const { id } = townsperson(handle);
    return { person: id, roles: directory.person(id)?.professions ?? [] };
  });
  const command = { type: 'pathway.open', model, birthDate, platform, members } as const;
  return { commandId: key, by: townsperson(openedBy).id, via: platform, youngPerson, command };
}

function requestOf({ key }: Story, { by, command: said }: Told, state: PathwayState, index: number): PathwayRequest {
  const command = withIds(typeof said === 'function' ? said(state) : said);
  return { pathwayId: state.id, commandId: `${key}-${index}`, ...actor(by), command };
}

/** Who does it, and where: the young person on their own page, the staff on their first platform. */
function actor(by: string): Pick<PathwayRequest, 'by' | 'via'> {
  if (by === youngPersonId) return { by, via: 'web' };
  const { id, on } = townsperson(by);
  return { by: id, via: on[0] ?? 'cli' };
}

/** The command with ids where the story has handles. */
function withIds(command: ToldCommand): ToldCommand {
  switch (command.type) {
    case 'action.add':
      return command.responsible === undefined
        ? command
        : { ...command, responsible: townsperson(command.responsible).id };
    case 'action.handOver':
    case 'coordinator.propose':
      return { ...command, to: townsperson(command.to).id };
    case 'member.remove':
      return { ...command, person: townsperson(command.person).id };
    case 'meeting.answer':
    case 'meeting.complete': {
      const { attendees } = command.answers;
      if (attendees === undefined) return command;
      const ids = attendees.split(',').map((handle) => townsperson(handle).id);
      return { ...command, answers: { ...command.answers, attendees: ids.join(',') } };
    }
    default:
      return command;
  }
}

function succeeded(outcome: Outcome, what: string): Outcome['state'] {
  if (!outcome.done) throw new Error(`the demo’s story is refused at ${what}: ${outcome.refusal.code}`);
  return outcome.state;
}
