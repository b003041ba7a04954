import assert from 'node:assert/strict';
import { type JournalExit, runJournal } from '../../../bot/cli/journal-command.ts';
import { heldMeeting, JournalBench, store as put } from '../../support/journal-bench.ts';
import { MemoryStore } from '../../support/memory-store.ts';

/** A meeting is held in one pathway, and nothing has got to the case system. */
async function waiting() {
  const store = new MemoryStore();
  const bench = new JournalBench(store);
  await put(store, heldMeeting());
  await bench.journal.follow(heldMeeting().state);
  const types = async (...typed: string[]): Promise<{ exit: JournalExit; said: string }> => {
    const lines: string[] = [];
    const print = (line: string) => void lines.push(line);
    const exit = await runJournal({ documents: store, clock: () => bench.now, locale: 'da', print }, typed);
    return { exit, said: lines.join('\n') };
  };
  const [first] = await bench.journal.queue();
  return { bench, store, types, key: first?.key ?? '' };
}

describe('npm run journal', () => {
  it('tells what waits, since when and how often it was tried, by keys and codes, and names nobody', async () => {
    const { bench, types, key } = await waiting();
    bench.caseSystem.faults.push(() => {
      throw new Error('Ida Testesen');
    });
    await bench.sender.sendDue();
    const { exit, said } = await types('list');
    assert.equal(exit, 0);
    assert.match(said, /^1 pakke venter/);
    assert.ok(said.includes(`${key}  forløb K7F3XQ: Møde m1, siden `), said);
    assert.match(said, /forsøgt 1 gang \(misconfigured/);
    assert.doesNotMatch(said, /Ida|Testesen|Rådhuset/);
  });

  it('closes a package with the number under which somebody has put it on record by hand', async () => {
    const { bench, types, key } = await waiting();
    assert.deepEqual(await types('receipt', key, '26/1234-7'), {
      exit: 0,
      said: 'Nummeret er noteret, og pakken er ikke længere i Vejviser.',
    });
    assert.match((await types('list')).said, /Intet venter/);
    assert.deepEqual(await bench.journal.queue(), []);
    await bench.sender.sendDue();
    assert.equal(bench.caseSystem.deliveries.length, 0, 'and it is not delivered any more');
  });

  it('keeps no CPR number and nothing else that is no number, and knows the keys alone that wait', async () => {
    const { bench, types, key } = await waiting();
    for (const reference of ['010203-1234', 'to ord', '', 'x'.repeat(201)])
      assert.equal((await types('receipt', key, reference)).exit, 1, reference);
    assert.equal((await types('receipt', 'ukendt', '26/1')).exit, 1);
    assert.equal((await bench.journal.queue()).length, 1);
  });

  it('says how it is used to whoever types something else, and changes nothing', async () => {
    const { types, key } = await waiting();
    for (const typed of [[], ['alt'], ['list', 'alt'], ['receipt', key], ['receipt', key, '1', '2']]) {
      const { exit, said } = await types(...typed);
      assert.equal(exit, 2);
      assert.match(said, /^Brug:/);
    }
  });
});
