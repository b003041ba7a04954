import type { Meeting } from '../../../services/pathway/meeting.ts';
import type { Action, PathwayState } from '../../../services/pathway/state.ts';
import type { Card } from '../../card.ts';
import type { ViewContext } from '../../view-context.ts';

/** What cannot wait for the next message of a working day. */
export interface Notice {
  readonly state: PathwayState;
  readonly kind: 'meetingPlanned' | 'meetingMoved' | 'meetingCancelled' | 'actionForYou';
  /** Of the three that are about a meeting. */
  readonly meeting?: Meeting;
  /** Of `actionForYou`. */
  readonly action?: Action;
  /** Opens the pathway's room where the message is read. */
  readonly link?: string;
}

/** Tells one person at once what cannot wait. */
export function noticeCard(ctx: ViewContext, { state, kind }: Notice): Card {
  const text = ctx.text.digest.notices[kind](state.id);
  return {
    view: 'notice',
    locale: ctx.locale,
    heading: ctx.text.cards.pathway(state.id),
    blocks: [{ type: 'text', text }],
    buttons: [],
    summary: text,
  };
}
