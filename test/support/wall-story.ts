import type { Person } from '../../services/people/person.ts';
import { testPerson } from './domain.ts';
import type { WallBench } from './wall-bench.ts';

/** Invented people whose names are as long as names are. */
export const wallPeople: ReadonlyMap<string, Person> = new Map(
  [
    testPerson('karen', { name: 'Christian Dalsgaard', rights: ['coordinator'], professions: ['childYouthAdviser'] }),
    testPerson('uffe', { name: 'Marie-Louise Kjær', professions: ['educationGuide'] }),
    testPerson('jonna', { name: 'Samira Haddad', professions: ['jobConsultant'] }),
  ].map((person) => [person.id, person]),
);

/** A meeting under way such as there are: goals, an agenda, promises in every state, and what has been agreed already. */
export async function tellWallStory(bench: WallBench): Promise<string> {
  const today = bench.now;
  const day = (days: number): string => today.plus({ days }).toFormat('yyyy-MM-dd');
  const code = await bench.open();
  const karen = bench.do.bind(bench, code, 'karen');
  const uffe = bench.do.bind(bench, code, 'uffe');
  const jonna = bench.do.bind(bench, code, 'jonna');
  const topic = 'other';
  bench.now = today.minus({ days: 40 });
  await karen({ type: 'goal.add', text: 'Jeg vil arbejde med biler og tjene mine egne penge', topic });
  await karen({ type: 'goal.add', text: 'Jeg vil sove om natten, så jeg kan komme op om morgenen', topic });
  const promised = [
    ['Find praktikplads på et autoværksted', -3, 'jonna'],
    ['Skriv uddannelsesplanen sammen med den unge', -8, 'uffe'],
    ['Forbered mødet om ungestøtte', 12, 'karen'],
    ['Få NemKonto og budget på plads', 5, 'uffe'],
    ['Ring til musikskolen om en plads på trommer', 20, 'jonna'],
    ['Følg med til den første dag på FGU', -20, 'uffe'],
  ] as const;
  for (const [title, days, responsible] of promised)
    await karen({ type: 'action.add', title, deadline: day(days), topic, responsible });
  await uffe({ type: 'action.add', title: 'Book tid til samtale om søvn', deadline: day(4), topic });
  bench.now = today.minus({ days: 21 });
  await uffe({ type: 'action.done', action: 'a6' });
  bench.now = today.minus({ days: 10 });
  await uffe({ type: 'action.done', action: 'a2' });
  await karen({ type: 'meeting.plan', at: today.toFormat("yyyy-MM-dd'T'HH:mm"), kind: 'meeting17Half' });
  await uffe({ type: 'meeting.addAgenda', text: 'Hvad sker der efter 10. klasse?', from: 'team' });
  await uffe({ type: 'meeting.addAgenda', text: 'Må jeg selv bestemme, hvor jeg skal bo?', from: 'youngPerson' });
  await jonna({ type: 'meeting.addAgenda', text: 'Praktikpladsen: hvem ringer til værkstedet?', from: 'team' });
  bench.now = today.plus({ minutes: 3 });
  const meeting = 'm1';
  await karen({ type: 'meeting.begin', meeting, renew: false });
  const decided = { type: 'action.add', topic, meeting } as const;
  await karen({ ...decided, title: 'Hils på mester på værkstedet sammen', deadline: day(9), responsible: 'jonna' });
  await karen({ ...decided, title: 'Undersøg, om kommunen kan betale værktøj', deadline: day(11) });
  await karen({ type: 'meeting.answer', meeting, base: 0, answers: { agendaCovered: 'p2' } });
  return code;
}
