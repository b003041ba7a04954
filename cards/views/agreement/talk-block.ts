import type { SeenState } from '../../../services/audience/seen-state.ts';
import type { Block } from '../../card.ts';
import type { ViewContext } from '../../view-context.ts';
import { instantText } from '../parts.ts';
import { settleTalkButton } from './talk-card.ts';

/** Since when the young person wants to talk to somebody, for the coordinator's eyes alone; to everybody else nothing. */
export function talkWaits({ viewer }: ViewContext, state: SeenState): string | undefined {
  const isTheirs = viewer !== undefined && viewer === state.coordinator && state.status === 'open';
  return isTheirs ? state.talkWantedAt : undefined;
}

/** That the young person wants to talk to somebody, above all else on what the coordinator asked for themselves. */
export function talkBlock(ctx: ViewContext, state: SeenState): Block[] {
  const since = talkWaits(ctx, state);
  if (since === undefined) return [];
  const { talk } = ctx.text;
  const text = talk.digest(instantText(ctx, since));
  return [{ type: 'list', items: [{ text, detail: talk.what, buttons: [settleTalkButton(ctx, state)] }] }];
}
