import { z } from 'zod';
import { memberAddForm } from '../../cards/views/team-forms.ts';
import { isMember } from '../../services/pathway/state.ts';
import { personChoice } from '../desk.ts';
import { newMember, personInput } from './inputs.ts';
import { pathwayVerb } from './pathway-verb.ts';

/** The coordinator takes somebody into the team. */
export const memberAdd = pathwayVerb({
  verb: 'member.add',
  input: z.object({ person: personInput }),
  command: ({ person }, { desk }) => ({
    type: 'member.add',
    // Whom the staff directory does not have is refused by the decision, after it has asked who may do this at all.
    member: newMember(desk.directory, person) ?? { person, roles: [] },
  }),
  form: ({ view, desk }, state) => {
    const others = desk.directory.all().filter((person) => person.endedAt === undefined && !isMember(state, person.id));
    return memberAddForm(view, state, others.map(personChoice));
  },
});
