import assert from 'node:assert/strict';
import { ownPages } from '../../../../../bot/web/young/pages/own-pages.ts';
import { wantedPages } from '../../../../../bot/web/young/wanted-page.ts';
import type { YoungBrowser } from '../../../../support/young-browser.ts';
import { YoungPageBench } from '../../../../support/young-page-bench.ts';
import { sendForm, wordsOf } from '../../../../support/young-page-browser.ts';
import { YoungStory } from '../../../../support/young-story.ts';

const parts = ['', 'people', 'meeting', 'goals', 'promises', 'shared'];

describe('the young person’s page', () => {
  let story: YoungStory;
  let bench: YoungPageBench;
  let browser: YoungBrowser;
  beforeEach(async () => {
    story = await YoungStory.tell();
    bench = await YoungPageBench.start(story.bench);
    ({ browser } = await bench.signedIn(story.pathway));
  });
  afterEach(() => bench.stop());

  const at = async (part: string, more = '') =>
    (await browser.get(`${browser.path}?${part === '' ? '' : `at=${part}`}${more}`)).text;

  it('begins with what matters now: the agreement to answer, the next meeting, what they have promised first', async () => {
    const words = wordsOf(await at(''));
    assert.match(
      words,
      /Lige nu Der er en aftale til dig Læs den\. Sig så ja eller nej\. Du har tid til 22\. december\. Læs aftalen Dit næste møde Torsdag 3\. december kl\. 13\.00 Ungdommens Hus, Nørregade 14, lokale 3 Se mødet Det har du lovet Ring til FGU/,
    );
  });

  it('asks for no answer to an agreement that was taken back, or that somebody who is gone has a promise in', async () => {
    await story.does('karen', { type: 'member.remove', person: 'jonna' });
    assert.doesNotMatch(wordsOf(await at('')), /Der er en aftale til dig/);
    await story.does('karen', { type: 'agreement.propose', actions: ['a2'], base: 1 });
    assert.match(wordsOf(await at('')), /Der er en aftale til dig/);
    await story.does('karen', { type: 'agreement.withdraw', agreement: 2 });
    assert.doesNotMatch(wordsOf(await at('')), /Der er en aftale til dig/);
  });

  it('says that there is nothing to do when there is nothing', async () => {
    const empty = await YoungStory.begin();
    const other = await YoungPageBench.start(empty.bench);
    const { browser: theirs } = await other.signedIn(empty.pathway);
    assert.match(wordsOf((await theirs.get()).text), /Lige nu Der er ikke noget, du skal lige nu\./);
    await other.stop();
  });

  it('has somebody to talk to on every part: what happens, that it is asked for and since when, and that it is settled', async () => {
    for (const part of parts) {
      const words = wordsOf(await at(part));
      assert.match(words, /Så får Anne-Mette Kjærgaard Østergaard Bertelsen besked med det samme\./, part);
      assert.match(words, /Kun Anne-Mette Kjærgaard Østergaard Bertelsen får det at vide\./, part);
      assert.match(words, /Er du i fare lige nu\? Ring 112/);
      assert.match(await at(part), /<a href="#talk">Tal med nogen<\/a>[\s\S]*id="talk"/);
    }
    const sent = await sendForm(browser, { at: 'goals', does: 'talk' });
    assert.match(sent.headers.get('location') ?? '', /\/?[\w-]{24}\?said=talk\./, 'one is met at home');
    for (const part of parts)
      assert.match(
        wordsOf(await at(part)),
        /Du vil gerne tale med nogen Du bad om det i dag kl\. 8\.02\. Anne-Mette Kjærgaard Østergaard Bertelsen har fået besked og kontakter dig\./,
      );
    story.now = '2026-11-24T09:00';
    assert.match(wordsOf(await at('')), /Du bad om det i går kl\. 8\.02\./);
    await story.does('karen', { type: 'talk.settle' });
    assert.match(wordsOf(await at('')), /Jeg vil gerne tale med nogen/);
  });

  it('names everyone of the team once, the coordinator first, with what each does for them', async () => {
    const words = wordsOf(await at('people'));
    const names = [
      'Anne-Mette Kjærgaard Østergaard Bertelsen Koordinator Holder styr på det hele.',
      'Christoffer Wøldike-Schmidt Uddannelsesvejleder Hjælper dig med skole og uddannelse.',
      'Jonna Bæk Jobkonsulent Hjælper dig med job, praktik og penge.',
      'Sofus Åkjær Thorbjørnsen Kontaktperson Er der for dig til hverdag. Mentor',
    ];
    const places = names.map((name) => words.indexOf(name));
    assert.ok(
      places.every((place) => place >= 0),
      words,
    );
    assert.deepEqual(
      places,
      places.toSorted((a, b) => a - b),
    );
    assert.equal(words.split('Sofus Åkjær').length, 2);
    await story.does('karen', { type: 'member.remove', person: 'sofus' });
    assert.doesNotMatch(wordsOf(await at('people')), /Sofus/);
  });

  it('names whoever coordinates now, also when somebody else has taken over', async () => {
    await story.does('karen', { type: 'member.add', member: { person: 'kirsten', roles: ['adultCaseworker'] } });
    await story.does('karen', { type: 'coordinator.propose', to: 'kirsten' });
    await story.does('kirsten', { type: 'coordinator.accept' });
    assert.match(wordsOf(await at('people')), /^.*Mine folk De er her for dig\. Kirsten Testesen Koordinator/);
    assert.match(wordsOf(await at('')), /Så får Kirsten Testesen besked/);
  });

  it('tells the truth about who sees what today', async () => {
    const shared = async () => wordsOf(await at('shared'));
    assert.match(await shared(), /Du har ikke valgt en voksen\. Så er der ingen, der ser noget\./);
    await story.young({ type: 'adult.choose', sees: [] });
    assert.match(await shared(), /Du har ikke valgt, hvad din voksne må se\./);
    await story.young({ type: 'adult.show', sees: ['goals', 'meetings'] });
    assert.match(await shared(), /Din voksne kan se det, du har valgt: Møder Dine mål Ret det/);
    assert.match(await shared(), /Dit navn er gemt for sig selv\./);
    assert.match(await shared(), /Andre kan ikke se noget\./);
    assert.match(await shared(), /Vil du tale med nogen\? Så får kun din koordinator det at vide\./);
    assert.doesNotMatch(await shared(), /De kan også se, at du vil tale/);
  });

  it('says on the first page that the adult has said no thanks, until another is chosen', async () => {
    await story.young({ type: 'adult.choose', sees: [] });
    assert.doesNotMatch(wordsOf(await at('')), /sagt nej tak/);
    await story.adult({ type: 'adult.decline' });
    assert.match(wordsOf(await at('')), /Lige nu .*Din voksne har sagt nej tak Det er okay\. Du kan vælge en anden\./);
    await story.young({ type: 'adult.choose', sees: [] });
    assert.doesNotMatch(wordsOf(await at('')), /sagt nej tak/);
  });

  it('speaks English to whoever has chosen that, and keeps the part', async () => {
    for (const part of parts) {
      const text = await at(part, '&lang=en');
      assert.match(text, /<html lang="en">/);
      assert.doesNotMatch(
        wordsOf(text).replaceAll(/Ungdommens Hus|Møde ved/g, ''),
        /\b(?:Dit|Din|Det|ikke|Skjul)\b/,
        part,
      );
    }
    assert.match(await at('goals'), /href="\?at=goals&amp;lang=da"/);
  });

  it('remembers in the browser that somebody reads less, shows pictures then, and only what matters most', async () => {
    const whole = wordsOf(await at('goals'));
    const short = await at('goals', '&text=less');
    assert.match(short, /<body class="young less">/);
    assert.match(await at('goals'), /<body class="young less">/, 'it is remembered');
    assert.ok(wordsOf(short).length < whole.length * 0.8);
    assert.match(short, /<img class="picture" src="\.\.\/assets\/young-goals\.svg" alt=""/);
    for (const part of parts) assert.match(await at(part), /young-talk\.svg/);
    assert.match(await at('goals', '&text=all'), /<body class="young">/);
    assert.match(await at('goals', '&text=enormous'), /<body class="young">/);
  });

  it('has every picture that it shows', async () => {
    const names = new Set<string>();
    for (const part of parts)
      for (const [, name = ''] of (await at(part, '&text=less')).matchAll(/<img[^>]* src="\.\.(\/assets\/[^"]+)"/g))
        names.add(name);
    assert.ok(names.size >= 8);
    for (const name of names) {
      const { status, headers, text } = await browser.get(name);
      assert.deepEqual([status, headers.get('content-type')], [200, 'image/svg+xml'], name);
      assert.doesNotMatch(text, /<script|href=/);
    }
  });

  it('is where one wanted to go, also when the code has to be typed first, once wrongly', async () => {
    for (const name of wantedPages)
      assert.ok(
        ownPages.parts.some((part) => part.name === name),
        name,
      );
    for (const [at, to] of [
      ['agreement', '?at=agreement'],
      ['paper&agreement=1', ''],
      ['https://example.com', ''],
      ['agreement"><b>', ''],
    ] as const) {
      const invite = await bench.young.invite({ pathwayId: story.pathway });
      const fresh = bench.young.browser(invite.token);
      const { text } = await fresh.get(`${fresh.path}?at=${at}`);
      const action = /<form method="post" action="(\?[^"]*)" class="code">/.exec(text)?.[1] ?? assert.fail('no form');
      assert.equal(action, to === '' ? '?' : to);
      const plain = fresh.path;
      fresh.path = `${plain}${action}`;
      const wrong = await fresh.post({ do: 'signIn', code: '12' });
      assert.ok(wrong.text.includes(`action="${action}" class="code"`));
      const { headers } = await fresh.post({ do: 'signIn', code: invite.code });
      assert.equal(headers.get('location'), `${invite.token}${to}`);
    }
  });

  it('names no part that there is not, and shows nothing of a pathway that has been closed', async () => {
    assert.equal((await browser.get(`${browser.path}?at=constructor`)).status, 303);
    await story.does('karen', { type: 'pathway.close', reason: 'goalReached' });
    for (const part of parts) assert.match(wordsOf(await at(part)), /Dit forløb er slut/);
    const { status } = await browser.post({ do: 'talk' });
    assert.equal(status, 303);
    assert.equal((await story.bench.desk.pathways.current(story.pathway)).talkWantedAt, undefined);
  });
});
