import type { Demo } from './start-demo.ts';
import { newRoomName } from './town/room-names.ts';
import { playgroundHandle, townName, townsperson } from './town/staff.ts';

/** What the demo prints once it runs: where to look, what to try first, and what it cannot show. */
export function announcement({ urls, codes, ownPages, busyPorts }: Demo): string {
  const code = codes.get('demo-moving-on') ?? '';
  const me = townsperson(playgroundHandle).name;
  const { youngPerson, chosenAdult } = ownPages;
  const lines = [
    '',
    `  Vejviser i ${townName} – alle personer er opdigtede`,
    '',
    `  Begynd her      ${urls.start}`,
    `  Teams           ${urls.playground ?? 'Playground kunne ikke starte; brug Teams-siden her nedenunder'}`,
    `                  (Microsofts Playground, som koordinatoren ${me})`,
    `  Teams, andre    ${urls.start}teams`,
    `  Slack           ${urls.start}slack?person=samira&room=forloeb-${code.toLowerCase()}`,
    `  Den unges side  ${youngPerson.address}`,
    `                  (kode ${youngPerson.code}; åbn den i et smalt vindue, i én browser)`,
    `  En ungs voksne  ${chosenAdult.address}`,
    `                  (kode ${chosenAdult.code}; ser kun det, som den unge vil vise)`,
    `  Alle kort       ${urls.start}gallery`,
    ...[...new Set(busyPorts)].map(
      (port) => `\n  Port ${port} er optaget af et andet program, så demoen bruger en anden.`,
    ),
    '',
    '  Prøv det her først:',
    '  1. Åbn Teams og Slack ved siden af hinanden. Rummene bliver fyldt i løbet af 20 sekunder.',
    `  2. Vælg kanalen ${code} i Teams, og tag opgaven om NemKonto. Se kortet skifte i Slack.`,
    '  3. Tag en anden opgave i Slack. Se kortet skifte i Teams.',
    `  4. Skriv opret i Personal Chat i Teams, og udfyld formularen. Rummet kommer i "${newRoomName}".`,
    '  5. Skriv @, vælg Vejviser, og skriv opgave i det nye rum. Tag opgaven.',
    `  6. Vær den unge: åbn den unges side, skriv koden ${youngPerson.code}, læs aftalen, og skriv under.`,
    `     Se i Teams og Slack, at aftalen i ${code} nu gælder. Alle andre har skrevet under.`,
    '  7. Vær stadig den unge: vælg "Det jeg deler", og tag et ja tilbage. Se kortet om søvn forsvinde fra',
    `     rummet ${code} i Teams og Slack. Den, der har opgaven, og koordinatoren kan stadig se den.`,
    '',
    '  Playground kan ikke vise: private kanaler og deres navne, fastgjorte beskeder, svar kun til én,',
    '  flere personer på én gang, og mere end ét nyt rum. Det ses på demoens egne sider.',
    '  Den lytter på alle maskinens netkort og spørger ikke, hvem man er; resten lytter kun på denne maskine.',
    '',
    '  In English: open the first address. Claim an action in Teams, see the card change in Slack, and the other',
    '  way round. Type "open" in the personal chat for a new pathway. Be the young person: open their page in a narrow window,',
    `  type the code ${youngPerson.code}, sign the agreement, and see it come into force in both. Then take a yes back`,
    '  under "Det jeg deler": the card about sleep goes from both rooms. Everything runs on this machine.',
    '',
    '  Stop med Ctrl-C. Alt i demoen forsvinder, når den stopper.',
    '',
  ];
  return `${lines.join('\n')}\n`;
}
