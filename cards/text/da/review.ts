import type { AdultSight } from '../../../services/pathway/events.ts';

const sights: Record<AdultSight, string> = {
  meetings: 'møder',
  goals: 'mål',
  promises: 'hvem der gør hvad',
  agreement: 'aftalen',
};

/** Den kvartalsvise gennemgang af, hvem der kan se hvad, til koordinatoren alene. */
export const review = {
  heading: (code: string): string => `Hvem kan se hvad i forløb ${code}`,
  summary: (code: string): string => `Hvem der kan se hvad i forløb ${code}, og hvorfor.`,
  due: 'Skal gennemgås',
  intro: 'Har alle stadig brug for det i deres arbejde? Bekræft det hvert kvartal, og slut det, der ikke er brug for.',
  last: 'Sidst gennemgået',
  lastBy: (day: string, name: string): string => `${day} af ${name}`,
  never: 'Ikke endnu',
  next: 'Næste gang senest',
  team: 'I teamet',
  since: (day: string): string => `med siden ${day}`,
  ways: {
    coordinator: 'Koordinator: kan se alt',
    team: (topics: string): string => `som alle i teamet: ${topics}`,
    authority: (topics: string): string => `som myndighed: ${topics}`,
    consent: (topics: string, day: string): string => `med samtykke til og med ${day}: ${topics}`,
    share: (topics: string, day: string): string => `uden samtykke, efter loven, til og med ${day}: ${topics}`,
    own: 'desuden det, de selv har skrevet eller er ansvarlige for',
    none: 'Har ikke rettigheder længere og kan ikke se noget',
  },
  noPlaces: 'kan ikke se beskyttede steder',
  outside: 'Uden for teamet',
  youngPerson: 'Den unge',
  youngPersonSees: 'Alt på sin egen side, undtagen deling, som der er en særlig grund til ikke at fortælle om endnu',
  adult: 'Den unges voksne',
  adultSees: (what: string): string => `Den unge viser: ${what}`,
  adultSeesNothing: 'Den unge viser ikke noget endnu',
  sights,
  buttons: {
    show: 'Gennemgå',
    confirm: 'Bekræft: alle har brug for det',
    remove: 'Ud af teamet',
    consent: 'Samtykke',
    access: 'Adgang til siden',
  },
  /** In a coordinator's message of the day, and in their overview. */
  digest: 'Gennemgå, hvem der kan se hvad',
  digestSince: (day: string): string => `Skulle være gjort ${day}. Det gøres hvert kvartal.`,
  overdue: 'Gennemgang mangler',
};
