import type { CommandWordId } from '../../cards/text/command-words.ts';
import type { ViewContext } from '../../cards/view-context.ts';
import type { Person } from '../../services/people/person.ts';
import type { Judged } from '../answers.ts';
import type { Desk } from '../desk.ts';
import type { WordRequest } from '../request.ts';

/** Somebody known has typed a word. */
export interface WordCall {
  readonly desk: Desk;
  readonly person: Person;
  readonly request: WordRequest;
  readonly view: ViewContext;
  /** What stood behind the word. */
  readonly rest: string;
}

/** One word in chat. Each is one file in this folder; `registry.ts` lists them. */
export interface Command {
  readonly word: CommandWordId;
  handle(call: WordCall): Promise<Judged>;
}
