import type { Locale } from '../../cards/text/catalog.ts';
import type { Commit } from '../../services/pathway/events.ts';
import type { PersonId } from '../../services/pathway/state.ts';
import { Directory } from '../../services/people/directory.ts';
import type { Person } from '../../services/people/person.ts';
import { isSealed } from '../../services/seal.ts';
import { verifyPathway } from '../../services/verify/verify-pathway.ts';
import { type DocumentStore, type EventStore, StoreError } from '../../storage/ports.ts';
import { flawText, verifyText } from './verify-text.ts';

export interface VerifyCommand {
  readonly store: Pick<EventStore, 'read'> & DocumentStore;
  /** The pathway's code, as typed. */
  readonly code: string;
  /** The keys with which signatures have been sealed. */
  readonly secrets: readonly string[];
  readonly zone: string;
  readonly locale: Locale;
  readonly print: (line: string) => void;
}

/** 0: everything holds. 1: something does not. 2: there was nothing to verify. */
export type VerifyExit = 0 | 1 | 2;

/** Verifies a pathway's agreements and says in words what does not hold. */
export async function runVerify(command: VerifyCommand): Promise<VerifyExit> {
  const { store, secrets, zone, locale, print } = command;
  const text = verifyText(locale);
  const code = command.code.trim().toUpperCase();
  const commits = await readStream(store, code);
  if (commits === 'damaged') {
    print(text.damaged(code));
    return 1;
  }
  if (commits.length === 0) {
    print(text.unknown);
    return 2;
  }
  const person = await peopleOf(store);
  const found = verifyPathway(commits, {
    isSealed: (sealed, seal) => isSealed(secrets, sealed, seal),
    zone,
    isActive: (id) => person(id)?.endedAt === undefined,
  });
  if (found.agreements + found.signatures + found.flaws.length === 0) {
    print(text.noAgreements(code));
    return 2;
  }
  print(text.counts(code, found));
  if (found.flaws.length === 0) {
    print(text.holds);
    return 0;
  }
  const name = (id: PersonId): string => text.parties.get(id) ?? person(id)?.name ?? id;
  for (const flaw of found.flaws) print(text.line(flaw.at, flawText(text, flaw, name)));
  const broken = found.flaws.filter((flaw) => flaw.code === 'sealBroken').length;
  if (broken > 0 && broken === found.signatures) print(text.otherKey);
  return 1;
}

/** The pathway's stream from its beginning; `damaged` when something of it is missing or is no commit any more. */
async function readStream(store: VerifyCommand['store'], code: string): Promise<Commit[] | 'damaged'> {
  try {
    return await store.read(code, 1);
  } catch (error) {
    if (error instanceof StoreError && error.code === 'damaged') return 'damaged';
    throw error;
  }
}

/** The staff as the directory has them. */
async function peopleOf(documents: DocumentStore): Promise<(id: PersonId) => Person | undefined> {
  const directory = new Directory(documents);
  await directory.refresh();
  return (id) => directory.person(id);
}
