import { once } from 'node:events';
import { Agent, request as httpRequest } from 'node:http';
import { connect } from 'node:net';
import fc from 'fast-check';
import { Directory } from '../../../services/people/directory.ts';
import type { Invite } from '../../../services/young-access/invite.ts';
import { AppBench, AppTown } from '../app-bench.ts';
import { tellStory, typedMark } from '../app-story.ts';
import { testPeople } from '../domain.ts';
import { teamsIds } from '../fake-teams.ts';
import { MemoryStore } from '../memory-store.ts';
import { YoungBrowser } from '../young-browser.ts';
import { outsider, slackRequests, teamsRequests } from './chat-requests.ts';
import type { FuzzAnswer, FuzzRequest } from './fuzz-request.ts';
import { formRequests, rawRequests, type SignedIn, webRequests } from './web-requests.ts';

const requestsPerPage = 500;
/** Sent at the same time. */
const atOnce = 10;
/** What stays open, as an event stream does, has said enough by then. */
const openMs = 60;
const timeoutMs = 20_000;
const fuzzKey = 'Nøgle-der-aldrig-må-ses-i-noget-svar-og-ingen-log';
/** What shows the inside of a program. */
const inside =
  /\bat [\w.<>[\] ]+ \((?:file:|node:|\/)|\bnode:internal\b|\/(?:bot|services|storage)\/[\w/-]+\.ts:\d+|(?:Type|Reference|Syntax|Range|Zod)Error\b/;

/** What a run of the fuzz has found. */
export interface FuzzReport {
  readonly sent: number;
  /** By door: how many, and with which statuses they were answered. */
  readonly doors: ReadonlyMap<string, ReadonlyMap<number, number>>;
  /** What must not be, a sentence each; at most a few of a kind. */
  readonly wrong: readonly string[];
}

export interface FuzzOptions {
  readonly requests: number;
  readonly seed: number;
  /** Told after every thousand. */
  readonly onProgress?: (sent: number) => void;
}

/** Sends so many broken requests to every door of the whole program, and looks into every answer and every line of the log. */
export async function fuzz({ requests, seed, onProgress = () => undefined }: FuzzOptions): Promise<FuzzReport> {
  const town = await AppTown.start();
  const store = new MemoryStore();
  const story = await tellStory(store, fuzzKey);
  await tieAccounts(store, town);
  const env = { LIMIT_PERSON_PER_MINUTE: '1000000', LIMIT_ADDRESS_PER_MINUTE: '1000000' };
  const bench = await AppBench.start(town, { store, keys: [fuzzKey], env });
  const invites = await pages(store, story.invite, requests);
  const visitors = await Promise.all(invites.map((invite) => signIn(bench, invite)));
  const agent = new Agent({ keepAlive: true, maxSockets: atOnce });
  const findings = new Findings(town);
  try {
    const arbitrary = fc.oneof(
      { weight: 6, arbitrary: await teamsRequests(town, story) },
      { weight: 6, arbitrary: slackRequests(town, story) },
      { weight: 5, arbitrary: webRequests(story) },
      { weight: 3, arbitrary: fc.oneof(...visitors.map(formRequests)) },
      { weight: 1, arbitrary: rawRequests },
    );
    for (let sent = 0; sent < requests; sent += 1000) {
      const some = fc.sample(arbitrary, { numRuns: Math.min(1000, requests - sent), seed: seed + sent });
      const rest = [...some];
      const work = async () => {
        for (let next = rest.pop(); next; next = rest.pop()) findings.look(next, await send(bench.base, agent, next));
      };
      await Promise.all(Array.from({ length: atOnce }, work));
      findings.lookAtLog(bench.logged.splice(0));
      onProgress(sent + some.length);
    }
    const health = await bench.fetch('/healthz');
    if (health.status !== 200) findings.add(`after it all the program is not well: ${health.status}`);
    await findings.lookAtMessages();
    return findings.report(requests);
  } finally {
    agent.destroy();
    await bench.stop();
    await town.close();
  }
}

/** Each link is held to its requests a minute, so there are more of them the more is sent. */
async function pages(store: MemoryStore, first: Invite, requests: number): Promise<Invite[]> {
  const more = Math.min(30, Math.ceil(requests / requestsPerPage));
  const stories = await Promise.all(Array.from({ length: more }, () => tellStory(store, fuzzKey)));
  return [first, ...stories.map(({ invite }) => invite)];
}

/** So that clicks come from people whom the program knows. */
async function tieAccounts(store: MemoryStore, { tenant, slack }: AppTown): Promise<void> {
  const at = '2026-11-01T08:00:00.000Z';
  await new Directory(store).saveAll(
    [...testPeople.values()].map((person) => ({
      ...person,
      identities: [
        { platform: 'teams', tenant: teamsIds.tenantId, user: tenant.person(person.name).id, at },
        { platform: 'slack', tenant: slack.teamId, user: slack.user(person.id), at },
      ],
    })),
  );
}

async function signIn({ base }: AppBench, { token, code }: Invite): Promise<SignedIn> {
  const browser = new YoungBrowser(base, `/u/${token}`);
  const { status } = await browser.signIn(code);
  if (status !== 303) throw new Error(`not let in: ${status}`);
  await browser.get();
  const cookie = [...browser.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
  return { path: browser.path, cookie, formToken: browser.formToken };
}

function send(base: string, agent: Agent, request: FuzzRequest): Promise<FuzzAnswer> {
  return request.raw === undefined ? overHttp(base, agent, request) : overSocket(base, request.raw);
}

function overHttp(base: string, agent: Agent, { method, path, headers, body }: FuzzRequest): Promise<FuzzAnswer> {
  return new Promise((resolve, reject) => {
    const { hostname, port } = new URL(base);
    // A client writes no blanks and no letters beyond ASCII; a server that gets them is asked over a bare socket.
    const sent = path.replace(/[^\x21-\x7e]/g, (letter) => encodeURIComponent(letter)) || '/';
    const length = method === 'GET' || method === 'HEAD' ? {} : { 'content-length': String(Buffer.byteLength(body)) };
    const options = {
      hostname,
      port,
      method,
      path: sent,
      agent,
      timeout: timeoutMs,
      headers: { ...headers, ...length },
    };
    const outgoing = httpRequest(options, (incoming) => {
      const chunks: Buffer[] = [];
      const answered = () =>
        resolve({
          status: incoming.statusCode ?? 0,
          headers: JSON.stringify(incoming.headers),
          body: Buffer.concat(chunks).toString('utf8'),
        });
      incoming.on('data', (chunk: Buffer) => chunks.push(chunk));
      incoming.once('end', answered);
      if (!incoming.headers['content-type']?.includes('event-stream')) return;
      setTimeout(() => {
        answered();
        incoming.destroy();
      }, openMs);
    });
    outgoing.once('timeout', () => reject(new Error(`no answer: ${method} ${path}`)));
    outgoing.once('error', () => resolve({ status: 0, headers: '', body: '' }));
    outgoing.end(length['content-length'] === undefined ? undefined : body);
  });
}

async function overSocket(base: string, raw: string): Promise<FuzzAnswer> {
  const socket = connect(Number(new URL(base).port), '127.0.0.1');
  const chunks: Buffer[] = [];
  socket.on('data', (chunk) => chunks.push(Buffer.from(chunk)));
  socket.on('error', () => undefined);
  socket.end(raw);
  socket.setTimeout(2000, () => socket.destroy());
  await once(socket, 'close');
  const text = Buffer.concat(chunks).toString('utf8');
  const [head = '', ...body] = text.split('\r\n\r\n');
  return { status: Number(/^HTTP\/1\.1 (\d{3})/.exec(head)?.[1] ?? 0), headers: head, body: body.join() };
}

/** Looks at what came back, and remembers what must not be. */
class Findings {
  readonly #town: AppTown;
  readonly #doors = new Map<string, Map<number, number>>();
  readonly #wrong: string[] = [];

  constructor(town: AppTown) {
    this.#town = town;
  }

  add(sentence: string): void {
    if (this.#wrong.length < 20) this.#wrong.push(sentence);
  }

  look(request: FuzzRequest, { status, headers, body }: FuzzAnswer): void {
    const counts = this.#doors.get(request.door) ?? new Map<number, number>();
    counts.set(status, (counts.get(status) ?? 0) + 1);
    this.#doors.set(request.door, counts);
    const what = `${request.door}: ${request.method} ${request.path.slice(0, 200)} ${(request.raw ?? request.body).slice(0, 1500)}`;
    // 501 is the answer to an invoke of a name that the Bot Framework does not know.
    if (status >= 500 && status !== 501) this.add(`${status} at ${what}`);
    if (status === 0 && request.raw === undefined && request.method !== 'TRACE') this.add(`no answer at ${what}`);
    const text = headers + body;
    if (inside.test(text)) this.add(`the inside of the program (${inside.exec(text)?.[0]}) at ${what}`);
    for (const secret of this.#secrets()) if (text.includes(secret)) this.add(`a secret at ${what}`);
    if (!request.isEntitled && text.includes(typedMark)) this.add(`what people have typed at ${what}`);
    if (headers.includes(typedMark)) this.add(`what people have typed, in a header, at ${what}`);
  }

  lookAtLog(lines: readonly string[]): void {
    for (const line of lines) {
      if (/"level":(?:50|60)/.test(line)) this.add(`an error in the log: ${line}`);
      if (line.includes(typedMark)) this.add(`what people have typed, in the log: ${line}`);
      if (/Testesen|@kommunen\.example/.test(line)) this.add(`a name in the log: ${line}`);
      for (const secret of this.#secrets()) if (line.includes(secret)) this.add(`a secret in the log: ${line}`);
    }
  }

  /** What was sent to the one who is in no team, after the request was answered. */
  async lookAtMessages(): Promise<void> {
    const { slack, tenant } = this.#town;
    const user = slack.user(outsider);
    const person = tenant.person(testPeople.get(outsider)?.name ?? '');
    const chat = tenant.teams.world.install(person);
    const told = JSON.stringify([
      slack.standIn.ephemerals.filter((message) => message.user === user),
      await slack.directMessages(user),
      tenant.teams.world.sees(person, chat.id),
    ]);
    if (told.includes(typedMark)) this.add('what people have typed was sent to somebody of no team');
    if (told.length < 100) this.add('nothing at all was answered to the one of no team, so that nothing was looked at');
  }

  report(sent: number): FuzzReport {
    return { sent, doors: this.#doors, wrong: this.#wrong };
  }

  #secrets(): string[] {
    return [fuzzKey, teamsIds.appSecret, this.#town.slack.botToken, this.#town.slack.signingSecret];
  }
}
