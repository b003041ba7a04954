import assert from 'node:assert/strict';
import {
  galleryMeeting,
  meetingCancelled,
  meetingCompleted,
  meetingCorrected,
  meetingHostile,
  meetingWithoutThem,
} from '../../../../bot/demo/gallery-meetings.ts';
import { galleryModel as model } from '../../../../bot/demo/gallery-model.ts';
import { galleryContext } from '../../../../bot/demo/gallery-states.ts';
import type { Card } from '../../../../cards/card.ts';
import { meetingCard } from '../../../../cards/views/meetings/meeting-card.ts';
import { meetingDetailCard } from '../../../../cards/views/meetings/meeting-detail-card.ts';
import type { ModelDefinition } from '../../../../services/models/definition.ts';
import type { PathwayState } from '../../../../services/pathway/state.ts';
import { buttonOf, factOf, factsOf, itemsOf, labelsOf, linesOf, sentencesOf } from '../../../support/card-parts.ts';
import { whole } from '../../../support/whole.ts';

const ctx = galleryContext('da');
const card = (state: PathwayState, own: ModelDefinition = model): Card =>
  meetingCard(ctx, whole(state), galleryMeeting(whole(state)), own);
const detail = (state: PathwayState): Card => meetingDetailCard(ctx, whole(state), galleryMeeting(whole(state)), model);

