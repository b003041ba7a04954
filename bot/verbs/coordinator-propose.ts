import { z } from 'zod';
import { coordinatorProposeForm } from '../../cards/views/team-forms.ts';
import { mayCoordinate } from '../../services/people/person.ts';
import { personChoice } from '../desk.ts';
import { personInput } from './inputs.ts';
import { pathwayVerb } from './pathway-verb.ts';

/** The coordinator asks somebody to take over. */
export const coordinatorPropose = pathwayVerb({
  verb: 'coordinator.propose',
  input: z.object({ to: personInput }),
  command: ({ to }) => ({ type: 'coordinator.propose', to }),
  form: ({ view, desk }, state) => {
    const able = desk.directory.all().filter((person) => mayCoordinate(person) && person.id !== state.coordinator);
    return coordinatorProposeForm(view, state, able.map(personChoice));
  },
});
