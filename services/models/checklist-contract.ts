import type { ChecklistItem, ChecklistItemType, ChecklistSection } from './checklist.ts';
import { duplicates } from './grounds.ts';

/**
 * What Vejviser itself reads of a checklist: the answers that become a status spell or the next meeting, that show on the summary,
 * and that are counted over the years. A municipality may leave such an item out, but not use its key for something else.
 */
const knownItems: Readonly<Record<string, { readonly type: ChecklistItemType; readonly choices?: readonly string[] }>> =
  {
    youngPerson: { type: 'choice', choices: ['present', 'partly', 'absent'] },
    youngPersonAbsence: { type: 'text' },
    attendees: { type: 'people' },
    chosenAdult: { type: 'choice', choices: ['present', 'absent', 'notChosen'] },
    layRepresentative: { type: 'yesNo' },
    custodian: { type: 'yesNo' },
    goalsShown: { type: 'yesNo' },
    resources: { type: 'yesNo' },
    consentsChecked: { type: 'yesNo' },
    agendaCovered: { type: 'points' },
    agreementsKept: { type: 'actions' },
    statusCode: { type: 'statusCode' },
    statusSince: { type: 'date' },
    statusHours: { type: 'number' },
    heard: { type: 'rating' },
    mine: { type: 'rating' },
    knows: { type: 'rating' },
    nextAt: { type: 'datetime' },
  };

/** A meeting's record always tells whether the young person took part, or why not. */
const neededKeys = ['youngPerson', 'youngPersonAbsence'] as const;

/** What is wrong with a checklist as a whole, in sentences; empty when nothing is. */
export function checklistProblems(sections: readonly ChecklistSection[]): string[] {
  const items = sections.flatMap((section) => section.items);
  const keys = items.map(({ key }) => key);
  return [
    ...[...duplicates(sections.map(({ id }) => id))].map((id) => `name the section "${id}" twice`),
    ...[...duplicates(keys)].map((key) => `name "${key}" twice`),
    ...neededKeys
      .filter((key) => !items.some((item) => item.key === key && item.required))
      .map((key) => `lack "${key}", which every record needs, as a required item`),
    ...items.flatMap((item, index) => [
      ...choiceProblems(item),
      ...conditionProblems(item, items.slice(0, index)),
      ...knownProblems(item),
    ]),
  ];
}

function choiceProblems({ key, type, choices }: ChecklistItem): string[] {
  if (type === 'choice') {
    if (!choices) return [`"${key}" has no choices`];
    return [...duplicates(choices.map(({ value }) => value))].map(
      (value) => `"${key}" has the choice "${value}" twice`,
    );
  }
  return choices ? [`"${key}" has choices, and is no "choice"`] : [];
}

function conditionProblems({ key, showWhen }: ChecklistItem, before: readonly ChecklistItem[]): string[] {
  if (!showWhen) return [];
  const asked = before.find((item) => item.key === showWhen.key);
  if (!asked) return [`"${key}" depends on "${showWhen.key}", which does not stand before it`];
  const possible = asked.type === 'yesNo' ? ['yes', 'no'] : (asked.choices ?? []).map(({ value }) => value);
  return showWhen.is
    .filter((value) => !possible.includes(value))
    .map((value) => `"${key}" depends on the answer "${value}" to "${showWhen.key}", which cannot be given`);
}

function knownProblems({ key, type, choices }: ChecklistItem): string[] {
  const known = Object.hasOwn(knownItems, key) ? knownItems[key] : undefined;
  if (!known) return [];
  if (known.type !== type) return [`"${key}" must be of type "${known.type}": take another key for something else`];
  const values = (choices ?? []).map(({ value }) => value).sort();
  const expected = [...(known.choices ?? [])].sort();
  return values.join() === expected.join() ? [] : [`"${key}" must have the choices ${known.choices?.join(', ')}`];
}
