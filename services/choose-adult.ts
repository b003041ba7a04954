import type { DocumentStore } from '../storage/ports.ts';
import { type AdultName, dropAdultName, forgetFormerAdults, isFormerAdult, keepAdultName } from './chosen-adult.ts';
import { containsCprNumber } from './cpr-number.ts';
import type { CommandOf } from './pathway/commands.ts';
import type { Refusal } from './pathway/refusals.ts';
import { checkText, tidyText } from './pathway/rules.ts';
import type { PathwayState } from './pathway/state.ts';
import { youngPersonId } from './pathway/young-person.ts';
import type { Outcome, PathwayRequest, Pathways } from './pathways.ts';
import type { AccessPorts } from './young-access/access-ports.ts';
import { revokeAdults } from './young-access/invite.ts';

/** What a name or a word about somebody may take, in UTF-16 units. */
export const maxAdultText = 200;

/** What these use cases work with. */
export interface AdultPorts {
  readonly pathways: Pathways;
  readonly documents: DocumentStore;
  readonly access: AccessPorts;
}

export interface ChooseAdultRequest extends Omit<PathwayRequest, 'by' | 'command'> {
  readonly command: CommandOf<'adult.choose'>;
  readonly who: AdultName;
}

/**
 * The young person chooses their adult. The name goes first, under the command; then the choice; then the links of the one before
 * end, and that name is forgotten. Each step can be done again, so that a process that dies in between leaves nothing that the same
 * command, or the next one, does not put right; and meanwhile the pages let in nobody but the adult who is chosen.
 */
export async function chooseAdultByName(ports: AdultPorts, request: ChooseAdultRequest): Promise<Outcome> {
  const { pathways, documents, access } = ports;
  const { pathwayId, commandId, via, command } = request;
  const who = { name: tidyText(request.who.name), relation: tidyText(request.who.relation) };
  const refusal = refusalOf(who);
  if (refusal) return { done: false, state: await pathways.known(pathwayId), refusal };
  await forgetFormerAdults(documents, await pathways.known(pathwayId), access.clock());
  await keepAdultName(documents, pathwayId, { choice: commandId, ...who }, access.clock());
  const outcome = await pathways.perform({ pathwayId, commandId, by: youngPersonId, via, command });
  // Refused, or an old form that comes once more after somebody else has been chosen: the name belongs to nobody.
  if (outcome.state.chosenAdult?.choice !== commandId) await dropAdultName(documents, pathwayId, commandId);
  if (outcome.done) await endFormerAdults(ports, outcome.state);
  return outcome;
}

/** The young person has no chosen adult any more: no link of theirs lets anybody in, and the name is forgotten. */
export async function removeChosenAdult(
  ports: AdultPorts,
  request: Omit<PathwayRequest, 'by' | 'command'> & { readonly command: CommandOf<'adult.remove'> },
): Promise<Outcome> {
  const { pathways, documents, access } = ports;
  // A process that died right after the choice has not noted yet whose name it is.
  await forgetFormerAdults(documents, await pathways.known(request.pathwayId), access.clock());
  const outcome = await pathways.perform({ ...request, by: youngPersonId });
  if (outcome.done) await endFormerAdults(ports, outcome.state);
  return outcome;
}

function refusalOf({ name, relation }: AdultName): Refusal | undefined {
  for (const [input, text] of Object.entries({ name, relation })) {
    if (text.length > maxAdultText) return { code: 'textTooLong', input, max: maxAdultText };
    if (containsCprNumber(text)) return { code: 'cprNumber', input };
  }
  return checkText('name', name, true);
}

/**
 * Ends the links of every adult who is not the chosen one any more or has said no, and forgets the names of the former. To be done
 * after each change of who it is; once too often does no harm.
 */
export async function endFormerAdults(
  { documents, access }: Omit<AdultPorts, 'pathways'>,
  state: PathwayState,
): Promise<void> {
  const declined = state.chosenAdult?.declinedAt === undefined ? undefined : state.chosenAdult.id;
  const isOver = (adult: string) => adult === declined || isFormerAdult(state, adult);
  await revokeAdults(access, { pathwayId: state.id, by: youngPersonId }, isOver);
  await forgetFormerAdults(documents, state, access.clock());
}

/** The adult who may have a page now: chosen, and has not said no. */
export function adultWithPage({ chosenAdult }: Pick<PathwayState, 'chosenAdult'>): string | undefined {
  return chosenAdult?.declinedAt === undefined ? chosenAdult?.id : undefined;
}
