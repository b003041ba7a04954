import assert from 'node:assert/strict';
import fc from 'fast-check';
import { seenBy } from '../../services/audience/seen-by.ts';
import { bytesOf } from '../support/sharing-bench.ts';
import { SharingOracle } from '../support/sharing-oracle.ts';
import { anyStory, audienceOf, lookersOf, momentsOf, told } from '../support/sharing-story.ts';

/** So many audiences and moments are looked at for each story. */
const looks = 6;

describe('who may know what, after anything has happened', function () {
  this.timeout(600_000);

  it('is what the rules say: nobody sees what they may not at that instant, and everybody what they may', () => {
    let seenMarks = 0;
    let hiddenMarks = 0;
    fc.assert(
      fc.property(anyStory, fc.nat(1_000_000), (story, seed) => {
        const bench = told(story);
        const oracle = new SharingOracle(bench.commits, bench.people);
        const moments = momentsOf(bench, seed);
        for (let look = 0; look < looks; look++) {
          const now = moments[look === 0 ? 0 : (seed + look * 31) % moments.length] ?? bench.now;
          const audience = audienceOf(bench, seed + look);
          const bytes = bytesOf(seenBy(bench.state, audience, { ...bench.context, now }));
          for (const [key, secret] of oracle.secrets) {
            const may = oracle.mayAll(lookersOf(audience), secret, now.toJSDate());
            if (bytes.includes(secret.mark) !== may)
              assert.fail(
                `${key} ${may ? 'is kept from' : 'is seen by'} ${JSON.stringify(audience)} at ${now.toISO()}`,
              );
            if (may) seenMarks++;
            else hiddenMarks++;
          }
        }
      }),
      { numRuns: Number(process.env.SHARING_RUNS ?? 10_000) },
    );
    assert.ok(seenMarks > 1000 && hiddenMarks > 1000, `${seenMarks} seen and ${hiddenMarks} hidden`);
  });
});
