import type { RoomViews } from '../../bot/rooms/room-parts.ts';
import { removedRoomCard, shownRoomCards } from '../../bot/rooms/seen-room.ts';
import { catalogOf } from '../../cards/text/catalog.ts';
import type { ViewContext } from '../../cards/view-context.ts';
import type { CommandOf } from '../../services/pathway/commands.ts';
import { type SharingRules, shippedRules } from '../../services/privacy/sharing-rules.ts';
import { defaultEscalation } from '../../services/reminders/escalation.ts';
import { testModels } from './domain.ts';
import type { FakePlatform } from './fake-platform.ts';
import { Program } from './program.ts';
import { code, RoomBench, simpleViews } from './rooms.ts';

/** What stands in an action that only those who work with it may know without a consent. */
export const secret = 'Ring til psykiater Rosenkilde';

/** The program behind its doors, whose rooms show what they show in a municipality. */
export class RealRoom {
  readonly bench = new RoomBench();
  readonly program: Program;

  constructor(sharing: SharingRules = shippedRules) {
    this.bench.sharing = sharing;
    this.bench.views = realViews(this.bench, sharing);
    this.program = new Program(this.bench);
    this.bench.pathways = this.program.pathways;
  }

  /** Karen's pathway with Uffe and Jonna, in which there is one action about health. */
  async start(): Promise<void> {
    await this.bench.worker.stop();
    await this.program.start();
    await this.bench.open();
    await this.bench.do('karen', { type: 'action.add', title: secret, deadline: '2027-09-01', topic: 'health' });
    await this.settle();
  }

  async end(): Promise<void> {
    await this.program.stop();
    this.bench.end();
  }

  /** Both who may not know it come to know it. */
  share(until: string, givenBy: CommandOf<'consent.give'>['givenBy'] = ['youngPerson', 'custodian']): Promise<void> {
    const from = this.bench.now().toISODate() ?? '';
    return this.bench.do('karen', {
      type: 'consent.give',
      kind: 'share',
      topics: ['health'],
      recipients: [{ person: 'uffe' }, { person: 'jonna' }],
      purpose: 'cooperate',
      from,
      until,
      givenBy,
      form: 'written',
    });
  }

  /** Whether any card in the room says it now. */
  shows(text = secret, platform: FakePlatform = this.bench.teams): boolean {
    const messages = platform.room(code).messages.filter(({ deleted }) => !deleted);
    return messages.some(({ card }) => JSON.stringify(card).includes(text));
  }

  settle(): Promise<void> {
    return this.bench.pass(20_000);
  }
}

function realViews(bench: RoomBench, sharing: SharingRules): RoomViews {
  const parts = {
    clock: bench.now,
    sharing,
    directory: { person: (id: string) => bench.people.get(id) },
    models: { get: (id: string) => testModels.get(id) },
  };
  const view = (): ViewContext => ({
    locale: 'da',
    text: catalogOf('da'),
    now: bench.now(),
    escalation: defaultEscalation,
    name: (id) => bench.people.get(id)?.name ?? id,
    department: (id) => bench.people.get(id)?.department,
  });
  return {
    ...simpleViews(() => bench.now().toISODate() ?? ''),
    renderRoomCards: (state, _platform, strangers) => shownRoomCards(parts, view(), state, strangers),
    renderRemovedCard: (state, _platform, key, strangers) => removedRoomCard(parts, view(), state, key, strangers),
  };
}
