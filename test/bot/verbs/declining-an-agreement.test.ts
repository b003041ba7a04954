import assert from 'node:assert/strict';
import { AgreementDesk } from '../../support/agreement-desk.ts';
import { inputOf, itemsOf, sentencesOf } from '../../support/card-parts.ts';

describe('saying no to an agreement', () => {
  let desk: AgreementDesk;

  beforeEach(async () => {
    desk = await AgreementDesk.proposed();
  });

  it('asks for the reason, and not without one', async () => {
    const { form } = await desk.does('uffe', 'agreement.decline', { agreement: 1 });
    assert.ok(form);
    assert.equal(inputOf(form, 'note', 'text').required, true);
    const blank = await desk.does('uffe', 'agreement.decline', { agreement: 1 }, { note: '   ' });
    assert.deepEqual(Object.keys(blank.problems ?? {}), ['note']);
    assert.equal((await desk.agreement()).declined, undefined);
  });

  it('ends the proposal, with the reason on the card, and is the coordinator’s next step', async () => {
    const { card } = await desk.does('uffe', 'agreement.decline', { agreement: 1 }, { note: 'Jeg kan ikke nå det.' });
    assert.ok(card);
    assert.equal(card.badge?.text, 'Der er sagt nej');
    assert.ok(sentencesOf(card).some((text) => text.startsWith('Koordinatorens næste skridt: ')));
    const uffe = itemsOf(card, 'Underskrifter').find(({ text }) => text === 'Uffe Testesen');
    assert.equal(uffe?.detail, '23. november kl. 8.02: ”Jeg kan ikke nå det.”');
    assert.match((await desk.sign('karen')).said ?? '', /Uffe Testesen sagde nej/);
  });

  it('is noted for the custodians when it comes by post, also after they have signed', async () => {
    await desk.paper('custodian');
    const inputs = { note: 'Brev af 20. november', party: 'custodian' };
    const { card } = await desk.does('uffe', 'agreement.decline', { agreement: 1 }, inputs);
    assert.ok(card);
    const party = itemsOf(card, 'Underskrifter').find(({ text }) => text === 'Forældremyndigheden');
    assert.match(party?.detail ?? '', /noteret af Uffe Testesen · havde skrevet under/);
  });

  it('cannot be noted for a colleague', async () => {
    const answer = await desk.does('uffe', 'agreement.decline', { agreement: 1 }, { note: 'x', party: 'karen' });
    assert.equal(answer.tone, 'refusal');
    assert.equal((await desk.agreement()).declined, undefined);
  });

  it('to what is in force is the young person’s alone; it holds until there is another', async () => {
    const held = await AgreementDesk.inForce();
    assert.equal((await held.does('uffe', 'agreement.decline', { agreement: 1 }, { note: 'x' })).tone, 'refusal');
    const { form } = await held.does('uffe', 'agreement.decline', { agreement: 1, ask: 1 });
    assert.ok(form);
    const party = inputOf(form, 'party', 'choice');
    assert.deepEqual(
      [party.choices.map(({ value }) => value), party.value, party.required],
      [['youngPerson'], 'youngPerson', true],
    );
    const inputs = { note: 'Jeg vil ikke bo der', party: 'youngPerson' };
    const { card } = await held.does('uffe', 'agreement.decline', { agreement: 1 }, inputs);
    assert.equal(card?.badge?.text, 'Den unge siger nej');
    assert.match(JSON.stringify(card?.blocks), /Aftalen gælder, indtil/);
  });

  it('without an agreement is refused before anybody fills anything in', async () => {
    const none = await AgreementDesk.create();
    for (const verb of ['agreement.decline', 'agreement.signPaper']) {
      const answer = await none.does('uffe', verb, { ask: 1 });
      assert.deepEqual([answer.tone, answer.form], ['refusal', undefined], verb);
    }
  });
});

describe('an agreement that cannot come into force', () => {
  it('because its time has run out says so, and can be proposed again', async () => {
    const desk = await AgreementDesk.proposed();
    desk.now = '2026-12-24T09:00:00';
    const answer = await desk.sign('uffe');
    assert.deepEqual([answer.tone, answer.card?.badge?.text], ['refusal', 'Fristen er gået']);
    await desk.does('karen', 'action.move', { action: 'a1' }, { deadline: '2027-01-15' });
    assert.equal((await desk.does('karen', 'agreement.propose', { agreement: 1, form: 1 })).tone, 'good');
  });

  it('because somebody who has promised something has left says who, and can only be proposed anew', async () => {
    const desk = await AgreementDesk.proposed();
    await desk.does('karen', 'member.remove', {}, { person: 'uffe' });
    const { card } = await desk.does('karen', 'agreement.show');
    assert.equal(card?.badge?.text, 'Kan ikke træde i kraft');
    assert.match(JSON.stringify(card?.blocks), /Ikke med længere.*Uffe Testesen/);
    assert.deepEqual(
      card?.buttons.map(({ verb }) => verb),
      ['agreement.propose', 'agreement.withdraw', 'journal.file', 'agreement.show'],
    );
    assert.equal((await desk.sign('karen')).tone, 'refusal');
  });
});
