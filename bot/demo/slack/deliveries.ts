import { createHmac } from 'node:crypto';
import type { SlackWorkspace } from './workspace.ts';

/** What the bot answered to a delivery. */
export interface Delivered {
  readonly status: number;
  readonly body: string;
}

interface Sender {
  readonly handle: string;
  readonly channel: string;
}

export interface Click extends Sender {
  /** Time stamp of the message, when everybody sees it. */
  readonly ts: string | undefined;
  readonly actionId: string;
  readonly blockId: string;
  readonly value: string;
  readonly triggerId: string;
  readonly responseUrl: string;
}

export interface TypedCommand extends Sender {
  readonly text: string;
  readonly triggerId: string;
  readonly responseUrl: string;
}

/** A modal as the emulator keeps it. */
export interface ModalView extends Readonly<Record<string, unknown>> {
  readonly id: string;
}

/**
 * Sends to the bot what Slack would send when somebody clicks, types or fills in a form: the same bodies, signed the same way.
 * https://docs.slack.dev/reference/interaction-payloads, https://docs.slack.dev/authentication/verifying-requests-from-slack
 */
export class SlackDeliveries {
  readonly #workspace: SlackWorkspace;
  readonly #eventsUrl: string;
  #serial = 1;

  /** @param eventsUrl `POST /slack/events` of the bot. */
  constructor(workspace: SlackWorkspace, eventsUrl: string) {
    this.#workspace = workspace;
    this.#eventsUrl = eventsUrl;
  }

  click({ handle, channel, ts, actionId, blockId, value, triggerId, responseUrl }: Click): Promise<Delivered> {
    const action = { type: 'button', action_id: actionId, block_id: blockId, value, action_ts: this.#timestamp() };
    return this.#interaction({
      type: 'block_actions',
      ...this.#common(handle),
      container: { type: 'message', message_ts: ts ?? '', channel_id: channel, is_ephemeral: ts === undefined },
      trigger_id: triggerId,
      channel: { id: channel, name: 'privategroup' },
      state: { values: {} },
      response_url: responseUrl,
      actions: [action],
    });
  }

  command({ handle, channel, text, triggerId, responseUrl }: TypedCommand): Promise<Delivered> {
    const fields = {
      command: '/vejviser',
      text,
      team_id: this.#workspace.teamId,
      team_domain: 'fjordby',
      channel_id: channel,
      channel_name: 'privategroup',
      user_id: this.#workspace.userId(handle),
      user_name: handle,
      api_app_id: 'A0VEJVISER',
      trigger_id: triggerId,
      response_url: responseUrl,
    };
    return this.#send(new URLSearchParams(fields).toString());
  }

  submit(handle: string, view: ModalView, values: object, triggerId: string): Promise<Delivered> {
    return this.#interaction({
      type: 'view_submission',
      ...this.#common(handle),
      trigger_id: triggerId,
      view: { ...view, state: { values }, app_installed_team_id: this.#workspace.teamId },
      response_urls: [],
    });
  }

  suggest(handle: string, view: ModalView, actionId: string, value: string): Promise<Delivered> {
    return this.#interaction({
      type: 'block_suggestion',
      ...this.#common(handle),
      container: { type: 'view', view_id: view.id },
      action_id: actionId,
      block_id: actionId,
      value,
    });
  }

  #common(handle: string) {
    const { teamId } = this.#workspace;
    return {
      team: { id: teamId, domain: 'fjordby' },
      user: { id: this.#workspace.userId(handle), username: handle, name: handle, team_id: teamId },
      api_app_id: 'A0VEJVISER',
      enterprise: null,
      is_enterprise_install: false,
    };
  }

  /** Each click has a time of its own, so that two clicks on one button are two deliveries. */
  #timestamp(): string {
    return `${Math.floor(Date.now() / 1000)}.${String(this.#serial++).padStart(6, '0')}`;
  }

  #interaction(payload: object): Promise<Delivered> {
    return this.#send(new URLSearchParams({ payload: JSON.stringify(payload) }).toString());
  }

  async #send(body: string): Promise<Delivered> {
    const timestamp = String(Math.floor(Date.now() / 1000));
    const signature = createHmac('sha256', this.#workspace.signingSecret)
      .update(`v0:${timestamp}:${body}`)
      .digest('hex');
    try {
      const reply = await fetch(this.#eventsUrl, {
        method: 'POST',
        body,
        headers: {
          'content-type': 'application/x-www-form-urlencoded',
          'x-slack-request-timestamp': timestamp,
          'x-slack-signature': `v0=${signature}`,
        },
      });
      return { status: reply.status, body: await reply.text() };
    } catch {
      return { status: 0, body: '' };
    }
  }
}
