import { z } from 'zod';
import { isSlackCode } from './platform-error.ts';
import type { SlackApi } from './slack-api.ts';

/** https://docs.slack.dev/reference/objects/user-object */
const member = z.object({
  user: z.object({
    id: z.string(),
    team_id: z.string().optional(),
    deleted: z.boolean().optional(),
    is_bot: z.boolean().optional(),
    is_restricted: z.boolean().optional(),
    is_ultra_restricted: z.boolean().optional(),
    is_stranger: z.boolean().optional(),
    is_email_confirmed: z.boolean().optional(),
    enterprise_user: z.object({ teams: z.array(z.string()).optional() }).optional(),
    profile: z.object({ email: z.string().optional() }).optional(),
  }),
});
type SlackUser = z.infer<typeof member>['user'];

/** The workspace's full members, as Slack vouches for them: no bots, guests, people who left, and people from elsewhere. */
export class Members {
  readonly #api: SlackApi;
  readonly #teamId: string;

  constructor(api: SlackApi, teamId: string) {
    this.#api = api;
    this.#teamId = teamId;
  }

  /** The e-mail of a full member; of nobody else, and of nobody whom Slack does not know or show. */
  async email(user: string): Promise<string | undefined> {
    try {
      const found = await this.#api.call('users.info', { user }, member);
      return this.#isFullMember(found.user) ? found.user.profile?.email : undefined;
    } catch (error) {
      if (isSlackCode(error, 'user_not_found', 'user_not_visible')) return undefined;
      throw error;
    }
  }

  /** The full member with this e-mail. */
  async withEmail(email: string): Promise<string | undefined> {
    try {
      const found = await this.#api.call('users.lookupByEmail', { email }, member);
      return this.#isFullMember(found.user) ? found.user.id : undefined;
    } catch (error) {
      if (isSlackCode(error, 'users_not_found')) return undefined;
      throw error;
    }
  }

  #isFullMember(user: SlackUser): boolean {
    const home = user.team_id === undefined || user.team_id === this.#teamId;
    if (!home && !user.enterprise_user?.teams?.includes(this.#teamId)) return false;
    if (user.deleted || user.is_bot || user.is_stranger) return false;
    return !user.is_restricted && !user.is_ultra_restricted && user.is_email_confirmed !== false;
  }
}
