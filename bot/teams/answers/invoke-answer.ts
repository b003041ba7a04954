import type { Answer } from '../../request.ts';
import { sentences } from '../sentences.ts';
import { answerContent, answerSentence } from './message.ts';

/** What an invoke is answered with: the HTTP status, and the body that Teams reads. */
export interface InvokeAnswer {
  readonly status: number;
  readonly body?: object;
}

const types = {
  card: 'application/vnd.microsoft.card.adaptive',
  message: 'application/vnd.microsoft.activity.message',
  error: 'application/vnd.microsoft.error',
  search: 'application/vnd.microsoft.search.searchResponse',
} as const;

/**
 * An answer in the place where somebody clicked: a card instead of the clicked one, for this person, or a sentence under it.
 * https://learn.microsoft.com/adaptive-cards/authoring-cards/universal-action-model#response-format
 */
export function invokeAnswer(answer: Answer): InvokeAnswer {
  const content = answerContent(answer);
  return content ? of(200, types.card, content.card) : sentenceAnswer(answerSentence(answer));
}

/** A sentence under the card. */
export function sentenceAnswer(sentence: string): InvokeAnswer {
  return of(200, types.message, sentence);
}

/** For a click that cannot be read, or that is not let in: told politely, without reasons. */
export function refusedAnswer(statusCode: 400 | 403, locale: Answer['locale']): InvokeAnswer {
  const { notAllowed, notUnderstood } = sentences[locale];
  const value = { code: String(statusCode), message: statusCode === 403 ? notAllowed : notUnderstood };
  return of(statusCode, types.error, value);
}

/** What a search field shows. */
export function searchAnswer(results: readonly { value: string; label: string }[]): InvokeAnswer {
  return of(200, types.search, { results: results.map(({ value, label }) => ({ value, title: label })) });
}

/** Teams reads the status in the body; the HTTP status is 200 whenever there is a body. */
function of(statusCode: number, type: string, value: object | string): InvokeAnswer {
  return { status: 200, body: { statusCode, type, value } };
}
