import assert from 'node:assert/strict';
import { galleryModel } from '../../../bot/demo/gallery-model.ts';
import { closed, crowded, fresh, galleryContext, lively, proposed } from '../../../bot/demo/gallery-states.ts';
import type { Card, Fact, ListItem } from '../../../cards/card.ts';
import { overviewCard } from '../../../cards/views/overview-card.ts';
import { statusCard } from '../../../cards/views/status-card.ts';
import type { PathwayState } from '../../../services/pathway/state.ts';
import { whole } from '../../support/whole.ts';

const ctx = galleryContext('da');
const overview = (state: PathwayState): Card => overviewCard(ctx, whole(state), galleryModel);
const status = (state: PathwayState): Card => statusCard(ctx, whole(state), galleryModel);
const facts = ({ blocks }: Card): Fact[] => blocks.flatMap((block) => (block.type === 'facts' ? block.facts : []));
const fact = (card: Card, label: string): string | undefined =>
  facts(card).find((found) => found.label === label)?.value;
const lists = ({ blocks }: Card) => blocks.filter((block) => block.type === 'list');
const items = (card: Card, title: string): readonly ListItem[] =>
  lists(card).find((list) => list.title === title)?.items ?? [];

describe('the overview of a pathway', () => {
  it('is called by its code, and names the coordinator with the day on which that began', () => {
    assert.equal(overview(lively).heading, 'Forløb K7F3XQ');
    assert.equal(fact(overview(lively), 'Koordinator'), 'Mette Kjærgaard Holm (siden 17. august 2026)');
  });

  it('shows the team by the model’s roles, in its order and with its names', () => {
    const labels = facts(overview(crowded)).map(({ label }) => label);
    const roles = labels.slice(labels.indexOf('Uddannelsesvejleder (KUI)'));
    assert.deepEqual(roles, [
      'Uddannelsesvejleder (KUI)',
      'Jobkonsulent',
      'Børne- og ungerådgiver',
      'Kontaktperson',
      'Andre i teamet',
    ]);
  });

  it('shows a required role that nobody fills as vacant, in words', () => {
    assert.equal(fact(overview(lively), 'Jobkonsulent'), 'Ubesat');
    assert.equal(fact(overview(fresh), 'Uddannelsesvejleder (KUI)'), 'Ubesat');
  });

  it('lets a profession that the model accepts fill a role', () => {
    assert.equal(fact(overview(fresh), 'Børne- og ungerådgiver'), 'Jonas Ørsted Krogh');
    assert.equal(fact(overview(fresh), 'Kontaktperson'), 'Søren Løvstrup');
  });

  it('says nothing of a role that is not required and that nobody has', () => {
    const withoutSoren = new Map([...fresh.members].filter(([person]) => person !== 'soren'));
    assert.equal(fact(overview({ ...fresh, members: withoutSoren }), 'Kontaktperson'), undefined);
  });

  it('names whoever has no role of the model too: nobody of the team is left out', () => {
    const text = JSON.stringify(overview(crowded));
    for (const person of crowded.members.keys()) assert.ok(text.includes(ctx.name(person)), person);
    assert.equal(fact(overview(lively), 'Andre i teamet'), 'Hương Nguyễn (Misbrugsbehandler), Ulla Æbelø');
  });

  it('tells the next step of the process plan and the days around it', () => {
    assert.equal(
      fact(overview(lively), 'Næste skridt'),
      'Møde ved 17½ år, 3. december 2026 (helst mellem 19. oktober 2026 og 17. januar 2027)',
    );
  });

  it('says so after the last step', () => {
    const old = { ...lively, birthDate: '2003-01-01' };
    assert.equal(fact(overview(old), 'Næste skridt'), 'Ingen flere faste skridt i modellen');
  });

  it('counts open, late and done actions, and warns of what is late before what is vacant', () => {
    assert.equal(fact(overview(lively), 'Opgaver'), '5 åbne, 1 overskredet, 1 færdig');
    assert.equal(overview(lively).badge?.text, 'Overskredet');
    assert.equal(overview(fresh).badge?.text, '2 ubesatte roller');
  });

  it('lists the six nearest deadlines and how many more there are', () => {
    const listed = items(overview(crowded), 'Åbne opgaver');
    assert.equal(listed.length, 7);
    assert.equal(listed.at(-1)?.text, '… og 18 mere, som ikke vises her');
    assert.equal(items(overview(lively), 'Åbne opgaver')[0]?.text, 'Få NemKonto og budget på plads');
  });

  it('still stands when the model is no longer there', () => {
    const card = overviewCard(ctx, lively, undefined);
    assert.equal(fact(card, 'Næste skridt'), undefined);
    assert.match(fact(card, 'Team') ?? '', /Anne-Sofie/);
  });

  it('of a closed one says by whom, why, and how it is undone', () => {
    const card = overview(closed);
    assert.match(JSON.stringify(card.blocks), /Lukket af Mette Kjærgaard Holm 22\. november kl\. 19\.06/);
    assert.equal(fact(card, 'Årsag'), 'Den unge er flyttet til en anden kommune');
    assert.deepEqual(
      card.buttons.map(({ verb, label }) => [verb, label]),
      [['pathway.reopen', 'Åbn forløbet igen']],
    );
    assert.match(JSON.stringify(card.blocks), /”Åbn forløbet igen”/);
  });
});

describe('the status of a pathway', () => {
  it('has each open action once: late, or free, or under way', () => {
    for (const state of [lively, crowded]) {
      const all = lists(status(state))
        .filter(({ title }) => ['Overskredet', 'Ingen har dem endnu', 'I gang'].includes(title ?? ''))
        .flatMap((list) => list.items.map(({ text }) => text));
      assert.equal(all.length, [...state.actions.values()].filter((action) => action.status === 'open').length);
    }
    assert.deepEqual(
      items(status(lively), 'Overskredet').map(({ text }) => text),
      ['Få NemKonto og budget på plads'],
    );
    assert.equal(items(status(lively), 'Ingen har dem endnu').length, 2);
    assert.equal(items(status(lively), 'I gang').length, 2);
  });

  it('tells how much is done of what was wanted; what was dropped does not count', () => {
    const [progress] = status(lively).blocks.filter((block) => block.type === 'progress');
    assert.deepEqual([progress?.done, progress?.of], [1, 6]);
  });

  it('says when there is nothing to do yet', () => {
    assert.match(JSON.stringify(status(fresh).blocks), /Der er ingen opgaver i forløbet endnu/);
  });

  it('tells whose answer is awaited', () => {
    assert.match(JSON.stringify(status(proposed).blocks), /Venter på svar fra Jonas Ørsted Krogh/);
  });

  it('names the vacant roles', () => {
    assert.equal(fact(status(fresh), 'Ubesat'), 'Uddannelsesvejleder (KUI), Jobkonsulent');
  });

  it('of a closed one is its overview', () => {
    assert.equal(status(closed).badge?.text, 'Lukket');
    assert.equal(status(closed).view, 'status');
  });
});
