import { z } from 'zod';
import type { SlackConfig } from '../config.ts';
import { clockOf, type OtherClock } from '../doctor/examine-clock.ts';
import { compare, type Finding } from '../doctor/finding.ts';
import { slackScopes } from './scopes.ts';

const timeoutMs = 10_000;
const answerSchema = z.looseObject({
  ok: z.boolean(),
  error: z.string().max(100).optional(),
  team_id: z.string().optional(),
  bot_id: z.string().optional(),
});
type Answer = z.infer<typeof answerSchema>;
/** An error of Slack is a code; anything else is not repeated. */
const errorCode = /^[a-z_]{1,60}$/;

export interface SlackExamination {
  readonly findings: readonly Finding[];
  readonly clock: OtherClock | undefined;
}

/**
 * Asks Slack whose the token is and what was granted with it, and compares with the scopes of the manifest.
 * https://docs.slack.dev/reference/methods/auth.test, https://docs.slack.dev/authentication/best-practices-for-security
 */
export async function examineSlack(config: SlackConfig, nowMs: () => number = Date.now): Promise<SlackExamination> {
  let response: Response;
  let answer: Answer;
  try {
    response = await fetch(`${(config.apiUrl ?? 'https://slack.com/api').replace(/\/+$/, '')}/auth.test`, {
      method: 'POST',
      headers: { authorization: `Bearer ${config.botToken}` },
      redirect: 'error',
      signal: AbortSignal.timeout(timeoutMs),
    });
    answer = answerSchema.parse(await response.json());
  } catch (error) {
    return {
      findings: [{ code: 'slackSilent', detail: error instanceof Error ? error.name : 'failed' }],
      clock: undefined,
    };
  }
  const clock = clockOf(response.headers, nowMs());
  if (!answer.ok) {
    const { error = '' } = answer;
    return { findings: [{ code: 'slackRefused', detail: errorCode.test(error) ? error : 'unknown' }], clock };
  }
  const findings: Finding[] = [
    ...(answer.team_id === config.teamId ? [] : [{ code: 'slackOtherWorkspace' } as const]),
    ...(answer.bot_id === undefined ? [{ code: 'slackNoBot' } as const] : []),
    ...scopes(response.headers.get('x-oauth-scopes')),
  ];
  return { findings, clock };
}

function scopes(header: string | null): Finding[] {
  if (header === null) return [{ code: 'slackScopesUnknown' }];
  const granted = header
    .split(',')
    .map((name) => name.trim())
    .filter(Boolean);
  const { missing, tooMany } = compare(slackScopes, granted);
  if (missing.length + tooMany.length === 0) return [{ code: 'slackScopes' }];
  return [
    ...(missing.length > 0 ? [{ code: 'slackMissing', names: missing } as const] : []),
    ...(tooMany.length > 0 ? [{ code: 'slackTooMany', names: tooMany } as const] : []),
  ];
}
