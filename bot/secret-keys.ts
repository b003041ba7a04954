import type { Config } from './config.ts';
import type { EnvReader } from './env-reader.ts';

/** The municipality's keys: the first makes links, codes and seals; the others are former ones, with which they are still read. */
export type SecretKeys = readonly [string, ...string[]];

/** Long enough not to be guessed: links and form state rest on it. */
export const minSecretLength = 32;

/** The keys of a configuration, the one that makes first. */
export function secretKeysOf({
  secretKey,
  formerSecretKeys = [],
}: Pick<Config, 'secretKey' | 'formerSecretKeys'>): SecretKeys {
  return [secretKey, ...formerSecretKeys];
}

/** `SECRET_KEY`, and the former ones of `SECRET_KEY_PREVIOUS`, the latest first. Refuses what is too short, and a key that is there twice. */
export function readSecretKeys(read: EnvReader): SecretKeys {
  const key = read.required('SECRET_KEY', 'signs links; for example the output of: openssl rand -base64 48');
  if (key !== '' && key.length < minSecretLength)
    read.problem(`SECRET_KEY: must be at least ${minSecretLength} characters long`);
  const former = read.list('SECRET_KEY_PREVIOUS');
  if (former.some((each) => each.length < minSecretLength))
    read.problem(`SECRET_KEY_PREVIOUS: each key must be at least ${minSecretLength} characters long`);
  if (new Set([key, ...former]).size <= former.length)
    read.problem('SECRET_KEY_PREVIOUS: names a key twice, or the one that is in SECRET_KEY');
  return [key, ...former];
}
