import { distance } from 'fastest-levenshtein';
import type { Locale } from '../cards/text/catalog.ts';
import { type CommandWord, commandWords } from '../cards/text/command-words.ts';
import { helpCard } from '../cards/views/help-card.ts';
import { cardAnswer, refusalAnswer } from './answers.ts';
import type { Command } from './commands/command.ts';
import { commands } from './commands/registry.ts';
import { type Desk, viewContext } from './desk.ts';
import { guarded } from './guarded.ts';
import { identify } from './identify.ts';
import type { Answer, WordRequest } from './request.ts';

interface Spoken {
  readonly command: Command;
  /** The language whose own form of the word was typed; undefined when both languages have the same. */
  readonly locale: Locale | undefined;
}

const words: ReadonlyMap<string, Spoken> = new Map(commands.flatMap(formsOf));

/** Carries out a typed word, and answers the one who typed it. Never rejects. */
export function handleWord(desk: Desk, request: WordRequest): Promise<Answer> {
  const [typed = '', ...rest] = request.text.trim().split(/\s+/);
  const spoken = words.get(fold(typed));
  const view = viewContext(desk, spoken?.locale ?? desk.locale);
  const about = spoken?.command.word ?? 'help';
  return guarded(desk, request, { view, about, pathwayId: undefined }, async () => {
    const person = await identify(desk, request);
    if (!person) return refusalAnswer(view, { code: 'stranger' });
    if (spoken) return spoken.command.handle({ desk, person, request, view, rest: rest.join(' ') });
    const unknown = typed === '' ? undefined : { typed, nearest: nearestWord(typed, view.locale) };
    return cardAnswer(view, helpCard(view, request.place.kind, person, unknown));
  });
}

/** Both languages' forms of a word; where they differ, the form tells the language of the answer. */
function formsOf(command: Command): [string, Spoken][] {
  const word = commandWords.find((candidate) => candidate.id === command.word);
  if (!word) throw new Error(`the word ${command.word} has no entry in the table of words`);
  if (word.da === word.en) return [[fold(word.da), { command, locale: undefined }]];
  return [
    [fold(word.da), { command, locale: 'da' }],
    [fold(word.en), { command, locale: 'en' }],
  ];
}

/** Case, a leading slash, and Danish letters written without a Danish keyboard make no difference (`hjaelp`, `HJÆLP`). */
function fold(word: string): string {
  return word
    .toLocaleLowerCase('da')
    .replace(/^\//, '')
    .replaceAll('æ', 'ae')
    .replaceAll('ø', 'oe')
    .replaceAll('å', 'aa');
}

/** The known word that is nearest to what was typed, in the language of the answer. */
function nearestWord(typed: string, locale: Locale): string {
  const known = commandWords.filter((word) => commands.some((command) => command.word === word.id));
  const byDistance = known
    .flatMap((word: CommandWord) => [word.da, word.en].map((form) => ({ form: word[locale], far: distance(fold(form), fold(typed)) })))
    .sort((a, b) => a.far - b.far);
  return byDistance[0]?.form ?? '';
}
