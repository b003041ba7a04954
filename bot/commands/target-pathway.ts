import { type CommandWordId, commandWords } from '../../cards/text/command-words.ts';
import type { SeenState } from '../../services/audience/seen-state.ts';
import { isPathwayCode } from '../../services/pathway/code.ts';
import { may, type Verb } from '../../services/policy.ts';
import { type Judged, refusalAnswer } from '../answers.ts';
import { seenByPerson } from '../seen.ts';
import type { WordCall } from './command.ts';

export type Target =
  | {
      /** As the person may know it. */ readonly state: SeenState;
      readonly inOwnRoom: boolean;
    }
  | { readonly refused: Judged }
  /** None was named, and the place is no room of one. */
  | { readonly none: true };

/**
 * The pathway that a word is about: the code behind the word, else the one whose room this is, else the only open one of the
 * person. Refuses what the person may not see, and does not tell whether it exists.
 */
export async function targetPathway(call: WordCall, verb: Verb): Promise<Target> {
  const { desk, person, request } = call;
  const here =
    request.place.kind === 'room' ? await desk.rooms.pathwayOf(request.platform, request.place.roomId) : undefined;
  const named = namedCode(call.rest);
  const pathwayId = named ?? here ?? (request.place.kind === 'personal' ? await onlyOwnPathway(call) : undefined);
  if (pathwayId === undefined) return { none: true };
  const state = await desk.pathways.current(pathwayId);
  const refusal = may(person, verb, state);
  if (refusal) return { refused: { ...refusalAnswer(call.view, refusal), refusedPathway: pathwayId } };
  return { state: seenByPerson(desk, state, person.id), inOwnRoom: pathwayId === here };
}

/** The answer where no pathway was named and the place is no room of one: how to name it, in the language of who asks. */
export function notNamed({ view }: WordCall, word: CommandWordId): Judged {
  const typed = commandWords.find(({ id }) => id === word)?.[view.locale] ?? word;
  return refusalAnswer(view, { code: 'pathwayNotNamed', word: typed });
}

/** A code as somebody types it: any case, perhaps with more words around it. */
function namedCode(rest: string): string | undefined {
  return rest
    .toUpperCase()
    .split(/\s+/)
    .find((word) => isPathwayCode(word));
}

async function onlyOwnPathway({ desk, person }: WordCall): Promise<string | undefined> {
  const own = (await desk.pathwaysOf(person.id)).filter(({ status }) => status === 'open');
  return own.length === 1 ? own[0]?.pathwayId : undefined;
}
