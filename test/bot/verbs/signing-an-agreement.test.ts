import assert from 'node:assert/strict';
import { AgreementDesk } from '../../support/agreement-desk.ts';
import { inputOf, itemsOf, labelsOf } from '../../support/card-parts.ts';

describe('signing an agreement in the chat', () => {
  let desk: AgreementDesk;

  beforeEach(async () => {
    desk = await AgreementDesk.proposed();
  });

  it('takes one click, for oneself, and the card shows who has and who has not', async () => {
    const answer = await desk.sign('uffe');
    assert.deepEqual([answer.said, answer.form], ['Du har skrevet under.', undefined]);
    assert.ok(answer.card);
    assert.deepEqual(
      itemsOf(answer.card, 'Underskrifter').map(({ text, badge, detail }) => [text, badge?.text, detail]),
      [
        ['Den unge', 'Mangler endnu', undefined],
        ['Karen Testesen', 'Mangler endnu', undefined],
        ['Uffe Testesen', 'Har skrevet under', 'i chatten, 23. november kl. 8.02'],
        ['Forældremyndigheden', 'Mangler endnu', undefined],
      ],
    );
  });

  it('twice is once', async () => {
    await desk.sign('uffe');
    const { version } = await desk.state();
    assert.equal((await desk.sign('uffe')).said, 'Du har allerede skrevet under.');
    assert.equal((await desk.state()).version, version);
  });

  it('delivered twice has one effect and the same answer', async () => {
    const { hash } = await desk.agreement();
    const once = { deliveryId: 'the-same' };
    const first = await desk.does('uffe', 'agreement.sign', { agreement: 1, hash }, {}, once);
    const { version } = await desk.state();
    assert.deepEqual(await desk.does('uffe', 'agreement.sign', { agreement: 1, hash }, {}, once), first);
    assert.equal((await desk.state()).version, version);
  });

  it('works from both platforms on one agreement, which is in force when everyone has', async () => {
    await desk.sign('karen', 'teams');
    await desk.sign('uffe', 'slack');
    await desk.youngSigns();
    assert.equal((await desk.agreement()).inForceSince, undefined);
    const last = await desk.paper('custodian');
    assert.equal(last.card?.badge?.text, 'Gælder');
    assert.deepEqual(await desk.signers(), ['custodian', 'karen', 'uffe', 'youngPerson']);
    assert.notEqual((await desk.agreement()).inForceSince, undefined);
  });

  it('by everyone in the same second loses no signature', async () => {
    await Promise.all([desk.sign('karen', 'teams'), desk.sign('uffe'), desk.youngSigns(), desk.paper('custodian')]);
    assert.deepEqual(await desk.signers(), ['custodian', 'karen', 'uffe', 'youngPerson']);
    assert.notEqual((await desk.agreement()).inForceSince, undefined);
  });

  it('is refused to somebody of the team who is no party, and the button is not offered to them', async () => {
    assert.equal((await desk.sign('jonna')).said, 'Du er ikke en af dem, der skal skrive under på den her aftale.');
    const shown = await desk.does('jonna', 'agreement.show');
    assert.ok(shown.card?.buttons.every(({ verb }) => verb !== 'agreement.sign'));
    const own = await desk.does('uffe', 'agreement.show');
    assert.ok(own.card?.buttons.some(({ verb }) => verb === 'agreement.sign'));
  });

  it('with a hash of one’s own making is refused, and shows the card', async () => {
    const answer = await desk.does('uffe', 'agreement.sign', { agreement: 1, hash: 'f'.repeat(64) });
    assert.deepEqual([answer.tone, answer.card?.view], ['refusal', 'agreement']);
    assert.deepEqual(await desk.signers(), []);
  });

  const broken = [{ agreement: 'en' }, { agreement: -1 }, { agreement: 9 }, { hash: 7 }, { hash: '' }];
  for (const data of broken) {
    it(`with ${JSON.stringify(data)} gets a polite answer`, async () => {
      const answer = await desk.does('uffe', 'agreement.sign', data);
      assert.equal(answer.tone, 'refusal');
      assert.ok(answer.said);
      assert.deepEqual(await desk.signers(), []);
    });
  }
});

