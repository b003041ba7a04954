import assert from 'node:assert/strict';
import { galleryMeeting, meetingAhead, meetingCancelled } from '../../../../bot/demo/gallery-meetings.ts';
import { galleryModel as model } from '../../../../bot/demo/gallery-model.ts';
import { galleryAction, galleryContext, lively } from '../../../../bot/demo/gallery-states.ts';
import { type Notice, noticeCard } from '../../../../cards/views/reminders/notice-card.ts';
import { reminderHourForm } from '../../../../cards/views/reminders/reminder-hour-form.ts';
import { reminderHours } from '../../../../services/people/person-settings.ts';
import { factOf, inputOf, labelsOf, sentencesOf } from '../../../support/card-parts.ts';

const ctx = galleryContext('da');
const moved: Notice = { state: meetingAhead, kind: 'meetingMoved', meeting: galleryMeeting(meetingAhead), model };

describe('what cannot wait for the next message', () => {
  it('is that a meeting was moved: which, when and where now, and the way into the calendar and the room', () => {
    const card = noticeCard(ctx, { ...moved, link: 'https://rum.example/M3QD7A' });
    assert.equal(card.heading, 'Mødet er flyttet');
    assert.equal(factOf(card, 'Slags møde'), 'Møde ved 17½ år');
    assert.equal(factOf(card, 'Ny tid'), 'torsdag 3. december kl. 13.00');
    assert.equal(factOf(card, 'Sted'), 'Rådhuset, lokale 3');
    assert.equal(card.summary, 'Mødet i forløb M3QD7A er flyttet til torsdag 3. december kl. 13.00.');
    assert.deepEqual(labelsOf(card), ['Kalender', 'Mere']);
    assert.deepEqual(card.links, [{ label: 'Åbn rummet', url: 'https://rum.example/M3QD7A' }]);
  });

  it('is that one was planned or called off, with why', () => {
    assert.equal(noticeCard(ctx, { ...moved, kind: 'meetingPlanned' }).heading, 'Nyt møde inden for et døgn');
    const meeting = galleryMeeting(meetingCancelled);
    const card = noticeCard(ctx, { state: meetingCancelled, kind: 'meetingCancelled', meeting, model });
    assert.deepEqual(sentencesOf(card), ['Den unge er til optagelsesprøve den dag.']);
    assert.equal(factOf(card, 'Tid'), 'torsdag 3. december kl. 13.00');
    assert.equal(factOf(card, 'Sted'), undefined);
    assert.deepEqual(labelsOf(card), ['Mere']);
  });

  it('is an action that somebody has given one and that is due at once: what, until when, and done with one click', () => {
    const card = noticeCard(ctx, { state: lively, kind: 'actionForYou', action: galleryAction(lively, 'a7') });
    assert.deepEqual(sentencesOf(card), ['Skriv til mor om mødet den 3. december']);
    assert.equal(factOf(card, 'Frist'), '25. november 2026');
    assert.deepEqual(labelsOf(card), ['Færdig', 'Læg tilbage', 'Mere']);
    assert.equal(card.summary, 'Du har fået en opgave i forløb K7F3XQ med frist 25. november 2026.');
  });

  it('still says what happened when what it is about is no longer there', () => {
    for (const kind of ['meetingMoved', 'actionForYou'] as const) {
      const card = noticeCard(ctx, { state: lively, kind });
      assert.equal(factOf(card, 'Hører til'), 'Forløb K7F3XQ');
      assert.deepEqual(card.buttons, []);
    }
  });
});

describe('the form for the hour of one’s message', () => {
  it('has the hours from six to six, begins with the present one, and belongs to no pathway', () => {
    const form = reminderHourForm(ctx, 8);
    const { choices, value } = inputOf(form, 'hour', 'choice');
    assert.deepEqual(
      choices.map((choice) => Number(choice.value)),
      [...reminderHours],
    );
    assert.deepEqual([choices[0]?.label, choices.at(-1)?.label], ['kl. 6.00', 'kl. 18.00']);
    assert.equal(value, '8');
    assert.deepEqual(form.data, {});
    assert.match(form.intro ?? '', /højst én samlet besked om dagen, kun på arbejdsdage/);
  });
});
