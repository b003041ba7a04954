/**
 * What stands where somebody signs in to the young person's page. Sentences are as short and plain as they can be (LIX at most 30,
 * measured by a test), and say nothing of who the page is for: whoever finds the phone may read them.
 */
export const youngAccess = {
  /** The name of the other language, in that language. */
  otherLanguage: 'English',
  hide: 'Skjul siden',
  hidden: 'Videre',
  show: 'Vis siden igen',
  signOut: 'Log ud',
  back: 'Gå til siden',
  again: 'Prøv igen',
  signIn: {
    title: 'Log ind',
    heading: 'Skriv din kode',
    hint: 'Koden har 6 tal.',
    label: 'Din kode',
    button: 'Log ind',
    noCode: 'Har du ikke en kode? Så spørg den, der gav dig linket.',
    known: 'Du har været væk lidt. Skriv din kode igen.',
    held: 'Det, du skrev, er ikke væk. Log ind, så bliver det sendt.',
    or: 'Eller:',
  },
  notSixDigits: 'Koden skal have 6 tal. Prøv igen.',
  wrongCode: (left: string): string => `Koden er forkert. Du kan prøve ${left} til. Så er der en pause.`,
  times: (count: number): string => (count === 1 ? '1 gang' : `${count} gange`),
  paused: {
    heading: 'Vent lidt',
    text: (minutes: string): string => `Koden var forkert for mange gange. Vent ${minutes}. Prøv så igen.`,
    help: 'Har du glemt koden? Så spørg den, der gav dig linket.',
  },
  minutes: (count: number): string => (count === 1 ? '1 minut' : `${count} minutter`),
  dead: { heading: 'Linket virker ikke længere', text: 'Bed den, der gav dig det, om et nyt.' },
  signedOut: { heading: 'Du er logget ud', text: 'Nu kan ingen se din side her.', button: 'Log ind igen' },
  oldForm: {
    heading: 'Siden var åben for længe',
    text: 'Prøv igen. Går det stadig galt? Så skal din browser sige ja til cookies.',
  },
  busy: { heading: 'Vent lidt', text: 'Der kom for meget på én gang. Vent et minut. Prøv så igen.' },
  unavailable: { heading: 'Siden virker ikke lige nu', text: 'Det er ikke din fejl. Vent lidt. Prøv så igen.' },
  notSent: {
    unavailable: {
      heading: 'Det er ikke sendt endnu',
      text: 'Siden virker ikke lige nu. Det, du skrev, er ikke væk. Vent lidt. Tryk så på knappen.',
      button: 'Send igen',
    },
    busy: {
      heading: 'Det er ikke sendt endnu',
      text: 'Der kom for meget på én gang. Det, du skrev, er ikke væk. Vent et minut. Tryk så på knappen.',
      button: 'Send igen',
    },
  },
  tooLarge: { heading: 'Det er for langt', text: 'Det er ikke sendt. Gå tilbage, og skriv lidt mindre.' },
  eid: {
    signIn: 'Log ind med MitID',
    going: { heading: 'Nu skal du til MitID', text: 'Sker der ikke noget? Så tryk her:', link: 'Gå til MitID' },
    down: { heading: 'MitID svarer ikke', text: 'Prøv igen om lidt. Eller brug din kode.' },
    failed: { heading: 'Det gik ikke med MitID', text: 'Der er ikke sket noget. Prøv igen.' },
    other: { heading: 'Det er et andet MitID', text: 'Siden kender ikke det MitID. Brug din kode.' },
    otherTied: { heading: 'Siden har et MitID i forvejen', text: 'Det er ikke det samme. Der er ikke sket noget.' },
    weak: { heading: 'Det er ikke nok', text: 'Brug din MitID-app her. Prøv så igen.' },
    tied: { heading: 'Dit MitID er på plads', text: 'Nu kan du logge ind med det.' },
  },
};
