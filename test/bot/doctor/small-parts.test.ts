import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import { loadConfig } from '../../../bot/config.ts';
import { clockOf, examineClock } from '../../../bot/doctor/examine-clock.ts';
import { examineConfig, isWeak } from '../../../bot/doctor/examine-config.ts';
import { compare, exitOf, type Finding } from '../../../bot/doctor/finding.ts';

const slack = { SLACK_BOT_TOKEN: 'xoxb-1', SLACK_SIGNING_SECRET: 'tavshed', SLACK_TEAM_ID: 'T1' };
const random = () => randomBytes(36).toString('base64url');

function found(env: Readonly<Record<string, string>>): Finding[] {
  const loaded = loadConfig({ SECRET_KEY: random(), PUBLIC_URL: 'https://bot.kommunen.dk', ...slack, ...env });
  if ('problems' in loaded) throw new Error(loaded.problems.join());
  return examineConfig(loaded.config);
}
const codes = (findings: readonly Finding[]) => findings.map(({ code }) => code);

describe('the doctor, of the configuration', () => {
  it('finds nothing wrong with what a careful operator has set', () => {
    assert.deepEqual(codes(found({})), ['keyStrong', 'addressRight']);
    assert.equal(exitOf(found({})), 0);
  });

  it('tells random keys from those that people make up', () => {
    for (let round = 0; round < 200; round++) assert.equal(isWeak(random()), false);
    for (const weak of [
      'a'.repeat(40),
      'abcabcabcabcabcabcabcabcabcabcabcabc',
      'en-hemmelig-noegle-til-kommunens-bot!',
      '1234567890qwertyuiopasdfghjklzxcvb',
    ])
      assert.equal(isWeak(weak), true, weak);
  });

  it('says which of the keys is weak, and that former ones are still named', () => {
    const weak = 'x'.repeat(40);
    assert.deepEqual(codes(found({ SECRET_KEY: weak })), ['keyWeak', 'addressRight']);
    const both = found({ SECRET_KEY_PREVIOUS: weak });
    assert.deepEqual(both.slice(0, 2), [
      { code: 'keyWeak', variable: 'SECRET_KEY_PREVIOUS' },
      { code: 'formerKeys', count: 1 },
    ]);
    assert.ok(codes(found({ SECRET_KEY: `${random()},${random()}` })).includes('keyHasComma'));
  });

  it('says when links lead nowhere, or are not encrypted', () => {
    assert.ok(codes(found({ PUBLIC_URL: 'http://bot.kommunen.dk' })).includes('addressNotHttps'));
    for (const PUBLIC_URL of ['http://127.0.0.1:3978', 'https://localhost', 'http://[::1]:80', ''])
      assert.ok(codes(found({ PUBLIC_URL })).includes('addressOnlyHere'), PUBLIC_URL);
  });

  it('says when nobody checks who sends', () => {
    const teams = { TEAMS_APP_ID: 'app', TEAMS_TENANT_ID: 'tenant', TEAMS_HOST_TEAM_ID: 'team', TEAMS_AUTH: 'off' };
    const open = { ...teams, GRAPH_AUTH: 'off', GRAPH_BASE_URL: 'http://localhost:9000' };
    assert.deepEqual(
      found(open).flatMap((finding) => ('variable' in finding ? [finding.variable] : [])),
      ['TEAMS_AUTH', 'GRAPH_AUTH'],
    );
  });
});

describe('the doctor, of the clock', () => {
  const noon = Date.UTC(2026, 10, 23, 12);
  const header = (ms: number) => new Headers({ date: new Date(ms).toUTCString() });

  it('reads the time of another machine from its answer', () => {
    assert.deepEqual(clockOf(header(noon), noon + 5), { theirMs: noon, ourMs: noon + 5 });
    assert.equal(clockOf(new Headers(), noon), undefined);
    assert.equal(clockOf(new Headers({ date: 'i går' }), noon), undefined);
  });

  it('says how far off it is, in which direction, by whichever is nearest', () => {
    const off = (seconds: number) => ({ theirMs: noon, ourMs: noon + seconds * 1000 });
    assert.deepEqual(examineClock([off(400), off(3)]), { code: 'clockRight', seconds: 3 });
    assert.deepEqual(examineClock([off(60)]), { code: 'clockRight', seconds: 60 });
    assert.deepEqual(examineClock([off(61)]), { code: 'clockOff', seconds: 61 });
    assert.deepEqual(examineClock([undefined, off(-400)]), { code: 'clockOff', seconds: -400 });
    assert.deepEqual(examineClock([undefined]), { code: 'clockUnknown' });
  });
});

describe('the doctor, of what is granted', () => {
  it('tells what is missing from what is too many', () => {
    assert.deepEqual(compare(['a', 'b', 'c'], ['c', 'z', 'a', 'y']), { missing: ['b'], tooMany: ['y', 'z'] });
    assert.deepEqual(compare(['a'], ['a']), { missing: [], tooMany: [] });
  });

  it('ends with 1 for anything wrong, with 2 for what could not be looked at, and else with 0', () => {
    const right = { code: 'keyStrong' } as const;
    const note = { code: 'fileNotYet' } as const;
    const wrong = { code: 'addressNotHttps' } as const;
    const unknown = { code: 'clockUnknown' } as const;
    assert.equal(exitOf([right, note]), 0);
    assert.equal(exitOf([right, unknown]), 2);
    assert.equal(exitOf([right, unknown, wrong]), 1);
    assert.equal(exitOf([]), 0);
  });
});
