import assert from 'node:assert/strict';
import {
  lateStarter,
  meetingAhead,
  meetingCompleted,
  meetingMissing,
  meetingWaiting,
} from '../../../../bot/demo/gallery-meetings.ts';
import { galleryModel as model } from '../../../../bot/demo/gallery-model.ts';
import { fresh, galleryContext, lively } from '../../../../bot/demo/gallery-states.ts';
import { overviewCard } from '../../../../cards/views/overview-card.ts';
import { statusCard } from '../../../../cards/views/status-card.ts';
import type { PathwayState } from '../../../../services/pathway/state.ts';
import { buttonOf, factOf, itemsOf, labelsOf, linesOf, sentencesOf } from '../../../support/card-parts.ts';
import { whole } from '../../../support/whole.ts';

const ctx = galleryContext('da');
const status = (state: PathwayState, viewer?: string) => statusCard(galleryContext('da', viewer), whole(state), model);
const overview = (state: PathwayState) => overviewCard(ctx, whole(state), model);
const settled = (state: PathwayState, ...steps: string[]): PathwayState => ({
  ...state,
  settledSteps: new Map(
    steps.map((step) => [step, { outcome: 'done', by: 'jonas', at: '2026-11-21T09:00:00.000Z' }] as const),
  ),
});
const late = 'Allerede for sent';

describe('the road in the status', () => {
  it('is one line of text: what is to be done now, what is late, what comes next, how much is done', () => {
    assert.ok(
      sentencesOf(status(meetingAhead)).includes(
        'Nu: Møde ved 17½ år. Overskredet før start: Møde ved 16 år og Stillingtagen til ungeplan. ' +
          'Næste: Møde ved 18½ år. 1 af 6 skridt er gennemført.',
      ),
    );
  });

  it('is a picture too where somebody makes one, with the same in words', () => {
    const images = (card: ReturnType<typeof status>) => card.blocks.filter((block) => block.type === 'image');
    const [image] = images(
      statusCard(ctx, meetingAhead, model, [], { picture: 'https://vejviser.example/road/x.png' }),
    );
    assert.equal(image?.url, 'https://vejviser.example/road/x.png');
    assert.match(image?.alt ?? '', /^Vejen, skridt for skridt: .*du er her/);
    assert.deepEqual(images(status(meetingAhead)), []);
  });

  it('is left out when the model is no longer there', () => {
    const card = statusCard(ctx, meetingAhead, undefined, [], { picture: 'https://vejviser.example/road/x.png' });
    assert.ok(!JSON.stringify(card.blocks).includes('road'));
    assert.deepEqual(linesOf(card, late), []);
  });

  it('counts a meeting that was held as done: the next step is another', () => {
    assert.match(factOf(overview(meetingAhead), 'Næste skridt') ?? '', /^Møde ved 17½ år/);
    assert.match(factOf(overview(meetingCompleted), 'Næste skridt') ?? '', /^Møde ved 18½ år/);
  });
});

describe('what is late', () => {
  it('is one list, and says what was late before the pathway began and which law wants it', () => {
    assert.deepEqual(
      itemsOf(status(lateStarter), late).map(({ text, detail }) => [text, detail]),
      [
        ['Møde ved 16 år', 'Senest 3. februar 2025 · var overskredet, før forløbet begyndte'],
        [
          'Stillingtagen til ungeplan',
          'Senest 20. marts 2025 · var overskredet, før forløbet begyndte · Barnets lov § 108',
        ],
        ['Møde ved 17½ år', 'Senest 4. august 2026 · var overskredet, før forløbet begyndte'],
      ],
    );
  });

  it('can be settled step by step, and a meeting can still be planned', () => {
    const buttons = itemsOf(status(lateStarter, 'jonas'), late).map((item) => item.buttons ?? []);
    assert.deepEqual(
      buttons.map((some) => some.map(({ verb, data }) => `${verb} ${data.step}`)),
      [
        ['meeting.plan meeting16', 'plan.settle meeting16'],
        ['plan.settle youthPlan'],
        ['meeting.plan meeting17half', 'plan.settle meeting17half'],
      ],
    );
  });

  it('is settled by the coordinator alone: nobody else is offered it', () => {
    const verbs = itemsOf(status(lateStarter, 'anne'), late).flatMap(({ buttons }) => buttons?.map(({ verb }) => verb));
    assert.deepEqual(verbs, ['meeting.plan', 'meeting.plan']);
  });

  it('is gone once it is settled, and counted on the overview until then', () => {
    assert.equal(factOf(overview(lateStarter), late), '3 skridt i planen');
    assert.equal(factOf(overview(settled(lateStarter, 'meeting16', 'youthPlan')), late), '1 skridt i planen');
    const done = settled(lateStarter, 'meeting16', 'youthPlan', 'meeting17half');
    assert.equal(factOf(overview(done), late), undefined);
    assert.deepEqual(linesOf(status(done), late), []);
  });
});

