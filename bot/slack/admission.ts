import type { SlackPayload } from './payload.ts';

/**
 * - `admitted`: from the one workspace that is configured, by one of its own;
 * - `foreign`: another workspace's delivery; nothing is answered;
 * - `external`: our workspace's delivery about a Slack Connect conversation or by somebody from outside.
 */
export type Admission = 'admitted' | 'foreign' | 'external';

/** Whether a delivery may be handled at all. What is not certain is not admitted. */
export function admission(payload: SlackPayload, teamId: string): Admission {
  if ('command' in payload) return payload.team_id === teamId ? 'admitted' : 'foreign';
  if (payload.type === 'event_callback') {
    if (payload.team_id !== teamId) return 'foreign';
    const others = payload.authorizations?.some(({ team_id }) => team_id !== teamId) ?? false;
    const elsewhere = typeof payload.context_team_id === 'string' && payload.context_team_id !== teamId;
    return payload.is_ext_shared_channel === true || elsewhere || others ? 'external' : 'admitted';
  }
  if (payload.team?.id !== teamId) return 'foreign';
  if (payload.type === 'view_submission') {
    const installed = payload.view.app_installed_team_id;
    if (typeof installed === 'string' && installed !== teamId) return 'external';
  }
  // In an Enterprise organisation Slack gives the organisation's id as the user's team.
  // https://docs.slack.dev/reference/interaction-payloads/block_suggestion-payload
  const home = payload.user.team_id;
  const own = [undefined, teamId, payload.team.enterprise_id, payload.enterprise?.id];
  return own.includes(home) ? 'admitted' : 'external';
}
