import type { LinkEnd } from '../../../services/young-access/access-document.ts';

/** Who gets in to the young person's page and to the chosen adult's, for the coordinator alone. */
export const access = {
  heading: (code: string): string => `Den unges side i forløb ${code}`,
  what: 'Den unge har sin egen side på telefonen. Du giver et link og en kode. Kun du ser dem, og kun én gang.',
  /** On the cards that lead there. */
  line: 'Adgang for den unge og den unges voksne',
  whose: { youngPerson: 'Den unge', chosenAdult: 'Den unges voksne' },
  adult: (name: string, relation: string): string => (relation === '' ? name : `${name} (${relation})`),
  none: 'Har ingen side endnu',
  noneLeft: 'Har ingen side nu',
  has: (phones: number): string => (phones === 1 ? 'Bruger siden på 1 telefon' : `Bruger siden på ${phones} telefoner`),
  invited: 'Har fået et link og ikke brugt det endnu',
  invite: 'Et link venter på at blive brugt',
  inviteBy: (name: string, made: string, until: string): string => `Lavet af ${name} ${made} · virker til ${until}`,
  phone: (number: number): string => `Telefon ${number}`,
  phoneSeen: (since: string, seen: string): string => `Husket siden ${since} · sidst brugt ${seen}`,
  signedIn: 'Logget ind nu',
  paused: 'Holder pause efter forkerte koder',
  identity: (since: string): string => `Kan også logge ind med MitID, knyttet til siden ${since}`,
  lockedBadge: 'Låst',
  ends: {
    wrongCodes: (when: string): string => `Et link blev låst ${when}: koden var forkert ti gange`,
    expired: (when: string): string => `Det sidste link udløb ${when}, uden at nogen brugte det`,
    revoked: (when: string): string => `Alle blev logget ud ${when}`,
    replaced: (when: string): string => `Det sidste link blev erstattet ${when}`,
  } satisfies Record<LinkEnd, (when: string) => string>,
  lockedWhat: 'Måske er koden glemt. Måske prøver en anden at komme ind. Spørg, og giv et nyt link.',
  chosen: (when: string): string => `Valgt af den unge ${when}`,
  declined: (when: string): string => `Sagde nej tak ${when}. Den unge kan vælge en anden.`,
  declinedBadge: 'Har sagt nej tak',
  closed: 'Forløbet er lukket. Siden siger, at det er slut, og viser ikke andet.',
  summary: (code: string): string => `Hvem der kan åbne den unges side i forløb ${code}.`,
  buttons: {
    show: 'Den unges side',
    give: 'Giv link',
    giveNew: 'Lav et nyt link',
    oneMore: 'Giv link til en telefon mere',
    renew: 'Lav nyt link i stedet',
    end: 'Log ud overalt',
  },
  /** A link and its code, shown once. */
  link: {
    heading: {
      youngPerson: (code: string): string => `Link til den unges side i forløb ${code}`,
      chosenAdult: (code: string): string => `Link til den unges voksne i forløb ${code}`,
    },
    badge: 'Vises kun nu',
    address: 'Adresse',
    code: 'Kode',
    until: 'Skal bruges senest',
    how: 'Sådan giver du dem videre',
    steps: {
      youngPerson: [
        'Send linket til den unge, for eksempel i en sms.',
        'Sig koden højt, når I ses eller taler i telefon. Skriv den aldrig sammen med linket.',
        'Linket virker på én telefon. Koden skal bruges, hver gang siden har været lukket lidt.',
      ],
      chosenAdult: [
        'Send linket til den unges voksne, for eksempel i en sms.',
        'Sig koden højt, når I ses eller taler i telefon. Skriv den aldrig sammen med linket.',
        'Linket virker på én telefon og viser kun det, som den unge har valgt.',
      ],
    },
    once: 'Linket og koden gemmes ingen steder og kan ikke vises igen. Er de blevet væk, laver du et nyt link.',
    summary: (code: string): string => `Et link, som du har lavet i forløb ${code}.`,
    over: 'Det link gælder ikke længere: der er lavet et nyere, eller alle er logget ud siden.',
  },
  /** Asked before phones are signed out. */
  questions: {
    end: {
      heading: {
        youngPerson: 'Vil du logge den unge ud overalt?',
        chosenAdult: 'Vil du logge den unges voksne ud overalt?',
      },
      text: 'Alle telefoner bliver logget ud med det samme. Linket holder op med at virke, og et MitID, der er knyttet til siden, bliver glemt. Det, der er skrevet, bliver stående. Der skal et nyt link til for at komme ind igen.',
      yes: 'Ja, log ud overalt',
    },
    renew: {
      heading: {
        youngPerson: 'Vil du lave et nyt link til den unge?',
        chosenAdult: 'Vil du lave et nyt link til den unges voksne?',
      },
      text: 'De telefoner, der bruges nu, bliver logget ud. Kun det nye link virker. Skal de blive ved med at være logget ind, så giv et link til en telefon mere i stedet.',
      yes: 'Ja, lav et nyt link',
    },
    no: 'Nej',
  },
  digest: {
    locked: {
      youngPerson: 'Den unges link er låst efter ti forkerte koder',
      chosenAdult: 'Linket til den unges voksne er låst efter ti forkerte koder',
    },
    chosen: 'Den unge har valgt en voksen',
    chosenWhat: 'Den voksne har ikke fået et link endnu. Aftal med den unge, hvem af jer der giver det.',
    declined: 'Den unges voksne har sagt nej tak',
    declinedWhat: 'Den unge kan vælge en anden på sin side.',
  },
  notice: { whose: 'Siden er til', since: 'Låst' },
};
