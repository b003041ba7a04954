import type { DateTime } from 'luxon';
import { actionTopics, type Commit } from '../../../services/pathway/events.ts';
import type { Person } from '../../../services/people/person.ts';
import { type Looker, SharingOracle } from '../sharing-oracle.ts';
import { markPattern, nameMark } from './secret-story.ts';

/** Something that somebody could see, or that went out into the world: then nobody is named. */
export interface Exposure {
  readonly lookers: readonly Looker[];
  readonly where: string;
  readonly text: string;
}

type Secret = Parameters<SharingOracle['may']>[1];

/** Who may know which mark: what `SharingOracle` reads from the stream, and what people have typed besides. */
export class SecretOracle {
  readonly #oracle: SharingOracle;
  readonly #byMark = new Map<string, Secret[]>();

  constructor(commits: readonly Commit[], people: ReadonlyMap<string, Person>) {
    this.#oracle = new SharingOracle(commits, people);
    // What was said once stands in the stream for ever; it is looked for wherever it may turn up.
    for (const [mark, secret] of commits.flatMap((commit) => this.#more(commit))) this.#add(mark, secret);
    for (const secret of this.#oracle.secrets.values()) this.#add(secret.mark, secret);
  }

  get marks(): string[] {
    return [...this.#byMark.keys()];
  }

  /** What of an exposure is not for those who see it, a line each. */
  leaks({ lookers, where, text }: Exposure, at: DateTime): string[] {
    const found = [...new Set(text.match(markPattern) ?? [])];
    return found.filter((mark) => !this.mayAll(lookers, mark, at)).map((mark) => `${mark} ${where}`);
  }

  mayAll(lookers: readonly Looker[], mark: string, at: DateTime): boolean {
    if (mark === nameMark) return this.#mayKnowName(lookers, at);
    return (this.#byMark.get(mark) ?? []).some((secret) => this.#oracle.mayAll(lookers, secret, at.toJSDate()));
  }

  /** Never before several people at once: a name stands in no room and on no wall. */
  #mayKnowName(lookers: readonly Looker[], at: DateTime): boolean {
    const [looker] = lookers;
    if (lookers.length !== 1 || (looker !== 'youngPerson' && typeof looker !== 'object')) return false;
    return this.#oracle.mayAll(lookers, practical(nameMark), at.toJSDate());
  }

  #add(mark: string, secret: Secret): void {
    this.#byMark.set(mark, [...(this.#byMark.get(mark) ?? []), secret]);
  }

  /** What the other oracle has no need of: notes and reasons beside the things themselves. */
  #more({ events, by }: Commit): [string, Secret][] {
    return events.flatMap((event): [string, Secret][] => {
      const of = (mark: string | undefined, secret: Partial<Secret>): [string, Secret][] =>
        mark === undefined ? [] : [[mark, { ...practical(mark), ...secret }]];
      switch (event.type) {
        case 'MeetingCorrected':
          // It can be about anything that was talked about.
          return of(event.text, { topics: [...actionTopics], authors: [by] });
        case 'MeetingCancelled':
          return of(event.note, { parts: ['meetings'] });
        case 'PlanStepSettled':
          return of(event.note, {});
        case 'GoalDropped': {
          const goal = this.#oracle.secrets.get(`goal ${event.goal}`);
          return of(event.note, { topics: goal?.topics ?? [...actionTopics], authors: goal?.authors ?? [] });
        }
        case 'AgreementDeclined':
          return of(event.note, { topics: [...actionTopics], parts: ['agreement', 'team'] });
        case 'ConsentRefused':
          return of(event.purposeText, { topics: [...event.topics], authors: [by], isPlace: true });
        case 'ShareDeclined':
          return of(event.note, { ...this.#share(event.share), legal: { told: false } });
        case 'ShareTold':
          return of(event.exempt, { ...this.#share(event.share), legal: { told: false } });
        case 'CorrectionAsked':
          return of(event.text, forCoordinator);
        case 'CorrectionSettled':
          return of(event.note, forCoordinator);
        case 'LegalHoldPlaced':
          return of(event.reason, { topics: [...actionTopics], authors: [by] });
        case 'AgendaPointAdded':
          return of(event.text, { topics: [event.topic ?? 'other'], authors: [by], parts: ['meetings'] });
        default:
          return [];
      }
    });
  }

  #share(id: string): Partial<Secret> {
    const share = this.#oracle.secrets.get(`share ${id}`);
    return { topics: share?.topics ?? [...actionTopics], authors: share?.authors ?? [], isPlace: true };
  }
}

/** What is about everything and anybody's: nobody of the team may know so much but the coordinator. */
const forCoordinator: Partial<Secret> = { topics: [...actionTopics] };
const practical = (mark: string): Secret => ({ mark, topics: ['other'], authors: [], parts: ['team'] });
