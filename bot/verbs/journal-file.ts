import { z } from 'zod';
import type { Filed } from '../../services/journal/journal.ts';
import type { JournalItem } from '../../services/journal/journal-item.ts';
import type { Refusal } from '../../services/pathway/refusals.ts';
import { may } from '../../services/policy.ts';
import { doneAnswer, refusalAnswer } from '../answers.ts';
import { seenByPerson } from '../seen.ts';
import { aimedAtNothing } from './aim.ts';
import { journalCardOf } from './journal-card-of.ts';
import type { VerbHandler } from './verb.ts';

const id = z.string().min(1).max(64).optional();
const aimed = z.object({
  pathway: z.string().min(1).max(32),
  action: id,
  meeting: id,
  agreement: z.coerce.number().int().positive().optional(),
});
type Aimed = z.infer<typeof aimed>;

/**
 * "Til journal": what the card shows is put on record as it is now, or the whole pathway. The package is whole, and goes to the case
 * system alone: whoever clicks gets nothing of it to see.
 */
export const journalFile: VerbHandler = {
  verb: 'journal.file',
  handle: async (call) => {
    const { view, person, request, desk } = call;
    const parsed = aimed.safeParse({ ...request.inputs, ...request.data });
    if (!parsed.success) return refusalAnswer(view, { code: 'notUnderstood' });
    const { pathway, action, meeting } = parsed.data;
    const state = await desk.pathways.current(pathway);
    if (state.status === 'none') return refusalAnswer(view, { code: 'pathwayUnknown' });
    const refusal = may(person, 'journal.file', state, desk.directory.person(state.coordinator));
    if (refusal) return refusalAnswer(view, refusal);
    const seen = seenByPerson(desk, state, person.id);
    const aim = { ...(action === undefined ? {} : { action }), ...(meeting === undefined ? {} : { meeting }) };
    const missing = aimedAtNothing(seen, aim);
    if (missing) return refusalAnswer(view, missing);
    const item = itemOf(parsed.data);
    const filed = await desk.journal.file(pathway, item, person.id);
    if (!filed.filed) return refusalAnswer(view, notThere(item));
    const said = view.text.journal.filed[saidOf(filed)];
    if (item.kind !== 'pathway') return doneAnswer(view, said);
    // It is asked for on the queue, which is shown in no room.
    return { ...doneAnswer(view, said, await journalCardOf(call, seen)), personal: true };
  },
};

function itemOf({ action, meeting, agreement }: Aimed): JournalItem {
  if (action !== undefined) return { kind: 'action', id: action };
  if (meeting !== undefined) return { kind: 'meeting', id: meeting };
  return agreement === undefined ? { kind: 'pathway' } : { kind: 'agreement', id: String(agreement) };
}

const saidOf = ({ already, status }: Extract<Filed, { filed: true }>) => (already ? status : 'new');

/** It has gone since it was shown, and with it perhaps the whole pathway. */
function notThere({ kind }: JournalItem): Refusal {
  return kind === 'agreement' ? { code: 'notUnderstood' } : { code: 'pathwayUnknown' };
}
