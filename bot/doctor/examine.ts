import type { Clock } from '../../services/clock.ts';
import { loadSharingRules } from '../../services/privacy/change-rules.ts';
import { unfilledRules } from '../../services/privacy/sharing-rules.ts';
import type { Config } from '../config.ts';
import { examineSlack } from '../slack/examine-slack.ts';
import { examineTeams } from '../teams/examine-teams.ts';
import { examineClock } from './examine-clock.ts';
import { examineConfig } from './examine-config.ts';
import { examineErasedList } from './examine-erased-list.ts';
import { examineStore } from './examine-store.ts';
import type { Finding } from './finding.ts';

/** Looks at everything that a deployment needs, and changes nothing. In the order in which somebody would put it right. */
export async function examine(config: Config, clock: Clock): Promise<Finding[]> {
  const nowMs = () => clock().toMillis();
  const [store, slack, teams] = await Promise.all([
    examineStore(config.store),
    config.slack && examineSlack(config.slack, nowMs),
    config.teams && examineTeams(config.teams, clock),
  ]);
  return [
    ...examineConfig(config),
    examineClock([slack?.clock, teams?.clock]),
    ...store,
    ...(await examineErasedList(config)),
    ...(slack?.findings ?? []),
    ...(teams?.findings ?? []),
    ...examinePrivacy(config.privacyFile),
  ];
}

/** Whether the rules of sharing can be used, and hold what the municipality alone can say. */
export function examinePrivacy(file: string | undefined): Finding[] {
  try {
    const names = unfilledRules(loadSharingRules(file));
    return [names.length === 0 ? { code: 'privacyFilled' } : { code: 'privacyUnfilled', names }];
  } catch (error) {
    return [{ code: 'privacyProblem', problem: error instanceof Error ? error.message : 'cannot be read' }];
  }
}
