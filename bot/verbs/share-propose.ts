import { z } from 'zod';
import { proposeShareForm } from '../../cards/views/consent/share-forms.ts';
import { actionTopic } from '../../services/pathway/events.ts';
import { consentCardOf } from './consent-card-of.ts';
import { recipientList } from './consent-inputs.ts';
import { chosen, dateText, requiredText } from './inputs.ts';
import { pathwayVerb } from './pathway-verb.ts';

/** Somebody asks to share what the law allows to be shared without a consent; another must say yes before anything is. */
export const sharePropose = pathwayVerb({
  verb: 'share.propose',
  personal: true,
  input: z.object({
    topic: actionTopic,
    recipients: recipientList,
    ground: chosen,
    reason: requiredText,
    until: dateText,
  }),
  command: (input) => ({ type: 'share.propose', ...input }),
  form: ({ view, desk }, state) => proposeShareForm(view, state, desk.sharing),
  card: consentCardOf,
});
