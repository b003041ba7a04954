/** How far a young person has come on the road of the model: a line, a picture, and the words that stand for the picture. */
export const road = {
  label: 'Vejen',
  here: 'Du er her',
  /** What is true of a step; short, since it stands in the picture. */
  status: {
    done: 'gennemført',
    notRelevant: 'ikke aktuelt',
    late: 'overskredet',
    now: 'nu',
    ahead: 'forude',
  },
  /** `16 år 3 mdr.` */
  age: (years: number, months: number): string => `${years} år ${months} mdr.`,
  /** One stop of the picture in words. */
  stop: (title: string, what: string): string => `${title} (${what})`,
  alt: (stops: string): string => `Vejen, skridt for skridt: ${stops}.`,
  altHere: 'du er her',
  more: (count: number): string => (count === 1 ? 'og 1 skridt mere' : `og ${count} skridt mere`),
  line: {
    now: (steps: string): string => `Nu: ${steps}.`,
    late: (steps: string): string => `Overskredet: ${steps}.`,
    lateFromTheStart: (steps: string): string => `Overskredet før start: ${steps}.`,
    next: (step: string): string => `Næste: ${step}.`,
    counts: (done: number, of: number): string =>
      done === of ? `Alle skridt er gennemført (${of}).` : `${done} af ${of} skridt er gennemført.`,
    and: (first: string, last: string): string => `${first} og ${last}`,
    more: (count: number): string => `${count} mere`,
  },
};
