import assert from 'node:assert/strict';
import type { Answer } from '../../../bot/request.ts';
import { rules } from '../../../services/policy.ts';
import { DeskBench } from '../../support/desk.ts';
import { everyInput } from '../../support/secrets/every-click.ts';

/** What Karen writes of it, and what Uffe may not know. */
const secret = 'MEDICINEN';

/** A pathway in which there is a thing about health of every kind; Uffe and Jonna may not know of them. */
async function guarded(): Promise<{ bench: DeskBench; pathway: string }> {
  const bench = await DeskBench.create();
  const pathway = await bench.open();
  const karen = async (verb: string, data: object, inputs: Record<string, string>) => {
    const { tone, said } = await bench.click('karen', verb, { pathway, ...data }, inputs);
    assert.equal(tone, 'good', `${verb}: ${said}`);
  };
  await karen('action.add', {}, { title: secret, deadline: '2027-01-04', topic: 'health' });
  await karen('goal.add', {}, { text: secret, topic: 'health' });
  await karen('meeting.plan', {}, { at: '2026-12-03T13:00', kind: 'network', place: 'Rådhuset' });
  await karen('meeting.addAgenda', { meeting: 'm1' }, { text: secret, from: 'team', topic: 'health' });
  await karen('spell.begin', {}, { code: 'sygdom', from: '2026-11-01', source: 'team' });
  return { bench, pathway };
}

/** By what a click can be about: something that is there and hidden, and something that there never was. */
const forged: readonly (readonly [what: string, hidden: object, nothing: object])[] = [
  ['an action', { action: 'a1' }, { action: 'a99' }],
  ['a goal', { goalId: 'g1' }, { goalId: 'g99' }],
  ['a goal to be a step towards', { partOf: 'g1' }, { partOf: 'g99' }],
  ['an agenda point', { meeting: 'm1', point: 'p1' }, { meeting: 'm1', point: 'p99' }],
  ['a status', { spell: 's1' }, { spell: 's99' }],
];

/** Verbs that do not look at what the click is about and would change the pathway; what they do is theirs to do. */
const deedsOfTheirOwn = ['member.remove', 'pathway.close', 'pathway.open'];
/** Taken last: after these there is little left to click at. */
const ending = ['meeting.complete', 'meeting.cancel'];
const verbs = [...Object.keys(rules).filter((verb) => ![...deedsOfTheirOwn, ...ending].includes(verb)), ...ending];

/** What somebody is told, without what the click itself carried. */
const told = (answer: Answer) =>
  JSON.stringify(answer)
    .replaceAll(/"(a|g|p|s)(1|99)"/g, '"?"')
    .replaceAll(/\/[\w.-]{20,}/g, '/…');

describe('a forged click at something that is kept from whoever sends it', function () {
  this.timeout(30_000);

  for (const [what, hidden, nothing] of forged)
    for (const inputs of [{}, { all: '1' }])
      it(`is answered as if there were no such thing: ${what}, ${'all' in inputs ? 'filled in' : 'not filled in'}`, async () => {
        const [one, other] = [await guarded(), await guarded()];
        const send = ({ bench, pathway }: typeof one, verb: string, data: object) => {
          const typed = 'all' in inputs ? { ...everyInput(bench.now) } : {};
          for (const key of Object.keys(data)) delete typed[key];
          return bench.click('uffe', verb, { pathway, ...data }, typed);
        };
        for (const verb of verbs) {
          const [these, those] = [await send(one, verb, hidden), await send(other, verb, nothing)];
          const [said, wanted] = [these, those].map(told);
          assert.equal(said?.replaceAll(one.pathway, '…'), wanted?.replaceAll(other.pathway, '…'), verb);
          assert.doesNotMatch(said ?? '', new RegExp(secret));
        }
        const state = await one.bench.desk.pathways.current(one.pathway);
        assert.deepEqual([state.actions.get('a1')?.status, state.actions.get('a1')?.responsible], ['open', undefined]);
        assert.equal(state.goals.get('g1')?.text, secret);
        assert.equal(state.meetings.get('m1')?.agenda.get('p1')?.text, secret);
        assert.equal(state.spells.get('s1')?.ended, undefined);
      });

  it('of another pathway is answered as if there were no such pathway', async () => {
    const { bench, pathway } = await guarded();
    const others = await bench.open('En Anden');
    await bench.click('karen', 'member.remove', { pathway: others }, { person: 'uffe' });
    const before = (await bench.desk.pathways.current(others)).version;
    for (const verb of verbs) {
      const data = { action: 'a1', meeting: 'm1', goalId: 'g1', pathway: others };
      const answer = await bench.click('uffe', verb, data, { ...everyInput(bench.now) });
      // These two are about no pathway.
      if (verb === 'reminder.hour' || verb === 'concern.show') continue;
      assert.equal(answer.tone, 'refusal', verb);
      assert.equal(answer.card, undefined, verb);
      assert.equal(answer.form, undefined, verb);
    }
    assert.equal((await bench.desk.pathways.current(others)).version, before);
    assert.notEqual(pathway, others);
  });
});
