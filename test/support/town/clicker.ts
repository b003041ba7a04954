import { setTimeout as pause } from 'node:timers/promises';
import { type Actor, cardOf, hasAny, type Inputs, roomOf, type Seen } from './seen.ts';

/** Between two clicks of one person: nobody is faster, and the processes must have something of the machine. */
const pauseMs = 100;

/** What somebody was told that it is done. */
export interface Acknowledged {
  readonly person: string;
  readonly did: 'claim' | 'release';
  readonly title: string;
  /** Unlike any other; of a release. */
  readonly note: string;
}

/** Somebody who goes on clicking the cards that they see, whether anybody answers or not. */
export class Clicker {
  readonly acknowledged: Acknowledged[] = [];
  readonly #actor: Actor;
  readonly #code: string;
  readonly #titles: readonly string[];
  #isOver = false;
  #count = 0;
  #running: Promise<void> = Promise.resolve();

  constructor(actor: Actor, code: string, titles: readonly string[]) {
    this.#actor = actor;
    this.#code = code;
    this.#titles = titles;
  }

  start(): void {
    this.#running = this.#run();
  }

  async stop(): Promise<void> {
    this.#isOver = true;
    await this.#running;
  }

  async #run(): Promise<void> {
    while (!this.#isOver) {
      this.#count += 1;
      const title = this.#titles[this.#count % this.#titles.length] ?? '';
      // Whoever is not answered goes on to the next card.
      await this.#click(title).catch(() => undefined);
      await pause(pauseMs);
    }
  }

  async #click(title: string): Promise<void> {
    const card = cardOf((await roomOf(this.#actor, this.#code)).cards, title);
    // The room may be behind while nobody works on it; what is shown for this is the present.
    const fresh = await answered(card, 'action.show', {});
    const note = `${this.#actor.person.key} ${this.#count}`;
    const { id: person } = this.#actor.person;
    if (fresh.verbs.includes('action.claim')) {
      const { text } = await answered(fresh, 'action.claim', {});
      if (/Opgaven er din\./.test(text)) this.acknowledged.push({ person, did: 'claim', title, note: '' });
      return;
    }
    const { text } = await answered(fresh, 'action.release', { note });
    if (/Opgaven er ledig igen/.test(text)) this.acknowledged.push({ person, did: 'release', title, note });
  }
}

/** Presses, fills in and waits for the answer no longer than a person would whose bot has died. */
async function answered(seen: Seen, verb: string, inputs: Inputs): Promise<Seen> {
  const isForm = seen.inputs.length > 0;
  const sent = await (await seen.prepare(verb, isForm ? inputs : {})).send();
  if (sent.status !== 200) throw new Error(`not answered: ${sent.status}`);
  const answer = await sent.answer(1500);
  return isForm || !hasAny(inputs) ? answer : answered(answer, verb, inputs);
}
