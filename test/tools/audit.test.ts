import assert from 'node:assert/strict';
import { readAudit } from '../../tools/audit/known-vulnerabilities.ts';
import { tellAudit } from '../../tools/audit/main.ts';

/** As npm writes it. */
const report = (vulnerabilities: object) => JSON.stringify({ auditReportVersion: 2, vulnerabilities, metadata: {} });
const told = (output: string) => {
  const lines: string[] = [];
  return { code: tellAudit(readAudit(output), (line) => void lines.push(line)), lines };
};

describe('the look for known vulnerabilities', () => {
  it('says that none is known, and ends with 0', () => {
    assert.deepEqual(told(report({})), { code: 0, lines: ['No vulnerability is known in what goes along.'] });
  });

  it('names what is known, the gravest first, and ends with 1 when something is grave', () => {
    const { code, lines } = told(
      report({
        weak: { severity: 'low', via: [{ title: 'Slow with long texts' }], range: '<2', fixAvailable: false },
        broken: {
          severity: 'critical',
          isDirect: true,
          via: ['weak', { title: 'Runs what it is sent', url: 'https://advisories.example/1' }],
          range: '1.0 - 1.4',
          fixAvailable: { name: 'broken', version: '1.5.0' },
        },
      }),
    );
    assert.equal(code, 1);
    assert.deepEqual(lines, [
      'critical: broken 1.0 - 1.4: through weak; Runs what it is sent (corrected in a later version)',
      'low: weak <2: Slow with long texts (no corrected version yet)',
      '2 known, 1 of them grave.',
    ]);
  });

  it('ends with 0 for what is small, and still says it', () => {
    const small = { severity: 'moderate', via: [], range: '*', fixAvailable: true };
    assert.equal(told(report({ small })).code, 0);
    assert.equal(told(report({ small })).lines.length, 2);
  });

  it('never says that nothing is known when nobody could be asked; and names no registry', () => {
    const refused = JSON.stringify({
      message: '405 Method Not Allowed - POST https://registry.example/-/bulk',
      statusCode: 405,
    });
    for (const output of [refused, '', '<html>', '{}', '{"error":{"code":"ENOTFOUND"}}', '[]']) {
      const { code, lines } = told(output);
      assert.equal(code, 2, output);
      assert.match(lines.join('\n'), /^NOT EXAMINED: .*could not be asked/);
      assert.doesNotMatch(lines.join('\n'), /:\/\/|No vulnerability/);
    }
  });
});
