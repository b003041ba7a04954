import assert from 'node:assert/strict';
import type { Card } from '../../../cards/card.ts';
import { chooseAdultByName } from '../../../services/choose-adult.ts';
import { clockId } from '../../../services/pathway/young-person.ts';
import { tieIdentity } from '../../../services/young-access/identity.ts';
import { otherCode } from '../../support/access-bench.ts';
import { AccessDesk, linkOn } from '../../support/access-desk.ts';

const buttons = ({ buttons: own, blocks }: Card) => [
  ...own,
  ...blocks.flatMap((block) => (block.type === 'list' ? block.items.flatMap((item) => item.buttons ?? []) : [])),
];
const labels = (card: Card) => buttons(card).map(({ label }) => label);
const text = (card: Card) => JSON.stringify(card.blocks);

describe('who gets in to the young person’s page', () => {
  for (const platform of ['teams', 'slack'] as const) {
    it(`is shown to the coordinator, in no room, and to nobody else (${platform})`, async () => {
      const desk = await AccessDesk.create();
      const answer = await desk.does('karen', 'access.show', {}, { platform });
      assert.deepEqual([answer.card?.view, answer.personal], ['access', true]);
      for (const who of ['uffe', 'jonna', 'kirsten', 'fremmed', 'ukendt']) {
        const refused = await desk.does(who, 'access.show', {}, { platform });
        assert.deepEqual([refused.tone, refused.card], ['refusal', undefined], who);
      }
    });
  }

  it('is nobody at first; then whoever has an open link, until when, and who made it', async () => {
    const desk = await AccessDesk.create();
    const none = await desk.card();
    assert.match(text(none), /Har ingen side endnu/);
    assert.deepEqual(labels(none), ['Giv link']);
    await desk.give();
    const card = await desk.card();
    assert.match(text(card), /Lavet af Karen Testesen 23\. november kl\. 8\.02 · virker til 30\. november kl\. 8\.02/);
    assert.deepEqual(labels(card), ['Lav et nyt link', 'Log ud overalt']);
  });

  it('is each phone: since when, when it was last used, whether it is signed in', async () => {
    const desk = await AccessDesk.create();
    await desk.signedIn();
    desk.later(60);
    const second = await desk.signedIn({ oneMore: 1 });
    await tieIdentity(desk.bench.desk.access, second.caller, { issuer: 'https://broker.example', subject: 'x' });
    const card = await desk.card();
    assert.match(text(card), /Bruger siden på 2 telefoner/);
    assert.match(text(card), /Husket siden 23\. november kl\. 9\.02 · sidst brugt 23\. november kl\. 9\.02/);
    assert.equal(text(card).match(/Logget ind nu/g)?.length, 1);
    assert.match(text(card), /MitID, knyttet til siden 23\. november kl\. 9\.02/);
    assert.deepEqual(labels(card), ['Giv link til en telefon mere', 'Lav nyt link i stedet', 'Log ud overalt']);
  });

  it('is nobody when the link ran out, was locked, or everyone was signed out; and it says which', async () => {
    const expired = await AccessDesk.create();
    await expired.give();
    expired.later(8 * 24 * 60);
    assert.match(
      text(await expired.card()),
      /Det sidste link udløb 30\. november kl\. 8\.02, uden at nogen brugte det/,
    );
    const revoked = await AccessDesk.create();
    await revoked.signedIn();
    await revoked.end();
    const card = await revoked.card();
    assert.match(text(card), /Har ingen side nu.*Alle blev logget ud 23\. november kl\. 8\.02/);
    assert.deepEqual(labels(card), ['Giv link']);
  });

  it('is on hold after five wrong codes, and locked after ten, until there is a new link', async () => {
    const desk = await AccessDesk.create();
    const { token, code } = linkOn(await desk.give());
    const browser = desk.browser(token);
    for (let wrong = 0; wrong < 5; wrong++) await browser.signIn(otherCode(code));
    assert.match(text(await desk.card()), /Holder pause efter forkerte koder/);
    for (let wrong = 5; wrong < 10; wrong++) {
      desk.later(61);
      await browser.signIn(otherCode(code));
    }
    assert.equal(await browser.stands(), 'dead');
    assert.match(text(await desk.card()), /Et link blev låst .*: koden var forkert ti gange/);
    await desk.young({ type: 'access.lock', to: 'youngPerson' }, clockId);
    const card = await desk.card();
    assert.deepEqual(card.badge, { text: 'Låst', tone: 'attention' });
    assert.equal(text(card).match(/blev låst/g)?.length, 1, 'it is said once');
    await desk.give();
    assert.doesNotMatch(JSON.stringify(await desk.card()), /[Ll]åst/);
  });

  it('names the adult as the young person does, and says when they were chosen or have said no', async () => {
    const desk = await AccessDesk.create();
    assert.doesNotMatch(text(await desk.card()), /Den unges voksne/);
    const ports = desk.bench.desk;
    await chooseAdultByName(ports, {
      pathwayId: desk.pathway,
      commandId: 'choice',
      via: 'web',
      command: { type: 'adult.choose', sees: ['meetings'] },
      who: { name: 'Tove <b>', relation: 'min moster' },
    });
    const chosen = await desk.card();
    assert.match(text(chosen), /Tove <b> \(min moster\) · Valgt af den unge 23\. november kl\. 8\.02/);
    assert.deepEqual(
      buttons(chosen).map(({ verb, data }) => `${verb} ${data.to}`),
      ['access.give youngPerson', 'access.give chosenAdult'],
    );
    await desk.adultDeclines();
    const declined = await desk.card();
    assert.match(text(declined), /Sagde nej tak 23\. november kl\. 8\.02.*Tove/);
    assert.deepEqual(labels(declined), ['Giv link']);
  });

  it('of the adult is only who is chosen now, whatever an earlier one has left', async () => {
    const desk = await AccessDesk.create();
    await desk.choosesAdult();
    await desk.signedIn({ to: 'chosenAdult' });
    assert.match(text(await desk.card()), /Bruger siden på 1 telefon/);
    await desk.choosesAdult();
    assert.doesNotMatch(text(await desk.card()), /Bruger siden på 1 telefon/);
  });

  it('can be looked at when the pathway has ended, and nothing done about it', async () => {
    const desk = await AccessDesk.create();
    await desk.signedIn();
    await desk.bench.click('karen', 'pathway.close', { pathway: desk.pathway }, { reason: 'goalReached' });
    const card = await desk.card();
    assert.match(text(card), /Forløbet er lukket/);
    assert.deepEqual(buttons(card), []);
    const asked = await desk.does('karen', 'access.show', { to: 'youngPerson', question: 'end' });
    assert.equal(asked.card?.view, 'access');
  });

  it('never holds a link or a code', async () => {
    const desk = await AccessDesk.create();
    const { token, code } = linkOn(await desk.give());
    const shown = JSON.stringify(await desk.card());
    for (const secret of [token, code, code.slice(3)]) assert.equal(shown.includes(`"${secret}`), false);
    assert.doesNotMatch(shown, /\/u\//);
  });
});

describe('the question before phones are signed out', () => {
  for (const [question, verb] of [
    ['end', 'access.end'],
    ['renew', 'access.give'],
  ] as const) {
    it(`${question} changes nothing, and its answer does`, async () => {
      const desk = await AccessDesk.create();
      const browser = await desk.signedIn();
      const before = (await desk.state()).version;
      const asked = await desk.does('karen', 'access.show', { to: 'youngPerson', question });
      assert.deepEqual([asked.card?.view, asked.personal], ['accessQuestion', true]);
      assert.deepEqual([(await desk.state()).version, await browser.stands()], [before, 'in']);
      const [yes, no] = asked.card?.buttons ?? [];
      assert.deepEqual([yes?.verb, yes?.style, no?.verb], [verb, 'danger', 'access.show']);
      const answer = await desk.does('karen', verb, { ...yes?.data });
      assert.equal(answer.tone, 'good');
      assert.equal(await browser.stands(), 'dead');
    });
  }

  it('is about the same page when Teams sends whose it is as if it had been filled in', async () => {
    const desk = await AccessDesk.create();
    await desk.choosesAdult();
    const { pathway, bench } = desk;
    const options = { platform: 'teams' } as const;
    const sent = (verb: string, data: object) =>
      bench.click('karen', verb, { pathway, ...data }, { to: 'chosenAdult' }, options);
    assert.match((await sent('access.show', { question: 'end' })).card?.heading ?? '', /den unges voksne/);
    assert.match((await sent('access.give', { oneMore: 1 })).card?.heading ?? '', /Link til den unges voksne/);
    assert.equal((await sent('access.end', {})).tone, 'good');
  });

  it('that nobody asks gets a polite answer', async () => {
    const desk = await AccessDesk.create();
    for (const data of [{ question: 'hvad' }, { question: 1 }, { question: 'end', to: 'alle' }])
      assert.equal((await desk.does('karen', 'access.show', data)).tone, 'refusal');
  });
});

describe('the way there', () => {
  const ways = [
    ['pathway.status', {}],
    ['pathway.team', {}],
    ['agreement.show', {}],
  ] as const;
  for (const [verb, data] of ways) {
    it(`is on the answer to ${verb} for the coordinator, and for nobody else`, async () => {
      const desk = await AccessDesk.create();
      const seenBy = async (who: string) => {
        const { card } = await desk.does(who, verb, data);
        return card ? buttons(card).filter((button) => button.verb === 'access.show') : assert.fail();
      };
      const [button, ...more] = await seenBy('karen');
      assert.deepEqual([button?.label, more], ['Den unges side', []]);
      assert.equal((await desk.does('karen', 'access.show', { ...button?.data })).card?.view, 'access');
      assert.deepEqual(await seenBy('uffe'), []);
    });
  }

  it('is behind the words, too', async () => {
    const desk = await AccessDesk.create();
    for (const word of ['aftale', 'team', 'status']) {
      const { card } = await desk.bench.say('karen', `${word} ${desk.pathway}`);
      assert.ok(card && buttons(card).some(({ verb }) => verb === 'access.show'), word);
      const other = await desk.bench.say('uffe', `${word} ${desk.pathway}`);
      assert.ok(other.card && !buttons(other.card).some(({ verb }) => verb === 'access.show'), word);
    }
  });
});
