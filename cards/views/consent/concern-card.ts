import type { SharingRules } from '../../../services/privacy/sharing-rules.ts';
import type { Block, Button, Card } from '../../card.ts';
import type { ViewContext } from '../../view-context.ts';

/** Leads to what to do with a concern, from wherever one stands; it is about no pathway, and carries none. */
export function concernButton({ text }: ViewContext): Button {
  return { label: text.concern.button, verb: 'concern.show', data: {} };
}

/**
 * What to do with a concern for a child: the municipality's own procedure and telephone number. It asks nothing and takes nothing down: a
 * notification is made to the municipality, and not here (barnets lov kapitel 16).
 */
export function concernCard(ctx: ViewContext, { concern }: Pick<SharingRules, 'concern'>): Card {
  const { concern: text } = ctx.text;
  const procedure = concern.procedure[ctx.locale].trim() || concern.procedure.da.trim();
  const phone = concern.phone.trim();
  const own: Block[] =
    procedure === '' && phone === ''
      ? [{ type: 'text', text: text.unfilled }]
      : [
          ...(phone === '' ? [] : [{ type: 'facts', facts: [{ label: text.phone, value: phone }] } satisfies Block]),
          ...(procedure === ''
            ? []
            : [
                { type: 'text', text: text.procedure, style: 'strong' } satisfies Block,
                { type: 'text', text: procedure } satisfies Block,
              ]),
        ];
  return {
    view: 'concern',
    locale: ctx.locale,
    heading: text.heading,
    blocks: [
      { type: 'text', text: text.danger, style: 'strong' },
      { type: 'text', text: text.duty },
      ...own,
      { type: 'text', text: text.notHere, style: 'subtle' },
    ],
    buttons: [],
    summary: text.summary,
  };
}
