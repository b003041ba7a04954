import assert from 'node:assert/strict';
import {
  agreementChanged,
  agreementDeclined,
  agreementExpired,
  agreementHostile,
  agreementInForce,
  agreementObjected,
  agreementPartyGone,
  agreementProposed,
  agreementWithdrawn,
  galleryAgreement,
} from '../../../../bot/demo/gallery-agreements.ts';
import { galleryContext } from '../../../../bot/demo/gallery-states.ts';
import type { Card } from '../../../../cards/card.ts';
import { agreementCard } from '../../../../cards/views/agreement/agreement-card.ts';
import { agreementDetailCard } from '../../../../cards/views/agreement/agreement-detail-card.ts';
import { agreementFact } from '../../../../cards/views/agreement/agreement-fact.ts';
import { shownAgreement } from '../../../../cards/views/agreement/agreement-parts.ts';
import type { PathwayState } from '../../../../services/pathway/state.ts';
import { buttonOf, factOf, itemsOf, labelsOf, linesOf, sentencesOf } from '../../../support/card-parts.ts';
import { whole } from '../../../support/whole.ts';

const ctx = galleryContext('da');
const card = (state: PathwayState, viewer?: string): Card =>
  agreementCard(galleryContext('da', viewer), whole(state), galleryAgreement(whole(state)));
const signatures = (state: PathwayState) => itemsOf(card(state), 'Underskrifter');

