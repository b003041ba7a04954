import assert from 'node:assert/strict';
import fc from 'fast-check';
import { DateTime } from 'luxon';
import { toLocalDate } from '../../services/clock.ts';
import type { PathwayCommand } from '../../services/pathway/commands.ts';
import { isOverdue, openActions, type PathwayState } from '../../services/pathway/state.ts';
import { defaultEscalation } from '../../services/reminders/escalation.ts';
import { itemsFor, peopleToRemind } from '../../services/reminders/items-for.ts';
import { daysAfter, isWorkday } from '../../services/workdays.ts';
import type { Store } from '../../storage/ports.ts';
import { testPeople, testZone } from './domain.ts';
import { type Deed, deed, shippedModel } from './eventful-pathway.ts';
import { FakePlatform } from './fake-platform.ts';
import { Mortal } from './mortal.ts';
import { type ReminderWorld, Reminding } from './reminder-bench.ts';
import { accountsOf } from './rooms.ts';

/** A young person whose pathway runs through the years. */
export interface YoungPerson {
  readonly id: string;
  readonly birthDate: string;
}

const start = '2026-11-23';
/** Everybody is reminded at eight, but for this one. */
const afternoon = { person: 'jonna', hour: 15 };
const people = ['karen', 'kirsten', 'uffe', 'jonna', 'sofus'] as const;

/**
 * Years in the life of the program: people do this and that, days pass, processes are killed in the middle of their work or are
 * down for days; and after each look it is compared who was sent a message with who had to be, as the rules alone say.
 */
export class ReminderYears {
  readonly #teams = new FakePlatform('teams', 'kommunen');
  readonly #world: ReminderWorld;
  readonly #states = new Map<string, PathwayState>();
  readonly #deeds: Deed[];
  readonly #chance: () => number;
  /** Who still has to be sent the message of a working day. */
  readonly #owed = new Set<string>();
  #now = DateTime.fromISO(`${start}T07:00`, { zone: testZone });
  #process: Reminding;
  #commands = 0;
  /** What came of it all. */
  readonly counts = { days: 0, messages: 0, kills: 0, twice: 0 };

