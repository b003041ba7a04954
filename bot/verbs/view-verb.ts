import { z } from 'zod';
import type { Card, Form } from '../../cards/card.ts';
import type { SeenState } from '../../services/audience/seen-state.ts';
import type { Refusal } from '../../services/pathway/refusals.ts';
import { may, type ViewVerb } from '../../services/policy.ts';
import { cardAnswer, formAnswer, refusalAnswer } from '../answers.ts';
import { seenByPerson } from '../seen.ts';
import { type Aim, aim, aimedAtNothing } from './aim.ts';
import type { VerbCall, VerbHandler } from './verb.ts';

const target = aim.extend({ pathway: z.string().min(1).max(32) });

type Shown = Card | Form | Refusal | undefined;

export interface PathwayView {
  readonly verb: ViewVerb;
  /** Not to be shown inside a room, not even to the asker alone. */
  readonly personal?: true;
  /** The card for the one who asks, the form where there is nothing to see yet, or why there is neither. */
  show(call: VerbCall, state: SeenState, aim: Aim): Promise<Shown> | Shown;
}

/** A verb that shows something of a pathway to the one who asks, and changes nothing. */
export function viewVerb(definition: PathwayView): VerbHandler {
  return {
    verb: definition.verb,
    handle: async (call) => {
      const { view, person, request, desk } = call;
      const aimed = target.safeParse({ ...request.inputs, ...request.data });
      if (!aimed.success) return refusalAnswer(view, { code: 'notUnderstood' });
      const { pathway, ...aim } = aimed.data;
      const state = await desk.pathways.current(pathway);
      if (state.status === 'none') return refusalAnswer(view, { code: 'pathwayUnknown' });
      const refusal = may(person, definition.verb, state);
      if (refusal) return refusalAnswer(view, refusal);
      const seen = seenByPerson(desk, state, person.id);
      const missing = aimedAtNothing(seen, aim);
      if (missing) return refusalAnswer(view, missing);
      const shown = await definition.show(call, seen, aim);
      if (!shown) return refusalAnswer(view, { code: 'notUnderstood' });
      if ('code' in shown) return refusalAnswer(view, shown);
      if ('submit' in shown) return formAnswer(view, shown, definition.personal);
      return cardAnswer(view, shown, definition.personal);
    },
  };
}