describe('the card of an agreement', () => {
  it('has the goals as they are signed, in the young person’s own words, and nothing beside them that nobody signs', () => {
    const { text } = galleryAgreement(agreementProposed);
    for (const shown of [card(agreementProposed), agreementDetailCard(ctx, agreementProposed)]) {
      assert.deepEqual(
        itemsOf(shown, 'Mål i aftalen, med den unges egne ord').map(({ text, detail }) => [text, detail]),
        text.goals.map((goal) => [`”${goal.text}”`, undefined]),
      );
    }
  });

  it('says of a goal of the agreement that it is reached or dropped by now, and of its new words and numbers nothing', () => {
    const status = { g1: 'reached', g2: 'dropped' } as const;
    const goals = new Map(
      [...agreementProposed.goals].map(([id, goal]) => {
        const changed = { ...goal, text: 'Andre ord', topic: 'leisure', start: 1, rated: 5, target: 10 } as const;
        return [id, id === 'g1' || id === 'g2' ? { ...changed, status: status[id] } : changed];
      }),
    );
    const of = (state: PathwayState) =>
      itemsOf(card(state), 'Mål i aftalen, med den unges egne ord').map(({ badge, ...words }) => ({ words, badge }));
    const [before, after] = [of(agreementProposed), of({ ...agreementProposed, goals })];
    assert.deepEqual(
      after.map(({ words }) => words),
      before.map(({ words }) => words),
    );
    assert.ok(after.some(({ badge }) => badge?.text === 'Nået'));
  });

  it('says who has promised what by when, and whether it is done or late', () => {
    const promises = (state: PathwayState) =>
      itemsOf(card(state), 'Hvem gør hvad').map(({ text, detail, badge }) => [text, detail, badge?.text]);
    assert.deepEqual(promises(agreementChanged), [
      ['Find bolig tæt på uddannelsesstedet', 'Søren Løvstrup · senest 15. januar 2027', undefined],
      ['Tage bussen selv tre gange om ugen', 'Den unge · senest 18. december 2026', undefined],
    ]);
    const actions = new Map(
      [...agreementChanged.actions.values()].map((one) => [
        one.id,
        { ...one, deadline: '2026-11-20', status: one.id === 'a3' ? ('done' as const) : one.status },
      ]),
    );
    assert.deepEqual(
      promises({ ...agreementChanged, actions }).map(([, , badge]) => badge),
      ['Overskredet', 'Færdig'],
    );
  });

  it('says of each party whether they have signed, how and when, or not yet; the young person stands first', () => {
    assert.deepEqual(
      signatures(agreementProposed).map(({ text, badge, detail }) => [text, badge?.text, detail]),
      [
        ['Den unge', 'Har skrevet under', 'på sin egen side, 5. november kl. 18.30'],
        ['Mette Kjærgaard Holm', 'Har skrevet under', 'i chatten, 5. november kl. 10.02'],
        ['Anne-Sofie Bjørnholt Kristoffersen-Østergaard', 'Mangler endnu', undefined],
        ['Søren Løvstrup', 'Mangler endnu', undefined],
        [
          'Forældremyndigheden',
          'Har skrevet under',
          'på papir, 6. november kl. 9.15 · set af Søren Løvstrup · noteret af Mette Kjærgaard Holm',
        ],
      ],
    );
  });

  it('names the level of an electronic identity', () => {
    const agreement = galleryAgreement(agreementProposed);
    const young = agreement.signatures.get('youngPerson');
    assert.ok(young);
    const eid = { ...young, method: 'eid', level: 'Betydelig' } as const;
    const signed = { ...agreement, signatures: new Map([['youngPerson', eid]]) };
    const [first] = itemsOf(agreementCard(ctx, agreementProposed, signed), 'Underskrifter');
    assert.equal(first?.detail, 'med elektronisk identitet (Betydelig), 5. november kl. 18.30');
  });

  it('shows until when it can be signed, and since when it holds', () => {
    assert.equal(factOf(card(agreementProposed), 'Skriv under senest'), '5. december 2026');
    assert.equal(factOf(card(agreementInForce), 'Skriv under senest'), undefined);
    assert.equal(factOf(card(agreementInForce), 'Gælder siden'), '9. november 2026');
  });

  it('shortens the hash, in groups that two people can compare; in full where everything is told', () => {
    const { hash } = galleryAgreement(agreementProposed);
    const short = factOf(card(agreementProposed), 'Kontrolkode') ?? '';
    assert.ok(hash.startsWith(short.replaceAll(/[ …]/g, '')));
    assert.equal(factOf(agreementDetailCard(ctx, agreementProposed), 'Kontrolkode'), hash);
  });

  it('lets nobody sign what they do not see: the button carries the version and the hash of the text', () => {
    const { version, hash } = galleryAgreement(agreementChanged);
    const { verb, data, form } = buttonOf(card(agreementChanged), 'Skriv under');
    assert.deepEqual([verb, data.agreement, data.hash, form], ['agreement.sign', version, hash, undefined]);
  });

  it('says in words what changed since the version that holds, and which that is', () => {
    const changed = card(agreementChanged);
    assert.ok(sentencesOf(changed).includes('Version 1 gælder, indtil alle har skrevet under på version 2.'));
    const words = linesOf(changed, 'Ændret siden version 1').map((line) => line.split(':')[0]);
    assert.deepEqual(words, ['Mål skrevet om', 'Mål taget ud', 'Løfte ændret', 'Nyt løfte', 'Løfte taget ud']);
    const [goal, , promise] = itemsOf(changed, 'Ændret siden version 1');
    assert.equal(goal?.detail, 'Før: ”Jeg vil være tømrer”');
    assert.match(promise?.detail ?? '', /^Før: .*senest 11\. december 2026$/);
    assert.deepEqual(linesOf(card(agreementProposed), 'Ændret siden version 0'), []);
  });

  it('says that the words are the same when only the wish for them was new', () => {
    const [first] = agreementChanged.agreements;
    assert.ok(first);
    const again = { ...galleryAgreement(agreementChanged), text: first.text };
    const { blocks } = agreementCard(ctx, agreementChanged, again);
    assert.ok(blocks.some((block) => block.type === 'list' && block.empty === 'Ordlyden er den samme.'));
  });

  it('marks that the custodians must sign too, or no longer', () => {
    const last = galleryAgreement(agreementChanged);
    const without = { ...last, text: { ...last.text, custodianSigns: false } };
    const lines = linesOf(agreementCard(ctx, agreementChanged, without), 'Ændret siden version 1');
    assert.equal(lines.at(-1), 'Taget ud: Forældremyndigheden skal ikke skrive under');
  });

  const next = /^Koordinatorens næste skridt: /;
  const badges: readonly [string, PathwayState, string, boolean, readonly string[]][] = [
    [
      'waits',
      agreementChanged,
      'Venter på underskrifter',
      false,
      [
        'Skriv under',
        'Sig nej',
        'Noter underskrift på papir',
        'Foreslå en ny aftale',
        'Træk forslaget tilbage',
        'Mere',
      ],
    ],
    ['is in force', agreementInForce, 'Gælder', false, ['Foreslå en ny aftale', 'Mere']],
    ['was declined', agreementDeclined, 'Der er sagt nej', true, ['Foreslå en ny aftale', 'Lad det ligge', 'Mere']],
    ['has expired', agreementExpired, 'Fristen er gået', true, ['Foreslå en ny aftale', 'Lad det ligge', 'Mere']],
    [
      'has lost a party',
      agreementPartyGone,
      'Kan ikke træde i kraft',
      true,
      ['Foreslå en ny aftale', 'Træk forslaget tilbage', 'Mere'],
    ],
    ['was taken back', agreementWithdrawn, 'Trukket tilbage', false, ['Foreslå en ny aftale', 'Mere']],
    ['the young person objects to', agreementObjected, 'Den unge siger nej', true, ['Foreslå en ny aftale', 'Mere']],
  ];
  for (const [what, state, badge, isNextStep, labels] of badges) {
    it(`that ${what} says so, whose next step it is, and offers what can be done`, () => {
      assert.equal(card(state).badge?.text, badge);
      assert.equal(
        sentencesOf(card(state)).some((text) => next.test(text)),
        isNextStep,
      );
      assert.deepEqual(labelsOf(card(state)), labels);
    });
  }

  it('shows the reason of a no, who noted it, and that they had signed before', () => {
    const custodian = signatures(agreementDeclined).find(({ text }) => text === 'Forældremyndigheden');
    assert.equal(custodian?.badge?.text, 'Har sagt nej');
    assert.equal(
      custodian?.detail,
      '20. november kl. 15.30: ”Boligen ligger for langt væk.” · noteret af Mette Kjærgaard Holm · havde skrevet under 6. november kl. 9.15',
    );
  });

  it('says who is no longer there, also when only their rights have ended', () => {
    const gone = signatures(agreementPartyGone).find(({ text }) => text === 'Søren Løvstrup');
    assert.equal(gone?.badge?.text, 'Ikke med længere');
    const ended = agreementCard(
      { ...ctx, isActive: (person) => person !== 'soren' },
      agreementProposed,
      galleryAgreement(agreementProposed),
    );
    assert.equal(ended.badge?.text, 'Kan ikke træde i kraft');
    assert.equal(factOf(ended, 'Ikke med længere'), 'Søren Løvstrup');
  });

  it('cuts what is too long to read in a room, and says so: nobody should sign what they have not read', () => {
    const cut = (shown: Card) => sentencesOf(shown).filter((text) => text.startsWith('Noget af teksten er forkortet'));
    assert.deepEqual(cut(card(agreementProposed)), []);
    assert.match(cut(card(agreementHostile))[0] ?? '', /Tryk på ”Mere”/);
    const detail = linesOf(agreementDetailCard(ctx, agreementHostile), 'Mål i aftalen, med den unges egne ord');
    assert.ok((detail[1] ?? '').length > 2900);
  });

  it('for one person leaves out what is not theirs to do', () => {
    assert.ok(!labelsOf(card(agreementChanged, 'mette')).includes('Skriv under'), 'she has signed');
    assert.deepEqual(labelsOf(card(agreementChanged, 'soren')), [
      'Skriv under',
      'Sig nej',
      'Noter underskrift på papir',
      'Mere',
    ]);
    assert.ok(!labelsOf(card(agreementChanged, 'ulla')).includes('Skriv under'), 'she is no party');
  });

  it('of a closed pathway has nothing to do and no next step', () => {
    const closed: PathwayState = { ...agreementDeclined, status: 'closed' };
    assert.deepEqual(labelsOf(card(closed)), ['Mere']);
    assert.ok(!sentencesOf(card(closed)).some((text) => next.test(text)));
  });
});