  constructor(store: Store, seed: number) {
    this.#chance = chances(seed);
    this.#deeds = fc.sample(deed, { numRuns: 3000, seed });
    const startMs = this.#now.toMillis();
    this.#world = {
      store,
      people: new Map([...testPeople].map(([id, person]) => [id, accountsOf(person, this.#teams)])),
      platforms: [this.#teams],
      model: shippedModel,
      timing: { perSecond: { teams: Number.POSITIVE_INFINITY, slack: 1 }, sendTimeoutMs: 500 },
      logged: [],
      now: () => this.#now,
      elapsedMs: () => this.#now.toMillis() - startMs,
    };
    this.#process = new Reminding(this.#world, new Mortal());
  }

  async run(youngPeople: readonly YoungPerson[], days: number): Promise<void> {
    const { store } = this.#world;
    await store.put('person-settings', afternoon.person, { hour: afternoon.hour }, 'any');
    for (const { id, birthDate } of youngPeople) await this.#open(id, birthDate);
    // What is dealt with begins with the day of the first look.
    await this.#process.minutes.tick();
    for (let seen = start, day = daysAfter(start, 1); day <= daysAfter(start, days); ) {
      await this.#day(day, seen);
      seen = day;
      // Mostly the next day; now and then the program is down for some.
      day = daysAfter(day, this.#chance() < 0.97 ? 1 : 2 + Math.floor(this.#chance() * 9));
    }
  }

  async #day(day: string, seen: string): Promise<void> {
    this.counts.days++;
    this.#at(`${day}T08:02`);
    for (const person of this.#toRemindSince(daysAfter(seen, 1))) this.#owed.add(person);
    const isMorning = (person: string) => person !== afternoon.person;
    await this.#step(day, true, isMorning);
    if (!isWorkday(day)) return;
    if (this.#chance() < 0.2) await this.#something();
    this.#at(`${day}T15:02`);
    if (this.#owed.size > 0) await this.#step(day, false, () => true);
    if (this.#chance() < 0.35) await this.#something();
    await this.#tidyUp();
  }

  /** One look, in which the process may be killed; another goes on some minutes later. Then everything is as it must be. */
  async #step(day: string, withClock: boolean, isDue: (person: string) => boolean): Promise<void> {
    const before = this.#teams.personal.length;
    const due = isWorkday(day) ? [...this.#owed].filter(isDue) : [];
    const expected = due.filter((person) => this.#hasItems(person));
    const isKilled = await this.#look(withClock);
    const sent = this.#teams.personal.slice(before).filter(({ message }) => /^P\d /.test(message.card?.heading ?? ''));
    for (const person of people) {
      const count = sent.filter(({ user }) => user === `teams:${person}`).length;
      const least = expected.includes(person) ? 1 : 0;
      const most = least + (isKilled && least > 0 ? 1 : 0);
      assert.ok(count >= least && count <= most, `${person} on ${day}: ${count}, not ${least} to ${most}`);
      this.counts.messages += count;
      if (count > 1) this.counts.twice++;
    }
    for (const person of due) this.#owed.delete(person);
  }

  /** Whether the process was killed meanwhile. */
  async #look(withClock: boolean): Promise<boolean> {
    const isFatal = this.#chance() < 0.15;
    if (isFatal) this.#newProcess(1 + Math.floor(this.#chance() * (withClock ? 60 : 15)));
    await this.#work(withClock);
    const isKilled = this.#process.mortal.isDead;
    if (isFatal) this.#newProcess();
    if (!isKilled) return false;
    this.counts.kills++;
    this.#now = this.#now.plus({ minutes: 4 });
    await this.#work(withClock);
    return true;
  }

  #newProcess(diesAt = Number.POSITIVE_INFINITY): void {
    this.#process = new Reminding(this.#world, new Mortal(diesAt, this.#chance() < 0.5 ? 'before' : 'after'));
    // Of the one before there is no sign of life any more.
    this.#now = this.#now.plus({ minutes: 1 });
  }

  async #work(withClock: boolean): Promise<void> {
    const { mortal, minutes, sender } = this.#process;
    if (withClock) await mortal.unlessDead(minutes.tick());
    await mortal.unlessDead(sender.look().then(() => sender.idle()));
  }

  #toRemindSince(since: string): string[] {
    return [...this.#states.values()].flatMap((state) => peopleToRemind(state, this.#context(), since));
  }

  #hasItems(person: string): boolean {
    return [...this.#states.values()].some((state) => itemsFor(person, state, this.#context()).length > 0);
  }

  #context() {
    return { now: this.#now, model: shippedModel, escalation: defaultEscalation, isActive: () => true };
  }

  #at(local: string): void {
    this.#now = DateTime.fromISO(local, { zone: testZone });
  }

  async #open(pathwayId: string, birthDate: string): Promise<void> {
    const roles = (person: string) => testPeople.get(person)?.professions ?? [];
    const members = people.slice(1).map((person) => ({ person, roles: roles(person) }));
    const { id: model } = shippedModel;
    await this.#do('karen', pathwayId, { type: 'pathway.open', model, birthDate, platform: 'teams', members });
  }

  /** Somebody does something; much of it is refused, as in life. */
  async #something(): Promise<void> {
    const next = this.#deeds.pop();
    const pathways = [...this.#states.keys()];
    const pathway = pathways[Math.floor(this.#chance() * pathways.length)];
    if (next && pathway !== undefined) await this.#do(next.by, pathway, next.command(this.#now));
  }

  /** Whatever has been overdue for a while is done by somebody at last, and whatever is late settled. */
  async #tidyUp(): Promise<void> {
    const today = toLocalDate(this.#now);
    for (const state of this.#states.values()) {
      for (const action of openActions(state))
        if (isOverdue(action, today) && this.#chance() < 0.7)
          await this.#do('karen', state.id, { type: 'action.done', action: action.id });
      const step = shippedModel.steps[Math.floor(this.#chance() * shippedModel.steps.length)];
      if (step && this.#chance() < 0.06)
        await this.#do(state.coordinator, state.id, { type: 'plan.settle', step: step.id, outcome: 'done' });
    }
  }

  async #do(by: string, pathwayId: string, command: PathwayCommand): Promise<void> {
    const commandId = `c${++this.#commands}`;
    const outcome = await this.#process.pathways.perform({ pathwayId, commandId, by, via: 'teams', command });
    await this.#process.settled();
    this.#states.set(pathwayId, outcome.state);
  }
}

/** Even numbers from 0 to 1, the same for the same seed (mulberry32). */
function chances(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
