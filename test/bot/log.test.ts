import assert from 'node:assert/strict';
import { createLog, errorFields } from '../../bot/log.ts';

function lines(write: (log: ReturnType<typeof createLog>) => void, level = 'info'): string {
  const written: string[] = [];
  write(createLog(level, { write: (line) => void written.push(line) }));
  return written.join('');
}

describe('the log', () => {
  it('holds ids and codes', () => {
    const text = lines((log) => log.info('refused', { pathway: 'K7F3XQ', verb: 'action.claim', code: 'notOfTheTeam' }));
    assert.match(text, /"pathway":"K7F3XQ"/);
    assert.match(text, /"code":"notOfTheTeam"/);
  });

  it('leaves out a field that is not on the list, whoever passes it', () => {
    const smuggled: Record<string, string> = { name: 'Mikkel', code: 'x' };
    assert.doesNotMatch(
      lines((log) => log.error('oops', smuggled)),
      /Mikkel/,
    );
  });

  it('leaves out a value that is a text and no code', () => {
    const text = lines((log) => log.error('oops', { detail: 'Mikkel har det svært', code: 'Søren' }));
    assert.doesNotMatch(text, /Mikkel|Søren/);
    assert.match(text, /left out/);
  });

  it("tells an error's class and place, never its message", () => {
    const fields = errorFields(new TypeError('cannot read Mikkel Hansen of undefined'));
    assert.equal(fields.errorName, 'TypeError');
    assert.doesNotMatch(JSON.stringify(fields), /Mikkel/);
    assert.doesNotMatch(
      lines((log) => log.error('failed', errorFields('Mikkel'))),
      /Mikkel/,
    );
  });

  it('is silent below its level', () => {
    assert.equal(
      lines((log) => log.debug('x'), 'info'),
      '',
    );
    assert.equal(
      lines((log) => log.error('x'), 'silent'),
      '',
    );
  });
});
