import assert from 'node:assert/strict';
import { agreementInForce, agreementObjected } from '../../../bot/demo/gallery-agreements.ts';
import { meetingAhead, meetingMissing } from '../../../bot/demo/gallery-meetings.ts';
import { galleryModel as model } from '../../../bot/demo/gallery-model.ts';
import { galleryPerson } from '../../../bot/demo/gallery-people.ts';
import { crowded, fresh, galleryAction, galleryContext, lively } from '../../../bot/demo/gallery-states.ts';
import type { Card, ListItem } from '../../../cards/card.ts';
import { helpCard } from '../../../cards/views/help-card.ts';
import { mineCard } from '../../../cards/views/mine-card.ts';
import { operatorCard } from '../../../cards/views/operator-card.ts';
import { pathwayListCard } from '../../../cards/views/pathway-list-card.ts';
import { strangersCard } from '../../../cards/views/strangers-card.ts';
import { subjectCard } from '../../../cards/views/subject-card.ts';
import type { PathwayState } from '../../../services/pathway/state.ts';
import { whole } from '../../support/whole.ts';

const ctx = galleryContext('da');
const items = ({ blocks }: Card): readonly ListItem[] =>
  blocks.flatMap((block) => (block.type === 'list' ? block.items : []));
const titles = (card: Card): string[] => items(card).map(({ text }) => text);

/** Nothing late, nothing vacant, and no step for a long time. */
const calm: PathwayState = {
  ...crowded,
  id: 'CALM22',
  actions: new Map(),
  birthDate: '2007-01-15',
  reviewed: { by: crowded.coordinator, at: '2026-10-01T08:00:00.000Z' },
  settledSteps: new Map(
    model.steps
      .slice(0, 5)
      .map(({ id }) => [id, { outcome: 'done', by: 'mette', at: '2026-03-02T08:00:00.000Z' }] as const),
  ),
};

