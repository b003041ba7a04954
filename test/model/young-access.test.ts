import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Invite } from '../../services/young-access/invite.ts';
import { revokeAll } from '../../services/young-access/invite.ts';
import { maxTries } from '../../services/young-access/link-rules.ts';
import { overviewOf } from '../../services/young-access/overview.ts';
import { signOut } from '../../services/young-access/sign-out.ts';
import { AccessBench, type AccessBrowser, otherCode } from '../support/access-bench.ts';

/**
 * People, a coordinator and a thief do anything in any order, several things at once. Whatever they do: a link lets in one browser, only
 * with its code, never after its end, and never after ten wrong codes.
 */
type Step =
  | { readonly does: 'invite'; readonly oneMore: boolean }
  | { readonly does: 'revoke' }
  | { readonly does: 'signOut' }
  | { readonly does: 'wait'; readonly minutes: number }
  | {
      readonly does: 'try';
      readonly browser: number;
      readonly link: number;
      readonly isRight: boolean;
      readonly isLost: boolean;
    }
  | { readonly does: 'look'; readonly browser: number; readonly link: number };

const browsers = 3;
const small = (max: number) => fc.integer({ min: 0, max: max - 1 });
const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 2, arbitrary: fc.record({ does: fc.constant('invite' as const), oneMore: fc.boolean() }) },
  { weight: 1, arbitrary: fc.constantFrom({ does: 'revoke' as const }, { does: 'signOut' as const }) },
  {
    weight: 3,
    arbitrary: fc.record({ does: fc.constant('wait' as const), minutes: fc.constantFrom(1, 6, 16, 61, 12_000) }),
  },
  {
    weight: 8,
    arbitrary: fc.record({
      does: fc.constant('try' as const),
      browser: small(browsers),
      link: small(3),
      isRight: fc.boolean(),
      isLost: fc.boolean(),
    }),
  },
  { weight: 3, arbitrary: fc.record({ does: fc.constant('look' as const), browser: small(browsers), link: small(3) }) },
);

/** A link as whoever watches knows it. */
interface Watched extends Invite {
  readonly number: number;
  /** Browsers that were let in by it. */
  readonly letIn: Set<number>;
  wrong: number;
  isOver: boolean;
  /** One browser for each of the people, as far as this link goes. */
  readonly own: readonly AccessBrowser[];
}

class World {
  readonly bench = new AccessBench();
  readonly links: Watched[] = [];

  async run(steps: readonly Step[]): Promise<void> {
    for (const each of steps) await this.#do(each);
    await this.check();
  }

