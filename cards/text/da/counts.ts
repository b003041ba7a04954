/** Kommunens forløb i tal, til ledere: aldrig en ung, aldrig et forløb. */
export const counts = {
  heading: 'Forløb i tal',
  summary: 'Kommunens åbne forløb i tal, fordelt på afdelinger.',
  intro: 'Tal for åbne forløb efter koordinatorens afdeling. Tal under 3 vises ikke, så ingen ung kan genkendes.',
  none: 'Der er ingen åbne forløb.',
  noDepartment: 'Uden afdeling',
  few: 'under 3',
  open: (count: string): string => `Åbne forløb: ${count}`,
  overdue: (count: string): string => `med opgaver over fristen: ${count}`,
  withoutAgreement: (count: string): string => `uden en aftale, der gælder: ${count}`,
  notJournaled: (count: string): string => `ikke alt er journaliseret: ${count}`,
  reviewOverdue: (count: string): string => `gennemgang af adgang mangler: ${count}`,
};
