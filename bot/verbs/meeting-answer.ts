import { z } from 'zod';
import { checklistForm } from '../../cards/views/meetings/checklist-forms.ts';
import { checklistFields, filledChecklist, hasItems, itemNames } from './filled-checklist.ts';
import { meetingCardOf, openMeetingForm } from './meeting-card-of.ts';
import { pathwayVerb } from './pathway-verb.ts';

/** A part of the checklist is filled in and kept, and stays open for the others. */
export const meetingAnswer = pathwayVerb({
  verb: 'meeting.answer',
  input: z.looseObject(checklistFields).refine(hasItems),
  command: async (input, call) => ({ type: 'meeting.answer', ...(await filledChecklist(input, call)) }),
  form: openMeetingForm(({ view, desk }, state, meeting, { section }) =>
    checklistForm(view, state, meeting, desk.models.get(state.model), section),
  ),
  card: meetingCardOf,
  inputNames: itemNames,
});