describe('the record of a meeting', () => {
  it('is one card: who came by role, what was gone through, what the young person said, and what comes next', () => {
    assert.equal(card(meetingCompleted).heading, 'Møde ved 17½ år: søndag 22. november 2026');
    assert.deepEqual(
      factsOf(card(meetingCompleted)).map(({ label, value }) => `${label}: ${value}`),
      [
        'Den unge: Ja, hele mødet',
        'Fra teamet: Mette Kjærgaard Holm (Koordinator, Børne- og ungerådgiver), ' +
          'Anne-Sofie Bjørnholt Kristoffersen-Østergaard (Uddannelsesvejleder), ' +
          'Søren Løvstrup (Anbringelsessted, Kontaktperson)',
        'Den unges voksne: Ja',
        'Bisidder: Nej',
        'Forældremyndighedsindehaver: Ja',
        'Målene på væggen: Ja',
        'Ressourcer før problemer: Ja',
        'Samtykker set igennem: Nej',
        'Punkter nået: 2 af 3',
        'Aftaler holdt siden sidst: 2 af 3',
        'Nu: FGU – produktion (PGU)',
        'Jeg blev hørt: 9 af 10',
        'Aftalerne er mine: 7 af 10',
        'Jeg ved, hvad der sker nu: 10 af 10',
        'Tidspunkt: torsdag 3. juni 2027 kl. 13.00',
      ],
    );
    assert.match(
      sentencesOf(card(meetingCompleted)).at(-1) ?? '',
      /^Mette Kjærgaard Holm afsluttede mødet 22\. november/,
    );
  });

  it('shows the later of two people’s answers; whoever asks for more sees both and whose they are', () => {
    assert.equal(factOf(card(meetingCompleted), 'Den unge'), 'Ja, hele mødet');
    assert.deepEqual(itemsOf(detail(meetingCompleted), 'Svar, der er blevet ændret'), [
      {
        text: 'Den unge',
        detail:
          'En del af mødet (Mette Kjærgaard Holm, 22. november kl. 18.40) → ' +
          'Ja, hele mødet (Mette Kjærgaard Holm, 22. november kl. 19.01)',
      },
    ]);
    assert.deepEqual(linesOf(detail(meetingWithoutThem), 'Svar, der er blevet ændret'), []);
  });

  it('says why the young person was not there, and that nothing was agreed', () => {
    assert.match(factOf(card(meetingWithoutThem), 'Hvorfor ikke') ?? '', /for mange voksne på én gang/);
    assert.equal(factOf(card(meetingWithoutThem), 'Tidspunkt'), 'Ikke aftalt');
    assert.match(JSON.stringify(card(meetingWithoutThem).blocks), /Der blev ikke aftalt nye opgaver/);
    assert.deepEqual(labelsOf(card(meetingWithoutThem)), ['Planlæg næste møde', 'Tilføj en rettelse', 'Mere']);
  });

  it('says nothing of why they were away once it is known that they were there', () => {
    const meeting = galleryMeeting(meetingWithoutThem);
    const present = [{ value: 'present', by: 'anne', at: '2026-11-22T18:05:00.000Z', version: 99 }];
    const changed = { ...meeting, answers: new Map([...meeting.answers, ['youngPerson', present]]) };
    const shown = meetingCard(ctx, meetingWithoutThem, changed, model);
    assert.equal(factOf(shown, 'Hvorfor ikke'), undefined);
  });

  it('tells the next meeting that was planned already, where it was not asked for', () => {
    const meeting = galleryMeeting(meetingCompleted);
    const answers = new Map([...meeting.answers].filter(([key]) => key !== 'nextAt'));
    const shown = meetingCard(ctx, meetingCompleted, { ...meeting, answers }, model);
    assert.equal(factOf(shown, 'Tidspunkt'), 'torsdag 3. juni 2027 kl. 13.00');
  });

  it('has corrections under it and leaves what it says as it was', () => {
    assert.deepEqual(itemsOf(card(meetingCorrected), 'Rettelser'), [
      {
        text: 'Hương var med de første tyve minutter på telefon.',
        detail: 'Tilføjet af Søren Løvstrup 22. november kl. 19.05',
      },
    ]);
    assert.deepEqual(factsOf(card(meetingCorrected)), factsOf(card(meetingCompleted)));
    const { form } = buttonOf(card(meetingCorrected), 'Tilføj en rettelse');
    assert.equal(form?.verb, 'meeting.correct');
  });

  it('calls an item of a municipality’s own checklist by its question', () => {
    const choices = [
      { value: 'present', label: { da: 'Til stede', en: 'Present' } },
      { value: 'absent', label: { da: 'Fraværende', en: 'Absent' } },
    ];
    const label = { da: 'Var mormor med?', en: 'Was grandma there?' };
    const item = { key: 'grandma', type: 'choice', label, choices, required: false, onlyUnder18: false } as const;
    const section = { id: 'ours', title: { da: 'Vores eget', en: 'Our own' }, items: [item] };
    const own = { ...model, checklist: { version: 3, basis: 'own' as const, sections: [section] } };
    const meeting = galleryMeeting(meetingCompleted);
    const given = [{ value: 'absent', by: 'anne', at: '2026-11-22T18:05:00.000Z', version: 99 }];
    const shown = meetingCard(ctx, meetingCompleted, { ...meeting, answers: new Map([['grandma', given]]) }, own);
    assert.equal(factOf(shown, 'Var mormor med'), 'Fraværende');
  });

  it('keeps answers to questions that the checklist no longer has, for whoever asks', () => {
    assert.deepEqual(linesOf(detail(meetingHostile), 'Andre svar'), ['eget_punkt']);
  });
});

describe('a meeting that was called off', () => {
  it('says by whom, when and why, and offers to plan the next', () => {
    assert.deepEqual(sentencesOf(card(meetingCancelled)), [
      'Mette Kjærgaard Holm aflyste mødet 22. november kl. 18.00.',
      'Den unge er til optagelsesprøve den dag.',
    ]);
    assert.deepEqual(labelsOf(card(meetingCancelled)), ['Planlæg næste møde', 'Mere']);
  });

  it('keeps its agenda for whoever asks', () => {
    assert.equal(linesOf(detail(meetingCancelled), 'Dagsorden').length, 3);
    assert.deepEqual(labelsOf(detail(meetingCancelled)), ['Mindre']);
  });
});
