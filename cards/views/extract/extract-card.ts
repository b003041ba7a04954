import type { DateTime } from 'luxon';
import type { SeenState } from '../../../services/audience/seen-state.ts';
import type { Card } from '../../card.ts';
import type { ViewContext } from '../../view-context.ts';
import { buttonData, overviewButton } from '../parts.ts';

/** Links to everything about a young person: whose they are, and until when they work. */
export interface ExtractLinks {
  readonly page: string;
  readonly file: string;
  readonly until: DateTime;
  /** Shares without a consent that are not in it. */
  readonly withheld: number;
}

/** Where everything about a young person is, for the coordinator who asked alone. It holds nothing of it itself. */
export function extractCard(ctx: ViewContext, state: SeenState, { page, file, until, withheld }: ExtractLinks): Card {
  const { extract: text, time } = ctx.text;
  return {
    view: 'extract',
    locale: ctx.locale,
    heading: text.heading(state.id),
    blocks: [
      { type: 'text', text: text.what },
      { type: 'text', text: text.forWhom(ctx.name(state.coordinator), time.instant(until, ctx.now)), style: 'strong' },
      ...(withheld > 0 ? [{ type: 'text', text: text.withheld(withheld), style: 'strong' } as const] : []),
      { type: 'text', text: text.others },
      { type: 'text', text: `${text.logged} ${text.own}`, style: 'subtle' },
    ],
    buttons: [{ label: text.renew, verb: 'subject.export', data: buttonData(state) }, overviewButton(ctx, state)],
    links: [
      { label: text.read, url: page },
      { label: text.file, url: file },
    ],
    summary: text.summary(state.id),
  };
}
