import type { DocumentStore } from '../storage/ports.ts';
import { pathwayCode } from './pathway/code.ts';
import type { CommandOf } from './pathway/commands.ts';
import type { Via } from './pathway/events.ts';
import { checkText, tidyText } from './pathway/rules.ts';
import { noPathway, type PersonId } from './pathway/state.ts';
import type { Outcome, Pathways } from './pathways.ts';
import { loadSubject, removeSubject, saveSubject } from './subjects.ts';

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

/** What opening works with. */
export interface OpeningPorts {
  readonly pathways: Pathways;
  readonly documents: DocumentStore;
  readonly secret: string;
  /** Keys before this one: a form that was sent before the change, and again after it, opens one pathway. */
  readonly formerSecrets?: readonly string[];
}

/**
 * Opens a pathway under a new code. The name is stored first: a pathway without it could not be told apart, while a name
 * without a pathway is taken away again at once (or, after a crash in between, by `npm run rebuild`).
 */
export async function openNewPathway(
  { pathways, documents, secret, formerSecrets = [] }: OpeningPorts,
  request: OpenPathwayRequest,
): Promise<Outcome> {
  const refusal = checkText('youngPerson', request.youngPerson, true);
  if (refusal) return { done: false, state: noPathway(''), refusal };
  const { commandId, by, via, command } = request;
  const before = await openedUnderFormer(documents, formerSecrets, commandId);
  if (before !== undefined) return pathways.perform({ pathwayId: before, commandId, by, via, command });
  for (let attempt = 0; attempt < maxCodes; attempt++) {
    const pathwayId = pathwayCode(secret, commandId, attempt);
    if (!(await saveSubject(documents, pathwayId, { name: tidyText(request.youngPerson), commandId }))) continue;
    const outcome = await pathways.perform({ pathwayId, commandId, by, via, command });
    if (outcome.done) return outcome;
    await removeSubject(documents, pathwayId);
    if (outcome.refusal.code !== 'busy') return outcome;
  }
  return { done: false, state: noPathway(''), refusal: { code: 'busy' } };
}

/** The code that this very delivery was given under a former key. Without former keys nothing is read. */
async function openedUnderFormer(
  documents: DocumentStore,
  formerSecrets: readonly string[],
  commandId: string,
): Promise<string | undefined> {
  for (const former of formerSecrets) {
    const pathwayId = pathwayCode(former, commandId, 0);
    if ((await loadSubject(documents, pathwayId))?.commandId === commandId) return pathwayId;
  }
  return undefined;
}
