import assert from 'node:assert/strict';
import { chmod, mkdir, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { DateTime } from 'luxon';
import { loadConfig } from '../../../bot/config.ts';
import { examine, examinePrivacy } from '../../../bot/doctor/examine.ts';
import { examineErasedList } from '../../../bot/doctor/examine-erased-list.ts';
import { examineFiles, examineStore } from '../../../bot/doctor/examine-store.ts';
import type { Finding } from '../../../bot/doctor/finding.ts';
import { examineSlack } from '../../../bot/slack/examine-slack.ts';
import { slackScopes } from '../../../bot/slack/scopes.ts';
import { examineTeams } from '../../../bot/teams/examine-teams.ts';
import { teamsPermissions } from '../../../manifest/teams-permissions.ts';
import { beginPlan, notePlan } from '../../../services/erasure/erasure-plan.ts';
import { Directory } from '../../../services/people/directory.ts';
import { openStore } from '../../../storage/open-store.ts';
import { startCosmosServer } from '../../support/cosmos-server.ts';
import { testPeople, testPerson } from '../../support/domain.ts';
import { type SlackWorkspace, startSlackWorkspace } from '../../support/slack-emulator.ts';
import { startTeamsTenant, type TeamsTenant } from '../../support/teams-tenant.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

const clock = () => DateTime.now();
const codes = (findings: readonly Finding[]) => findings.map(({ code }) => code);
const wanted = teamsPermissions['private-channel'].tenantWide;

describe('the doctor, in a Slack workspace', () => {
  let workspace: SlackWorkspace;
  beforeEach(async () => {
    workspace = await startSlackWorkspace();
  });
  afterEach(() => workspace.close());

  const look = async (change: object = {}, nowMs = Date.now) => {
    const { botToken, signingSecret, teamId } = workspace;
    const config = { botToken, signingSecret, teamId, apiUrl: workspace.standIn.apiUrl, ...change };
    return examineSlack(config, nowMs);
  };

  it('finds exactly what the manifest asks for', async () => {
    assert.deepEqual((await look()).findings, [{ code: 'slackScopes' }]);
  });

  it('names each scope that is missing, and each that is too many', async () => {
    workspace.standIn.grantedScopes = [
      ...slackScopes.filter((name) => name !== 'pins:write'),
      'groups:history',
      'admin',
    ];
    assert.deepEqual((await look()).findings, [
      { code: 'slackMissing', names: ['pins:write'] },
      { code: 'slackTooMany', names: ['admin', 'groups:history'] },
    ]);
  });

  it('says when Slack does not tell', async () => {
    workspace.standIn.grantedScopes = undefined;
    assert.deepEqual(codes((await look()).findings), ['slackScopesUnknown']);
  });

  it('says when the token is refused, is of another workspace, or when Slack is silent; and quotes nothing', async () => {
    workspace.standIn.failNext('auth.test', { status: 200, body: { ok: false, error: 'invalid_auth' } });
    assert.deepEqual((await look()).findings, [{ code: 'slackRefused', detail: 'invalid_auth' }]);
    assert.ok(codes((await look({ teamId: 'T0ELSEWHERE' })).findings).includes('slackOtherWorkspace'));
    workspace.standIn.failNext('auth.test', { status: 200, body: { ok: false, error: 'Se her: xoxb-1' } });
    assert.deepEqual((await look()).findings, [{ code: 'slackRefused', detail: 'unknown' }]);
    workspace.standIn.failNext('auth.test', { status: 502, body: {} });
    assert.deepEqual(codes((await look()).findings), ['slackSilent']);
    assert.deepEqual(codes((await look({ apiUrl: 'http://127.0.0.1:9/api/' })).findings), ['slackSilent']);
  });

  it('brings along what time it is there', async () => {
    const { clock } = await look({}, () => Date.now() + 400_000);
    assert.ok(clock && clock.ourMs - clock.theirMs > 390_000);
  });
});

describe('the doctor, in a Teams tenant', () => {
  let tenant: TeamsTenant;
  beforeEach(async () => {
    tenant = await startTeamsTenant();
    tenant.teams.identity.roles = wanted;
  });
  afterEach(() => tenant.close());

  const look = async (change: Parameters<TeamsTenant['config']>[0] = {}) =>
    (await examineTeams(tenant.config(change), clock)).findings.filter(({ code }) => code !== 'ownerGrants');

  it('finds exactly what the kind of room needs, and names what only an owner can see', async () => {
    assert.deepEqual(await look(), [{ code: 'graphRoles' }]);
    const { findings } = await examineTeams(tenant.config(), clock);
    const [granted] = findings.filter(({ code }) => code === 'ownerGrants');
    assert.deepEqual(granted, {
      code: 'ownerGrants',
      names: [...teamsPermissions['private-channel'].resourceSpecific].sort(),
    });
  });

  it('names each role that is missing, and each that is too many', async () => {
    tenant.teams.identity.roles = [...wanted.slice(1), 'Group.ReadWrite.All', 'Mail.Read'];
    assert.deepEqual(await look(), [
      { code: 'graphMissing', names: [wanted[0]] },
      { code: 'graphTooMany', names: ['Group.ReadWrite.All', 'Mail.Read'] },
    ]);
  });

  it('asks of another kind of room what that needs', async () => {
    const findings = await look({ room: 'group-chat' });
    const missing = findings.flatMap((finding) => (finding.code === 'graphMissing' ? finding.names : []));
    assert.ok(missing.includes('Chat.Create') && !missing.includes('User.Read.All'));
  });

  it('says when it cannot tell, is refused, or nobody answers', async () => {
    tenant.teams.identity.roles = undefined;
    assert.deepEqual(codes(await look()), ['graphRolesUnknown']);
    assert.deepEqual(codes(await look({ appSecret: 'udløbet' })), ['teamsRefused', 'teamsRefused']);
    tenant.teams.identity.down = { login: 503, metadata: 503 };
    assert.deepEqual(codes(await look()), ['teamsKeysSilent', 'teamsSilent', 'teamsSilent']);
    const nowhere = 'http://127.0.0.1:9';
    assert.deepEqual(codes(await look({ openIdMetadataUrl: nowhere, loginUrl: nowhere })), [
      'teamsKeysSilent',
      'teamsSilent',
      'teamsSilent',
    ]);
  });

  it('notices a token of another tenant', async () => {
    tenant.teams.identity.tenantInToken = 'another-tenant';
    assert.ok(codes(await look()).includes('teamsOtherTenant'));
  });
});

describe('the doctor, at the store', () => {
  let folder: Awaited<ReturnType<typeof temporaryFolder>>;
  let path: string;
  beforeEach(async () => {
    folder = await temporaryFolder();
    path = join(folder.path, 'data', 'vejviser.sqlite');
  });
  afterEach(() => folder.remove());

  const make = async (people = [...testPeople.values()]) => {
    const store = await openStore({ kind: 'sqlite', path });
    await new Directory(store).saveAll(people);
    await store.close();
  };
  const look = () => examineStore({ kind: 'sqlite', path });

  it('makes no file where there is none', async () => {
    assert.deepEqual(await look(), [{ code: 'fileNotYet' }]);
    assert.deepEqual(await look(), [{ code: 'fileNotYet' }]);
  });

  it('finds the file as the program makes it for nobody else, and the staff in it', async () => {
    await make();
    assert.deepEqual(await look(), [
      { code: 'filePrivate' },
      { code: 'storeAnswers' },
      { code: 'staff', people: 6, coordinators: 2 },
    ]);
  });

  it('names the file, its log and the folder where others can read them, and with which mode they must be', async () => {
    await make();
    await writeFile(`${path}-wal`, '');
    await chmod(path, 0o640);
    await chmod(`${path}-wal`, 0o604);
    await chmod(join(folder.path, 'data'), 0o755);
    assert.deepEqual(await examineFiles(path), [
      { code: 'fileOpen', path: join(folder.path, 'data'), mode: '755', wanted: '700' },
      { code: 'fileOpen', path, mode: '640', wanted: '600' },
      { code: 'fileOpen', path: `${path}-wal`, mode: '604', wanted: '600' },
    ]);
    assert.deepEqual(await examineFiles(path, 'win32'), [{ code: 'modeUnknown' }]);
  });

  it('says when there is no staff, or nobody who may coordinate', async () => {
    await make([]);
    assert.ok(codes(await look()).includes('nobodyYet'));
    await make([testPerson('uffe')]);
    assert.ok(codes(await look()).includes('noCoordinator'));
  });

  it('says when the file is no store', async () => {
    await mkdir(join(folder.path, 'data'), { mode: 0o700 });
    await writeFile(path, 'dette er ikke en database, men et brev', { mode: 0o600 });
    assert.deepEqual(codes(await look()), ['filePrivate', 'storeSilent']);
  });

  it('reaches Cosmos DB and its containers, or says that nobody answers or what is wrong with it', async () => {
    const { endpoint, key, close } = await startCosmosServer();
    const cosmos = { kind: 'cosmos', endpoint, key, database: 'vejviser' } as const;
    assert.deepEqual(codes(await examineStore(cosmos)), ['storeAnswers', 'nobodyYet']);
    await close();
    assert.deepEqual(codes(await examineStore(cosmos)), ['storeSilent']);
    assert.deepEqual(codes(await examineStore({ ...cosmos, endpoint: 'http://cosmos.example' })), ['storeProblem']);
  });
});

describe('the doctor, of what is erased', () => {
  it('says whether it can be noted, and makes no file to find out', async () => {
    const folder = await temporaryFolder();
    const erasedList = join(folder.path, 'en', 'mappe', 'erased');
    const sqlite = { kind: 'sqlite', path: 'x' } as const;
    const cosmos = { kind: 'cosmos', endpoint: 'https://c.example', database: 'vejviser' } as const;
    const found = async (given: Parameters<typeof examineErasedList>[0]) => codes(await examineErasedList(given));
    assert.deepEqual(await found({ erasedList, store: sqlite }), ['listWritable']);
    assert.deepEqual(await found({ erasedList, store: cosmos }), ['listMustStay']);
    assert.deepEqual(await readdir(folder.path), []);
    await writeFile(join(folder.path, 'fil'), '');
    assert.deepEqual(await found({ erasedList: join(folder.path, 'fil', 'erased'), store: sqlite }), [
      'listUnwritable',
    ]);
    await folder.remove();
  });

  it('says how many erasures do not go on', async () => {
    const folder = await temporaryFolder();
    const path = join(folder.path, 'vejviser.sqlite');
    const store = await openStore({ kind: 'sqlite', path });
    await beginPlan(store, 'K7F3XQ', { tombstone: 't', beganAt: '2026-11-23T08:00:00.000Z' });
    const look = async () => codes(await examineStore({ kind: 'sqlite', path }));
    assert.ok(!(await look()).includes('erasuresStuck'));
    await notePlan(store, 'K7F3XQ', (plan) => ({ ...plan, stuck: 'rooms slack gone' }));
    assert.ok((await look()).includes('erasuresStuck'));
    await store.close();
    await folder.remove();
  });
});

describe('the doctor, of what the municipality decides', () => {
  it('names what it must still fill in, until it has', async () => {
    const folder = await temporaryFolder();
    const file = join(folder.path, 'privacy.json');
    const [unfilled] = examinePrivacy(undefined);
    assert.ok(unfilled?.code === 'privacyUnfilled' && unfilled.names.includes('concern.phone'));
    const procedure = { da: 'Ring til børne- og ungevagten.', en: 'Call the duty officer.' };
    await writeFile(file, JSON.stringify({ concern: { procedure, phone: '00 00 00 00' } }));
    assert.deepEqual(examinePrivacy(file), [{ code: 'privacyFilled' }]);
    await writeFile(file, '{');
    assert.deepEqual(codes(examinePrivacy(file)), ['privacyProblem']);
    await folder.remove();
  });
});

describe('the doctor, of a whole deployment', () => {
  it('looks at everything at once, and leaves nothing behind', async () => {
    const folder = await temporaryFolder();
    const [tenant, workspace] = await Promise.all([startTeamsTenant(), startSlackWorkspace()]);
    tenant.teams.identity.roles = wanted;
    const loaded = loadConfig({
      SECRET_KEY: 'Zk3mQ8vT1xR5yW7uP0nL4jH6gF2dS9aB',
      PUBLIC_URL: 'https://bot.kommunen.dk',
      SQLITE_PATH: join(folder.path, 'vejviser.sqlite'),
      ...tenant.env(),
      SLACK_BOT_TOKEN: workspace.botToken,
      SLACK_SIGNING_SECRET: workspace.signingSecret,
      SLACK_TEAM_ID: workspace.teamId,
      SLACK_API_URL: workspace.standIn.apiUrl,
    });
    assert.ok('config' in loaded);
    const findings = await examine(loaded.config, clock);
    assert.deepEqual(codes(findings), [
      'keyStrong',
      'addressRight',
      'clockRight',
      'fileNotYet',
      'listWritable',
      'slackScopes',
      'graphRoles',
      'ownerGrants',
      'privacyUnfilled',
    ]);
    await Promise.all([tenant.close(), workspace.close()]);
    await folder.remove();
  });
});
