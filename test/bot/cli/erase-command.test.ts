import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type EraseExit, runErase } from '../../../bot/cli/erase-command.ts';
import { RoomStore, roomsPartition } from '../../../bot/rooms/room-store.ts';
import type { Locale } from '../../../cards/text/catalog.ts';
import { noteClosed } from '../../../services/erasure/closed-pathways.ts';
import { ErasedFile } from '../../../services/erasure/erased-list.ts';
import { ErasureBench } from '../../support/erasure-bench.ts';
import { MemoryStore } from '../../support/memory-store.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

describe('the erase command', () => {
  let bench: ErasureBench;
  let code: string;
  beforeEach(async () => {
    bench = new ErasureBench(new MemoryStore());
    code = await bench.fill('K');
  });

  async function run(typed: readonly string[], locale: Locale = 'da'): Promise<{ exit: EraseExit; said: string }> {
    const lines: string[] = [];
    const { store: documents, erasures } = bench;
    const exit = await runErase({ documents, erasures, locale, print: (line) => lines.push(line) }, typed);
    return { exit, said: lines.join('\n') };
  }

  it('lists each closed pathway with what it waits for, by code alone', async () => {
    assert.match((await run(['list'])).said, /^Ingen lukkede forløb/);
    await noteClosed(bench.store, await bench.do(code, 'karen', { type: 'pathway.close', reason: 'goalReached' }));
    assert.equal((await run(['list'])).said, `${code}: bliver slettet tidligst 21. februar 2027`);
    await bench.do(code, 'karen', { type: 'hold.place', reason: 'Klagesag om Sus' });
    assert.equal((await run(['list'])).said, `${code}: sletning er sat i bero af koordinatoren`);
    await bench.do(code, 'karen', { type: 'hold.lift' });
    bench.later({ days: 90 });
    assert.match((await run(['list'])).said, /ikke alt er journaliseret/);
    assert.match((await run(['list'], 'en')).said, /not everything is in the case system/);
    await bench.journal.journal.follow(await bench.pathways.current(code));
    await bench.journal.sender.sendDue();
    assert.match((await run(['list'])).said, /intet er i vejen/);
  });

  it('begins an erasure that nothing is in the way of, and leaves the rest to the program that can get into the rooms', async () => {
    const early = await run([code]);
    assert.deepEqual(early, { exit: 1, said: `${code}: er åbent` });
    await bench.closeAndRecord(code);
    const begun = await run([` ${code.toLowerCase()} `]);
    assert.equal(begun.exit, 0);
    assert.match(begun.said, /er begyndt/);
    assert.deepEqual(bench.rooms.down, []);
    assert.ok((await bench.store.read(code, 1)).length > 0);
    assert.deepEqual(await run([code]), { exit: 1, said: `${code}: bliver slettet nu` });
    assert.equal((await bench.run()).erased, 1);
    assert.deepEqual(await run([code]), { exit: 1, said: `${code}: findes ikke; måske er det slettet` });
  });

  it('says which room it cannot get into and what to do, and goes on when somebody has deleted it by hand', async () => {
    assert.equal((await run(['rooms', code])).exit, 1, 'not before it is being erased');
    await bench.closeAndRecord(code);
    bench.rooms.left = 'slack gone:channel_not_found';
    await bench.run();
    const { said } = await run(['list']);
    assert.match(said, new RegExp(`slack gone:channel_not_found.*npm run erase -- rooms ${code}`));
    assert.match((await run(['list'], 'en')).said, new RegExp(`cannot get into the room.*rooms ${code}`));
    const rooms = await new RoomStore(bench.store).load(code);
    const { document } = rooms.get('teams') ?? assert.fail();
    const cards = { overview: { messageId: 'm1', hash: '' } };
    await bench.store.put(roomsPartition(code), 'teams', { ...document, cards }, 'any');
    assert.deepEqual(await run(['rooms', code]), {
      exit: 0,
      said: '1 kort i rummene regnes som slettet. Sletningen går videre af sig selv.',
    });
    bench.rooms.left = undefined;
    await bench.store.put('noget-nyt', code, {}, 'any');
    await bench.run();
    assert.match((await run(['list'])).said, /gået i stå \(documents noget-nyt\)/);
  });

  it('tells proofs that name nobody, in lines that a lost list can be made of', async () => {
    assert.equal((await run(['proofs'])).said, '# Intet er slettet endnu.');
    await bench.closeAndRecord(code);
    await bench.run();
    const { exit, said } = await run(['proofs']);
    assert.equal(exit, 0);
    assert.ok(!said.includes(code));
    assert.match(said, /^# slettet 20\d\d-.* hændelser, .* dokumenter, 3 kort i rum; koden nævnt 0 steder/m);
    const folder = await temporaryFolder();
    const path = join(folder.path, 'erased');
    writeFileSync(path, `${said}\n`);
    assert.deepEqual([...new ErasedFile(path).all()], [...bench.list.all()]);
    await folder.remove();
    assert.match((await run(['proofs'], 'en')).said, /^# erased 20\d\d-/m);
  });

  it('tells how it is used when it is not understood, and erases nothing by a slip', async () => {
    await bench.closeAndRecord(code);
    for (const typed of [[], ['rooms'], [code, code], ['list', 'all'], ['rooms', code, code]]) {
      const { exit, said } = await run(typed);
      assert.deepEqual([exit, said.startsWith('Brug:')], [2, true], typed.join(' '));
    }
    assert.equal((await bench.erasures.standingOf(code)).standing, 'erasable');
  });
});
