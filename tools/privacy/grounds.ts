/** A rule of law and what follows from it here. `isRead`: the wording was read in a source; where not, a lawyer must look it up. */
export interface LegalGround {
  readonly rule: string;
  readonly says: string;
  readonly here: string;
  readonly isRead: boolean;
  /** What of the program it rests on; where one of these is not there yet, the page says so. */
  readonly code?: readonly string[];
}

/** The rules that the product rests on. */
export const legalGrounds: readonly LegalGround[] = [
  {
    rule: 'Databeskyttelsesforordningen art. 6, stk. 1, litra e, og art. 9, stk. 2',
    says: 'En myndighed behandler oplysninger for at udføre sin opgave, ikke fordi der er givet samtykke (betragtning 43)',
    here: 'Behandlingsgrundlaget er et andet end samtykket til at dele. Vejviser har tre slags samtykke og blander dem aldrig',
    isRead: false,
    code: ['services/pathway/consent.ts'],
  },
  {
    rule: 'Databeskyttelseslovens § 11',
    says: 'Offentlige myndigheder må behandle CPR-numre til entydig identifikation',
    here: 'Vejviser bruger ikke CPR-numre. De standses ved døren og gemmes ikke',
    isRead: true,
    code: ['services/cpr-number.ts', 'test/security/cpr-numbers.test.ts'],
  },
  {
    rule: 'Forvaltningslovens § 28',
    says: 'Videregivelse til en anden myndighed; samtykke skal være frivilligt, specifikt og informeret og kan trækkes tilbage',
    here: 'Et samtykke nævner oplysningstyper, modtagere, formål og periode. Det trækkes tilbage med ét klik og virker straks',
    isRead: true,
    code: ['services/pathway/consent.ts'],
  },
  {
    rule: 'Forvaltningslovens § 29',
    says: 'I ansøgningssager må rent private forhold ikke hentes hos andre uden grund',
    here: 'Vejviser henter ikke oplysninger hos andre myndigheder',
    isRead: false,
  },
  {
    rule: 'Retssikkerhedslovens § 11 a, stk. 1-2, og § 11 b',
    says: 'Med samtykke kan oplysninger hentes; uden samtykke afgøres sagen på det, der er',
    here: 'Et nej noteres og spærrer ikke for hjælp',
    isRead: true,
    code: ['services/pathway/decisions/consents.ts'],
  },
  {
    rule: 'Retssikkerhedslovens § 11 c',
    says: 'Oplysninger uden samtykke i særlige tilfælde, i sager om støtte til børn og unge',
    here: 'Deling uden samtykke kræver to personer, en lovhjemmel og en begrundelse, og koordinatoren skal fortælle det til den unge',
    isRead: false,
    code: ['services/pathway/decisions/legal-shares.ts'],
  },
  {
    rule: 'Sundhedslovens §§ 43-44',
    says: 'Helbredsoplysninger kræver skriftligt samtykke, som bortfalder senest efter et år',
    here: 'Samtykke om helbred kan ikke gives for mere end et år; der varsles 30 dage før',
    isRead: true,
    code: ['services/privacy/sharing-rules.json'],
  },
  {
    rule: 'Barnets lov §§ 2, 5 og 6',
    says: 'Den unges synspunkter skal inddrages løbende; samtaler kan holdes uden forældremyndigheden; ret til bisidder',
    here: 'Den unges egne punkter står først på dagsordenen, og den unge har sin egen side',
    isRead: true,
    code: ['bot/web/young'],
  },
  {
    rule: 'Barnets lov §§ 108-111',
    says: 'Ungeplan ved 16 år og revision senest seks måneder før 18; samtykke fra den unge og forældremyndigheden',
    here: 'Fristerne regnes ud fra fødselsdatoen. Afgørelsen står i fagsystemet, ikke her',
    isRead: true,
    code: ['services/models/process-plan.ts'],
  },
  {
    rule: 'Barnets lov §§ 132-138',
    says: 'Underretning går forud for tavshedspligten',
    here: 'En bekymring er altid ét klik væk og viser kommunens fremgangsmåde. Vejviser modtager ikke underretninger',
    isRead: false,
    code: ['bot/verbs/concern-show.ts'],
  },
  {
    rule: 'Offentlighedslovens §§ 13 og 15',
    says: 'Oplysninger af betydning for en afgørelse skal noteres snarest og dokumenter journaliseres',
    here: 'Det, der skal på sagen, lægges i en pakke til fagsystemet. Uden kvittering slettes det ikke',
    isRead: true,
    code: ['services/journal'],
  },
  {
    rule: 'Arkivbekendtgørelsens § 5',
    says: 'Kassation kun efter Rigsarkivets regler',
    here: 'Vejviser er en arbejdskopi. Sagen bevares i fagsystemet',
    isRead: true,
  },
  {
    rule: 'Databeskyttelsesforordningen art. 5, stk. 1, litra e, og art. 17',
    says: 'Oplysninger må ikke opbevares længere end nødvendigt; ret til sletning gælder ikke, hvor loven kræver bevaring',
    here: 'Lukket og journaliseret slettes efter kommunens frist',
    isRead: false,
    code: ['services/erasure'],
  },
  {
    rule: 'Databeskyttelsesforordningen art. 12-16',
    says: 'Den unge skal kunne få indsigt i et klart sprog og få forkerte oplysninger rettet',
    here: 'Alt om den unge kan udleveres samlet. En rettelse beholder begge tekster',
    isRead: false,
    code: ['services/subject-access', 'services/pathway/correction.ts', 'bot/verbs/subject-export.ts'],
  },
  {
    rule: 'Databeskyttelsesforordningen art. 22 og AI-forordningen',
    says: 'Ingen afgørelser, der alene er automatiske',
    here: 'Vejviser bedømmer ingen og afgør intet',
    isRead: false,
  },
  {
    rule: 'Databeskyttelsesforordningen art. 32; Datatilsynet i Lejre-sagen (24. marts 2022)',
    says: 'Adgang efter arbejdsbetinget behov, og logning. Kommunen fik en bøde, fordi referater om børn kunne læses af de fleste ansatte',
    here: 'Ingen sagsindhold i åbne rum, adgang pr. forløb, log over hvem der har set hvad',
    isRead: true,
    code: ['services/audience', 'services/access-log'],
  },
  {
    rule: 'Datatilsynets afgørelser om navne- og adressebeskyttelse (2022-2024)',
    says: 'Alvorlig kritik for at røbe beskyttede adresser og navne på institutioner',
    here: 'Beskyttelse skjuler sted, skole og institution for alle, der ikke er særskilt godkendt',
    isRead: true,
    code: ['services/audience', 'services/pathway/decisions/protection.ts'],
  },
];
