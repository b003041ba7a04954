import type { ViewContext } from '../../../cards/view-context.ts';
import { looksWords } from '../../../cards/views/looks/looks-words.ts';
import type { SubjectAccess } from '../../../services/subject-access/subject-access.ts';
import { type ExtractItem, type ExtractSection, fact, named, periodText, whenText } from './extract-section.ts';

/** What there is of traces: who has looked, what has gone to the case system, where it is shown, who got in, and everything that happened. */
export function traceSections(ctx: ViewContext, extract: SubjectAccess): ExtractSection[] {
  const { sections, labels } = ctx.text.records;
  return [
    {
      heading: sections.looks,
      items: looksWords(ctx, extract.looks).map(({ who, day, what }) => ({
        title: `${who}, ${day}`,
        facts: what.map((one) => [labels.what, one] as const),
      })),
      isLong: true,
    },
    { heading: sections.journal, items: extract.journal.map((entry) => journalItem(ctx, entry)), isLong: true },
    { heading: sections.places, items: extract.places.map((place) => placeItem(ctx, place)) },
    { heading: sections.access, items: extract.access.map((link) => linkItem(ctx, link)) },
    { heading: sections.other, items: extract.other.map(otherItem), isLong: true },
    {
      heading: sections.history,
      items: extract.pathway.history.flatMap((commit) => commitItems(ctx, commit)),
      isLong: true,
    },
  ];
}

function journalItem(ctx: ViewContext, entry: SubjectAccess['journal'][number]): ExtractItem {
  const { labels, kinds, statuses } = ctx.text.records;
  return {
    title: entry.id === undefined ? kinds[entry.kind] : `${kinds[entry.kind]} ${entry.id}`,
    facts: [
      ...fact(labels.status, statuses[entry.status]),
      ...fact(labels.when, whenText(ctx, entry.queuedAt)),
      ...fact(labels.who, ctx.name(entry.by)),
      ...fact(labels.reference, entry.reference),
    ],
  };
}

function placeItem(ctx: ViewContext, { platform, archived }: SubjectAccess['places'][number]): ExtractItem {
  const { labels, statuses } = ctx.text.records;
  return { title: named(ctx.text.platforms, platform), facts: archived ? fact(labels.status, statuses.completed) : [] };
}

function linkItem(ctx: ViewContext, link: SubjectAccess['access'][number]): ExtractItem {
  const { labels } = ctx.text.records;
  return {
    title: ctx.text.parties[link.audience],
    facts: [
      ...fact(labels.period, periodText(ctx, link.createdAt, link.endedAt)),
      ...fact(labels.givenBy, ctx.name(link.createdBy)),
      ...fact(labels.start, link.usedAt && whenText(ctx, link.usedAt)),
      ...fact(labels.now, link.lastSeenAt && whenText(ctx, link.lastSeenAt)),
    ],
  };
}

/** A document as it is kept, each of its values by where it stands. */
function otherItem({ partition, body }: SubjectAccess['other'][number]): ExtractItem {
  return { title: partition.split(':')[0] ?? partition, facts: [...valuesOf(body)] };
}

/** What is in an event that somebody has typed; the rest of it stands above, and whole in the file for machines. */
const typed = ['title', 'text', 'note', 'reason', 'place', 'purposeText', 'stood'];

function commitItems(
  ctx: ViewContext,
  { at, by, via, events }: SubjectAccess['pathway']['history'][number],
): ExtractItem[] {
  const { events: names, via: ways } = ctx.text.records;
  return events.map((event) => ({
    title: named(names, event.type),
    facts: [[`${ctx.name(by)} (${ways[via]})`, whenText(ctx, at)] as const],
    words: typed.flatMap((key) => {
      const value = event[key];
      return typeof value === 'string' ? [value] : [];
    }),
  }));
}

function* valuesOf(value: unknown, path: readonly string[] = []): Generator<readonly [string, string]> {
  if (value === null || value === undefined) return;
  if (typeof value !== 'object') yield [path.join(' · '), String(value)];
  else for (const [key, one] of Object.entries(value)) yield* valuesOf(one, [...path, key]);
}
