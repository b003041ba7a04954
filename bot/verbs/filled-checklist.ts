import { z } from 'zod';
import { type ChecklistItemType, checklistOf } from '../../services/models/checklist.ts';
import type { FilledChecklist } from '../../services/pathway/commands.ts';
import { itemInput } from '../../services/pathway/decisions/checklist.ts';
import type { PathwayState } from '../../services/pathway/state.ts';
import { chosen, leftOut, meetingInput } from './inputs.ts';
import type { VerbCall } from './verb.ts';

const prefix = itemInput('');

/** What a sent checklist carries besides its items. `v`: the version of the pathway that the form was made from. */
export const checklistFields = {
  ...meetingInput.shape,
  pathway: z.string(),
  section: chosen.optional(),
  left: leftOut,
  v: z.number().int().positive().optional().catch(undefined),
  form: z.unknown().optional(),
};
const checklist = z.object(checklistFields);

/** Whether an item has been filled in, or it is at least a form that was sent: else somebody asks for the form. */
export function hasItems(sent: Readonly<Record<string, unknown>>): boolean {
  return sent.form === 1 || Object.keys(sent).some((input) => input.startsWith(prefix));
}

/**
 * The checklist, or the part of it, that was sent, with an empty answer for each item that was emptied. Which those are, Slack
 * says. A Teams client may leave an emptied input out; there an item that stood in the form and is not there is taken for
 * emptied, where a client sends nothing for nothing. Whoever sends single items without a form changes these and no others. What the form says it has left out was not emptied,
 * and what is kept from the sender now, the decision leaves as it is.
 */
export async function filledChecklist(
  { meeting, pathway, section, v, left: kept = [] }: z.infer<typeof checklist>,
  { desk, request }: VerbCall,
): Promise<FilledChecklist> {
  const { inputs, emptied = [], data, platform } = request;
  const left = platform === 'teams' && data.form === 1 && data.cut !== 1 ? await shown(pathway, section, desk) : [];
  const empty = [...left, ...emptied].map((input): [string, string] => [input, '']);
  const items = [...empty, ...Object.entries(inputs)]
    .filter(([input]) => input.startsWith(prefix))
    .map(([input, value]): [string, string] => [input.slice(prefix.length), value]);
  const answers = Object.fromEntries(items);
  // Without a version it is about what is there now, whatever that is by then.
  return { meeting, answers, base: v ?? Number.MAX_SAFE_INTEGER, ...(kept.length === 0 ? {} : { left: kept }) };
}

/** What the items of the pathway's own checklist are called in a sentence, by their inputs' ids. */
export function itemNames({ view, desk }: VerbCall, state: PathwayState): Record<string, string> {
  const items = checklistOf(desk.models.get(state.model)).sections.flatMap((section) => section.items);
  return Object.fromEntries(items.map(({ key, label }) => [itemInput(key), label[view.locale].replace(/\?$/, '')]));
}

/** Inputs of which a client sends nothing when they are empty. A single choice says of itself that nothing was chosen. */
const silentWhenEmpty: ReadonlySet<ChecklistItemType> = new Set<ChecklistItemType>([
  'people',
  'points',
  'actions',
  'text',
  'number',
  'date',
  'datetime',
]);

/** The inputs of a sent form that are silent when they are empty: of one part, or of the whole checklist. */
async function shown(pathway: string, section: string | undefined, desk: VerbCall['desk']): Promise<string[]> {
  const { model } = await desk.pathways.known(pathway);
  const { sections } = checklistOf(desk.models.get(model));
  const part = sections.filter(({ id }) => id === section);
  return (part.length === 0 ? sections : part)
    .flatMap(({ items }) => items)
    .filter(({ type }) => silentWhenEmpty.has(type))
    .map(({ key }) => itemInput(key));
}
