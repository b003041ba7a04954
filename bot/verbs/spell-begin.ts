import { z } from 'zod';
import { spellBeginForm } from '../../cards/views/plan/spell-forms.ts';
import { spellSource } from '../../services/pathway/events.ts';
import { chosen, dateText, hoursText } from './inputs.ts';
import { pathwayVerb } from './pathway-verb.ts';

/** What the young person does now, in education or work. */
export const spellBegin = pathwayVerb({
  verb: 'spell.begin',
  input: z.object({ code: chosen, from: dateText, hours: hoursText.optional(), source: spellSource }),
  command: ({ code, from, hours, source }) => ({
    type: 'spell.begin',
    code,
    from,
    ...(hours === undefined ? {} : { hours }),
    source,
  }),
  form: ({ view }, state) => spellBeginForm(view, state),
});
