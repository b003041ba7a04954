import { DateTime } from 'luxon';
import { commandWords } from '../../../cards/text/command-words.ts';
import { Pathways } from '../../../services/pathways.ts';
import { Directory } from '../../../services/people/directory.ts';
import { sealer } from '../../../services/seal.ts';
import { AppBench, AppTown, benchKey } from '../app-bench.ts';
import { type CaseServer, caseToken, startCaseServer } from '../case-server.ts';
import { testZone } from '../domain.ts';
import { contentsOf } from '../erasure-bench.ts';
import { teamsIds } from '../fake-teams.ts';
import { MemoryStore } from '../memory-store.ts';
import { sharingStaff } from '../sharing-bench.ts';
import { clickPayload, commandBody, interactionBody, signedRequest } from '../slack-requests.ts';
import { executeActivity, messageActivity } from '../teams/activities.ts';
import { type Click, everyClick } from './every-click.ts';
import { secretModels } from './secret-desk.ts';
import { type Exposure, SecretOracle } from './secret-oracle.ts';
import { SecretStory } from './secret-story.ts';
import { ownerOf, SecretWatch } from './secret-watch.ts';
import { textOfPaper } from './text-of-paper.ts';

/** Those who are in Slack alone, so that there is a room on each platform; the others are in Teams. */
const inSlack = ['pia', 'mads'];
const publicUrl = 'https://vejviser.example';
const addressPattern = /https:\/\/vejviser\.example\/[\w./?=&-]+/g;
/** The streams, the young person's own name, and packages that the case system has not received yet. */
const meantToBeKept = ['stream', 'subjects ', 'journal-parts:'];
const clock = () => DateTime.now().setZone(testZone);

/** The whole program over a pathway full of marks, with people at their clients on both platforms. */
export class SecretApp {
  readonly town: AppTown;
  readonly bench: AppBench;
  readonly store: MemoryStore;
  readonly story: SecretStory;
  readonly watch: SecretWatch;
  readonly caseServer: CaseServer;
  readonly #chats = new Map<string, string>();

  private constructor(parts: Pick<SecretApp, 'town' | 'bench' | 'store' | 'story' | 'caseServer'>) {
    const { town, bench, store, story, caseServer } = parts;
    this.caseServer = caseServer;
    this.town = town;
    this.bench = bench;
    this.store = store;
    this.story = story;
    const owners = [...sharingStaff.values()].flatMap(({ id, name }): [string, string][] =>
      inSlack.includes(id) ? [[town.slack.user(id), id]] : ownerOf(town.tenant.person(name), id),
    );
    this.watch = new SecretWatch({ town, bench, owners: new Map(owners) });
  }

  static async start(): Promise<SecretApp> {
    const staff = [...sharingStaff.values()];
    const town = await AppTown.start({
      teams: staff.filter(({ id }) => !inSlack.includes(id)),
      slack: staff.filter(({ id }) => inSlack.includes(id)),
    });
    const store = new MemoryStore();
    const at = '2026-11-01T08:00:00.000Z';
    await new Directory(store).saveAll(
      staff.map((person) => {
        const identity = inSlack.includes(person.id)
          ? ({ platform: 'slack', tenant: town.slack.teamId, user: town.slack.user(person.id), at } as const)
          : ({ platform: 'teams', tenant: teamsIds.tenantId, user: town.tenant.person(person.name).id, at } as const);
        return { ...person, identities: [identity] };
      }),
    );
    const caseServer = await startCaseServer();
    const limits = { LIMIT_PERSON_PER_MINUTE: '1000000', LIMIT_ADDRESS_PER_MINUTE: '1000000' };
    const env = { ...limits, CASE_SYSTEM: caseServer.address, CASE_SYSTEM_TOKEN: caseToken };
    const ports = { models: secretModels, journaling: { intervalMs: 500 } };
    const bench = await AppBench.start(town, { store, env, ports });
    const pathways = new Pathways({
      store,
      clock,
      person: (id) => sharingStaff.get(id),
      model: secretModels.get,
      seal: sealer(benchKey),
      onCommitted: () => undefined,
    });
    const topics = ['other', 'health', 'economy'] as const;
    const options = { pathways, documents: store, secret: benchKey, topics, now: clock() };
    const story = await SecretStory.tell(options);
    return new SecretApp({ town, bench, store, story, caseServer });
  }

  /** Who may know what now. */
  async oracle(): Promise<SecretOracle> {
    return new SecretOracle(await this.store.read(this.story.code, 1), sharingStaff);
  }

  /** Somebody types each word, in a chat of their own. */
  async words(who: string): Promise<Exposure[]> {
    const texts = commandWords.flatMap(({ da, en }) => [da, `${en} ${this.story.code}`]);
    return this.#each(texts, (text) => this.#types(who, text));
  }

