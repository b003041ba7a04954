import type { Locale } from '../../cards/text/catalog.ts';

/** What the door itself has to say; everything else comes as an answer. */
export interface Sentences {
  /** Somebody asked in a room for what only they may see. */
  readonly answeredPrivately: string;
  /** The chat with one person cannot be opened. Told in the room, where others may read it. */
  readonly cannotAnswerPrivately: string;
  readonly takesLonger: string;
  readonly notUnderstood: string;
  readonly notAllowed: string;
  readonly failed: string;
}

export const sentences: Readonly<Record<Locale, Sentences>> = {
  da: {
    answeredPrivately: 'Jeg har svaret dig i din egen chat med mig.',
    cannotAnswerPrivately: 'Jeg kan ikke skrive til dig privat. Åbn en chat med Vejviser, og skriv til mig der.',
    takesLonger: 'Det tager længere tid end normalt. Se efter på kortet om lidt, før du prøver igen.',
    notUnderstood: 'Kortet kan ikke læses. Skriv hjælp for at se, hvad jeg kan.',
    notAllowed: 'Vejviser er kun for kommunens egne medarbejdere.',
    failed: 'Noget gik galt, og jeg ved ikke, om det blev gemt. Se efter på kortet, og prøv igen om lidt.',
  },
  en: {
    answeredPrivately: 'I have answered you in your own chat with me.',
    cannotAnswerPrivately: 'I cannot write to you privately. Open a chat with Vejviser, and write to me there.',
    takesLonger: 'This is taking longer than usual. Check the card in a moment before you try again.',
    notUnderstood: 'The card cannot be read. Type help to see what I can do.',
    notAllowed: 'Vejviser is for the municipality’s own staff only.',
    failed: 'Something went wrong, and I do not know whether it was saved. Check the card, and try again in a moment.',
  },
};
