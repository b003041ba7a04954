import type { Commit, PathwayEvent, Recipient } from '../../services/pathway/events.ts';
import type { Person } from '../../services/people/person.ts';

/**
 * Who may know what, once more: slowly, from the beginning of the stream each time, and from the rules as people say them. It uses nothing of
 * `services/` but the shapes of what it is given. What it says is what the program must do.
 *
 * 1. Education, employment, leisure and other things are for everybody in the team; housing, economy and network for those of the municipality's
 *    own authority; health for the author, the one responsible and the coordinator.
 * 2. The coordinator knows everything; authors and those responsible know their own; all only while in the team and with rights.
 * 3. A consent to share, or two people with a ground in law, opens a topic for those it names, if they are in the team.
 * 4. A consent holds from its day until its last, and less than a year; at 18 only what the young person gave counts.
 * 5. Under 15 whoever has custody gives it; from 15 the young person; about health both until 18.
 * 6. With a protected address, places, housing and education (and whom a consent names) are for the coordinator and those cleared.
 * 7. The chosen adult sees what the young person shows, but health; whoever has custody until 18 sees neither health, economy nor network.
 * 8. The young person sees everything, but sharing without consent only once they have been told.
 */

type Part = 'meetings' | 'goals' | 'promises' | 'agreement' | 'team';

/** Something with a mark that is in no other text. */
interface Secret {
  mark: string;
  topics: string[];
  authors: string[];
  parts: Part[];
  isPlace?: boolean;
  /** Of sharing without a consent: whether the young person has been told, and who may decide it knows it. */
  legal?: { told: boolean };
}

interface Consent {
  kind: string;
  topics: readonly string[];
  recipients: readonly Recipient[];
  from: string;
  until: string;
  parties: { who: string; on: string }[];
  withdrawn: boolean;
}

interface Share {
  topic: string;
  recipients: readonly Recipient[];
  until: string;
  isOpen: boolean;
}

export type Looker = 'youngPerson' | 'chosenAdult' | 'custodian' | 'stranger' | { readonly staff: string };

const everybody = ['education', 'employment', 'leisure', 'other'];
const authorityTopics = ['housing', 'economy', 'network'];
const authority = [
  'childYouthAdviser',
  'adultCaseworker',
  'educationGuide',
  'jobConsultant',
  'supportContact',
  'housingSupport',
];
const itemTopics: Record<string, string> = { practical: 'other', wellbeing: 'health', home: 'housing' };

/** What the stream tells, read from its beginning. */
export class SharingOracle {
  readonly secrets = new Map<string, Secret>();
  readonly #people: ReadonlyMap<string, Person>;
  #birthDate = '';
  #coordinator = '';
  readonly #members = new Map<string, readonly string[]>();
  readonly #consents = new Map<string, Consent>();
  readonly #shares = new Map<string, Share>();
  #cleared: readonly string[] | undefined;
  #adult: { sees: readonly string[]; declined: boolean } | undefined;

  constructor(commits: readonly Commit[], people: ReadonlyMap<string, Person>) {
    this.#people = people;
    for (const { events, by } of commits) for (const event of events) this.#read(event, by);
  }

