import assert from 'node:assert/strict';
import fc from 'fast-check';
import { galleryCards, galleryForms } from '../../../bot/demo/gallery-cards.ts';
import { type InboundActivity, isOfTenant, parseActivity, roomIdOf } from '../../../bot/teams/inbound/activity.ts';
import { askerOf } from '../../../bot/teams/inbound/asker.ts';
import { parseJson } from '../../../bot/teams/inbound/parse-json.ts';
import { peopleQuery } from '../../../bot/teams/inbound/people-query.ts';
import { typedText } from '../../../bot/teams/inbound/typed-text.ts';
import { carriedKeys, executed, submitted } from '../../../bot/teams/inbound/verb-input.ts';
import { nothingChosen } from '../../../cards/render/form-choices.ts';

const base = {
  type: 'message',
  id: 'f:1',
  channelId: 'msteams',
  serviceUrl: 'https://smba.example/',
  from: { id: '29:a', aadObjectId: 'uffe' },
  recipient: { id: '28:b' },
  conversation: { id: '19:c@thread.tacv2;messageid=1', conversationType: 'channel', tenantId: 't' },
};
const activity = (change: object = {}): InboundActivity => {
  const parsed = parseActivity({ ...base, ...change });
  if (!parsed) throw new Error('no activity');
  return parsed;
};
const personal = { conversation: { id: 'a:1', conversationType: 'personal', tenantId: 't' } };

describe('what Teams delivers', () => {
  it('is read as JSON reads it, as long as it is not too deep', () => {
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 12 }), (value) => {
        const text = JSON.stringify(value);
        assert.deepEqual(parseJson(Buffer.from(text)), JSON.parse(text));
      }),
    );
  });

  it('is refused from the 65th level on, and not before, wherever the levels are', () => {
    const nest = (depth: number, inner: string) => `${'['.repeat(depth)}${inner}${']'.repeat(depth)}`;
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.integer({ min: 1, max: 130 }), (text, depth) => {
        const json = nest(depth, JSON.stringify(`${text}[{"\\`));
        assert.equal(parseJson(Buffer.from(json)) === undefined, depth > 64);
      }),
    );
  });

  it('keeps what nobody knows yet', () => {
    assert.equal(Reflect.get(activity({ somethingNew: 7 }), 'somethingNew'), 7);
  });

  it('is of the tenant only when everything that names one names it', () => {
    const of = (conversation?: string, channel?: string, sender?: string) =>
      isOfTenant(
        activity({
          conversation: { ...base.conversation, tenantId: conversation },
          ...(channel === undefined ? {} : { channelData: { tenant: { id: channel } } }),
          from: { ...base.from, ...(sender === undefined ? {} : { tenantId: sender }) },
        }),
        't',
      );
    assert.deepEqual([of('t'), of(undefined, 't'), of('t', 't', 't')], [true, true, true]);
    assert.deepEqual(
      [of(), of('x'), of('t', 'x'), of('x', 't'), of('t', 't', 'x')],
      [false, false, false, false, false],
    );
  });

  it('comes from a room unless it says that it is personal', () => {
    assert.deepEqual(askerOf(activity())?.place, { kind: 'room', roomId: '19:c@thread.tacv2' });
    assert.deepEqual(askerOf(activity(personal))?.place, { kind: 'personal' });
    const silent = activity({ conversation: { id: 'a:1', tenantId: 't' } });
    assert.deepEqual(askerOf(silent)?.place, { kind: 'room', roomId: 'a:1' });
    assert.equal(roomIdOf(activity({ conversation: { id: '19:chat@thread.v2' } })), '19:chat@thread.v2');
  });

  it('is from nobody when it is from a bot, or from somebody without an account', () => {
    assert.equal(askerOf(activity({ from: { id: '29:a' } })), undefined);
    assert.equal(askerOf(activity({ from: { id: '28:x', aadObjectId: 'x', role: 'bot' } })), undefined);
  });
});

