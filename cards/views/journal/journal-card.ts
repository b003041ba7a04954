import type { SeenState } from '../../../services/audience/seen-state.ts';
import type { JournalEntry } from '../../../services/journal/journal-entry.ts';
import type { ModelDefinition } from '../../../services/models/definition.ts';
import type { Block, Card, ListItem } from '../../card.ts';
import type { ViewContext } from '../../view-context.ts';
import { buttonData, instantText, overviewButton } from '../parts.ts';
import { filedTitle } from './filed-title.ts';

/** Packages of which the card says that they are there; the case system itself has all of them. */
const listedReceived = 5;
/** A queue is looked at to find what is stuck: the oldest are. */
const listedWaiting = 20;

export interface JournalFacts {
  /** Everything of the pathway that is on record or on its way there. */
  readonly entries: readonly JournalEntry[];
  /** Whether there is a case system at all. */
  readonly isConnected: boolean;
  readonly model: ModelDefinition | undefined;
}

/** What of a pathway is not on record yet and since when, and what is, for its coordinator. */
export function journalCard(ctx: ViewContext, state: SeenState, { entries, isConnected, model }: JournalFacts): Card {
  const { journal: text } = ctx.text;
  const waiting = entries.filter(({ status }) => status !== 'received').sort((a, b) => a.since.localeCompare(b.since));
  const received = entries.flatMap((entry) => (entry.receipt ? [{ entry, receipt: entry.receipt }] : []));
  received.sort((a, b) => b.receipt.at.localeCompare(a.receipt.at));
  const rest = waiting.length - listedWaiting;
  return {
    view: 'journal',
    locale: ctx.locale,
    heading: text.heading(state.id),
    ...(waiting.length > 0 ? { badge: { text: text.missing(waiting.length), tone: 'warning' } } : {}),
    blocks: [
      ...(isConnected ? [] : [{ type: 'text', text: text.unconnected, style: 'strong' } satisfies Block]),
      {
        type: 'list',
        title: text.waiting,
        items: [
          ...waiting.slice(0, listedWaiting).map(
            (entry): ListItem => ({
              text: filedTitle(ctx, state, itemOf(entry), model),
              detail: waitingText(ctx, entry),
            }),
          ),
          ...(rest > 0 ? [{ text: ctx.text.cards.more(rest) }] : []),
        ],
        empty: text.none,
      },
      ...(received.length === 0
        ? []
        : [
            {
              type: 'list',
              title: text.received,
              items: received.slice(0, listedReceived).map(({ entry, receipt }) => ({
                text: filedTitle(ctx, state, itemOf(entry), model),
                detail: text.number(receipt.reference, instantText(ctx, receipt.at)),
              })),
            } satisfies Block,
          ]),
      { type: 'text', text: text.itself, style: 'subtle' },
    ],
    buttons: [{ label: text.buttons.whole, verb: 'journal.file', data: buttonData(state) }, overviewButton(ctx, state)],
    summary: text.summary(state.id),
  };
}

function itemOf({ kind, id }: JournalEntry) {
  return { kind, ...(id === undefined ? {} : { id }) };
}

function waitingText(ctx: ViewContext, { since, status, problem }: JournalEntry): string {
  const { journal: text } = ctx.text;
  const problems: Readonly<Record<string, string>> = text.problems;
  // A code and a detail for those who run the program; the code has a sentence.
  const why = problem === undefined ? undefined : problems[problem.split(' ')[0] ?? ''];
  const parts = [text.since(instantText(ctx, since)), ...(status === 'accepted' ? [text.accepted] : [])];
  return [...parts, ...(why === undefined ? [] : [why])].join(' · ');
}
