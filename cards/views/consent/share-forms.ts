import type { SeenState } from '../../../services/audience/seen-state.ts';
import type { LegalShare } from '../../../services/pathway/consent.ts';
import { currentMembers } from '../../../services/pathway/state.ts';
import type { SharingRules } from '../../../services/privacy/sharing-rules.ts';
import { daysAfter } from '../../../services/workdays.ts';
import type { Choice, Form } from '../../card.ts';
import type { ViewContext } from '../../view-context.ts';
import { choiceInput, textInput } from '../inputs.ts';
import { buttonData, personChoices, today } from '../parts.ts';
import { manyInput, recipientChoices, topicChoices, untilInput } from './consent-inputs.ts';

/** One person asks to share something that the law allows to be shared without a consent. */
export function proposeShareForm(ctx: ViewContext, state: SeenState, { sharingWithoutConsent }: SharingRules): Form {
  const { asked, texts } = ctx.text.consent;
  const grounds = sharingWithoutConsent.grounds.map(
    ({ code, title }): Choice => ({ value: code, label: title[ctx.locale] }),
  );
  return {
    locale: ctx.locale,
    verb: 'share.propose',
    data: buttonData(state),
    ...texts.propose,
    style: 'primary',
    inputs: [
      choiceInput(ctx, { id: 'topic', required: true }, topicChoices(ctx)),
      manyInput(ctx, { id: 'recipients', hint: asked.recipients, required: true }, recipientChoices(ctx, state)),
      choiceInput(ctx, { id: 'ground', required: true }, grounds),
      { ...textInput(ctx, { id: 'reason', required: true }), hint: asked.reason },
      untilInput(ctx, daysAfter(today(ctx), sharingWithoutConsent.maxDays)),
    ],
  };
}

/** The second person says no, perhaps with why. */
export function declineShareForm(ctx: ViewContext, state: SeenState, { id }: LegalShare): Form {
  const { asked, texts } = ctx.text.consent;
  return {
    locale: ctx.locale,
    verb: 'share.decline',
    data: { ...buttonData(state), share: id },
    ...texts.decline,
    style: 'danger',
    inputs: [{ ...textInput(ctx, { id: 'note' }), hint: asked.note }],
  };
}

/** The young person is not told, for a reason that is kept. */
export function exemptShareForm(ctx: ViewContext, state: SeenState, { id }: LegalShare): Form {
  const { asked, texts } = ctx.text.consent;
  return {
    locale: ctx.locale,
    verb: 'share.tell',
    data: { ...buttonData(state), share: id, exempting: 1 },
    ...texts.exempt,
    style: 'danger',
    inputs: [{ ...textInput(ctx, { id: 'exempt', required: true }), hint: asked.exempt }],
  };
}

/** Name and address are protected, and places are for these alone. */
export function protectForm(ctx: ViewContext, state: SeenState): Form {
  const { asked, texts } = ctx.text.consent;
  const people = currentMembers(state)
    .map(({ person }) => person)
    .filter((person) => person !== state.coordinator);
  const cleared = (state.protection?.cleared ?? []).filter((person) => people.includes(person));
  return {
    locale: ctx.locale,
    verb: 'protection.set',
    data: buttonData(state),
    ...texts.protect,
    style: 'primary',
    inputs: [manyInput(ctx, { id: 'cleared', hint: asked.cleared }, personChoices(ctx, state, people), cleared)],
  };
}
