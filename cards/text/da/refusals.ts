import type { RefusalSentences } from '../sentences.ts';

/** Said of a pathway that is not one's own and of one that does not exist. */
/** The same for a pathway that there is, that there was, and that there never was. */
const notYourPathway =
  'Du er ikke med i teamet om det forløb, eller det er slettet. Tjek koden, eller bed koordinatoren tilføje dig.';

/** Why not, and what the asker can do. One sentence or two; never a code, never a stack trace. */
export const refusals: RefusalSentences = {
  stranger: () =>
    'Jeg kender dig ikke. Kun medarbejdere på kommunens personaleliste kan bruge Vejviser; spørg den, der er ansvarlig for Vejviser hos jer.',
  notOfTheTeam: () => notYourPathway,
  onlyCoordinator: ({ coordinator }, say) =>
    `Det kan kun forløbets koordinator gøre. Koordinator er ${say.name(coordinator)}.`,
  coordinatorsOnly: () =>
    'Kun koordinatorer kan gøre det. Er du koordinator, skal det stå på kommunens personaleliste.',
  pathwayNotNamed: ({ word }) =>
    `Skriv ${word} og forløbets kode, fx ${word} K7F3XQ, eller skriv ${word} i forløbets eget rum. Koderne står i overblik og status.`,
  notInARoom: () => 'Det virker kun i et forløbs eget rum. Gå til rummet, og prøv igen.',
  rightsEnded: () =>
    'Din adgang til Vejviser er ophørt. Er det en fejl, så spørg den, der er ansvarlig for Vejviser hos jer.',
  notUnderstood: () => 'Det forstod jeg ikke. Skriv hjælp for at se, hvad jeg kan.',
  inputMissing: ({ input }, say) => `Feltet ”${say.input(input)}” mangler. Udfyld det, og send igen.`,
  inputInvalid: ({ input }, say) => `Feltet ”${say.input(input)}” er ikke udfyldt rigtigt. Ret det, og send igen.`,
  textTooLong: ({ input, max }, say) =>
    `Teksten i ”${say.input(input)}” er for lang: der er plads til ${max.toLocaleString('da')} tegn. Gør den kortere, og send igen.`,
  cprNumber: ({ input }, say) =>
    `Det ligner et CPR-nummer, det der står i ”${say.input(input)}”. CPR-numre hører ikke hjemme her, så intet er gemt. Tag det ud, og send igen.`,
  noSuchDate: ({ input }, say) => `Datoen i ”${say.input(input)}” findes ikke. Vælg en dato, og send igen.`,
  dateInThePast: ({ input }, say) =>
    `Datoen i ”${say.input(input)}” ligger i fortiden. Vælg i dag eller en senere dato.`,
  dateTooFar: ({ input }, say) => `Datoen i ”${say.input(input)}” ligger for langt ude i fremtiden. Vælg en tidligere.`,
  ageOutOfRange: ({ from, to }) =>
    `Modellen er for unge fra ${from} år og til de fylder ${to}. Tjek fødselsdatoen, eller vælg en anden model.`,
  personUnknown: ({ input }, say) =>
    `En af dem, du har valgt i ”${say.input(input)}”, står ikke på kommunens personaleliste. Søg efter navnet, og vælg igen.`,
  modelUnknown: () => 'Den model findes ikke længere. Åbn formularen igen, og vælg en anden.',
  // The same for a pathway of others and for none, so that nobody learns which codes there are.
  pathwayUnknown: () => notYourPathway,
  pathwayClosed: ({ by, at }, say) =>
    `Forløbet er lukket: ${say.name(by)} lukkede det ${say.when(at)}. Koordinatoren kan åbne det igen.`,
  notAMember: ({ person }, say) =>
    `${say.name(person)} er ikke med i teamet. Koordinatoren kan tilføje ${say.name(person)} først.`,
  coordinatorCannotLeave: () =>
    'Koordinatoren kan ikke forlade teamet. Giv først koordinatorrollen videre til en anden.',
  noCoordinatorRight: ({ person }, say) =>
    `${say.name(person)} står ikke som koordinator på kommunens personaleliste. Vælg en anden, eller få listen rettet.`,
  alreadyCoordinator: ({ person }, say) => `${say.name(person)} er allerede koordinator for forløbet.`,
  proposalPending: ({ to }, say) =>
    `${say.name(to)} er allerede spurgt og har ikke svaret endnu. Træk spørgsmålet tilbage, før du spørger en anden.`,
  noProposal: () => 'Ingen er spurgt om at overtage koordinatorrollen lige nu.',
  proposalForAnother: ({ to }, say) => `Det er ${say.name(to)}, der er spurgt, så kun ${say.name(to)} kan svare.`,
  actionUnknown: () => 'Den opgave findes ikke i forløbet. Skriv status for at se opgaverne.',
  actionTaken: ({ by, at }, say) =>
    `${say.name(by)} har opgaven og tog den ${say.when(at)}. Aftal med ${say.name(by)}, hvis du skal overtage den.`,
  actionNotYours: ({ by }, say) =>
    `${say.name(by)} har opgaven, så det er kun ${say.name(by)} eller koordinatoren, der kan ændre den.`,
  actionDone: ({ by, at }, say) =>
    `${say.name(by)} gjorde opgaven færdig ${say.when(at)}. Åbn den igen, hvis noget mangler.`,
  actionDropped: ({ by, at }, say) =>
    `${say.name(by)} tog opgaven af listen ${say.when(at)}. Åbn den igen, hvis den alligevel skal laves.`,
  timeSkipped: ({ input }, say) =>
    `Klokkeslættet i ”${say.input(input)}” findes ikke: uret stilles frem den nat. Vælg et andet tidspunkt.`,
  timeRepeated: ({ input }, say) =>
    `Klokkeslættet i ”${say.input(input)}” kommer to gange: uret stilles tilbage den nat. Vælg et andet tidspunkt.`,
  dateInTheFuture: ({ input }, say) =>
    `Datoen i ”${say.input(input)}” er ikke kommet endnu. Vælg i dag eller en tidligere dato.`,
  datesReversed: ({ input }, say) =>
    `Datoen i ”${say.input(input)}” ligger før det, den hører til. Vælg en senere dato.`,
  stepUnknown: () => 'Det skridt findes ikke i forløbets model. Skriv status for at se planen.',
  meetingUnknown: () => 'Det møde findes ikke i forløbet. Skriv møde for at se det næste.',
  noMeetingPlanned: () =>
    'Der er ikke planlagt noget møde. Planlæg et møde først; så kan punktet komme på dagsordenen.',
  meetingPlannedAlready: ({ by, at }, say) =>
    `${say.name(by)} har allerede planlagt et møde ${say.when(at)}. Flyt det, hvis tidspunktet ikke passer.`,
  meetingToCome: ({ at }, say) =>
    `Mødet er ikke holdt endnu: det er planlagt til ${say.when(at)}. Mødes I allerede nu, så tryk først på ”Start mødet”.`,
  meetingCancelled: ({ by, at }, say) =>
    `Mødet er aflyst: ${say.name(by)} aflyste det ${say.when(at)}. Planlæg et nyt, hvis I skal mødes.`,
  meetingCompleted: ({ by, at }, say) =>
    `Mødet er afsluttet: ${say.name(by)} gjorde tjeklisten færdig ${say.when(at)}. Mangler der noget, så tilføj en rettelse.`,
  meetingNotCompleted: () => 'Mødets tjekliste er ikke gjort færdig endnu, så den kan rettes direkte.',
  agendaPointUnknown: () => 'Det punkt står ikke på dagsordenen længere.',
  goalUnknown: () => 'Det mål findes ikke i forløbet.',
  correctionUnknown: () => 'Den rettelse findes ikke i forløbet.',
  correctionSettled: ({ by, at }, say) => `${say.name(by)} svarede på det ${say.when(at)}.`,
  spellUnknown: () => 'Det står ikke i forløbet. Skriv status for at se, hvad der er noteret.',
  spellEnded: ({ by, at }, say) => `Det er allerede noteret som slut: ${say.name(by)} gjorde det ${say.when(at)}.`,
  goalNotActive: () => 'Målet er ikke i gang længere. Hæv målet, hvis den unge vil videre med det.',
  nothingToAgree: () =>
    'Der er ikke noget at aftale endnu. En aftale skal have mindst ét mål og mindst én opgave, som nogen har ansvar for.',
  noAgreement: () => 'Den aftale findes ikke i forløbet. Skriv aftale for at se, hvad der gælder.',
  agreementPending: ({ by, at }, say) =>
    `${say.name(by)} foreslog en aftale ${say.when(at)}. Se den først; så kan du foreslå en ny, der afløser den.`,
  agreementChanged: () =>
    'Der er kommet et nyt forslag, siden du fik det her at se. Læs det nye; det gamle kan ikke skrives under.',
  agreementDeclined: ({ by, at }, say) =>
    `${say.name(by)} sagde nej til forslaget ${say.when(at)}. Koordinatoren kan foreslå en ny aftale.`,
  agreementWithdrawn: () => 'Forslaget er trukket tilbage. Koordinatoren kan foreslå en ny aftale.',
  agreementExpired: () => 'Fristen for at skrive under er gået. Koordinatoren kan foreslå aftalen igen.',
  agreementInForce: ({ at }, say) => `Aftalen er allerede trådt i kraft ${say.when(at)}.`,
  notAParty: () => 'Du er ikke en af dem, der skal skrive under på den her aftale.',
  partyGone: ({ person }, say) =>
    `${say.name(person)} har lovet noget i forslaget og er ikke med i teamet længere. Koordinatoren skal foreslå en ny aftale.`,
  cannotSignFor: () =>
    'Ingen kan skrive under for en anden. Kun den unges og forældrenes underskrift på papir kan noteres.',
  notShared: () =>
    'Det er ikke noget, du kan se eller ændre her i forløbet. Spørg koordinatoren, hvis du har brug for det.',
  itemNotShared: ({ input }, say) =>
    `Du kan ikke svare på ”${say.input(input)}” her i forløbet. Åbn tjeklisten igen, og spørg koordinatoren, hvis du mangler noget.`,
  agreementNotShared: () =>
    'Du kan ikke skrive under endnu: Noget i aftalen må ikke deles med dig. Tal med koordinatoren, som kan se, hvad der mangler.',
  mayNotSign: ({ person }, say) =>
    `${say.name(person)} må ikke kende hele aftalen endnu. Der skal være et samtykke først; tal med koordinatoren.`,
  checklistNotShared: () =>
    'Der er noget i tjeklisten, som du ikke kan svare på. Gem dine egne svar, og bed koordinatoren om at afslutte mødet.',
  mayNotKnow: ({ person }, say) =>
    `${say.name(person)} må ikke få den slags oplysninger. Der skal være et samtykke først; tal med koordinatoren.`,
  reviewOutdated: () => 'Noget er ændret siden. Se listen igennem igen, og bekræft så.',
  pathwayErasing: () => 'Forløbet er ved at blive slettet, fordi det er lukket, og fristen er gået.',
  pathwayOpen: () => 'Forløbet er åbent. Kun lukkede forløb bliver slettet.',
  keptUntil: ({ from }, say) => `Forløbet bliver tidligst slettet ${say.day(from)}.`,
  onHold: ({ by, at }, say) => `${say.name(by)} har sat sletning i bero ${say.when(at)}.`,
  notJournaled: () => 'Noget i forløbet er ikke journaliseret endnu, og så bliver det ikke slettet.',
  consentUnknown: () => 'Det samtykke findes ikke i forløbet.',
  consentTooLong: ({ latest }, say) => `Det kan højst gælde til og med ${say.day(latest)}. Vælg en tidligere dato.`,
  consentFormRefused: () =>
    'Et samtykke til den slags oplysninger skal være skriftligt. Vælg en anden måde, det er givet på.',
  tooYoungToConsent: ({ from }) =>
    `Den unge er under ${from} år og kan ikke give samtykket alene. Spørg den, der har forældremyndigheden.`,
  custodyEnded: () => 'Den unge er fyldt 18 år, så ingen andre kan give samtykket. Spørg den unge selv.',
  consentNotAwaited: () => 'Samtykket venter ikke på nogen. Er det udløbet eller trukket tilbage, så lav et nyt.',
  shareUnknown: () => 'Den deling findes ikke i forløbet.',
  shareDecided: ({ by, at }, say) => `${say.name(by)} har allerede taget stilling til det ${say.when(at)}.`,
  secondPersonNeeded: () =>
    'En anden skal tage stilling: den, der har bedt om at dele det, eller selv får det at vide, kan ikke.',
  authorityNeeded: () => 'Kun en fra kommunens egen myndighed kan tage stilling til, om noget deles uden samtykke.',
  witnessIsNoter: () =>
    'Den, der noterer en underskrift på papir, kan ikke selv være vidne. Vælg en anden fra teamet, der så det.',
  youngPersonOnly: () => 'Det bestemmer kun den unge selv, på sin egen side.',
  noChosenAdult: () => 'Den unge har ikke valgt sin voksne endnu.',
  adultChanged: () => 'Der er valgt en anden voksen i mellemtiden.',
  storeUnavailable: () => 'Det kunne ikke gemmes lige nu, og intet er ændret. Prøv igen om et øjeblik.',
  storeUncertain: () =>
    'Jeg fik ikke svar på, om det blev gemt. Se efter på kortet eller med status, før du prøver igen.',
  busy: () => 'Der er mange, der ændrer i forløbet lige nu, og intet er ændret. Prøv igen om et øjeblik.',
  tooOften: ({ perMinute }) =>
    `Der er kommet mere end ${perMinute} beskeder og klik fra dig på et minut, og det her er ikke gjort. Vent et minut, og prøv så igen.`,
  failed: ({ reference }) =>
    `Noget gik galt hos Vejviser. Prøv igen; går det stadig galt, så opgiv nummeret ${reference} til den, der er ansvarlig for Vejviser hos jer.`,
};
