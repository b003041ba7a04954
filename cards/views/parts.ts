import { DateTime } from 'luxon';
import type { SeenState } from '../../services/audience/seen-state.ts';
import { toLocalDate } from '../../services/clock.ts';
import type { Action, PersonId } from '../../services/pathway/state.ts';
import type { Button, ButtonData, Choice } from '../card.ts';
import type { ViewContext } from '../view-context.ts';

/** What a button about a pathway carries: ids, and the version that its card was made from. */
export function buttonData(state: SeenState, action?: Action): ButtonData {
  return action ? { pathway: state.id, action: action.id, v: state.version } : { pathway: state.id, v: state.version };
}

/** Leads back to the room's overview. */
export function overviewButton(ctx: ViewContext, state: SeenState): Button {
  const data = { ...buttonData(state), back: 1 };
  return { label: ctx.text.cards.buttons.overview, verb: 'pathway.status', data, back: true };
}

/** Today in the municipality's zone. */
export function today(ctx: ViewContext): string {
  return toLocalDate(ctx.now);
}

/**
 * A calendar day in words. Always the date itself: a card stays where it was posted, and `i morgen` would be wrong there the
 * day after.
 */
export function dayText(ctx: ViewContext, day: string): string {
  const date = DateTime.fromISO(day, { zone: 'utc' });
  return date.isValid ? ctx.text.time.day(date) : day;
}

/** A stored instant as date and time in the municipality's zone; no `i dag`, for the same reason. */
export function instantText(ctx: ViewContext, instant: string): string {
  const at = DateTime.fromISO(instant, { zone: ctx.now.zone });
  return at.isValid ? ctx.text.time.instant(at, ctx.now) : instant;
}

/** The day of a stored instant, in the municipality's zone. */
export function dayOfInstant(ctx: ViewContext, instant: string): string {
  const at = DateTime.fromISO(instant, { zone: ctx.now.zone });
  return at.isValid ? ctx.text.time.day(at) : instant;
}

/** Where somebody of the team works; undefined where that tells of a place that is kept from whoever looks, or nobody knows. */
export function unitOf(ctx: ViewContext, { hidden }: SeenState, person: PersonId): string | undefined {
  return hidden.workplaces.includes(person) ? undefined : ctx.department(person);
}

/** People to choose from, by name. */
export function personChoices(ctx: ViewContext, state: SeenState, people: readonly PersonId[]): Choice[] {
  return people
    .map((person) => {
      const department = unitOf(ctx, state, person);
      return {
        value: person,
        label: department === undefined ? ctx.name(person) : `${ctx.name(person)} (${department})`,
      };
    })
    .sort((a, b) => a.label.localeCompare(b.label, 'da'));
}