describe('a typed text', () => {
  it('in a personal chat is heard as it stands, whatever it is', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        fc.pre(!/[<>&\u00a0]/.test(text));
        assert.equal(typedText(activity({ ...personal, text })), text.trim());
      }),
    );
  });

  it('in a room is never heard without a mention of the bot itself', () => {
    const entity = fc.record({
      type: fc.constantFrom('mention', 'clientInfo'),
      mentioned: fc.record({ id: fc.string() }),
    });
    fc.assert(
      fc.property(fc.string(), fc.array(entity), (text, entities) => {
        assert.equal(typedText(activity({ text, entities })), undefined);
      }),
    );
  });

  it('survives entities that are no mentions', () => {
    const entities = [null, 7, 'x', [], { type: 'mention' }, { type: 'mention', mentioned: { id: 5 } }];
    assert.equal(typedText(activity({ text: 'status', entities })), undefined);
    assert.equal(typedText(activity({ ...personal, text: 'status', entities })), 'status');
  });

  const mention = (as: string) => [{ type: 'mention', mentioned: { id: '28:b' }, text: as }];
  const typed: readonly [what: string, change: object, heard: string][] = [
    ['the plain form', { text: '<at>Vejviser</at> status', entities: mention('<at>Vejviser</at>') }, 'status'],
    [
      'hard blanks and line ends',
      { text: '<at>Vejviser</at>&nbsp;\u00a0status \n', entities: mention('<at>Vejviser</at>') },
      'status',
    ],
    [
      'the form with an id',
      { text: '<at id="0">Vejviser</at> opgave', entities: mention('<at id="0">Vejviser</at>') },
      'opgave',
    ],
    ['the name at the end', { text: 'status <at>Vejviser</at>', entities: mention('<at>Vejviser</at>') }, 'status'],
    [
      'others who are mentioned too',
      { text: '<at>Vejviser</at> team <at>Mads Lind</at>', entities: mention('<at>Vejviser</at>') },
      'team Mads Lind',
    ],
    [
      'signs that HTML writes differently',
      { text: '<at>Vejviser</at> a &lt;b&gt; &amp;amp; &#39;c&#39;', entities: mention('<at>Vejviser</at>') },
      "a <b> &amp; 'c'",
    ],
    ['a mention without a text', { text: 'hjælp', entities: mention('') }, 'hjælp'],
    ['nothing but the name', { text: '<at>Vejviser</at>', entities: mention('<at>Vejviser</at>') }, ''],
  ];
  for (const [what, change, heard] of typed) {
    it(`is heard without the bot’s name: ${what}`, () => assert.equal(typedText(activity(change)), heard));
  }

  it('is empty where nothing was typed', () => {
    assert.equal(typedText(activity({ ...personal, text: null })), '');
    assert.equal(typedText(activity({ ...personal })), '');
  });
});

describe('the data of a click', () => {
  const value = fc.oneof(fc.string(), fc.integer(), fc.boolean(), fc.constant(null), fc.array(fc.string()));
  const data = fc.dictionary(fc.string(), value);
  const execute = (merged: object) =>
    activity({ value: { action: { type: 'Action.Execute', verb: 'action.done', data: merged } } });

  it('is told apart again: what the button carried, and what was filled in', () => {
    const read = executed(
      execute({ pathway: 'K7F3XQ', action: 'a1', v: 3, ask: 1, back: 1, note: 'Talt med skolen', to: '', n: 7 }),
    );
    assert.deepEqual(read, {
      verb: 'action.done',
      data: { pathway: 'K7F3XQ', action: 'a1', v: 3, ask: 1, back: 1 },
      inputs: { note: 'Talt med skolen', n: '7' },
      emptied: ['to'],
    });
  });

  it('tells what a button is about from what was filled in, for each thing that there is', () => {
    const about = { meeting: 'm1', step: 'closing', goalId: 'g1', spell: 's1', point: 'p1', section: 'team', renew: 1 };
    const read = executed(execute({ ...about, item: 'a1', form: 1, 'item.heard': '9', text: 'x' }));
    assert.deepEqual(read?.data, { ...about, item: 'a1', form: 1 });
    assert.deepEqual(read?.inputs, { 'item.heard': '9', text: 'x' });
  });

  const inputsOf = (merged: object) => executed(execute(merged))?.inputs;

  it('joins a day and a time of day to the one input that they are', () => {
    assert.deepEqual(inputsOf({ 'at.date': '2026-12-03', 'at.time': '13:00', place: 'Rådhuset' }), {
      at: '2026-12-03T13:00',
      place: 'Rådhuset',
    });
    assert.deepEqual(inputsOf({ 'item.next.time': '09:30', 'item.next.date': '2027-01-05' }), {
      'item.next': '2027-01-05T09:30',
    });
  });

  it('shows it where only one of the two is there, and nothing where neither is', () => {
    assert.deepEqual(inputsOf({ 'at.date': '2026-12-03', 'at.time': '' }), { at: '2026-12-03T' });
    assert.deepEqual(inputsOf({ 'at.time': '13:00' }), { at: 'T13:00' });
    assert.deepEqual(inputsOf({ 'at.date': '', 'at.time': '' }), {});
  });

  it('tells what came back empty, and of a moment only when both halves did', () => {
    const sent = { 'item.why': '', 'item.heard': nothingChosen, 'item.next.date': '', 'item.next.time': '' };
    const read = executed(execute({ pathway: 'K7F3XQ', section: '', ...sent, 'at.date': '2026-12-03', 'at.time': '' }));
    assert.deepEqual(read?.emptied, ['item.why', 'item.heard', 'item.next']);
    assert.deepEqual(read?.inputs, { at: '2026-12-03T' });
  });

  it('leaves a moment alone that comes whole', () => {
    assert.deepEqual(inputsOf({ at: '2026-12-03T13:00', 'at.date': '2027-01-01' }), { at: '2026-12-03T13:00' });
  });

  it('leaves an item of the checklist alone that is called date or time', () => {
    assert.deepEqual(inputsOf({ 'item.date': 'ja', 'item.time': 'nej' }), { 'item.date': 'ja', 'item.time': 'nej' });
  });

  it('takes several chosen values for their list, however a client sends them', () => {
    const brought = (actions: unknown) =>
      executed(
        activity({ value: { action: { type: 'Action.Execute', verb: 'agreement.propose', data: { actions } } } }),
      );
    assert.deepEqual(brought('a1,a2')?.inputs, { actions: 'a1,a2' });
    assert.deepEqual(brought(['a1', 'a2'])?.inputs, { actions: 'a1,a2' });
    assert.deepEqual(brought([])?.inputs, {});
  });

  it('keeps apart which agreement and which text a button is about', () => {
    const data = { pathway: 'K7F3XQ', agreement: 2, hash: 'ab', v: 9, note: 'Nej' };
    const read = executed(activity({ value: { action: { type: 'Action.Execute', verb: 'agreement.decline', data } } }));
    assert.deepEqual(read?.data, { pathway: 'K7F3XQ', agreement: 2, hash: 'ab', v: 9 });
    assert.deepEqual(read?.inputs, { note: 'Nej' });
  });

  it('takes the choice of nothing for nothing, and a number for its text', () => {
    assert.deepEqual(inputsOf({ responsible: nothingChosen, hours: 37.5, zero: 0, on: true }), {
      hours: '37.5',
      zero: '0',
    });
  });

  it('is never read as what every object has', () => {
    assert.deepEqual(Object.entries(inputsOf({ 'constructor.date': '2026-12-03' }) ?? {}), [
      ['constructor', '2026-12-03T'],
    ]);
    const named = inputsOf(JSON.parse('{"__proto__.date":"2026-12-03","__proto__.time":"13:00"}'));
    assert.deepEqual(Object.entries(named ?? {}), [['__proto__', '2026-12-03T13:00']]);
  });

  it('has inputs that are texts and not empty, whatever was sent', () => {
    fc.assert(
      fc.property(data, (merged) => {
        const read = executed(execute(merged));
        assert.ok(read);
        for (const text of Object.values(read.inputs)) assert.ok(typeof text === 'string' && text !== '');
        for (const key of Object.keys(read.data)) assert.ok(carriedKeys.has(key));
      }),
    );
  });

  it('is the same whether it comes as Action.Execute or as its fallback', () => {
    fc.assert(
      fc.property(data, (merged) => {
        const { verb: _, ...rest } = merged;
        const fallback = submitted(activity({ value: { verb: 'action.done', ...rest } }));
        assert.deepEqual(fallback, executed(execute(rest)));
      }),
    );
  });

  it('is none where there is no verb', () => {
    for (const other of [undefined, null, 7, 'x', [], {}, { verb: 7 }, { verb: '' }, { verb: 'x'.repeat(65) }])
      assert.equal(submitted(activity({ value: other })), undefined);
  });
});

