import type { SeenState } from '../../../services/audience/seen-state.ts';
import type { Block } from '../../card.ts';
import type { ViewContext } from '../../view-context.ts';
import { buttonData } from '../parts.ts';
import { concernButton } from './concern-card.ts';

/** Leads to what may be shared, and to what to do with a concern: lines of a card, since Teams shows six buttons under one. */
export function sharingBlock(ctx: ViewContext, state: SeenState, weight?: number): Block {
  const { consent, concern } = ctx.text;
  const show = { label: consent.buttons.show, verb: 'consent.show', data: buttonData(state) };
  return {
    type: 'list',
    items: [
      { text: consent.line, buttons: [show] },
      { text: concern.line, buttons: [concernButton(ctx)] },
    ],
    ...(weight === undefined ? {} : { weight }),
  };
}

/** The line about a concern alone. */
export function concernBlock(ctx: ViewContext, weight: number): Block {
  return { type: 'list', items: [{ text: ctx.text.concern.line, buttons: [concernButton(ctx)] }], weight };
}
