import assert from 'node:assert/strict';
import { DateTime } from 'luxon';
import {
  galleryMeeting,
  meetingAhead,
  meetingBare,
  meetingCancelled,
  meetingCompleted,
  meetingHostileOpen,
  meetingMissing,
  meetingNow,
  meetingUnderWay,
  meetingWaiting,
} from '../../../../bot/demo/gallery-meetings.ts';
import { galleryModel as model } from '../../../../bot/demo/gallery-model.ts';
import { galleryContext } from '../../../../bot/demo/gallery-states.ts';
import type { Card } from '../../../../cards/card.ts';
import { toBlocks } from '../../../../cards/render/block-kit.ts';
import { meetingCard } from '../../../../cards/views/meetings/meeting-card.ts';
import type { PathwayState } from '../../../../services/pathway/state.ts';
import { buttonOf, factOf, itemsOf, labelsOf, linesOf, sentencesOf } from '../../../support/card-parts.ts';
import { whole } from '../../../support/whole.ts';

const ctx = galleryContext('da');
const at = (local: string) => ({ ...ctx, now: DateTime.fromISO(local, { zone: ctx.now.zone }) });
const card = (state: PathwayState, view = ctx): Card =>
  meetingCard(view, whole(state), galleryMeeting(whole(state)), model);

describe('the card of a meeting that is to come', () => {
  it('says which it is, on which weekday and when, for how long, where, and who planned it', () => {
    assert.equal(card(meetingAhead).heading, 'Møde ved 17½ år: torsdag 3. december kl. 13.00');
    assert.equal(factOf(card(meetingAhead), 'Varighed'), '1 time, til kl. 14.00');
    assert.equal(factOf(card(meetingAhead), 'Sted'), 'Rådhuset, lokale 3');
    assert.equal(factOf(card(meetingAhead), 'Planlagt af'), 'Mette Kjærgaard Holm, 5. november kl. 10.00');
  });

  it('names a general kind in the language, the year when it is another one, and that no place is agreed', () => {
    assert.equal(card(meetingBare).heading, 'Netværksmøde: torsdag 14. januar 2027 kl. 9.30');
    assert.equal(card(meetingBare, galleryContext('en')).heading, 'Network meeting: Thursday 14 January 2027 at 9:30');
    assert.equal(factOf(card(meetingBare), 'Sted'), 'Ikke aftalt endnu');
  });

  it('has the young person’s own points first, and calls them so', () => {
    const agenda = itemsOf(card(meetingAhead), 'Dagsorden');
    assert.deepEqual(
      agenda.map(({ text, badge }) => [text, badge?.text]),
      [
        ['Jeg vil gerne tale om at flytte hjemmefra', 'Den unges eget punkt'],
        ['Optagelse på erhvervsskolen til februar', undefined],
        ['Ungestøtte: hvad skal der ske efter 18?', undefined],
      ],
    );
  });

  it('asks for the young person’s points while there are none', () => {
    assert.match(JSON.stringify(card(meetingBare).blocks), /Spørg den unge først/);
  });

  it('tells what each role brings, with who has the role and also when nobody has', () => {
    assert.deepEqual(linesOf(card(meetingAhead), 'Det tager I hver især med'), [
      'Koordinator: Mette Kjærgaard Holm',
      'Uddannelsesvejleder (KUI): Anne-Sofie Bjørnholt Kristoffersen-Østergaard',
      'Jobkonsulent',
      'Kontaktperson: Søren Løvstrup',
    ]);
    const [lightest] = card(meetingAhead).blocks.toSorted((a, b) => (b.weight ?? 0) - (a.weight ?? 0));
    assert.equal(
      lightest && 'title' in lightest && lightest.title,
      'Det tager I hver især med',
      'and goes without first',
    );
  });

  it('names the required roles that nobody has, while there is time to find somebody', () => {
    assert.equal(factOf(card(meetingAhead), 'Ubesat'), 'Jobkonsulent. Find nogen, inden I mødes.');
    assert.equal(factOf(card(meetingNow), 'Ubesat'), undefined);
  });

  it('still stands when the model is no longer there', () => {
    const without = meetingCard(ctx, meetingAhead, galleryMeeting(meetingAhead), undefined);
    assert.equal(without.heading, 'Ekstra møde: torsdag 3. december kl. 13.00');
    assert.deepEqual(linesOf(without, 'Det tager I hver især med'), []);
  });

  it('lists ten points and how many more there are', () => {
    const agenda = linesOf(card(meetingHostileOpen), 'Dagsorden');
    assert.equal(agenda.length, 11);
    assert.equal(agenda.at(-1), '… og 20 mere, som ikke vises her');
  });
});

