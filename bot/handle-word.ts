import { distance } from 'fastest-levenshtein';
import type { Locale } from '../cards/text/catalog.ts';
import { findCommandWord, workingWords } from '../cards/text/command-words.ts';
import { helpCard } from '../cards/views/help-card.ts';
import { cardAnswer, refusalAnswer } from './answers.ts';
import { commands } from './commands/registry.ts';
import { type Desk, viewContext } from './desk.ts';
import { guarded } from './guarded.ts';
import { identify } from './identify.ts';
import { lookingDesk, noteShown } from './looking.ts';
import type { Answer, WordRequest } from './request.ts';

/** Carries out a typed word, and answers the one who typed it. Never rejects. */
export function handleWord(desk: Desk, request: WordRequest): Promise<Answer> {
  const [first = '', ...rest] = request.text.trim().split(/\s+/);
  const typed = first.replace(/^\//, '');
  const word = findCommandWord(typed);
  const view = viewContext(desk, localeOf(typed) ?? desk.locale);
  return guarded(desk, request, { view, about: word ?? 'unknown', pathwayId: undefined }, async () => {
    const person = await identify(desk, request);
    if (!person) return refusalAnswer(view, { code: 'stranger' });
    const command = word === undefined ? undefined : commands.get(word);
    if (command) {
      const looking = lookingDesk(desk);
      const own = { ...view, viewer: person.id };
      const answer = await command.handle({ desk: looking.desk, person, request, view: own, rest: rest.join(' ') });
      const isList = (answer.shows ?? [...looking.seen]).length > 1;
      noteShown(desk, person.id, `${isList ? 'list' : 'word'}.${command.word}`, looking.seen, answer);
      return answer;
    }
    const unknown = typed === '' ? undefined : { typed, nearest: nearestWord(typed, view.locale) };
    return cardAnswer(view, helpCard(view, request.place.kind, person, unknown));
  });
}

/** The language whose own form of a word was typed; undefined when both languages share it, or it is no word. */
function localeOf(typed: string): Locale | undefined {
  const lower = typed.toLocaleLowerCase('da');
  const word = workingWords.find(({ da, en }) => da === lower || en === lower);
  if (!word || word.da === word.en) return undefined;
  return word.da === lower ? 'da' : 'en';
}

/** The known word that is nearest to what was typed in either language, as the language of the answer has it. */
function nearestWord(typed: string, locale: Locale): string {
  const lower = typed.toLocaleLowerCase('da').slice(0, 40);
  const ranked = workingWords
    .map((word) => ({ word, far: Math.min(distance(word.da, lower), distance(word.en, lower)) }))
    .sort((a, b) => a.far - b.far);
  return ranked[0]?.word[locale] ?? '';
}
