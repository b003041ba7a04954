import assert from 'node:assert/strict';
import { runVerify } from '../../bot/cli/verify-command.ts';
import { openNewPathway } from '../../services/open-pathway.ts';
import { Pathways } from '../../services/pathways.ts';
import { isSealed, sealer } from '../../services/seal.ts';
import { AccessCodes } from '../../services/young-access/access-codes.ts';
import { quickCost } from '../support/access-bench.ts';
import { AppBench, AppTown } from '../support/app-bench.ts';
import { type AppStory, opening, tellStory } from '../support/app-story.ts';
import { MemoryStore } from '../support/memory-store.ts';
import { YoungBrowser } from '../support/young-browser.ts';

const oldKey = 'the-key-that-was-before-the-change-of-keys';
const newKey = 'the-key-that-has-come-in-place-of-the-other';

describe('a changed SECRET_KEY', function () {
  this.timeout(60_000);
  let town: AppTown;
  let store: MemoryStore;
  let story: AppStory;
  let bench: AppBench | undefined;
  before(async () => {
    town = await AppTown.start();
  });
  beforeEach(async () => {
    store = new MemoryStore();
    story = await tellStory(store, oldKey);
  });
  afterEach(() => bench?.stop());
  after(() => town?.close());

  const startWith = async (keys: readonly [string, ...string[]]) => {
    bench = await AppBench.start(town, { store, keys });
    return bench;
  };
  const statuses = async (on: AppBench) =>
    Object.fromEntries(
      await Promise.all(Object.entries(story.paths).map(async ([name, path]) => [name, (await on.fetch(path)).status])),
    );

  it('leaves every link alive that the former key has made, while it is named', async () => {
    assert.deepEqual(await statuses(await startWith([newKey, oldKey])), {
      wall: 200,
      road: 200,
      meeting: 200,
      calendar: 200,
    });
  });

  it('kills every one of them when the former key is not named any more', async () => {
    assert.deepEqual(await statuses(await startWith([newKey])), { wall: 404, road: 404, meeting: 404, calendar: 404 });
  });

  it('lets somebody in with a code that was made before, while the former key is named', async () => {
    const { base } = await startWith([newKey, oldKey]);
    const browser = new YoungBrowser(base, `/u/${story.invite.token}`);
    assert.equal((await browser.signIn(story.invite.code)).status, 303);
  });

  it('takes that code for a wrong one when the former key is not named any more', async () => {
    const { base } = await startWith([newKey]);
    const browser = new YoungBrowser(base, `/u/${story.invite.token}`);
    assert.equal((await browser.signIn(story.invite.code)).status, 403);
  });

  for (const [what, keys, status] of [
    ['takes the form that was open before, while the former key is named', [newKey, oldKey], 303],
    ['refuses that form when the former key is not named any more', [newKey], 403],
  ] as const) {
    it(`leaves somebody signed in who was, and ${what}`, async () => {
      const before = await startWith([oldKey]);
      const browser = new YoungBrowser(before.base, `/u/${story.invite.token}`);
      await browser.signIn(story.invite.code);
      await browser.get();
      await before.stop();
      const { base } = await startWith(keys);
      const again = new YoungBrowser(base, browser.path);
      for (const [name, value] of browser.cookies) again.cookies.set(name, value);
      assert.match((await again.get()).text, /name="do" value="signOut"/, 'still signed in');
      assert.equal((await again.post({ do: 'signOut' }, { token: browser.formToken })).status, status);
    });
  }

  it('makes new codes and seals with the new key alone, and reads what either has made', async () => {
    const codes = new AccessCodes({ secrets: [newKey, oldKey], cost: quickCost });
    const kept = await codes.keep('123456');
    assert.equal(await new AccessCodes({ secrets: [newKey], cost: quickCost }).isRight(kept, '123456'), true);
    assert.equal(await new AccessCodes({ secrets: [oldKey], cost: quickCost }).isRight(kept, '123456'), false);
    assert.ok(isSealed([newKey, oldKey], 'tekst', sealer(oldKey)('tekst')));
    assert.ok(!isSealed([newKey], 'tekst', sealer(oldKey)('tekst')));
  });

  it('lets signatures be verified with the former key, and says which key is missing without it', async () => {
    const verify = async (...secrets: string[]) => {
      const said: string[] = [];
      const print = (line: string) => void said.push(line);
      const zone = 'Europe/Copenhagen';
      const exit = await runVerify({ store, code: story.code, secrets, zone, locale: 'da', print });
      return { exit, said: said.join('\n') };
    };
    assert.deepEqual((await verify(newKey, oldKey)).exit, 0);
    const without = await verify(newKey);
    assert.equal(without.exit, 1);
    assert.match(without.said, /skriv den gamle i SECRET_KEY_PREVIOUS/);
  });

  it('opens one pathway for a form that was sent before the change, and again after it', async () => {
    const first = await tellStory(store, oldKey, 'd1');
    const pathways = new Pathways({
      store,
      clock: () => {
        throw new Error('nothing is decided anew');
      },
      person: () => undefined,
      model: () => undefined,
      onCommitted: () => undefined,
    });
    const again = await openNewPathway(
      { pathways, documents: store, secret: newKey, formerSecrets: [oldKey] },
      opening('d1'),
    );
    assert.ok(again.done);
    assert.equal(again.state.id, first.code);
  });
});
