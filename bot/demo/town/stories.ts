import type { CommandOf, PathwayCommand } from '../../../services/pathway/commands.ts';
import type { PlatformName } from '../../../services/pathway/events.ts';
import type { Workdays } from './workdays.ts';

/** Something that one of the staff did with a pathway, on a working day (0 is today, -1 the one before) at a time of day. */
export interface Told {
  readonly day: number;
  readonly at: `${number}:${number}`;
  readonly by: string;
  /** Who is named in it stands as a handle; the seeding turns it into the id of the staff directory. */
  readonly command: Exclude<PathwayCommand, { type: 'pathway.open' | 'member.add' }>;
}

/** One young person's pathway, from its opening until now. */
export interface Story {
  /** Which delivery opened it: the code of the pathway follows from it. */
  readonly key: string;
  readonly platform: PlatformName;
  readonly openedOn: number;
  readonly openedBy: string;
  readonly youngPerson: string;
  readonly model: CommandOf<'pathway.open'>['model'];
  readonly birthDate: string;
  readonly team: readonly string[];
  readonly told: readonly Told[];
}

const model = 'vejen-til-uddannelse-og-beskaeftigelse';

/** Every pathway of the demo, with its dates counted from today. Nobody writes the young person's name into an action. */
export function stories(days: Workdays): readonly Story[] {
  return [movingOn(days), justStarted(days), almostThere(days)];
}

/**
 * 17 years and 5 months, in rooms on both platforms: two of the team can be reached in Slack only. Actions in every state,
 * and a handover of the coordination that waits for an answer.
 */
function movingOn({ deadline, bornAgo }: Workdays): Story {
  return {
    key: 'demo-moving-on',
    platform: 'teams',
    openedOn: -29,
    openedBy: 'christian',
    youngPerson: 'Freja Lindtoft',
    model,
    birthDate: bornAgo({ years: 17, months: 5 }),
    team: ['lene', 'marie', 'samira', 'nanna', 'birgitte', 'ole'],
    told: [
      told(
        -28,
        '09:12',
        'christian',
        added('Find praktikplads på et autoværksted', deadline(-3), 'employment', 'samira'),
      ),
      told(-27, '10:40', 'marie', added('Skriv uddannelsesplanen sammen med den unge', deadline(-8), 'education')),
      told(-27, '10:41', 'marie', { type: 'action.claim', action: 'a2' }),
      told(-25, '13:05', 'birgitte', added('Tilmeld til håndbold i Fjordby IF', deadline(6), 'leisure')),
      told(-20, '08:50', 'ole', added('Book tid til samtale om søvn', deadline(4), 'health')),
      told(-20, '08:51', 'ole', { type: 'action.claim', action: 'a4' }),
      told(-12, '14:30', 'marie', done('a2', 'Den unge vil gerne på FGU til sommer. Planen ligger i fagsystemet.')),
      told(-9, '11:15', 'birgitte', { type: 'action.drop', action: 'a3', note: 'Den unge vil hellere gå til musik.' }),
      told(-6, '09:30', 'christian', added('Forbered mødet om ungestøtte', deadline(12), 'housing')),
      told(-6, '12:02', 'lene', { type: 'action.claim', action: 'a5' }),
      told(-5, '10:20', 'nanna', added('Få NemKonto og budget på plads', deadline(5), 'economy')),
      told(-4, '15:45', 'ole', {
        type: 'action.release',
        action: 'a4',
        note: 'Jeg er på kursus i næste uge. Ring til sekretæren om formiddagen.',
      }),
      told(-2, '08:35', 'christian', { type: 'coordinator.propose', to: 'lene' }),
    ],
  };
}

/** 15 and a half, in Slack alone. The model requires an education guide, and nobody fills that role yet. */
function justStarted({ deadline, bornAgo }: Workdays): Story {
  return {
    key: 'demo-just-started',
    platform: 'slack',
    openedOn: -8,
    openedBy: 'rikke',
    youngPerson: 'Noah Vestermark',
    model,
    birthDate: bornAgo({ years: 15, months: 6 }),
    team: ['samira', 'nanna', 'bjarne', 'ida', 'jens'],
    told: [
      told(-7, '09:00', 'rikke', added('Aftal den første samtale med den unge', deadline(-2), 'network', 'bjarne')),
      told(-6, '13:20', 'ida', added('Saml lærernes oplæg til uddannelsesvalget', deadline(7), 'education')),
      told(-6, '13:21', 'ida', { type: 'action.claim', action: 'a2' }),
      told(-4, '10:10', 'rikke', added('Find en uddannelsesvejleder til teamet', deadline(3), 'education')),
      told(-3, '15:30', 'bjarne', done('a1', 'Den unge vil gerne have Jens-Ejnar med til møderne.')),
      told(-2, '11:45', 'jens', added('Besøg bådeværftet om et fritidsjob', deadline(9), 'employment')),
    ],
  };
}

/** 18 years and 8 months, in Teams alone: well on the way, after a change of coordinator. */
function almostThere({ deadline, bornAgo }: Workdays): Story {
  return {
    key: 'demo-almost-there',
    platform: 'teams',
    openedOn: -390,
    openedBy: 'christian',
    youngPerson: 'Malik Brandstrup',
    model,
    birthDate: bornAgo({ years: 18, months: 8 }),
    team: ['lene', 'marie', 'gitte', 'emil', 'alexandra'],
    told: [
      told(-330, '09:40', 'christian', { type: 'coordinator.propose', to: 'lene' }),
      told(-329, '12:15', 'lene', { type: 'coordinator.accept' }),
      told(-60, '10:00', 'emil', added('Hjælp med at flytte ind i egen bolig', deadline(-30), 'housing', 'emil')),
      told(-31, '16:05', 'emil', done('a1', 'Nøglerne er udleveret. Der mangler gardiner og en støvsuger.')),
      told(-21, '09:25', 'alexandra', added('Søg boligstøtte og indskudslån', deadline(-1), 'economy', 'alexandra')),
      told(-10, '13:50', 'gitte', added('Aftal læreplads med Fjordby Tømrer', deadline(8), 'employment')),
      told(-10, '13:51', 'gitte', { type: 'action.claim', action: 'a3' }),
      told(-5, '11:30', 'lene', added('Indkald til møde ved 18½ år', deadline(10), 'network')),
      told(-3, '08:55', 'marie', added('Ring til erhvervsskolen om grundforløbet', deadline(2), 'education')),
    ],
  };
}

function told(day: number, at: Told['at'], by: string, command: Told['command']): Told {
  return { day, at, by, command };
}

function added(
  title: string,
  deadline: string,
  topic: CommandOf<'action.add'>['topic'],
  responsible?: string,
): Told['command'] {
  return { type: 'action.add', title, deadline, topic, ...(responsible === undefined ? {} : { responsible }) };
}

function done(action: string, note: string): Told['command'] {
  return { type: 'action.done', action, note };
}