describe('the agreement that is shown', () => {
  it('is the newest, unless that one was taken back and another holds', () => {
    assert.equal(shownAgreement(agreementChanged)?.version, 2);
    assert.equal(shownAgreement(agreementWithdrawn)?.version, 1);
    const [first, second] = agreementChanged.agreements;
    assert.ok(first && second);
    const back = { ...agreementChanged, agreements: [first, { ...second, withdrawnAt: '2026-11-22T17:00:00.000Z' }] };
    assert.equal(shownAgreement(back)?.version, 1);
  });

  it('stands in one line on the overview: what waits, what holds, or what the coordinator must see to', () => {
    const line = (state: PathwayState) => agreementFact(ctx, whole(state))[0]?.value;
    assert.equal(line(agreementChanged), 'version 2 mangler 3 underskrifter · version 1 gælder');
    assert.equal(line(agreementInForce), 'version 1 gælder siden 9. november 2026');
    assert.equal(line(agreementDeclined), 'Forældremyndigheden har sagt nej til version 1');
    assert.equal(line(agreementObjected), 'Den unge har sagt nej til version 1 · version 1 gælder');
    assert.equal(line(agreementPartyGone), 'forslaget, version 1: Kan ikke træde i kraft');
    assert.equal(line(agreementWithdrawn), undefined);
  });
});

describe('everything about the agreement', () => {
  it('tells the other versions and what became of them', () => {
    const earlier = itemsOf(agreementDetailCard(ctx, agreementChanged), 'Tidligere versioner');
    assert.deepEqual(
      earlier.map(({ text, detail }) => [text, detail]),
      [['Aftalen: version 1', 'Gælder siden 9. november 2026']],
    );
  });

  it('lets the team note that the young person says no to what holds', () => {
    const labels = labelsOf(agreementDetailCard(galleryContext('da', 'anne'), agreementInForce));
    assert.deepEqual(labels, ['Den unge siger nej', 'Mindre']);
  });
});
