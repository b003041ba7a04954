import type { SeenState } from '../../../services/audience/seen-state.ts';
import type { Button, Card } from '../../card.ts';
import type { ViewContext } from '../../view-context.ts';
import { buttonData, instantText } from '../parts.ts';

/** To the coordinator: that the young person wants to talk to somebody; once the coordinator has, that it is settled. */
export function talkCard(ctx: ViewContext, state: SeenState): Card {
  const { talk } = ctx.text;
  const { talkWantedAt } = state;
  const base = { view: 'talk', locale: ctx.locale, buttons: [] };
  if (talkWantedAt === undefined)
    return {
      ...base,
      heading: talk.settledHeading,
      blocks: [{ type: 'text', text: talk.settled }],
      summary: talk.settledSummary(state.id),
    };
  return {
    ...base,
    heading: talk.heading,
    badge: { text: talk.badge, tone: 'attention' },
    blocks: [
      { type: 'text', text: talk.what },
      { type: 'facts', facts: [{ label: talk.since, value: instantText(ctx, talkWantedAt) }] },
    ],
    buttons: state.status === 'open' ? [settleTalkButton(ctx, state)] : [],
    summary: talk.summary(state.id),
  };
}

/** The coordinator has got in touch. */
export function settleTalkButton(ctx: ViewContext, state: SeenState): Button {
  return { label: ctx.text.talk.buttons.settle, verb: 'talk.settle', data: buttonData(state), style: 'primary' };
}
