import { createHmac } from 'node:crypto';

/** What Slack sends, made and signed as Slack does. Payloads carry fields that the bot does not read, as real ones do. */

export interface SignOptions {
  /** Seconds to add to the timestamp. */
  readonly skewSeconds?: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly contentType?: string;
}

/** Body and headers of a request as Slack would sign it now. */
export function signedRequest(signingSecret: string, body: string, options: SignOptions = {}) {
  const timestamp = String(Math.floor(Date.now() / 1000) + (options.skewSeconds ?? 0));
  const signature = createHmac('sha256', signingSecret).update(`v0:${timestamp}:${body}`).digest('hex');
  return {
    method: 'POST',
    body,
    headers: {
      'content-type': options.contentType ?? contentTypeOf(body),
      'x-slack-request-timestamp': timestamp,
      'x-slack-signature': `v0=${signature}`,
      ...options.headers,
    },
  } as const;
}

function contentTypeOf(body: string): string {
  return body.startsWith('{') ? 'application/json' : 'application/x-www-form-urlencoded';
}

/** How an interaction travels: a form with one field of JSON. */
export function interactionBody(payload: object): string {
  return `payload=${encodeURIComponent(JSON.stringify(payload))}`;
}

export function commandBody(fields: Readonly<Record<string, string>>): string {
  return new URLSearchParams({ command: '/vejviser', api_app_id: 'A0VEJVISER', token: 'old', ...fields }).toString();
}

let serial = 1;

export interface ClickOptions {
  readonly user: string;
  readonly channel: string;
  readonly verb: string;
  readonly data?: unknown;
  readonly responseUrl?: string | undefined;
  readonly triggerId?: string | undefined;
  readonly values?: object;
  readonly ephemeral?: boolean;
}

/** A click on a button of a card in a channel. */
export function clickPayload(teamId: string, options: ClickOptions) {
  const ts = `1795375309.${String(serial++).padStart(6, '0')}`;
  return {
    type: 'block_actions',
    team: { id: teamId, domain: 'kommunen' },
    enterprise: null,
    is_enterprise_install: false,
    user: { id: options.user, username: 'someone', name: 'someone', team_id: teamId },
    api_app_id: 'A0VEJVISER',
    token: 'old',
    container: {
      type: 'message',
      message_ts: ts,
      channel_id: options.channel,
      is_ephemeral: options.ephemeral === true,
    },
    trigger_id: options.triggerId ?? `trigger.${serial}`,
    channel: { id: options.channel, name: 'privategroup' },
    message: { type: 'message', ts, text: 'Forløb', user: 'U0VEJVISER', blocks: [] },
    state: { values: options.values ?? {} },
    ...(options.responseUrl === undefined ? {} : { response_url: options.responseUrl }),
    actions: [
      {
        type: 'button',
        action_id: options.verb,
        block_id: 'b1',
        text: { type: 'plain_text', text: 'Tag den', emoji: false },
        value: JSON.stringify(options.data ?? {}),
        action_ts: ts,
      },
    ],
  };
}

export interface SentForm {
  readonly user: string;
  readonly verb: string;
  readonly metadata?: string;
  readonly values?: Readonly<Record<string, Readonly<Record<string, object>>>>;
  readonly blocks?: readonly object[];
  readonly viewId?: string;
}

/** A modal that was sent. */
export function submissionPayload(teamId: string, form: SentForm) {
  return {
    type: 'view_submission',
    team: { id: teamId, domain: 'kommunen' },
    user: { id: form.user, username: 'someone', name: 'someone', team_id: teamId },
    api_app_id: 'A0VEJVISER',
    token: 'old',
    trigger_id: `trigger.${serial++}`,
    view: {
      id: form.viewId ?? `V${serial}`,
      team_id: teamId,
      type: 'modal',
      callback_id: form.verb,
      private_metadata: form.metadata ?? '',
      hash: `h${serial}`,
      title: { type: 'plain_text', text: 'Vejviser', emoji: true },
      submit: { type: 'plain_text', text: 'Gem', emoji: true },
      close: null,
      state: { values: form.values ?? {} },
      blocks: form.blocks ?? Object.keys(form.values ?? {}).map((block_id) => ({ type: 'input', block_id })),
      app_installed_team_id: teamId,
    },
    response_urls: [],
    is_enterprise_install: false,
    enterprise: null,
  };
}

/** Something typed into a field for people. */
export function suggestionPayload(teamId: string, user: string, value: string) {
  return {
    type: 'block_suggestion',
    user: { id: user, team_id: teamId },
    team: { id: teamId, domain: 'kommunen' },
    container: { type: 'view', view_id: 'V1' },
    api_app_id: 'A0VEJVISER',
    action_id: 'members',
    block_id: 'members',
    value,
  };
}

/** Somebody came into a channel. */
export function joinedPayload(teamId: string, user: string, channel: string, extra: object = {}) {
  return {
    type: 'event_callback',
    token: 'old',
    team_id: teamId,
    context_team_id: teamId,
    api_app_id: 'A0VEJVISER',
    event_id: `Ev${serial++}`,
    event_time: 1795375309,
    is_ext_shared_channel: false,
    authorizations: [{ enterprise_id: null, team_id: teamId, user_id: 'U0VEJVISER', is_bot: true }],
    event: { type: 'member_joined_channel', user, channel, channel_type: 'G', team: teamId },
    ...extra,
  };
}
