import assert from 'node:assert/strict';
import {
  galleryMeeting,
  meetingAhead,
  meetingCancelled,
  meetingCompleted,
  meetingUnderWay,
  meetingWaiting,
} from '../../../../bot/demo/gallery-meetings.ts';
import { galleryModel as model } from '../../../../bot/demo/gallery-model.ts';
import { galleryContext } from '../../../../bot/demo/gallery-states.ts';
import { locales } from '../../../../cards/text/catalog.ts';
import { meetingListCard } from '../../../../cards/views/meetings/meeting-list-card.ts';
import type { PathwayState } from '../../../../services/pathway/state.ts';
import { whole } from '../../../support/whole.ts';

const ctx = galleryContext('da');
const itemsOf = (states: readonly PathwayState[], view = ctx) => {
  const [list] = meetingListCard(
    view,
    states.map((state) => ({ state: whole(state), model })),
  ).blocks;
  assert.ok(list?.type === 'list');
  return list.items;
};

describe('one’s own meetings', () => {
  it('stand by their time, whichever pathway they belong to', () => {
    const texts = itemsOf([meetingAhead, meetingWaiting]).map(({ text }) => text);
    assert.deepEqual(
      texts,
      itemsOf([meetingWaiting, meetingAhead]).map(({ text }) => text),
    );
    assert.ok(galleryMeeting(meetingWaiting).at < galleryMeeting(meetingAhead).at);
    assert.match(texts[0] ?? '', /22\. november/);
  });

  it('are those that are still open', () => {
    const ids = (state: PathwayState) => itemsOf([state]).map(({ buttons }) => buttons?.[0]?.data.meeting);
    assert.deepEqual(ids(meetingCompleted), ['m2'], 'the one that was agreed on in the first');
    assert.deepEqual([ids(meetingCancelled), ids(meetingUnderWay)], [[], ['m1']]);
  });

  it('say in words what is out of the ordinary, and nothing where it goes without saying', () => {
    assert.deepEqual(
      itemsOf([meetingWaiting, meetingAhead]).map(({ badge }) => badge?.text),
      ['Venter på tjekliste', undefined],
    );
  });

  for (const locale of locales) {
    it(`carry ids alone in their buttons, and are counted in ${locale}`, () => {
      const view = galleryContext(locale);
      const [item] = itemsOf([meetingAhead], view);
      const { id, version } = meetingAhead;
      assert.deepEqual(item?.buttons?.[0]?.data, { pathway: id, meeting: galleryMeeting(meetingAhead).id, v: version });
      const { summary } = meetingListCard(view, [{ state: meetingAhead, model }]);
      assert.match(summary, locale === 'da' ? /: 1 møde\.$/ : /: 1 meeting\.$/);
    });
  }
});
