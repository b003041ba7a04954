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
  command: ({ person }, { desk }) => {
    const member = newMember(desk.directory, person);
    return member ? { type: 'member.add', member } : { refusal: { code: 'personUnknown', input: 'person' } };
  },
  form: ({ view, desk }, state) => {
    const others = desk.directory.all().filter((person) => person.endedAt === undefined && !isMember(state, person.id));
    return memberAddForm(view, state, others.map(personChoice));
  },
});
