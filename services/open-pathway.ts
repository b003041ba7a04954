import type { DocumentStore } from '../storage/ports.ts';
import { pathwayCode } from './pathway/code.ts';
import type { CommandOf } from './pathway/commands.ts';
import type { Via } from './pathway/events.ts';
import { checkText, tidyText } from './pathway/rules.ts';
import { noPathway, type PersonId } from './pathway/state.ts';
import type { Outcome, Pathways } from './pathways.ts';
import { removeSubject, saveSubject } from './subjects.ts';

export interface OpenPathwayRequest {
  readonly commandId: string;
  readonly by: PersonId;
  readonly via: Via;
  readonly command: CommandOf<'pathway.open'>;
  /** The young person's name. Goes to the guarded document and nowhere else. */
  readonly youngPerson: string;
}

/** Codes tried before giving up; with 100,000 pathways even two in a row are a one in ten million chance. */
const maxCodes = 8;

/**
 * Opens a pathway under a new code. The name is stored first: a pathway without it could not be told apart, while a name
 * without a pathway is taken away again at once (or, after a crash in between, by `npm run rebuild`).
 */
export async function openNewPathway(
  { pathways, documents, secret }: { pathways: Pathways; documents: DocumentStore; secret: string },
  request: OpenPathwayRequest,
): Promise<Outcome> {
  const refusal = checkText('youngPerson', request.youngPerson, true);
  if (refusal) return { done: false, state: noPathway(''), refusal };
  for (let attempt = 0; attempt < maxCodes; attempt++) {
    const pathwayId = pathwayCode(secret, request.commandId, attempt);
    const { commandId, by, via, command } = request;
    if (!(await saveSubject(documents, pathwayId, { name: tidyText(request.youngPerson), commandId }))) continue;
    const outcome = await pathways.perform({ pathwayId, commandId, by, via, command });
    if (outcome.done) return outcome;
    await removeSubject(documents, pathwayId);
    if (outcome.refusal.code !== 'busy') return outcome;
  }
  return { done: false, state: noPathway(''), refusal: { code: 'busy' } };
}
