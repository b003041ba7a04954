import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { tellFindings } from '../../../bot/cli/doctor-command.ts';
import { doctorText, findingText } from '../../../bot/doctor/doctor-text.ts';
import { type Finding, levels } from '../../../bot/doctor/finding.ts';
import { locales } from '../../../cards/text/catalog.ts';

const script = new URL('../../../bot/cli/doctor.ts', import.meta.url).pathname;

function run(env: Record<string, string>, args: readonly string[] = []) {
  const { PATH = '' } = process.env;
  const { status, stdout, stderr } = spawnSync(process.execPath, [script, ...args], {
    encoding: 'utf8',
    env: { PATH, ...env },
  });
  return { code: status, out: stdout, err: stderr };
}

function told(findings: readonly Finding[], locale: 'da' | 'en' = 'da') {
  const lines: string[] = [];
  const code = tellFindings(findings, locale, (line) => void lines.push(line));
  return { code, lines };
}

describe('npm run doctor', () => {
  it('says each finding in a line, what is wrong first to be seen, and how it stands at the end', () => {
    const { code, lines } = told([
      { code: 'keyStrong' },
      { code: 'slackMissing', names: ['pins:write', 'im:write'] },
      { code: 'slackTooMany', names: ['admin'] },
      { code: 'clockUnknown' },
    ]);
    assert.equal(code, 1);
    assert.deepEqual(lines, [
      'ok   SECRET_KEY ser ud til at være tilfældig og lang nok.',
      'FEJL I Slack mangler pins:write og im:write. Tilføj under OAuth & Permissions, Bot Token Scopes, og installér appen igen.',
      'FEJL I Slack er der givet mere, end der er brug for: admin. Fjern det, og installér appen igen.',
      '?    Maskinens ur kunne ikke sammenlignes med andres, fordi ingen af platformene svarede.',
      '',
      '2 ting skal rettes, og 1 ting kunne ikke undersøges.',
    ]);
  });

  it('says that all is well, and ends with 0', () => {
    assert.deepEqual(told([{ code: 'keyStrong' }]).code, 0);
    assert.equal(told([{ code: 'keyStrong' }]).lines.at(-1), 'Alt er, som det skal være.');
    assert.equal(told([], 'en').lines.at(-1), 'Everything is as it must be.');
  });

  it('has whole sentences in both languages for everything that it can find', () => {
    const said: { readonly [C in Finding['code']]: Extract<Finding, { code: C }> } = {
      configProblem: { code: 'configProblem', problem: 'PORT: er intet tal' },
      keyStrong: { code: 'keyStrong' },
      keyWeak: { code: 'keyWeak', variable: 'SECRET_KEY' },
      keyHasComma: { code: 'keyHasComma' },
      formerKeys: { code: 'formerKeys', count: 1 },
      addressRight: { code: 'addressRight', address: 'https://bot.kommunen.example' },
      addressNotHttps: { code: 'addressNotHttps' },
      addressOnlyHere: { code: 'addressOnlyHere' },
      tokensUnchecked: { code: 'tokensUnchecked', variable: 'TEAMS_AUTH' },
      clockRight: { code: 'clockRight', seconds: 1 },
      clockOff: { code: 'clockOff', seconds: -400 },
      clockUnknown: { code: 'clockUnknown' },
      storeAnswers: { code: 'storeAnswers' },
      storeProblem: { code: 'storeProblem', problem: 'x' },
      storeSilent: { code: 'storeSilent', detail: 'unavailable' },
      fileNotYet: { code: 'fileNotYet' },
      filePrivate: { code: 'filePrivate' },
      fileOpen: { code: 'fileOpen', path: '/data', mode: '755', wanted: '700' },
      modeUnknown: { code: 'modeUnknown' },
      nobodyYet: { code: 'nobodyYet' },
      noCoordinator: { code: 'noCoordinator' },
      staff: { code: 'staff', people: 1, coordinators: 1 },
      listWritable: { code: 'listWritable', path: 'data/vejviser.erased' },
      listMustStay: { code: 'listMustStay', path: 'data/vejviser.erased' },
      listUnwritable: { code: 'listUnwritable', path: 'data/vejviser.erased', detail: 'EACCES' },
      erasuresStuck: { code: 'erasuresStuck', count: 2 },
      slackSilent: { code: 'slackSilent', detail: 'TimeoutError' },
      slackRefused: { code: 'slackRefused', detail: 'invalid_auth' },
      slackOtherWorkspace: { code: 'slackOtherWorkspace' },
      slackNoBot: { code: 'slackNoBot' },
      slackScopes: { code: 'slackScopes' },
      slackScopesUnknown: { code: 'slackScopesUnknown' },
      slackMissing: { code: 'slackMissing', names: ['commands'] },
      slackTooMany: { code: 'slackTooMany', names: ['admin'] },
      teamsSilent: { code: 'teamsSilent', detail: 'login' },
      teamsRefused: { code: 'teamsRefused', service: 'graph', detail: 'login:401' },
      teamsOtherTenant: { code: 'teamsOtherTenant' },
      teamsKeysSilent: { code: 'teamsKeysSilent' },
      graphRoles: { code: 'graphRoles' },
      graphRolesUnknown: { code: 'graphRolesUnknown' },
      graphMissing: { code: 'graphMissing', names: ['User.Read.All'] },
      graphTooMany: { code: 'graphTooMany', names: ['Mail.Read'] },
      ownerGrants: { code: 'ownerGrants', names: ['TeamMember.Read.Group'] },
      privacyFilled: { code: 'privacyFilled' },
      privacyUnfilled: { code: 'privacyUnfilled', names: ['concern.phone'] },
      privacyProblem: { code: 'privacyProblem', problem: 'x' },
    };
    for (const locale of locales) {
      const text = doctorText(locale);
      assert.equal(new Set(Object.values(text.marks).map((mark) => mark.length)).size, 1, 'the lines begin in line');
      for (const finding of Object.values(said)) {
        const sentence = findingText(text, finding);
        assert.match(sentence, /^[\p{Lu}\d].*(?:\.|csv|base64 48|chmod \S+ \S+)$/u, finding.code);
        assert.doesNotMatch(sentence, /undefined|\$\{|\[object/);
      }
    }
    assert.deepEqual(Object.keys(said).sort(), Object.keys(levels).sort());
  });

  it('is a command that says what is wrong with a configuration, quotes no secret, and ends with 2', () => {
    const { code, out, err } = run({ SECRET_KEY: 'kort-hemmelighed', PORT: 'x' });
    assert.deepEqual([code, err], [2, '']);
    assert.match(out, /^\? {4}Opsætningen kan ikke bruges: PORT: "x" is not a port number\.$/m);
    assert.doesNotMatch(out, /kort-hemmelighed/);
    assert.match(run({ LOCALE: 'en' }, ['--fix']).err, /^Usage: npm run doctor/);
  });

  it('looks at a deployment, changes nothing, and ends with 1 when something must be put right', () => {
    const slack = { SLACK_BOT_TOKEN: 'xoxb-hemmelig', SLACK_SIGNING_SECRET: 'y', SLACK_TEAM_ID: 'T1' };
    const nowhere = { SLACK_API_URL: 'http://127.0.0.1:9/api/', SQLITE_PATH: '/nowhere/vejviser.sqlite' };
    const { code, out } = run({ SECRET_KEY: 'hemmelig'.repeat(5), ...slack, ...nowhere, LOCALE: 'en' });
    assert.equal(code, 1);
    assert.match(out, /^WRONG SECRET_KEY looks as if a person had made it up/m);
    assert.match(out, /^\? {5}Slack does not answer/m);
    assert.doesNotMatch(out, /hemmelig/);
  });
});
