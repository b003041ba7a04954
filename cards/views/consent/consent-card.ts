import type { SeenState } from '../../../services/audience/seen-state.ts';
import { type ConsentKind, consentKinds } from '../../../services/pathway/consent-codes.ts';
import type { ConsentGap } from '../../../services/pathway/consent-gaps.ts';
import type { SharingRules } from '../../../services/privacy/sharing-rules.ts';
import type { Block, Button, Card, ListItem } from '../../card.ts';
import type { ViewContext } from '../../view-context.ts';
import { buttonData, overviewButton } from '../parts.ts';
import { concernButton } from './concern-card.ts';
import { consentItem, isForCoordinator, isOver, refusalItem, standingOf } from './consent-items.ts';
import { giversText } from './consent-words.ts';
import { shareItem } from './share-items.ts';

/** What the card is made from besides the pathway. */
export interface ConsentFacts {
  readonly rules: SharingRules;
  /** What the rules ask for; empty for whoever does not see all consents, since to them more would seem to be missing. */
  readonly gaps: readonly ConsentGap[];
}

/**
 * What may be shared with whom, for what, until when and who has said so, for the one who asked: the three kinds apart, what is missing,
 * who has said no, and what is shared without a consent.
 */
export function consentCard(ctx: ViewContext, state: SeenState, { rules, gaps }: ConsentFacts): Card {
  const { consent: text } = ctx.text;
  const all = [...state.consents.values()];
  const living = all.filter((consent) => !isOver(standingOf(ctx, state, consent, rules)));
  const over = all.filter((consent) => isOver(standingOf(ctx, state, consent, rules))).toReversed();
  const inForce = living.filter((consent) => standingOf(ctx, state, consent, rules) === 'inForce').length;
  const items = (kind: ConsentKind): ListItem[] =>
    living.filter((consent) => consent.kind === kind).map((consent) => consentItem(ctx, state, consent, rules));
  const shares = [...state.shares.values()].toReversed().map((share) => shareItem(ctx, state, share, rules));
  return {
    view: 'consent',
    locale: ctx.locale,
    heading: text.heading(state.id),
    blocks: [
      { type: 'text', text: text.intro, style: 'subtle' },
      ...consentKinds.map(
        (kind): Block => ({ type: 'list', title: text.kinds[kind], items: items(kind), empty: text.none[kind] }),
      ),
      ...(state.hidden.consents.length > 0
        ? [{ type: 'text', text: text.hidden, style: 'subtle' } satisfies Block]
        : []),
      ...gapsBlock(ctx, state, gaps),
      ...list(text.shares.title, shares, 1),
      ...list(
        text.refusals.title,
        state.consentRefusals.toReversed().map((one) => refusalItem(ctx, one)),
        3,
      ),
      ...protectionBlock(ctx, state),
      ...list(
        text.earlier,
        over.map((consent) => consentItem(ctx, state, consent, rules)),
        5,
      ),
    ],
    buttons: consentCardButtons(ctx, state),
    summary: text.summary(state.id, inForce),
  };
}

const list = (title: string, items: readonly ListItem[], weight: number): Block[] =>
  items.length === 0 ? [] : [{ type: 'list', title, items, weight }];

/** What could be asked for, to the coordinator, who is the one to ask. */
function gapsBlock(ctx: ViewContext, state: SeenState, gaps: readonly ConsentGap[]): Block[] {
  if (!isForCoordinator(ctx, state) || state.status !== 'open') return [];
  const { missing } = ctx.text.consent;
  const items = gaps.map((gap): ListItem => {
    const givers = missing.givers(giversText(ctx, gap.givers));
    if (gap.kind === 'takePart') return { text: missing.takePart, detail: givers };
    const people = gap.people.map((person) => ctx.name(person)).join(', ');
    return { text: missing.share(ctx.text.topics[gap.topic]), detail: `${givers} · ${missing.shareWhy(people)}` };
  });
  return [{ type: 'list', title: missing.title, items, empty: missing.empty, weight: 2 }];
}

/** Whether places are protected and for whom they are; to the coordinator also where they are not, since it is theirs to say. */
function protectionBlock(ctx: ViewContext, state: SeenState): Block[] {
  const { protection } = state;
  const buttons = protectionButtons(ctx, state);
  if (!protection && buttons.length === 0) return [];
  const { protection: text } = ctx.text.consent;
  if (!protection) return [{ type: 'list', items: [{ text: text.title, detail: text.off, buttons }], weight: 4 }];
  const names = protection.cleared.map((person) => ctx.name(person)).join(', ');
  const detail = `${text.on} ${names === '' ? text.onlyCoordinator : names}`;
  return [{ type: 'list', items: [{ text: text.title, detail, ...(buttons.length === 0 ? {} : { buttons }) }] }];
}

function protectionButtons(ctx: ViewContext, state: SeenState): Button[] {
  if (state.status !== 'open' || !isForCoordinator(ctx, state)) return [];
  const { buttons } = ctx.text.consent;
  const ask = { ...buttonData(state), ask: 1 };
  if (!state.protection) return [{ label: buttons.protect, verb: 'protection.set', data: ask }];
  return [
    { label: buttons.cleared, verb: 'protection.set', data: ask },
    { label: buttons.lift, verb: 'protection.lift', data: buttonData(state), style: 'danger' },
  ];
}

/** Forms that hold much are asked for and not carried along: in a card of Teams they would take its room. */
function consentCardButtons(ctx: ViewContext, state: SeenState): Button[] {
  const { buttons } = ctx.text.consent;
  const overview = overviewButton(ctx, state);
  if (state.status !== 'open') return [concernButton(ctx), overview];
  const ask = { ...buttonData(state), ask: 1 };
  const own: Button[] = isForCoordinator(ctx, state)
    ? [
        { label: buttons.give, verb: 'consent.give', data: ask, style: 'primary' },
        { label: buttons.refuse, verb: 'consent.refuse', data: ask },
      ]
    : [];
  return [...own, { label: buttons.propose, verb: 'share.propose', data: ask }, concernButton(ctx), overview];
}
