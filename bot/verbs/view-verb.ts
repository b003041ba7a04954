import { z } from 'zod';
import type { Card } from '../../cards/card.ts';
import type { PathwayState } from '../../services/pathway/state.ts';
import { may, type ViewVerb } from '../../services/policy.ts';
import { cardAnswer, refusalAnswer } from '../answers.ts';
import { type Aim, aim, aimedAtNothing } from './aim.ts';
import type { VerbCall, VerbHandler } from './verb.ts';

const target = aim.extend({ pathway: z.string().min(1).max(32) });

export interface PathwayView {
  readonly verb: ViewVerb;
  /** Not to be shown inside a room, not even to the asker alone. */
  readonly personal?: true;
  /** The card for the one who asks; undefined when what it is about does not exist. */
  show(call: VerbCall, state: PathwayState, aim: Aim): Promise<Card | undefined> | Card | undefined;
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
      const missing = aimedAtNothing(state, aim);
      if (missing) return refusalAnswer(view, missing);
      const card = await definition.show(call, state, aim);
      return card ? cardAnswer(view, card, definition.personal) : refusalAnswer(view, { code: 'notUnderstood' });
    },
  };
}