describe('what can be done with a meeting', () => {
  const labels = (state: PathwayState): string[] => labelsOf(card(state));

  it('follows where it stands: prepared, begun, filled in, completed', () => {
    assert.deepEqual(labels(meetingAhead), ['Tilføj punkt', 'Start mødet', 'Flyt', 'Aflys', 'Kalender', 'Mere']);
    assert.deepEqual(labels(meetingNow), ['Start mødet', 'Tilføj punkt', 'Ny opgave', 'Flyt', 'Aflys', 'Mere']);
    assert.deepEqual(labels(meetingUnderWay), ['Afslut mødet', 'Ny opgave', 'Vis væggen', 'Tilføj punkt', 'Mere']);
    for (const over of [meetingWaiting, meetingMissing])
      assert.deepEqual(labels(over), ['Gør tjeklisten færdig', 'Ny opgave', 'Flyt', 'Aflys', 'Mere']);
    assert.deepEqual(labels(meetingCompleted), ['Tilføj en rettelse', 'Mere']);
    assert.deepEqual(labels(meetingCancelled), ['Planlæg næste møde', 'Mere']);
  });

  it('is nothing in a closed pathway', () => {
    const shut = { ...meetingUnderWay, status: 'closed' } as const;
    assert.deepEqual(labels(shut), []);
    assert.ok(itemsOf(card(shut), 'Tjekliste').every(({ buttons }) => buttons === undefined));
  });

  it('fills in the checklist part by part, from a form that is made when it is asked for', () => {
    const parts = itemsOf(card(meetingUnderWay), 'Tjekliste').map(({ buttons }) => buttons?.[0]);
    assert.deepEqual(
      parts.map((button) => button?.data.section),
      ['attendance', 'review', 'status', 'youngPersonsView', 'next'],
    );
    for (const button of [...parts, buttonOf(card(meetingUnderWay), 'Afslut mødet')]) {
      assert.equal(button?.data.ask, 1);
      assert.equal(button.form, undefined, 'a form that was made earlier would hold old answers');
    }
  });

  it('enters an action as decided in the meeting', () => {
    const { form } = buttonOf(card(meetingUnderWay), 'Ny opgave');
    assert.equal(form?.verb, 'action.add');
    assert.equal(form.data.meeting, 'm1');
  });
});

