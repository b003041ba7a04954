/** The young person among the people of their pathway. They are nobody of the staff directory, and their name is in no event. */
export const youngPersonId = 'youngPerson';
/** The adult whom the young person has chosen, on their own page. */
export const chosenAdultId = 'chosenAdult';
/** The program's own clock. */
export const clockId = 'clock';
