import type { ConsentStanding } from '../../../services/pathway/consent.ts';
import type { ConsentForm, ConsentGiver, ConsentKind } from '../../../services/pathway/consent-codes.ts';
import type { AskAgainReason } from '../../../services/pathway/consent-days.ts';

const kinds: Record<ConsentKind, string> = {
  share: 'At indhente og dele oplysninger',
  takePart: 'At deltage i forløbet',
  basis: 'Grundlag for behandling (noteres kun)',
};

const standings: Record<ConsentStanding, string> = {
  inForce: 'Gælder',
  waiting: 'Venter',
  toCome: 'Gælder senere',
  expired: 'Udløbet',
  withdrawn: 'Trukket tilbage',
  custodyEnded: 'Spørg den unge igen',
  tooYoung: 'Gælder ikke',
};

const givers: Record<ConsentGiver, string> = { youngPerson: 'Den unge', custodian: 'Forældremyndigheden' };

const consentForms: Record<ConsentForm, string> = {
  page: 'på sin egen side',
  written: 'skriftligt',
  oral: 'mundtligt',
  eid: 'med MitID',
};

const digest: Record<AskAgainReason, (topics: string, day: string) => string> = {
  endsSoon: (topics, day) => `Et samtykke udløber snart (${topics}): det gælder til og med ${day}`,
  ended: (topics, day) => `Et samtykke er udløbet (${topics}): det gjaldt til og med ${day}`,
  custodyEnded: (topics) => `Den unge er fyldt 18 og skal selv spørges (${topics})`,
};