  async #do(each: Step): Promise<void> {
    if (each.does === 'wait') this.bench.later(each.minutes);
    else if (each.does === 'invite') await this.#invite(each.oneMore);
    else if (each.does === 'revoke') await this.#revoke();
    else if (each.does === 'signOut')
      await Promise.all(this.links.map(({ own }) => signOut(this.bench.ports, own[0]?.caller ?? { token: '' })));
    else {
      const link = this.links.at(-1 - each.link);
      if (!link) return;
      if (each.does === 'look') await this.#look(link, each.browser);
      else await this.#try(link, each);
    }
  }

  async #invite(oneMore: boolean): Promise<void> {
    const invite = await this.bench.invite({ oneMore });
    for (const link of this.links) if (!oneMore || link.letIn.size === 0) link.isOver = true;
    const number = this.links.length;
    const own = Array.from({ length: browsers }, (_, index) =>
      this.bench.browser(invite.token, `${number}-${index}`.padStart(24, '0')),
    );
    this.links.push({ ...invite, number, letIn: new Set(), wrong: 0, isOver: false, own });
  }

  async #revoke(): Promise<void> {
    await revokeAll(this.bench.ports, { pathwayId: 'K7F3XQ', by: 'karen' });
    for (const link of this.links) link.isOver = true;
  }

  async #try(link: Watched, { browser, isRight, isLost }: Extract<Step, { does: 'try' }>): Promise<void> {
    const code = isRight ? link.code : otherCode(link.code);
    const outcome = await link.own[browser]?.signIn(code, { answerIsLost: isLost });
    if (outcome?.kind === 'in') {
      assert.ok(isRight, 'let in with a wrong code');
      assert.ok(!link.isOver, 'let in by a link that is over');
      assert.ok(link.wrong < maxTries, 'let in after ten wrong codes');
      link.letIn.add(browser);
      link.wrong = 0;
      assert.equal(link.letIn.size, 1, 'two browsers by one link');
    } else if (outcome?.kind === 'wrong' || (outcome?.kind === 'paused' && !isRight)) {
      assert.ok(!isRight, 'a right code called wrong');
    }
    // As many as were looked at: what was told to wait was not.
    if (outcome?.kind === 'wrong') link.wrong++;
  }

  async #look(link: Watched, browser: number): Promise<void> {
    const standing = await link.own[browser]?.look();
    if (standing?.kind === 'in') {
      assert.ok(link.letIn.has(browser), 'in without ever having been let in');
      assert.ok(!link.isOver, 'in by a link that is over');
    }
    if (link.isOver) assert.equal(standing?.kind, 'dead');
  }

  async check(): Promise<void> {
    for (const link of this.links) for (let browser = 0; browser < browsers; browser++) await this.#look(link, browser);
    const { devices, invite } = await overviewOf(this.bench.ports, { pathwayId: 'K7F3XQ', audience: 'youngPerson' });
    assert.ok(devices.length <= this.links.filter(({ letIn, isOver }) => letIn.size > 0 && !isOver).length);
    if (invite) assert.ok(this.links.some(({ letIn, isOver }) => letIn.size === 0 && !isOver));
  }
}

describe('the young person’s access, whatever anybody does', function () {
  this.timeout(60_000);

  it('lets in one browser a link, only with its code, and never after its end', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 40 }), (steps) => new World().run(steps)),
      { numRuns: 150 },
    );
  });

  /** Tries at once, with every answer of the store and of the hash in an order of its own. */
  async function atOnce(scheduler: fc.Scheduler, tries: readonly { browser: number; isRight: boolean }[]) {
    const bench = new AccessBench();
    const { token, code } = await bench.invite();
    const { store } = bench;
    store.get = scheduler.scheduleFunction(store.get.bind(store));
    store.put = scheduler.scheduleFunction(store.put.bind(store));
    bench.ports.codes.isRight = scheduler.scheduleFunction(async (_kept: unknown, tried: string) => tried === code);
    const own = Array.from({ length: browsers }, (_, index) => bench.browser(token, String(index).padStart(24, '0')));
    const all = tries.map(({ browser, isRight }) => own[browser]?.signIn(isRight ? code : otherCode(code)));
    return scheduler.waitFor(Promise.all(all));
  }

  it('looks at four wrong codes and a fifth, however many come at once and in whatever order', async () => {
    await fc.assert(
      fc.asyncProperty(fc.scheduler(), fc.integer({ min: 5, max: 14 }), async (scheduler, count) => {
        const tries = Array.from({ length: count }, (_, index) => ({ browser: index % browsers, isRight: false }));
        const kinds = (await atOnce(scheduler, tries)).map((outcome) => outcome?.kind);
        assert.equal(kinds.filter((kind) => kind === 'wrong').length, 4);
        assert.equal(kinds.filter((kind) => kind === 'paused').length, count - 4);
      }),
      { numRuns: 60 },
    );
  });

  it('lets in one browser when several have the right code at once, in whatever order', async () => {
    const tried = fc.array(fc.record({ browser: small(browsers), isRight: fc.constant(true) }), {
      minLength: 2,
      maxLength: 5,
    });
    await fc.assert(
      fc.asyncProperty(fc.scheduler(), tried, async (scheduler, tries) => {
        const outcomes = await atOnce(scheduler, tries);
        const letIn = outcomes.flatMap((outcome, index) => (outcome?.kind === 'in' ? [tries[index]?.browser] : []));
        assert.equal(new Set(letIn).size, 1);
      }),
      { numRuns: 60 },
    );
  });
});
