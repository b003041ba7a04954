import { isPathwayCode } from '../services/pathway/code.ts';
import { refusalAnswer } from './answers.ts';
import { type Desk, viewContext } from './desk.ts';
import { guarded } from './guarded.ts';
import { identify } from './identify.ts';
import { lookingDesk, noteShown } from './looking.ts';
import { answerInDigest } from './reminders/answer-in-digest.ts';
import type { Answer, VerbRequest } from './request.ts';
import { verbHandlers } from './verbs/registry.ts';

/** Carries out a click or a sent form, and answers the one who clicked. Never rejects. */
export function handleVerb(desk: Desk, request: VerbRequest): Promise<Answer> {
  const view = viewContext(desk, desk.locale);
  const handler = verbHandlers.get(request.verb);
  const { pathway } = request.data;
  const pathwayId = typeof pathway === 'string' && isPathwayCode(pathway) ? pathway : undefined;
  return guarded(desk, request, { view, about: handler?.verb ?? 'unknown', pathwayId }, async () => {
    const person = await identify(desk, request);
    if (!person) return refusalAnswer(view, { code: 'stranger' });
    if (!handler) return refusalAnswer(view, { code: 'notUnderstood' });
    const own = { ...view, viewer: person.id };
    const looking = lookingDesk(desk);
    const answer = await handler.handle({ desk: looking.desk, person, request, view: own });
    noteShown(desk, person.id, handler.verb, looking.seen, answer);
    return answerInDigest(desk, request, person.id, own, answer);
  });
}
