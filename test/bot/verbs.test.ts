import assert from 'node:assert/strict';
import { verbHandlers } from '../../bot/verbs/registry.ts';
import { isOutsider, rules } from '../../services/policy.ts';
import { refusalsOf } from '../../services/refusal-record.ts';
import { loadSubject } from '../../services/subjects.ts';
import { StoreError } from '../../storage/ports.ts';
import { DeskBench } from '../support/desk.ts';
import { MemoryStore } from '../support/memory-store.ts';

const add = { title: 'Ring til FGU', deadline: '2026-12-01', topic: 'education' };

/** Links to the pages of those who have no account. */
const withoutCards = new Set([
  'access.give',
  'access.end',
  // Decided already; their cards are still to come.
  'consent.give',
  'consent.join',
  'consent.refuse',
  'consent.withdraw',
  'consent.askAgain',
  'share.propose',
  'share.approve',
  'share.decline',
  'share.end',
  'share.tell',
  'protection.set',
  'protection.lift',
  'hold.place',
  'hold.lift',
]);

async function withAction(): Promise<{ bench: DeskBench; pathway: string }> {
  const bench = await DeskBench.create();
  const pathway = await bench.open();
  await bench.click('uffe', 'action.add', { pathway, v: 1 }, add);
  return { bench, pathway };
}

