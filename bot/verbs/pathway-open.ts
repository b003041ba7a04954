import { z } from 'zod';
import type { Form } from '../../cards/card.ts';
import { doneText } from '../../cards/views/done-text.ts';
import { openForm } from '../../cards/views/open-form.ts';
import { openNewPathway } from '../../services/open-pathway.ts';
import type { NewMember } from '../../services/pathway/commands.ts';
import { mayCoordinate, type Person } from '../../services/people/person.ts';
import { doneAnswer, formAnswer, type Judged, refusalAnswer } from '../answers.ts';
import { type Desk, personChoice } from '../desk.ts';
import { dateText, newMember, requiredText } from './inputs.ts';
import { inputRefusal } from './pathway-verb.ts';
import type { VerbCall, VerbHandler } from './verb.ts';

/** People who can be in one team; beyond that something else went wrong. */
const maxMembers = 60;

const input = z.object({
  birthDate: dateText,
  model: z.string().min(1).max(64),
  /** Ids of the staff directory, comma-separated. */
  members: z
    .string()
    .max(maxMembers * 40)
    .optional(),
  youngPerson: requiredText,
});

/** A coordinator opens a young person's pathway. */
export const pathwayOpen: VerbHandler = { verb: 'pathway.open', handle: open };

async function open(call: VerbCall): Promise<Judged> {
  const { desk, person, request, view } = call;
  if (!mayCoordinate(person)) return refusalAnswer(view, { code: 'coordinatorsOnly' });
  if (Object.keys(request.inputs).length === 0) return formAnswer(view, pathwayOpenForm(desk, call.view, person), true);
  const parsed = input.safeParse(request.inputs);
  if (!parsed.success) return refusalAnswer(view, inputRefusal(request.inputs, parsed.error));
  const { birthDate, model, youngPerson } = parsed.data;
  const members = membersOf(desk, parsed.data.members ?? '');
  if (!members) return refusalAnswer(view, { code: 'personUnknown', input: 'members' });
  const { deliveryId: commandId, platform } = request;
  const command = { type: 'pathway.open', model, birthDate, platform, members } as const;
  const formerSecrets = desk.access.secrets.slice(1);
  const opening = { commandId, by: person.id, via: platform, command, youngPerson };
  const outcome = await openNewPathway({ ...desk, formerSecrets }, opening);
  return outcome.done ? doneAnswer(view, doneText(view, command, outcome)) : refusalAnswer(view, outcome.refusal);
}

/** The form, with the people that can be chosen at once; the platform's search finds everybody. */
export function pathwayOpenForm(desk: Desk, view: VerbCall['view'], opener: Person): Form {
  const people = desk.directory.all().filter((person) => person.endedAt === undefined && person.id !== opener.id);
  return openForm(view, desk.models.all, people.map(personChoice));
}

/** The chosen people as new members; undefined when one of them is not in the staff directory. */
function membersOf(desk: Desk, ids: string): NewMember[] | undefined {
  const wanted = [
    ...new Set(
      ids
        .split(',')
        .map((id) => id.trim())
        .filter(Boolean),
    ),
  ];
  const members = wanted.map((id) => newMember(desk.directory, id)).filter((member) => member !== undefined);
  return members.length === wanted.length ? members : undefined;
}
