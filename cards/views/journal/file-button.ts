import type { SeenState } from '../../../services/audience/seen-state.ts';
import type { Button } from '../../card.ts';
import type { ViewContext } from '../../view-context.ts';
import { buttonData } from '../parts.ts';

/** What of a pathway a card shows, by its id; the whole pathway where all are absent. */
export interface Filing {
  readonly action?: string;
  readonly meeting?: string;
  readonly agreement?: number;
}

/** Puts what a card shows on record, for the coordinator alone, on the card that they alone see. */
export function fileButton(ctx: ViewContext, state: SeenState, about: Filing): Button[] {
  if (ctx.viewer === undefined || ctx.viewer !== state.coordinator) return [];
  return [{ label: ctx.text.journal.buttons.file, verb: 'journal.file', data: { ...buttonData(state), ...about } }];
}

/** The same before the button that leads back, which is the last. */
export function withFiling(buttons: readonly Button[], filing: readonly Button[]): Button[] {
  const leadsBack = buttons.at(-1)?.back === true;
  return leadsBack ? [...buttons.slice(0, -1), ...filing, ...buttons.slice(-1)] : [...buttons, ...filing];
}
