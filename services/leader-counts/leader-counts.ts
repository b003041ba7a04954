import type { DateTime } from 'luxon';
import { z } from 'zod';
import type { DocumentStore } from '../../storage/ports.ts';
import { toLocalDate } from '../clock.ts';
import { outbox } from '../journal/journal-entry.ts';
import type { PersonId } from '../pathway/state.ts';
import { projectedPartition } from '../projections/projection.ts';
import { type Standing, standing } from './standing.ts';

/** Fewer than so many are told as "fewer than 3", none among them: of one or two somebody may know who it is. */
const fewest = 3;

/** A number that is large enough to tell nothing of anybody, or that it is not. */
export type Count = number | 'few';

/** What a leader sees of one department: how many open pathways, and of how many something is missing. */
export interface DepartmentCounts {
  /** The coordinator's department; empty for those whose department is not known. */
  readonly department: string;
  readonly open: Count;
  /** With an action that is overdue. */
  readonly overdue: Count;
  /** Without an agreement in force. */
  readonly withoutAgreement: Count;
  /** With something that is not on record in the case system. */
  readonly notJournaled: Count;
  /** In which it was to be looked through who can see whom. */
  readonly reviewOverdue: Count;
}

export interface CountsOptions {
  readonly documents: DocumentStore;
  readonly now: DateTime;
  readonly department: (person: PersonId) => string | undefined;
}

type Exact = { [K in Exclude<keyof DepartmentCounts, 'department'>]: number };
const note = z.object({ standing: standing.optional() });
const pageSize = 1000;

/**
 * The open pathways of the municipality by department, as numbers and nothing else; no sum over all departments, since it would tell
 * what a single small number does not. From what is derived of the pathways: may be a moment behind, and folds none.
 */
export async function leaderCounts({ documents, now, department }: CountsOptions): Promise<DepartmentCounts[]> {
  const today = toLocalDate(now);
  const waiting = new Set<string>();
  for await (const { pathwayId } of outbox(documents)) waiting.add(pathwayId);
  const counts = new Map<string, Exact>();
  for await (const [pathwayId, one] of standings(documents)) {
    const name = department(one.coordinator) ?? '';
    const sum = counts.get(name) ?? { open: 0, overdue: 0, withoutAgreement: 0, notJournaled: 0, reviewOverdue: 0 };
    sum.open += 1;
    if (one.deadline !== undefined && one.deadline < today) sum.overdue += 1;
    if (!one.hasAgreement) sum.withoutAgreement += 1;
    if (waiting.has(pathwayId)) sum.notJournaled += 1;
    if (one.reviewOn <= today) sum.reviewOverdue += 1;
    counts.set(name, sum);
  }
  return [...counts]
    .map(([name, sum]) => ({
      department: name,
      open: told(sum.open),
      overdue: told(sum.overdue),
      withoutAgreement: told(sum.withoutAgreement),
      notJournaled: told(sum.notJournaled),
      reviewOverdue: told(sum.reviewOverdue),
    }))
    .sort((a, b) => a.department.localeCompare(b.department, 'da'));
}

const told = (count: number): Count => (count < fewest ? 'few' : count);

async function* standings(documents: DocumentStore): AsyncGenerator<[string, Standing]> {
  let next: string | undefined;
  do {
    const page = await documents.list(projectedPartition, {
      limit: pageSize,
      ...(next === undefined ? {} : { next }),
    });
    for (const { id, body } of page.documents) {
      const { standing: found } = note.parse(body);
      if (found) yield [id, found];
    }
    next = page.next;
  } while (next !== undefined);
}
