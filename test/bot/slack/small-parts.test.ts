import assert from 'node:assert/strict';
import { WebAPIHTTPError, WebAPIPlatformError, WebAPIRateLimitedError, WebAPIRequestError } from '@slack/web-api';
import { inTime } from '../../../bot/in-time.ts';
import { PlatformError } from '../../../bot/rooms/port.ts';
import { Busy } from '../../../bot/slack/busy.ts';
import { carriedData, packMetadata, unpackMetadata } from '../../../bot/slack/carried-data.ts';
import { chosenIn } from '../../../bot/slack/inputs.ts';
import { answerMessage } from '../../../bot/slack/messages.ts';
import { toPlatformError } from '../../../bot/slack/platform-error.ts';
import { channelName } from '../../../bot/slack/room-channels.ts';
import { SharedAnswers } from '../../../bot/slack/shared-answers.ts';
import { smallCard } from '../../support/slack-rooms.ts';
import { shown } from '../../support/slack-texts.ts';

describe('what a form carries', () => {
  it('comes back as it was, with the conversation in which it was opened apart', () => {
    const packed = packMetadata({ pathway: 'K7F3XQ', v: 3 }, 'C0ROOM');
    assert.deepEqual(unpackMetadata(packed), { data: { pathway: 'K7F3XQ', v: 3 }, room: 'C0ROOM' });
    assert.deepEqual(unpackMetadata(packMetadata({ v: 3 }, undefined)), { data: { v: 3 }, room: undefined });
  });

  it('is nothing when it is not an object of JSON, or longer than Slack carries', () => {
    for (const text of ['', 'x', '[]', 'null', '7', `{"a":"${'x'.repeat(3000)}"}`]) {
      assert.deepEqual(carriedData(text), {});
    }
    assert.deepEqual(unpackMetadata('{"room":7}'), { data: {}, room: undefined });
  });
});

describe('what was chosen in an input', () => {
  it('is one text, whatever kind of input it is', () => {
    const option = (value: string) => ({ value });
    assert.equal(chosenIn({ value: 'x' }), 'x');
    assert.equal(chosenIn({ selected_date: '2026-12-01' }), '2026-12-01');
    assert.equal(chosenIn({ selected_time: '14:30' }), '14:30');
    assert.equal(chosenIn({ selected_date_time: 1796299200 }), '2026-12-03T12:00:00.000Z');
    assert.equal(chosenIn({ type: 'number_input', value: '37.5' }), '37.5');
    assert.equal(chosenIn({ selected_option: option('a') }), 'a');
    assert.equal(chosenIn({ selected_options: [option('a'), option('b')] }), 'a,b');
    assert.equal(chosenIn({ selected_user: 'U1' }), 'U1');
    assert.equal(chosenIn({ selected_users: ['U1', 'U2'] }), 'U1,U2');
    assert.equal(chosenIn({ value: null, selected_option: null }), '');
  });
});

describe('an answer as a message', () => {
  it('says the sentence first and shows the card below, within what a message may hold', () => {
    const blocks = Array.from({ length: 80 }, (_, i) => ({ type: 'text', text: `Linje ${i}` }) as const);
    const message = answerMessage({ said: 'Opgaven er nu din.', card: smallCard('x', { blocks }) });
    assert.ok(message && message.blocks.length <= 50);
    assert.match(shown(message.blocks), /^Opgaven er nu din\.\nForløb K7F3XQ/);
    assert.equal(message.text, 'Opgaven er nu din.');
  });

  it('is none when there is nothing to show', () => {
    assert.equal(answerMessage({}), undefined);
  });
});

describe('a failure of Slack', () => {
  const code = (error: unknown) => {
    const translated = toPlatformError(error);
    return translated instanceof PlatformError ? translated.code : translated;
  };

  it('is told in the terms that a caller can act on', () => {
    assert.equal(code(new WebAPIRateLimitedError(30)), 'rateLimited');
    assert.equal(code(new WebAPIHTTPError(429, 'Too Many Requests', {})), 'rateLimited');
    assert.equal(code(new WebAPIHTTPError(502, 'Bad Gateway', {})), 'unavailable');
    assert.equal(code(new WebAPIHTTPError(404, 'Not Found', {})), 'invalid');
    assert.equal(code(new WebAPIRequestError(new Error('fetch failed'))), 'unavailable');
    for (const [error, expected] of [
      ['channel_not_found', 'gone'],
      ['is_archived', 'archived'],
      ['missing_scope', 'forbidden'],
      ['fatal_error', 'unavailable'],
      ['msg_too_long', 'invalid'],
      ['__proto__', 'invalid'],
    ] as const) {
      assert.equal(code(new WebAPIPlatformError({ ok: false, error })), expected);
    }
  });

  it('that is a bug of our own stays what it is', () => {
    const bug = new TypeError('a bug');
    assert.equal(code(bug), bug);
  });
});

describe('the name of a room', () => {
  it('is the code in lower case, and never more than Slack takes', () => {
    assert.equal(channelName('K7F3XQ'), 'forloeb-k7f3xq');
    assert.match(channelName(`Ungt <menneske> ÆØÅ ${'x'.repeat(200)}`), /^[a-z0-9_-]{1,80}$/);
  });
});

describe('what is going on', () => {
  it('is waited for, whether it succeeds or fails', async () => {
    const busy = new Busy();
    let ended = 0;
    const work = async (fails: boolean) => {
      await new Promise(setImmediate);
      ended++;
      if (fails) throw new Error('expected');
    };
    busy.during(work(false));
    busy.during(work(true));
    await busy.over();
    assert.equal(ended, 2);
  });

  it('is waited for no longer than asked', async () => {
    assert.equal(await inTime(new Promise<object>(() => {}), 5), undefined);
    assert.deepEqual(await inTime(Promise.resolve({ done: true }), 1000), { done: true });
    await assert.rejects(inTime(Promise.reject(new Error('expected')), 1000), /expected/);
  });

  it('is done once for each delivery', async () => {
    const answers = new SharedAnswers();
    let handled = 0;
    const handle = async () => {
      handled++;
      return { locale: 'da', said: String(handled) } as const;
    };
    const [one, again, other] = [answers.once('a', handle), answers.once('a', handle), answers.once('b', handle)];
    assert.deepEqual([one.first, again.first, other.first], [true, false, true]);
    assert.equal((await again.answer).said, '1');
    assert.equal(handled, 2);
  });
});
