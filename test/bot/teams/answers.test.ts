import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Answer } from '../../../bot/request.ts';
import { invokeAnswer, refusedAnswer, searchAnswer, sentenceAnswer } from '../../../bot/teams/answers/invoke-answer.ts';
import { answerMessage, answerSentence, cardMessage, textMessage } from '../../../bot/teams/answers/message.ts';
import { sentences } from '../../../bot/teams/sentences.ts';
import { smallCard, smallForm } from '../../support/slack-rooms.ts';
import { inputIdsOf, shownInCard } from '../../support/teams/card-actions.ts';

const body = (answer: { body?: object }) => answer.body ?? {};
const part = (of: object, key: string): unknown => Reflect.get(of, key);

describe('an answer in Teams', () => {
  const card = smallCard('Ring til skolen');

  it('to a click is a card, or a sentence under it, and always says so in the body', () => {
    const cases: readonly [answer: Answer, type: string][] = [
      [{ locale: 'da', card }, 'application/vnd.microsoft.card.adaptive'],
      [{ locale: 'da', said: 'Gjort.', card }, 'application/vnd.microsoft.card.adaptive'],
      [{ locale: 'da', form: smallForm }, 'application/vnd.microsoft.card.adaptive'],
      [{ locale: 'da', form: smallForm, card }, 'application/vnd.microsoft.card.adaptive'],
      [{ locale: 'da', said: 'Gjort.' }, 'application/vnd.microsoft.activity.message'],
      [
        { locale: 'da', said: 'Nej.', problems: { title: 'Mangler.' }, card },
        'application/vnd.microsoft.activity.message',
      ],
      [{ locale: 'da' }, 'application/vnd.microsoft.activity.message'],
    ];
    for (const [answer, type] of cases) {
      const { status, body: sent = {} } = invokeAnswer(answer);
      assert.deepEqual([status, part(sent, 'statusCode'), part(sent, 'type')], [200, 200, type]);
    }
  });

  it('shows a form rather than a card when it has both, with what is said before the form’s own words', () => {
    const form = { ...smallForm, intro: 'Udfyld.' };
    const shown = part(body(invokeAnswer({ locale: 'da', said: 'Hov.', form, card })), 'value');
    assert.match(shownInCard(shown), /^Ny opgave\nHov\. Udfyld\./);
    assert.deepEqual(inputIdsOf(shown), ['title', 'deadline']);
  });

  it('says each thing once, in the order of what was said and then the problems', () => {
    const say = (answer: Omit<Answer, 'locale'>) => answerSentence({ locale: 'da', ...answer });
    assert.equal(say({ said: 'A.', problems: { x: 'A.', y: 'B.', z: '' } }), 'A. B.');
    assert.equal(say({ problems: { x: 'B.' } }), 'B.');
    assert.equal(say({ said: 'A.' }), 'A.');
    assert.equal(say({}), '');
  });

  it('as a message is one card without a text beside it, with a summary that tells no content', () => {
    const message = answerMessage({ locale: 'da', said: 'Karla', card });
    assert.equal(message?.text, undefined);
    assert.equal(message?.attachments?.length, 1);
    assert.equal(message?.summary, card.summary);
    assert.equal(answerMessage({ locale: 'da', said: 'Karla', form: smallForm })?.summary, 'Ny opgave');
    assert.deepEqual(cardMessage(card).summary, card.summary);
  });

  it('as a message is nothing when there is nothing to say', () => {
    assert.equal(answerMessage({ locale: 'da' }), undefined);
    assert.deepEqual(answerMessage({ locale: 'da', said: 'x' }), textMessage('x'));
  });

  it('shows any text as it stands', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', minLength: 1 }), (text) => {
        assert.deepEqual(textMessage(text), { type: 'message', text, textFormat: 'plain' });
        assert.equal(part(body(sentenceAnswer(text)), 'value'), text);
      }),
    );
  });

  it('to a search has titles and values, and nothing else', () => {
    const { body: sent = {} } = searchAnswer([{ value: 'p1', label: 'Mads Lind (Børn og Unge)' }]);
    assert.deepEqual(sent, {
      statusCode: 200,
      type: 'application/vnd.microsoft.search.searchResponse',
      value: { results: [{ value: 'p1', title: 'Mads Lind (Børn og Unge)' }] },
    });
  });

  it('to what cannot be read, or is not let in, is polite in both languages, and gives no reason', () => {
    for (const locale of ['da', 'en'] as const) {
      for (const status of [400, 403] as const) {
        const { status: http, body: sent = {} } = refusedAnswer(status, locale);
        assert.equal(http, 200);
        assert.equal(part(sent, 'statusCode'), status);
        assert.equal(part(sent, 'type'), 'application/vnd.microsoft.error');
        const told = part(sent, 'value');
        const expected = status === 400 ? sentences[locale].notUnderstood : sentences[locale].notAllowed;
        assert.deepEqual(told, { code: String(status), message: expected });
      }
    }
  });

  it('has every sentence of the door in both languages, as whole sentences', () => {
    assert.deepEqual(Object.keys(sentences.en), Object.keys(sentences.da));
    for (const text of [...Object.values(sentences.da), ...Object.values(sentences.en)])
      assert.match(text, /^[A-ZÆØÅ].*\.$/s);
  });
});
