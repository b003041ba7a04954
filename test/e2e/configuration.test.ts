import assert from 'node:assert/strict';
import { readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { temporaryFolder } from '../support/temporary-folder.ts';
import { BotProcess, type Env } from '../support/town/bot-process.ts';

/** That Teams and Slack are both off is no one variable's problem. */
const neitherPlatform = '';
const secret = 'hemmelig-hemmelig-hemmelig-hemmelig';

describe('a configuration that is not right', function () {
  this.timeout(30_000);
  let folder: Awaited<ReturnType<typeof temporaryFolder>>;
  beforeEach(async () => {
    folder = await temporaryFolder();
  });
  afterEach(() => folder.remove());

  /** Starts the program, and gives what it says when it has ended. */
  const said = async (env: Env): Promise<string[]> => {
    const bot = new BotProcess(env, folder.path);
    assert.equal(await bot.ended(), 1);
    assert.deepEqual(bot.lines, []);
    assert.deepEqual(await readdir(folder.path), [], 'nothing was opened');
    const [first, ...problems] = bot.errors;
    assert.equal(first, 'Vejviser cannot start:');
    return problems.map((line) => line.replace(/^ {2}- ([A-Z_]+)?.*$/, '$1'));
  };

  it('that is missing altogether is said in words, and nothing is opened', async () => {
    assert.deepEqual(await said({}), ['SECRET_KEY', neitherPlatform]);
    assert.deepEqual(await said({ SECRET_KEY: secret }), [neitherPlatform]);
  });

  it('is said with every problem at once', async () => {
    const problems = await said({
      PORT: 'http',
      PUBLIC_URL: 'fjordby',
      LOCALE: 'sv',
      TIME_ZONE: 'Fjordby',
      SECRET_KEY: 'short',
      STORE: 'paper',
      LOG_LEVEL: 'loud',
      TEAMS_APP_ID: 'x',
      TEAMS_ROOM: 'garden',
      GRAPH_BASE_URL: 'ftp://graph.example',
      SLACK_BOT_TOKEN: 'xoxb-1',
      SLACK_API_URL: 'slack',
    });
    assert.deepEqual(problems.toSorted(), [
      'GRAPH_BASE_URL',
      'LOCALE',
      'LOG_LEVEL',
      'PORT',
      'PUBLIC_URL',
      'SECRET_KEY',
      'SLACK_API_URL',
      'SLACK_SIGNING_SECRET',
      'SLACK_TEAM_ID',
      'STORE',
      'TEAMS_HOST_TEAM_ID',
      'TEAMS_ROOM',
      'TEAMS_TENANT_ID',
      'TIME_ZONE',
    ]);
  });

  it('that contradicts itself is said too, before the door is open that it would open', async () => {
    const problems = await said({
      HOST: '0.0.0.0',
      SECRET_KEY: secret,
      STORE: 'cosmos',
      TEAMS_APP_ID: 'x',
      TEAMS_TENANT_ID: 'y',
      TEAMS_HOST_TEAM_ID: 'z',
      TEAMS_AUTH: 'off',
      GRAPH_AUTH: 'off',
      TEAMS_LOGIN_URL: 'http://login.example',
    });
    assert.deepEqual(problems.toSorted(), ['COSMOS_ENDPOINT', 'GRAPH_AUTH', 'TEAMS_AUTH', 'TEAMS_LOGIN_URL']);
  });

  it('with a folder of models that is not there, or a broken model, is said before the store is opened', async () => {
    const env = { SECRET_KEY: secret, SLACK_BOT_TOKEN: 'x', SLACK_SIGNING_SECRET: 'y', SLACK_TEAM_ID: 'T1' };
    const nowhere = { MODELS_FOLDER: join(folder.path, 'nowhere') };
    assert.deepEqual(await said({ ...env, ...nowhere }), ['MODELS_FOLDER']);
    assert.deepEqual(await said({ ...env, ...nowhere, PORT: 'x' }), ['PORT', 'MODELS_FOLDER'], 'with all the others');
  });

  it('with rules of sharing that cannot be read, or are looser than the law, is said before the store is opened', async () => {
    const env = { SECRET_KEY: secret, SLACK_BOT_TOKEN: 'x', SLACK_SIGNING_SECRET: 'y', SLACK_TEAM_ID: 'T1' };
    const own = await temporaryFolder();
    const file = join(own.path, 'privacy.json');
    assert.deepEqual(await said({ ...env, PRIVACY_FILE: file, MODELS_FOLDER: join(folder.path, 'nowhere') }), [
      'MODELS_FOLDER',
      'PRIVACY_FILE',
    ]);
    await writeFile(file, JSON.stringify({ topics: { health: { team: 'everybody', source: 'nej' } } }));
    assert.deepEqual(await said({ ...env, PRIVACY_FILE: file }), ['PRIVACY_FILE']);
    await own.remove();
  });

  it('quotes no secret', async () => {
    const bot = new BotProcess(
      { SECRET_KEY: 'kort-hemmelighed', SLACK_BOT_TOKEN: 'xoxb-hemmelig', PORT: 'x' },
      folder.path,
    );
    await bot.ended();
    assert.doesNotMatch(bot.output, /hemmelig/);
  });

  it('with a store that cannot be opened ends the start, and says which', async () => {
    const env = { SLACK_BOT_TOKEN: 'x', SLACK_SIGNING_SECRET: 'y', SLACK_TEAM_ID: 'T1', SECRET_KEY: secret };
    assert.deepEqual(await said({ ...env, SQLITE_PATH: '/dev/null/vejviser.sqlite' }), ['SQLITE_PATH']);
    const nobody = { STORE: 'cosmos', COSMOS_ENDPOINT: 'http://127.0.0.1:9', COSMOS_KEY: 'YW55' };
    assert.deepEqual(await said({ ...env, ...nobody }), ['COSMOS_ENDPOINT']);
  });
});
