import { z } from 'zod';
import { platformName } from '../../services/pathway/events.ts';
import { may } from '../../services/policy.ts';
import { doneAnswer, refusalAnswer } from '../answers.ts';
import { seenByPerson } from '../seen.ts';
import { reviewCardOf } from './review-card-of.ts';
import type { VerbHandler } from './verb.ts';

const aimed = z.object({
  pathway: z.string().min(1).max(32),
  platform: platformName,
  user: z.string().min(1).max(200),
});

/**
 * The coordinator has somebody put out of a room who is not of the team. It changes the room and not the pathway: nobody of the team can be
 * put out by it, however the click was made.
 */
export const strangerRemove: VerbHandler = {
  verb: 'stranger.remove',
  handle: async (call) => {
    const { view, person, request, desk } = call;
    const parsed = aimed.safeParse({ ...request.inputs, ...request.data });
    if (!parsed.success) return refusalAnswer(view, { code: 'notUnderstood' });
    const { pathway, platform, user } = parsed.data;
    const state = await desk.pathways.current(pathway);
    if (state.status === 'none') return refusalAnswer(view, { code: 'pathwayUnknown' });
    const refusal = may(person, 'stranger.remove', state, desk.directory.person(state.coordinator));
    if (refusal) return refusalAnswer(view, refusal);
    const { strangers } = view.text.cards;
    const isTold = await desk.rooms.putOut(pathway, platform, user);
    const card = await reviewCardOf(call, seenByPerson(desk, state, person.id));
    return { ...doneAnswer(view, isTold ? strangers.isPutOut : strangers.notThere, card), personal: true };
  },
};