  /** Whether everybody who looks may know it at that instant. Nobody looking is nobody who may. */
  mayAll(lookers: readonly Looker[], secret: Secret, at: Date): boolean {
    return (
      lookers.length > 0 &&
      lookers.every((looker) => this.#isLetIn(looker, at)) &&
      lookers.every((looker) => this.may(looker, secret, at))
    );
  }

  may(looker: Looker, secret: Secret, at: Date): boolean {
    if (!this.#isLetIn(looker, at)) return false;
    const today = localDay(at);
    if (looker === 'youngPerson') return secret.legal ? secret.legal.told : true;
    const isStaff = typeof looker === 'object';
    if (!isStaff && !secret.parts.some((part) => this.#partsOf(looker).includes(part))) return false;
    const isCleared =
      this.#cleared === undefined ||
      (isStaff && (looker.staff === this.#coordinator || this.#cleared.includes(looker.staff)));
    const tellsPlace =
      secret.isPlace === true || secret.topics.includes('housing') || secret.topics.includes('education');
    if (tellsPlace && !isCleared) return false;
    if (isStaff && (looker.staff === this.#coordinator || secret.authors.includes(looker.staff))) return true;
    if (isStaff && secret.legal && this.#roles(looker.staff).some((role) => authority.includes(role))) return true;
    return secret.topics.every((topic) => this.#opens(looker, topic, today));
  }

  #opens(looker: Looker, topic: string, today: string): boolean {
    if (this.#isShared(looker, topic, today)) return true;
    if (looker === 'chosenAdult') return topic !== 'health';
    if (looker === 'custodian') return !['health', 'economy', 'network'].includes(topic);
    if (typeof looker !== 'object') return false;
    if (everybody.includes(topic)) return true;
    return authorityTopics.includes(topic) && this.#roles(looker.staff).some((role) => authority.includes(role));
  }

  #isShared(looker: Looker, topic: string, today: string): boolean {
    const names = (recipients: readonly Recipient[]) => recipients.some((one) => this.#isNamed(looker, one));
    for (const consent of this.#consents.values()) {
      if (consent.kind !== 'share' || !consent.topics.includes(topic)) continue;
      if (names(consent.recipients) && this.#holds(consent, today)) return true;
    }
    for (const share of this.#shares.values())
      if (share.topic === topic && share.isOpen && today <= share.until && names(share.recipients)) return true;
    return false;
  }

  #holds({ withdrawn, from, until, parties, topics }: Consent, today: string): boolean {
    if (withdrawn || today < from || today > until || today >= aYearAfter(from)) return false;
    // Nobody can have given it who could not.
    for (const { who, on } of parties) {
      if (who === 'youngPerson' && on < yearsLater(this.#birthDate, 15)) return false;
      if (who === 'custodian' && on >= yearsLater(this.#birthDate, 18)) return false;
    }
    const gave = (who: string) => parties.some((party) => party.who === who);
    if (today >= yearsLater(this.#birthDate, 18)) return gave('youngPerson');
    if (from < yearsLater(this.#birthDate, 15)) return gave('custodian');
    return gave('youngPerson') && (!topics.includes('health') || gave('custodian'));
  }

  #isNamed(looker: Looker, recipient: Recipient): boolean {
    if (typeof looker !== 'object') return 'role' in recipient && recipient.role === looker;
    if ('person' in recipient) return recipient.person === looker.staff;
    if ('unit' in recipient) return this.#people.get(looker.staff)?.department === recipient.unit;
    return this.#roles(looker.staff).includes(recipient.role);
  }

  /** The roles in which somebody was taken into the team, and still has. */
  #roles(id: string): string[] {
    const now: readonly string[] = this.#people.get(id)?.professions ?? [];
    return (this.#members.get(id) ?? []).filter((role) => now.includes(role));
  }

  #isLetIn(looker: Looker, at: Date): boolean {
    if (looker === 'stranger') return false;
    if (looker === 'youngPerson') return true;
    if (looker === 'chosenAdult') return this.#adult !== undefined && !this.#adult.declined;
    if (looker === 'custodian') return localDay(at) < yearsLater(this.#birthDate, 18);
    const person = this.#people.get(looker.staff);
    return person !== undefined && person.endedAt === undefined && this.#members.has(looker.staff);
  }

  #partsOf(looker: Looker): readonly string[] {
    return looker === 'custodian' ? ['meetings', 'goals', 'promises', 'agreement'] : (this.#adult?.sees ?? []);
  }

  #read(event: PathwayEvent, by: string): void {
    switch (event.type) {
      case 'PathwayOpened':
        this.#birthDate = event.birthDate;
        this.#coordinator = event.coordinator;
        break;
      case 'PathwayCorrected':
        this.#birthDate = event.birthDate ?? this.#birthDate;
        break;
      case 'CoordinatorChanged':
        this.#coordinator = event.to;
        break;
      case 'MemberJoined':
        this.#members.set(event.person, event.roles);
        break;
      case 'MemberLeft':
        this.#members.delete(event.person);
        break;
      case 'ActionAdded':
        this.#keep(`action ${event.action}`, { mark: event.title, topics: [event.topic], authors: [by], parts: [] });
        break;
      case 'ActionClaimed':
        this.#responsible(event.action, event.person);
        break;
      case 'ActionHandedOver':
        this.#responsible(event.action, event.to);
        break;
      case 'ActionReleased':
        this.#responsible(event.action);
        this.#note(`released ${event.action}`, event.action, event.note);
        break;
      case 'ActionDone':
      case 'ActionDropped':
        this.#note(`ended ${event.action}`, event.action, event.note);
        break;
      case 'ActionReopened':
        this.secrets.delete(`ended ${event.action}`);
        break;
      case 'GoalAdded':
        this.#keep(`goal ${event.goal}`, { mark: event.text, topics: [event.topic], authors: [by], parts: ['goals'] });
        break;
      case 'AgreementProposed':
        for (const { action } of event.text.promises) this.secrets.get(`action ${action}`)?.parts.push('agreement');
        for (const { id } of event.text.goals) this.secrets.get(`goal ${id}`)?.parts.push('agreement');
        break;
      case 'MeetingPlanned':
        if (event.place !== undefined) this.#place(event.meeting, event.place);
        break;
      case 'AgendaPointAdded': {
        const topics = [event.topic ?? 'other'];
        const secret: Secret = { mark: event.text, topics, authors: [by], parts: ['meetings'] };
        this.#keep(`point ${event.meeting} ${event.point}`, secret);
        break;
      }
      case 'AgendaPointDropped':
        this.secrets.delete(`point ${event.meeting} ${event.point}`);
        break;
      case 'ChecklistAnswered':
        for (const [key, mark] of Object.entries(event.answers)) {
          const topic = itemTopics[key];
          if (topic) this.#keep(`answer ${mark}`, { mark, topics: [topic], authors: [by], parts: ['team'] });
        }
        break;
      case 'ConsentGiven':
        this.#consents.set(event.consent, {
          ...event,
          parties: event.givenBy.map((who) => ({ who, on: event.from })),
          withdrawn: false,
        });
        if (event.purposeText !== undefined) {
          const topics = event.topics.length === 0 ? ['other'] : event.topics;
          const secret = { mark: event.purposeText, topics, authors: [by], parts: ['team'] as Part[], isPlace: true };
          this.#keep(`consent ${event.consent}`, secret);
        }
        break;
      case 'ConsentJoined':
        this.#consents.get(event.consent)?.parties.push({ who: event.giver, on: event.on });
        break;
      case 'ConsentWithdrawn': {
        const consent = this.#consents.get(event.consent);
        if (consent) consent.withdrawn = true;
        break;
      }
      case 'ShareProposed': {
        this.#shares.set(event.share, { ...event, isOpen: false });
        const legal = { told: false };
        const parts: Part[] = ['team'];
        const secret = { mark: event.reason, topics: [event.topic], authors: [by], parts, isPlace: true, legal };
        this.#keep(`share ${event.share}`, secret);
        break;
      }
      case 'ShareApproved':
        this.#open(event.share, true);
        break;
      case 'ShareEnded':
        this.#open(event.share, false);
        break;
      case 'ShareTold': {
        const secret = this.secrets.get(`share ${event.share}`);
        if (secret) secret.legal = { told: event.exempt === undefined };
        break;
      }
      case 'AddressProtected':
        this.#cleared = event.cleared;
        break;
      case 'AddressProtectionEnded':
        this.#cleared = undefined;
        break;
      case 'AdultChosen':
        this.#adult = { sees: event.sees, declined: false };
        break;
      case 'AdultSightChanged':
        this.#adult = { sees: event.sees, declined: this.#adult?.declined ?? false };
        break;
      case 'AdultDeclined':
        this.#adult = { sees: [], declined: true };
        break;
      case 'AdultRemoved':
        this.#adult = undefined;
        break;
    }
  }

  #keep(key: string, secret: Secret): void {
    this.secrets.set(key, secret);
  }

  /** Its author stays; whoever is responsible comes and goes. What nobody has promised is no promise. */
  #responsible(action: string, person?: string): void {
    const keys = ['action', 'released', 'ended'].map((kind) => `${kind} ${action}`);
    for (const secret of keys.flatMap((key) => this.secrets.get(key) ?? [])) {
      const [author = ''] = secret.authors;
      secret.authors = person === undefined ? [author] : [author, person];
      const others = secret.parts.filter((part) => part !== 'promises');
      secret.parts = person === undefined ? others : [...others, 'promises'];
    }
    // A note on why it was given back shows until somebody takes it.
    if (person !== undefined) this.secrets.delete(`released ${action}`);
  }

  #note(key: string, action: string, mark: string | undefined): void {
    const secret = this.secrets.get(`action ${action}`);
    this.secrets.delete(key);
    // Notes are no part of an agreement.
    const parts = (secret?.parts ?? []).filter((part) => part !== 'agreement');
    if (secret && mark !== undefined) this.#keep(key, { ...secret, parts, mark });
  }

  #place(meeting: string, mark: string): void {
    this.#keep(`place ${meeting}`, { mark, topics: ['other'], authors: [], parts: ['meetings'], isPlace: true });
  }

  #open(share: string, isOpen: boolean): void {
    const found = this.#shares.get(share);
    if (found) found.isOpen = isOpen;
  }
}

const danishDay = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Copenhagen' });

/** The day in Denmark at an instant. */
const localDay = (at: Date): string => danishDay.format(at);

/** The day some years later: of 29 February the 1 March, where there is none. */
function yearsLater(day: string, years: number): string {
  const [year = '', rest = ''] = [day.slice(0, 4), day.slice(5)];
  const then = Number(year) + years;
  const isLeap = then % 4 === 0 && (then % 100 !== 0 || then % 400 === 0);
  return `${then}-${rest === '02-29' && !isLeap ? '03-01' : rest}`;
}

/** The day on which what began a year before has lapsed: within the year also where it began on 29 February. */
function aYearAfter(day: string): string {
  return day.endsWith('02-29') ? `${Number(day.slice(0, 4)) + 1}-02-28` : yearsLater(day, 1);
}
