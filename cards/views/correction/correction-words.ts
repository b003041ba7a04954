import type { SeenState } from '../../../services/audience/seen-state.ts';
import { correctable, correctedThing } from '../../../services/pathway/correction.ts';
import type { Choice } from '../../card.ts';
import type { ViewContext } from '../../view-context.ts';
import { momentText } from '../meetings/meeting-parts.ts';
import { oneLine, shown } from '../shorten.ts';

/** What a correction is about, in a few words: the goal, the action or the meeting as it is called now. */
export function correctedText(ctx: ViewContext, state: SeenState, about: string): string {
  const { kinds } = ctx.text.correction;
  const thing = correctedThing(about);
  if (thing?.kind === 'goal') return kinds.goal(oneLine(ctx, state.goals.get(thing.id)?.text ?? '', shown.listed));
  if (thing?.kind === 'action')
    return kinds.action(oneLine(ctx, state.actions.get(thing.id)?.title ?? '', shown.listed));
  const meeting = thing?.kind === 'meeting' ? state.meetings.get(thing.id) : undefined;
  return meeting ? kinds.meeting(momentText(ctx, meeting.at)) : kinds.other;
}

/** Both platforms show so many; what does not fit is said as something else. */
const maxChoices = 100;

/** Everything that can be corrected; something else first, since it always fits. */
export function correctableChoices(ctx: ViewContext, state: SeenState): Choice[] {
  return correctable(state)
    .slice(-maxChoices)
    .reverse()
    .map((about) => ({ value: about, label: correctedText(ctx, state, about) }));
}
