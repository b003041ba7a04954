import type { DateTime } from 'luxon';
import { viewContext } from '../../../bot/desk.ts';
import { contentOf } from '../../../bot/reminders/content.ts';
import { messageViews } from '../../../bot/reminders/message-views.ts';
import type { Place } from '../../../bot/request.ts';
import { cardHash } from '../../../bot/rooms/card-hash.ts';
import { removedRoomCard, shownRoomCards } from '../../../bot/rooms/seen-room.ts';
import { commandWords } from '../../../cards/text/command-words.ts';
import type { ModelCatalog } from '../../../services/models/catalog.ts';
import type { Commit } from '../../../services/pathway/events.ts';
import { currentMembers } from '../../../services/pathway/state.ts';
import { isActive } from '../../../services/people/person.ts';
import { DeskBench } from '../desk.ts';
import { MemoryStore } from '../memory-store.ts';
import { sharingModel, sharingStaff } from '../sharing-bench.ts';
import { everyClick, everyInput } from './every-click.ts';
import { type Exposure, SecretOracle } from './secret-oracle.ts';
import { SecretStory, type SecretStoryOptions } from './secret-story.ts';

export const secretModels: ModelCatalog = {
  all: [sharingModel],
  get: (id) => (id === sharingModel.id ? sharingModel : undefined),
};

type Texts = Pick<SecretStoryOptions, 'text' | 'days' | 'taker'>;

/** The words and verbs over a pathway full of marks. */
export class SecretDesk {
  readonly bench: DeskBench;
  readonly story: SecretStory;
  readonly oracle: SecretOracle;

  private constructor(bench: DeskBench, story: SecretStory, commits: readonly Commit[]) {
    this.bench = bench;
    this.story = story;
    this.oracle = new SecretOracle(commits, new Map(bench.desk.directory.all().map((person) => [person.id, person])));
  }

  static async create(texts: Texts = {}): Promise<SecretDesk> {
    const store = new MemoryStore();
    const bench = await DeskBench.create({ store, models: secretModels });
    await bench.desk.directory.saveAll([...sharingStaff.values()]);
    await bench.desk.directory.refresh();
    const { pathways, documents, secret } = bench.desk;
    const story = await SecretStory.tell({ pathways, documents, secret, now: bench.now, ...texts });
    await bench.settle();
    bench.rooms.set('room', story.code);
    return new SecretDesk(bench, story, await store.read(story.code, 1));
  }

  /** The same, with those who may know what now: after something has happened that is no part of the story. */
  async again(): Promise<SecretDesk> {
    const { documents } = this.bench.desk;
    if (!(documents instanceof MemoryStore)) throw new Error('another store');
    await this.bench.settle();
    return new SecretDesk(this.bench, this.story, await documents.read(this.story.code, 1));
  }

  get now(): DateTime {
    return this.bench.now;
  }

  /** What somebody is answered to every word, in a chat of their own and in the room. */
  async words(who: string): Promise<Exposure[]> {
    const places: readonly Place[] = [{ kind: 'personal' }, { kind: 'room', roomId: 'room' }];
    const exposures: Exposure[] = [];
    for (const { da, en } of commandWords)
      for (const text of [da, `${en} ${this.story.code}`, `${da} ${this.story.code} mere`])
        for (const place of places)
          for (const platform of ['teams', 'slack'] as const)
            exposures.push(
              this.#to(who, `${platform} ${place.kind} ${text}`, await this.bench.say(who, text, place, platform)),
            );
    return exposures;
  }

  /** What somebody is answered to every verb about everything: when they ask for its form, or, with `deeds`, do it. */
  async clicks(who: string, { deeds = false } = {}): Promise<Exposure[]> {
    const exposures: Exposure[] = [];
    const inputs = deeds ? everyInput(this.now) : {};
    for (const [index, { verb, data }] of everyClick(this.story.state).entries()) {
      const platform = index % 2 === 0 ? 'teams' : 'slack';
      const answer = await this.bench.click(who, verb, { ...data, ...(deeds ? { form: 1 } : { ask: 1 }) }, inputs, {
        platform,
      });
      exposures.push(this.#to(who, `${platform} ${verb} ${JSON.stringify(data)}`, answer));
    }
    return exposures;
  }

  /** What somebody is sent for themselves: what waits for them, and of everything at once that it has happened. */
  async messages(who: string): Promise<Exposure[]> {
    const { desk } = this.bench;
    const person = (id: string) => desk.directory.person(id);
    const parts = { ...desk, ...messageViews(desk), person, model: desk.models.get, linkOf: desk.rooms.linkOf };
    const { state } = this.story;
    const at = [...state.meetings.values()].map(({ id, revisedAt }) => ({ about: id, at: revisedAt }));
    const taken = [...state.actions.values()].map(({ id, responsible }) => ({
      about: id,
      at: responsible?.since ?? '',
    }));
    const notice = { kind: 'notice', person: who, pathway: state.id, version: state.version } as const;
    const notices = [
      ...(['meetingPlanned', 'meetingMoved', 'meetingCancelled'] as const).flatMap((what) =>
        at.map((about) => ({ ...notice, what, ...about })),
      ),
      ...taken.map((about) => ({ ...notice, what: 'actionForYou' as const, ...about })),
      { ...notice, what: 'talkWanted' as const, about: '', at: state.talkWantedAt ?? '' },
    ];
    const exposures: Exposure[] = [];
    for (const platform of ['teams', 'slack'] as const)
      for (const message of [{ kind: 'digest', person: who } as const, ...notices])
        exposures.push(
          this.#to(who, `${platform} ${JSON.stringify(message)}`, (await contentOf(parts, message, platform)) ?? null),
        );
    return exposures;
  }

  /** What stands in the rooms, with so many in them of whom nobody knows who they are; and in the place of what stood there. */
  rooms(strangers: number): Exposure[] {
    const { desk } = this.bench;
    const { state } = this.story;
    const view = viewContext(desk, desk.locale);
    const cards = shownRoomCards(desk, view, state, strangers);
    const keys = [
      ...cards.keys(),
      ...[...state.actions.keys()].map((id) => `action:${id}`),
      'meeting:m1',
      'meeting:m4',
    ];
    const shown = [...[...cards.values()], ...keys.map((key) => removedRoomCard(desk, view, state, key, strangers))];
    // Whoever has no rights any more is put out of the rooms, and counted as a stranger until then.
    const staff = currentMembers(state)
      .filter(({ person }) => isActive(desk.directory.person(person)))
      .map(({ person }) => ({ staff: person }));
    const lookers = [...staff, ...(strangers > 0 ? ['stranger' as const] : [])];
    return shown.map((card) => ({ lookers, where: `room ${card.view}`, text: JSON.stringify(card) }));
  }

  /** What the cards of the rooms show, as the reconciler compares it: where it is the same, nothing is posted, edited or taken down. */
  roomHashes(): Record<string, string> {
    const { desk } = this.bench;
    const cards = shownRoomCards(desk, viewContext(desk, desk.locale), this.story.state, 0);
    return Object.fromEntries([...cards].map(([key, card]) => [key, cardHash(card)]));
  }

  /** Where something is not for those who see it. */
  leaks(exposures: readonly Exposure[]): string[] {
    return exposures.flatMap((exposure) => this.oracle.leaks(exposure, this.now));
  }

  #to(who: string, where: string, answer: unknown): Exposure {
    return { lookers: [{ staff: who }], where: `${who}: ${where}`, text: JSON.stringify(answer) };
  }
}
