/** A measure, and where it can be seen: files or folders of this repository. What is not there is told as not built yet. */
export interface Measure {
  readonly does: string;
  readonly code: readonly string[];
  readonly proof: readonly string[];
}

export interface Risk {
  readonly threat: string;
  /** For the young person, if it happens. */
  readonly harm: string;
  readonly likelihood: 'lav' | 'middel' | 'høj';
  readonly gravity: 'lav' | 'middel' | 'høj';
  readonly measures: readonly Measure[];
  /** What is left, and belongs to the municipality. */
  readonly left: string;
}

/** What can go wrong for a young person, with what is done about it. How likely and how grave is our judgement before any measure. */
export const risks: readonly Risk[] = [
  {
    threat: 'Medarbejdere uden for teamet læser om den unge',
    harm: 'Fortrolige oplysninger kommer ud blandt kommunens ansatte, som i Lejre-sagen',
    likelihood: 'høj',
    gravity: 'høj',
    measures: [
      {
        does: 'Alt er forbudt, medmindre en regel tillader det; reglerne står i rettighedstabellen',
        code: ['services/policy.ts'],
        proof: ['test/services/policy.test.ts', 'test/security/rights-matrix.test.ts'],
      },
      {
        does: 'Den, der forlader teamet, mister adgang i samme øjeblik i alle rum',
        code: ['bot/rooms/reconcile-room.ts'],
        proof: ['test/bot/rooms/room-people.test.ts', 'test/e2e/outsiders.test.ts'],
      },
      {
        does: 'Den unges navn står aldrig i rum, titler, adresser eller log',
        code: ['services/subjects.ts', 'bot/log.ts'],
        proof: ['test/e2e/log.test.ts'],
      },
    ],
    left: 'Personalelisten skal være rigtig, og kommunen skal gennemgå adgangene hvert kvartal',
  },
  {
    threat: 'En i teamet får mere at vide, end samtykke og lov giver ret til',
    harm: 'Helbred, økonomi eller familieforhold deles med skole, plejefamilie eller frivillige',
    likelihood: 'høj',
    gravity: 'høj',
    measures: [
      {
        does: 'Hvert kort, svar og dokument laves til dem, der faktisk ser det; resten bliver til en neutral markering',
        code: ['services/audience', 'bot/seen.ts'],
        proof: ['test/services/audience', 'test/architecture/seen-state.test.ts', 'test/bot/secrets.test.ts'],
      },
      {
        does: 'Mærkede hemmeligheder om hver oplysningstype sendes gennem alt, hvad Vejviser kan, og findes ikke hos nogen, der ikke må vide dem; heller ikke af længde, rækkefølge eller tidspunkt',
        code: ['services/audience'],
        proof: ['test/bot/secrets.test.ts', 'test/e2e/secrets.test.ts', 'test/model/secrets.test.ts'],
      },
      {
        does: 'Samtykke gælder oplysningstype, modtager, formål og periode, og håndhæves, når noget sendes',
        code: ['services/pathway/consent.ts', 'services/privacy/sharing-rules.json'],
        proof: ['test/services/privacy'],
      },
    ],
    left: 'En tekst kan handle om andet, end dens oplysningstype siger; medarbejderne skal kende reglen',
  },
  {
    threat: 'Et samtykke, der er udløbet eller trukket tilbage, bruges stadig',
    harm: 'Den unges nej har ingen virkning',
    likelihood: 'middel',
    gravity: 'høj',
    measures: [
      {
        does: 'Samtykke udløber ved midnat, helbred senest efter et år, og forældremyndighedens del på 18-årsdagen',
        code: ['services/pathway/consent.ts'],
        proof: ['test/services/pathway/consent.test.ts', 'test/model/sharing.test.ts'],
      },
    ],
    left: 'Papirer, der allerede er udleveret, kan ikke hentes hjem',
  },
  {
    threat: 'En fremmed kommer ind på den unges side',
    harm: 'Mål, aftaler og netværk læses af en forælder, kæreste eller anden, som ikke skal vide det',
    likelihood: 'middel',
    gravity: 'høj',
    measures: [
      {
        does: 'Link og kode gives ad hver sin vej; forkerte koder giver pauser og til sidst et dødt link; login udløber',
        code: ['services/young-access', 'bot/web/young'],
        proof: ['test/e2e/young-attacker.test.ts', 'test/model/young-access.test.ts'],
      },
      {
        does: 'Siden kan skjules med ét tryk og fortæller ikke, hvem den handler om',
        code: ['bot/web/young/leave-page.ts'],
        proof: ['test/bot/web/young/young-door.test.ts'],
      },
    ],
    left: 'Den unge skal have at vide, at en delt telefon er en delt side',
  },
  {
    threat: 'Beskyttet navn eller adresse kommer ud',
    harm: 'Den unge kan opsøges af en, der er farlig',
    likelihood: 'lav',
    gravity: 'høj',
    measures: [
      {
        does: 'Sted, skole og institution skjules for alle, der ikke særskilt er godkendt, også i kalender og udskrift',
        code: ['services/audience'],
        proof: ['test/services/audience', 'test/bot/secrets.test.ts'],
      },
    ],
    left: 'Kommunen skal slå beskyttelsen til; Vejviser henter den ikke i CPR',
  },
  {
    threat: 'En medarbejder læser mange forløb af nysgerrighed',
    harm: 'Fortrolige oplysninger misbruges af en, der har adgang',
    likelihood: 'middel',
    gravity: 'høj',
    measures: [
      {
        does: 'Det noteres, hvem der ser hvad hvornår; et usædvanligt antal på én dag meldes',
        code: ['services/access-log'],
        proof: ['test/services/access-log'],
      },
      {
        does: 'Afvisninger noteres med person, tid og hvad der blev forsøgt',
        code: ['services/refusal-record.ts', 'bot/guarded.ts'],
        proof: ['test/e2e/outsiders.test.ts'],
      },
      {
        does: 'Én person kan kun bede om så meget i minuttet',
        code: ['bot/chat-limit.ts'],
        proof: ['test/security/limits.test.ts'],
      },
    ],
    left: 'En leder skal læse meldingerne og handle på dem',
  },
  {
    threat: 'Nogen udgiver sig for Teams, Slack, en medarbejder eller den unge',
    harm: 'Oplysninger læses eller ændres af en, der ikke må',
    likelihood: 'middel',
    gravity: 'høj',
    measures: [
      {
        does: 'Underskrift og tenant kontrolleres på hver besked; alle andre afvises uden et ord',
        code: ['bot/teams/auth', 'bot/slack/signature.ts'],
        proof: ['test/e2e/forged.test.ts', 'test/security/fuzz.test.ts'],
      },
      {
        does: 'Links og formularer er underskrevet med en nøgle, som kan skiftes uden at noget går tabt',
        code: ['bot/web/signed-link.ts', 'bot/secret-keys.ts'],
        proof: ['test/bot/web/signed-link.test.ts', 'test/security/key-rotation.test.ts'],
      },
      {
        does: 'Alle svar sendes med de sikkerhedshoveder, som får browsere til at passe på',
        code: ['bot/http.ts', 'bot/web/page.ts'],
        proof: ['test/security/headers.test.ts'],
      },
    ],
    left: 'Kommunen skal sikre medarbejdernes konti med flerfaktorlogin',
  },
  {
    threat: 'Oplysninger siver ud gennem fejlmeddelelser, log eller ødelagte henvendelser',
    harm: 'Navne og fortrolig tekst ligger, hvor ingen passer på dem',
    likelihood: 'middel',
    gravity: 'middel',
    measures: [
      {
        does: 'Loggen kan kun indeholde koder fra en fast liste; intet af en fejl når ud i et svar',
        code: ['bot/log.ts', 'bot/http.ts'],
        proof: ['test/bot/log.test.ts', 'test/e2e/log.test.ts', 'test/security/fuzz.test.ts'],
      },
      {
        does: 'CPR-numre standses ved døren og gemmes aldrig',
        code: ['services/cpr-number.ts'],
        proof: ['test/security/cpr-numbers.test.ts'],
      },
    ],
    left: 'Driften skal begrænse, hvem der kan læse maskinens log',
  },
  {
    threat: 'Oplysninger går tabt eller ændres uden at nogen ser det',
    harm: 'Den unge mister en aftale, eller får en, som ingen har lovet',
    likelihood: 'lav',
    gravity: 'middel',
    measures: [
      {
        does: 'Intet besvares, før det er gemt; hændelser ændres aldrig',
        code: ['storage'],
        proof: ['test/contract', 'test/e2e/killed.test.ts'],
      },
      {
        does: 'Underskrifter kan efterprøves, hver for sig og samlet',
        code: ['services/verify', 'services/seal.ts'],
        proof: ['test/services/verify'],
      },
      {
        does: 'Sikkerhedskopi og genskabelse med én kommando hver',
        code: ['bot/cli/backup.ts', 'bot/cli/restore.ts'],
        proof: ['test/bot/cli/backup.test.ts'],
      },
    ],
    left: 'Kommunen skal tage sikkerhedskopier og afprøve dem',
  },
  {
    threat: 'Oplysninger bliver liggende længere, end der er brug for, eller slettes, før de er journaliseret',
    harm: 'Den unges fortid kan findes frem, eller sagen kan ikke dokumenteres',
    likelihood: 'høj',
    gravity: 'middel',
    measures: [
      {
        does: 'Det, der skal på sagen, lægges i en pakke til fagsystemet; køen viser, hvad der mangler',
        code: ['services/journal'],
        proof: ['test/services/journal'],
      },
      {
        does: 'Lukket og journaliseret slettes efter fristen, også efter genskabelse af en gammel kopi',
        code: ['services/erasure'],
        proof: ['test/services/erasure', 'test/bot/cli/backup.test.ts'],
      },
      {
        does: 'Kortene i rummene slettes sammen med forløbet; i Slack allerede, når rummet arkiveres',
        code: ['bot/rooms/take-down.ts'],
        proof: ['test/bot/rooms/take-down.test.ts', 'test/app/erasure.test.ts'],
      },
      {
        does: 'Koordinatoren kan sætte sletning i bero med en grund',
        code: ['bot/verbs/hold-place.ts'],
        proof: ['test/bot/verbs/legal-hold.test.ts'],
      },
    ],
    left: 'Fristen og kassation efter arkivloven fastsættes af kommunen',
  },
  {
    threat: 'Teams eller Slack behandler oplysninger til egne formål eller uden for EU',
    harm: 'Kommunen mister styringen med oplysninger om børn',
    likelihood: 'middel',
    gravity: 'høj',
    measures: [
      {
        does: 'Navne sendes ikke til rummene; rummets titel er en tilfældig kode',
        code: ['services/pathway/code.ts', 'bot/rooms/desired-rooms.ts'],
        proof: ['test/bot/rooms/desired-rooms.test.ts'],
      },
      {
        does: 'Vejviser får kun de rettigheder, den bruger; for mange og for få kan ses',
        code: ['bot/slack/scopes.ts', 'manifest/teams-permissions.ts', 'bot/doctor'],
        proof: ['test/bot/doctor/examine.test.ts', 'test/manifest'],
      },
    ],
    left: 'Databehandleraftaler, region for data og vurdering af overførsel til tredjelande',
  },
  {
    threat: 'En maskine afgør noget om den unge',
    harm: 'Den unge bedømmes uden at blive hørt',
    likelihood: 'lav',
    gravity: 'høj',
    measures: [
      {
        does: 'Vejviser regner ingen risiko ud, sætter ingen unge i rækkefølge efter behov og bruger ikke sprogmodeller',
        code: ['services/reminders/order.ts'],
        proof: ['test/architecture/imports.test.ts'],
      },
    ],
    left: 'Ingenting, så længe det ikke ændres',
  },
];
