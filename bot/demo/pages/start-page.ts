import { escapeHtml } from '../../../cards/render/html.ts';
import { catalogOf } from '../../../cards/text/catalog.ts';
import { demoTeams } from '../teams/ids.ts';
import type { OwnPages } from '../town/own-pages.ts';
import { newRoomName } from '../town/room-names.ts';
import { playgroundHandle, type Townsperson, townName, townsperson } from '../town/staff.ts';
import { layout } from './layout.ts';
import { startStyle } from './start-style.ts';

export interface StartPageParts {
  readonly codes: ReadonlyMap<string, string>;
  readonly ownPages: OwnPages;
  readonly playgroundUrl: string | undefined;
}

/** Whom one can be, and where: who has something to do there at once. */
const teamsPeople = ['christian', 'marie', 'nanna', 'gitte'] as const;
const slackPeople = ['samira', 'ole', 'christian', 'rikke', 'bjarne'] as const;

/** The first page: what this is, whom one can be, and what to try first. */
export function startPage({ codes, ownPages, playgroundUrl }: StartPageParts): string {
  const me = townsperson(playgroundHandle);
  const [moving = '', young = '', almost = ''] = ['demo-moving-on', 'demo-just-started', 'demo-almost-there'].map(
    (key) => codes.get(key),
  );
  const playground =
    playgroundUrl === undefined
      ? '<p class="warning">Microsofts Playground kunne ikke starte. Brug demoens egen Teams-side nedenfor.</p>'
      : `<a class="door teams" href="${escapeHtml(playgroundUrl)}" target="_blank" rel="noopener"><strong>Teams</strong><span>i Microsofts Playground, som ${escapeHtml(me.name)}, der er koordinator</span></a>`;
  const samira = townsperson('samira');
  const { youngPerson, chosenAdult } = ownPages;
  const body = `<main>
<header>
<p class="eyebrow">Demo – alle personer er opdigtede</p>
<h1>Vejviser i ${escapeHtml(townName)}</h1>
<p class="lead">Tre unge er på vej fra anbringelse til voksenliv. Omkring hver af dem står et team fra flere afdelinger – nogle sidder i Teams, andre i Slack. Vejviser holder rede på, hvem der gør hvad, og viser det samme begge steder.</p>
</header>
<section aria-labelledby="who">
<h2 id="who">Åbn tre vinduer ved siden af hinanden</h2>
<div class="doors">${playground}
<a class="door slack" href="/slack?person=samira&amp;room=forloeb-${moving.toLowerCase()}" target="_blank" rel="noopener"><strong>Slack</strong><span>som ${escapeHtml(samira.name)}, der er jobkonsulent</span></a>
<a class="door young" data-phone href="${escapeHtml(youngPerson.address)}" target="_blank" rel="noopener"><strong>Den unges egen side</strong><span>i et vindue så smalt som en telefon. Koden er <b>${youngPerson.code}</b></span></a></div>
</section>
<section aria-labelledby="try">
<h2 id="try">Prøv det her først</h2>
<ol class="steps">
<li>Vælg kanalen <b>${moving}</b> under ${demoTeams.hostTeamName} i Playground. Det er rummet om en ung på 17 år. Vælg <b>Jeg tager den</b> på »Få NemKonto og budget på plads«.</li>
<li>Se i Slack, at kortet nu siger, at ${escapeHtml(me.name)} har opgaven. Tag »Book tid til samtale om søvn« som Samira – og se kortet skifte i Playground.</li>
<li>Christian har spurgt, om Lene vil være koordinator. Svar på kortet »Ny koordinator for forløb ${moving}?« i Playground.</li>
<li>Skriv <kbd>opret</kbd> i <b>Personal Chat</b>, og udfyld formularen. Fødselsdatoen kan skrives som <kbd>2010-05-14</kbd>. Rummet dukker op i gruppechatten <b>${newRoomName}</b> – og i Slack, hvis du har valgt nogen, der kun er dér.</li>
<li>Skriv <kbd>@</kbd> i det nye rum, vælg Vejviser i listen, skriv <kbd>opgave</kbd>, og udfyld formularen. Tag opgaven.</li>
<li>Vær den unge: åbn den unges egen side, skriv koden <kbd>${youngPerson.code}</kbd>, læs aftalen, og skriv under. Alle andre har skrevet under. Se på kortet »Aftalen« i Teams og i Slack, at den nu gælder – eller sig nej med en grund, og se, hvad koordinatoren så skal.</li>
<li>Skriv <kbd>aftale ${moving}</kbd>, <kbd>mine</kbd>, <kbd>overblik</kbd> eller <kbd>hjælp</kbd> i Personal Chat – eller <kbd>/vejviser mine</kbd> i Slack. Skriv <kbd>team ${almost}</kbd>, og vælg »Den unges side« for at se, hvem der kan åbne den, lave et nyt link eller logge alle ud.</li>
</ol>
</section>
<section aria-labelledby="pathways">
<h2 id="pathways">De tre forløb</h2>
<div class="table"><table>
<thead><tr><th scope="col">Forløb</th><th scope="col">Den unge</th><th scope="col">Rum</th><th scope="col">Læg mærke til</th></tr></thead>
<tbody>
<tr><th scope="row">${moving}</th><td>17 år og 5 måneder</td><td>Teams og Slack</td><td>En aftale, der kun venter på den unge. Opgaver i alle tilstande, og en koordinering, der venter på svar</td></tr>
<tr><th scope="row">${young}</th><td>15½ år</td><td>Slack</td><td>Den unge har sagt nej til aftalen: det er koordinatorens næste skridt. En rolle, som modellen kræver, og som ingen har</td></tr>
<tr><th scope="row">${almost}</th><td>18 år og 8 måneder</td><td>Teams</td><td>En aftale, der gælder, med løfter, der er holdt, og et mål, som den unge har hævet. Den unge har valgt en voksen og vil tale med nogen: det ser kun koordinatoren, ${escapeHtml(me.name)}, i sin egen besked og i <kbd>overblik</kbd></td></tr>
</tbody></table></div>
</section>
<section aria-labelledby="others">
<h2 id="others">Vær en anden</h2>
<div class="columns">
<div><h3>I Slack</h3><ul>${slackPeople.map((handle) => personLink('slack', townsperson(handle))).join('')}</ul></div>
<div><h3>I Teams, på demoens egen side</h3><ul>${teamsPeople.map((handle) => personLink('teams', townsperson(handle))).join('')}</ul></div>
<div><h3>På en side for sig, uden konto</h3><ul><li><a data-phone href="${escapeHtml(chosenAdult.address)}" target="_blank" rel="noopener">Den voksne, som den unge i ${almost} har valgt</a><span>ser kun det, som den unge vil vise. Koden er <b>${chosenAdult.code}</b></span></li></ul>
<h3>Alle kort</h3><ul><li><a href="/gallery">Galleriet</a><span>hvert kort i Teams og i Slack, på dansk og engelsk</span></li></ul></div>
</div>
</section>
<section aria-labelledby="limits">
<h2 id="limits">Det kan demoen ikke vise</h2>
<ul class="limits">
<li><b>Playground er ikke Teams.</b> Den har én bruger, ingen private kanaler, og navne på kanaler kan ikke ændres. Derfor har kanalen og gruppechatten faste pladser, og kun det første nye forløb får rum der. Flere nye forløb, og det på ${almost}, ser du på <a href="/teams?person=${playgroundHandle}">demoens egen Teams-side</a>.</li>
<li>Playground viser ikke, hvad der er fastgjort, eller at et svar kun er til dig. Dens egne tekster er på engelsk, og dens gule skrift er svær at læse; i Teams er den mørkere.</li>
<li>Slack-siden er demoens egen. Den viser det, som Slack ville vise, og sender klik og kommandoer underskrevet som Slack.</li>
<li>Den unges side kan kun åbnes i den browser, der først har brugt koden, og kun på denne maskine. En ny adresse laver koordinatoren – eller demoen, når den startes igen.</li>
<li>Adgang, samtykker i lejeren og forsinkelser i Microsofts og Slacks egne systemer er ikke med.</li>
</ul>
</section>
<footer><p lang="en">A demo of Vejviser in an invented Danish municipality: open Teams (Microsoft’s Playground) and Slack side by side, claim an action in one and see it change in the other. Then be the young person: open their own page, type the code, and sign. Everything runs on this machine and is gone when the demo stops.</p></footer>
</main>`;
  return layout({
    title: `Vejviser i ${townName} – demo`,
    kind: 'start',
    body,
    style: startStyle,
    modules: ['/browser/start.js'],
  });
}

function personLink(platform: 'slack' | 'teams', { handle, name, roles, department }: Townsperson): string {
  const { roles: names } = catalogOf('da');
  const does = roles.map((role) => names[role]).join(' og ');
  return `<li><a href="/${platform}?person=${handle}">${escapeHtml(name)}</a><span>${escapeHtml(`${does}, ${department}`)}</span></li>`;
}