describe('the list of pathways', () => {
  const list = (...states: PathwayState[]): Card =>
    pathwayListCard(
      ctx,
      states.map((state) => ({ state: whole(state), model })),
      'overview',
    );

  it('has first whoever needs somebody most: what is late, then what is vacant, then the nearest step', () => {
    assert.deepEqual(titles(list(calm, fresh, lively, crowded)), [
      'Forløb RZ5H2N',
      'Forløb K7F3XQ',
      'Forløb B4T8WM',
      'Forløb CALM22',
    ]);
    const unsettled = new Map([...calm.settledSteps].slice(0, 4));
    const soon = { ...calm, id: 'SOON22', birthDate: '2008-05-30', settledSteps: unsettled };
    assert.deepEqual(titles(list(calm, soon)), ['Forløb SOON22', 'Forløb CALM22']);
  });

  it('says of each whether it needs somebody now, and how many do', () => {
    const card = list(calm, lively);
    assert.deepEqual(
      items(card).map(({ badge }) => badge?.text),
      ['Har brug for dig', undefined],
    );
    assert.equal(card.summary, '2 forløb, 1 har brug for dig nu.');
  });

  it('tells the counts, the vacant roles and the next step of each', () => {
    assert.equal(
      items(list(lively))[0]?.detail,
      'Opgaver: 5 åbne, 1 overskredet, 1 færdig · Allerede for sent: 2 skridt i planen · 1 ubesat rolle · ' +
        'Næste skridt: Møde ved 17½ år, 3. december 2026',
    );
  });

  it('tells the next meeting in place of the step that it is for, and no longer asks for it to be planned', () => {
    const [line] = items(list(meetingAhead));
    assert.match(line?.detail ?? '', / · Næste møde: Møde ved 17½ år: torsdag 3\. december kl\. 13\.00$/);
    const near = { ...calm, id: 'NEAR22', birthDate: '2008-05-30', meetings: new Map() };
    assert.equal(items(list(near))[0]?.badge, undefined, 'settled');
    const [planned] = meetingAhead.meetings.values();
    assert.ok(planned);
    const open = { ...near, birthDate: '2009-06-03', settledSteps: new Map([...calm.settledSteps].slice(0, 3)) };
    assert.equal(items(list(open))[0]?.badge?.text, 'Har brug for dig');
    assert.equal(items(list({ ...open, meetings: new Map([['m1', planned]]) }))[0]?.badge, undefined);
  });

  it('has whoever lacks a checklist before whoever lacks a role', () => {
    assert.deepEqual(titles(list(fresh, { ...calm, id: 'LACK22', meetings: meetingMissing.meetings })), [
      'Forløb LACK22',
      'Forløb B4T8WM',
    ]);
    assert.match(items(list(meetingMissing))[0]?.detail ?? '', / · Tjekliste mangler · /);
  });

  it('has first of all whoever wants to talk, for the coordinator alone', () => {
    const talks: PathwayState = { ...calm, id: 'TALK22', talkWantedAt: '2026-11-22T18:58:00.000+01:00' };
    const listFor = (viewer: string) =>
      pathwayListCard(
        galleryContext('da', viewer),
        [crowded, talks].map((state) => ({ state: whole(state), model })),
        'status',
      );
    const [first] = items(listFor(talks.coordinator));
    assert.equal(first?.text, 'Forløb TALK22');
    assert.match(first?.detail ?? '', /^Den unge vil tale med nogen: bad om det 22\. november kl\. 18\.58 · /);
    assert.deepEqual(first?.badge, { text: 'Har brug for dig', tone: 'attention' });
    assert.doesNotMatch(JSON.stringify(listFor('anne')), /tale med nogen/);
  });

  it('names how the agreement stands, and needs the coordinator where it does not go on', () => {
    const listFor = (viewer: string, state: PathwayState) =>
      items(pathwayListCard(galleryContext('da', viewer), [{ state: whole(state), model }], 'overview'))[0];
    const holds = { ...calm, agreements: agreementInForce.agreements };
    assert.match(listFor(calm.coordinator, holds)?.detail ?? '', /Aftale: version 1 gælder siden 9\. november 2026/);
    assert.equal(listFor(calm.coordinator, holds)?.badge, undefined);
    const objected = { ...calm, agreements: agreementObjected.agreements };
    const line = listFor(calm.coordinator, objected);
    assert.match(line?.detail ?? '', /Aftale: Den unge har sagt nej til version 1 · version 1 gælder/);
    assert.equal(line?.badge?.text, 'Har brug for dig');
    assert.equal(listFor('anne', objected)?.badge, undefined);
  });

  it('names, to the coordinator alone, that it is time to look through who can see whom', () => {
    const { reviewed: _, ...unreviewed } = calm;
    const due = { ...unreviewed, openedAt: '2026-05-01T08:00:00.000Z' };
    const itemFor = (viewer: string, state: PathwayState) =>
      items(pathwayListCard(galleryContext('da', viewer), [{ state: whole(state), model }], 'overview'))[0];
    assert.match(itemFor(calm.coordinator, due)?.detail ?? '', / · Gennemgang mangler/);
    assert.equal(itemFor(calm.coordinator, due)?.badge?.text, 'Har brug for dig');
    assert.doesNotMatch(itemFor(calm.coordinator, calm)?.detail ?? '', /Gennemgang/);
    assert.doesNotMatch(itemFor('anne', due)?.detail ?? '', /Gennemgang/);
    assert.equal(itemFor('anne', due)?.badge, undefined);
  });

  it('leads to the room where there is one', () => {
    const card = pathwayListCard(ctx, [{ state: lively, model, link: 'https://rum.example/x' }], 'status');
    assert.equal(items(card)[0]?.link?.url, 'https://rum.example/x');
    assert.equal(items(list(lively))[0]?.link, undefined);
  });

  it('says so when there is none', () => {
    assert.equal(pathwayListCard(ctx, [], 'status').summary, 'Du er ikke med i noget forløb lige nu.');
    assert.equal(pathwayListCard(ctx, [], 'overview').summary, 'Du koordinerer ikke noget forløb lige nu.');
  });

  it('holds one whose model is no longer there', () => {
    const card = pathwayListCard(ctx, [{ state: lively, model: undefined }], 'status');
    assert.doesNotMatch(items(card)[0]?.detail ?? '', /Næste skridt|ubesat/);
  });
});

describe('my actions', () => {
  const entry = (id: string) => ({ state: lively, action: galleryAction(lively, id) });

  it('stand by deadline, each with the pathway and the button that settles it', () => {
    const card = mineCard(ctx, [entry('a1'), entry('a2'), entry('a3')]);
    assert.deepEqual(titles(card), [
      'Få NemKonto og budget på plads',
      'Besøg på FGU i Åbenrå sammen med den unge',
      'Find bolig tæt på uddannelsesstedet',
    ]);
    assert.deepEqual(
      items(card).map(({ buttons }) => buttons?.map(({ verb }) => verb)),
      [
        ['action.done', 'action.show'],
        ['action.done', 'action.show'],
        ['action.claim', 'action.show'],
      ],
    );
    assert.equal(items(card)[1]?.detail, 'Frist 27. november 2026 · Forløb K7F3XQ');
  });

  it('that are late say so, and are counted', () => {
    const card = mineCard(ctx, [entry('a2'), entry('a3')]);
    assert.deepEqual(
      items(card).map(({ badge }) => badge?.text),
      ['Overskredet', undefined],
    );
    assert.equal(card.summary, 'Du har 2 åbne opgaver, 1 overskredet.');
  });

  it('none is a sentence, not an empty card', () => {
    assert.equal(mineCard(ctx, []).summary, 'Du har ingen åbne opgaver lige nu.');
  });
});

