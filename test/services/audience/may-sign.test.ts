import assert from 'node:assert/strict';
import { mayKnowAgreement, whoCannotSign } from '../../../services/audience/may-sign.ts';
import type { Agreement } from '../../../services/pathway/agreement.ts';
import type { ActionTopic } from '../../../services/pathway/events.ts';
import { SharingBench } from '../../support/sharing-bench.ts';

/** An agreement in which each of these has promised something about education, and Karen something about the topic, with a goal about it. */
function proposed(topic: ActionTopic, ...promising: readonly string[]): { bench: SharingBench; agreement: Agreement } {
  const bench = new SharingBench();
  bench.do('karen', { type: 'goal.add', text: 'Et mål', topic: 'education' });
  for (const person of promising) {
    const action = bench.action('education', { by: person, title: `lovet af ${person}` });
    bench.do(person, { type: 'action.claim', action });
  }
  bench.do('karen', { type: 'action.claim', action: bench.action(topic) });
  bench.do('karen', { type: 'goal.add', text: 'Et andet mål', topic });
  bench.do('karen', { type: 'agreement.propose', actions: [], base: 0 });
  return { bench, agreement: agreementOf(bench) };
}

function agreementOf({ state }: SharingBench): Agreement {
  return state.agreements[0] ?? assert.fail('there is no agreement');
}

const cannot = (bench: SharingBench, agreement = agreementOf(bench)) =>
  whoCannotSign(agreement, bench.state, bench.context);
const knows = (bench: SharingBench, party: string, agreement = agreementOf(bench)) =>
  mayKnowAgreement(party, agreement, bench.state, bench.context);

describe('who may know all of an agreement', () => {
  it('is whoever may know every goal and every promise in it; always the young person, and never a stranger to the team', () => {
    const { bench } = proposed('health', 'uffe', 'pia');
    for (const party of ['karen', 'youngPerson']) assert.equal(knows(bench, party), true, party);
    for (const party of ['uffe', 'pia', 'mads', 'fremmed', 'nobody', 'custodian', 'chosenAdult'])
      assert.equal(knows(bench, party), false, party);
  });

  it('is decided by each goal, and by each promise', () => {
    const { bench, agreement } = proposed('health', 'uffe');
    const { text } = agreement;
    const only = (change: Partial<Agreement['text']>) => ({ ...agreement, text: { ...text, ...change } });
    const [education] = text.goals;
    assert.ok(education);
    assert.equal(knows(bench, 'uffe', only({ promises: [] })), false, 'a goal that is not for them');
    assert.equal(knows(bench, 'uffe', only({ goals: [] })), false, 'a promise that is not for them');
    const promises = text.promises.filter(({ responsible }) => responsible === 'uffe');
    assert.equal(knows(bench, 'uffe', only({ goals: [education], promises })), true);
  });

  it('changes with a consent, from the moment on at which it holds', () => {
    const { bench } = proposed('health', 'pia');
    bench.consent({ recipients: [{ person: 'pia' }] });
    assert.equal(knows(bench, 'pia'), true);
    bench.do('karen', { type: 'consent.withdraw', consent: 'c1' });
    assert.equal(knows(bench, 'pia'), false);
  });

  it('is only who may know everything, where nobody can tell any more what something was about', () => {
    const { bench, agreement } = proposed('education', 'uffe');
    const gone = { ...agreement, text: { ...agreement.text, goals: [{ id: 'g99', text: 'Væk' }] } };
    assert.equal(knows(bench, 'uffe', agreement), true);
    assert.equal(knows(bench, 'uffe', gone), false);
    assert.equal(knows(bench, 'karen', gone), true);
    const promise = { action: 'a99', title: 'Væk', responsible: 'uffe', deadline: '2027-01-01' };
    assert.equal(knows(bench, 'uffe', { ...agreement, text: { ...agreement.text, promises: [promise] } }), false);
  });

  it('is whoever the agreement is shown to, also where goals and promises by themselves are not', () => {
    const { bench } = proposed('education', 'uffe');
    assert.equal(knows(bench, 'chosenAdult'), false);
    bench.do('youngPerson', { type: 'adult.choose', sees: ['agreement'] });
    assert.equal(knows(bench, 'chosenAdult'), true);
    bench.do('youngPerson', { type: 'adult.show', sees: ['goals', 'promises'] });
    assert.equal(knows(bench, 'chosenAdult'), false);
    assert.equal(knows(bench, 'custodian'), true);
  });
});

describe('who cannot sign yet', () => {
  it('is each who must and may not know all of it, with what it would have to be shared of', () => {
    const { bench } = proposed('health', 'uffe', 'pia');
    const needs = { topics: ['health'], isProtected: false };
    const told = [...cannot(bench)].sort((one, other) => one.party.localeCompare(other.party));
    assert.deepEqual(told, [
      { party: 'pia', ...needs },
      { party: 'uffe', ...needs },
    ]);
  });

  it('is nobody where all may know all, nor the young person or the coordinator ever', () => {
    assert.deepEqual(cannot(proposed('education', 'uffe', 'pia').bench), []);
    const { bench } = proposed('health');
    assert.deepEqual(cannot(bench), []);
  });

  it('names all that is missing, in the order of the topics, each once', () => {
    const { bench } = proposed('economy', 'pia');
    bench.do('karen', { type: 'goal.add', text: 'Et tredje', topic: 'health' });
    bench.do('karen', { type: 'goal.add', text: 'Et fjerde', topic: 'housing' });
    bench.do('karen', { type: 'agreement.propose', actions: [], base: 1 });
    const newest = bench.state.agreements[1];
    assert.ok(newest);
    assert.deepEqual(cannot(bench, newest), [
      { party: 'pia', topics: ['housing', 'economy', 'health'], isProtected: false },
    ]);
  });

  it('says where it is a protected place, which no consent opens', () => {
    const { bench } = proposed('housing', 'uffe', 'jonna');
    assert.deepEqual(cannot(bench), []);
    bench.do('karen', { type: 'protection.set', cleared: ['jonna'] });
    assert.deepEqual(cannot(bench), [{ party: 'uffe', topics: ['education', 'housing'], isProtected: true }]);
  });

  it('says so also where something else is missing besides', () => {
    const { bench } = proposed('health', 'uffe');
    bench.do('karen', { type: 'protection.set', cleared: [] });
    assert.deepEqual(cannot(bench), [{ party: 'uffe', topics: ['education', 'health'], isProtected: true }]);
  });

  it('says nothing of a place of somebody who is not of the team any more', () => {
    const { bench, agreement } = proposed('housing', 'uffe');
    bench.do('karen', { type: 'protection.set', cleared: [] });
    bench.people.delete('uffe');
    const [one] = cannot(bench, agreement);
    assert.deepEqual([one?.party, one?.isProtected], ['uffe', false]);
  });
});
