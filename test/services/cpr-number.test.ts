import assert from 'node:assert/strict';
import { containsCprNumber } from '../../services/cpr-number.ts';

describe('a CPR number in a text', () => {
  // Day and month only are looked at; none of these belongs to anybody.
  for (const text of [
    '0101011234',
    '010101-1234',
    '010101 1234',
    'Karen (311299–9999)',
    'nr.6101011234.',
    '01 05 2020 3112991234',
  ]) {
    it(`is seen in "${text}"`, () => assert.equal(containsCprNumber(text), true));
  }

  for (const text of [
    '',
    '12345678',
    '+4512345678',
    '3213991234',
    '0113991234',
    '01010112345',
    '123456-12345',
    'LBK 282 af 17-03-2025',
  ]) {
    it(`is not seen in "${text}"`, () => assert.equal(containsCprNumber(text), false));
  }
});
