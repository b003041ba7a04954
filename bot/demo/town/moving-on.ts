import { added, consentTold, done, goal, model, onOwnPage, point, type Story, signed, told } from './told.ts';
import type { Workdays } from './workdays.ts';

const wholeTeam = [
  'childYouthAdviser',
  'educationGuide',
  'jobConsultant',
  'supportContact',
  'fosterFamily',
  'psychiatry',
] as const;

/**
 * 17 years and 5 months, in rooms on both platforms: two of the team can be reached in Slack only. Actions in every state,
 * a handover of the coordination that waits for an answer, and the meeting at 17½ coming. The first agreement waits for the young
 * person: everyone else has signed.
 */
export function movingOn({ deadline, bornAgo, local }: Workdays): Story {
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
        '09:05',
        'christian',
        consentTold(['health', 'housing', 'economy'], wholeTeam, deadline(-28), deadline(200)),
      ),
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
      told(-27, '11:00', 'marie', {
        type: 'spell.begin',
        code: 'klasse10',
        from: deadline(-75),
        hours: 24,
        source: 'school',
      }),
      told(
        -26,
        '14:10',
        'nanna',
        goal('Jeg vil arbejde med biler og tjene mine egne penge', 'education', { start: 3, target: 8 }),
      ),
      told(
        -26,
        '14:12',
        'nanna',
        goal('Jeg vil sove om natten, så jeg kan komme op om morgenen', 'health', { start: 2, target: 7 }),
      ),
      told(-5, '09:00', 'christian', {
        type: 'meeting.plan',
        at: local(7, '13:00'),
        kind: 'meeting17Half',
        place: 'Ungehuset, mødelokale 2',
        minutes: 90,
      }),
      told(-4, '10:05', 'marie', point('Hvad sker der efter 10. klasse?')),
      told(-4, '16:30', 'nanna', point('Må jeg selv bestemme, hvor jeg skal bo?', 'youngPerson')),
      told(-3, '12:20', 'samira', point('Praktikpladsen: hvem ringer til værkstedet?')),
      told(-2, '08:35', 'christian', { type: 'coordinator.propose', to: 'lene' }),
      told(-6, '10:00', 'christian', { type: 'access.give', to: 'youngPerson' }),
      onOwnPage(-5, '19:20', { type: 'goal.rate', goal: 'g1', value: 4 }),
      onOwnPage(-5, '19:31', point('Kan jeg få hjælp til at tage kørekort?', 'youngPerson')),
      told(-4, '13:15', 'samira', added('Følg med til samtalen på værkstedet', deadline(9), 'employment', 'samira')),
      told(-4, '16:40', 'nanna', added('Ringe selv til værkstedet og sige hej', deadline(4), 'employment')),
      onOwnPage(-4, '18:05', { type: 'action.claim', action: 'a8' }),
      told(-3, '13:00', 'christian', { type: 'agreement.propose', actions: ['a5', 'a7', 'a8'], base: 0 }),
      signed(-3, '13:01', 'christian'),
      signed(-2, '09:15', 'lene'),
      signed(-1, '10:45', 'samira'),
    ],
  };
}
