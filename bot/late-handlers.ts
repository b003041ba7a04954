import type { handleVerb } from './handle-verb.ts';
import type { handleWord } from './handle-word.ts';

/** What is done with a click and with a typed word. */
export interface Handlers {
  readonly handleVerb: typeof handleVerb;
  readonly handleWord: typeof handleWord;
}

/**
 * The words and verbs, with every card that only they show: more than a hundred files, which a start need not wait for. The program asks
 * for them as soon as it listens; whoever comes earlier waits until they are there.
 */
export function lateHandlers(): () => Promise<Handlers> {
  let loaded: Promise<Handlers> | undefined;
  return () => {
    loaded ??= Promise.all([import('./handle-verb.ts'), import('./handle-word.ts')]).then(([verbs, words]) => ({
      handleVerb: verbs.handleVerb,
      handleWord: words.handleWord,
    }));
    return loaded;
  };
}
