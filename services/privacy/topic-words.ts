import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { type ActionTopic, actionTopic, actionTopics } from '../pathway/events.ts';
import { isStricter, type SharingRules } from './sharing-rules.ts';

const wordList = z.strictObject({
  about: z.string(),
  words: z.partialRecord(
    actionTopic,
    z
      .array(z.string().regex(/^\*?[\p{Ll}\d][\p{Ll}\d ]*\*?$/u, 'must be small letters, with * at the ends alone'))
      .min(1),
  ),
});

const { words } = wordList.parse(JSON.parse(readFileSync(join(import.meta.dirname, 'topic-words.json'), 'utf8')));

/** One expression for all words of a topic: each by itself, or as a part of a longer one where it has a star. */
const expressions = new Map(
  actionTopics.flatMap((topic): [ActionTopic, RegExp][] => {
    const list = words[topic];
    if (!list) return [];
    const parts = list.map((word) => word.replace(/^\*/, '\\p{L}*').replace(/\*$/, '\\p{L}*').replaceAll(' ', '\\s+'));
    return [[topic, new RegExp(`(?<![\\p{L}\\d])(?:${parts.join('|')})(?![\\p{L}\\d])`, 'u')]];
  }),
);

/** The topics that a text seems to speak of, by its words. A guess, for asking whoever writes; it decides nothing. */
export function mentionedTopics(text: string): ActionTopic[] {
  const plain = text.normalize('NFC').toLocaleLowerCase('da');
  return [...expressions].flatMap(([topic, expression]) => (expression.test(plain) ? [topic] : []));
}

/**
 * The topics to ask about before a text is kept under `topic` (“hører det her til under helbred?”): those that it seems to speak of and that
 * fewer may know. A text under a topic that is guarded as much or more gives nothing away.
 */
export function topicsToAsk(text: string, topic: ActionTopic, { topics }: SharingRules): ActionTopic[] {
  return mentionedTopics(text).filter((other) => isStricter(topics[other].team, topics[topic].team));
}
