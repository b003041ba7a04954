import type { SeenState } from '../../services/audience/seen-state.ts';
import type { Action } from '../../services/pathway/state.ts';
import type { Block, Button, Card, Form } from '../card.ts';
import type { ViewContext } from '../view-context.ts';
import { actionSummary } from './action-card.ts';
import { doneForm, dropForm, handOverForm, moveForm, releaseForm } from './action-forms.ts';
import { actionBadge, deadlineFact, decidedFact, escalationFact, lastWord, responsibleFact } from './action-state.ts';
import { concernBlock } from './consent/sharing-line.ts';
import { fileButton, withFiling } from './journal/file-button.ts';
import { buttonData, instantText } from './parts.ts';
import { oneLine, shorten, shown } from './shorten.ts';

/** More of a title than the room's card shows, for the one who asks. */
const longTitle = 2000;

/** Everything about one action and everything that can be done with it, for the one who asked. */
export function actionDetailCard(ctx: ViewContext, state: SeenState, action: Action): Card {
  const { cards, topics } = ctx.text;
  const heading = oneLine(ctx, action.title, shown.title);
  const added = cards.addedBy(ctx.name(action.addedBy), instantText(ctx, action.addedAt));
  const whole: Block[] =
    action.title.length > shown.title ? [{ type: 'text', text: shorten(ctx, action.title, longTitle), weight: 2 }] : [];
  return {
    view: 'actionDetail',
    locale: ctx.locale,
    heading,
    badge: actionBadge(ctx, action),
    blocks: [
      ...whole,
      {
        type: 'facts',
        facts: [
          ...(action.status === 'open' ? [responsibleFact(ctx, action)] : []),
          deadlineFact(ctx, action),
          { label: cards.topic, value: topics[action.topic] },
          { label: cards.added, value: added },
          ...decidedFact(ctx, state, action),
          { label: cards.partOf, value: cards.pathway(state.id) },
          ...escalationFact(ctx, state, action),
        ],
      },
      ...lastWord(ctx, action),
      concernBlock(ctx, 4),
    ],
    buttons: withFiling(
      state.status === 'open' ? detailButtons(ctx, state, action) : [],
      fileButton(ctx, state, { action: action.id }),
    ),
    summary: actionSummary(ctx, state, action),
  };
}

function detailButtons(ctx: ViewContext, state: SeenState, action: Action): Button[] {
  const { buttons } = ctx.text.cards;
  const data = buttonData(state, action);
  const less: Button = { label: buttons.less, verb: 'action.show', data: { ...data, back: 1 }, back: true };
  if (action.status !== 'open') return [{ label: buttons.reopen, verb: 'action.reopen', data }, less];
  const withForm = (label: string, form: Form): Button => ({ label, verb: form.verb, data, form: withoutIntro(form) });
  return [
    ...(action.responsible
      ? []
      : [{ label: buttons.claim, verb: 'action.claim', data, style: 'primary' } satisfies Button]),
    withForm(buttons.done, doneForm(ctx, state, action)),
    ...(action.responsible ? [withForm(buttons.release, releaseForm(ctx, state, action))] : []),
    withForm(buttons.handOver, handOverForm(ctx, state, action)),
    withForm(buttons.move, moveForm(ctx, state, action)),
    withForm(buttons.drop, dropForm(ctx, state, action)),
    less,
  ];
}

/** The form inside the card need not say again which action it is about. */
function withoutIntro({ intro: _, ...form }: Form): Form {
  return form;
}
