import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { seenBy } from '../../services/audience/seen-by.ts';
import type { SeenState } from '../../services/audience/seen-state.ts';
import type { PathwayState } from '../../services/pathway/state.ts';
import { SharingBench } from '../support/sharing-bench.ts';

const root = resolve(import.meta.dirname, '../..');

/** Files of the program that name something, by path. */
function filesWith(word: RegExp): string[] {
  return ['services', 'storage', 'cards', 'bot', 'manifest']
    .flatMap((folder) =>
      readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' }).map((name) => join(folder, name)),
    )
    .filter((file) => file.endsWith('.ts') && word.test(readFileSync(join(root, file), 'utf8')))
    .sort();
}

/** Stands for a view: it takes what an audience may know, and nothing else. */
function view(state: SeenState): string {
  return state.id;
}

describe('a pathway as an audience sees it', () => {
  it('is made in one place: nothing else can make one', () => {
    assert.deepEqual(filesWith(/\basSeen\b|\bnothingSeen\b/), [
      'services/audience/seen-by.ts',
      'services/audience/seen-state.ts',
    ]);
    assert.deepEqual(filesWith(/as (?:unknown as )?SeenState|<SeenState>/), []);
  });

  it('is decided in one place: whoever wants to know who may know something asks `may-know.ts`', () => {
    const [, ...others] = filesWith(/\bconsentStanding\b/);
    assert.ok(others.length > 0);
    const deciding = filesWith(/\bconsentStanding\(/).filter((file) => !file.startsWith('services/pathway/'));
    // How a consent stands is told, too, to those who are shown the consent itself; nothing is shown or hidden by that.
    const telling = [
      'bot/web/young/pages/consent/consent-cards.ts',
      'cards/views/consent/consent-items.ts',
      'services/access-review/who-sees.ts',
    ];
    assert.deepEqual(deciding, [...telling, 'services/audience/sight.ts']);
    assert.deepEqual(filesWith(/\bsharedTopics\(|\bcrowdSight\(/), [
      'services/audience/crowd-sight.ts',
      'services/audience/seen-by.ts',
      'services/audience/sight.ts',
    ]);
  });

  it('can be shown; the pathway itself cannot', () => {
    const bench = new SharingBench();
    const seen = seenBy(bench.state, { kind: 'person', person: 'uffe' }, bench.context);
    assert.equal(view(seen), 'K7F3XQ');
    const whole: PathwayState = bench.state;
    // @ts-expect-error: a view that is given the whole pathway does not compile.
    assert.equal(view(whole), 'K7F3XQ');
    // @ts-expect-error: nor is one that only looks like it.
    assert.equal(view({ ...whole, hidden: seen.hidden, isNothing: false }), 'K7F3XQ');
    const asPathway: PathwayState = seen;
    assert.equal(asPathway.id, 'K7F3XQ', 'what reads a pathway reads this, too');
  });
});
