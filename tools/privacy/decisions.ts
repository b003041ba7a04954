/** What no program can decide: a question, who answers it, and what holds until then. */
export interface OpenDecision {
  readonly question: string;
  readonly who: 'Jurist' | 'Databeskyttelsesrådgiver' | 'Ledelse' | 'It-sikkerhed';
  readonly until: string;
}

export const openDecisions: readonly OpenDecision[] = [
  {
    question: 'Hvilket behandlingsgrundlag har kommunen for hver målgruppe og hver slags oplysning (art. 6 og 9)?',
    who: 'Jurist',
    until: 'Må ikke tages i brug til rigtige forløb',
  },
  {
    question:
      'Passer reglerne for deling (tabellen i rettighedssiden) til loven og til kommunens organisation? Især: hvem der hører til samme myndighed, og om misbrugsbehandling og private leverandører gør',
    who: 'Jurist',
    until: 'De strengeste regler, som loven er læst til, gælder',
  },
  {
    question:
      'Hvem skal samtykke om helbred mellem 15 og 18 år: den unge alene eller også forældremyndigheden (sundhedslovens § 17)?',
    who: 'Jurist',
    until: 'Begge kræves',
  },
  {
    question: 'Er et ja på den unges egen side skriftligt i sundhedslovens forstand?',
    who: 'Jurist',
    until: 'Det regnes for skriftligt; kan ændres i PRIVACY_FILE',
  },
  {
    question: 'Hvad må forældremyndigheden se, og hvad er den unges eget?',
    who: 'Jurist',
    until: 'Aftalen og det praktiske; resten kræver den unges samtykke',
  },
  {
    question:
      'Hvilke hjemler må bruges til deling uden samtykke (retssikkerhedslovens § 11 c m.fl.), og hvem må godkende?',
    who: 'Jurist',
    until: 'To personer med myndighed, en hjemmel, en begrundelse og højst den frist, der står i reglerne',
  },
  {
    question: 'Er underskrift på skærm og i chat tilstrækkelig til den aftale, der indgås?',
    who: 'Jurist',
    until: 'Underskrifter kan også noteres fra papir',
  },
  {
    question: 'Hvor længe gemmes lukkede forløb, afvisninger og loggen over, hvem der har set hvad?',
    who: 'Databeskyttelsesrådgiver',
    until: 'Fristen i reglerne for deling; for afvisninger er der ingen frist endnu',
  },
  {
    question: 'Er restrisikoen acceptabel, eller skal Datatilsynet høres først (art. 36)?',
    who: 'Databeskyttelsesrådgiver',
    until: 'Må ikke tages i brug til rigtige forløb',
  },
  {
    question: 'Hvordan høres de unge og deres forældre om behandlingen (art. 35, stk. 9)?',
    who: 'Databeskyttelsesrådgiver',
    until: 'Ikke gjort',
  },
  {
    question:
      'Er der databehandleraftale med Microsoft, Slack, driftsleverandøren og brokeren til MitID, og er overførsel til tredjelande vurderet?',
    who: 'Databeskyttelsesrådgiver',
    until: 'Må ikke tages i brug på den platform, hvor aftalen mangler',
  },
  {
    question:
      'Må der overhovedet skrives om unge i Teams og Slack? Mindst én uddannelsesinstitution har forbudt følsomme oplysninger i Teams',
    who: 'Ledelse',
    until: 'Brug den neutrale visning; hold indhold på den unges side og i dialogbokse',
  },
  {
    question: 'Hvad er kommunens fremgangsmåde og telefonnummer ved bekymring for et barn?',
    who: 'Ledelse',
    until: '`npm run doctor` siger, at det mangler',
  },
  {
    question: 'Hvem læser meldinger om usædvanlig læsning, og hvem gennemgår adgangene hvert kvartal?',
    who: 'Ledelse',
    until: 'Ingen',
  },
  {
    question: 'Hvor ligger databasen, hvem kan læse den, og hvordan er sikkerhedskopier krypteret?',
    who: 'It-sikkerhed',
    until: '`npm run doctor` ser på filens rettigheder; kryptering af disken er driftens',
  },
  {
    question:
      'Hvor længe gemmer Teams og Slack det, medarbejderne selv har skrevet i rummene, og Vejvisers beskeder til én person? Hvor længe gemmes kopier af databasen?',
    who: 'Databeskyttelsesrådgiver',
    until:
      'Vejviser sletter sine egne kort i rummene; resten følger reglerne for opbevaring i Teams og Slack (docs/backup.md)',
  },
  {
    question: 'Hvem har SECRET_KEY, og hvornår skiftes den?',
    who: 'It-sikkerhed',
    until: 'Se SECURITY.md',
  },
];
