import assert from 'node:assert/strict';
import {
  isStatusCode,
  statusCode,
  statusCodes,
  statusGroupOf,
  statusGroups,
} from '../../../services/pathway/status-codes.ts';

describe('the status codes', () => {
  it('are these, in this order: they go into exports, and records rest on them', () => {
    assert.deepEqual(statusCodes, [
      ...[
        'grundskole',
        'klasse10',
        'efterskole',
        'fgu_agu',
        'fgu_pgu',
        'fgu_egu',
        'eud_gf1',
        'eud_gf2',
        'eud_hf',
        'eux',
      ],
      ...['gym_stx', 'gym_hf', 'gym_hhx', 'gym_htx', 'stu', 'hojskole', 'videregaaende'],
      ...['job_fuldtid', 'job_deltid', 'fritidsjob', 'laereplads', 'virksomhedspraktik', 'loentilskud', 'fleksjob'],
      ...['vejledningsforloeb', 'tilbud_andet', 'behandling', 'vaernepligt', 'barsel', 'sygdom', 'frihedsberoevet'],
      ...['ingen', 'ukendt'],
    ]);
  });

  it('belong to a group each, and every group has some', () => {
    assert.deepEqual(new Set(statusCodes.map(statusGroupOf)), new Set(statusGroups));
  });

  it('count a læreplads as education: who loses it has left the education', () => {
    assert.equal(statusGroupOf('laereplads'), 'education');
    assert.equal(statusGroupOf('fritidsjob'), 'employment');
  });

  it('do not take having nothing, or not knowing, for doing something', () => {
    for (const code of ['ingen', 'ukendt', 'sygdom', 'barsel', 'frihedsberoevet'] as const)
      assert.equal(statusGroupOf(code), 'none');
  });

  it('are told from any other text', () => {
    assert.ok(statusCodes.every(isStatusCode));
    for (const other of ['', 'Grundskole', 'eud', 'constructor', 'toString', '__proto__']) {
      assert.equal(isStatusCode(other), false, other);
      assert.equal(statusCode.safeParse(other).success, false, other);
    }
    assert.equal(statusCode.parse('eux'), 'eux');
  });
});
