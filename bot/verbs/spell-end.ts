import { z } from 'zod';
import { spellEndForm } from '../../cards/views/plan/spell-forms.ts';
import { spellEnding } from '../../services/pathway/events.ts';
import { chosen, dateText } from './inputs.ts';
import { pathwayVerb } from './pathway-verb.ts';

/** What the young person did is over, and how it ended. */
export const spellEnd = pathwayVerb({
  verb: 'spell.end',
  input: z.object({ spell: chosen, on: dateText, how: spellEnding }),
  command: ({ spell, on, how }) => ({ type: 'spell.end', spell, on, how }),
  form: ({ view }, state, aim) => {
    const spell = state.spells.get(aim.spell ?? '');
    if (!spell) return { code: 'spellUnknown' };
    const { ended } = spell;
    return ended ? { code: 'spellEnded', by: ended.by, at: ended.at } : spellEndForm(view, state, spell);
  },
});
