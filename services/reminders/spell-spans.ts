import { DateTime } from 'luxon';
import { toLocalDate } from '../clock.ts';
import type { ProfessionCode } from '../pathway/events.ts';
import { currentMembers, isMember, type PathwayState, type PersonId } from '../pathway/state.ts';
import { isStatusCode, statusGroupOf } from '../pathway/status-codes.ts';
import { currentSpells, type StatusSpell } from '../pathway/status-spell.ts';
import { coordinatorOf, type ReminderContext, type ReminderSpan } from './reminder-span.ts';

/** Once it is asked whether a status is still true, it is asked again once a week until somebody answers. */
const weekly = 7;

/** "Still true?", a month after it was last said to be so, to whoever knows. */
export function spellSpans(state: PathwayState, context: ReminderContext): ReminderSpan[] {
  return currentSpells(state).map((spell) => {
    const { id, verified } = spell;
    const from = toLocalDate(DateTime.fromISO(verified.at, { zone: context.now.zone }).plus({ months: 1 }));
    return {
      item: `spell:${id}`,
      people: knowers(state, spell, context),
      from,
      beats: [{ from, everyDays: weekly }],
      on: () => ({ item: `spell:${id}`, kind: 'spell', spell: id }),
    };
  });
}

/**
 * One person who knows: whoever has said so last, or has noted it, if they are still there; else whose profession it is; else
 * the coordinator.
 */
function knowers(state: PathwayState, { code, verified, noted }: StatusSpell, context: ReminderContext): PersonId[] {
  const isThere = (person: PersonId) => isMember(state, person) && context.isActive(person);
  const told = [verified.by, noted.by].find(isThere);
  if (told !== undefined) return [told];
  const profession = isStatusCode(code) ? professionOf[statusGroupOf(code)] : undefined;
  const guide = currentMembers(state).find(
    ({ person, roles }) => profession !== undefined && roles.includes(profession) && context.isActive(person),
  );
  return guide ? [guide.person] : coordinatorOf(state, context);
}

const professionOf: Readonly<Record<string, ProfessionCode | undefined>> = {
  education: 'educationGuide',
  employment: 'jobConsultant',
};
