import type { DateTime } from 'luxon';
import type { Choice } from '../cards/card.ts';
import { type Catalog, catalogOf, type Locale } from '../cards/text/catalog.ts';
import type { ViewContext } from '../cards/view-context.ts';
import type { WaitingRoom } from '../cards/views/status-card.ts';
import type { AccessLog } from '../services/access-log/access-log.ts';
import { toInstant } from '../services/clock.ts';
import type { Journal } from '../services/journal/journal.ts';
import type { ModelCatalog } from '../services/models/catalog.ts';
import type { PlatformName } from '../services/pathway/events.ts';
import type { PathwayState } from '../services/pathway/state.ts';
import type { Pathways } from '../services/pathways.ts';
import type { Directory } from '../services/people/directory.ts';
import { isActive, type Person } from '../services/people/person.ts';
import type { SharingRules } from '../services/privacy/sharing-rules.ts';
import type { PersonPathway } from '../services/projections/memberships.ts';
import type { RecordedRefusal } from '../services/refusal-record.ts';
import type { EscalationRule } from '../services/reminders/escalation.ts';
import type { Gathered } from '../services/subject-access/gather.ts';
import type { AccessPorts } from '../services/young-access/access-ports.ts';
import type { DocumentStore } from '../storage/ports.ts';
import type { Log } from './log.ts';
import type { Stranger } from './rooms/known-strangers.ts';

/** Where the rooms of the pathways are, for those who answer questions about them. */
export interface RoomFinder {
  /** The pathway whose room this is. */
  pathwayOf(platform: PlatformName, roomId: string): Promise<string | undefined>;
  /** An address that opens the pathway's room on a platform. */
  linkOf(pathwayId: string, platform: PlatformName): Promise<string | undefined>;
  /** The pathway's rooms that wait for a person, and at which step. */
  waitingRooms(pathwayId: string): Promise<readonly WaitingRoom[]>;
  /** Accounts in its rooms that are of nobody in the team, with whose they are where that is known. */
  strangersOf(state: PathwayState): Promise<readonly Stranger[]>;
  /** Has an account put out that is of nobody in the team; false when there is no such account in that room. */
  putOut(pathwayId: string, platform: PlatformName, user: string): Promise<boolean>;
  /** Somebody has clicked a card that was behind: show it as it is now. */
  refresh(pathwayId: string, cardKey: string): void;
}

/** What the words and verbs work with. Made once by `createApp`. */
export interface Desk {
  readonly pathways: Pathways;
  readonly documents: DocumentStore;
  readonly directory: Directory;
  readonly models: ModelCatalog;
  /** Who may know what without a consent, and who can give one, as the municipality has it. */
  readonly sharing: SharingRules;
  readonly rooms: RoomFinder;
  readonly locale: Locale;
  readonly secret: string;
  /** Base of the links that people are sent. */
  readonly publicUrl: string;
  /** Whether the chat clients can fetch pictures from there. */
  readonly showsPictures: boolean;
  /** When an action that nobody takes or does goes to the coordinator. */
  readonly escalation: EscalationRule;
  /** Who gets in to the young person's page. */
  readonly access: AccessPorts;
  readonly log: Log;
  /** What goes on record in the case system. */
  readonly journal: Pick<Journal, 'file'> & {
    /** Whether there is a case system that it goes to by itself. */
    readonly isConnected: boolean;
  };
  /** Everything that is known of a young person, for whoever is named; noted in the access log before it is given. */
  extract(pathwayId: string, by: string): Promise<Gathered>;
  /** Who has looked at what. */
  readonly looks: Pick<AccessLog, 'note' | 'noteNow'>;
  /** A pathway was made ready for one person to see. Set while somebody is answered (`bot/looking.ts`). */
  readonly onSeen?: (pathwayId: string) => void;
  clock(): DateTime;
  /** The pathways in whose team a person is, closed ones among them; may be a moment behind. */
  pathwaysOf(person: string): Promise<readonly PersonPathway[]>;
  /** Somebody was refused: recorded, so that it can be asked who tried. */
  recordRefusal(refusal: RecordedRefusal): Promise<void>;
}

/** The language, the time and the names that a view needs, at this moment. */
export function viewContext(desk: Desk, locale: Locale): ViewContext {
  const text = catalogOf(locale);
  const name = (id: string) => partyName(text, id) ?? desk.directory.person(id)?.name ?? text.unknownPerson;
  const department = (id: string) => desk.directory.person(id)?.department;
  const hasRights = (id: string) => isActive(desk.directory.person(id));
  return { locale, text, now: desk.clock(), escalation: desk.escalation, name, department, isActive: hasRights };
}

/** What those are called who are none of the staff. */
function partyName({ parties }: Catalog, id: string): string | undefined {
  const names: Readonly<Record<string, string>> = parties;
  return Object.hasOwn(names, id) ? names[id] : undefined;
}

/** People as a search field shows them: the name, and the department that tells two of one name apart. */
export function personChoice(person: Person): Choice {
  return { value: person.id, label: `${person.name} (${person.department})` };
}

/** Now, as events carry it. */
export function instantNow(desk: Desk): string {
  return toInstant(desk.clock());
}
