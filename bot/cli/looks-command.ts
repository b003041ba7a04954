import { DateTime } from 'luxon';
import type { ViewContext } from '../../cards/view-context.ts';
import { looksWords } from '../../cards/views/looks/looks-words.ts';
import type { AccessLog } from '../../services/access-log/access-log.ts';
import { looksAt, looksBy, type Period } from '../../services/access-log/looks-of.ts';
import type { PersonId } from '../../services/pathway/state.ts';
import type { Directory } from '../../services/people/directory.ts';
import type { Store } from '../../storage/ports.ts';
import { looksText } from './looks-text.ts';

export interface LooksCommand {
  readonly store: Store;
  readonly directory: Pick<Directory, 'all'>;
  readonly log: Pick<AccessLog, 'noteNow'>;
  readonly view: ViewContext;
  readonly print: (line: string) => void;
}

/** 0: told. 1: there is nobody and nothing of that name. 2: nobody knows what was meant. */
export type LooksExit = 0 | 1 | 2;

/** The one who asks at the machine itself: whoever may get there, nobody here knows who. */
const operator = 'operator:looks';

/**
 * Tells who has seen what of a pathway, or which pathways one of the staff has opened, for whoever looks into a suspicion. It is noted
 * with each pathway of which it tells, before it does: who watches is seen to watch.
 */
export async function runLooks(command: LooksCommand, typed: readonly string[]): Promise<LooksExit> {
  const [about, from, until, ...more] = typed;
  const { print, directory, view } = command;
  const text = looksText(view.locale);
  if (about === undefined || more.length > 0 || ![from, until].every(isDay)) {
    print(text.usage);
    return 2;
  }
  const period = { ...(from === undefined ? {} : { from }), ...(until === undefined ? {} : { until }) };
  const email = about.trim().toLowerCase();
  const person = directory.all().find((one) => one.email.toLowerCase() === email);
  return person ? byPerson(command, person.id, period) : atPathway(command, about.trim().toUpperCase(), period);
}

async function byPerson(command: LooksCommand, person: PersonId, period: Period): Promise<LooksExit> {
  const { store, print, view } = command;
  const text = looksText(view.locale);
  const days = await looksBy(store, person, period);
  // What is left of erased pathways has no code any more, and nobody to tell.
  for (const code of new Set(days.flatMap(({ pathways }) => [...pathways.keys()])))
    if (await isThere(store, code)) await note(command, code);
  for (const { day, pathways } of days) {
    print(day);
    for (const [code, times] of pathways) print(`  ${text.opened(code, times)}`);
  }
  print(days.length === 0 ? text.nothing : text.noted);
  return 0;
}

async function atPathway(command: LooksCommand, code: string, period: Period): Promise<LooksExit> {
  const { store, print, view } = command;
  const text = looksText(view.locale);
  if (!(await isThere(store, code))) {
    print(text.unknown);
    return 1;
  }
  const days = await looksAt(store, code, period);
  await note(command, code);
  for (const { who, day, what } of looksWords(view, days)) {
    print(view.text.looks.whoWhen(who, day));
    for (const one of what) print(`  ${one}`);
  }
  if (days.length === 0) print(text.nothing);
  print(text.noted);
  return 0;
}

async function isThere(store: Store, code: string): Promise<boolean> {
  return (await store.read(code, 1)).length > 0;
}

function note({ log }: LooksCommand, pathwayId: string): Promise<void> {
  return log.noteNow({ pathwayId, viewer: operator, what: 'looks.search', outcome: 'exported' });
}

function isDay(typed: string | undefined): boolean {
  return typed === undefined || (/^\d{4}-\d\d-\d\d$/.test(typed) && DateTime.fromISO(typed).isValid);
}
