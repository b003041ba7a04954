import type { ChecklistItem } from '../models/checklist.ts';
import { agreementsAt } from './agreements.ts';
import type { Meeting } from './meeting.ts';
import type { PathwayState } from './state.ts';
import { mainSpell } from './status-spell.ts';

/**
 * What a form shows of an item that nobody has answered, as an answer would be kept; empty where it shows nothing: what is known of
 * education and employment, and the agreements that are done. `day` is the meeting's local day. Whoever completes the meeting
 * with it has answered so.
 */
export function suggestedAnswer(item: ChecklistItem, state: PathwayState, meeting: Meeting, day: string): string {
  if (item.type === 'statusCode') return mainSpell(state)?.code ?? '';
  if (item.type !== 'actions') return '';
  const done = agreementsAt(state, meeting, day).filter(({ status }) => status === 'done');
  return done.map(({ id }) => id).join(',');
}
