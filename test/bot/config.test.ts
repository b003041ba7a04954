import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { loadConfig, loadStoreConfig } from '../../bot/config.ts';

const slack = { SLACK_BOT_TOKEN: 'xoxb-1', SLACK_SIGNING_SECRET: 'tavshed', SLACK_TEAM_ID: 'T1' };
const teams = { TEAMS_APP_ID: 'app', TEAMS_TENANT_ID: 'tenant', TEAMS_HOST_TEAM_ID: 'team-1, team-2' };
const secret = { SECRET_KEY: 'k'.repeat(32) };

function problemsOf(env: Record<string, string>): readonly string[] {
  const loaded = loadConfig(env);
  return 'problems' in loaded ? loaded.problems : [];
}

function configOf(env: Record<string, string>) {
  const loaded = loadConfig(env);
  if ('problems' in loaded) throw new Error(loaded.problems.join('; '));
  return loaded.config;
}

describe('the configuration', () => {
  it('has the defaults that the reference promises', () => {
    const config = configOf({ ...secret, ...slack });
    assert.deepEqual(config, {
      host: '127.0.0.1',
      port: 3978,
      publicUrl: 'http://127.0.0.1:3978',
      locale: 'da',
      timeZone: 'Europe/Copenhagen',
      secretKey: 'k'.repeat(32),
      store: { kind: 'sqlite', path: 'data/vejviser.sqlite' },
      erasedList: 'data/vejviser.erased',
      escalation: { unclaimedDays: 5, overdueDays: 3 },
      limits: { personPerMinute: 240, addressPerMinute: 1200 },
      logLevel: 'info',
      slack: { botToken: 'xoxb-1', signingSecret: 'tavshed', teamId: 'T1' },
    });
  });

  it('keeps what was erased beside the store, outside of it, unless another place is named', () => {
    const listOf = (env: Record<string, string>) => configOf({ ...secret, ...slack, ...env }).erasedList;
    assert.equal(listOf({ SQLITE_PATH: '/var/vejviser/unge.db' }), '/var/vejviser/unge.erased');
    assert.equal(listOf({ SQLITE_PATH: 'unge' }), 'unge.erased');
    assert.equal(listOf({ ERASED_LIST: '/mnt/list' }), '/mnt/list');
    assert.equal(listOf({ STORE: 'cosmos', COSMOS_ENDPOINT: 'https://c.example' }), 'data/vejviser.erased');
  });

  it('has Teams with token checks, private channels and the host teams', () => {
    const { teams: read } = configOf({ ...secret, ...teams });
    assert.equal(read?.auth, true);
    assert.equal(read?.room, 'private-channel');
    assert.deepEqual(read?.hostTeamIds, ['team-1', 'team-2']);
    assert.equal(read?.graphBaseUrl, 'https://graph.microsoft.com');
  });

  it('says every problem at once, and quotes no secret', () => {
    const problems = problemsOf({
      SECRET_KEY: 'for-kort-hemmelighed',
      PORT: '99999',
      LOCALE: 'sv',
      TIME_ZONE: 'Mars/Olympus',
      STORE: 'cosmos',
      PUBLIC_URL: 'vejviser',
      SLACK_BOT_TOKEN: 'xoxb-hemmelig',
      TEAMS_APP_SECRET: 'hemmelig',
      TEAMS_ROOM: 'private-channel',
    });
    for (const name of [
      'SECRET_KEY',
      'PORT',
      'LOCALE',
      'TIME_ZONE',
      'COSMOS_ENDPOINT',
      'PUBLIC_URL',
      'SLACK_SIGNING_SECRET',
      'SLACK_TEAM_ID',
      'TEAMS_APP_ID',
      'TEAMS_TENANT_ID',
      'TEAMS_HOST_TEAM_ID',
    ]) {
      assert.ok(
        problems.some((problem) => problem.startsWith(`${name}:`)),
        `${name} is named`,
      );
    }
    assert.doesNotMatch(problems.join('\n'), /hemmelig/);
  });

  it('wants a secret key and at least one platform', () => {
    assert.match(problemsOf(slack).join(), /SECRET_KEY: is missing/);
    assert.match(problemsOf(secret).join(), /neither Teams .* nor Slack/);
  });

  const loopbackOnly = [
    ['TEAMS_AUTH=off on an open address', { HOST: '0.0.0.0', TEAMS_AUTH: 'off' }, /TEAMS_AUTH/],
    ['GRAPH_AUTH=off towards the real Graph', { GRAPH_AUTH: 'off' }, /GRAPH_AUTH/],
    ['a login over plain http elsewhere', { TEAMS_LOGIN_URL: 'http://login.example' }, /TEAMS_LOGIN_URL/],
    [
      'a look-alike of a loopback address',
      { GRAPH_AUTH: 'off', GRAPH_BASE_URL: 'http://127.0.0.1.example' },
      /GRAPH_AUTH/,
    ],
  ] as const;
  for (const [what, env, expected] of loopbackOnly) {
    it(`refuses ${what}`, () => assert.match(problemsOf({ ...secret, ...teams, ...env }).join(), expected));
  }

  it('lets token checks be off on this machine alone', () => {
    const env = { ...secret, ...teams, TEAMS_AUTH: 'off', GRAPH_AUTH: 'off', GRAPH_BASE_URL: 'http://localhost:9000/' };
    assert.equal(configOf(env).teams?.auth, false);
    assert.equal(configOf(env).teams?.graphBaseUrl, 'http://localhost:9000');
  });

  it("takes the municipality's own days of escalation, and whole numbers alone", () => {
    const own = configOf({ ...secret, ...slack, ESCALATE_UNCLAIMED_DAYS: '10', ESCALATE_OVERDUE_DAYS: '1' });
    assert.deepEqual(own.escalation, { unclaimedDays: 10, overdueDays: 1 });
    for (const wrong of ['0', '-1', '2.5', 'tre', '1000'])
      assert.match(
        problemsOf({ ...secret, ...slack, ESCALATE_OVERDUE_DAYS: wrong }).join(),
        /^ESCALATE_OVERDUE_DAYS: "[^"]+" is not a whole number from 1 to 250$/,
      );
  });

  it('for the command line tools asks for nothing but the store', () => {
    const loaded = loadStoreConfig({});
    assert.ok('config' in loaded);
    assert.deepEqual(loaded.config.store, { kind: 'sqlite', path: 'data/vejviser.sqlite' });
  });

  it('documents every variable that it reads', () => {
    const example = readFileSync(join(import.meta.dirname, '../../.env.example'), 'utf8');
    const source = readFileSync(join(import.meta.dirname, '../../bot/config.ts'), 'utf8');
    const names = new Set(source.match(/(?<=')[A-Z]+(?:_[A-Z]+)*(?=')/g));
    const missing = [...names].filter((name) => !new RegExp(`^${name}=`, 'm').test(example));
    assert.deepEqual(missing, []);
  });
});

