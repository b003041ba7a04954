import { z } from 'zod';
import { type MeetingPreset, planMeetingForm } from '../../cards/views/meetings/plan-meeting-form.ts';
import { proposalPreset } from '../../cards/views/meetings/proposal-card.ts';
import type { SeenState } from '../../services/audience/seen-state.ts';
import { proposedMeetings } from '../rooms/proposed-meetings.ts';
import { chosen, minutesText, momentText, typedText } from './inputs.ts';
import { pathwayVerb } from './pathway-verb.ts';
import type { VerbCall } from './verb.ts';

/** Anyone of the team plans a meeting. A button that carries a step of the plan has its form filled in as the plan proposes. */
export const meetingPlan = pathwayVerb({
  verb: 'meeting.plan',
  input: z.object({
    at: momentText,
    kind: chosen,
    place: typedText.optional(),
    minutes: minutesText.optional(),
  }),
  command: ({ at, kind, place, minutes }) => ({
    type: 'meeting.plan',
    at,
    kind,
    ...(place === undefined ? {} : { place }),
    ...(minutes === undefined ? {} : { minutes }),
  }),
  form: (call, state, { step }) =>
    planMeetingForm(call.view, state, call.desk.models.get(state.model), presetFor(call, state, step)),
});

function presetFor({ view, desk }: VerbCall, state: SeenState, step: string | undefined): MeetingPreset {
  if (step === undefined) return {};
  const proposals = proposedMeetings(state, desk.models.get(state.model), view.now);
  const proposal = proposals.find((one) => one.step.step.id === step);
  return proposal ? proposalPreset(view, proposal) : { kind: step };
}
