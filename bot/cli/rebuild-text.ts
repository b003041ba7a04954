import type { Locale } from '../../cards/text/catalog.ts';
import type { RebuildCounts } from '../../services/rebuild.ts';
import type { RoomIndexCounts } from '../rooms/rebuild-index.ts';

/** Everything that `npm run rebuild` says, in one language. Counts only. */
export interface RebuildText {
  readonly begins: string;
  readonly waits: (seconds: number) => string;
  readonly counts: (counts: RebuildCounts, index: RoomIndexCounts) => string;
  readonly storeFailed: (code: string) => string;
  readonly modelsFailed: (problem: string) => string;
  readonly rulesFailed: (problem: string) => string;
}

const count = (number: number, one: string, many: string): string => `${number} ${number === 1 ? one : many}`;

const da: RebuildText = {
  begins: 'Bygger lister og frister op igen fra forløbenes egne hændelser. Vejviser kan køre imens.',
  waits: (seconds) =>
    `Der er navne uden forløb. Venter ${seconds} sekunder for at være sikker på, at ingen er ved at oprette dem.`,
  counts: ({ pathways, stale, subjects }, { rooms, stale: staleRooms }) =>
    `${pathways} forløb og ${rooms} rum gennemgået; ${count(stale + staleRooms, 'forældet dokument', 'forældede dokumenter')} og ${count(subjects, 'navn', 'navne')} uden forløb fjernet.`,
  storeFailed: (code) =>
    `Databasen svarer ikke, som den skal (${code}). Prøv igen; intet går tabt ved at gøre det to gange.`,
  modelsFailed: (problem) => `MODELS_FOLDER: ${problem}`,
  rulesFailed: (problem) => `PRIVACY_FILE: ${problem}`,
};

const en: RebuildText = {
  begins: "Makes the lists and due days anew from the pathways' own events. Vejviser may run meanwhile.",
  waits: (seconds) =>
    `There are names without a pathway. Waiting ${seconds} seconds to be sure that nobody is about to open them.`,
  counts: ({ pathways, stale, subjects }, { rooms, stale: staleRooms }) =>
    `${count(pathways, 'pathway', 'pathways')} and ${count(rooms, 'room', 'rooms')} gone through; ${count(stale + staleRooms, 'stale document', 'stale documents')} and ${count(subjects, 'name', 'names')} without a pathway removed.`,
  storeFailed: (code) =>
    `The store does not answer as it should (${code}). Try again; nothing is lost by doing it twice.`,
  modelsFailed: (problem) => `MODELS_FOLDER: ${problem}`,
  rulesFailed: (problem) => `PRIVACY_FILE: ${problem}`,
};

/** The texts of a language. */
export function rebuildText(locale: Locale): RebuildText {
  return locale === 'da' ? da : en;
}
