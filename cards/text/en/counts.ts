import type { counts as danish } from '../da/counts.ts';

/** The municipality's pathways in numbers, for leaders: never a young person, never a pathway. */
export const counts: typeof danish = {
  heading: 'Pathways in numbers',
  summary: 'The municipality’s open pathways in numbers, by department.',
  intro:
    'Numbers of open pathways by the coordinator’s department. Numbers under 3 are not shown, so that no young person can be recognised.',
  none: 'There are no open pathways.',
  noDepartment: 'Without a department',
  few: 'fewer than 3',
  open: (count) => `Open pathways: ${count}`,
  overdue: (count) => `with overdue actions: ${count}`,
  withoutAgreement: (count) => `without an agreement in force: ${count}`,
  notJournaled: (count) => `not everything on record: ${count}`,
  reviewOverdue: (count) => `access not looked through: ${count}`,
};
