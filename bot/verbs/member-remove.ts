import { z } from 'zod';
import { memberRemoveForm } from '../../cards/views/team-forms.ts';
import { personInput } from './inputs.ts';
import { pathwayVerb } from './pathway-verb.ts';

/** The coordinator lets somebody leave the team; the rooms follow at once. */
export const memberRemove = pathwayVerb({
  verb: 'member.remove',
  input: z.object({ person: personInput }),
  command: ({ person }) => ({ type: 'member.remove', person }),
  form: ({ view, request }, state) => {
    const asked = personInput.safeParse(request.data.member);
    return memberRemoveForm(view, state, asked.success ? asked.data : undefined);
  },
});
