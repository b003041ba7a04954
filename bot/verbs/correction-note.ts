import { z } from 'zod';
import { correctionNoteForm } from '../../cards/views/correction/correction-forms.ts';
import { correctionCardOf } from './correction-card-of.ts';
import { chosen, typedText } from './inputs.ts';
import { pathwayVerb } from './pathway-verb.ts';

/** The coordinator notes what the young person has asked for on their page; without one, what they have told by word of mouth. */
export const correctionNote = pathwayVerb({
  verb: 'correction.note',
  personal: true,
  input: z.object({ correction: chosen.optional(), about: chosen.optional(), text: typedText.optional() }),
  command: ({ correction, about = '', text = '' }) =>
    correction === undefined ? { type: 'correction.note', about, text } : { type: 'correction.note', correction },
  form: ({ view }, state) => correctionNoteForm(view, state),
  card: correctionCardOf,
});