describe('the case system', () => {
  const systemOf = (env: Record<string, string>) => loadConfig({ ...secret, ...slack, ...env });
  const problemsOf = (env: Record<string, string>) => {
    const loaded = systemOf(env);
    return 'problems' in loaded ? loaded.problems.join('\n') : '';
  };

  it('is a folder, or an address with its token, or none', () => {
    const of = (env: Record<string, string>) => {
      const loaded = systemOf(env);
      return 'config' in loaded ? loaded.config.caseSystem : loaded.problems;
    };
    assert.equal(of({}), undefined);
    assert.deepEqual(of({ CASE_SYSTEM: '/srv/til-esdh' }), { kind: 'folder', path: '/srv/til-esdh' });
    const address = 'https://esdh.kommunen.example/vejviser';
    assert.deepEqual(of({ CASE_SYSTEM: address }), { kind: 'https', address });
    assert.deepEqual(of({ CASE_SYSTEM: address, CASE_SYSTEM_TOKEN: 'hemmelig' }), {
      kind: 'https',
      address,
      token: 'hemmelig',
    });
    assert.deepEqual(of({ CASE_SYSTEM: 'http://127.0.0.1:9/x' }), { kind: 'https', address: 'http://127.0.0.1:9/x' });
  });

  it('is never reached in the clear, nor by an address with a secret in it, and no problem quotes a secret', () => {
    for (const address of [
      'http://esdh.kommunen.example/',
      'HTTP://esdh.kommunen.example/',
      'http://127.0.0.1.evil.example/',
      'ftp://esdh.kommunen.example/',
      'https://navn:hemmelig@esdh.kommunen.example/',
      'https://esdh.kommunen.example/?token=hemmelig',
    ]) {
      const said = problemsOf({ CASE_SYSTEM: address });
      assert.match(said, /CASE_SYSTEM: is a folder, or an https address/, address);
      assert.doesNotMatch(said, /hemmelig/);
    }
    const said = problemsOf({ CASE_SYSTEM: '/srv/til-esdh', CASE_SYSTEM_TOKEN: 'hemmelig' });
    assert.match(said, /CASE_SYSTEM_TOKEN: goes with an address/);
    assert.doesNotMatch(said, /hemmelig/);
  });
});
