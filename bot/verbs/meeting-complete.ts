import { z } from 'zod';
import { completeForm } from '../../cards/views/meetings/checklist-forms.ts';
import { checklistFields, filledChecklist, hasItems, itemNames } from './filled-checklist.ts';
import { meetingCardOf, openMeetingForm } from './meeting-card-of.ts';
import { pathwayVerb } from './pathway-verb.ts';

/** The checklist is complete and the meeting over: from now on its record is only added to. */
export const meetingComplete = pathwayVerb({
  verb: 'meeting.complete',
  input: z.looseObject(checklistFields).refine(hasItems),
  command: async (input, call) => ({ type: 'meeting.complete', ...(await filledChecklist(input, call)) }),
  form: openMeetingForm(({ view, desk }, state, meeting) =>
    completeForm(view, state, meeting, desk.models.get(state.model)),
  ),
  card: meetingCardOf,
  inputNames: itemNames,
});