describe('a verb', () => {
  it('has a rule, and each rule has a verb, unless it is for nobody who has cards', () => {
    const withCards = Object.entries(rules).filter(([verb, rule]) => !isOutsider(rule) && !withoutCards.has(verb));
    assert.deepEqual([...verbHandlers.keys()].sort(), withCards.map(([verb]) => verb).sort());
  });

  it('whose input is complete is carried out, and the clicker is told what happened', async () => {
    const { bench, pathway } = await withAction();
    const answer = await bench.click('uffe', 'action.claim', { pathway, action: 'a1', v: 2 });
    assert.equal(answer.tone, 'good');
    assert.equal(answer.card?.view, 'action');
    const state = await bench.desk.pathways.current(pathway);
    assert.equal(state.actions.get('a1')?.responsible?.person, 'uffe');
  });

  it('that comes second is told by whom it was overtaken, sees the present card, and the room is put right', async () => {
    const { bench, pathway } = await withAction();
    await bench.click('uffe', 'action.claim', { pathway, action: 'a1', v: 2 });
    const answer = await bench.click('jonna', 'action.claim', { pathway, action: 'a1', v: 2 });
    assert.equal(answer.tone, 'refusal');
    assert.match(answer.said ?? '', /Uffe Testesen/);
    assert.match(JSON.stringify(answer.card), /Uffe Testesen/);
    assert.deepEqual(bench.refreshed, [`${pathway} action:a1`]);
  });

  it('that is delivered twice has one effect and the same answer', async () => {
    const { bench, pathway } = await withAction();
    const once = { deliveryId: 'the-same' };
    const first = await bench.click('uffe', 'action.claim', { pathway, action: 'a1' }, {}, once);
    const { version } = await bench.desk.pathways.current(pathway);
    const again = await bench.click('uffe', 'action.claim', { pathway, action: 'a1' }, {}, once);
    assert.deepEqual(again, first);
    assert.equal((await bench.desk.pathways.current(pathway)).version, version);
  });

  it('that lacks an input is answered with its form', async () => {
    const { bench, pathway } = await withAction();
    const answer = await bench.click('uffe', 'action.handOver', { pathway, action: 'a1' });
    assert.equal(answer.form?.verb, 'action.handOver');
    assert.equal(answer.form?.data.action, 'a1');
  });

  it('that asks for its form gets it although nothing is missing', async () => {
    const { bench, pathway } = await withAction();
    const answer = await bench.click('uffe', 'action.done', { pathway, action: 'a1', ask: 1 });
    assert.equal(answer.form?.verb, 'action.done');
    assert.equal((await bench.desk.pathways.current(pathway)).actions.get('a1')?.status, 'open');
  });

  it('from a form in which everything was left empty is carried out where that may be, and no question for the form', async () => {
    const { bench, pathway } = await withAction();
    const answer = await bench.click('uffe', 'action.done', { pathway, action: 'a1', form: 1 });
    assert.equal(answer.form, undefined);
    assert.equal((await bench.desk.pathways.current(pathway)).actions.get('a1')?.status, 'done');
  });

  it('from a form in which everything was left empty is told what is missing, where that may not be', async () => {
    const { bench, pathway } = await withAction();
    const answer = await bench.click('uffe', 'action.handOver', { pathway, action: 'a1', form: 1 });
    assert.equal(answer.form, undefined);
    assert.deepEqual([answer.tone, Object.keys(answer.problems ?? {})], ['refusal', ['to']]);
  });

  const problems = [
    ['a missing title', { deadline: '2026-12-01', topic: 'education' }, 'title'],
    ['a missing deadline', { title: 'x', topic: 'education' }, 'deadline'],
    ['a deadline that is no date', { title: 'x', deadline: 'i morgen', topic: 'education' }, 'deadline'],
    ['a day that does not exist', { title: 'x', deadline: '2027-02-29', topic: 'education' }, 'deadline'],
    ['a day that has passed', { title: 'x', deadline: '2026-11-22', topic: 'education' }, 'deadline'],
    ['an unknown topic', { title: 'x', deadline: '2026-12-01', topic: 'hemmeligt' }, 'topic'],
  ] as const;
  for (const [what, inputs, field] of problems) {
    it(`whose form is sent with ${what} is told so at that input, and nothing is stored`, async () => {
      const { bench, pathway } = await withAction();
      const answer = await bench.click('uffe', 'action.add', { pathway }, inputs);
      assert.equal(answer.tone, 'refusal');
      assert.deepEqual(Object.keys(answer.problems ?? {}), [field]);
      assert.equal((await bench.desk.pathways.current(pathway)).actions.size, 1);
    });
  }

  const broken: readonly [string, string, Record<string, unknown>][] = [
    ['no pathway', 'action.claim', { action: 'a1' }],
    ['a pathway that is a number', 'action.claim', { pathway: 7, action: 'a1' }],
    ['a pathway that is an object', 'action.claim', { pathway: { $ne: 1 }, action: 'a1' }],
    ['an action that is a list', 'action.claim', { pathway: 'K7F3XQ', action: ['a1'] }],
    ['an unknown verb', 'pathway.destroy', { pathway: 'K7F3XQ' }],
    ['a verb named after a thing of the language', '__proto__', { pathway: 'K7F3XQ' }],
  ];
  for (const [what, verb, data] of broken) {
    it(`with ${what} gets a polite answer`, async () => {
      const { bench } = await withAction();
      const answer = await bench.click('uffe', verb, data);
      assert.equal(answer.tone, 'refusal');
      assert.ok(answer.said);
    });
  }

  it('of somebody who is not of the team is refused, shows nothing, and is recorded', async () => {
    const { bench, pathway } = await withAction();
    for (const verb of ['action.claim', 'action.show', 'pathway.status', 'subject.show', 'pathway.team']) {
      const answer = await bench.click('fremmed', verb, { pathway, action: 'a1' });
      assert.equal(answer.tone, 'refusal', verb);
      assert.equal(answer.card, undefined, verb);
      assert.doesNotMatch(JSON.stringify(answer), /FGU|Mikkel|Uffe|Karen/, verb);
    }
    const recorded = await refusalsOf(bench.desk.documents, '2026-11');
    assert.deepEqual(recorded.map(({ verb }) => verb).sort(), [
      'action.claim',
      'action.show',
      'pathway.status',
      'pathway.team',
      'subject.show',
    ]);
    assert.ok(
      recorded.every(
        ({ person, code, pathwayId }) => person === 'fremmed' && code === 'notOfTheTeam' && pathwayId === pathway,
      ),
    );
  });

  it('of somebody who guesses a code does not tell whether there is such a pathway', async () => {
    const { bench, pathway } = await withAction();
    for (const verb of ['action.claim', 'pathway.status', 'action.handOver']) {
      const real = await bench.click('fremmed', verb, { pathway, action: 'a1' });
      const made = await bench.click('fremmed', verb, { pathway: 'ZZZZZZ', action: 'a1' });
      assert.equal(real.said, made.said, verb);
    }
  });

  it('of a stranger is refused and recorded with the account', async () => {
    const { bench, pathway } = await withAction();
    const answer = await bench.click('ukendt', 'action.claim', { pathway, action: 'a1' });
    assert.equal(answer.tone, 'refusal');
    const [recorded] = await refusalsOf(bench.desk.documents, '2026-11');
    assert.equal(recorded?.account, 'slack:U-ukendt');
    assert.equal(recorded?.code, 'stranger');
  });

  it('of a stranger leaves nothing on the record that the stranger wrote', async () => {
    const { bench } = await withAction();
    await bench.click('ukendt', 'Mikkel bor på Havnegade', { pathway: 'Mikkels mor har ringet' });
    const [recorded] = await refusalsOf(bench.desk.documents, '2026-11');
    assert.equal(recorded?.verb, 'unknown');
    assert.doesNotMatch(JSON.stringify(recorded) + bench.logged.join(''), /Mikkel/);
  });

  it('of somebody whose rights have ended is refused like a stranger', async () => {
    const { bench, pathway } = await withAction();
    const answer = await bench.click(
      'ophoert',
      'pathway.open',
      {},
      { birthDate: '2009-05-14', model: 'x', youngPerson: 'x' },
    );
    assert.equal(answer.tone, 'refusal');
    assert.equal((await bench.click('ophoert', 'action.claim', { pathway, action: 'a1' })).tone, 'refusal');
  });

  it('asks a platform for an e-mail on first contact only', async () => {
    const { bench, pathway } = await withAction();
    const before = bench.asked;
    await bench.click('uffe', 'action.claim', { pathway, action: 'a1' });
    await bench.click('uffe', 'action.release', { pathway, action: 'a1' });
    assert.equal(bench.asked, before);
  });

  it('that the store cannot take is told so, and the log has no word of it', async () => {
    const store = new MemoryStore();
    const bench = await DeskBench.create({ store });
    const pathway = await bench.open();
    store.append = async () => {
      throw new StoreError('full');
    };
    const answer = await bench.click('uffe', 'action.add', { pathway }, { ...add, title: 'Mikkels mor' });
    assert.equal(answer.tone, 'refusal');
    assert.ok(answer.said);
    assert.doesNotMatch(bench.logged.join(''), /Mikkels/);
  });

  it('of which the store does not say what became is not told that nothing has changed', async () => {
    const store = new MemoryStore();
    const bench = await DeskBench.create({ store });
    const pathway = await bench.open();
    const said = async (code: 'unknown' | 'unavailable') => {
      store.append = () => Promise.reject(new StoreError(code));
      return (await bench.click('uffe', 'action.add', { pathway }, add)).said ?? '';
    };
    assert.match(await said('unavailable'), /intet er ændret/);
    assert.match(await said('unknown'), /om det blev gemt/);
  });

  it('that meets a bug answers with a reference that the log has too, and nothing of the error', async () => {
    const { bench, pathway } = await withAction();
    bench.desk.pathways.perform = () => Promise.reject(new TypeError('Mikkel is not a function'));
    const answer = await bench.click('uffe', 'action.claim', { pathway, action: 'a1' });
    const reference = answer.said?.match(/[0-9a-f]{8}/)?.[0];
    assert.ok(reference);
    assert.match(bench.logged.join(''), new RegExp(reference));
    assert.doesNotMatch(bench.logged.join('') + answer.said, /Mikkel/);
  });
});

