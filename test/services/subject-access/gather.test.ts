import assert from 'node:assert/strict';
import { AccessLog } from '../../../services/access-log/access-log.ts';
import { looksAt } from '../../../services/access-log/looks-of.ts';
import type { Recipient } from '../../../services/pathway/events.ts';
import { recordRefusal } from '../../../services/refusal-record.ts';
import { gather } from '../../../services/subject-access/gather.ts';
import { type SubjectAccess, subjectAccess } from '../../../services/subject-access/subject-access.ts';
import { testModels, testPeople } from '../../support/domain.ts';
import { ErasureBench, marks } from '../../support/erasure-bench.ts';
import { MemoryStore } from '../../support/memory-store.ts';

describe('what the store knows of a young person', () => {
  let bench: ErasureBench;
  let pathway: string;
  beforeEach(async () => {
    bench = new ErasureBench(new MemoryStore());
    pathway = await bench.fill('one');
    await bench.fill('two', { isNeighbour: true });
  });

  function asked(by = 'karen', log = new AccessLog({ ...logOptions(), documents: bench.store })) {
    const sources = {
      person: (id: string) => testPeople.get(id),
      model: (id: string) => testModels.get(id),
      locale: 'da',
    } as const;
    return gather({ store: bench.store, clock: bench.clock, sources, log }, pathway, by);
  }
  const logOptions = () => ({ clock: bench.clock, keepDays: 365, pathwaysADay: 40 });
  async function extract(by = 'karen'): Promise<SubjectAccess> {
    const gathered = await asked(by);
    return 'extract' in gathered ? gathered.extract : assert.fail(gathered.problem);
  }
  const recipients: readonly Recipient[] = [{ person: 'jonna' }];
  const propose = (reason: string) =>
    bench.do(pathway, 'uffe', {
      type: 'share.propose',
      topic: 'education',
      recipients,
      ground: 'fvl28',
      reason,
      until: '2026-12-20',
    });

  it('is handed out whole, in the published format, with everything that was typed', async () => {
    const all = await extract();
    assert.deepEqual(subjectAccess.parse(JSON.parse(JSON.stringify(all))), all);
    const text = JSON.stringify(all);
    for (const mark of marks) assert.ok(text.includes(JSON.stringify(mark).slice(1, -1)), mark);
    assert.equal(all.head.youngPerson.name, marks[0]);
    assert.deepEqual(
      all.sharedWith.map(({ why, person }) => [why, person]),
      [
        ['team', 'karen'],
        ['team', 'uffe'],
        ['team', 'jonna'],
      ],
    );
    assert.deepEqual(all.people.map(({ id }) => id).sort(), ['jonna', 'karen', 'uffe']);
    assert.deepEqual(
      all.access.map(({ audience }) => audience),
      ['youngPerson', 'chosenAdult'],
    );
    assert.equal(
      all.other.some(({ partition }) => partition.startsWith('refusals:')),
      true,
    );
  });

  it('has nothing of another young person, and nothing that opens a door', async () => {
    const text = JSON.stringify(await extract());
    assert.doesNotMatch(text, /nabo/);
    assert.doesNotMatch(text, /"(token|salt|hash)":"[\w-]{20,}"/);
    assert.doesNotMatch(text, /young-links|young-access:/);
  });

  it('stands in itself: that it was handed out, to whom, and when', async () => {
    const all = await extract('youngPerson');
    const own = all.looks.find(
      ({ viewer, seen }) => viewer === 'youngPerson' && seen.some(({ outcome }) => outcome === 'exported'),
    );
    assert.ok(own);
    assert.equal(all.madeBy, 'youngPerson');
  });

  it('is not handed out when it cannot be put on record that it was', async () => {
    const log = new AccessLog({ ...logOptions(), documents: bench.store });
    log.noteNow = () => Promise.reject(new Error('full'));
    await assert.rejects(asked('karen', log), /full/);
  });

  it('is refused while it is being erased, also when that begins in the middle, and where there is nothing', async () => {
    const unknown = await gather(
      {
        store: bench.store,
        clock: bench.clock,
        sources: { person: () => undefined, model: () => undefined, locale: 'da' },
        log: { noteNow: async () => assert.fail('nothing was seen') },
      },
      'NIXKOD',
      'karen',
    );
    assert.deepEqual(unknown, { problem: 'unknown' });
    await bench.closeAndRecord(pathway);
    const log = new AccessLog({ ...logOptions(), documents: bench.store });
    const note = log.noteNow.bind(log);
    log.noteNow = async (look) => {
      await note(look);
      const { version: base } = await bench.pathways.current(pathway);
      await bench.do(pathway, 'clock', { type: 'erasure.begin', base });
    };
    assert.deepEqual(await asked('karen', log), { problem: 'beingErased' });
    const before = await looksAt(bench.store, pathway);
    assert.deepEqual(await asked(), { problem: 'beingErased' });
    assert.deepEqual(await looksAt(bench.store, pathway), before);
  });

  it('is not handed out in part: a document of a kind that nobody has thought of stops it', async () => {
    await bench.store.put('brand-new', pathway, { code: pathway }, 'any');
    assert.deepEqual(await asked(), { problem: 'incomplete' });
  });

  it('tells nothing of what is shared without a consent before the young person has been told, and leaves no gap', async () => {
    const before = await extract();
    await propose('HEMMELIGGRUND');
    await bench.do(pathway, 'karen', { type: 'share.approve', share: 'l1' });
    const log = new AccessLog({ ...logOptions(), documents: bench.store });
    log.note({ pathwayId: pathway, viewer: 'jonna', what: 'share.approve', outcome: 'refused', code: 'notShared' });
    await log.stop();
    const refusal = { account: 'slack:U1', person: 'jonna', verb: 'share.approve', code: 'notOfTheTeam' };
    await recordRefusal(bench.store, { ...refusal, pathwayId: pathway, at: '2026-11-23T08:00:00.000Z' });
    const after = await extract();
    const bare = ({ looks, ...rest }: SubjectAccess) => ({ ...rest, viewers: looks.map(({ viewer }) => viewer) });
    assert.deepEqual(bare(after), bare(before));

    await bench.do(pathway, 'karen', { type: 'goal.add', text: 'Bagefter', topic: 'leisure' });
    const later = await extract();
    assert.deepEqual(
      later.pathway.history.map(({ version }) => version),
      later.pathway.history.map((_, index) => index + 1),
    );
    assert.equal(later.head.version, later.pathway.history.length);
    assert.doesNotMatch(JSON.stringify(later), /HEMMELIGGRUND|"share\.|Share/);

    await bench.do(pathway, 'karen', { type: 'share.tell', share: 'l1' });
    const told = await extract();
    assert.match(JSON.stringify(told), /HEMMELIGGRUND/);
    assert.ok(told.sharedWith.some(({ why }) => why === 'law'));
  });

  it('numbers what is shared as if nothing that must not be told had been before it', async () => {
    await propose('HEMMELIGGRUND');
    await bench.do(pathway, 'karen', { type: 'share.approve', share: 'l1' });
    await bench.do(pathway, 'karen', { type: 'share.tell', share: 'l1', exempt: 'UNDTAGET' });
    await propose('FORTALT');
    await bench.do(pathway, 'karen', { type: 'share.approve', share: 'l2' });
    await bench.do(pathway, 'karen', { type: 'share.tell', share: 'l2' });
    const { pathway: told } = await extract();
    assert.deepEqual(
      told.shares.map(({ id, reason }) => [id, reason]),
      [['l1', 'FORTALT']],
    );
    assert.doesNotMatch(JSON.stringify(told), /"l2"/);
  });

  it('tells nobody that somebody has opened the form for sharing without a consent, or was refused it, before it is told', async () => {
    const log = new AccessLog({ ...logOptions(), documents: bench.store });
    log.note({ pathwayId: pathway, viewer: 'jonna', what: 'share.propose', outcome: 'shown' });
    await log.stop();
    const refusal = { account: 'slack:U1', person: 'jonna', verb: 'share.propose', code: 'notOfTheTeam' };
    await recordRefusal(bench.store, { ...refusal, pathwayId: pathway, at: '2026-11-23T08:00:00.000Z' });
    assert.doesNotMatch(JSON.stringify(await extract()), /share\.propose/);

    await propose('FORTALT');
    await bench.do(pathway, 'karen', { type: 'share.approve', share: 'l1' });
    await bench.do(pathway, 'karen', { type: 'share.tell', share: 'l1' });
    assert.match(
      JSON.stringify((await extract()).looks),
      /share\.propose/,
      'what came before they were told is theirs',
    );
  });

  it('keeps what the young person is not to be told, with a reason, out of it for good', async () => {
    await propose('HEMMELIGGRUND');
    await bench.do(pathway, 'karen', { type: 'share.approve', share: 'l1' });
    await bench.do(pathway, 'karen', { type: 'share.tell', share: 'l1', exempt: 'UNDTAGET' });
    assert.doesNotMatch(JSON.stringify(await extract()), /HEMMELIGGRUND|UNDTAGET|Share/);
  });
});
