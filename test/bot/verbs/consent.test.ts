import assert from 'node:assert/strict';
import { DateTime } from 'luxon';
import { youngPersonId } from '../../../services/pathway/young-person.ts';
import { type SharingRules, sharingRules, shippedRules } from '../../../services/privacy/sharing-rules.ts';
import { DeskBench } from '../../support/desk.ts';
import { testZone } from '../../support/domain.ts';

const education = {
  kind: 'share',
  topics: 'education,employment',
  recipients: 'person:uffe,role:school',
  purpose: 'cooperate',
  from: '2026-11-23',
  until: '2027-05-01',
  givenBy: 'youngPerson',
  givenHow: 'written',
};
const health = { ...education, topics: 'health', recipients: 'person:uffe' };

/** A desk at which Karen coordinates for a young person of 17, with Uffe and Jonna in the team. */
async function consentDesk(sharing?: SharingRules) {
  const bench = await DeskBench.create(sharing ? { sharing } : {});
  const pathway = await bench.open();
  return {
    bench,
    pathway,
    does: (who: string, verb: string, data: object = {}, inputs: Record<string, string> = {}, options = {}) =>
      bench.click(who, verb, { pathway, ...data }, inputs, options),
    state: () => bench.desk.pathways.current(pathway),
    at: (text: string) => {
      bench.now = DateTime.fromISO(text, { zone: testZone });
    },
  };
}

