import { DateTime } from 'luxon';
import type { Desk } from '../../../bot/desk.ts';
import type { Log } from '../../../bot/log.ts';
import type { Answer, VerbRequest, WordRequest } from '../../../bot/request.ts';
import { RoomStore } from '../../../bot/rooms/room-store.ts';
import type { PlatformName } from '../../../services/pathway/events.ts';
import { Pathways } from '../../../services/pathways.ts';
import { Directory } from '../../../services/people/directory.ts';
import { identityOn, type Person } from '../../../services/people/person.ts';
import { shippedRules } from '../../../services/privacy/sharing-rules.ts';
import { pathwaysOf } from '../../../services/projections/memberships.ts';
import { defaultEscalation } from '../../../services/reminders/escalation.ts';
import { AccessCodes } from '../../../services/young-access/access-codes.ts';
import type { Store } from '../../../storage/ports.ts';
import { townModel, townZone } from './town.ts';

export const silentLog: Log = { debug() {}, info() {}, warn() {}, error() {} };
const platform: PlatformName = 'slack';
const secret = 'bench-bench-bench-bench-bench-bench-bench';

/** What the words and verbs work with, on a store, in this process, and nothing that goes on beside them. Nothing is in memory yet but the staff. */
export async function benchDesk(store: Store): Promise<Desk> {
  const clock = () => DateTime.now().setZone(townZone);
  const directory = new Directory(store);
  await directory.refresh();
  const rooms = new RoomStore(store);
  const model = (id: string) => (id === townModel.id ? townModel : undefined);
  return {
    pathways: new Pathways({ store, clock, person: (id) => directory.person(id), model, onCommitted: () => {} }),
    documents: store,
    directory,
    sharing: shippedRules,
    models: { get: model, all: [townModel] },
    rooms: {
      pathwayOf: (name, roomId) => rooms.pathwayOf(name, roomId),
      // As the room worker does it, for a room that is not there.
      linkOf: async (pathwayId) => void (await rooms.known(pathwayId)),
      refresh: () => {},
      waitingRooms: async () => [],
      strangersOf: async () => [],
      putOut: async () => false,
    },
    locale: 'da',
    publicUrl: 'https://vejviser.example',
    showsPictures: false,
    escalation: defaultEscalation,
    secret,
    access: { documents: store, clock, secrets: [secret], codes: new AccessCodes({ secrets: [secret] }) },
    log: silentLog,
    clock,
    journal: { file: async () => ({ filed: false }), isConnected: false },
    looks: { note: () => undefined, noteNow: async () => undefined },
    extract: async () => ({ problem: 'unknown' }),
    pathwaysOf: (person) => pathwaysOf(store, person),
    recordRefusal: async () => {},
  };
}

function requestOf(person: Person, deliveryId: string) {
  const identity = identityOn(person, platform);
  if (!identity) throw new Error('somebody has no account');
  const { tenant, user } = identity;
  return {
    account: { platform, tenant, user },
    platform,
    email: async () => undefined,
    place: { kind: 'personal' } as const,
    deliveryId,
  };
}

/** A word that somebody types to the bot alone. */
export function typedWord(person: Person, text: string): WordRequest {
  return { ...requestOf(person, 'word'), text };
}

/** A click on an action's card. Each has a delivery of its own. */
export function clickedAction(person: Person, verb: string, pathway: string, action: string): VerbRequest {
  const request = requestOf(person, `${verb}|${pathway}|${action}`);
  return { ...request, verb, data: { pathway, action, v: 1 }, inputs: {} };
}

/** Throws unless the answer is what somebody wanted. */
export function mustBeGood({ tone, said }: Answer): void {
  if (tone === 'refusal') throw new Error(`refused: ${said}`);
}
