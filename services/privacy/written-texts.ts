import { checklistOf } from '../models/checklist.ts';
import type { ModelDefinition } from '../models/definition.ts';
import type { PathwayCommand } from '../pathway/commands.ts';
import type { ActionTopic } from '../pathway/events.ts';
import type { PathwayState } from '../pathway/state.ts';
import type { SharingRules } from './sharing-rules.ts';
import { topicsToAsk } from './topic-words.ts';

/** Something that was typed, and the topic under which it is kept. */
interface Written {
  readonly text: string;
  readonly topic: ActionTopic;
}

/** A text that seems to speak of more than the topic it stands under. */
export interface Misplaced {
  /** Under which it stands. */
  readonly topic: ActionTopic;
  /** Of which it seems to speak, and which fewer may know. */
  readonly mentions: readonly ActionTopic[];
}

/**
 * What of a command was typed under a topic that more people may know than what it seems to speak of; one for each topic, in their order.
 * `state`: the pathway after the command was carried out. For asking the writer to look again; it decides nothing.
 */
export function misplacedIn(
  command: PathwayCommand,
  state: Pick<PathwayState, 'actions' | 'goals'>,
  model: ModelDefinition | undefined,
  rules: SharingRules,
): Misplaced[] {
  const found = new Map<ActionTopic, Set<ActionTopic>>();
  for (const { text, topic } of writtenIn(command, state, model)) {
    const mentions = topicsToAsk(text, topic, rules);
    if (mentions.length > 0) found.set(topic, new Set([...(found.get(topic) ?? []), ...mentions]));
  }
  return [...found].map(([topic, mentions]) => ({ topic, mentions: [...mentions] }));
}

function writtenIn(
  command: PathwayCommand,
  { actions, goals }: Pick<PathwayState, 'actions' | 'goals'>,
  model: ModelDefinition | undefined,
): Written[] {
  const under = (text: string | undefined, topic: ActionTopic | undefined): Written[] =>
    text === undefined || topic === undefined ? [] : [{ text, topic }];
  switch (command.type) {
    case 'action.add':
      return under(command.title, command.topic);
    case 'action.done':
    case 'action.release':
    case 'action.drop':
      return under(command.note, actions.get(command.action)?.topic);
    case 'goal.add':
      return under(command.text, command.topic);
    case 'goal.reword':
    case 'goal.raise':
      return under(command.text, goals.get(command.goal)?.topic);
    case 'goal.drop':
      return under(command.note, goals.get(command.goal)?.topic);
    case 'meeting.addAgenda':
      return under(command.text, command.topic ?? 'other');
    case 'meeting.cancel':
      return under(command.note, 'other');
    case 'meeting.answer':
    case 'meeting.complete': {
      const items = checklistOf(model).sections.flatMap((section) => section.items);
      return items.flatMap((item) =>
        item.type === 'text' ? under(command.answers[item.key], item.topic ?? 'other') : [],
      );
    }
    default:
      return [];
  }
}
