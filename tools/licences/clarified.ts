import type { Clarified } from './licences-page.ts';

/** Looked up in the packages' own files. */
export const clarified: Clarified = {
  'png-js@2.0.0': { licence: 'MIT', found: 'filen LICENSE i pakken' },
  'semaphore@1.1.0': { licence: 'MIT', found: 'afsnittet License i pakkens README.md' },
};
