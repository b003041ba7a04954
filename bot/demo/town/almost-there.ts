import { youngPersonId } from '../../../services/pathway/young-person.ts';
import { added, done, goal, justNow, model, onOwnPage, point, type Story, settled, signed, told } from './told.ts';
import type { Workdays } from './workdays.ts';

/**
 * 18 years and 8 months, in Teams alone: well on the way, after a change of coordinator. One meeting is on record, and
 * of the last one nobody has filled in the checklist. An agreement is in force, with promises that were kept and a goal that the
 * young person has raised; they want to talk to somebody.
 */
export function almostThere({ deadline, bornAgo, local }: Workdays): Story {
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
      ...settled('christian', -388, [
        ['meeting16', 'notRelevant', 'Forløbet begyndte først efter 17.'],
        ['youthPlan', 'done', 'Ungeplanen ligger i fagsystemet.'],
      ]),
      told(-330, '09:40', 'christian', { type: 'coordinator.propose', to: 'lene' }),
      told(-329, '12:15', 'lene', { type: 'coordinator.accept' }),
      told(-320, '10:30', 'lene', goal('Jeg vil være tømrer og bo for mig selv', 'education', { start: 2, target: 6 })),
      told(-320, '10:35', 'marie', {
        type: 'spell.begin',
        code: 'eud_gf1',
        from: deadline(-330),
        hours: 30,
        source: 'school',
      }),
      told(-310, '09:15', 'lene', {
        type: 'meeting.plan',
        at: local(-300, '13:00'),
        kind: 'meeting17Half',
        place: 'Rådhuset, lokale 3',
      }),
      told(-305, '18:20', 'emil', point('Jeg vil gerne tale om at flytte hjemmefra', 'youngPerson')),
      told(-300, '13:02', 'lene', { type: 'meeting.begin', meeting: 'm1', renew: false }),
      told(-300, '13:55', 'lene', {
        type: 'meeting.complete',
        meeting: 'm1',
        base: 0,
        answers: {
          youngPerson: 'present',
          attendees: 'lene,marie,gitte,emil',
          chosenAdult: 'present',
          layRepresentative: 'no',
          goalsShown: 'yes',
          resources: 'yes',
          consentsChecked: 'yes',
          agendaCovered: 'p1',
          statusCode: 'eud_gf1',
          heard: '8',
          mine: '7',
          knows: '6',
        },
      }),
      told(-298, '08:40', 'marie', {
        type: 'meeting.correct',
        meeting: 'm1',
        text: 'Marie kom en halv time inde i mødet.',
      }),
      ...settled('lene', -262, [['youthAftercare', 'done', 'Afgørelsen ligger i fagsystemet.']]),
      ...settled('lene', -170, [['eighteen', 'done', 'Samtykkerne er indhentet på ny.']]),
      told(-64, '11:00', 'lene', { type: 'access.give', to: 'youngPerson' }),
      onOwnPage(-63, '20:10', { type: 'goal.rate', goal: 'g1', value: 6 }),
      onOwnPage(-61, '20:40', {
        type: 'goal.raise',
        goal: 'g1',
        text: 'Jeg vil have min egen lejlighed og en læreplads som tømrer',
        target: 9,
      }),
      told(-60, '10:00', 'emil', added('Hjælp med at flytte ind i egen bolig', deadline(-30), 'housing', 'emil')),
      told(-60, '12:30', 'gitte', added('Skrive min ansøgning til Fjordby Tømrer', deadline(-38), 'employment')),
      onOwnPage(-60, '19:05', { type: 'action.claim', action: 'a2' }),
      told(-58, '10:00', 'lene', { type: 'agreement.propose', actions: ['a1', 'a2'], base: 0 }),
      signed(-58, '10:01', 'lene'),
      signed(-57, '08:30', 'emil'),
      signed(-56, '19:40', youngPersonId),
      onOwnPage(-40, '21:15', done('a2', 'Jeg har sendt den. De ringer i næste uge.')),
      told(-31, '16:05', 'emil', done('a1', 'Nøglerne er udleveret. Der mangler gardiner og en støvsuger.')),
      told(-30, '11:10', 'marie', { type: 'spell.end', spell: 's1', on: deadline(-32), how: 'dropped' }),
      told(-29, '09:05', 'gitte', {
        type: 'spell.begin',
        code: 'job_deltid',
        from: deadline(-29),
        hours: 18.5,
        source: 'employer',
      }),
      told(-25, '10:00', 'lene', {
        type: 'meeting.plan',
        at: local(-9, '14:00'),
        kind: 'meeting18Half',
        place: 'Rådhuset, lokale 3',
      }),
      told(-21, '09:25', 'alexandra', added('Søg boligstøtte og indskudslån', deadline(-1), 'economy', 'alexandra')),
      told(-10, '13:50', 'gitte', added('Aftal læreplads med Fjordby Tømrer', deadline(8), 'employment')),
      told(-10, '13:51', 'gitte', { type: 'action.claim', action: 'a4' }),
      told(-5, '11:30', 'lene', added('Skriv tjeklisten fra mødet ved 18½ år', deadline(3), 'network')),
      told(-3, '08:55', 'marie', added('Ring til erhvervsskolen om grundforløbet', deadline(2), 'education')),
      told(-2, '11:15', 'lene', {
        type: 'meeting.plan',
        at: local(4, '15:00'),
        kind: 'individual',
        place: 'Hos den unge',
        minutes: 45,
      }),
      onOwnPage(-1, '18:30', {
        type: 'meeting.addAgenda',
        meeting: 'm3',
        text: 'Jeg har fået et brev om penge, som jeg ikke forstår',
        from: 'youngPerson',
      }),
      justNow(40, youngPersonId, { type: 'talk.request' }),
    ],
  };
}
