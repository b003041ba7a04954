import assert from 'node:assert/strict';
import type { Commit } from '../../../../../services/pathway/events.ts';
import { type AppendResult, StoreError } from '../../../../../storage/ports.ts';
import { DeskBench } from '../../../../support/desk.ts';
import { MemoryStore } from '../../../../support/memory-store.ts';
import { hiddenField, type YoungBrowser } from '../../../../support/young-browser.ts';
import { YoungPageBench } from '../../../../support/young-page-bench.ts';
import { formOf, saidOf, wordsOf } from '../../../../support/young-page-browser.ts';

/** A store that does not answer when it is told not to; or carries out what it was asked, and the answer is lost. */
class FailingStore extends MemoryStore {
  fails: 'never' | 'before' | 'after' = 'never';

  override async append(commit: Commit): Promise<AppendResult> {
    if (this.fails === 'before') throw new StoreError('unavailable');
    const result = await super.append(commit);
    if (this.fails === 'after') throw new StoreError('unknown');
    return result;
  }

  override async read(pathwayId: string, fromVersion: number): Promise<Commit[]> {
    if (this.fails !== 'never') throw new StoreError('unavailable');
    return super.read(pathwayId, fromVersion);
  }
}

const text = 'Jeg vil bo selv, "tæt på <byen>" & min bror';

describe('a goal that is sent while the store is down', () => {
  let store: FailingStore;
  let bench: YoungPageBench;
  let browser: YoungBrowser;
  let pathway: string;
  beforeEach(async () => {
    store = new FailingStore();
    bench = await YoungPageBench.start(await DeskBench.create({ store }));
    pathway = await bench.desk.open();
    ({ browser } = await bench.signedIn(pathway));
  });
  afterEach(() => bench.stop());

  const goals = async () =>
    [...(await bench.desk.desk.pathways.current(pathway)).goals.values()].map((goal) => goal.text);
  const form = async () => {
    const page = (await browser.get(`${browser.path}?at=goals`)).text;
    const { form: _, ...fields } = formOf(page, 'goalAdd', { ask: '', partOf: '' });
    return { ...fields, text, topic: 'housing' };
  };

  for (const fails of ['before', 'after'] as const) {
    it(`is not lost, and goes out again with one press and once, ${fails === 'before' ? 'when it was not stored' : 'when it was stored and nobody could tell'}`, async () => {
      const fields = await form();
      store.fails = fails;
      const down = await browser.post(fields);
      assert.equal(down.status, 503);
      assert.match(
        wordsOf(down.text),
        /Det er ikke sendt endnu Siden virker ikke lige nu\. Det, du skrev, er ikke væk\./,
      );
      const held = hiddenField(down.text, 'held') ?? assert.fail('nothing waits');
      const again = await browser.post({ do: 'again', held });
      assert.equal(again.status, 503, 'it can be tried as often as one likes');
      store.fails = 'never';
      const sent = await browser.post({ do: 'again', held: hiddenField(again.text, 'held') ?? '' });
      assert.equal(saidOf(sent), 'goalAdded');
      assert.deepEqual(await goals(), [text]);
    });
  }

  it('leaves a page that says so, and nothing of what there was', async () => {
    store.fails = 'before';
    const { status, text: shown } = await browser.get(`${browser.path}?at=goals`);
    assert.equal(status, 503);
    assert.match(wordsOf(shown), /Siden virker ikke lige nu Det er ikke din fejl\./);
  });
});
