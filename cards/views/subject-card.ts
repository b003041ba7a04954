import { DateTime } from 'luxon';
import type { SeenState } from '../../services/audience/seen-state.ts';
import { ageAt } from '../../services/pathway/rules.ts';
import type { Card } from '../card.ts';
import type { ViewContext } from '../view-context.ts';
import { dayText } from './parts.ts';
import { oneLine, shown } from './shorten.ts';

/**
 * Whom a code stands for, for one person of the team. The only card that carries the young person's name: never posted to a
 * room. `name` is absent once it has been erased.
 */
export function subjectCard(ctx: ViewContext, state: SeenState, name: string | undefined): Card {
  const { subject, summaries } = ctx.text.cards;
  const known = DateTime.fromISO(state.birthDate, { zone: 'utc' }).isValid;
  const age = ctx.text.time.age(ageAt(state.birthDate, ctx.now));
  return {
    view: 'subject',
    locale: ctx.locale,
    heading: subject.heading(state.id),
    blocks: [
      {
        type: 'facts',
        facts: [
          { label: subject.name, value: name === undefined ? subject.erased : oneLine(ctx, name, shown.title) },
          ...(known ? [{ label: subject.birthDate, value: subject.born(dayText(ctx, state.birthDate), age) }] : []),
        ],
      },
      { type: 'text', text: subject.onlyYou, style: 'subtle' },
    ],
    buttons: [],
    summary: summaries.subject(state.id),
  };
}
