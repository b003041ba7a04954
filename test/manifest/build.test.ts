import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import { slackManifest } from '../../manifest/slack-schema.ts';
import { teamsManifest } from '../../manifest/teams-schema.ts';

const script = new URL('../../manifest/build.ts', import.meta.url).pathname;

describe('npm run manifest', () => {
  let folder: string;

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'vejviser-manifest-'));
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  function run(env: Record<string, string>) {
    const { PATH = '' } = process.env;
    return spawnSync(process.execPath, [script], { cwd: folder, encoding: 'utf8', env: { PATH, ...env } });
  }

  it('writes both, and says which permissions an administrator must grant', () => {
    const TEAMS_APP_ID = '1b0e4f5a-4b7c-4c3e-9a54-2f2f6c1c9a10';
    const { status, stdout, stderr } = run({ TEAMS_APP_ID, PUBLIC_URL: 'https://vejviser.fjordby.example' });
    assert.deepEqual([status, stderr], [0, '']);
    assert.match(stdout, /ChannelMember\.ReadWrite\.All/);
    const files = unzipSync(readFileSync(join(folder, 'dist/vejviser-teams.zip')));
    const manifest = teamsManifest.parse(JSON.parse(new TextDecoder().decode(files['manifest.json'])));
    assert.equal(manifest.id, TEAMS_APP_ID);
    slackManifest.parse(JSON.parse(readFileSync(join(folder, 'dist/vejviser-slack.json'), 'utf8')));
  });

  it('says what it leaves out', () => {
    const { status, stdout } = run({ PUBLIC_URL: 'https://vejviser.fjordby.example' });
    assert.equal(status, 0);
    assert.match(stdout, /^Teams: left out/m);
    assert.equal(existsSync(join(folder, 'dist/vejviser-teams.zip')), false);
  });

  it('ends with 1 and writes nothing when something is wrong', () => {
    const { status, stderr } = run({ PUBLIC_URL: 'http://127.0.0.1:3978' });
    assert.equal(status, 1);
    assert.match(stderr, /^PUBLIC_URL: must begin with https/);
    assert.equal(existsSync(join(folder, 'dist')), false);
  });
});