describe('where a meeting stands', () => {
  const badge = (state: PathwayState, now: string) => card(state, at(now)).badge?.text;

  it('changes at its beginning, at its end, and when seven days have gone since', () => {
    assert.equal(badge(meetingAhead, '2026-12-03T12:59'), 'Planlagt');
    assert.equal(badge(meetingAhead, '2026-12-03T13:00'), 'Skal begynde');
    assert.equal(badge(meetingAhead, '2026-12-03T13:59'), 'Skal begynde');
    assert.equal(badge(meetingAhead, '2026-12-03T14:00'), 'Venter på tjekliste');
    assert.equal(badge(meetingAhead, '2026-12-10T23:59'), 'Venter på tjekliste');
    assert.equal(badge(meetingAhead, '2026-12-11T00:00'), 'Tjekliste mangler');
  });

  it('is under way from when somebody has begun it, also before its time', () => {
    assert.equal(badge(meetingUnderWay, '2026-11-22T18:29'), 'I gang');
    assert.equal(badge(meetingUnderWay, '2026-11-22T19:29'), 'I gang');
    assert.equal(badge(meetingUnderWay, '2026-11-22T19:30'), 'Venter på tjekliste');
  });

  it('is said in words too when its checklist waits or is missing', () => {
    assert.match(sentencesOf(card(meetingWaiting)).join(), /^Mødet er forbi\. Gør tjeklisten færdig/);
    assert.match(
      sentencesOf(card(meetingMissing)).join(),
      /^Mødet skulle holdes tirsdag 10\. november 2026, og tjeklisten mangler stadig/,
    );
    assert.equal(card(meetingMissing).badge?.tone, 'attention');
    assert.equal(card(meetingWaiting).badge?.tone, 'warning');
  });

  it('is one sentence for a notification', () => {
    const said = [meetingAhead, meetingUnderWay, meetingMissing, meetingCompleted, meetingCancelled].map(
      (state) => card(state).summary,
    );
    assert.deepEqual(said, [
      'Møde ved 17½ år i forløb M3QD7A er planlagt til torsdag 3. december kl. 13.00.',
      'Møde ved 17½ år i forløb M3QD7A er i gang.',
      'Møde ved 17½ år i forløb M3QD7A mangler sin tjekliste.',
      'Møde ved 17½ år i forløb M3QD7A er afsluttet af Mette Kjærgaard Holm.',
      'Møde ved 17½ år i forløb M3QD7A er aflyst af Mette Kjærgaard Holm.',
    ]);
  });
});

describe('the checklist on the card', () => {
  it('counts what is filled in of each part, and says by whom last', () => {
    assert.deepEqual(
      itemsOf(card(meetingUnderWay), 'Tjekliste').map(({ text, detail }) => [text, detail]),
      [
        ['Hvem var med', '3 af 5 udfyldt · sidst Anne-Sofie Bjørnholt Kristoffersen-Østergaard 22. november kl. 18.41'],
        [
          'Det gennemgik vi',
          '2 af 5 udfyldt · sidst Anne-Sofie Bjørnholt Kristoffersen-Østergaard 22. november kl. 18.55',
        ],
        ['Uddannelse og beskæftigelse nu', 'Ikke udfyldt endnu'],
        ['Den unge siger', 'Ikke udfyldt endnu'],
        ['Næste møde', 'Ikke udfyldt endnu'],
      ],
    );
    const [progress] = card(meetingUnderWay).blocks.filter((block) => block.type === 'progress');
    assert.deepEqual([progress?.done, progress?.of], [5, 17]);
  });

  it('counts a question that hangs on another answer only when it is asked', () => {
    const meeting = galleryMeeting(meetingUnderWay);
    const absent = [{ value: 'absent', by: 'anne', at: '2026-11-22T18:00:00.000Z', version: 99 }];
    const changed = { ...meeting, answers: new Map([...meeting.answers, ['youngPerson', absent]]) };
    const [attendance] = itemsOf(meetingCard(ctx, meetingUnderWay, changed, model), 'Tjekliste');
    assert.match(attendance?.detail ?? '', /^3 af 6 udfyldt/);
  });

  it('has the actions that were decided with who has them and until when', () => {
    assert.deepEqual(
      itemsOf(card(meetingUnderWay), 'Besluttet på mødet').map(({ text, detail }) => [text, detail]),
      [
        ['Søg boligstøtte og indskudslån', 'Frist 15. december 2026 · Søren Løvstrup'],
        ['Tilmeld til brobygning på tømrerlinjen', 'Frist 1. december 2026 · Ingen har den endnu'],
      ],
    );
  });
});

describe('a meeting of very many words', () => {
  it('keeps to Slack’s limits, says that something is missing, and keeps its checklist', () => {
    const { blocks } = toBlocks(card(meetingHostileOpen));
    assert.ok(blocks.length <= 50);
    assert.match(JSON.stringify(blocks), /meeting\.answer/);
  });
});
