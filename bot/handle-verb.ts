import { isPathwayCode } from '../services/pathway/code.ts';
import { refusalAnswer } from './answers.ts';
import { type Desk, viewContext } from './desk.ts';
import { guarded } from './guarded.ts';
import { identify } from './identify.ts';
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
    return handler.handle({ desk, person, request, view: { ...view, viewer: person.id } });
  });
}