describe('the meetings in the status', () => {
  it('are those that are not over with, and each leads to its own card', () => {
    const [meeting] = itemsOf(status(meetingAhead), 'Møder');
    assert.equal(meeting?.text, 'Møde ved 17½ år: torsdag 3. december kl. 13.00');
    assert.equal(meeting.detail, 'Rådhuset, lokale 3');
    assert.equal(meeting.buttons?.[0]?.verb, 'meeting.show');
    assert.deepEqual(linesOf(status(meetingCompleted), 'Møder'), ['Netværksmøde: torsdag 3. juni 2027 kl. 13.00']);
  });

  it('say so when a checklist is missing, and when there is no meeting at all', () => {
    assert.equal(itemsOf(status(meetingMissing), 'Møder')[0]?.badge?.text, 'Tjekliste mangler');
    assert.match(JSON.stringify(status(fresh).blocks), /Der er ikke planlagt noget møde/);
  });

  it('are one line on the overview, which leads to the next or to planning one', () => {
    assert.equal(factOf(overview(meetingAhead), 'Næste møde'), 'Møde ved 17½ år: torsdag 3. december kl. 13.00');
    assert.equal(buttonOf(overview(meetingAhead), 'Næste møde').data.meeting, 'm1');
    assert.equal(factOf(overview(meetingMissing), 'Næste møde'), 'Der er ikke planlagt noget møde');
    assert.equal(buttonOf(overview(meetingMissing), 'Planlæg et møde').verb, 'meeting.plan');
  });
});

describe('a meeting that nobody has written up, on the overview', () => {
  it('is named for as long as its checklist waits, and at the heading once it is missing', () => {
    const title = 'Møde ved 17½ år: tirsdag 10. november kl. 14.00';
    assert.equal(factOf(overview(meetingMissing), 'Tjekliste mangler'), title);
    const quiet = { ...meetingMissing, actions: new Map() };
    assert.equal(overview(quiet).badge?.text, 'Tjekliste mangler');
    assert.equal(overview(meetingMissing).badge?.text, 'Overskredet', 'what is overdue comes first');
    const waiting = { ...meetingWaiting, actions: new Map() };
    assert.match(factOf(overview(waiting), 'Venter på tjekliste') ?? '', /søndag 22\. november/);
    assert.equal(overview(waiting).badge?.text, '1 ubesat rolle');
    assert.equal(factOf(overview(meetingAhead), 'Tjekliste mangler'), undefined);
  });
});

describe('what the young person wants and does', () => {
  it('stands in the young person’s own words, each to be reworded, and asks for more', () => {
    const goals = itemsOf(status(meetingAhead), 'Den unges mål');
    assert.deepEqual(
      goals.map(({ text, detail }) => [text, detail]),
      [
        [
          '”Jeg vil være tømrer og have min egen lejlighed, før jeg fylder 19”',
          'Uddannelse · skrevet af Søren Løvstrup',
        ],
        ['”Jeg vil kunne sove om natten”', 'Sundhed og trivsel · skrevet af Søren Løvstrup'],
        ['Har den unge et mål mere?', undefined],
      ],
    );
    assert.deepEqual(
      goals.map(({ buttons }) => buttons?.map(({ verb, data }) => [verb, data.goalId])),
      [
        [
          ['goal.rate', 'g1'],
          ['goal.reword', 'g1'],
        ],
        [
          ['goal.rate', 'g2'],
          ['goal.reword', 'g2'],
        ],
        [
          ['goal.add', undefined],
          ['agreement.show', undefined],
        ],
      ],
    );
    assert.deepEqual(linesOf(status(lively), 'Den unges mål'), [
      'Der er ikke skrevet noget mål ned endnu. Spørg den unge, også om uddannelse og arbejde.',
    ]);
  });

  it('tells education and employment with since when, how many hours and who last said so', () => {
    const [education, job, more] = itemsOf(status(meetingAhead), 'Uddannelse og beskæftigelse nu');
    assert.equal(education?.text, 'FGU – produktion (PGU)');
    assert.equal(
      education.detail,
      'Siden 10. august 2026 · 32 timer om ugen · sidst bekræftet af Anne-Sofie Bjørnholt Kristoffersen-Østergaard 20. august 2026',
    );
    assert.match(job?.detail ?? '', /7,5 timer om ugen/);
    assert.deepEqual(
      [education, more].map((item) => item?.buttons?.map(({ verb }) => verb)),
      [['spell.verify', 'spell.end'], ['spell.begin']],
    );
  });

  it('leaves out what has ended', () => {
    const [first] = meetingAhead.spells.values();
    assert.ok(first);
    const ended = { on: '2026-11-01', how: 'dropped', by: 'anne', at: '2026-11-01T09:00:00.000Z' } as const;
    const state = { ...meetingAhead, spells: new Map([...meetingAhead.spells, [first.id, { ...first, ended }]]) };
    assert.deepEqual(linesOf(status(state), 'Uddannelse og beskæftigelse nu'), [
      'Fritidsjob',
      'Er der sket noget nyt?',
    ]);
  });
});

describe('putting right what was wrong', () => {
  it('is offered to the coordinator, and to whoever the card does not know', () => {
    const label = 'Ret fødselsdato eller model';
    assert.ok(labelsOf(status(lively, 'mette')).includes(label));
    assert.ok(labelsOf(status(lively)).includes(label));
    assert.ok(!labelsOf(status(lively, 'anne')).includes(label));
  });
});