describe('noting a consent', () => {
  it('asks with a form, and shows then what may be shared with whom, until when and who said so', async () => {
    const desk = await consentDesk();
    const asked = await desk.does('karen', 'consent.give', { ask: 1 });
    assert.deepEqual(
      asked.form?.inputs.map(({ id }) => id),
      ['kind', 'topics', 'recipients', 'purpose', 'purposeText', 'from', 'until', 'givenBy', 'givenHow', 'witness'],
    );
    const answer = await desk.does('karen', 'consent.give', {}, education);
    assert.equal(answer.tone, 'good');
    assert.equal(answer.personal, true, 'not everybody in a room may know of it');
    const text = JSON.stringify(answer.card);
    assert.match(text, /Uddannelse, Arbejde → Uffe [^,"]+, Skole eller uddannelsessted/);
    assert.match(text, /Samarbejde i forløbet · til og med 1\. maj 2027 · Den unge har sagt ja skriftligt/);
    assert.match(text, /"Gælder"/);
  });

  it('is one consent, however often the same click comes', async () => {
    const desk = await consentDesk();
    for (const deliveryId of ['d1', 'd1', 'd2'])
      await desk.does('karen', 'consent.give', {}, education, { deliveryId });
    assert.equal((await desk.state()).consents.size, 1);
  });

  it('waits for both where both must give it, says for whom, and holds when the other has', async () => {
    const desk = await consentDesk();
    const first = await desk.does('karen', 'consent.give', {}, health);
    assert.match(JSON.stringify(first.card), /"Venter".*mangler: Forældremyndigheden/);
    const asked = await desk.does('karen', 'consent.join', { consent: 'c1' });
    assert.equal(asked.form?.verb, 'consent.join');
    const joined = await desk.does(
      'karen',
      'consent.join',
      { consent: 'c1' },
      { giver: 'custodian', givenHow: 'written' },
    );
    assert.match(JSON.stringify(joined.card), /"Gælder"/);
    const again = await desk.does(
      'karen',
      'consent.join',
      { consent: 'c1' },
      { giver: 'custodian', givenHow: 'written' },
    );
    assert.equal(again.tone, 'good', 'it is so already');
  });

  it('is refused of somebody who is too young', async () => {
    const strict = sharingRules.parse({
      ...shippedRules,
      consent: { ...shippedRules.consent, ageOfConsent: { ...shippedRules.consent.ageOfConsent, years: 18 } },
    });
    const desk = await consentDesk(strict);
    const answer = await desk.does('karen', 'consent.give', {}, education);
    assert.match(answer.said ?? '', /under 18/);
    assert.equal((await desk.state()).consents.size, 0);
  });

  it('is refused of a custodian once the young person is of age, and the form does not offer them', async () => {
    const desk = await consentDesk();
    const { birthDate } = await desk.state();
    desk.at(`${Number(birthDate.slice(0, 4)) + 18}${birthDate.slice(4)}T00:00:00`);
    const day = desk.bench.now.toISODate() ?? '';
    const answer = await desk.does(
      'karen',
      'consent.give',
      {},
      {
        ...education,
        givenBy: 'custodian',
        from: day,
        until: day,
      },
    );
    assert.match(answer.said ?? '', /fyldt 18/);
    const { form } = await desk.does('karen', 'consent.give', { ask: 1 });
    const givers = form?.inputs.find(({ id }) => id === 'givenBy');
    assert.deepEqual(givers?.type === 'choice' && givers.choices.map(({ value }) => value), ['youngPerson']);
  });

  it('opens at midnight of the 18th birthday nothing that only the custodians gave, and asks the young person anew', async () => {
    const desk = await consentDesk();
    const { birthDate } = await desk.state();
    const birthday = `${Number(birthDate.slice(0, 4)) + 18}${birthDate.slice(4)}`;
    const before = DateTime.fromISO(birthday, { zone: testZone }).minus({ minutes: 1 });
    desk.bench.now = before.minus({ months: 2 });
    const from = desk.bench.now.toISODate() ?? '';
    const until = before.plus({ months: 3 }).toISODate() ?? '';
    const both = { ...health, from, until, givenBy: 'youngPerson,custodian' };
    assert.equal((await desk.does('karen', 'consent.give', {}, both)).tone, 'good');
    const takePart = { ...both, kind: 'takePart', topics: '', recipients: '', givenBy: 'custodian' };
    assert.equal((await desk.does('karen', 'consent.give', {}, takePart)).tone, 'good');
    desk.bench.now = before.plus({ minutes: 1 });
    const text = JSON.stringify((await desk.does('karen', 'consent.show')).card);
    assert.match(text, /"Spørg den unge igen"/);
    assert.match(text, /"Gælder"/, 'what the young person gave themselves still holds');
  });

  it('takes no recipient that is none, and nobody else than the coordinator', async () => {
    const desk = await consentDesk();
    const odd = await desk.does('karen', 'consent.give', {}, { ...education, recipients: 'person:uffe,alle' });
    assert.ok(odd.problems?.recipients);
    const other = await desk.does('uffe', 'consent.give', {}, education);
    assert.equal(other.tone, 'refusal');
    assert.equal((await desk.state()).consents.size, 0);
  });
});

describe('taking a consent back, and saying no', () => {
  it('is one click, and a second one changes nothing', async () => {
    const desk = await consentDesk();
    await desk.does('karen', 'consent.give', {}, education);
    const answer = await desk.does('karen', 'consent.withdraw', { consent: 'c1' });
    assert.match(JSON.stringify(answer.card), /"Tidligere".*"Trukket tilbage"/);
    const { version } = await desk.state();
    assert.equal((await desk.does('karen', 'consent.withdraw', { consent: 'c1' })).tone, 'good');
    assert.equal((await desk.state()).version, version);
  });

  it('leaves nothing to join on a card that was on its way when it was withdrawn', async () => {
    const desk = await consentDesk();
    await desk.does('karen', 'consent.give', {}, health);
    await desk.bench.desk.pathways.perform({
      pathwayId: desk.pathway,
      commandId: 'web:1',
      by: youngPersonId,
      via: 'web',
      command: { type: 'consent.withdraw', consent: 'c1' },
    });
    const late = await desk.does(
      'karen',
      'consent.join',
      { consent: 'c1' },
      { giver: 'custodian', givenHow: 'written' },
    );
    assert.match(late.said ?? '', /venter ikke på nogen/);
    assert.match(JSON.stringify(late.card), /"Trukket tilbage"/, 'the card as it is now');
  });

  it('keeps a no without reproach, and nothing follows from it', async () => {
    const desk = await consentDesk();
    const { from: _, until: __, givenBy: ___, givenHow: ____, ...wanted } = education;
    const answer = await desk.does('karen', 'consent.refuse', {}, { ...wanted, refusedBy: 'youngPerson' });
    assert.match(JSON.stringify(answer.card), /Har sagt nej.*Det er i orden og ændrer ikke hjælpen/);
    assert.equal((await desk.state()).consents.size, 0);
  });

  it('can be asked again 30 days before it runs out, and not before', async () => {
    const desk = await consentDesk();
    await desk.does('karen', 'consent.give', {}, { ...education, until: '2026-12-31' });
    const buttons = async () =>
      JSON.stringify((await desk.does('karen', 'consent.show')).card).includes('consent.askAgain');
    assert.equal(await buttons(), false);
    desk.at('2026-12-01T09:00:00');
    assert.equal(await buttons(), true);
    await desk.does('karen', 'consent.askAgain', { consent: 'c1' });
    assert.equal(await buttons(), false);
  });
});

describe('sharing without a consent', () => {
  const proposal = {
    topic: 'health',
    recipients: 'person:jonna',
    ground: 'fvl28',
    reason: 'Der er fare for den unges helbred',
    until: '2026-12-20',
  };

  it('takes two people, and tells the coordinator to tell the young person', async () => {
    const desk = await consentDesk();
    const asked = await desk.does('uffe', 'share.propose', {}, proposal);
    assert.match(JSON.stringify(asked.card), /"Venter på godkendelse"/);
    assert.equal((await desk.does('uffe', 'share.approve', { share: 'l1' })).tone, 'refusal', 'never the same');
    const approved = await desk.does('karen', 'share.approve', { share: 'l1' });
    assert.match(JSON.stringify(approved.card), /"Fortæl den unge det"/);
    const unsaid = await desk.does('karen', 'share.tell', { share: 'l1', exempting: 1 }, { exempt: '  ' });
    assert.equal(unsaid.tone, 'refusal', 'a reason that was left empty is not having told');
    const told = await desk.does('karen', 'share.tell', { share: 'l1' });
    assert.match(JSON.stringify(told.card), /den unge har fået det at vide/);
    assert.equal((await desk.does('karen', 'share.end', { share: 'l1' })).tone, 'good');
  });

  it('can be declined without a word of why', async () => {
    const desk = await consentDesk();
    await desk.does('uffe', 'share.propose', {}, proposal);
    const { form } = await desk.does('karen', 'share.decline', { share: 'l1', ask: 1 });
    assert.equal(form?.verb, 'share.decline');
    const answer = await desk.does('karen', 'share.decline', { share: 'l1', form: 1 });
    assert.match(JSON.stringify(answer.card), /"Afvist"/);
  });
});

describe('protecting name and address', () => {
  it('asks who may see places, takes nobody for an answer, and can be ended', async () => {
    const desk = await consentDesk();
    const asked = await desk.does('karen', 'protection.set', { ask: 1 });
    assert.equal(asked.form?.verb, 'protection.set');
    const answer = await desk.does('karen', 'protection.set', { form: 1 });
    assert.match(JSON.stringify(answer.card), /Kun koordinatoren/);
    await desk.does('karen', 'protection.lift');
    assert.equal((await desk.state()).protection, undefined);
  });
});

describe('a concern', () => {
  it('is one click away for anyone, shows the municipality’s procedure and number, asks nothing and notes nothing', async () => {
    const own = sharingRules.parse({
      ...shippedRules,
      concern: {
        ...shippedRules.concern,
        procedure: { da: 'Ring til Modtagelsen.', en: 'Call.' },
        phone: '99 99 99 99',
      },
    });
    const desk = await consentDesk(own);
    const { version } = await desk.state();
    for (const who of ['karen', 'fremmed']) {
      const answer = await desk.bench.click(who, 'concern.show', {});
      const text = JSON.stringify(answer.card);
      assert.match(text, /99 99 99 99.*Ring til Modtagelsen\./);
      assert.match(text, /Skriv ikke underretningen her/);
      assert.deepEqual([answer.form, answer.card?.buttons.length, answer.personal], [undefined, 0, true]);
    }
    assert.equal((await desk.state()).version, version);
    for (const word of ['hjælp', `status ${desk.pathway}`, `team ${desk.pathway}`, `samtykke ${desk.pathway}`])
      assert.match(JSON.stringify(await desk.bench.say('karen', word)), /concern\.show/, word);
  });

  it('says so as long as the municipality has filled in nothing', async () => {
    const desk = await consentDesk();
    assert.match(
      JSON.stringify((await desk.bench.click('karen', 'concern.show', {})).card),
      /Kommunen har ikke skrevet/,
    );
  });
});

describe('a text that mentions another topic than the one it stands under', () => {
  const action = { title: 'Spørg efter ny medicin', deadline: '2026-12-18' };

  it('is kept, and whoever wrote it is asked to look once more', async () => {
    const desk = await consentDesk();
    const answer = await desk.does('uffe', 'action.add', {}, { ...action, topic: 'education' });
    assert.equal(answer.tone, 'good');
    assert.match(answer.said ?? '', /oprettet.*måske om ”Sundhed og trivsel”, men står under ”Uddannelse”/);
    assert.equal((await desk.state()).actions.size, 1);
  });

  it('is not, where it stands under what it is about', async () => {
    const desk = await consentDesk();
    const answer = await desk.does('karen', 'action.add', {}, { ...action, topic: 'health' });
    assert.doesNotMatch(answer.said ?? '', /måske om/);
  });

  it('is asked about once: the same click delivered again says that it was so already', async () => {
    const desk = await consentDesk();
    await desk.does('karen', 'action.add', {}, { title: 'Ring', deadline: '2026-12-18', topic: 'education' });
    const done = () => desk.does('karen', 'action.done', { action: 'a1' }, { note: 'Psykologen ringer tilbage' });
    assert.match((await done()).said ?? '', /måske om/);
    assert.doesNotMatch((await done()).said ?? '', /måske om/);
  });
});

describe('the word samtykke', () => {
  it('shows what is missing, to the coordinator alone, and to nobody who is not of the team', async () => {
    const desk = await consentDesk();
    await desk.does('karen', 'action.add', {}, { title: 'Læge', deadline: '2026-12-18', topic: 'health' });
    const own = await desk.bench.say('karen', `samtykke ${desk.pathway}`);
    assert.match(JSON.stringify(own.card), /Det mangler.*Samtykke til at deltage.*Samtykke til at dele: Sundhed/);
    const other = await desk.bench.say('uffe', `consent ${desk.pathway}`);
    assert.doesNotMatch(JSON.stringify(other.card), /Det mangler|consent\.give/);
    assert.equal((await desk.bench.say('fremmed', `samtykke ${desk.pathway}`)).tone, 'refusal');
  });

  it('in a place that is no room of a pathway says what to write, in the language of who asks', async () => {
    const desk = await consentDesk();
    const answer = await desk.bench.say('uffe', 'samtykke', { kind: 'room', roomId: 'kantinen' });
    assert.deepEqual([answer.tone, answer.card], ['refusal', undefined]);
    assert.match(answer.said ?? '', /samtykke/);
    assert.doesNotMatch(answer.said ?? '', new RegExp(desk.pathway), 'and no code of a pathway to those who are there');
  });

  it('in a room is answered to the one who asks and never there', async () => {
    const desk = await consentDesk();
    const here = { kind: 'room', roomId: `room-${desk.pathway}` } as const;
    assert.equal((await desk.bench.say('karen', 'samtykke', here)).personal, true);
  });
});
