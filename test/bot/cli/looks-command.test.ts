import assert from 'node:assert/strict';
import { type LooksExit, runLooks } from '../../../bot/cli/looks-command.ts';
import { viewContext } from '../../../bot/desk.ts';
import { looksAt } from '../../../services/access-log/looks-of.ts';
import { DeskBench } from '../../support/desk.ts';
import { MemoryStore } from '../../support/memory-store.ts';

describe('the looks command', () => {
  let store: MemoryStore;
  let bench: DeskBench;
  let code: string;

  beforeEach(async () => {
    store = new MemoryStore();
    bench = await DeskBench.create({ store });
    code = await bench.open();
    await bench.click('uffe', 'subject.show', { pathway: code });
    bench.now = bench.now.plus({ days: 2 });
    await bench.click('jonna', 'pathway.team', { pathway: code });
    await bench.looks.flush();
  });

  async function run(...typed: string[]): Promise<{ exit: LooksExit; said: string }> {
    const lines: string[] = [];
    const { directory } = bench.desk;
    const view = viewContext(bench.desk, 'da');
    const exit = await runLooks({ store, directory, log: bench.looks, view, print: (line) => lines.push(line) }, typed);
    return { exit, said: lines.join('\n') };
  }

  /** Who asked at the machine, as the pathway has it. */
  const asked = async () =>
    (await looksAt(store, code)).filter(({ viewer }) => viewer === 'operator:looks').flatMap(({ seen }) => seen);

  it('tells who has seen what of a pathway, in words, and is itself noted', async () => {
    const { exit, said } = await run(code.toLowerCase());
    assert.equal(exit, 0);
    assert.match(said, /^Uffe Testesen, 23\. november 2026\n {2}den unges navn kl\. 8\.02$/m);
    assert.match(said, /^Jonna .*25\. november 2026\n {2}teamet kl\. /m);
    assert.deepEqual(
      (await asked()).map(({ what, outcome }) => `${what} ${outcome}`),
      ['looks.search exported'],
    );
    assert.match((await run(code)).said, /Driften, som undersøgte en mistanke/);
  });

  it('tells of one person which pathways they have opened, and is noted with each of those', async () => {
    const { exit, said } = await run((bench.desk.directory.person('uffe')?.email ?? '').toUpperCase());
    assert.equal(exit, 0);
    assert.match(said, new RegExp(`^2026-11-23\\n {2}${code}: 1 gang$`, 'm'));
    assert.equal((await asked()).length, 1);
  });

  it('tells of the days that were asked for alone', async () => {
    assert.doesNotMatch((await run(code, '2026-11-24')).said, /Uffe/);
    assert.doesNotMatch((await run(code, '2026-11-23', '2026-11-24')).said, /Jonna/);
  });

  it('shows nothing that it could not note', async () => {
    const put = store.put.bind(store);
    store.put = (partition, ...rest) =>
      partition.startsWith('looks:') ? Promise.reject(new Error('disk full')) : put(partition, ...rest);
    await assert.rejects(run(code));
  });

  it('says how it is used, and of whom there is nothing', async () => {
    assert.equal((await run()).exit, 2);
    assert.equal((await run(code, 'i går')).exit, 2);
    assert.equal((await run(code, '2026-11-01', '2026-11-02', 'mere')).exit, 2);
    assert.equal((await run('ZZZZZZ')).exit, 1);
    assert.equal((await run('ingen@vejby.example')).exit, 1);
  });
});
