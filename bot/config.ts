import { IANAZone } from 'luxon';
import { type Locale, locales } from '../cards/text/catalog.ts';
import { defaultEscalation, type EscalationRule } from '../services/reminders/escalation.ts';
import { EnvReader } from './env-reader.ts';
import { type CaseSystemConfig, readCaseSystem } from './journal/case-system-config.ts';
import { readSecretKeys } from './secret-keys.ts';
import { type EidConfig, readEid } from './web/eid/eid-config.ts';

/** Where the store is. */
export type StoreConfig =
  | { readonly kind: 'sqlite'; readonly path: string }
  | { readonly kind: 'cosmos'; readonly endpoint: string; readonly database: string; readonly key?: string };

export const teamsRooms = ['private-channel', 'group-chat', 'standard-channel'] as const;
export type TeamsRoom = (typeof teamsRooms)[number];

export interface TeamsConfig {
  readonly appId: string;
  /** Absent: managed identity. */
  readonly appSecret?: string;
  /** The one tenant that is let in. */
  readonly tenantId: string;
  /** Whether inbound tokens are checked; off only on a loopback address. */
  readonly auth: boolean;
  readonly openIdMetadataUrl?: string;
  readonly loginUrl: string;
  readonly hostTeamIds: readonly string[];
  readonly room: TeamsRoom;
  readonly graphBaseUrl: string;
  readonly graphAuth: boolean;
}

export interface SlackConfig {
  readonly botToken: string;
  readonly signingSecret: string;
  /** The one workspace that is let in. */
  readonly teamId: string;
  /** Set: socket mode instead of HTTP. */
  readonly appToken?: string;
  readonly apiUrl?: string;
}

/** Requests a minute, in one process. */
export interface RequestLimits {
  readonly personPerMinute: number;
  readonly addressPerMinute: number;
}

export interface Config {
  readonly host: string;
  readonly port: number;
  readonly publicUrl: string;
  readonly locale: Locale;
  readonly timeZone: string;
  /** Makes links, codes and seals. */
  readonly secretKey: string;
  /** Keys that it has taken the place of, with which what they made is still read; the latest first. */
  readonly formerSecretKeys?: readonly string[];
  readonly store: StoreConfig;
  readonly teams?: TeamsConfig;
  readonly slack?: SlackConfig;
  /** Electronic identity on the young person's page; off where it is absent. */
  readonly eid?: EidConfig;
  readonly logLevel: string;
  /** A folder with the municipality's own model definitions. */
  readonly modelsFolder?: string;
  /** A file with what the municipality says differently of the rules of sharing. */
  readonly privacyFile?: string;
  /** The file in which it is noted what was erased, outside of the store. */
  readonly erasedList: string;
  /** What is to be on record waits in its queue, where this is absent. */
  readonly caseSystem?: CaseSystemConfig;
  /** When an action that nobody takes or does goes to the coordinator. */
  readonly escalation: EscalationRule;
  /** How often a person may ask in the chat, and one address for pages. */
  readonly limits: RequestLimits;
}

export type StoreToolsConfig = Pick<
  Config,
  'store' | 'erasedList' | 'locale' | 'timeZone' | 'escalation' | 'modelsFolder' | 'privacyFile'
>;

/** A configuration, or every problem with it in words; never a value of a secret. */
export type Loaded<T> = { readonly config: T } | { readonly problems: readonly string[] };

type Env = Readonly<Record<string, string | undefined>>;

/** The configuration of the whole program (`.env.example` documents each variable). */
export function loadConfig(env: Env): Loaded<Config> {
  const read = new EnvReader(env);
  const host = read.text('HOST', '127.0.0.1');
  const port = read.port('PORT', 3978);
  const [secretKey, ...formerSecretKeys] = readSecretKeys(read);
  const config: Config = {
    host,
    port,
    publicUrl: read.url('PUBLIC_URL', `http://${host}:${port}`),
    locale: read.oneOf('LOCALE', locales, 'da'),
    timeZone: readZone(read),
    secretKey,
    ...(formerSecretKeys.length > 0 ? { formerSecretKeys } : {}),
    ...readStores(read),
    logLevel: read.oneOf('LOG_LEVEL', ['debug', 'info', 'warn', 'error', 'silent'], 'info'),
    escalation: readEscalation(read),
    limits: readLimits(read),
    ...optional('teams', readTeams(read, host)),
    ...optional('slack', readSlack(read)),
    ...optional('eid', readEid(read)),
    ...optional('caseSystem', readCaseSystem(read)),
    ...optional('modelsFolder', read.maybe('MODELS_FOLDER')),
    ...optional('privacyFile', read.maybe('PRIVACY_FILE')),
  };
  if (!config.teams && !config.slack) {
    read.problem(
      'neither Teams (TEAMS_APP_ID, TEAMS_TENANT_ID) nor Slack (SLACK_BOT_TOKEN, SLACK_SIGNING_SECRET, SLACK_TEAM_ID) is configured; set up at least one',
    );
  }
  return read.problems.length > 0 ? { problems: read.problems } : { config };
}

/** What the command line tools need: the store, the language, the zone, the rules of time, and the municipality's own models. */
export function loadStoreConfig(env: Env): Loaded<StoreToolsConfig> {
  const read = new EnvReader(env);
  const config = {
    ...readStores(read),
    locale: read.oneOf('LOCALE', locales, 'da'),
    timeZone: readZone(read),
    escalation: readEscalation(read),
    ...optional('modelsFolder', read.maybe('MODELS_FOLDER')),
    ...optional('privacyFile', read.maybe('PRIVACY_FILE')),
  };
  return read.problems.length > 0 ? { problems: read.problems } : { config };
}