  /** Somebody presses every button about everything, of which they have got hold somehow; where there is a form, they ask for it. */
  async clicks(who: string, which: (click: Click) => boolean = () => true): Promise<Exposure[]> {
    const state = await this.story.refreshed();
    return this.#each(everyClick(state).filter(which), (click) => this.#presses(who, click));
  }

  /** What lies behind the addresses that people were given, for whoever was given them; and what the addresses themselves say. */
  async links(exposures: readonly Exposure[]): Promise<Exposure[]> {
    const given = new Map(
      exposures.flatMap(({ lookers, text }) => (text.match(addressPattern) ?? []).map((address) => [address, lookers])),
    );
    const opened = [...given].map(async ([address, lookers]): Promise<Exposure[]> => {
      const path = address.slice(publicUrl.length);
      const said = path.split(/[/.?=&]/).map((part) => Buffer.from(part, 'base64url').toString('utf8'));
      const answer = await this.bench.fetch(path);
      const type = answer.headers.get('content-type') ?? '';
      const bytes = new Uint8Array(await answer.arrayBuffer());
      const text = type.includes('pdf') ? await textOfPaper(bytes) : Buffer.from(bytes).toString('utf8');
      const headers = JSON.stringify([...answer.headers]);
      return [
        { lookers: [], where: `address ${path}`, text: [path, headers, ...said].join('\n') },
        { lookers, where: `${answer.status} ${path}`, text },
      ];
    });
    return (await Promise.all(opened)).flat();
  }

  /** Everything that is stored besides the stream, and besides the places where it is meant to be kept: by place. */
  async kept(): Promise<Exposure[]> {
    const contents = await contentsOf(this.store);
    return [...contents]
      .filter(([place]) => !meantToBeKept.some((prefix) => place.startsWith(prefix)))
      .map(([where, text]) => ({ lookers: [], where, text: `${where} ${text}` }));
  }

  async stop(): Promise<void> {
    await this.bench.stop();
    await Promise.all([this.town.close(), this.caseServer.close()]);
  }

  /** One after the other: what somebody was told through, and all that has left the program besides. */
  async #each<T>(things: readonly T[], work: (thing: T) => Promise<Exposure>): Promise<Exposure[]> {
    const exposures: Exposure[] = [];
    for (const thing of things) exposures.push(await work(thing));
    return [...exposures, ...(await this.watch.news())];
  }

  async #types(who: string, text: string): Promise<Exposure> {
    const where = `${who} types ${text}`;
    if (!inSlack.includes(who)) {
      const { person, chat, teams } = this.#atTeams(who);
      return this.#told(who, where, await teams.deliver(messageActivity(teams.frame, person, chat, text)));
    }
    const { user, channel, teamId, responseUrl, triggerId } = await this.#atSlack(who);
    const fields = { team_id: teamId, user_id: user, channel_id: channel };
    const body = commandBody({ ...fields, text, response_url: responseUrl, trigger_id: triggerId });
    return this.#told(who, where, await this.#slackDelivers(body));
  }

  async #presses(who: string, { verb, data }: Click): Promise<Exposure> {
    const where = `${who} presses ${verb} ${JSON.stringify(data)}`;
    const asking = { ...data, ask: 1 };
    if (!inSlack.includes(who)) {
      const { person, chat, teams } = this.#atTeams(who);
      return this.#told(
        who,
        where,
        await teams.deliver(executeActivity(teams.frame, person, chat, { verb, data: asking })),
      );
    }
    const { teamId, ...at } = await this.#atSlack(who);
    return this.#told(
      who,
      where,
      await this.#slackDelivers(interactionBody(clickPayload(teamId, { ...at, verb, data: asking }))),
    );
  }

  #atTeams(who: string) {
    const { teams } = this.town.tenant;
    const person = this.town.tenant.person(sharingStaff.get(who)?.name ?? '');
    return { teams, person, chat: teams.world.install(person) };
  }

  async #atSlack(who: string) {
    const { slack } = this.town;
    const user = slack.user(who);
    const channel = this.#chats.get(who) ?? (await slack.directChannel(user));
    this.#chats.set(who, channel);
    const triggerId = await slack.trigger(user);
    this.watch.triggers.set(triggerId, who);
    return { user, channel, triggerId, teamId: slack.teamId, responseUrl: slack.standIn.responseUrl(channel, user) };
  }

  async #slackDelivers(body: string): Promise<{ text: string }> {
    const reply = await this.bench.fetch('/slack/events', signedRequest(this.town.slack.signingSecret, body));
    return { text: await reply.text() };
  }

  #told(who: string, where: string, { text }: { text: string }): Exposure {
    return { lookers: [{ staff: who }], where, text };
  }
}
