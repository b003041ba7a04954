import assert from 'node:assert/strict';
import fc from 'fast-check';
import { DateTime } from 'luxon';
import { localDate } from '../../../services/pathway/events.ts';
import {
  ageAt,
  checkDeadline,
  checkPastDay,
  checkText,
  isBlank,
  isLocalDay,
  tidyText,
} from '../../../services/pathway/rules.ts';
import { testNow, testZone } from '../../support/domain.ts';

const day = (text: string) => DateTime.fromISO(`${text}T12:00`, { zone: testZone });

describe('a day of the calendar', () => {
  it('is one for a decision exactly when it is one for the events that are read again', () => {
    const digits = fc.integer({ min: 0, max: 9999 }).map((year) => String(year).padStart(4, '0'));
    const two = fc.integer({ min: 0, max: 40 }).map((part) => String(part).padStart(2, '0'));
    const written = fc.tuple(digits, two, two).map((parts) => parts.join('-'));
    const odd = fc.constantFrom(
      '2026',
      '2026-11',
      '20261123',
      '2026-W10',
      '2026-W10-1',
      '2026-327',
      '2026-11-23T10:00',
    );
    fc.assert(
      fc.property(fc.oneof(written, odd, fc.string()), (text) => {
        assert.equal(isLocalDay(text), localDate.safeParse(text).success, text);
      }),
      { numRuns: 3000 },
    );
  });

  it('is refused as a deadline when it is written in a way that the events do not know', () => {
    for (const text of ['2026-W50', '20261210', '2026-12', '2026-12-10T10:00', ' 2026-12-10', ''])
      assert.equal(checkDeadline('deadline', text, testNow)?.code, 'noSuchDate', text);
  });

  it('is past until the clock of the municipality says that it is tomorrow', () => {
    const lateEvening = DateTime.fromISO('2026-11-23T23:59:59', { zone: testZone });
    assert.equal(checkPastDay('on', '2026-11-23', lateEvening), undefined);
    assert.equal(checkPastDay('on', '2026-11-24', lateEvening)?.code, 'dateInTheFuture');
    assert.equal(checkPastDay('on', '2026-11-24', lateEvening.plus({ seconds: 1 })), undefined);
  });
});

describe('an age', () => {
  it('goes up on the birthday, and for somebody born on 29 February on 1 March of a common year', () => {
    assert.equal(ageAt('2008-02-29', day('2025-02-28')), 16);
    assert.equal(ageAt('2008-02-29', day('2025-03-01')), 17);
    assert.equal(ageAt('2008-02-29', day('2028-02-28')), 19);
    assert.equal(ageAt('2008-02-29', day('2028-02-29')), 20);
    assert.equal(ageAt('2008-12-31', day('2026-12-30')), 17);
    assert.equal(ageAt('2008-12-31', day('2026-12-31')), 18);
  });

  it('goes up by one a year, for whoever is born on whatever day', () => {
    const born = fc.date({ min: new Date('1990-01-01'), max: new Date('2020-12-31'), noInvalidDate: true });
    fc.assert(
      fc.property(born, fc.integer({ min: 0, max: 40 }), (date, years) => {
        const birthDate = date.toISOString().slice(0, 10);
        const birthday = day(birthDate).plus({ years });
        const missing = birthDate.endsWith('02-29') && !birthday.isInLeapYear;
        const first = missing ? birthday.plus({ days: 1 }) : birthday;
        assert.equal(ageAt(birthDate, first), years);
        assert.equal(ageAt(birthDate, first.minus({ days: 1 })), years - 1);
      }),
    );
  });
});

describe('a typed text', () => {
  const unseen = [
    '\u200b',
    '\u200d',
    '\u2800',
    '\u00ad',
    '\u3164',
    '\u115f',
    '\ufe0f',
    '\ufeff',
    '\u2060',
    '\u202e\u202c',
    '\u2066\u2069',
    '\u200f',
    '\u{e0100}',
    '\u0007',
    '\u00a0',
    '\u3000',
  ];

  it('in which nothing is to be seen is empty', () => {
    for (const text of [...unseen, unseen.join(' '), '', ' \n\t']) {
      const name = [...text].map((sign) => sign.codePointAt(0)?.toString(16)).join(' ');
      assert.ok(isBlank(text), name);
      assert.equal(tidyText(text), '', name);
      assert.deepEqual(checkText('text', text, true), { code: 'inputMissing', input: 'text' }, name);
      assert.equal(checkText('text', text, false), undefined, name);
    }
  });

  it('is there as soon as one sign is to be seen, whatever stands beside it', () => {
    for (const seen of ['a', 'Æ', '٣', 'שלום', '👩‍🚀', '❤️', '.', 'ᄒ']) {
      assert.equal(isBlank(`\u200b${seen}\u2800`), false, seen);
      assert.equal(tidyText(` ${seen} `), seen);
    }
  });

  it('cannot turn the direction of a line', () => {
    assert.equal(tidyText('Betal \u202e000.1\u202c kr. \u2066nu\u2069\u200e\u200f\u061c'), 'Betal 000.1 kr. nu');
    assert.equal(tidyText('أريد أن أعمل'), 'أريد أن أعمل');
  });

  it('is the same when it is tidied once more', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        assert.equal(tidyText(tidyText(text)), tidyText(text));
        assert.doesNotMatch(tidyText(text), /\p{Bidi_Control}/u);
      }),
    );
  });
});