describe('opening a pathway', () => {
  it('keeps the name under lock and key: not in the stream, not in the answer, not in the log', async () => {
    const bench = await DeskBench.create();
    const pathway = await bench.open('Mikkel Hemmelig Hansen');
    assert.equal((await loadSubject(bench.desk.documents, pathway))?.name, 'Mikkel Hemmelig Hansen');
    const commits = JSON.stringify(await bench.desk.pathways.current(pathway));
    assert.doesNotMatch(commits, /Hemmelig/);
    assert.doesNotMatch(bench.logged.join(''), /Hemmelig/);
    const shown = await bench.click('uffe', 'subject.show', { pathway });
    assert.match(JSON.stringify(shown.card), /Mikkel Hemmelig Hansen/);
  });

  it('from a form that is delivered twice opens one', async () => {
    const bench = await DeskBench.create();
    const model = bench.desk.models.all[0]?.id ?? '';
    const form = { birthDate: '2009-05-14', model, members: 'uffe', youngPerson: 'Mikkel' };
    const once = { deliveryId: 'the-same' };
    const answers = await Promise.all([1, 2, 3].map(() => bench.click('karen', 'pathway.open', {}, form, once)));
    assert.equal(new Set(answers.map(({ said }) => said)).size, 1);
    assert.equal((await bench.desk.pathwaysOf('karen')).length, 1);
  });

  const refused = [
    ['somebody who is no coordinator', 'uffe', {}, undefined],
    ['a child of 13', 'karen', { birthDate: '2013-05-14' }, undefined],
    ['an unknown member', 'karen', { members: 'uffe,ukendt' }, 'members'],
    ['no name', 'karen', { youngPerson: '' }, 'youngPerson'],
    ['an unknown model', 'karen', { model: 'ukendt' }, undefined],
  ] as const;
  for (const [what, who, change, field] of refused) {
    it(`is refused for ${what}, and leaves no name behind`, async () => {
      const store = new MemoryStore();
      const bench = await DeskBench.create({ store });
      const model = bench.desk.models.all[0]?.id ?? '';
      const form = { birthDate: '2009-05-14', model, members: 'uffe', youngPerson: 'Mikkel', ...change };
      const answer = await bench.click(who, 'pathway.open', {}, form);
      assert.equal(answer.tone, 'refusal');
      if (field) assert.ok(answer.problems?.[field]);
      assert.deepEqual((await store.list('subjects')).documents, []);
    });
  }
});
