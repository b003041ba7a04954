import type { ChecklistAnswer } from './meeting.ts';

/** All answers by item key, the oldest first. Earlier ones are kept: two people may answer at once, and both are on record. */
export interface ChecklistAnswers extends Iterable<readonly [key: string, answers: readonly ChecklistAnswer[]]> {
  /** The answers to an item; undefined when there are none. */
  get(key: string): readonly ChecklistAnswer[] | undefined;
  /** In the order in which the items were first answered. */
  keys(): Iterable<string>;
}

/** What one person answered with one form. */
interface GivenAnswers extends Omit<ChecklistAnswer, 'value'> {
  readonly answers: Readonly<Record<string, string>>;
}

/**
 * The answers kept as they came, a form each: a pathway has a dozen checklists in memory, and each answer as an object of its own
 * in a list of its own takes twenty times the room.
 */
export class AnswerBook implements ChecklistAnswers {
  readonly given: readonly GivenAnswers[];

  constructor(given: readonly GivenAnswers[] = []) {
    this.given = given;
  }

  /** The answers of any other making as a book. */
  static of(answers: ChecklistAnswers): AnswerBook {
    if (answers instanceof AnswerBook) return answers;
    const given = [...answers].flatMap(([key, list]) =>
      list.map(({ value, ...by }) => ({ ...by, answers: { [key]: value } })),
    );
    return new AnswerBook(given.sort((a, b) => a.version - b.version));
  }

  /** With one form more. */
  with(form: GivenAnswers): AnswerBook {
    // `concat` makes a list of just the length that it needs; a spread leaves room for more, which nobody will use.
    return new AnswerBook(this.given.concat(form));
  }

  get(key: string): readonly ChecklistAnswer[] | undefined {
    const found = this.given.flatMap(({ answers, by, at, version }): ChecklistAnswer[] => {
      const value = Object.hasOwn(answers, key) ? answers[key] : undefined;
      return value === undefined ? [] : [{ value, by, at, version }];
    });
    return found.length === 0 ? undefined : found;
  }

  keys(): Iterable<string> {
    return new Set(this.given.flatMap(({ answers }) => Object.keys(answers)));
  }

  *[Symbol.iterator](): Iterator<readonly [string, readonly ChecklistAnswer[]]> {
    for (const key of this.keys()) yield [key, this.get(key) ?? []];
  }
}