describe('the ids of inputs', () => {
  it('are none that a button carries, or Teams would take what was filled in for the button’s own', () => {
    for (const form of galleryForms('da').values())
      for (const { id } of form.inputs) assert.ok(!carriedKeys.has(id), `${form.verb}: ${id}`);
  });
});

describe('a search for people', () => {
  const query = (value: unknown) => peopleQuery(activity({ type: 'invoke', name: 'application/search', value }));

  it('is for the staff alone, and for so many at most', () => {
    assert.deepEqual(query({ dataset: 'staff', queryText: 'mads', queryOptions: { top: 5 } }), {
      query: 'mads',
      limit: 5,
    });
    assert.deepEqual(query({ dataset: 'staff', queryText: 'mads', queryOptions: { top: 5000 } }), {
      query: 'mads',
      limit: 25,
    });
    assert.deepEqual(query({ dataset: 'staff' }), { query: '', limit: 25 });
    for (const other of [
      undefined,
      {},
      { dataset: 'x' },
      { dataset: 'staff', queryText: 7 },
      { dataset: 'staff', queryText: 'x'.repeat(201) },
    ])
      assert.equal(query(other), undefined);
  });
});

describe('what a button carries', () => {
  it('is told apart from what was filled in, whatever card it stands on', () => {
    const carried = [...galleryCards('da').values()].flatMap(({ buttons, blocks }) => [
      ...buttons,
      ...blocks.flatMap((block) => (block.type === 'list' ? block.items.flatMap((item) => item.buttons ?? []) : [])),
    ]);
    // Whose page it is, and who is taken into the team, come along as an input: in other cards of these verbs they are one.
    const alsoInputs = new Set(['access.give to', 'access.show to', 'access.end to', 'member.add person']);
    for (const { verb, data } of carried)
      for (const key of Object.keys(data))
        assert.ok(carriedKeys.has(key) || alsoInputs.has(`${verb} ${key}`), `${verb}: ${key}`);
  });
});
