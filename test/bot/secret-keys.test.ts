import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { loadConfig } from '../../bot/config.ts';
import { EnvReader } from '../../bot/env-reader.ts';
import { readSecretKeys, secretKeysOf } from '../../bot/secret-keys.ts';

const [first, second, third] = ['a', 'b', 'c'].map((letter) => letter.repeat(40));

function problemsOf(SECRET_KEY: string | undefined, SECRET_KEY_PREVIOUS: string | undefined): readonly string[] {
  const read = new EnvReader({ SECRET_KEY, SECRET_KEY_PREVIOUS });
  readSecretKeys(read);
  return read.problems;
}

describe('the keys of a municipality', () => {
  it('are one that makes, and former ones in the order in which they are named', () => {
    const read = new EnvReader({ SECRET_KEY: first, SECRET_KEY_PREVIOUS: ` ${second} ,, ${third},` });
    assert.deepEqual(readSecretKeys(read), [first, second, third]);
    assert.deepEqual(read.problems, []);
  });

  it('are one alone where there are no former ones, and the configuration then names none', () => {
    assert.deepEqual(readSecretKeys(new EnvReader({ SECRET_KEY: first, SECRET_KEY_PREVIOUS: '' })), [first]);
    const slack = { SLACK_BOT_TOKEN: 'x', SLACK_SIGNING_SECRET: 'y', SLACK_TEAM_ID: 'T1' };
    const loaded = loadConfig({ ...slack, SECRET_KEY: first });
    assert.ok('config' in loaded);
    assert.equal('formerSecretKeys' in loaded.config, false);
    assert.deepEqual(secretKeysOf(loaded.config), [first]);
    const changed = loadConfig({ ...slack, SECRET_KEY: second, SECRET_KEY_PREVIOUS: first });
    assert.ok('config' in changed);
    assert.deepEqual(secretKeysOf(changed.config), [second, first]);
  });

  it('are refused when one is too short, is missing, or is there twice; without a word of any of them', () => {
    assert.deepEqual(problemsOf(undefined, undefined), [
      'SECRET_KEY: is missing (signs links; for example the output of: openssl rand -base64 48)',
    ]);
    assert.match(problemsOf('kort', undefined).join(), /^SECRET_KEY: must be at least 32/);
    assert.match(problemsOf(first, `${second},kort`).join(), /^SECRET_KEY_PREVIOUS: each key/);
    assert.match(problemsOf(first, `${second},${second}`).join(), /^SECRET_KEY_PREVIOUS: names a key twice/);
    assert.match(problemsOf(first, first).join(), /^SECRET_KEY_PREVIOUS: names a key twice, or the one/);
    assert.doesNotMatch([...problemsOf('kort-nøgle', 'anden-nøgle')].join(), /nøgle/);
  });

  it('are documented, where an operator looks for them', () => {
    const example = readFileSync(join(import.meta.dirname, '../../.env.example'), 'utf8');
    const reference = readFileSync(join(import.meta.dirname, '../../docs/reference.md'), 'utf8');
    for (const name of ['SECRET_KEY', 'SECRET_KEY_PREVIOUS']) {
      assert.match(example, new RegExp(`^${name}=$`, 'm'));
      assert.match(reference, new RegExp(`^\\| \`${name}\``, 'm'));
    }
  });
});
