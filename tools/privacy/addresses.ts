/** An address of the program, said to a lawyer. */
export interface AddressNote {
  readonly who: string;
  readonly what: string;
  readonly guardedBy: string;
}

const platformSigns = (who: string) =>
  `${who}s underskrift på hver besked, og kun fra kommunens egen tenant eller workspace`;
const signedLink = 'Adressen er selv nøglen: den er underskrevet, kan ikke gættes og indeholder ingen navne';

/** One that is in the code and not here fails a test. Files under `/assets/` count as one. */
export const addresses: Readonly<Record<string, AddressNote>> = {
  'POST /api/messages': {
    who: 'Microsoft Teams',
    what: 'Det, medarbejdere skriver til Vejviser, og klik på dens kort. Andre beskeder i rummet sendes ikke hertil',
    guardedBy: platformSigns('Microsoft'),
  },
  'POST /slack/events': {
    who: 'Slack',
    what: 'Det, medarbejdere skriver til Vejviser, og klik på dens kort. Andre beskeder i rummet sendes ikke hertil',
    guardedBy: platformSigns('Slack'),
  },
  'GET /u/*': {
    who: 'Den unge og den unges voksne',
    what: 'Deres egen side',
    guardedBy:
      'Personligt link og engangskode, derefter den telefon eller computer, der er husket; kort login, som udløber',
  },
  'POST /u/*': {
    who: 'Den unge og den unges voksne',
    what: 'Det, de skriver på deres side, og koden til at logge ind med',
    guardedBy: 'Det samme, og et tegn i hver formular på, at den kommer fra vores egen side',
  },
  'GET /u/eid': {
    who: 'Den unge',
    what: 'Vejen tilbage fra elektronisk identitet (MitID gennem kommunens broker)',
    guardedBy: 'Kan kun bruges én gang, af den samme browser og inden for ti minutter',
  },
  'GET /wall/*': {
    who: 'Skærmen i mødelokalet',
    what: 'Væggen: mål, opgaver og dagsorden, mens mødet varer',
    guardedBy: `${signedLink}; den dør, når mødet er slut, og kan bruges på få skærme ad gangen`,
  },
  'GET /meeting/*': {
    who: 'Teamets kalendere',
    what: 'Tidspunktet for ét møde og forløbets kode; intet navn, sted eller tekst',
    guardedBy: signedLink,
  },
  'GET /calendar/*': {
    who: 'En medarbejders kalender',
    what: 'Tidspunkterne for medarbejderens møder og forløbenes koder; intet navn, sted eller tekst',
    guardedBy: `${signedLink}; den dør, når medarbejderen fratræder eller beder om en ny`,
  },
  'GET /road/*': {
    who: 'Slacks og Microsofts servere, som viser billedet i chatten',
    what: 'Et billede af modellens skridt med alder; intet navn, ingen datoer og ingen tekst',
    guardedBy: signedLink,
  },
  'GET /agreement/*': {
    who: 'Den i teamet, som har bedt om den',
    what: 'Aftalen på papir, med den unges navn',
    guardedBy: `${signedLink}; den dør efter et kvarter, og når rettighederne ophører`,
  },
  'GET /extract/*': {
    who: 'Koordinatoren, som har bedt om den til den unge',
    what: 'Alt, hvad Vejviser har om den unge, med navn; som side og som fil',
    guardedBy: `${signedLink}; den dør efter et kvarter, og når rettighederne ophører; noteret i adgangsloggen, før den udleveres`,
  },
  'GET /assets/*': {
    who: 'Alle',
    what: 'Udseende, skrift og ikoner; ingen oplysninger',
    guardedBy: 'Intet at beskytte',
  },
  'GET /healthz': { who: 'Driften', what: 'At programmet kører', guardedBy: 'Intet at beskytte' },
  'GET /readyz': { who: 'Driften', what: 'Om database, Teams og Slack kan nås', guardedBy: 'Intet at beskytte' },
};
