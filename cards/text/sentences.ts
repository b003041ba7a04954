import type { CommandType } from '../../services/pathway/commands.ts';
import type { Refusal, RefusalCode } from '../../services/pathway/refusals.ts';
import type { PersonId } from '../../services/pathway/state.ts';

/** What a sentence may ask for: ids and instants made readable in the sentence's own language. */
export interface Say {
  name(person: PersonId): string;
  /** `i dag kl. 19.09`; the sentence is read at once. */
  when(instant: string): string;
  /** `torsdag den 3. december 2026`; a local date. */
  day(date: string): string;
  /** What an input is called on its form. */
  input(id: string): string;
}

export type RefusalOf<C extends RefusalCode> = Extract<Refusal, { code: C }>;

/** One sentence for each code: a missing one does not compile. */
export type RefusalSentences = {
  readonly [C in RefusalCode]: (refusal: RefusalOf<C>, say: Say) => string;
};

/** What came of a command, made readable. Absent parts were not part of it. */
export interface DoneFacts {
  /** The pathway's code. */
  readonly code: string;
  /** Whom it was about (who joined, who got the action, who was asked). */
  readonly person?: string;
  /** Whether that person is the asker. */
  readonly self: boolean;
  readonly coordinator: string;
  /** The new deadline. */
  readonly day?: string;
  /** Actions that became free by it. */
  readonly released: number;
}

/** One sentence for each command that was carried out, and one for when it was so already. */
export type DoneSentences = {
  readonly [T in CommandType]: {
    readonly done: (facts: DoneFacts) => string;
    readonly already: (facts: DoneFacts) => string;
  };
};
