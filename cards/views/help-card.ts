import { mayCoordinate, type Person } from '../../services/people/person.ts';
import type { Block, Button, Card } from '../card.ts';
import { type CommandWord, type WordPlace, workingWords } from '../text/command-words.ts';
import type { ViewContext } from '../view-context.ts';
import { concernButton } from './consent/concern-card.ts';
import { oneLine, shown } from './shorten.ts';

/** What somebody can write here. After a word that is not known, that one and the nearest known one come first. */
export function helpCard(
  ctx: ViewContext,
  place: WordPlace,
  person: Person,
  unknown?: { readonly typed: string; readonly nearest: string },
): Card {
  const { help, summaries, buttons } = ctx.text.cards;
  const open: Button = { label: buttons.open, verb: 'pathway.open', data: {}, style: 'primary' };
  const hour: Button = { label: ctx.text.digest.buttons.chooseHour, verb: 'reminder.hour', data: {} };
  return {
    view: 'help',
    locale: ctx.locale,
    heading: help.heading,
    blocks: [...unknownBlocks(ctx, unknown), { type: 'text', text: help[place] }, wordList(ctx, place, person)],
    buttons: [...(place === 'personal' ? [...(mayCoordinate(person) ? [open] : []), hour] : []), concernButton(ctx)],
    summary: unknown ? summaries.unknown : summaries.help,
  };
}

function unknownBlocks(ctx: ViewContext, unknown: { typed: string; nearest: string } | undefined): Block[] {
  if (!unknown) return [];
  const { help } = ctx.text.cards;
  const { typed, nearest } = unknown;
  return [
    { type: 'text', text: help.unknown(isolated(oneLine(ctx, typed, shown.name))) },
    ...(nearest === '' ? [] : [{ type: 'text', text: help.nearest(nearest), style: 'strong' } satisfies Block]),
  ];
}

function wordList(ctx: ViewContext, place: WordPlace, person: Person): Block {
  const offered = workingWords.filter((word: CommandWord) => isFor(word, person));
  const natural = (word: CommandWord): number => (word.places[0] === place ? 0 : 1);
  const items = [...offered]
    .sort((a, b) => natural(a) - natural(b))
    .map((word: CommandWord) => ({ text: word[ctx.locale], detail: word.description[ctx.locale] }));
  return { type: 'list', title: ctx.text.cards.help.here, items };
}

/** Whether a word is worth offering to somebody; what they may is decided elsewhere. */
function isFor(word: CommandWord, person: Person): boolean {
  switch (word.audience) {
    case 'anyone':
    case 'team':
      return true;
    case 'coordinator':
    case 'coordinators':
      return mayCoordinate(person);
    case 'coordinatorsAndLeaders':
      return mayCoordinate(person) || person.rights.includes('leader');
  }
}

/** A typed text inside a sentence of ours: whatever direction it is written in, the sentence keeps its own. */
function isolated(text: string): string {
  return `\u2068${text}\u2069`;
}
