import { type ConsentGiver, type ConsentKind, consentGivers, consentKinds } from '../pathway/consent-codes.ts';
import { type ActionTopic, actionTopics } from '../pathway/events.ts';

/** Whole years of age that the table of who gives consent must speak of; nobody in a pathway is older. */
const ages = Array.from({ length: 31 }, (_, age) => age);

/** The row that speaks of this kind, topic and age; the first that fits. */
interface Row {
  readonly kind: ConsentKind;
  readonly topics?: readonly ActionTopic[] | undefined;
  readonly fromAge: number;
  readonly belowAge?: number | undefined;
  readonly needs: readonly ConsentGiver[];
}

/** The first row that speaks of a kind and an age, and of the topic where there is one. */
export function giverRow<R extends Row>(
  rows: readonly R[],
  kind: ConsentKind,
  topic: ActionTopic | undefined,
  age: number,
): R | undefined {
  return rows.find(
    (row) =>
      row.kind === kind &&
      (row.topics === undefined || (topic !== undefined && row.topics.includes(topic))) &&
      age >= row.fromAge &&
      (row.belowAge === undefined || age < row.belowAge),
  );
}

/**
 * Who must give a consent of this kind about these topics at this age. Where no row speaks of it, everybody: what nobody has
 * thought of is not given lightly.
 */
export function neededGivers(
  rows: readonly Row[],
  kind: ConsentKind,
  topics: readonly ActionTopic[],
  age: number,
): ConsentGiver[] {
  const asked: readonly (ActionTopic | undefined)[] = topics.length === 0 ? [undefined] : topics;
  const needs = asked.flatMap((topic) => giverRow(rows, kind, topic, age)?.needs ?? consentGivers);
  return consentGivers.filter((giver) => needs.includes(giver));
}

/** Kinds, topics and ages of which the table says nothing, in sentences; empty when it is whole. */
export function giverGaps(rows: readonly Row[]): string[] {
  const gaps = consentKinds.flatMap((kind) =>
    actionTopics.flatMap((topic) =>
      ages
        .filter((age) => giverRow(rows, kind, topic, age) === undefined)
        .slice(0, 1)
        .map((age) => `do not say who consents to "${kind}" about "${topic}" at the age of ${age}`),
    ),
  );
  return gaps;
}
