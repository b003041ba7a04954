import { z } from 'zod';
import type { SlackApi } from './slack-api.ts';

const identity = z.object({ user_id: z.string(), team_id: z.string() });

/** Who the bot is in the workspace, as its token says. Asked once, and again after a failure. */
export class BotIdentity {
  readonly #api: SlackApi;
  #asked: Promise<z.infer<typeof identity>> | undefined;

  constructor(api: SlackApi) {
    this.#api = api;
  }

  async userId(): Promise<string> {
    return (await this.#known()).user_id;
  }

  /** The workspace of the token. Asks Slack each time: it tells whether Slack can be reached at all. */
  async workspace(): Promise<string> {
    this.#asked = undefined;
    return (await this.#known()).team_id;
  }

  #known(): Promise<z.infer<typeof identity>> {
    this.#asked ??= this.#api.call('auth.test', {}, identity).catch((error: unknown) => {
      this.#asked = undefined;
      throw error;
    });
    return this.#asked;
  }
}
