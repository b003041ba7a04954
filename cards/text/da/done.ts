import type { DoneFacts, DoneSentences } from '../sentences.ts';

const who = ({ person }: DoneFacts): string => person ?? 'Den anden';
const released = ({ released: count }: DoneFacts): string =>
  count === 0 ? '' : count === 1 ? ' Én opgave er ledig igen.' : ` ${count} opgaver er ledige igen.`;

/** What happened, said to the one who asked for it. */
export const done: DoneSentences = {
  'pathway.open': {
    done: ({ code }) => `Forløb ${code} er oprettet, og du er koordinator. Rummet bliver gjort klar nu.`,
    already: ({ code }) => `Forløb ${code} er allerede oprettet.`,
  },
  'pathway.close': {
    done: ({ code }) => `Forløb ${code} er lukket, og rummet bliver arkiveret. Du kan fortryde ved at åbne det igen.`,
    already: ({ code }) => `Forløb ${code} var allerede lukket.`,
  },
  'pathway.reopen': {
    done: ({ code }) => `Forløb ${code} er åbent igen.`,
    already: ({ code }) => `Forløb ${code} var allerede åbent.`,
  },
  'member.add': {
    done: (facts) => `${who(facts)} er nu med i teamet og bliver inviteret til rummet.`,
    already: () => 'Den person er allerede med i teamet.',
  },
  'member.remove': {
    done: (facts) => `${who(facts)} er ikke længere med i teamet.${released(facts)}`,
    already: () => 'Den person er ikke med i teamet.',
  },
  'coordinator.propose': {
    done: (facts) => `${who(facts)} er spurgt. ${facts.coordinator} er koordinator, indtil der er svaret ja.`,
    already: () => 'Den person er allerede spurgt og har ikke svaret endnu.',
  },
  'coordinator.accept': {
    done: ({ code }) => `Du er nu koordinator for forløb ${code}.`,
    already: ({ code }) => `Du er allerede koordinator for forløb ${code}.`,
  },
  'coordinator.decline': {
    done: ({ coordinator }) => `Du har sagt nej tak. ${coordinator} er fortsat koordinator.`,
    already: ({ coordinator }) => `Der er ikke noget at svare på. ${coordinator} er koordinator.`,
  },
  'coordinator.withdraw': {
    done: ({ coordinator }) => `Spørgsmålet er trukket tilbage. ${coordinator} er fortsat koordinator.`,
    already: ({ coordinator }) => `Ingen er spurgt. ${coordinator} er koordinator.`,
  },
  'action.add': {
    done: ({ person, self }) => {
      if (person === undefined) return 'Opgaven er oprettet. Alle i teamet kan tage den.';
      return self ? 'Opgaven er oprettet, og du har den.' : `Opgaven er oprettet, og ${person} har den.`;
    },
    already: () => 'Opgaven er allerede oprettet.',
  },
  'action.claim': { done: () => 'Opgaven er din.', already: () => 'Opgaven er allerede din.' },
  'action.release': {
    done: () => 'Opgaven er ledig igen, og alle i teamet kan tage den.',
    already: () => 'Opgaven er allerede ledig.',
  },
  'action.handOver': {
    done: (facts) => (facts.self ? 'Opgaven er din.' : `${who(facts)} har nu opgaven.`),
    already: () => 'Den person har allerede opgaven.',
  },
  'action.done': {
    done: () => 'Opgaven er færdig. Tak for det.',
    already: () => 'Du har allerede gjort opgaven færdig.',
  },
  'action.reopen': { done: () => 'Opgaven er åben igen.', already: () => 'Opgaven er allerede åben.' },
  'action.move': {
    done: ({ day }) => (day === undefined ? 'Fristen er flyttet.' : `Fristen er flyttet til ${day}.`),
    already: () => 'Fristen er allerede den dag.',
  },
  'action.drop': {
    done: () => 'Opgaven er taget af listen. Den kan åbnes igen, hvis den alligevel skal laves.',
    already: () => 'Du har allerede taget opgaven af listen.',
  },
  'pathway.correct': {
    done: () => 'Oplysningerne er rettet, og planen er regnet om.',
    already: () => 'Oplysningerne stod sådan i forvejen.',
  },
  'plan.settle': {
    done: () => 'Det er noteret på planen.',
    already: () => 'Det stod allerede på planen.',
  },
  'meeting.plan': {
    done: () => 'Mødet er planlagt, og teamet kan se det i rummet.',
    already: () => 'Mødet er allerede planlagt.',
  },
  'meeting.move': {
    done: () => 'Mødet er flyttet, og teamets kalendere følger med.',
    already: () => 'Mødet ligger allerede på det tidspunkt.',
  },
  'meeting.cancel': {
    done: () => 'Mødet er aflyst, og teamets kalendere følger med.',
    already: () => 'Mødet er allerede aflyst.',
  },
  'meeting.addAgenda': {
    done: () => 'Punktet står på dagsordenen.',
    already: () => 'Punktet står allerede på dagsordenen.',
  },
  'meeting.dropAgenda': {
    done: () => 'Punktet er taget af dagsordenen.',
    already: () => 'Punktet er allerede taget af dagsordenen.',
  },
  'meeting.begin': {
    done: () => 'Mødet er i gang. Åbn væggen på den skærm, I kigger på.',
    already: () => 'Mødet er i gang. Her er adressen på væggen.',
  },
  'meeting.answer': {
    done: () => 'Det er gemt i tjeklisten. De andres svar står, som de stod.',
    already: () => 'Der var ikke noget nyt at gemme i tjeklisten.',
  },
  'meeting.complete': {
    done: () => 'Mødet er afsluttet, og tjeklisten er gemt. Tak for i dag.',
    already: () => 'Mødet er allerede afsluttet.',
  },
  'meeting.correct': {
    done: () => 'Rettelsen er føjet til mødets tjekliste.',
    already: () => 'Rettelsen er allerede tilføjet.',
  },
  'goal.add': {
    done: () => 'Målet er skrevet ned med den unges egne ord.',
    already: () => 'Målet er allerede skrevet ned.',
  },
  'goal.reword': {
    done: () => 'Målet er skrevet om.',
    already: () => 'Målet stod sådan i forvejen.',
  },
  'spell.begin': {
    done: () => 'Det er noteret, hvad den unge laver nu.',
    already: () => 'Det var allerede noteret.',
  },
  'spell.end': {
    done: () => 'Det er noteret, at det er slut.',
    already: () => 'Det var allerede noteret som slut.',
  },
  'spell.verify': {
    done: () => 'Tak. Det er noteret, at det stadig passer.',
    already: () => 'Du har allerede sagt i dag, at det passer.',
  },
  'reminder.snooze': {
    done: () => 'Du bliver mindet om det igen om et par dage.',
    already: () => 'Du bliver allerede først mindet om det igen om et par dage.',
  },
  'goal.rate': {
    done: () => 'Tallet er skrevet ned.',
    already: () => 'Tallet stod sådan i forvejen.',
  },
  'goal.reach': {
    done: () => 'Målet er nået. Tillykke med det.',
    already: () => 'Målet var allerede nået.',
  },
  'goal.raise': {
    done: () => 'Målet er hævet.',
    already: () => 'Målet stod sådan i forvejen.',
  },
  'goal.drop': {
    done: () => 'Målet er lagt væk, og grunden er skrevet ned.',
    already: () => 'Målet var allerede lagt væk.',
  },
  'agreement.propose': {
    done: () => 'Aftalen er foreslået. Nu skal alle skrive under.',
    already: () => 'Det er den aftale, der allerede ligger.',
  },
  'agreement.sign': {
    done: () => 'Du har skrevet under.',
    already: () => 'Du har allerede skrevet under.',
  },
  'agreement.signPaper': {
    done: () => 'Underskriften på papir er noteret.',
    already: () => 'Underskriften var allerede noteret.',
  },
  'agreement.decline': {
    done: () => 'Der er sagt nej til aftalen, og grunden er skrevet ned. Koordinatoren går videre med det.',
    already: () => 'Der var allerede sagt nej.',
  },
  'agreement.withdraw': {
    done: () => 'Forslaget er trukket tilbage.',
    already: () => 'Forslaget var allerede trukket tilbage.',
  },
  'agreement.enter': {
    done: () => 'Aftalen er set efter.',
    already: () => 'Der var ikke noget nyt om aftalen.',
  },
  'adult.choose': {
    done: () => 'Du har valgt din voksne.',
    already: () => 'Du har allerede valgt din voksne.',
  },
  'adult.show': {
    done: () => 'Det er gemt, hvad din voksne må se.',
    already: () => 'Det stod sådan i forvejen.',
  },
  'adult.remove': {
    done: () => 'Du har ikke længere valgt en voksen.',
    already: () => 'Du har ikke valgt en voksen.',
  },
  'adult.decline': {
    done: () => 'Du har sagt nej tak. Den unge og koordinatoren får det at vide.',
    already: () => 'Du har allerede sagt nej tak.',
  },
  'consent.give': {
    done: () => 'Samtykket er noteret. Det kan trækkes tilbage når som helst.',
    already: () => 'Det samtykke er allerede noteret.',
  },
  'consent.join': {
    done: () => 'Samtykket er noteret, også fra den, der manglede.',
    already: () => 'Det stod allerede noteret.',
  },
  'consent.refuse': {
    done: () => 'Det er noteret, at der er sagt nej. Det ændrer ikke på den hjælp, den unge kan få.',
    already: () => 'Det var allerede noteret, at der er sagt nej.',
  },
  'consent.withdraw': {
    done: () => 'Samtykket er trukket tilbage. Fra nu af bliver der ikke delt noget på grund af det.',
    already: () => 'Samtykket var allerede trukket tilbage.',
  },
  'consent.askAgain': {
    done: () => 'Det er noteret, at der er spurgt igen.',
    already: () => 'Det er allerede noteret i dag, at der er spurgt igen.',
  },
  'share.propose': {
    done: () => 'En anden fra myndigheden skal sige ja, før noget bliver delt.',
    already: () => 'Du har allerede bedt om at dele det. En anden skal sige ja først.',
  },
  'share.approve': {
    done: () => 'Det er delt nu. Koordinatoren får besked og fortæller det til den unge.',
    already: () => 'Du har allerede sagt ja til at dele det.',
  },
  'share.decline': {
    done: () => 'Der er sagt nej til at dele det, og intet er delt.',
    already: () => 'Du har allerede sagt nej til at dele det.',
  },
  'share.end': {
    done: () => 'Det bliver ikke delt længere.',
    already: () => 'Det blev allerede ikke delt.',
  },
  'share.tell': {
    done: () => 'Det er noteret, om den unge har fået det at vide.',
    already: () => 'Det var allerede noteret.',
  },
  'protection.set': {
    done: () => 'Navn og adresse er beskyttet. Steder vises kun for dem, der er valgt.',
    already: () => 'Navn og adresse var allerede beskyttet på den måde.',
  },
  'protection.lift': {
    done: () => 'Navn og adresse er ikke længere beskyttet i forløbet.',
    already: () => 'Navn og adresse var ikke beskyttet.',
  },
  'review.confirm': {
    done: () => 'Det er noteret, at du har gennemgået, hvem der kan se hvad. Næste gang er om tre måneder.',
    already: () => 'Du har allerede gennemgået det.',
  },
  'correction.ask': {
    done: () => 'Koordinatoren får det at se.',
    already: () => 'Det er der allerede spurgt om.',
  },
  'correction.note': {
    done: () => 'Rettelsen er noteret. Det, der stod før, er også gemt.',
    already: () => 'Rettelsen var allerede noteret.',
  },
  'correction.decline': {
    done: () => 'Din grund er gemt. Den unges egne ord bliver stående, og den unge kan se grunden.',
    already: () => 'Der var allerede sagt nej til den rettelse.',
  },
  'hold.place': {
    done: () => 'Intet i forløbet bliver slettet, før du ophæver det igen.',
    already: () => 'Sletning er allerede sat i bero af den grund.',
  },
  'hold.lift': {
    done: () => 'Forløbet bliver slettet, når fristen er gået, og alt er journaliseret.',
    already: () => 'Sletning var ikke sat i bero.',
  },
  'erasure.begin': {
    done: () => 'Forløbet bliver slettet nu.',
    already: () => 'Forløbet er allerede ved at blive slettet.',
  },
  'talk.request': {
    done: () => 'Din koordinator får besked nu.',
    already: () => 'Din koordinator har allerede fået besked.',
  },
  'talk.settle': {
    done: () => 'Det er noteret, at du har talt med den unge.',
    already: () => 'Den unge har ikke bedt om at tale med nogen.',
  },
  'access.give': {
    done: () => 'Linket er lavet. Giv koden videre på en anden måde end linket.',
    already: () => 'Linket er lavet.',
  },
  'access.end': {
    done: () => 'Alle telefoner er logget ud, og linket virker ikke længere.',
    already: () => 'Alle er allerede logget ud.',
  },
  'access.lock': {
    done: () => 'Linket er låst. Koordinatoren får besked.',
    already: () => 'Linket er allerede låst.',
  },
};