describe('the help', () => {
  it('offers only what somebody may do', () => {
    const anne = titles(helpCard(ctx, 'personal', galleryPerson('anne')));
    assert.deepEqual(anne.sort(), ['aftale', 'hjælp', 'mine', 'møde', 'opgave', 'samtykke', 'status', 'team']);
    const leader = titles(helpCard(ctx, 'personal', galleryPerson('peder')));
    assert.ok(leader.includes('overblik') && !leader.includes('opret'));
    const coordinator = titles(helpCard(ctx, 'personal', galleryPerson('mette')));
    assert.ok(coordinator.includes('opret') && coordinator.includes('luk'));
  });

  it('has first the words that belong where it was asked', () => {
    assert.deepEqual(titles(helpCard(ctx, 'room', galleryPerson('anne'))).slice(0, 2), ['opgave', 'team']);
    assert.equal(titles(helpCard(ctx, 'personal', galleryPerson('anne')))[0], 'status');
  });

  it('offers the form that opens a pathway to coordinators and the hour of one’s message to all, and neither in a room', () => {
    const verbs = (place: 'room' | 'personal', id: string) =>
      helpCard(ctx, place, galleryPerson(id)).buttons.map(({ verb }) => verb);
    assert.deepEqual(verbs('personal', 'mette'), ['pathway.open', 'reminder.hour', 'concern.show']);
    assert.deepEqual(verbs('room', 'mette'), ['concern.show']);
    assert.deepEqual(verbs('personal', 'anne'), ['reminder.hour', 'concern.show']);
  });

  it('speaks the language it is asked in', () => {
    const card = helpCard(galleryContext('en'), 'room', galleryPerson('anne'));
    assert.ok(titles(card).includes('action'));
    assert.match(card.heading, /What you can do/);
  });

  it('says which word it does not know, and the nearest that it does', () => {
    const text = JSON.stringify(helpCard(ctx, 'room', galleryPerson('anne'), { typed: 'statu', nearest: 'status' }));
    assert.match(text, /Jeg kender ikke ordet ”\u2068statu\u2069”/);
    assert.match(text, /Mente du ”status”\?/);
  });

  it('keeps its own sentence whole whatever was typed', () => {
    const typed = `\u202eevil ${'x'.repeat(5000)}`;
    const card = helpCard(ctx, 'room', galleryPerson('anne'), { typed, nearest: '' });
    const [first] = card.blocks;
    assert.ok(first?.type === 'text' && first.text.length < 200 && first.text.endsWith('\u2069”.'));
    assert.doesNotMatch(JSON.stringify(card), /Mente du/);
    assert.doesNotMatch(card.summary, /evil/);
  });
});

describe('whom a code stands for', () => {
  it('is told with name and age, and with the reminder that it is for one person', () => {
    const text = JSON.stringify(subjectCard(ctx, lively, 'Kasper Bregnedal').blocks);
    assert.match(text, /Kasper Bregnedal/);
    assert.match(text, /3\. juni 2009 \(17 år\)/);
    assert.match(text, /Skriv ikke den unges navn i rummet/);
  });

  it('stands neither in the heading nor in the summary, which a notification shows', () => {
    const card = subjectCard(ctx, lively, 'Kasper Bregnedal');
    assert.doesNotMatch(card.heading + card.summary, /Kasper/);
  });

  it('is no longer told once the name has been erased', () => {
    assert.match(JSON.stringify(subjectCard(ctx, lively, undefined).blocks), /Navnet er slettet/);
  });
});

describe('a room that needs a person', () => {
  it('says what has happened, that nothing is lost, and what to do', () => {
    const card = operatorCard(ctx, 'K7F3XQ', 'slack', 'addApp');
    assert.match(
      JSON.stringify(card.blocks[0]),
      /Vejviser er ikke med i den endnu\. Forløbet er oprettet, og intet er gået tabt/,
    );
    assert.ok(titles(card).some((text) => text.includes('/invite @Vejviser')));
    assert.equal(card.heading, 'Rummet til forløb K7F3XQ er ikke klar');
  });

  it('says something else on each platform', () => {
    const text = (platform: 'teams' | 'slack') => JSON.stringify(operatorCard(ctx, 'K7F3XQ', platform, 'consent'));
    assert.match(text('teams'), /Microsoft Entra/);
    assert.doesNotMatch(text('slack'), /Microsoft/);
  });

  it('tells the coordinator of somebody who is not of the team, and what can be done with one click', () => {
    const card = strangersCard(ctx, lively, [
      { platform: 'teams', user: 'u1', person: 'peder' },
      { platform: 'slack', user: 'U0GUEST' },
    ]);
    assert.match(card.summary, /K7F3XQ/);
    const [, who] = card.blocks;
    assert.ok(who?.type === 'list');
    assert.deepEqual(
      who.items.map(({ buttons }) => buttons?.map(({ verb, data }) => [verb, data.person ?? data.user])),
      [
        [
          ['member.add', 'peder'],
          ['stranger.remove', 'u1'],
        ],
        [['stranger.remove', 'U0GUEST']],
      ],
    );
    assert.match(who.items[1]?.text ?? '', /ikke hører til nogen på personalelisten/);
  });
});
