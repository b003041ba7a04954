import assert from 'node:assert/strict';
import { readManifestOptions } from '../../manifest/read-options.ts';

const appId = '1b0e4f5a-4b7c-4c3e-9a54-2f2f6c1c9a10';
const publicUrl = 'https://vejviser.fjordby.example';

function problemsOf(env: Record<string, string>, ...args: string[]): readonly string[] {
  const options = readManifestOptions(env, args, '0.1.0');
  return 'problems' in options ? options.problems : [];
}

describe('what the manifests are filled with', () => {
  it('comes from the environment, and every address is the bot’s own unless told otherwise', () => {
    const options = readManifestOptions({ TEAMS_APP_ID: appId, PUBLIC_URL: `${publicUrl}/` }, [], '0.1.0');
    assert.deepEqual(options, {
      teams: {
        appId,
        version: '0.1.0',
        room: 'private-channel',
        developer: 'Vejviser',
        websiteUrl: publicUrl,
        privacyUrl: publicUrl,
        termsUrl: publicUrl,
      },
      slack: { publicUrl },
    });
  });

  it('names the municipality and its pages from the command line', () => {
    const args = [
      '--developer',
      'Fjordby Kommune',
      '--website',
      'https://fjordby.example',
      '--privacy=https://fjordby.example/p',
    ];
    const options = readManifestOptions(
      { TEAMS_APP_ID: appId, PUBLIC_URL: publicUrl, TEAMS_ROOM: 'group-chat' },
      args,
      '0.1.0',
    );
    assert.ok('teams' in options);
    const { developer, websiteUrl, privacyUrl, termsUrl, room } = options.teams ?? {};
    assert.deepEqual(
      [developer, websiteUrl, privacyUrl, termsUrl, room],
      [
        'Fjordby Kommune',
        'https://fjordby.example',
        'https://fjordby.example/p',
        'https://fjordby.example',
        'group-chat',
      ],
    );
  });

  it('makes no Teams package without an app id, and a Slack app by socket when there is an app token', () => {
    assert.deepEqual(readManifestOptions({ PUBLIC_URL: publicUrl }, [], '0.1.0'), { slack: { publicUrl } });
    assert.deepEqual(readManifestOptions({ SLACK_APP_TOKEN: 'xapp-1' }, [], '0.1.0'), { slack: { socketMode: true } });
  });

  it('tells every problem at once', () => {
    const problems = problemsOf(
      { TEAMS_APP_ID: 'abc', PUBLIC_URL: 'http://127.0.0.1:3978', TEAMS_ROOM: 'hall' },
      '--developer',
      'x'.repeat(33),
      '--terms',
      'ftp://x',
    );
    assert.deepEqual(
      problems.map((problem) => problem.split(':')[0]),
      ['PUBLIC_URL', 'TEAMS_APP_ID', 'TEAMS_ROOM', '--developer', '--terms'],
    );
  });

  it('needs to know where the bot is reached', () => {
    assert.deepEqual(
      problemsOf({}).map((problem) => problem.split(':')[0]),
      ['PUBLIC_URL'],
    );
    assert.match(problemsOf({ TEAMS_APP_ID: appId, SLACK_APP_TOKEN: 'xapp-1' })[0] ?? '', /^--website/);
  });

  it('tells how it is used when it does not understand', () => {
    assert.match(problemsOf({ PUBLIC_URL: publicUrl }, '--colour', 'red')[0] ?? '', /^usage: npm run manifest/);
    assert.match(problemsOf({ PUBLIC_URL: publicUrl }, 'extra')[0] ?? '', /^usage: /);
  });

  it('never repeats a token', () => {
    assert.doesNotMatch(
      JSON.stringify(readManifestOptions({ SLACK_APP_TOKEN: 'xapp-secret' }, ['x'], '0.1.0')),
      /secret/,
    );
  });
});
