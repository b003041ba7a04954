import type { Card, Choice, Form, Input } from '../../cards/card.ts';

const base = { required: false, error: 'Ret feltet.' } as const;
const choices = (count: number, label: string): Choice[] =>
  Array.from({ length: count }, (_, index) => ({ value: `c${index}`, label: `${label} ${index}` }));

/** One input of each kind that there is, in two parts. */
export const inputKinds = {
  text: { ...base, id: 'item.note', type: 'text', label: 'Note', multiline: true, section: 'Mødet' },
  date: { ...base, id: 'from', type: 'date', label: 'Fra', section: 'Mødet' },
  datetime: { ...base, id: 'at', type: 'datetime', label: 'Dag', min: '2026-11-22', required: true, section: 'Mødet' },
  number: { ...base, id: 'hours', type: 'number', label: 'Timer om ugen', min: 0, max: 40, section: 'Mødet' },
  one: { ...base, id: 'item.heard', type: 'choice', label: 'Hørt', choices: choices(11, 'Tal'), section: 'Svar' },
  few: {
    ...base,
    id: 'item.came',
    type: 'choice',
    multiple: true,
    label: 'Hvem kom?',
    hint: 'Sæt kryds.',
    required: true,
    choices: choices(3, 'Rolle'),
    section: 'Svar',
  },
  many: {
    ...base,
    id: 'item.present',
    type: 'choice',
    multiple: true,
    label: 'Hvem var med?',
    choices: choices(20, 'Person'),
    section: 'Svar',
  },
} as const satisfies Readonly<Record<string, Input>>;

/** A form with these inputs, or with one of each kind. */
export function formWith(...inputs: readonly Input[]): Form {
  return {
    locale: 'da',
    verb: 'meeting.answer',
    data: { pathway: 'K7F3XQ', meeting: 'm1', section: 'team', v: 3 },
    heading: 'Udfyld tjeklisten',
    inputs: inputs.length === 0 ? Object.values(inputKinds) : inputs,
    submit: 'Gem',
  };
}

/** As long as a meeting's checklist gets: forty items in eight parts, some with twenty people, all with hints and notes. */
export function longChecklist(noteLength = 0): Form {
  const inputs = Array.from({ length: 40 }, (_, index): Input => {
    const common = {
      id: `item.k${index}`,
      label: `Er punkt nummer ${index} på mødets tjekliste gennemgået med den unge og teamet?`,
      hint: 'Skriv eller vælg det, som mødet nåede frem til; det kan stå tomt.',
      required: index % 10 === 0,
      error: 'Vælg en af mulighederne, eller udfyld feltet.',
      section: `Del ${Math.floor(index / 5)}`,
    };
    if (index % 8 === 0) return { ...common, type: 'choice', multiple: true, choices: choices(20, 'Medarbejder') };
    if (index % 2 === 0) return { ...common, type: 'choice', choices: choices(4, 'Mulighed') };
    return { ...common, type: 'text', multiline: true, maxLength: 2000, value: 'æ'.repeat(noteLength) };
  });
  return formWith(...inputs);
}

/** A card that shows a picture and leads to two pages. */
export function cardWithPicture(overrides: Partial<Card> = {}): Card {
  return {
    view: 'test',
    locale: 'da',
    heading: 'Vejen frem',
    blocks: [{ type: 'image', url: 'https://vejviser.example/road.png', alt: 'Du er her: mødet som 16-årig.' }],
    buttons: [{ label: 'Vis mødet', verb: 'meeting.show', data: { pathway: 'K7F3XQ', meeting: 'm1' } }],
    links: [
      { label: 'Åbn væggen', url: 'https://vejviser.example/wall/abc' },
      { label: 'Læg i kalender', url: 'https://vejviser.example/calendar/abc.ics' },
    ],
    summary: 'Forløb K7F3XQ: vejen frem.',
    ...overrides,
  };
}
