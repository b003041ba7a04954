import { createHmac } from 'node:crypto';
import { postRequest } from './load.ts';

/** The invented app and workspace of the bench. */
export const slackApp = {
  appId: 'A0BENCH001',
  teamId: 'T0BENCH001',
  botUserId: 'U0BENCHBOT',
  botId: 'B0BENCH001',
  botToken: 'xoxb-bench',
  signingSecret: '8f742231b10e8888abcd99yyyzzz85a5',
};

export interface SlackClick {
  readonly user: string;
  readonly channel: string;
  readonly verb: string;
  /** The button's `value`. */
  readonly value: string;
}

let clicks = 0;

/**
 * An HTTP request with one click as Slack sends and signs it, good for five minutes from now. `baseUrl`: where the answer to
 * the click may be posted. https://docs.slack.dev/reference/interaction-payloads/block_actions-payload
 */
export function slackClick(click: SlackClick, baseUrl: string): Buffer {
  const body = `payload=${encodeURIComponent(JSON.stringify(payloadOf(click, baseUrl, ++clicks)))}`;
  const timestamp = String(Math.floor(Date.now() / 1000));
  const digest = createHmac('sha256', slackApp.signingSecret).update(`v0:${timestamp}:${body}`).digest('hex');
  const headers = {
    'content-type': 'application/x-www-form-urlencoded',
    'x-slack-request-timestamp': timestamp,
    'x-slack-signature': `v0=${digest}`,
  };
  return postRequest('/slack/events', headers, body);
}

function payloadOf({ user, channel, verb, value }: SlackClick, baseUrl: string, number: number): object {
  const { appId, teamId, botUserId, botId } = slackApp;
  const ts = '1764000000.000100';
  const button = { type: 'button', action_id: verb, block_id: 'buttons', text: plain('Jeg tager den'), value };
  return {
    type: 'block_actions',
    user: { id: user, username: 'proeve', name: 'proeve', team_id: teamId },
    api_app_id: appId,
    token: 'bench-verification-token',
    container: { type: 'message', message_ts: ts, channel_id: channel, is_ephemeral: false },
    trigger_id: `${1764000000000 + number}.${number}.bench`,
    team: { id: teamId, domain: 'bench' },
    enterprise: null,
    is_enterprise_install: false,
    channel: { id: channel, name: 'privategroup' },
    message: {
      user: botUserId,
      type: 'message',
      ts,
      bot_id: botId,
      app_id: appId,
      text: 'En handling venter på en ansvarlig.',
      team: teamId,
      blocks: [
        { type: 'header', block_id: 'h', text: plain('Ring til FGU og aftal et besøg') },
        ...Array.from({ length: 4 }, (_, index) => ({
          type: 'section',
          block_id: `b${index}`,
          text: { type: 'mrkdwn', text: '*Ansvarlig*\nIngen endnu. Enhver i teamet kan tage den.', verbatim: false },
        })),
        { type: 'actions', block_id: 'buttons', elements: [button] },
      ],
    },
    state: { values: {} },
    response_url: `${baseUrl}/actions/${teamId}/${number}/bench`,
    actions: [{ ...button, action_ts: `${1764000000 + number}.000200` }],
  };
}

const plain = (text: string) => ({ type: 'plain_text', text, emoji: true });
