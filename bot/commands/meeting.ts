import { meetingDetailCard } from '../../cards/views/meetings/meeting-detail-card.ts';
import { meetingListCard } from '../../cards/views/meetings/meeting-list-card.ts';
import { planMeetingForm } from '../../cards/views/meetings/plan-meeting-form.ts';
import { nextMeeting } from '../../services/pathway/meeting.ts';
import { cardAnswer, formAnswer, refusalAnswer } from '../answers.ts';
import type { Command } from './command.ts';
import { pathwayEntries } from './pathway-entries.ts';
import { targetPathway } from './target-pathway.ts';

/**
 * `møde`: the next meeting and what can be done with it, or the form that plans one; to oneself, when it could be about several
 * pathways, the meetings of all of them.
 */
export const meeting: Command = {
  word: 'meeting',
  handle: async (call) => {
    const { desk, view, request } = call;
    const target = await targetPathway(call, 'meeting.show');
    if ('refused' in target) return target.refused;
    if ('none' in target) {
      if (request.place.kind === 'room') return refusalAnswer(view, { code: 'notInARoom' });
      return cardAnswer(view, meetingListCard(view, await pathwayEntries(call)), true);
    }
    const { state, inOwnRoom } = target;
    if (state.closed) return refusalAnswer(view, { code: 'pathwayClosed', by: state.closed.by, at: state.closed.at });
    const model = desk.models.get(state.model);
    const next = nextMeeting(state);
    return next
      ? cardAnswer(view, meetingDetailCard(view, state, next, model), !inOwnRoom)
      : formAnswer(view, planMeetingForm(view, state, model), !inOwnRoom);
  },
};