/** Hvad der må deles med hvem. */
export const consent = {
  heading: (code: string): string => `Samtykke i forløb ${code}`,
  summary: (code: string, inForce: number): string =>
    inForce === 1 ? `Forløb ${code}: 1 samtykke gælder.` : `Forløb ${code}: ${inForce} samtykker gælder.`,
  intro: 'Den unge kan altid sige nej eller trække et ja tilbage. Hjælpen stopper ikke af det.',
  kinds,
  standings,
  givers,
  forms: consentForms,
  none: {
    share: 'Intet samtykke til at dele oplysninger.',
    takePart: 'Intet samtykke til at deltage er noteret.',
    basis: 'Intet grundlag er noteret.',
  } satisfies Record<ConsentKind, string>,
  toWhom: (topics: string, recipients: string): string => `${topics} → ${recipients}`,
  everything: 'Forløbet',
  until: (day: string): string => `til og med ${day}`,
  from: (day: string): string => `fra ${day}`,
  given: (giver: string, how: string, day: string): string => `${giver} har sagt ja ${how} ${day}`,
  noted: (name: string): string => `noteret af ${name}`,
  witness: (name: string): string => `hørt eller set af ${name}`,
  waitsFor: (givers: string): string => `mangler: ${givers}`,
  withdrawnBy: (name: string, when: string): string => `trukket tilbage af ${name} ${when}`,
  askedAgain: (day: string): string => `spurgt igen ${day}`,
  endsSoon: 'Udløber snart',
  unit: (name: string): string => `Enheden ${name}`,
  hidden: 'Her er samtykker, som ikke kan vises for dig.',
  missing: {
    title: 'Det mangler',
    empty: 'Der mangler ikke noget efter reglerne.',
    takePart: 'Samtykke til at deltage',
    share: (topic: string): string => `Samtykke til at dele: ${topic}`,
    shareWhy: (people: string): string => `Ved ikke noget om det uden samtykke: ${people}`,
    givers: (givers: string): string => `Gives af: ${givers}`,
  },
  refusals: {
    title: 'Har sagt nej',
    said: (givers: string, day: string): string => `${givers} sagde nej ${day}. Det er i orden og ændrer ikke hjælpen.`,
  },
  earlier: 'Tidligere',
  shares: {
    title: 'Deling uden samtykke',
    until: (day: string): string => `til og med ${day}`,
    reason: (text: string): string => `begrundelse: ${text}`,
    proposed: (name: string, day: string): string => `foreslået af ${name} ${day}`,
    approved: (name: string): string => `godkendt af ${name}`,
    declined: (name: string): string => `afvist af ${name}`,
    told: 'den unge har fået det at vide',
    exempt: (why: string): string => `den unge får det ikke at vide: ${why}`,
    toTell: 'Fortæl den unge det',
    standings: {
      waiting: 'Venter på godkendelse',
      inForce: 'Deles nu',
      declined: 'Afvist',
      ended: 'Slut',
      over: 'Udløbet',
    },
  },
  protection: {
    title: 'Navne- og adressebeskyttelse',
    on: 'Navn og adresse er beskyttet. Steder vises kun for:',
    onlyCoordinator: 'Kun koordinatoren',
    off: 'Ikke noteret, så steder er ikke skjult.',
  },
  line: 'Samtykke: hvad der må deles med hvem',
  buttons: {
    show: 'Samtykke',
    give: 'Notér et samtykke',
    refuse: 'Notér et nej',
    join: 'Notér det andet ja',
    withdraw: 'Træk tilbage',
    askAgain: 'Spurgt igen',
    propose: 'Del uden samtykke',
    approve: 'Godkend',
    decline: 'Afvis',
    end: 'Stop delingen',
    tell: 'Den unge ved det',
    exempt: 'Fortæl det ikke',
    protect: 'Beskyt navn og adresse',
    cleared: 'Ret, hvem der må se steder',
    lift: 'Ophæv beskyttelsen',
  },
  asked: {
    kind: 'Hvad er det et samtykke til?',
    topics: 'Det emne, det handler om. Kan stå tomt, når det ikke er deling.',
    recipients: 'Personer, faggrupper eller enheder. De skal også være med i teamet for at se noget.',
    from: 'Den dag, det blev givet.',
    givenBy: 'Den unge selv fra 15 år. Ved nogle emner skal begge sige ja.',
    form: 'Helbredsoplysninger kræver et skriftligt samtykke.',
    witness: 'Kan stå tomt. Den kollega, der hørte eller så det.',
    purposeText: 'Kan stå tomt, når formålet står på listen.',
    reason: 'Hvorfor er det nødvendigt, og hvorfor kan det ikke ske med samtykke?',
    exempt: 'Hvorfor skal den unge ikke have det at vide?',
    cleared: 'Vælger du ingen, er det kun koordinatoren.',
    note: 'Kan stå tomt. Hvorfor ikke?',
    many: 'Vælg fra listen.',
  },
  texts: {
    give: {
      heading: 'Notér et samtykke',
      intro:
        'Skriv kun, hvad den unge eller forældremyndigheden har sagt ja til. Den unge kan altid trække det tilbage.',
      submit: 'Notér samtykket',
    },
    join: {
      heading: 'Notér det andet ja',
      intro: 'Samtykket gælder først, når alle, der skal, har sagt ja.',
      submit: 'Notér samtykket',
    },
    refuse: {
      heading: 'Notér et nej',
      intro: 'Et nej er i orden. Det noteres, så ingen spørger som for første gang, og hjælpen fortsætter.',
      submit: 'Notér svaret',
    },
    propose: {
      heading: 'Del uden samtykke',
      intro:
        'Kun når loven tillader det. En anden med myndighed skal sige ja, før noget deles, og den unge får det at vide.',
      submit: 'Bed om godkendelse',
    },
    decline: { heading: 'Afvis delingen', intro: 'Så bliver der ikke delt noget.', submit: 'Afvis' },
    exempt: {
      heading: 'Fortæl ikke den unge om delingen',
      intro: 'Kun når der er en særlig grund. Begrundelsen gemmes.',
      submit: 'Gem begrundelsen',
    },
    protect: {
      heading: 'Beskyt navn og adresse',
      intro: 'Sted, skole og institution skjules alle steder for dem, du ikke vælger.',
      submit: 'Beskyt',
    },
  },
  digest,
  lookAgain: (mentions: string, topic: string): string =>
    `Se lige efter en gang til: Teksten handler måske om ”${mentions}”, men står under ”${topic}”, som flere må se.`,
  digestAsk: 'Spørg igen i god tid. Et nej er i orden.',
  digestTell:
    'Noget deles uden samtykke. Den unge skal have det at vide, eller grunden til ikke at fortælle det skal noteres.',
};

/** Bekymring for et barn eller en ung. */
export const concern = {
  heading: 'Bekymret for et barn eller en ung?',
  summary: 'Hvad du gør, når du er bekymret.',
  danger: 'Er der fare lige nu, så ring 112.',
  duty: 'Du har pligt til at underrette kommunen. Det er din egen pligt, og den går forud for tavshedspligten.',
  notHere: 'Skriv ikke underretningen her. Vejviser tager ikke imod underretninger.',
  procedure: 'Sådan gør du i din kommune',
  phone: 'Ring',
  unfilled: 'Kommunen har ikke skrevet fremgangsmåden ind her endnu. Ring til kommunens børne- og ungeafdeling.',
  line: 'Bekymret?',
  button: 'Bekymring?',
};
