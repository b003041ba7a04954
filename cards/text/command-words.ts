import type { Locale } from './catalog.ts';

/** Where a word makes sense: in the room of a pathway, or between one person and the bot. */
export type WordPlace = 'room' | 'personal';

/** Whom a word is for, so that help need not offer what would be refused. `services/policy.ts` decides, not this. */
type WordAudience = 'anyone' | 'team' | 'coordinator' | 'coordinators' | 'coordinatorsAndLeaders';

/**
 * The words in chat (`docs/reference.md`): one table for what is understood, for the help, and for both manifests.
 * `aliases` are how people spell a word whose letters their keyboard lacks; they are understood and never listed.
 * A word that is `planned` is known by name only: nothing lists it and nothing carries it out.
 */
export const commandWords = [
  {
    id: 'open',
    da: 'opret',
    en: 'open',
    aliases: [],
    since: '0.1.0',
    audience: 'coordinators',
    places: ['personal', 'room'],
    description: {
      da: 'Opret et forløb for en ung',
      en: 'Open a pathway for a young person',
    },
  },
  {
    id: 'status',
    da: 'status',
    en: 'status',
    aliases: [],
    since: '0.1.0',
    audience: 'team',
    places: ['personal', 'room'],
    description: {
      da: 'Se, hvor forløbet står – i den private chat: alle dine forløb',
      en: 'See where the pathway stands – in a personal chat: all of yours',
    },
  },
  {
    id: 'mine',
    da: 'mine',
    en: 'mine',
    aliases: [],
    since: '0.1.0',
    audience: 'anyone',
    places: ['personal', 'room'],
    description: {
      da: 'Se dine åbne opgaver på tværs af forløb, den nærmeste frist først',
      en: 'See your open actions across pathways, nearest deadline first',
    },
  },
  {
    id: 'action',
    da: 'opgave',
    en: 'action',
    aliases: [],
    since: '0.1.0',
    audience: 'team',
    places: ['room', 'personal'],
    description: {
      da: 'Tilføj en opgave med en frist',
      en: 'Add an action with a deadline',
    },
  },
  {
    id: 'team',
    da: 'team',
    en: 'team',
    aliases: [],
    since: '0.1.0',
    audience: 'team',
    places: ['room', 'personal'],
    description: {
      da: 'Se, hvem der er omkring den unge, og hvem der har ansvar for hvad',
      en: 'See who is around the young person, and who is responsible for what',
    },
  },
  {
    id: 'meeting',
    da: 'møde',
    en: 'meeting',
    aliases: ['moede', 'mode'],
    since: '0.1.0',
    audience: 'team',
    places: ['room', 'personal'],
    description: {
      da: 'Se eller planlæg det næste møde: tid, dagsorden og tjekliste',
      en: 'See or plan the next meeting: time, agenda and checklist',
    },
  },
  {
    id: 'agreement',
    da: 'aftale',
    en: 'agreement',
    aliases: [],
    since: '0.1.0',
    audience: 'team',
    places: ['room', 'personal'],
    description: {
      da: 'Se mål og aftale, og hvem der har skrevet under',
      en: 'See goals and agreement, and who has signed',
    },
  },
  {
    id: 'consent',
    da: 'samtykke',
    en: 'consent',
    aliases: [],
    since: '0.1.0',
    audience: 'team',
    places: ['room', 'personal'],
    description: {
      da: 'Se, hvad der må deles med hvem og hvor længe',
      en: 'See what may be shared with whom, and until when',
    },
  },
  {
    id: 'overview',
    da: 'overblik',
    en: 'overview',
    aliases: [],
    since: '0.1.0',
    audience: 'coordinatorsAndLeaders',
    places: ['personal', 'room'],
    description: {
      da: 'Se alle de forløb, du koordinerer – dem, der har brug for dig først',
      en: 'See all pathways you coordinate – the ones that need you first',
    },
  },
  {
    id: 'close',
    da: 'luk',
    en: 'close',
    aliases: [],
    since: '0.1.0',
    audience: 'coordinator',
    places: ['room', 'personal'],
    description: {
      da: 'Afslut forløbet',
      en: 'Close the pathway',
    },
  },
  {
    id: 'help',
    da: 'hjælp',
    en: 'help',
    aliases: ['hjaelp', 'hjelp', 'hjalp', '?'],
    since: '0.1.0',
    audience: 'anyone',
    places: ['personal', 'room'],
    description: {
      da: 'Se, hvad jeg kan her',
      en: 'See what I can do here',
    },
  },
] as const satisfies readonly CommandWord[];

/** One row of {@link commandWords}. */
export interface CommandWord {
  readonly id: string;
  readonly da: string;
  readonly en: string;
  readonly aliases: readonly string[];
  /** The version of Vejviser that first carries it out; `planned` before that. */
  readonly since: string;
  readonly audience: WordAudience;
  /** The most natural place first. */
  readonly places: readonly WordPlace[];
  readonly description: Readonly<Record<Locale, string>>;
}

export type CommandWordId = (typeof commandWords)[number]['id'];

/** The words that work now, in the order in which they are listed. */
export const workingWords = commandWords.filter((word) => !isPlanned(word));

function isPlanned({ since }: CommandWord): boolean {
  return since === 'planned';
}

/**
 * The working word that somebody typed, in either language and any case; undefined when there is none. Only the word itself:
 * what stands behind it is the caller's.
 */
export function findCommandWord(typed: string): CommandWordId | undefined {
  const lower = typed.normalize('NFC').toLocaleLowerCase('da');
  return workingWords.find(
    ({ da, en, aliases }) => da === lower || en === lower || aliases.some((alias) => alias === lower),
  )?.id;
}
