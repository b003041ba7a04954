import assert from 'node:assert/strict';
import { AgreementDesk } from '../../support/agreement-desk.ts';
import { itemsOf } from '../../support/card-parts.ts';

/** A program that knows `docs/reference.md` and none of our buttons: it sends the pathway and the version that it has seen. */
describe('a program from outside', () => {
  it('signs the one proposal that there is', async () => {
    const desk = await AgreementDesk.proposed();
    const { version: v } = await desk.state();
    assert.equal((await desk.does('uffe', 'agreement.sign', { v })).said, 'Du har skrevet under.');
    assert.equal((await desk.does('karen', 'agreement.sign')).said, 'Du har skrevet under.', 'also without a version');
    assert.deepEqual(await desk.signers(), ['karen', 'uffe']);
  });

  it('signs with a version that is older than something else that has happened', async () => {
    const desk = await AgreementDesk.proposed();
    const { version: v } = await desk.state();
    await desk.does('jonna', 'action.claim', { action: 'a3' });
    assert.equal((await desk.does('uffe', 'agreement.sign', { v })).tone, 'good');
  });

  it('does not sign what was proposed after it looked: the new one is shown', async () => {
    const desk = await AgreementDesk.create();
    const { version: v } = await desk.state();
    await desk.does('karen', 'agreement.propose', { v }, { actions: 'a1' });
    const answer = await desk.does('uffe', 'agreement.sign', { v });
    assert.deepEqual([answer.tone, answer.card?.heading], ['refusal', 'Aftalen: version 1']);
    assert.deepEqual(await desk.signers(), []);
  });

  it('does not sign a changed one either, nor takes the one that holds for it', async () => {
    const desk = await AgreementDesk.inForce();
    const { version: v } = await desk.state();
    await desk.does('karen', 'agreement.propose', { v }, { actions: 'a1' });
    const answer = await desk.does('uffe', 'agreement.sign', { v });
    assert.equal(answer.tone, 'refusal');
    assert.ok(answer.card);
    assert.equal(itemsOf(answer.card, 'Ændret siden version 1').length, 1);
    assert.deepEqual(await desk.signers(), []);
  });

  it('proposes, declines and proposes again', async () => {
    const desk = await AgreementDesk.create();
    const version = async () => (await desk.state()).version;
    const goal = { goal: 'Jeg vil have et job', actions: 'a1,a2' };
    assert.equal((await desk.does('karen', 'agreement.propose', { v: await version() }, goal)).tone, 'good');
    const no = await desk.does('uffe', 'agreement.decline', { v: await version() }, { note: 'For travlt' });
    assert.equal(no.tone, 'good');
    assert.equal((await desk.agreement()).declined?.note, 'For travlt');
    assert.equal((await desk.does('uffe', 'agreement.sign', { v: await version() })).tone, 'refusal');
    const again = { actions: 'a2' };
    assert.equal((await desk.does('karen', 'agreement.propose', { v: await version() }, again)).tone, 'good');
    assert.equal((await desk.agreement()).version, 2);
  });

  it('does not replace a proposal that it has not seen', async () => {
    const desk = await AgreementDesk.create();
    const { version: v } = await desk.state();
    await desk.does('karen', 'agreement.propose', { v }, { actions: 'a1' });
    const answer = await desk.does('karen', 'agreement.propose', { v }, { actions: 'a2' });
    assert.deepEqual([answer.tone, answer.card?.heading], ['refusal', 'Aftalen: version 1']);
    assert.equal((await desk.state()).agreements.length, 1);
  });

  it('is told that there is nothing to sign', async () => {
    const desk = await AgreementDesk.create();
    const answer = await desk.does('uffe', 'agreement.sign', { v: 1 });
    assert.match(answer.said ?? '', /findes ikke/);
  });
});