/** An optional field: there when it has a value, and not there at all when it has none. */
function optional<const K extends string, V>(key: K, value: V | undefined): { readonly [P in K]?: V };
function optional(key: string, value: unknown): Record<string, unknown> {
  return value === undefined ? {} : { [key]: value };
}

function readZone(read: EnvReader): string {
  const zone = read.text('TIME_ZONE', 'Europe/Copenhagen');
  if (!IANAZone.isValidZone(zone)) read.problem(`TIME_ZONE: "${zone}" is not a time zone like Europe/Copenhagen`);
  return zone;
}

/** More working days than a year has would be a slip of the finger. */
const maxEscalationDays = 250;

function readEscalation(read: EnvReader): EscalationRule {
  const { unclaimedDays, overdueDays } = defaultEscalation;
  return {
    unclaimedDays: read.count('ESCALATE_UNCLAIMED_DAYS', unclaimedDays, maxEscalationDays),
    overdueDays: read.count('ESCALATE_OVERDUE_DAYS', overdueDays, maxEscalationDays),
  };
}

/** Four a second for a whole minute is nobody's hands; twenty a second is a town hall on one line. */
const defaultLimits: RequestLimits = { personPerMinute: 240, addressPerMinute: 1200 };
const maxLimit = 1_000_000;

function readLimits(read: EnvReader): RequestLimits {
  return {
    personPerMinute: read.count('LIMIT_PERSON_PER_MINUTE', defaultLimits.personPerMinute, maxLimit),
    addressPerMinute: read.count('LIMIT_ADDRESS_PER_MINUTE', defaultLimits.addressPerMinute, maxLimit),
  };
}

/** The store, and the list that is kept beside it. */
function readStores(read: EnvReader): Pick<Config, 'store' | 'erasedList'> {
  const store = readStore(read);
  const beside = store.kind === 'sqlite' ? store.path.replace(/\.(sqlite|db)$/, '') : 'data/vejviser';
  return { store, erasedList: read.text('ERASED_LIST', `${beside}.erased`) };
}

function readStore(read: EnvReader): StoreConfig {
  const kind = read.oneOf('STORE', ['sqlite', 'cosmos'], 'sqlite');
  if (kind === 'sqlite') return { kind, path: read.text('SQLITE_PATH', 'data/vejviser.sqlite') };
  const endpoint = read.required('COSMOS_ENDPOINT', 'the account that STORE=cosmos names');
  if (endpoint !== '') read.checkUrl('COSMOS_ENDPOINT', endpoint);
  return {
    kind,
    endpoint,
    database: read.text('COSMOS_DATABASE', 'vejviser'),
    ...optional('key', read.maybe('COSMOS_KEY')),
  };
}

function readTeams(read: EnvReader, host: string): TeamsConfig | undefined {
  const auth = read.onOff('TEAMS_AUTH', true);
  if (!read.anyOf(['TEAMS_APP_ID', 'TEAMS_APP_SECRET', 'TEAMS_TENANT_ID'])) return undefined;
  if (!auth && !isLoopback(host)) read.problem('TEAMS_AUTH: off is only allowed when HOST is a loopback address');
  const graphBaseUrl = read.url('GRAPH_BASE_URL', 'https://graph.microsoft.com');
  const graphAuth = read.onOff('GRAPH_AUTH', true);
  if (!graphAuth && !isLoopbackUrl(graphBaseUrl))
    read.problem('GRAPH_AUTH: off is only allowed when GRAPH_BASE_URL is a loopback address');
  const loginUrl = read.url('TEAMS_LOGIN_URL', 'https://login.microsoftonline.com');
  if (loginUrl.startsWith('http:') && !isLoopbackUrl(loginUrl))
    read.problem('TEAMS_LOGIN_URL: plain http is only allowed on a loopback address');
  const room = read.oneOf('TEAMS_ROOM', teamsRooms, 'private-channel');
  const hostTeamIds = read.list('TEAMS_HOST_TEAM_ID');
  if (room !== 'group-chat' && hostTeamIds.length === 0)
    read.problem(`TEAMS_HOST_TEAM_ID: is missing; TEAMS_ROOM=${room} creates its channels in that team`);
  return {
    appId: read.required('TEAMS_APP_ID', 'the Teams app registration'),
    tenantId: read.required('TEAMS_TENANT_ID', 'the one tenant that is let in'),
    auth,
    loginUrl,
    hostTeamIds,
    room,
    graphBaseUrl,
    graphAuth,
    ...optional('appSecret', read.maybe('TEAMS_APP_SECRET')),
    ...optional('openIdMetadataUrl', read.maybeUrl('TEAMS_OPENID_METADATA_URL')),
  };
}

function readSlack(read: EnvReader): SlackConfig | undefined {
  if (!read.anyOf(['SLACK_BOT_TOKEN', 'SLACK_SIGNING_SECRET', 'SLACK_TEAM_ID', 'SLACK_APP_TOKEN'])) return undefined;
  return {
    botToken: read.required('SLACK_BOT_TOKEN', 'the bot token of the Slack app'),
    signingSecret: read.required('SLACK_SIGNING_SECRET', 'what Slack signs its requests with'),
    teamId: read.required('SLACK_TEAM_ID', 'the one workspace that is let in'),
    ...optional('appToken', read.maybe('SLACK_APP_TOKEN')),
    ...optional('apiUrl', read.maybeUrl('SLACK_API_URL')),
  };
}

/** Whether only this machine can reach the address. */
function isLoopback(host: string): boolean {
  return host === 'localhost' || host === '::1' || host === '[::1]' || /^127(\.\d{1,3}){3}$/.test(host);
}

function isLoopbackUrl(url: string): boolean {
  return URL.canParse(url) && isLoopback(new URL(url).hostname);
}