describe('an agreement that is changed while somebody reads it', () => {
  it('cannot be signed as it was: the new one is shown with the change marked, in the room too', async () => {
    const desk = await AgreementDesk.proposed();
    const { hash } = await desk.agreement();
    await desk.young({ type: 'goal.reword', goal: 'g1', text: 'Jeg vil være bager' });
    await desk.does('karen', 'agreement.propose', { agreement: 1 }, { actions: 'a1' });
    const answer = await desk.does('uffe', 'agreement.sign', { agreement: 1, hash });
    assert.equal(answer.tone, 'refusal');
    assert.equal(answer.card?.heading, 'Aftalen: version 2');
    assert.ok(answer.card);
    assert.deepEqual(
      itemsOf(answer.card, 'Ændret siden version 1').map(({ text, detail }) => [text, detail]),
      [
        ['Mål skrevet om: ”Jeg vil være bager”', 'Før: ”Jeg vil være kok”'],
        ['Løfte taget ud: Ringe selv til skolen – Den unge · senest 18. december 2026', undefined],
      ],
    );
    assert.deepEqual(desk.bench.refreshed, [`${desk.pathway} agreement`]);
    assert.deepEqual(await desk.signers(), []);
    assert.equal((await desk.sign('uffe')).tone, 'good');
  });

  it('marks the change since the version that was clicked, not since the one that holds', async () => {
    const desk = await AgreementDesk.inForce();
    await desk.does('karen', 'agreement.propose', { agreement: 1 }, { actions: 'a1' });
    const { hash } = await desk.agreement();
    await desk.does('karen', 'agreement.propose', { agreement: 2 }, { actions: 'a1', goal: 'Jeg vil rejse' });
    const { card } = await desk.does('uffe', 'agreement.sign', { agreement: 2, hash });
    assert.ok(card);
    assert.deepEqual(
      itemsOf(card, 'Ændret siden version 2').map(({ text }) => text),
      ['Nyt mål: ”Jeg vil rejse”'],
    );
    const shown = await desk.does('uffe', 'agreement.show', { back: 1 });
    assert.ok(shown.card);
    assert.equal(itemsOf(shown.card, 'Ændret siden version 1').length, 2);
  });

  it('holds as it was until the new one is signed, and the card says so', async () => {
    const desk = await AgreementDesk.inForce();
    const { card } = await desk.does('karen', 'agreement.propose', { agreement: 1 }, { actions: 'a1' });
    assert.match(JSON.stringify(card?.blocks), /Version 1 gælder, indtil alle har skrevet under på version 2\./);
    await desk.does('karen', 'agreement.withdraw', { agreement: 2 });
    const shown = await desk.does('uffe', 'agreement.show', { back: 1 });
    assert.deepEqual([shown.card?.heading, shown.card?.badge?.text], ['Aftalen: version 1', 'Gælder']);
  });
});

describe('a proposal that cannot come into force any more', () => {
  it('is not waited for: the version before holds, or none does', async () => {
    const desk = await AgreementDesk.inForce();
    await desk.does('karen', 'agreement.propose', { agreement: 1 }, { actions: 'a1' });
    await desk.does('karen', 'member.remove', { person: 'uffe' });
    const words = JSON.stringify((await desk.does('karen', 'agreement.show', { back: 1 })).card?.blocks);
    assert.match(words, /Version 1 gælder stadig\./);
    assert.doesNotMatch(words, /indtil alle|når alle/);
    const first = await AgreementDesk.proposed();
    await first.does('karen', 'member.remove', { person: 'uffe' });
    const alone = JSON.stringify((await first.does('karen', 'agreement.show', { back: 1 })).card?.blocks);
    assert.match(alone, /Ingen aftale gælder nu\./);
    assert.doesNotMatch(alone, /når alle/);
  });
});

describe('a signature on paper', () => {
  let desk: AgreementDesk;

  beforeEach(async () => {
    desk = await AgreementDesk.proposed();
  });

  it('is asked for: whose, of those who have no account, and who of the team saw it', async () => {
    const { hash } = await desk.agreement();
    const { form } = await desk.does('uffe', 'agreement.signPaper', { agreement: 1, hash, ask: 1 });
    assert.ok(form);
    const values = (id: string) => inputOf(form, id, 'choice').choices.map(({ value }) => value);
    assert.deepEqual(values('party'), ['youngPerson', 'custodian']);
    assert.deepEqual(values('witness').sort(), ['jonna', 'karen'], 'whoever notes it has not seen it alone');
    assert.equal(inputOf(form, 'witness', 'choice').value, undefined, 'nobody is proposed');
    assert.deepEqual([form.data.agreement, form.data.hash], [1, hash]);
  });

  it('is noted with its witness and with who noted it', async () => {
    const { card } = await desk.paper('youngPerson');
    assert.ok(card);
    const [first] = itemsOf(card, 'Underskrifter');
    assert.equal(first?.detail, 'på papir, 23. november kl. 8.02 · set af Karen Testesen · noteret af Uffe Testesen');
  });

  it('cannot be noted for somebody who has an account, nor with a witness who is not there', async () => {
    assert.match((await desk.paper('karen')).said ?? '', /Ingen kan skrive under for en anden/);
    const { hash } = await desk.agreement();
    const inputs = { party: 'youngPerson', witness: 'fremmed' };
    assert.equal((await desk.does('uffe', 'agreement.signPaper', { agreement: 1, hash }, inputs)).tone, 'refusal');
    assert.deepEqual(await desk.signers(), []);
  });

  it('cannot be noted by its own witness, and by nobody who is alone in the team', async () => {
    const { hash } = await desk.agreement();
    const inputs = { party: 'youngPerson', witness: 'uffe' };
    const { tone, said } = await desk.does('uffe', 'agreement.signPaper', { agreement: 1, hash }, inputs);
    assert.equal(tone, 'refusal');
    assert.match(said ?? '', /kan ikke selv være vidne/);
    assert.deepEqual(await desk.signers(), []);
    for (const person of ['uffe', 'jonna']) await desk.does('karen', 'member.remove', { person }, {});
    const alone = await desk.does('karen', 'agreement.signPaper', { agreement: 1, hash, ask: 1 });
    assert.match(alone.said ?? '', /kan ikke selv være vidne/);
    const shown = await desk.does('karen', 'agreement.show');
    assert.ok(shown.card && !labelsOf(shown.card).includes('Noter underskrift på papir'));
  });

  it('that lacks somebody is told so at that input', async () => {
    const { hash } = await desk.agreement();
    const answer = await desk.does('uffe', 'agreement.signPaper', { agreement: 1, hash }, { party: 'youngPerson' });
    assert.deepEqual(Object.keys(answer.problems ?? {}), ['witness']);
  });
});
