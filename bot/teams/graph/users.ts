import { z } from 'zod';
import type { Graph } from './graph-client.ts';
import { failedAs } from './graph-errors.ts';

const userSchema = z.object({
  id: z.string(),
  mail: z.string().nullish(),
  userPrincipalName: z.string().nullish(),
  accountEnabled: z.boolean().nullish(),
  userType: z.string().nullish(),
});
type User = z.infer<typeof userSchema>;

const select = { $select: 'id,mail,userPrincipalName,accountEnabled,userType' };

/** The tenant's own people, as Entra knows them. Guests and closed accounts are nobody. Needs `User.Read.All`. */
export class Users {
  readonly #graph: Graph;

  constructor(graph: Graph) {
    this.#graph = graph;
  }

  /** The e-mail of an account (an Entra object id); undefined when there is no such account, or it is a guest's. */
  async email(id: string): Promise<string | undefined> {
    const user = await this.#find(id);
    return user && isOwn(user) ? (user.mail ?? user.userPrincipalName ?? undefined) : undefined;
  }

  /** The Entra object id of the one account with this e-mail; undefined when there is none, or more than one. */
  async byEmail(email: string): Promise<string | undefined> {
    const named = await this.#find(email);
    if (named) return isOwn(named) ? named.id : undefined;
    const $filter = `mail eq '${email.replaceAll("'", "''")}'`;
    const found = (await this.#graph.list('/users', userSchema, { query: { ...select, $filter } })).filter(isOwn);
    return found.length === 1 ? found[0]?.id : undefined;
  }

  async #find(idOrName: string): Promise<User | undefined> {
    try {
      return await this.#graph.get(`/users/${encodeURIComponent(idOrName)}`, userSchema, { query: select });
    } catch (error) {
      if (failedAs(error, 'gone', 'invalid')) return undefined;
      throw error;
    }
  }
}

function isOwn({ accountEnabled, userType }: User): boolean {
  return accountEnabled !== false && userType?.toLowerCase() !== 'guest';
}
