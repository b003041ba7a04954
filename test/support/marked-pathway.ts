import type { AdultSight } from '../../services/pathway/events.ts';
import { AgreementDesk } from './agreement-desk.ts';

/** A word that stands in one thing alone, for each thing that the adult may see. */
export const marked: Readonly<Record<AdultSight, readonly string[]>> = {
  meetings: ['STEDMØDE'],
  goals: ['NYTMÅL'],
  promises: ['NYTLØFTE'],
  agreement: ['AFTALTMÅL', 'AFTALTLØFTE'],
};
/** What stands in the pathway and is shown to no adult. */
export const never = [
  'LAGTVÆKMÅL',
  'FRIOPGAVE',
  'DROPPETOPGAVE',
  'DAGSORDEN',
  'NEJGRUND',
  'Mikkel',
  'Prøvesen',
  'FORKLARING',
];

/** A pathway in which everything that could be seen carries a mark. */
export async function markedPathway(): Promise<AgreementDesk> {
  const desk = await AgreementDesk.create();
  await desk.young({ type: 'goal.reword', goal: 'g1', text: 'AFTALTMÅL' });
  for (const [title, action] of [
    ['AFTALTLØFTE', 'a4'],
    ['DROPPETOPGAVE', 'a5'],
  ] as const) {
    await desk.does('karen', 'action.add', {}, { title, deadline: '2026-12-18', topic: 'education' });
    await desk.does('uffe', 'action.claim', { action });
  }
  await desk.young({ type: 'agreement.propose', actions: [], base: 0 });
  await desk.does('karen', 'agreement.propose', { agreement: 0 }, { actions: 'a4' });
  for (const who of ['karen', 'uffe']) await desk.sign(who);
  await desk.youngSigns();
  await desk.paper('custodian');
  await desk.young({ type: 'agreement.decline', agreement: 1, note: 'NEJGRUND' });
  // From here on only the agreement still says what it said.
  await desk.young({ type: 'goal.reword', goal: 'g1', text: 'NYTMÅL' });
  await desk.young({ type: 'goal.add', text: 'LAGTVÆKMÅL', topic: 'housing' });
  await desk.young({ type: 'goal.drop', goal: 'g2', note: 'FORKLARING' });
  for (const action of ['a1', 'a4', 'a5']) await desk.does('uffe', 'action.drop', { action }, { note: 'FORKLARING' });
  await desk.does('karen', 'action.add', {}, { title: 'NYTLØFTE', deadline: '2026-12-18', topic: 'education' });
  await desk.does('uffe', 'action.claim', { action: 'a6' });
  await desk.does('karen', 'action.add', {}, { title: 'FRIOPGAVE', deadline: '2026-12-18', topic: 'education' });
  await desk.does('karen', 'meeting.plan', {}, { at: '2026-12-03T13:00', kind: 'network', place: 'STEDMØDE' });
  await desk.young({ type: 'meeting.addAgenda', text: 'DAGSORDEN', from: 'youngPerson' });
  return desk;
}
