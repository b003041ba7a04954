/** The words that a person can type, by their English form. The reference lists what each does and for whom. */
export const words = ['open', 'status', 'mine', 'action', 'team', 'overview', 'close', 'help'] as const;
export type Word = (typeof words)[number];

/** How a word is typed in one language, and what the help and the platforms' command lists say of it. */
export interface WordText {
  readonly word: string;
  readonly description: string;
}
