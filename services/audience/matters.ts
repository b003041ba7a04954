import { type ChecklistTemplate, checklistOf } from '../models/checklist.ts';
import type { Consent, ConsentRefusal } from '../pathway/consent.ts';
import { type ActionTopic, actionTopics } from '../pathway/events.ts';
import type { AgendaPoint, Meeting } from '../pathway/meeting.ts';
import type { Action, Goal, LegalHold, PathwayState } from '../pathway/state.ts';
import { isStatusCode, statusGroupOf } from '../pathway/status-codes.ts';
import type { StatusSpell } from '../pathway/status-spell.ts';
import type { SharingContext } from '../privacy/sharing-context.ts';
import type { SharingRules } from '../privacy/sharing-rules.ts';
import type { Matter } from './may-know.ts';

/** The practical that everybody in the team needs, unless the municipality says otherwise. */
export function practical(part: Matter['part'], ...involved: string[]): Matter {
  return { topics: ['other'], involved, part };
}

/** What is about something that nobody can tell the topic of: known to those alone who may know everything. */
export const anyTopic: readonly ActionTopic[] = actionTopics;

/** An action with its notes: each of them inherits the action's topic. */
export function actionMatter({ topic, addedBy, responsible }: Action): Matter {
  const involved = responsible ? [addedBy, responsible.person] : [addedBy];
  return { topics: [topic], involved, part: 'promises' };
}

export function goalMatter({ topic, addedBy }: Goal): Matter {
  return { topics: [topic], involved: [addedBy], part: 'goals' };
}

/** Where a meeting is held. */
export const placeMatter: Matter = { topics: ['other'], involved: [], part: 'meetings', isPlace: true };

export function pointMatter({ topic = 'other', by }: AgendaPoint): Matter {
  return { topics: [topic], involved: [by], part: 'meetings' };
}

/** That the young person wants to talk to somebody: for the coordinator, who is told, and for the young person. */
export const talkMatter: Matter = { topics: [], involved: [], part: 'team' };

/** What the young person says is not right about them: for them and the coordinator, like the asking itself. */
export const correctionMatter: Matter = { topics: [], involved: [], part: 'team' };

/** Why nothing of the pathway may be erased: it can be about anything. */
export function holdMatter({ by }: LegalHold): Matter {
  return { topics: anyTopic, involved: [by], part: 'team' };
}

export function spellMatter({ code, noted }: StatusSpell, sharing: SharingRules): Matter {
  return { topics: topicsOfStatus(code, sharing), involved: [noted.by], part: 'team' };
}

/** A consent is for those who may know what it is about, and for whoever put it on record. */
export function consentMatter({ topics, recordedBy }: Consent | ConsentRefusal): Matter {
  const involved = [recordedBy];
  // Whom a consent names may tell where the young person is to be found.
  return { topics: topics.length === 0 ? ['other'] : topics, involved, part: 'team', isPlace: true };
}

/** What a status tells: that somebody is in education or at work, or something more guarded. */
export function topicsOfStatus(code: string, { statusTopics }: SharingRules): readonly ActionTopic[] {
  // A status that nobody knows any more could have been any.
  if (!isStatusCode(code)) return anyTopic;
  return [statusTopics.topics[code] ?? (statusGroupOf(code) === 'employment' ? 'employment' : 'education')];
}

/** The checklist that a meeting is filled in with: the model's as it was completed with, or as the pathway has it now. */
export function templateOf(meeting: Meeting, state: PathwayState, context: SharingContext): ChecklistTemplate {
  return checklistOf(context.model(meeting.completed?.model ?? state.model));
}

/** The items that tell more of one and the same status. */
const ofStatus: ReadonlySet<string> = new Set(['statusCode', 'statusSince', 'statusHours']);

/**
 * What the answers to an item are about. What is told of education and employment is about whatever the status is, or ever was in this
 * meeting. An item that the checklist has no longer is about anything.
 */
export function answerTopics(
  key: string,
  meeting: Meeting,
  template: ChecklistTemplate,
  sharing: SharingRules,
): readonly ActionTopic[] {
  const item = template.sections.flatMap(({ items }) => items).find((one) => one.key === key);
  if (!item) return anyTopic;
  const told = ofStatus.has(key) ? (meeting.answers.get('statusCode') ?? []) : [];
  const statuses = told.flatMap(({ value }) => (value === '' ? [] : topicsOfStatus(value, sharing)));
  return [...new Set([item.topic ?? 'other', ...statuses])];
}
