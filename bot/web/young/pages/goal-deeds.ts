import type { PathwayCommand } from '../../../../services/pathway/commands.ts';
import type { Form } from '../form-body.ts';
import { ratingOf, textOf, topicOf } from './form-values.ts';
import type { DeedEnd, PageDeed, PageVisit, Said } from './page-part.ts';
import { performSaying } from './perform.ts';

/** What the young person can do with their goals: all that there is. */
export const goalDeeds: readonly PageDeed[] = [
  { does: 'goalAdd', part: 'goals', carryOut: add },
  deed('goalReword', 'goalReworded', (form) => ({
    type: 'goal.reword',
    goal: textOf(form, 'goal'),
    text: textOf(form, 'text'),
  })),
  deed('goalRate', 'goalRated', (form) => ({
    type: 'goal.rate',
    goal: textOf(form, 'goal'),
    value: ratingOf(form, 'value') ?? Number.NaN,
  })),
  deed('goalReach', 'goalReached', (form) => ({ type: 'goal.reach', goal: textOf(form, 'goal') })),
  { does: 'goalRaise', part: 'goals', carryOut: raise },
  deed('goalDrop', 'goalDropped', (form) => ({
    type: 'goal.drop',
    goal: textOf(form, 'goal'),
    note: textOf(form, 'note'),
  })),
];

function deed(does: string, said: Said, command: (form: Form) => PathwayCommand): PageDeed {
  return { does, part: 'goals', carryOut: (page, form) => performSaying(page, form, said, command(form)) };
}

function raise(page: PageVisit, form: Form): Promise<DeedEnd> | DeedEnd {
  const text = textOf(form, 'text');
  const target = ratingOf(form, 'target');
  if (target === undefined) return { refusal: { code: 'inputMissing', input: text.trim() === '' ? 'text' : 'target' } };
  return performSaying(page, form, 'goalRaised', { type: 'goal.raise', goal: textOf(form, 'goal'), text, target });
}

/** A step on the way is about what its goal is about. */
function add(page: PageVisit, form: Form): Promise<DeedEnd> | DeedEnd {
  const text = textOf(form, 'text');
  const partOf = textOf(form, 'partOf');
  const topic = partOf === '' ? topicOf(form) : (page.state.goals.get(partOf)?.topic ?? 'other');
  // What stands first on the form is said first.
  if (topic === undefined) return { refusal: { code: 'inputMissing', input: text.trim() === '' ? 'text' : 'topic' } };
  const start = ratingOf(form, 'start');
  const target = ratingOf(form, 'target');
  return performSaying(page, form, 'goalAdded', {
    type: 'goal.add',
    text,
    topic,
    ...(start === undefined ? {} : { start }),
    ...(target === undefined ? {} : { target }),
    ...(partOf === '' ? {} : { partOf }),
  });
}
