/**
 * What each verb of the policy is, said to a lawyer: in the infinitive, after "må". One without a sentence fails a test. Grouped as
 * the page shows them.
 */
export const verbGroups: readonly { readonly title: string; readonly verbs: Readonly<Record<string, string>> }[] = [
  {
    title: 'Forløbet',
    verbs: {
      'pathway.open': 'oprette et forløb for en ung',
      'pathway.close': 'lukke forløbet',
      'pathway.reopen': 'åbne et lukket forløb igen',
      'pathway.status': 'se, hvor forløbet står',
      'pathway.correct': 'rette fødselsdato og model',
      'pathway.more': 'se, hvad der ellers kan gøres ved forløbet',
      'looks.show': 'se, hvem der har set noget om den unge, og hvornår',
      'hidden.show': 'se det, som ikke alle i rummet må se, og som man selv må',
      'subject.show': 'se, hvem forløbet handler om (den unges navn)',
      'subject.export': 'hente alt, hvad Vejviser har om den unge, til den unge selv',
      'correction.ask': 'bede om at få noget rettet',
      'correction.show': 'se, hvad den unge mener er forkert',
      'correction.note': 'notere, hvad der er det rigtige',
      'correction.decline': 'sige nej til en rettelse, med en grund; den unges egne ord bliver stående',
      'plan.settle': 'notere et skridt i planen som klaret eller uden betydning',
    },
  },
  {
    title: 'Teamet og koordinatoren',
    verbs: {
      'pathway.team': 'se, hvem der er i teamet, og med hvilken rolle',
      'member.add': 'tage en medarbejder ind i teamet',
      'member.remove': 'tage en medarbejder ud af teamet',
      'coordinator.propose': 'spørge en anden, om de vil overtage som koordinator',
      'coordinator.accept': 'sige ja til at overtage, når man er spurgt',
      'coordinator.decline': 'sige nej til at overtage, når man er spurgt',
      'coordinator.withdraw': 'trække spørgsmålet om at overtage tilbage',
    },
  },
  {
    title: 'Opgaver',
    verbs: {
      'action.add': 'tilføje en opgave',
      'action.show': 'se en opgave',
      'action.claim': 'tage en opgave',
      'action.release': 'give en opgave fri igen',
      'action.handOver': 'give en opgave videre til en anden',
      'action.done': 'melde en opgave færdig',
      'action.reopen': 'åbne en opgave igen',
      'action.move': 'flytte fristen for en opgave',
      'action.drop': 'tage en opgave af listen',
    },
  },
  {
    title: 'Møder',
    verbs: {
      'meeting.show': 'se et møde, dets dagsorden og tjekliste',
      'meeting.calendar': 'få mødet i sin kalender',
      'meeting.plan': 'planlægge et møde',
      'meeting.move': 'flytte et møde',
      'meeting.cancel': 'aflyse et møde',
      'meeting.addAgenda': 'sætte et punkt på dagsordenen',
      'meeting.dropAgenda': 'tage et punkt af dagsordenen',
      'meeting.begin': 'starte mødet og vise væggen',
      'meeting.answer': 'udfylde mødets tjekliste',
      'meeting.complete': 'gøre mødets tjekliste færdig',
      'meeting.correct': 'tilføje en rettelse til et afsluttet møde',
    },
  },
  {
    title: 'Mål',
    verbs: {
      'goal.add': 'skrive et mål',
      'goal.reword': 'skrive et mål om',
      'goal.rate': 'sige, hvor langt et mål er nået',
      'goal.reach': 'notere et mål som nået',
      'goal.raise': 'hæve et mål',
      'goal.drop': 'opgive et mål',
    },
  },
  {
    title: 'Aftalen',
    verbs: {
      'agreement.show': 'se aftalen, og hvem der har skrevet under',
      'agreement.paper': 'få aftalen på papir',
      'agreement.propose': 'foreslå en aftale',
      'agreement.sign': 'skrive under på aftalen for sig selv',
      'agreement.signPaper': 'notere en underskrift, som den unge eller forældremyndigheden har givet på papir',
      'agreement.decline': 'sige nej til aftalen',
      'agreement.withdraw': 'trække en foreslået aftale tilbage',
      'agreement.enter': 'lade aftalen træde i kraft, når alle har skrevet under',
    },
  },
  {
    title: 'Den unges egen side og den unges voksne',
    verbs: {
      'adult.choose': 'vælge sin voksne',
      'adult.show': 'bestemme, hvad den voksne må se',
      'adult.remove': 'fravælge sin voksne',
      'adult.decline': 'sige nej til at være den unges voksne',
      'talk.request': 'bede om at tale med koordinatoren',
      'talk.settle': 'notere, at samtalen er holdt',
      'access.give': 'give den unge eller den voksne adgang til deres side',
      'access.end': 'lukke for den adgang igen',
      'access.show': 'se, hvem der kan åbne den unges og den voksnes side',
      'access.lock': 'spærre et link efter for mange forkerte koder',
    },
  },
  {
    title: 'Samtykke og deling',
    verbs: {
      'consent.show': 'se, hvad der må deles med hvem og hvor længe',
      'consent.give': 'give et samtykke, eller notere et, der er givet skriftligt eller mundtligt',
      'consent.join': 'slutte sig til et samtykke, der kræver flere',
      'consent.refuse': 'sige nej til et samtykke, eller notere et nej',
      'consent.withdraw': 'trække et samtykke tilbage, eller notere, at det er trukket tilbage',
      'consent.askAgain': 'bede om et samtykke igen, før det udløber',
      'share.propose': 'foreslå at dele uden samtykke, med lovhjemmel og begrundelse',
      'share.approve': 'godkende en andens forslag om at dele uden samtykke',
      'share.decline': 'afvise en andens forslag om at dele uden samtykke',
      'share.end': 'standse en deling uden samtykke',
      'share.tell': 'notere, at den unge har fået besked om delingen, eller hvorfor ikke',
      'protection.set': 'slå navne- og adressebeskyttelse til',
      'protection.lift': 'ophæve navne- og adressebeskyttelse',
    },
  },
  {
    title: 'Gennemgang af, hvem der kan se hvad',
    verbs: {
      'review.show': 'se, hvem der kan se hvad i forløbet, og hvorfor',
      'stranger.remove': 'få en konto ud af rummet, som ikke hører til nogen i teamet',
      'review.confirm': 'bekræfte hvert kvartal, at de, der kan se noget, skal kunne det',
    },
  },
  {
    title: 'Journal',
    verbs: {
      'journal.show': 'se, hvad der er på sagen, og hvad der mangler',
      'journal.file': 'få en opgave, et møde, aftalen eller hele forløbet lagt på sagen',
    },
  },
  {
    title: 'Sletning',
    verbs: {
      'hold.show': 'se, hvornår forløbet bliver slettet, og hvad der holder det tilbage',
      'hold.place': 'sætte sletning i bero, med en grund',
      'hold.lift': 'lade sletningen gå i gang igen',
      'erasure.begin': 'begynde at slette et forløb, der er lukket og journaliseret, når fristen er gået',
    },
  },
  {
    title: 'Uddannelse og arbejde',
    verbs: {
      'spell.begin': 'notere, at den unge er begyndt på uddannelse, arbejde eller andet',
      'spell.end': 'notere, at det er slut',
      'spell.verify': 'bekræfte, at det stadig passer',
    },
  },
  {
    title: 'Egne påmindelser',
    verbs: {
      'reminder.snooze': 'udsætte en påmindelse til sig selv',
      'concern.show': 'se, hvad man gør ved en bekymring',
      'reminder.hour': 'vælge, hvornår på dagen man vil mindes om noget',
    },
  },
];

/** The sentence of a verb; undefined where it was forgotten. */
export function verbSentence(verb: string): string | undefined {
  return verbGroups.map(({ verbs }) => verbs[verb]).find((sentence) => sentence !== undefined);
}
