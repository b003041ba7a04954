import assert from 'node:assert/strict';
import { checkText, maxTextLength } from '../../services/pathway/rules.ts';
import { DeskBench } from '../support/desk.ts';
import { MemoryStore } from '../support/memory-store.ts';

/** Made up; the digits that nothing may keep. */
const digits = '0102031234';
const typed = ['010203-1234', '0102031234', '010203 1234', 'Ring til ham (010203–1234) i dag', '610203-1234'];

describe('a CPR number in what somebody types', () => {
  it('is refused wherever text is taken, however it is written, and a telephone number is not', () => {
    for (const text of typed)
      assert.deepEqual(checkText('note', text, false), { code: 'cprNumber', input: 'note' }, text);
    for (const text of ['Ring på 20 30 40 50', '+45 2030 4050', '2026-11-23', '99999-9999', '', undefined])
      assert.equal(checkText('note', text, false), undefined);
    assert.equal(checkText('note', `${digits}${'x'.repeat(maxTextLength)}`, false)?.code, 'textTooLong');
  });

  it('is answered with a kind word at its field, and never reaches the store or the log', async () => {
    const kept: string[] = [];
    const inner = new MemoryStore();
    const store = new Proxy(inner, {
      get(target, name) {
        const value: unknown = Reflect.get(target, name, target);
        if (typeof value !== 'function') return value;
        return (...args: unknown[]) => {
          if (name === 'put' || name === 'append') kept.push(JSON.stringify(args));
          return value.apply(target, args);
        };
      },
    });
    const bench = await DeskBench.create({ store });
    const pathway = await bench.open();
    const data = { pathway, v: 1 };
    await bench.click('karen', 'meeting.plan', data, { at: '2026-12-03T13:00', kind: 'network', place: 'Stuen' });
    const tries: readonly [
      verb: string,
      data: Record<string, unknown>,
      inputs: Record<string, string>,
      field: string,
    ][] = [
      ['action.add', data, { title: `Hent ${digits}`, deadline: '2026-12-01', topic: 'other' }, 'title'],
      ['goal.add', data, { text: '010203-1234', topic: 'education' }, 'text'],
      ['meeting.addAgenda', data, { text: 'Tal om 010203-1234' }, 'text'],
      ['meeting.plan', data, { at: '2026-12-04T13:00', kind: 'network', place: `Stue ${digits}` }, 'place'],
      [
        'pathway.open',
        {},
        {
          birthDate: '2009-05-14',
          model: bench.desk.models.all[0]?.id ?? '',
          members: 'uffe',
          youngPerson: `Mikkel ${digits}`,
        },
        'youngPerson',
      ],
    ];
    for (const [verb, sent, inputs, field] of tries) {
      const answer = await bench.click('karen', verb, sent, inputs);
      assert.equal(answer.tone, 'refusal', `${verb}: ${answer.said}`);
      assert.match(answer.problems?.[field] ?? '', /ligner et CPR-nummer.*intet er gemt/, verb);
    }
    await bench.say('karen', `opgave ${digits}`);
    const everything = [...kept, ...bench.logged].join('\n').replaceAll(/[-– ]/g, '');
    assert.ok(kept.length > 3);
    assert.ok(!everything.includes(digits));
  });
});
