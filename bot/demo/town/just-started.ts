import {
  added,
  answered,
  consentTold,
  done,
  goal,
  justNow,
  model,
  onOwnPage,
  point,
  type Story,
  signed,
  told,
} from './told.ts';
import type { Workdays } from './workdays.ts';

/**
 * 15 and a half, in Slack alone. The model requires an education guide, and nobody fills that role yet. Their first
 * meeting is under way. The young person has said no to the first agreement, with a reason.
 */
export function justStarted({ deadline, bornAgo, soon }: Workdays): Story {
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
      told(
        -7,
        '08:45',
        'rikke',
        consentTold(['network'], ['placement', 'school', 'mentor'], deadline(-7), deadline(200)),
      ),
      told(-7, '09:00', 'rikke', added('Aftal den første samtale med den unge', deadline(-2), 'network', 'bjarne')),
      told(-6, '13:20', 'ida', added('Saml lærernes oplæg til uddannelsesvalget', deadline(7), 'education')),
      told(-6, '13:21', 'ida', { type: 'action.claim', action: 'a2' }),
      told(-4, '10:10', 'rikke', added('Find en uddannelsesvejleder til teamet', deadline(3), 'education')),
      told(-3, '15:30', 'bjarne', done('a1', 'Den unge vil gerne have Jens-Ejnar med til møderne.')),
      told(-7, '10:15', 'rikke', {
        type: 'meeting.plan',
        at: soon(-25),
        kind: 'network',
        place: 'Havneskolen, lokale 14',
      }),
      told(-6, '14:00', 'ida', { type: 'spell.begin', code: 'grundskole', from: deadline(-75), source: 'school' }),
      told(-3, '15:40', 'bjarne', goal('Jeg vil være god til noget med både', 'education', { start: 4, target: 8 })),
      told(-3, '15:45', 'bjarne', point('At jeg ikke skal skifte skole igen', 'youngPerson')),
      told(-2, '09:10', 'ida', point('Uddannelsesparathed og valg af brobygning')),
      told(-2, '11:45', 'jens', added('Besøg bådeværftet om et fritidsjob', deadline(9), 'employment')),
      told(-5, '09:30', 'rikke', { type: 'access.give', to: 'youngPerson' }),
      told(-2, '12:40', 'rikke', { type: 'agreement.propose', actions: ['a2'], base: 0 }),
      signed(-2, '12:41', 'rikke'),
      signed(-2, '14:20', 'ida'),
      onOwnPage(-1, '17:10', {
        type: 'agreement.decline',
        agreement: 1,
        note: 'Jeg vil ikke vælge uddannelse, før jeg har prøvet at være på værftet.',
      }),
      justNow(20, 'rikke', { type: 'meeting.begin', meeting: 'm1', renew: false }),
      justNow(
        15,
        'ida',
        answered('m1', { youngPerson: 'present', attendees: 'rikke,ida,bjarne,jens', chosenAdult: 'present' }),
      ),
      justNow(9, 'bjarne', answered('m1', { goalsShown: 'yes', resources: 'yes' })),
      justNow(5, 'rikke', {
        ...added('Aftal brobygning på erhvervsskolen', deadline(10), 'education'),
        meeting: 'm1',
      }),
    ],
  };
}
