import { z } from 'zod';
import type { Graph } from '../graph/graph-client.ts';
import { alreadyThere, failedAs } from '../graph/graph-errors.ts';
import type { ChannelPlace } from './room-ref.ts';

const installedSchema = z.object({
  teamsApp: z.object({ id: z.string(), externalId: z.string().nullish() }).nullish(),
  teamsAppDefinition: z.object({ azureADAppId: z.string().nullish() }).nullish(),
});
const catalogSchema = z.object({ id: z.string(), externalId: z.string().nullish() });

/** What came of adding the app. `notYet`: the room is too new; again later. `refused`: a person must do it. */
export type AppAddition = 'added' | 'notYet' | 'refused';

/**
 * The app's own place in Teams. In a private channel it must be added to the channel beside the team, by a call that is in
 * beta for private channels (https://learn.microsoft.com/graph/api/channel-post-enabledapps?view=graph-rest-beta): where a
 * tenant refuses it, an owner of the channel adds the app by hand.
 */
export class TeamsApp {
  readonly #graph: Graph;
  readonly #appId: string;
  /** Which app of the catalogue we are; the same in the whole tenant. */
  #catalogId: string | undefined;

  constructor(graph: Graph, appId: string) {
    this.#graph = graph;
    this.#appId = appId;
  }

  async addToChannel({ team, id }: ChannelPlace): Promise<AppAddition> {
    return this.#add(
      () => this.inTeam(team),
      async (app) => {
        const path = `/teams/${encodeURIComponent(team)}/channels/${encodeURIComponent(id)}/enabledApps/$ref`;
        await this.#graph.post(path, { '@odata.id': appAddress(app) }, { version: 'beta' });
      },
    );
  }

  async addToChat(chatId: string): Promise<AppAddition> {
    return this.#add(
      () => this.#inCatalog(),
      async (app) => {
        const path = `/chats/${encodeURIComponent(chatId)}/installedApps`;
        await this.#graph.post(path, { 'teamsApp@odata.bind': appAddress(app) });
      },
    );
  }

  /** The app's id in the catalogue, if it is installed in the team. */
  async inTeam(team: string): Promise<string | undefined> {
    if (this.#catalogId !== undefined) return this.#catalogId;
    const path = `/teams/${encodeURIComponent(team)}/installedApps`;
    const query = { $expand: 'teamsApp,teamsAppDefinition' };
    const installed = await this.#graph.list(path, installedSchema, { query });
    const own = installed.find(
      ({ teamsApp, teamsAppDefinition }) =>
        teamsApp?.externalId === this.#appId || teamsAppDefinition?.azureADAppId === this.#appId,
    );
    this.#catalogId = own?.teamsApp?.id;
    return this.#catalogId;
  }

  async #inCatalog(): Promise<string | undefined> {
    if (this.#catalogId !== undefined) return this.#catalogId;
    const query = { $filter: `externalId eq '${this.#appId.replaceAll("'", "''")}'` };
    const found = await this.#graph.list('/appCatalogs/teamsApps', catalogSchema, { query });
    this.#catalogId = found.find(({ externalId }) => externalId === this.#appId)?.id;
    return this.#catalogId;
  }

  async #add(find: () => Promise<string | undefined>, add: (app: string) => Promise<void>): Promise<AppAddition> {
    try {
      const app = await find();
      if (app === undefined) return 'refused';
      await add(app);
      return 'added';
    } catch (error) {
      if (failedAs(error, 'gone')) return 'notYet';
      if (failedAs(error, 'invalid') && error.detail === alreadyThere) return 'added';
      if (failedAs(error, 'forbidden', 'invalid')) return 'refused';
      throw error;
    }
  }
}

function appAddress(app: string): string {
  return `https://graph.microsoft.com/v1.0/appCatalogs/teamsApps/${app}`;
}
