import { DateTime } from 'luxon';
import sinon from 'sinon';
import { createLog } from '../../bot/log.ts';
import type { RoomPlatform } from '../../bot/rooms/port.ts';
import type { RoomViews } from '../../bot/rooms/room-parts.ts';
import type { RoomTiming } from '../../bot/rooms/room-timing.ts';
import { RoomWorker } from '../../bot/rooms/room-worker.ts';
import type { Card } from '../../cards/card.ts';
import { toLocalDate } from '../../services/clock.ts';
import type { Agreement } from '../../services/pathway/agreement.ts';
import type { PathwayCommand } from '../../services/pathway/commands.ts';
import { isOverdue, type PathwayState } from '../../services/pathway/state.ts';
import { Pathways } from '../../services/pathways.ts';
import type { Person } from '../../services/people/person.ts';
import { type SharingRules, shippedRules } from '../../services/privacy/sharing-rules.ts';
import type { Store } from '../../storage/ports.ts';
import { testModel, testModels, testNow, testPeople, testSeal, testZone } from './domain.ts';
import { FakePlatform } from './fake-platform.ts';
import { MemoryStore } from './memory-store.ts';

export const code = 'K7F3XQ';

/** A card with a heading, for tests that are not about cards. */
export function simpleCard(heading: string, state?: PathwayState): Card {
  const buttons = state
    ? [{ label: 'Vis', verb: 'pathway.status', data: { pathway: state.id, v: state.version } }]
    : [];
  return { view: 'simple', locale: 'da', heading, blocks: [], buttons, summary: heading };
}

/** Simple cards that say what a test wants to know: who has an action, whether it is overdue, whether it is all over. */
export function simpleViews(today: () => string): RoomViews {
  return {
    renderRoomCards: (state) => {
      const cards = new Map<string, Card>();
      const taken = [...state.actions.values()].filter(({ responsible }) => responsible).length;
      const overview = `${state.status} ${taken}/${state.actions.size} ${state.coordinator}`;
      cards.set('overview', simpleCard(overview, state));
      const agreement = state.agreements.at(-1);
      if (agreement) cards.set('agreement', simpleCard(agreementHeading(agreement, today()), state));
      if (state.proposal) cards.set('handover', simpleCard(`handover to ${state.proposal.to}`, state));
      for (const action of state.actions.values()) {
        const late = isOverdue(action, today()) ? ' overdue' : '';
        const who = action.responsible?.person ?? 'free';
        cards.set(`action:${action.id}`, simpleCard(`${action.id} ${action.status} ${who}${late}`, state));
      }
      return cards;
    },
    renderFarewell: ({ id }) => simpleCard(`farewell ${id}`),
    renderRemovedCard: (_state, _platform, key) => simpleCard(`gone: ${key}`),
    renderNotice: (_state, platform, notice) => simpleCard(`${platform}: ${notice}`),
  };
}

function agreementHeading({ version, inForceSince, expiresOn }: Agreement, today: string): string {
  if (inForceSince !== undefined) return `agreement ${version} in force`;
  return `agreement ${version} ${expiresOn < today ? 'expired' : 'waits'}`;
}

/** Somebody with an account on these platforms. */
export function accountsOf(person: Person, ...platforms: readonly FakePlatform[]): Person {
  const at = '2026-11-01T08:00:00.000Z';
  const identities = platforms.map(({ platform, tenant }) => ({
    platform,
    tenant,
    user: `${platform}:${person.id}`,
    at,
  }));
  return { ...person, identities };
}

/** Everybody of the tests has an account in Teams, and nobody in Slack, unless a test says otherwise. */
export class RoomBench {
  readonly store = new MemoryStore();
  readonly teams = new FakePlatform('teams', 'kommunen');
  readonly slack = new FakePlatform('slack', 'T1');
  readonly people = new Map<string, Person>();
  readonly logged: string[] = [];
  readonly clock: sinon.SinonFakeTimers;
  timing: Partial<RoomTiming> = {};
  /** The municipality's rules of sharing. */
  sharing: SharingRules = shippedRules;
  views: RoomViews = simpleViews(() => toLocalDate(this.now()));
  platforms: RoomPlatform[] = [this.teams, this.slack];
  worker: RoomWorker;
  pathways: Pathways;
  #deliveries = 0;

  constructor() {
    this.clock = sinon.useFakeTimers({
      now: testNow.toJSDate(),
      toFake: ['setTimeout', 'clearTimeout', 'setInterval', 'clearInterval', 'Date', 'performance'],
    });
    for (const [id, person] of testPeople) this.people.set(id, accountsOf(person, this.teams));
    this.pathways = this.newPathways(this.store);
    this.worker = this.newWorker(this.store, this.pathways);
  }

  now = (): DateTime => DateTime.now().setZone(testZone);

  newPathways(store: Store): Pathways {
    return new Pathways({
      store,
      clock: this.now,
      person: (id) => this.people.get(id),
      model: (id) => testModels.get(id),
      sharing: this.sharing,
      seal: testSeal,
      onCommitted: (commit) => this.worker.wake(commit.pathwayId),
    });
  }

  /** A worker as another process would have it: nothing in memory. */
  newWorker(store: Store = this.store, pathways = this.newPathways(store), platforms = this.platforms): RoomWorker {
    return new RoomWorker({
      documents: store,
      pathways,
      person: (id) => this.people.get(id),
      platforms,
      clock: this.now,
      log: createLog('debug', { write: (line) => this.logged.push(line) }),
      random: () => 1,
      timing: this.timing,
      ...this.views,
    });
  }

  /** Carries a command out as somebody's click would. */
  async do(by: string, command: PathwayCommand): Promise<void> {
    const commandId = `d${++this.#deliveries}`;
    const outcome = await this.pathways.perform({ pathwayId: code, commandId, by, via: 'teams', command });
    if (!outcome.done) throw new Error(`refused: ${outcome.refusal.code}`);
  }

  /** Karen opens the pathway in Teams with Uffe and Jonna, unless others are named. */
  async open(members: readonly string[] = ['uffe', 'jonna'], platform: 'teams' | 'slack' = 'teams'): Promise<void> {
    await this.do('karen', {
      type: 'pathway.open',
      model: testModel.id,
      birthDate: '2009-05-14',
      platform,
      members: members.map((person) => ({ person, roles: ['other'] })),
    });
  }

  async addAction(title = 'Ring til FGU', deadline = '2026-12-01'): Promise<void> {
    await this.do('karen', { type: 'action.add', title, deadline, topic: 'education' });
  }

  /** Lets time pass. */
  async pass(ms: number): Promise<void> {
    await this.clock.tickAsync(ms);
  }

  /** Lets time pass until no room is worked on; fails when that takes longer than the limit. Gives how long it took. */
  async quiet(limitMs = 120_000, worker = this.worker): Promise<number> {
    const from = Date.now();
    while (!worker.isIdle) {
      if (Date.now() - from > limitMs) throw new Error(`still at work: ${this.logged.slice(-3).join('')}`);
      await this.clock.tickAsync(100);
    }
    return Date.now() - from;
  }

  end(): void {
    this.clock.restore();
  }
}
