import type { DateTime } from 'luxon';
import type { CaseSystem, Delivered, Delivery, Receipt } from '../../services/journal/case-system.ts';
import { Journal } from '../../services/journal/journal.ts';
import { type JournalPackage, journalPackage } from '../../services/journal/journal-package.ts';
import { JournalSender } from '../../services/journal/journal-sender.ts';
import { saveSubject } from '../../services/subjects.ts';
import type { DocumentStore, EventStore } from '../../storage/ports.ts';
import { openedPathway, type PathwayBench, testModels, testNow, testPeople } from './domain.ts';

/** A case system that keeps what it is given, and does what a test says. */
export class FakeCaseSystem implements CaseSystem {
  /** Every delivery, repetitions among them. */
  readonly deliveries: Delivery[] = [];
  /** By key, the number that it was given; a repetition gets the same. */
  readonly kept = new Map<string, string>();
  /** Whether receipts come with the delivery, or later. */
  answersLater = false;
  /** What happens before the next answers, each once. */
  readonly faults: ((key: string) => void)[] = [];

  async deliver(delivery: Delivery): Promise<Delivered> {
    this.deliveries.push(delivery);
    const reference = this.kept.get(delivery.key) ?? `2026-${this.kept.size + 1}`;
    this.kept.set(delivery.key, reference);
    this.faults.shift()?.(delivery.key);
    return this.answersLater ? { state: 'accepted' } : { state: 'received', receipt: { reference } };
  }

  async receiptOf(key: string): Promise<Receipt | undefined> {
    const reference = this.kept.get(key);
    return this.answersLater || reference === undefined ? undefined : { reference };
  }

  /** The packages as the case system reads them. */
  packages(): JournalPackage[] {
    return this.deliveries.map(({ json }) => journalPackage.parse(JSON.parse(new TextDecoder().decode(json))));
  }
}

/** A journal over a store, with a clock that the test holds. */
export class JournalBench {
  now: DateTime = testNow;
  readonly store: EventStore & DocumentStore;
  readonly caseSystem: FakeCaseSystem;
  readonly journal: Journal;
  readonly sender: JournalSender;
  readonly troubles: string[] = [];

  constructor(store: EventStore & DocumentStore, caseSystem = new FakeCaseSystem()) {
    this.store = store;
    this.caseSystem = caseSystem;
    const clock = () => this.now;
    const person = (id: string) => testPeople.get(id);
    const model = (id: string) => testModels.get(id);
    this.journal = new Journal({ store, clock, sources: { person, model, locale: 'da' } });
    this.sender = new JournalSender({
      documents: store,
      clock,
      caseSystem,
      draw: async ({ key }) => new TextEncoder().encode(`%PDF ${key}`),
      onTrouble: ({ code }) => this.troubles.push(code),
    });
  }

  later(minutes: number): void {
    this.now = this.now.plus({ minutes });
  }
}

/** A pathway whose only meeting is completed; with `close` it is closed as well. */
export function heldMeeting({ id = 'K7F3XQ', close = false } = {}): PathwayBench {
  const bench = openedPathway({ model: 'test-meetings', id });
  bench.do('uffe', { type: 'meeting.plan', at: '2026-11-24T13:00', kind: 'network', place: 'Rådhuset' });
  const at = testNow.plus({ days: 1, hours: 6 });
  bench.do('uffe', { type: 'meeting.begin', meeting: 'm1', renew: false }, at);
  const answers = { youngPerson: 'present' };
  bench.do('karen', { type: 'meeting.complete', meeting: 'm1', answers, base: bench.state.version }, at);
  if (close) bench.do('karen', { type: 'pathway.close', reason: 'goalReached' }, at);
  return bench;
}

/** Puts a pathway and the young person's name into a store. */
export async function store(store: EventStore & DocumentStore, bench: PathwayBench, name = 'Ida Testesen') {
  await saveSubject(store, bench.state.id, { name, commandId: 'c1' });
  const stored = await store.read(bench.state.id, 1);
  for (const commit of bench.commits.slice(stored.length)) await store.append(commit);
}
