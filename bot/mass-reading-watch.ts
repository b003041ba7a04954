import type { ViewContext } from '../cards/view-context.ts';
import { massReadingCard } from '../cards/views/looks/mass-reading-card.ts';
import { type MassReading, markTold, untoldReadings } from '../services/access-log/mass-reading.ts';
import { type Clock, toInstant } from '../services/clock.ts';
import { isActive, type Person } from '../services/people/person.ts';
import type { DocumentStore } from '../storage/ports.ts';
import { errorFields } from './log.ts';
import { type TellingParts, tellDirectly } from './tell-directly.ts';

export interface MassReadingWatchOptions extends TellingParts {
  readonly documents: DocumentStore;
  readonly clock: Clock;
  readonly people: () => readonly Person[];
  readonly view: () => ViewContext;
  /** Pathways a day that are not unusual. */
  readonly usual: number;
  /** Between two looks. */
  readonly intervalMs?: number;
}

const defaultIntervalMs = 60_000;

/**
 * Tells the administrators and the leaders that somebody has opened unusually many pathways on one day; never that person alone. Each is told
 * once, when at least one of them has got it: while nobody can be reached it is tried again, and the log says so.
 */
export class MassReadingWatch {
  readonly #options: MassReadingWatchOptions;
  #timer: NodeJS.Timeout | undefined;
  #looking: Promise<void> = Promise.resolve();

  constructor(options: MassReadingWatchOptions) {
    this.#options = options;
  }

  start(): void {
    this.#timer = setInterval(() => void this.look(), this.#options.intervalMs ?? defaultIntervalMs);
  }

  /** Finishes the look that is under way. */
  async stop(): Promise<void> {
    clearInterval(this.#timer);
    await this.#looking;
  }

  /** Looks once, after whatever look is under way. Never rejects: what fails is tried again at the next one. */
  look(): Promise<void> {
    this.#looking = this.#looking.then(() => this.#look());
    return this.#looking;
  }

  async #look(): Promise<void> {
    const { documents, log } = this.#options;
    try {
      for (const reading of await untoldReadings(documents)) await this.#tell(reading);
    } catch (error) {
      log.warn('mass reading not told yet', errorFields(error));
    }
  }

  async #tell(reading: MassReading): Promise<void> {
    const { documents, clock, people, view, usual, log } = this.#options;
    const card = massReadingCard(view(), reading, usual);
    const watching = people().filter(
      (one) => isActive(one) && one.id !== reading.person && one.rights.some((right) => right !== 'coordinator'),
    );
    let told = 0;
    for (const one of watching) if (await tellDirectly(this.#options, one, card)) told++;
    if (told > 0) await markTold(documents, reading, toInstant(clock()));
    else log.error('mass reading told to nobody', { person: reading.person });
  }
}
