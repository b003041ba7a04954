import type { plan as da } from '../da/plan.ts';

export const plan: typeof da = {
  late: 'Late already',
  lateSteps: (count) => (count === 1 ? '1 step of the plan' : `${count} steps of the plan`),
  dueBy: (day) => `At the latest ${day}`,
  beforeStart: 'was late before the pathway began',
  meetings: 'Meetings',
  goals: 'The young person’s goals',
  noGoals: 'No goal has been written down yet. Ask the young person, also about education and employment.',
  moreGoals: 'Does the young person have another goal?',
  spells: 'Education and employment now',
  noSpells: 'It has not been noted what the young person does now.',
  moreSpells: 'Has something new happened?',
  since: (day) => `Since ${day}`,
  hours: (hours) => (hours === '1' ? '1 hour a week' : `${hours} hours a week`),
  verified: (name, day) => `last confirmed by ${name} ${day}`,
  buttons: {
    settle: 'Settle',
    addGoal: 'Write down a goal',
    reword: 'Reword',
    verify: 'Yes, it is so',
    endSpell: 'No, it has ended',
    beginSpell: 'Note something new',
    correct: 'Correct birth date or model',
  },
};
