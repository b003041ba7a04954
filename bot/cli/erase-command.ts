import type { Locale } from '../../cards/text/catalog.ts';
import { closedPathways } from '../../services/erasure/closed-pathways.ts';
import { allPlans } from '../../services/erasure/erasure-plan.ts';
import type { Erasures } from '../../services/erasure/erasures.ts';
import { allProofs } from '../../services/erasure/tombstone.ts';
import type { DocumentStore } from '../../storage/ports.ts';
import { letGoOfRooms } from '../rooms/take-down.ts';
import { eraseText, standingText } from './erase-text.ts';

export interface EraseCommand {
  readonly documents: DocumentStore;
  readonly erasures: Pick<Erasures, 'standingOf' | 'begin'>;
  readonly locale: Locale;
  readonly print: (line: string) => void;
}

/** 0: done, or told. 1: something is in the way. 2: nobody knows what was meant. */
export type EraseExit = 0 | 1 | 2;

/** Tells what waits to be erased and why, begins an erasure, or tells what has been erased. */
export async function runErase(command: EraseCommand, typed: readonly string[]): Promise<EraseExit> {
  const [what, code, ...more] = typed;
  if (what === undefined || more.length > 0) return misunderstood(command);
  if (what === 'rooms') return code === undefined ? misunderstood(command) : letGo(command, codeOf(code));
  if (code !== undefined) return misunderstood(command);
  if (what === 'list') return list(command);
  if (what === 'proofs') return proofs(command);
  return begin(command, codeOf(what));
}

const codeOf = (typed: string): string => typed.trim().toUpperCase();

function misunderstood({ locale, print }: EraseCommand): EraseExit {
  print(eraseText(locale).usage);
  return 2;
}

async function list({ documents, erasures, locale, print }: EraseCommand): Promise<EraseExit> {
  const text = eraseText(locale);
  const codes = new Set((await allPlans(documents)).map(({ pathwayId }) => pathwayId));
  for await (const id of closedPathways(documents)) codes.add(id);
  if (codes.size === 0) print(text.none);
  for (const code of [...codes].sort())
    print(text.line(code, standingText(locale, code, await erasures.standingOf(code))));
  return 0;
}

async function begin({ erasures, locale, print }: EraseCommand, code: string): Promise<EraseExit> {
  const text = eraseText(locale);
  if (await erasures.begin(code)) {
    print(text.begun(code));
    return 0;
  }
  print(text.line(code, standingText(locale, code, await erasures.standingOf(code))));
  return 1;
}

async function letGo({ documents, erasures, locale, print }: EraseCommand, code: string): Promise<EraseExit> {
  const text = eraseText(locale);
  if ((await erasures.standingOf(code)).standing !== 'erasing') {
    print(text.notErasing(code));
    return 1;
  }
  print(text.letGo(await letGoOfRooms(documents, code)));
  return 0;
}

/** As the file has them, so that a list that was lost can be made anew from a store that is still there. */
async function proofs({ documents, locale, print }: EraseCommand): Promise<EraseExit> {
  const text = eraseText(locale);
  const all = [...(await allProofs(documents))].sort(([, a], [, b]) => a.beganAt.localeCompare(b.beganAt));
  print(`# ${all.length === 0 ? text.noProofs : text.proofsAre}`);
  for (const [tombstone, proof] of all) {
    print(`# ${text.proof(proof)}`);
    print(tombstone);
  }
  return 0;
}
