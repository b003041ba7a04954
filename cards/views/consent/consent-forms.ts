import type { SeenState } from '../../../services/audience/seen-state.ts';
import { type Consent, canGive, latestDay, neededFor } from '../../../services/pathway/consent.ts';
import { consentGivers, consentKinds } from '../../../services/pathway/consent-codes.ts';
import { actionTopics } from '../../../services/pathway/events.ts';
import { currentMembers } from '../../../services/pathway/state.ts';
import type { SharingRules } from '../../../services/privacy/sharing-rules.ts';
import type { Choice, Form, Input } from '../../card.ts';
import type { ViewContext } from '../../view-context.ts';
import { choiceInput, pastDayInput, textInput } from '../inputs.ts';
import { buttonData, personChoices, today } from '../parts.ts';
import { giverChoices, manyInput, recipientChoices, topicChoices, untilInput } from './consent-inputs.ts';

/** The coordinator puts a consent on record: what to, to whom, what for, how long, who gave it and how. */
export function giveConsentForm(ctx: ViewContext, state: SeenState, rules: SharingRules): Form {
  const { asked, texts } = ctx.text.consent;
  const day = today(ctx);
  const able = consentGivers.filter((giver) => canGive(giver, state.birthDate, day, rules));
  return {
    locale: ctx.locale,
    verb: 'consent.give',
    data: buttonData(state),
    ...texts.give,
    style: 'primary',
    inputs: [
      ...consentedInputs(ctx, state, rules),
      { ...pastDayInput(ctx, { id: 'from', required: true }), hint: asked.from },
      untilInput(ctx, latestDay(actionTopics, day, rules)),
      manyInput(ctx, { id: 'givenBy', hint: asked.givenBy }, giverChoices(ctx, able), able.slice(0, 1)),
      formInput(ctx),
      witnessInput(ctx, state),
    ],
  };
}

/** The other one who must says yes too. */
export function joinConsentForm(ctx: ViewContext, state: SeenState, consent: Consent, rules: SharingRules): Form {
  const missing = neededFor(consent, state.birthDate, today(ctx), rules).filter(
    (giver) => !consent.givings.some((giving) => giving.giver === giver),
  );
  const choices = giverChoices(ctx, missing);
  return {
    locale: ctx.locale,
    verb: 'consent.join',
    data: { ...buttonData(state), consent: consent.id },
    ...ctx.text.consent.texts.join,
    style: 'primary',
    inputs: [
      choiceInput(ctx, { id: 'giver', required: true }, choices, choices.length === 1 ? choices[0]?.value : undefined),
      formInput(ctx),
      witnessInput(ctx, state),
    ],
  };
}

/** Somebody has said no: what to, and nothing else. */
export function refuseConsentForm(ctx: ViewContext, state: SeenState, rules: SharingRules): Form {
  return {
    locale: ctx.locale,
    verb: 'consent.refuse',
    data: buttonData(state),
    ...ctx.text.consent.texts.refuse,
    style: 'primary',
    inputs: [
      ...consentedInputs(ctx, state, rules),
      manyInput(ctx, { id: 'refusedBy', required: true }, giverChoices(ctx), ['youngPerson']),
    ],
  };
}

function consentedInputs(ctx: ViewContext, state: SeenState, { consent }: SharingRules): Input[] {
  const { asked, kinds } = ctx.text.consent;
  const purposes = consent.purposes.map(({ code, title }): Choice => ({ value: code, label: title[ctx.locale] }));
  const kindChoices = consentKinds.map((kind): Choice => ({ value: kind, label: kinds[kind] }));
  return [
    { ...choiceInput(ctx, { id: 'kind', required: true }, kindChoices, 'share'), label: asked.kind },
    manyInput(ctx, { id: 'topics', hint: asked.topics }, topicChoices(ctx)),
    manyInput(ctx, { id: 'recipients', hint: asked.recipients }, recipientChoices(ctx, state)),
    choiceInput(ctx, { id: 'purpose', required: true }, purposes, purposes[0]?.value),
    { ...textInput(ctx, { id: 'purposeText' }, { multiline: false }), hint: asked.purposeText },
  ];
}

/** How it was given. What the young person does on their own page, nobody notes for them. */
function formInput(ctx: ViewContext): Input {
  const { asked, forms } = ctx.text.consent;
  const choices = (['written', 'oral'] as const).map((form): Choice => ({ value: form, label: forms[form] }));
  return { ...choiceInput(ctx, { id: 'givenHow', required: true }, choices, 'written'), hint: asked.form };
}

function witnessInput(ctx: ViewContext, state: SeenState): Input {
  const people = currentMembers(state).map(({ person }) => person);
  return {
    ...choiceInput(ctx, { id: 'witness' }, personChoices(ctx, state, people)),
    hint: ctx.text.consent.asked.witness,
  };
}
