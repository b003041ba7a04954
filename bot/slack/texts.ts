import type { Locale } from '../../cards/text/catalog.ts';

/** What the door itself has to say; everything else comes as an answer. */
export interface DoorTexts {
  readonly external: string;
  readonly takesLonger: string;
  readonly formTakesLonger: string;
  readonly failed: string;
  readonly formNotOpened: string;
  /** Somebody asked in a channel for what only they may see. */
  readonly answeredPrivately: string;
  readonly cannotAnswerPrivately: string;
  readonly close: string;
}

export const doorTexts: Readonly<Record<Locale, DoorTexts>> = {
  da: {
    external:
      'Vejviser virker kun for medarbejdere i kommunens eget Slack-workspace og ikke i kanaler, der deles med andre organisationer.',
    takesLonger: 'Det tager længere tid end normalt, og det er ikke gemt endnu. Du får svar her, så snart det er.',
    formTakesLonger:
      'Det tager længere tid end normalt, og det er ikke gemt endnu. Vent med at sende igen – du får svar, så snart det er.',
    failed: 'Noget gik galt, og vi ved ikke, om det blev gemt. Se efter på kortet, og prøv igen om lidt.',
    formNotOpened: 'Formularen kunne ikke åbnes i tide. Prøv igen.',
    answeredPrivately: 'Jeg har svaret dig i en direkte besked.',
    cannotAnswerPrivately:
      'Jeg kan ikke skrive til dig i en direkte besked. Skriv det samme i din samtale med Vejviser.',
    close: 'Luk',
  },
  en: {
    external:
      'Vejviser works only for staff in the municipality’s own Slack workspace, and not in channels shared with other organisations.',
    takesLonger: 'This is taking longer than usual and is not saved yet. You will get an answer here as soon as it is.',
    formTakesLonger:
      'This is taking longer than usual and is not saved yet. Please do not send it again – you will get an answer as soon as it is.',
    failed: 'Something went wrong, and we do not know whether it was saved. Check the card, and try again in a moment.',
    formNotOpened: 'The form could not be opened in time. Please try again.',
    answeredPrivately: 'I have answered you in a direct message.',
    cannotAnswerPrivately: 'I cannot send you a direct message. Type the same in your conversation with Vejviser.',
    close: 'Close',
  },
};
