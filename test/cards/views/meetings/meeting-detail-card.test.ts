import assert from 'node:assert/strict';
import {
  galleryMeeting,
  meetingAhead,
  meetingCompleted,
  meetingUnderWay,
} from '../../../../bot/demo/gallery-meetings.ts';
import { galleryModel as model } from '../../../../bot/demo/gallery-model.ts';
import { galleryContext } from '../../../../bot/demo/gallery-states.ts';
import { meetingDetailCard } from '../../../../cards/views/meetings/meeting-detail-card.ts';
import type { PathwayState } from '../../../../services/pathway/state.ts';
import { buttonOf, itemsOf, labelsOf, linesOf } from '../../../support/card-parts.ts';
import { whole } from '../../../support/whole.ts';

const detail = (state: PathwayState, viewer?: string) =>
  meetingDetailCard(galleryContext('da', viewer), whole(state), galleryMeeting(whole(state)), model);
const dropped = (state: PathwayState, viewer?: string) =>
  itemsOf(detail(state, viewer), 'Dagsorden').flatMap(({ buttons }) => buttons?.map(({ data }) => data.point) ?? []);

describe('everything about one meeting', () => {
  it('lets whoever put a point on the agenda take it off again, and the coordinator any', () => {
    assert.deepEqual(dropped(meetingAhead, 'anne'), ['p1']);
    assert.deepEqual(dropped(meetingAhead, 'ulla'), []);
    assert.deepEqual(dropped(meetingAhead, 'mette'), ['p2', 'p1', 'p3']);
  });

  it('lets nobody take a point off a meeting that is on record, or of a closed pathway', () => {
    assert.deepEqual(dropped(meetingCompleted, 'mette'), []);
    assert.deepEqual(dropped({ ...meetingAhead, status: 'closed' }, 'mette'), []);
  });

  it('holds the checklist, what each role brings and whatever was answered twice, while it is under way', () => {
    const card = detail(meetingUnderWay, 'anne');
    assert.equal(linesOf(card, 'Tjekliste').length, 5);
    assert.equal(linesOf(card, 'Det tager I hver især med').length, 4);
    assert.deepEqual(linesOf(card, 'Svar, der er blevet ændret'), ['Den unge']);
  });

  it('offers what can be done with it, and the way back to its card', () => {
    assert.deepEqual(labelsOf(detail(meetingUnderWay)), [
      'Tilføj punkt',
      'Vis væggen',
      'Flyt',
      'Aflys',
      'Kalender',
      'Mindre',
    ]);
    const less = buttonOf(detail(meetingUnderWay), 'Mindre');
    assert.equal(less.back, true);
    assert.deepEqual(less.data, { pathway: 'M3QD7A', meeting: 'm1', v: meetingUnderWay.version, back: 1 });
  });
});
